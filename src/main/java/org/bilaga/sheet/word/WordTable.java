package org.bilaga.sheet.word;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.bilaga.finding.Visible;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.Row;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Language;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;

/**
 * A table in a text: heads that are repeated on every page, figures to the right, totals below a
 * line.
 */
final class WordTable {
  private static final int STEP = 220;
  private static final int MOST_TEXT = 40;
  private static final int MOST_FIGURE = 22;
  private static final int MANY = 7;
  private static final int USUAL = 10;
  private static final int SMALLEST = 5;

  /** How wide a page is in points, upright and turned. */
  private static final int UPRIGHT = 450;

  private static final int TURNED = 690;

  /** A character takes this many hundredths of its size, and a cell keeps so many free. */
  private static final int OF_SIZE = 55;

  private static final int FREE_IN_CELL = 3;

  /** Of so many bold characters one more has no room. */
  private static final int BOLDER = 6;

  private static final int WORDS = 16;
  private static final int BOLD_LINE = 8;
  private static final int FINE_LINE = 4;
  private static final String GREY = "BFBFBF";
  private static final String BLACK = "000000";

  private final SheetTable table;
  private final Language language;
  private final boolean styled;
  private final int[] widths;
  private final int size;

  /**
   * A table of a text.
   *
   * @param styled whether the text has our styles; one that a template makes has its own
   */
  WordTable(SheetTable table, Language language, boolean styled) {
    this.table = table;
    this.language = language;
    this.styled = styled;
    this.widths = new int[table.columns().size()];
    this.size = size();
  }

  /** As large as the figures have room for: none is parted. */
  private int size() {
    int characters = 0;
    for (int i = 0; i < widths.length; i++) {
      characters += least(i);
    }
    return Math.clamp(100L * room() / Math.max(1, characters * OF_SIZE), SMALLEST, USUAL);
  }

  private int room() {
    return styled && widths.length > MANY ? TURNED : UPRIGHT;
  }

  /** So many characters a column must have room for: words may go on on the next line. */
  private int least(int column) {
    return (isRight(column) ? width(column) : Math.min(width(column), WORDS)) + FREE_IN_CELL;
  }

  /** Into a table with one row of one cell, as it is made. */
  void fill(XWPFTable into) {
    into.setWidth("100%");
    into.setTopBorder(XWPFBorderType.SINGLE, BOLD_LINE, 0, BLACK);
    into.setBottomBorder(XWPFBorderType.SINGLE, BOLD_LINE, 0, BLACK);
    into.setLeftBorder(XWPFBorderType.NONE, 0, 0, BLACK);
    into.setRightBorder(XWPFBorderType.NONE, 0, 0, BLACK);
    into.setInsideVBorder(XWPFBorderType.NONE, 0, 0, BLACK);
    into.setInsideHBorder(XWPFBorderType.SINGLE, FINE_LINE, 0, GREY);
    grid(into);
    XWPFTableRow head = into.getRow(0);
    head.setRepeatHeader(true);
    head.setCantSplitRow(true);
    List<Column> columns = table.columns();
    for (int i = 0; i < columns.size(); i++) {
      XWPFTableCell cell = i == 0 ? head.getCell(0) : head.addNewTableCell();
      String text = columns.get(i).heading().in(language).replace("\n", " ").strip();
      write(cell, Visible.prose(text), i, true, 0);
      line(cell, BOLD_LINE, false);
    }
    for (Row row : table.rows()) {
      row(row, into.createRow());
    }
  }

