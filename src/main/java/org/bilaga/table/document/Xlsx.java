package org.bilaga.table.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A workbook as ECMA-376 has it (.xlsx, .xlsm): its sheets, names and tables, the strings that
 * cells share and how numbers are shown. Macros and links to other files are never looked at.
 */
final class Xlsx implements Workbook {
  private final ZipArchive archive;
  private final String main;
  private final PackageLinks links;
  private final List<Sheet> sheets = new ArrayList<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private boolean since1904;
  private List<String> strings = List.of();
  private CellFormats formats;

  /** A sheet, and the entry that holds it. */
  record Sheet(String name, String part, boolean hidden) {}

  private Xlsx(ZipArchive archive, String main) throws Unreadable {
    this.archive = archive;
    this.main = main;
    this.links = PackageLinks.of(archive, main);
    readWorkbook();
    formats = CellFormats.of(archive, links.ofKind("styles").stream().findFirst().orElse(""));
  }

  static Xlsx of(ZipArchive archive, String main) throws Unreadable {
    return new Xlsx(archive, main);
  }

  private void readWorkbook() throws Unreadable {
    var xml = Xml.of(archive.open(main));
    while (xml.next()) {
      if (xml.starts("workbookPr")) {
        since1904 = xml.isTrue("date1904");
      } else if (xml.starts("sheet")) {
        String part = links.byId(xml.attribute("id")).orElse("");
        boolean hidden = xml.attribute("state").toLowerCase(java.util.Locale.ROOT).contains("hid");
        sheets.add(new Sheet(xml.attribute("name"), part, hidden));
      } else if (xml.starts("definedName")) {
        String name = xml.attribute("name");
        String range = xml.content();
        names.putIfAbsent(name, range);
      }
    }
  }

  @Override
  public List<String> sheets() {
    return sheets.stream().map(Sheet::name).toList();
  }

  @Override
  public boolean isHidden(int sheet) {
    return sheets.get(sheet).hidden();
  }

  @Override
  public boolean isWritable() {
    return !archive.isLarge();
  }

  @Override
  public Map<String, String> ranges() throws Unreadable {
    Map<String, String> ranges = new LinkedHashMap<>();
    for (var name : names.entrySet()) {
      // Those of the program itself, as a print area.
      if (!name.getKey().startsWith("_xlnm.")) {
        ranges.put(name.getKey(), name.getValue());
      }
    }
    for (Sheet sheet : sheets) {
      for (String part : PackageLinks.of(archive, sheet.part()).ofKind("table")) {
        table(sheet, part, ranges);
      }
    }
    return ranges;
  }

  private void table(Sheet sheet, String part, Map<String, String> ranges) throws Unreadable {
    var xml = Xml.of(archive.open(part));
    while (xml.next()) {
      if (xml.starts("table")) {
        ranges.putIfAbsent(
            xml.attribute("displayName"),
            "'" + sheet.name().replace("'", "''") + "'!" + xml.attribute("ref"));
        return;
      }
    }
  }

  @Override
  public void read(int number, CellRange range, boolean asPrinted, GridBuilder out)
      throws Unreadable {
    Sheet sheet = sheets.get(number);
    if (!archive.has(sheet.part())) {
      return;
    }
    new SheetReader(this, range, asPrinted, out).read(Xml.of(archive.open(sheet.part())));
  }

  private List<String> strings() throws Unreadable {
    List<String> strings = new ArrayList<>();
    Optional<String> part = links.ofKind("sharedStrings").stream().findFirst();
    if (part.isPresent()) {
      var xml = Xml.of(archive.open(part.get()));
      while (xml.next()) {
        if (xml.starts("si")) {
          strings.add(richText(xml, "si"));
        }
      }
    }
    return strings;
  }

  /** The text of an element with its runs, without how Asian signs are pronounced. */
  static String richText(Xml xml, String element) throws Unreadable {
    String whole = "";
    var runs = new StringBuilder();
    boolean pronounced = false;
    while (xml.next() && !xml.ends(element)) {
      if (xml.starts("rPh") || xml.ends("rPh")) {
        pronounced = xml.starts();
      } else if (xml.starts("t") && !pronounced) {
        String text = unescaped(xml.content());
        if (whole.isEmpty() && runs.isEmpty()) {
          whole = text;
        } else {
          runs.append(runs.isEmpty() ? whole : "").append(text);
        }
      }
    }
    return runs.isEmpty() ? whole : runs.toString();
  }

  /** {@code _x000D_} stands for a sign that XML cannot hold. */
  static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("_x", i)
          && i + 7 <= text.length()
          && text.charAt(i + 6) == '_'
          && text.substring(i + 2, i + 6).matches("[0-9A-Fa-f]{4}")) {
        out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
        i += 6;
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  String string(int index) throws Unreadable {
    if (strings.isEmpty()) {
      strings = strings();
    }
    if (index < 0 || index >= strings.size()) {
      throw Unreadable.damaged();
    }
    return strings.get(index);
  }

  String number(String raw, int style, boolean asPrinted) {
    return CellNumber.text(raw, formats.of(style), asPrinted, since1904);
  }

  CellFormat format(int style) {
    return formats.of(style);
  }

  /** The part that holds a sheet of this name. */
  Optional<String> partOf(String name) {
    for (Sheet sheet : sheets) {
      if (sheet.name().equals(name)) {
        return Optional.of(sheet.part());
      }
    }
    return Optional.empty();
  }

  ZipArchive archive() {
    return archive;
  }
}
