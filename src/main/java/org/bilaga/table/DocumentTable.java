package org.bilaga.table;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;
import org.bilaga.table.document.DocumentProblem;
import org.bilaga.table.document.Grid;
import org.bilaga.table.document.HtmlTables;
import org.bilaga.table.document.TablePart;
import org.bilaga.table.document.WorkbookTables;

/**
 * A table out of a document, with what there is to tell of it; apart, to be loaded only for one.
 */
final class DocumentTable {
  private DocumentTable() {}

  static TableReading workbook(byte[] bytes, String name, TablePart part) {
    return of(WorkbookTables.workbook(bytes, name, part), name);
  }

  static TableReading page(String text, String name, TablePart part) {
    return of(HtmlTables.read(text, name, part), name);
  }

  private static TableReading of(WorkbookTables.Reading reading, String name) {
    List<TableProblem> problems = new ArrayList<>();
    if (reading.grid().isEmpty()) {
      var source = SourceFile.of(name, "");
      var nowhere = new Span(source, 0, 0);
      reading.problem().ifPresent(why -> problems.add(problem(why, nowhere)));
      return new TableReading(Table.empty(source, Encoding.UTF_8), problems);
    }
    Grid grid = reading.grid().get();
    if (grid.rows() == 0) {
      problems.add(new TableProblem.EmptyFile(new Span(grid.source(), 0, 0)));
      return new TableReading(Table.empty(grid.source(), Encoding.UTF_8), problems);
    }
    var table = new Table(grid.source(), grid.columns(), grid.bounds(), grid.numbers());
    TableReader.duplicateHeaders(table, problems);
    if (table.rowCount() == 0) {
      problems.add(new TableProblem.NoRows(table.rowSpan(Cell.HEADER)));
    }
    for (Grid.Notice notice : grid.notices()) {
      var place = new Span(grid.source(), notice.start(), notice.end());
      problems.add(new TableProblem.Hidden(place, notice.what(), notice.detail(), notice.count()));
    }
    // The page is more than its cells, which alone have a place.
    var place = new Span(grid.source(), 0, 0);
    var above =
        grid.above().stream()
            .map(it -> new UnitOfTitle.Above(it.text(), place, it.heading()))
            .toList();
    return new TableReading(table, table, problems, UnitOfTitle.above(above));
  }

  /** A text has no parts to choose among. */
  static TableProblem noSuchPart(TablePart part, Span place) {
    var sort =
        part.sheet().isPresent()
            ? DocumentProblem.Sort.SHEET
            : part.cells().isPresent() ? DocumentProblem.Sort.CELLS : DocumentProblem.Sort.TABLE;
    String asked = part.sheet().or(part::cells).or(part::table).orElse("");
    return new TableProblem.NoSuchPart(place, sort, asked, List.of());
  }

  private static TableProblem problem(DocumentProblem why, Span place) {
    return switch (why) {
      case DocumentProblem.NotReadable it -> new TableProblem.BinaryFile(place, looks(it.looks()));
      case DocumentProblem.Nothing it -> new TableProblem.EmptyFile(place);
      case DocumentProblem.TooMuch it ->
          new TableProblem.TooLarge(place, limit(it.limit()), it.allowed(), it.allowed() + 1);
      case DocumentProblem.NoSuchPart it ->
          new TableProblem.NoSuchPart(place, it.sort(), it.asked(), it.there());
      case DocumentProblem.WhichPart it -> new TableProblem.WhichPart(place, it.sort(), it.there());
    };
  }

  private static TableProblem.Looks looks(DocumentProblem.Looks looks) {
    return switch (looks) {
      case ENCRYPTED -> TableProblem.Looks.ENCRYPTED;
      case OLD_WORKBOOK -> TableProblem.Looks.OLD_WORKBOOK;
      case BINARY_WORKBOOK -> TableProblem.Looks.BINARY_WORKBOOK;
      case DAMAGED -> TableProblem.Looks.DAMAGED;
      case OTHER -> TableProblem.Looks.OTHER;
    };
  }

  private static TableProblem.Limit limit(DocumentProblem.Limit limit) {
    return switch (limit) {
      case UNPACKED -> TableProblem.Limit.UNPACKED;
      case ROWS -> TableProblem.Limit.ROWS;
      case COLUMNS -> TableProblem.Limit.COLUMNS;
      case CELLS -> TableProblem.Limit.CELLS;
    };
  }
}