  /** Each column as wide as its figures, and words with their part of what is left. */
  private void grid(XWPFTable into) {
    var table = into.getCTTbl();
    var grid = table.getTblGrid() == null ? table.addNewTblGrid() : table.getTblGrid();
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    int left = 100 * room() / (size * OF_SIZE);
    int longer = 0;
    for (int i = 0; i < widths.length; i++) {
      left -= least(i);
      longer += width(i) + FREE_IN_CELL - least(i);
    }
    int sum = 0;
    for (int i = 0; i < widths.length; i++) {
      int more = width(i) + FREE_IN_CELL - least(i);
      int part = longer == 0 ? 0 : more * Math.clamp(left, 0, longer) / longer;
      widths[i] = least(i) + part;
      sum += widths[i];
    }
    for (int i = 0; i < widths.length; i++) {
      widths[i] = 1000 * widths[i] / sum;
      grid.addNewGridCol().setW(BigInteger.valueOf(96L * widths[i] / 10));
    }
  }

  private int width(int column) {
    Column of = this.table.columns().get(column);
    int longest = 4;
    for (String word : of.heading().in(language).split("[ \n]", -1)) {
      longest = Math.max(longest, word.length() + 1);
    }
    for (Row row : this.table.rows()) {
      int own = of.text(row.cells().get(column), language).length() + 2 * row.depth();
      if (isRight(column) && isBold(row)) {
        own += own / BOLDER + 1;
      }
      int most = isRight(column) || widths.length > MANY ? MOST_FIGURE : MOST_TEXT;
      longest = Math.max(longest, Math.min(own + 1, most));
    }
    return longest;
  }

  private static boolean isBold(Row row) {
    return switch (row.kind()) {
      case TOTAL, MEASURE, GROUP, HEADING -> true;
      case ITEM, PART, REST, OPEN -> false;
    };
  }

  private void row(Row row, XWPFTableRow into) {
    into.setCantSplitRow(true);
    boolean last = row.kind() == Row.Kind.TOTAL || row.kind() == Row.Kind.MEASURE;
    boolean bold = isBold(row);
    for (int i = 0; i < row.cells().size(); i++) {
      XWPFTableCell cell = into.getCell(i);
      if (cell == null) {
        cell = into.addNewTableCell();
      }
      Column column = table.columns().get(i);
      String own = Visible.prose(column.text(row.cells().get(i), language));
      // A figure is never parted at the end of a line; a heading with a figure in it may be.
      String text = isRight(i) && isFigure(own) ? own.replace(' ', '\u00a0') : own;
      boolean name = column.type() == Column.Type.NAME;
      write(cell, text, i, bold, name ? row.depth() : 0);
      if (last) {
        line(cell, BOLD_LINE, true);
      }
    }
  }

  private boolean isRight(int column) {
    return switch (table.columns().get(column).type()) {
      case NAME, WORDS, DAY -> false;
      case MONEY, SHARE, COUNT, FIGURES -> true;
    };
  }

  /** Writes a text in which no character commands. */
  private void write(XWPFTableCell cell, String text, int column, boolean bold, int depth) {
    boolean right = isRight(column);
    cell.setWidth(widths[column] / 10 + "." + widths[column] % 10 + "%");
    XWPFParagraph paragraph = cell.getParagraphs().get(0);
    if (styled) {
      paragraph.setStyle(WordStylesheet.CELL);
    } else {
      paragraph.setSpacingAfter(0);
    }
    paragraph.setAlignment(right ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
    if (depth > 0) {
      paragraph.setIndentationLeft(STEP * depth);
    }
    XWPFRun run = paragraph.createRun();
    run.setBold(bold);
    run.setFontSize(size);
    run.setText(text);
  }

  private static boolean isFigure(String text) {
    return text.chars().anyMatch(it -> it >= '0' && it <= '9');
  }

  private static void line(XWPFTableCell cell, int width, boolean above) {
    var properties =
        cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
    var borders =
        properties.isSetTcBorders() ? properties.getTcBorders() : properties.addNewTcBorders();
    var border = above ? borders.addNewTop() : borders.addNewBottom();
    border.setVal(STBorder.SINGLE);
    border.setSz(BigInteger.valueOf(width));
    border.setColor(BLACK);
  }
}
