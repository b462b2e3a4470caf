package org.bilaga.sheet.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bilaga.calendar.Day;
import org.bilaga.finding.PlainDecimal;
import org.bilaga.finding.Visible;
import org.bilaga.money.Fraction;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SteadyZip;

/**
 * Writes a workbook as Office Open XML.
 *
 * <p>Invariant: a figure is written only where the program that reads it shows the same; one with
 * more digits than that is a text, and no formula needs it. Nothing that comes from a file is ever
 * a formula.
 */
public final class BookWriter {
  /** What every spreadsheet keeps of a figure. */
  static final int MOST_DIGITS = 15;

  private static final int MOST_CHARACTERS = 32_000;
  private static final int LEAST_WIDTH = 9;
  private static final int MOST_WIDTH = 60;
  private static final int WIDE = 100;

  /** So many characters go on a sheet of paper that is turned, where they can still be read. */
  private static final int READABLE = 180;

  private static final double MARGIN_OF_INCH = 0.4;
  private static final float TITLE_HEIGHT = 1.4f;
  private static final int DAY_BEFORE_THE_FIRST = -25_569;
  private static final int FIRST_DAY = 61;

  private final Book book;
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final CellStyles styles = new CellStyles(workbook);

  private BookWriter(Book book) {
    this.book = book;
  }

  public static byte[] write(Book book) {
    KeptFigures.leave(book, BookWriter::hasTooManyDigits);
    var writer = new BookWriter(book);
    try (XSSFWorkbook open = writer.workbook;
        var out = new ByteArrayOutputStream()) {
      writer.write();
      open.write(out);
      return SteadyZip.of(out.toByteArray());
    } catch (IOException | InvalidFormatException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void write() throws InvalidFormatException {
    var properties = workbook.getProperties().getCoreProperties();
    properties.setTitle(book.title());
    properties.setCreator("Bilaga");
    // The library would put in the time of the day.
    properties.setCreated("");
    properties.getUnderlyingProperties().setLanguageProperty(Optional.of(book.language().code()));
    // All first, as formulas may call pages that come later.
    for (Page page : book.pages()) {
      workbook.createSheet(page.name());
    }
    for (Map.Entry<String, String> named : book.names().entrySet()) {
      XSSFName name = workbook.createName();
      name.setNameName(named.getKey());
      name.setRefersToFormula(named.getValue());
    }
    for (int i = 0; i < book.pages().size(); i++) {
      write(book.pages().get(i), workbook.getSheetAt(i), i);
    }
    workbook.setActiveSheet(0);
  }

  private void write(Page page, XSSFSheet sheet, int index) {
    int lastColumn = 0;
    int lastRow = 0;
    for (var row : page.rows().entrySet()) {
      XSSFRow written = sheet.createRow(row.getKey());
      for (var cell : row.getValue().entrySet()) {
        BookCell placed = cell.getValue();
        boolean beside = cell.getKey() > 0 && placed.look() != Look.NOTE && !isRight(placed);
        // What stands beside figures has some room before it.
        write(beside ? placed.deep(placed.depth() + 1) : placed, written.createCell(cell.getKey()));
        lastColumn = Math.max(lastColumn, cell.getKey());
      }
      lastRow = row.getKey();
    }
    for (Page.Range range : page.wrapped()) {
      lastColumn = Math.max(lastColumn, range.lastColumn());
      sheet.addMergedRegion(address(range));
    }
    int width = widths(page, sheet, lastColumn);
    for (Page.Range range : page.differences()) {
      judge(range, sheet);
    }
    sheet.setDisplayGridlines(false);
    if (page.frozenRows() > 0 || page.frozenColumns() > 0) {
      sheet.createFreezePane(page.frozenColumns(), page.frozenRows());
    }
    page.filtered().ifPresent(it -> sheet.setAutoFilter(address(it)));
    print(page, sheet, index, width, lastRow, lastColumn);
  }

  private static CellRangeAddress address(Page.Range range) {
    return new CellRangeAddress(
        range.firstRow(), range.lastRow(), range.firstColumn(), range.lastColumn());
  }

  private void print(
      Page page, XSSFSheet sheet, int index, int width, int lastRow, int lastColumn) {
    workbook.setPrintArea(index, 0, lastColumn, 0, lastRow);
    page.headings()
        .ifPresent(
            it -> sheet.setRepeatingRows(new CellRangeAddress(it.first(), it.last(), -1, -1)));
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(width > WIDE);
    sheet.setMargin(PageMargin.LEFT, MARGIN_OF_INCH);
    sheet.setMargin(PageMargin.RIGHT, MARGIN_OF_INCH);
    sheet.setFitToPage(true);
    setup.setFitWidth((short) across(page, sheet, width));
    setup.setFitHeight((short) 0);
    setup.setLeftToRight(true);
    Footer footer = sheet.getFooter();
    // An ampersand begins a command there.
    footer.setLeft(book.title().replace("&", "&&"));
    footer.setRight("&P (&N)");
  }

  /** On how many sheets side by side a page is printed: what names its rows is on each of them. */
  private static int across(Page page, XSSFSheet sheet, int width) {
    int names = 0;
    for (int column = 0; column < page.frozenColumns(); column++) {
      names += sheet.getColumnWidth(column) / 256;
    }
    if (width <= READABLE || names > READABLE / 2) {
      return 1;
    }
    if (page.frozenColumns() > 0) {
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, page.frozenColumns() - 1));
    }
    int rest = width - names;
    int room = READABLE - names;
    return (rest + room - 1) / room;
  }

