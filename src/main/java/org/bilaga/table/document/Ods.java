package org.bilaga.table.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A spreadsheet as OpenDocument has it (.ods). Numbers are the decimal numbers of the file; what
 * they are shown with comes from the style of the cell, its row or its column.
 */
final class Ods implements Workbook {
  static final String CONTENT = "content.xml";
  private static final String SORT = "application/vnd.oasis.opendocument.spreadsheet";

  private final ZipArchive archive;
  private final OdsStyles styles = new OdsStyles();
  private final List<String> sheets = new ArrayList<>();
  private final List<Boolean> hidden = new ArrayList<>();
  private final Map<String, String> ranges = new LinkedHashMap<>();

  private Ods(ZipArchive archive) throws Unreadable {
    this.archive = archive;
    if (archive.has("styles.xml")) {
      styles.read(Xml.of(archive.open("styles.xml")));
    }
    look();
  }

  static boolean is(ZipArchive archive) throws Unreadable {
    return archive.has(CONTENT)
        && archive.has("mimetype")
        && new String(archive.read("mimetype"), java.nio.charset.StandardCharsets.UTF_8)
            .startsWith(SORT);
  }

  static Ods of(ZipArchive archive) throws Unreadable {
    if (archive.has("META-INF/manifest.xml")) {
      var xml = Xml.of(archive.open("META-INF/manifest.xml"));
      while (xml.next()) {
        if (xml.starts("encryption-data")) {
          throw new Unreadable(new DocumentProblem.NotReadable(DocumentProblem.Looks.ENCRYPTED));
        }
      }
    }
    return new Ods(archive);
  }

  /** The styles, and what sheets and ranges there are. */
  private void look() throws Unreadable {
    var xml = Xml.of(archive.open(CONTENT));
    while (xml.next()) {
      if (xml.starts("automatic-styles")) {
        styles.readUntil(xml, "automatic-styles");
      } else if (xml.starts("table")) {
        sheets.add(xml.attribute("name"));
        hidden.add(styles.isHiddenTable(xml.attribute("style-name")));
      } else if (xml.starts("named-range")) {
        ranges.putIfAbsent(xml.attribute("name"), range(xml.attribute("cell-range-address")));
      } else if (xml.starts("database-range")) {
        ranges.putIfAbsent(xml.attribute("name"), range(xml.attribute("target-range-address")));
      }
    }
  }

  /** {@code $'Blad 1'.$A$1:.$D$22} as the other workbooks write it. */
  private static String range(String address) {
    int dot =
        address.startsWith("'") || address.startsWith("$'")
            ? address.indexOf("'.") + 1
            : address.indexOf('.');
    if (dot <= 0) {
      return address;
    }
    String sheet = address.substring(address.startsWith("$") ? 1 : 0, dot);
    String cells = address.substring(dot + 1);
    return sheet + "!" + cells.replaceAll(":.*\\.", ":");
  }

  @Override
  public List<String> sheets() {
    return sheets;
  }

  @Override
  public boolean isHidden(int sheet) {
    return hidden.get(sheet);
  }

  @Override
  public boolean isWritable() {
    return false;
  }

  @Override
  public Map<String, String> ranges() {
    return ranges;
  }

  @Override
  public void read(int sheet, CellRange range, boolean asPrinted, GridBuilder out)
      throws Unreadable {
    var xml = Xml.of(archive.open(CONTENT));
    int number = -1;
    while (xml.next()) {
      if (xml.starts("table")) {
        number++;
        if (number == sheet) {
          new OdsSheet(styles, range, asPrinted, out).read(xml);
          return;
        }
      }
    }
  }
}
