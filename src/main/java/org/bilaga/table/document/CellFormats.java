package org.bilaga.table.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number format of each style of an xlsx workbook. */
final class CellFormats {
  private final List<CellFormat> formats;

  private CellFormats(List<CellFormat> formats) {
    this.formats = formats;
  }

  static CellFormats of(ZipArchive archive, String part) throws Unreadable {
    List<CellFormat> formats = new ArrayList<>();
    if (!archive.has(part)) {
      return new CellFormats(formats);
    }
    Map<Integer, CellFormat> own = new HashMap<>();
    var xml = Xml.of(archive.open(part));
    boolean ofCells = false;
    while (xml.next()) {
      if (xml.starts("numFmt")) {
        own.put(xml.number("numFmtId", -1), CellFormat.of(xml.attribute("formatCode")));
      } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
        ofCells = xml.starts();
      } else if (ofCells && xml.starts("xf")) {
        int id = xml.number("numFmtId", 0);
        CellFormat format = own.get(id);
        formats.add(format == null ? CellFormat.builtIn(id) : format);
      }
    }
    return new CellFormats(formats);
  }

  CellFormat of(int style) {
    return style >= 0 && style < formats.size() ? formats.get(style) : CellFormat.GENERAL;
  }
}