  private void judge(Page.Range range, XSSFSheet sheet) {
    var rules = sheet.getSheetConditionalFormatting();
    var good = rules.createConditionalFormattingRule(ComparisonOperator.EQUAL, "0");
    good.createPatternFormatting().setFillBackgroundColor(CellStyles.GREEN);
    var bad = rules.createConditionalFormattingRule(ComparisonOperator.NOT_EQUAL, "0");
    bad.createPatternFormatting().setFillBackgroundColor(CellStyles.RED);
    bad.createFontFormatting().setFontColorIndex(IndexedColors.DARK_RED.getIndex());
    rules.addConditionalFormatting(new CellRangeAddress[] {address(range)}, good, bad);
  }

  // Widths

  /** As wide as what stands in the columns; what they are in all, in characters. */
  private int widths(Page page, XSSFSheet sheet, int lastColumn) {
    int[] widths = new int[lastColumn + 1];
    Set<Integer> across = new HashSet<>();
    page.wrapped().forEach(it -> across.add(it.firstRow()));
    for (var row : page.rows().entrySet()) {
      for (var cell : row.getValue().entrySet()) {
        if (!across.contains(row.getKey()) && !isFree(cell.getValue().look())) {
          int at = cell.getKey();
          widths[at] = Math.max(widths[at], width(cell.getValue()));
        }
      }
    }
    int sum = 0;
    for (int column = 0; column < widths.length; column++) {
      int least = page.widths().getOrDefault(column, LEAST_WIDTH);
      widths[column] = Math.max(least, Math.min(MOST_WIDTH, widths[column] + 2));
      sheet.setColumnWidth(column, widths[column] * 256);
      sum += widths[column];
    }
    for (var row : page.rows().entrySet()) {
      boolean whole = across.contains(row.getKey());
      heighten(row.getValue(), sheet, row.getKey(), whole ? sum : 0, widths);
    }
    return sum;
  }

  /** What may run over the cells beside it. */
  private static boolean isFree(Look look) {
    return look == Look.TITLE || look == Look.NOTE;
  }

  /** No program makes a row as high as its texts need where it is not told. */
  private void heighten(
      Map<Integer, BookCell> cells, XSSFSheet sheet, int row, int room, int[] widths) {
    int most = 1;
    boolean title = false;
    for (var cell : cells.entrySet()) {
      BookCell of = cell.getValue();
      int width = room > 0 ? room : widths[cell.getKey()];
      boolean wraps = room > 0 || !isFree(of.look());
      int lines = 0;
      for (String line : text(of).split("\n", -1)) {
        lines += wraps ? 1 + (line.length() + 2 * of.depth()) / width : 1;
      }
      most = Math.max(most, lines);
      title |= of.look() == Look.TITLE;
    }
    if (most > 1 || title) {
      float high = title ? TITLE_HEIGHT : 1;
      sheet.getRow(row).setHeightInPoints(most * high * sheet.getDefaultRowHeightInPoints());
    }
  }

