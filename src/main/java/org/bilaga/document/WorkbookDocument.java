package org.bilaga.document;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;
import org.bilaga.table.document.Grid;
import org.bilaga.table.document.Unreadable;
import org.bilaga.table.document.WorkbookTables;
import org.bilaga.table.document.ZipArchive;

/** A workbook as a document: each sheet a heading and a table, whose cells keep their places. */
final class WorkbookDocument {
  private WorkbookDocument() {}

  static Document read(ZipArchive archive, String name) throws Unreadable, Hindered {
    List<WorkbookTables.NamedGrid> sheets = WorkbookTables.sheets(archive, name);
    var text = new StringBuilder();
    List<SheetLines.Sheet> parts = new ArrayList<>();
    int hidden = 0;
    int line = 1;
    for (var sheet : sheets) {
      if (sheet.hidden()) {
        hidden++;
      } else if (sheet.grid().rows() > 0) {
        text.append(sheet.name().replaceAll("\\s", " ")).append('\n');
        parts.add(new SheetLines.Sheet(line, text.length(), sheet));
        text.append(sheet.grid().source().text());
        line += 1 + sheet.grid().rows();
        if (text.length() > Documents.MOST_CHARACTERS) {
          throw new Hindered(
              new Hindrance.TooLarge(Hindrance.Limit.CHARACTERS, Documents.MOST_CHARACTERS));
        }
      }
    }
    var source = SourceFile.of(name, text.toString(), new SheetLines(parts));
    List<Block> blocks = new ArrayList<>();
    for (var part : parts) {
      int heading = source.lineStart(part.line());
      var title = new PassageBuilder(source).add(heading, part.offset() - 1);
      blocks.add(new Block.Heading(title.build(), 1));
      blocks.add(table(source, part));
    }
    List<Document.Notice> notices =
        hidden == 0 ? List.of() : List.of(new Document.Notice(Document.What.HIDDEN_TEXT, hidden));
    return new Document(source, blocks, notices);
  }

  private static Block.Table table(SourceFile source, SheetLines.Sheet part) {
    Grid grid = part.sheet().grid();
    List<Block.Row> rows = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++) {
      List<Block.Cell> cells = new ArrayList<>();
      for (int column = 0; column < grid.columns(); column++) {
        int at = (row * grid.columns() + column) * 2;
        Span span =
            source.span(part.offset() + grid.bounds()[at], part.offset() + grid.bounds()[at + 1]);
        cells.add(new Block.Cell(span.text(), span, true));
      }
      rows.add(new Block.Row(cells));
    }
    int end = part.offset() + grid.source().text().length();
    return new Block.Table(source.span(part.offset(), end), rows, true);
  }
}
