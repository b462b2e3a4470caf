package org.bilaga.table.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the cells of one sheet of an OpenDocument spreadsheet. */
final class OdsSheet {
  private static final Pattern TIME = Pattern.compile("PT(\\d+)H(\\d+)M(\\d+)(?:[.,]\\d+)?S");

  private final OdsStyles styles;
  private final CellRange range;
  private final boolean asPrinted;
  private final GridBuilder out;

  /** The style of each column so far, for cells that have none. */
  private final List<String> columnStyles = new ArrayList<>();

  private int row = 1;
  private int column;
  private int columnsSeen;

  /** Cells of the row that is read, which may be repeated. */
  private record Read(int column, String text, boolean number, String formula) {}

  OdsSheet(OdsStyles styles, CellRange range, boolean asPrinted, GridBuilder out) {
    this.styles = styles;
    this.range = range;
    this.asPrinted = asPrinted;
    this.out = out;
  }

  void read(Xml xml) throws Unreadable {
    while (xml.next() && !xml.ends("table") && row <= range.lastRow()) {
      if (xml.starts("table-column")) {
        columns(xml);
      } else if (xml.starts("table-row")) {
        row(xml);
      }
    }
  }

  private void columns(Xml xml) {
    int repeated = xml.number("number-columns-repeated", 1);
    if (isHidden(xml)) {
      out.hideColumns(columnsSeen, columnsSeen + repeated - 1);
    }
    String style = xml.attribute("default-cell-style-name");
    for (int i = 0; i < repeated && columnStyles.size() <= GridBuilder.MAX_COLUMNS; i++) {
      columnStyles.add(style);
    }
    columnsSeen += repeated;
  }

  private static boolean isHidden(Xml xml) {
    String visibility = xml.attribute("visibility");
    return visibility.equals("collapse") || visibility.equals("filter");
  }

  private void row(Xml xml) throws Unreadable {
    int repeated = Math.max(1, xml.number("number-rows-repeated", 1));
    boolean hidden = isHidden(xml);
    String style = xml.attribute("default-cell-style-name");
    List<Read> cells = new ArrayList<>();
    column = 0;
    while (xml.next() && !xml.ends("table-row")) {
      if (xml.starts("table-cell") || xml.starts("covered-table-cell")) {
        cell(xml, style, cells);
      }
    }
    if (!cells.isEmpty()) {
      int last = Math.min(row + repeated - 1, range.lastRow());
      for (int number = row; number <= last; number++) {
        put(number, hidden, cells);
      }
    }
    row = repeated > CellRange.MAX_ROW ? CellRange.MAX_ROW : row + repeated;
  }

  private void put(int number, boolean hidden, List<Read> cells) throws Unreadable {
    out.row(number);
    if (hidden) {
      out.hideRow(number);
    }
    for (Read cell : cells) {
      if (range.holds(number, cell.column())) {
        if (cell.number()) {
          out.number(cell.column(), cell.text());
        } else {
          out.cell(cell.column(), cell.text());
        }
        if (!cell.formula().isEmpty()) {
          out.isComputed(cell.formula());
        }
      }
    }
  }

  private void cell(Xml xml, String rowStyle, List<Read> cells) throws Unreadable {
    String element = xml.name();
    int repeated = Math.max(1, xml.number("number-columns-repeated", 1));
    String own = xml.attribute("style-name");
    String ofColumn = column < columnStyles.size() ? columnStyles.get(column) : "";
    CellFormat format = styles.of(own.isEmpty() ? rowStyle.isEmpty() ? ofColumn : rowStyle : own);
    String type = xml.attribute("value-type");
    String formula = xml.attribute("formula");
    String text = value(xml, type, format);
    boolean number = !text.isEmpty() && isNumber(type);
    String said = said(xml, element);
    if (type.isEmpty() && !formula.isEmpty()) {
      text = formula.replaceFirst("^\\w+:=", "=");
    } else if (text.isEmpty()) {
      text = said;
    }
    boolean covered = element.startsWith("covered");
    if (!text.isBlank() && !covered) {
      for (int i = 0; i < repeated; i++) {
        cells.add(new Read(column + i, text, number, formula));
        if (cells.size() > GridBuilder.MAX_COLUMNS) {
          throw new Unreadable(
              new DocumentProblem.TooMuch(DocumentProblem.Limit.COLUMNS, GridBuilder.MAX_COLUMNS));
        }
      }
    }
    column += repeated;
  }

  private static boolean isNumber(String type) {
    return type.equals("float") || type.equals("percentage") || type.equals("currency");
  }

  private String value(Xml xml, String type, CellFormat format) {
    return switch (type) {
      case "float", "percentage", "currency" -> number(xml, type, format);
      case "date" -> date(xml.attribute("date-value"), format);
      case "time" -> time(xml.attribute("time-value"));
      case "boolean" -> xml.attribute("boolean-value").equals("true") ? "TRUE" : "FALSE";
      default -> "";
    };
  }

  private String number(Xml xml, String type, CellFormat format) {
    CellFormat known = format.sort() == CellFormat.Sort.NUMBER ? format : CellFormat.GENERAL;
    if (type.equals("percentage") && known.power() == 0) {
      known = new CellFormat(CellFormat.Sort.NUMBER, -1, 2, "", "%");
    }
    return CellNumber.text(xml.attribute("value"), known, asPrinted, false);
  }

  private static String date(String value, CellFormat format) {
    String day = value.substring(0, Math.min(10, value.length()));
    if (value.length() < 10) {
      return value;
    }
    return switch (format.sort()) {
      case MONTH -> day.substring(0, 7);
      case YEAR -> day.substring(0, 4);
      default -> value.length() > 16 ? day + " " + value.substring(11, 16) : day;
    };
  }

  private static String time(String value) {
    var time = TIME.matcher(value);
    return time.matches() ? time.group(1) + ":" + time.group(2) : value;
  }

  /** The paragraphs of a cell, without comments on it. */
  private static String said(Xml xml, String element) throws Unreadable {
    var said = new StringBuilder();
    boolean comment = false;
    while (xml.next() && !xml.ends(element)) {
      if (xml.starts("annotation") || xml.ends("annotation")) {
        comment = xml.starts();
      } else if (xml.starts("p") && !comment && !said.isEmpty()) {
        said.append(' ');
      } else if (xml.starts("s") && !comment) {
        said.append(" ".repeat(Math.min(99, xml.number("c", 1))));
      } else if (xml.isText() && !comment) {
        said.append(xml.text());
      }
    }
    return said.toString();
  }
}