  private int width(BookCell cell) {
    int longest = 0;
    String text = text(cell);
    boolean heading = cell.look() == Look.HEADING || cell.look() == Look.HEADING_OF_FIGURES;
    for (String line : text.split(heading ? "[ \n]" : "\n", -1)) {
      longest = Math.max(longest, line.length());
    }
    // Room for the button by which rows are chosen.
    return heading ? longest + 2 : longest + 2 * cell.depth();
  }

  /** About as long as it will be shown. */
  private String text(BookCell cell) {
    return figure(cell).map(it -> "0".repeat(length(it, cell.form()))).orElseGet(() -> shown(cell));
  }

  private static int length(Fraction figure, CellForm form) {
    int digits = figure.abs().floor().toString().length();
    int point = form.code().indexOf('.');
    int decimals = 0;
    for (int i = point + 1; point >= 0 && i < form.code().length(); i++) {
      boolean needed = form.code().charAt(i) == '0' || !figure.isInteger();
      decimals += "0#".indexOf(form.code().charAt(i)) >= 0 && needed ? 1 : 0;
    }
    boolean day = form.equals(CellForm.DAY);
    return day ? 10 : digits + digits / 3 + 2 + (decimals > 0 ? decimals + 1 : 0);
  }

  // Cells

  private void write(BookCell placed, XSSFCell cell) {
    Optional<Fraction> figure = figure(placed);
    boolean number = figure.isPresent() && fits(figure.get(), placed);
    boolean text = !number && !(placed.cell().value() instanceof SheetCell.Truth);
    String shown = text ? cut(shown(placed)) : "";
    placed.formula().filter(it -> number || text).ifPresent(cell::setCellFormula);
    if (number) {
      cell.setCellValue(decimal(figure.get()));
    } else if (placed.cell().value() instanceof SheetCell.Truth it) {
      cell.setCellValue(it.is());
    } else if (!shown.isEmpty() || placed.formula().isPresent()) {
      cell.setCellValue(shown);
    }
    boolean risky = !shown.isEmpty() && "=+-@\t\r".indexOf(shown.charAt(0)) >= 0;
    cell.setCellStyle(styles.of(placed, isRight(placed), risky && placed.formula().isEmpty()));
  }

  private static boolean isRight(BookCell placed) {
    return switch (placed.cell().value()) {
      case SheetCell.Text it -> placed.look() == Look.HEADING_OF_FIGURES;
      case SheetCell.Money it -> true;
      case SheetCell.Share it -> true;
      case SheetCell.Points it -> true;
      case SheetCell.Count it -> true;
      case SheetCell.Empty it -> false;
      case SheetCell.Date it -> false;
      case SheetCell.Truth it -> false;
      case SheetCell.Formula it -> false;
      case SheetCell.Linked it -> false;
    };
  }

  /** What is to stand there as a number, in the unit of its form. */
  private static Optional<Fraction> figure(BookCell placed) {
    return placed.cell().value() instanceof SheetCell.Date it
        ? serial(it.day())
        : placed.figure().map(is -> is.divide(placed.form().worth()));
  }

  /** As workbooks count days; those before March 1900 they count wrongly, and have as texts. */
  private static Optional<Fraction> serial(Day day) {
    long serial = day.number() - (long) DAY_BEFORE_THE_FIRST;
    return serial < FIRST_DAY ? Optional.empty() : Optional.of(Fraction.of(serial));
  }

  /** Whether a program shows it as it is; of what has no end the first digits are enough. */
  private static boolean fits(Fraction figure, BookCell placed) {
    String plain = PlainDecimal.of(figure);
    String digits = plain.replaceAll("[-.]", "").replaceAll("^0+|0+$", "");
    boolean counted = placed.cell().value() instanceof SheetCell.Money || figure.isInteger();
    return digits.length() <= MOST_DIGITS || !counted || plain.indexOf('/') >= 0;
  }

  private static boolean hasTooManyDigits(BookCell placed) {
    return figure(placed).filter(figure -> !fits(figure, placed)).isPresent();
  }

  private static double decimal(Fraction figure) {
    return Double.parseDouble(figure.toDecimal(25));
  }

  private String shown(BookCell placed) {
    SheetCell cell = placed.cell().value();
    String text =
        placed
            .shown()
            .map(it -> it.in(book.language()))
            .orElseGet(() -> cell.text(book.language()));
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      lines.add(Visible.prose(line));
    }
    return String.join("\n", lines);
  }

  private static String cut(String text) {
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
  }
}
