package org.bilaga.table.document;

/** Reads the cells of one sheet of an xlsx workbook. */
final class SheetReader {
  private final Xlsx book;
  private final CellRange range;
  private final boolean asPrinted;
  private final GridBuilder out;
  private int row;
  private int column;

  SheetReader(Xlsx book, CellRange range, boolean asPrinted, GridBuilder out) {
    this.book = book;
    this.range = range;
    this.asPrinted = asPrinted;
    this.out = out;
  }

  void read(Xml xml) throws Unreadable {
    while (xml.next()) {
      if (xml.starts("col") && xml.isTrue("hidden")) {
        out.hideColumns(xml.number("min", 1) - 1, xml.number("max", 1) - 1);
      } else if (xml.starts("row")) {
        row = xml.number("r", row + 1);
        column = -1;
        out.row(row);
        if (xml.isTrue("hidden")) {
          out.hideRow(row);
        }
        if (row > range.lastRow()) {
          return;
        }
      } else if (xml.starts("c")) {
        cell(xml);
      } else if (xml.ends("sheetData")) {
        return;
      }
    }
  }

  private void cell(Xml xml) throws Unreadable {
    column = column(xml.attribute("r"), column);
    String type = xml.attribute("t");
    int style = xml.number("s", 0);
    Value read = value(xml);
    String value = read.value();
    if (!range.holds(row, column)) {
      return;
    } else if (read.hasFormula() && (!read.hasValue() || value.isEmpty() && !type.equals("str"))) {
      // It stands for the value that nobody has seen, and reads as no figure.
      out.cell(column, "=" + (read.formula().isEmpty() ? "…" : read.formula()));
    } else if (read.hasValue()) {
      String text = text(book, type, style, value, asPrinted);
      if (type.isEmpty() || type.equals("n")) {
        out.number(column, text);
      } else {
        out.cell(column, text);
      }
      if (read.hasFormula() && !text.isBlank()) {
        out.isComputed(read.formula());
      }
    }
  }

  /** What stands in a cell: its value, its formula, both or neither. */
  record Value(String value, boolean hasValue, String formula, boolean hasFormula) {}

  /** Reads on to the end of a cell that was just begun. */
  static Value value(Xml xml) throws Unreadable {
    String value = "";
    String formula = "";
    boolean hasFormula = false;
    boolean hasValue = false;
    while (xml.next() && !xml.ends("c")) {
      if (xml.starts("v")) {
        value = xml.content();
        hasValue = true;
      } else if (xml.starts("f")) {
        formula = xml.content();
        hasFormula = true;
      } else if (xml.starts("is")) {
        value = Xlsx.richText(xml, "is");
        hasValue = true;
      }
    }
    return new Value(value, hasValue, formula, hasFormula);
  }

  static String text(Xlsx book, String type, int style, String value, boolean asPrinted)
      throws Unreadable {
    return switch (type) {
      case "s" -> book.string(index(value));
      case "str" -> Xlsx.unescaped(value);
      case "b" -> value.equals("1") ? "TRUE" : "FALSE";
      case "inlineStr", "e" -> value;
      case "d" -> value.endsWith("T00:00:00") ? value.substring(0, value.indexOf('T')) : value;
      default -> value.isEmpty() ? "" : book.number(value, style, asPrinted);
    };
  }

  private static int index(String value) throws Unreadable {
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException odd) {
      throw Unreadable.damaged();
    }
  }

  /** A cell that does not say where it stands, stands behind the one before it. */
  static int column(String reference, int before) throws Unreadable {
    int letters = 0;
    while (letters < reference.length() && Character.isLetter(reference.charAt(letters))) {
      letters++;
    }
    if (letters == 0) {
      return before + 1;
    }
    if (letters > 3) {
      throw Unreadable.damaged();
    }
    return CellRange.column(reference.substring(0, letters));
  }
}
