package org.bilaga.sheet;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.money.Fraction;
import org.bilaga.sheet.book.Book;
import org.bilaga.sheet.book.BookCell;
import org.bilaga.sheet.book.BookWriter;
import org.bilaga.sheet.book.CellForm;
import org.bilaga.sheet.book.Look;
import org.bilaga.sheet.book.Page;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * Sheets as a workbook: each table a page of its own, passages before them on one.
 *
 * <p>A figure that is reckoned from others of its table is a formula where all of them are known;
 * one that is not known is a dash, as on a screen.
 */
final class WorkbookWriter {
  private static final int MOST_DECIMALS = 6;
  private static final int TEXT_WIDTH = 90;

  private final Language language;
  private final Book book;

  private WorkbookWriter(String title, Language language) {
    this.language = language;
    this.book = new Book(title, language);
  }

  static byte[] write(Sheet sheet, Language language) {
    var writer = new WorkbookWriter(title(sheet, language), language);
    writer.parts(sheet);
    return BookWriter.write(writer.book);
  }

  private static String title(Sheet sheet, Language language) {
    for (SheetPart part : sheet.parts()) {
      String title =
          part instanceof Prose.Heading heading
              ? heading.text().in(language)
              : part.asTable().map(table -> table.title().in(language)).orElse("");
      if (!title.isBlank()) {
        return title;
      }
    }
    return Sentences.table().in(language);
  }

  private void parts(Sheet sheet) {
    List<SheetPart> passages = new ArrayList<>();
    List<SheetTable> tables = new ArrayList<>();
    Told heading = SheetTable.UNTITLED;
    for (SheetPart part : sheet.parts()) {
      switch (part) {
        case SheetTable it -> tables.add(titled(it, heading));
        case Listing it -> tables.add(titled(it.table(), heading));
        case Prose it -> passages.add(it);
        // A workbook is where one reckons: pictures and reasons are for a page.
        case Chart it -> {}
        case Aside it -> {}
      }
      heading = part instanceof Prose.Heading it ? it.text() : SheetTable.UNTITLED;
    }
    boolean told = passages.stream().anyMatch(it -> !(it instanceof Prose.Heading));
    if (told || tables.isEmpty()) {
      passages(passages);
    }
    tables.forEach(this::table);
  }

  /** With the heading before it, where it has no title of its own. */
  private SheetTable titled(SheetTable table, Told heading) {
    return table.title().in(language).isEmpty()
        ? new SheetTable(heading, table.columns(), table.rows(), table.notes())
        : table;
  }

  private void passages(List<SheetPart> passages) {
    Page page = book.page(Sentences.text().in(language));
    int row = 0;
    for (SheetPart passage : passages) {
      switch ((Prose) passage) {
        case Prose.Heading it ->
            page.put(row++, 0, BookCell.text(it.text()).look(row == 1 ? Look.TITLE : Look.TOTAL));
        case Prose.Paragraph it -> page.put(row++, 0, BookCell.text(it.text()));
        case Prose.Point it -> {
          page.put(row++, 0, BookCell.text(it.text()));
          for (Told line : it.lines()) {
            page.put(row++, 0, BookCell.text(line).deep(1));
          }
        }
        case Prose.Answer it -> {
          page.put(row, 0, BookCell.text(it.question()));
          page.put(row++, 1, placed(it.answer(), Column.figures("", it.question())));
        }
      }
    }
    page.width(0, TEXT_WIDTH);
  }

  // Tables

  private void table(SheetTable table) {
    String title = table.title().in(language);
    Page page = book.page(title.isEmpty() ? Sentences.table().in(language) : title);
    int last = Math.max(0, table.columns().size() - 1);
    int row = 0;
    if (!title.isEmpty()) {
      page.put(row, 0, BookCell.text(table.title()).look(Look.TITLE));
      row += 2;
    }
    int headings = row++;
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      String heading = column.called().in(language).replace("\n", " ").strip();
      // A path is parted where a word is, or its column would be as wide as it.
      page.put(
          headings,
          i,
          BookCell.text(heading.replaceAll("(?<=\\p{L}{4}\\.)(?=\\p{L}{4})", "\n"))
              .look(column.isFigures() ? Look.HEADING_OF_FIGURES : Look.HEADING));
    }
    page.headings(headings, headings, table.names());
    var formulas = new TableFormulas(table, row);
    int lastItem = headings;
    for (int i = 0; i < table.rows().size(); i++) {
      row(table, i, formulas, page, row);
      lastItem = table.rows().get(i).isLast() ? lastItem : row;
      row++;
    }
    if (lastItem > headings) {
      page.filtered(headings, lastItem, last);
    }
    row++;
    for (Told note : table.notes()) {
      page.sentence(row++, Math.max(last, 1), BookCell.text(note).look(Look.NOTE));
    }
  }

  private void row(SheetTable table, int index, TableFormulas formulas, Page page, int at) {
    Row row = table.rows().get(index);
    for (int i = 0; i < row.cells().size(); i++) {
      SheetCell cell = row.cells().get(i);
      Column column = table.columns().get(i);
      BookCell placed = placed(cell, column).look(look(row.kind()));
      boolean name = i == table.names() - 1 && !(cell instanceof SheetCell.Empty);
      page.put(
          at,
          i,
          placed.deep(name ? row.depth() : 0).by(formulas.of(index, i)).as(form(table, i, cell)));
    }
  }

  private static Look look(Row.Kind kind) {
    return switch (kind) {
      case ITEM, REST, OPEN -> Look.PLAIN;
      case GROUP, HEADING -> Look.GROUP;
      case PART -> Look.PART;
      case TOTAL -> Look.TOTAL;
      case MEASURE -> Look.MEASURE;
    };
  }

  private BookCell placed(SheetCell cell, Column column) {
    return BookCell.of(cell.value())
        .showing(written -> CellText.of(cell, column, written))
        .as(form(column, cell, List.of(cell)));
  }

  private static CellForm form(SheetTable table, int column, SheetCell cell) {
    List<SheetCell> alike = new ArrayList<>();
    for (Row row : table.rows()) {
      if (row.kind() != Row.Kind.MEASURE) {
        alike.add(row.cells().get(column));
      }
    }
    return form(table.columns().get(column), cell, alike);
  }

  /** Of a figure among others of its column, which have the same decimals. */
  private static CellForm form(Column column, SheetCell cell, List<SheetCell> alike) {
    Fraction worth = column.unit().map(ColumnUnit::worth).orElse(Fraction.ONE);
    CellForm form =
        switch (cell.value()) {
          case SheetCell.Money it -> CellForm.number(decimals(column, alike, worth)).in(worth);
          case SheetCell.Count it -> CellForm.number(decimals(column, alike, worth)).in(worth);
          case SheetCell.Share it ->
              CellForm.perCent(decimals(column, alike, ColumnUnit.PER_CENT.worth()));
          case SheetCell.Points it ->
              CellForm.perCent(decimals(column, alike, ColumnUnit.PER_CENT.worth()));
          case SheetCell.Date it -> CellForm.DAY;
          case SheetCell.Empty it -> CellForm.GENERAL;
          case SheetCell.Text it -> CellForm.GENERAL;
          case SheetCell.Truth it -> CellForm.GENERAL;
          case SheetCell.Formula it -> CellForm.GENERAL;
          case SheetCell.Linked it -> CellForm.GENERAL;
        };
    return column.isSigned() && column.isFigures() ? form.signed() : form;
  }

  /** As many as are asked for, else as the figures need. */
  private static int decimals(Column column, List<SheetCell> alike, Fraction worth) {
    if (column.decimals().isPresent()) {
      return column.decimals().getAsInt();
    }
    int most = 0;
    for (SheetCell cell : alike) {
      most = Math.max(most, cell.figure().known().map(it -> decimals(it.divide(worth))).orElse(0));
    }
    return most;
  }

  /** The decimals of a figure; two of one that has no end. */
  private static int decimals(Fraction figure) {
    Fraction shifted = figure;
    for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
      if (shifted.isInteger()) {
        return decimals;
      }
      shifted = shifted.multiply(Fraction.of(10));
    }
    return 2;
  }
}
