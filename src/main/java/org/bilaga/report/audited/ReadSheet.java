package org.bilaga.report.audited;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.audit.DocumentAudit;
import org.bilaga.audit.DocumentAudit.Dated;
import org.bilaga.audit.Ticks;
import org.bilaga.document.Block;
import org.bilaga.document.Document;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetPart;
import org.bilaga.sheet.SheetTable;
import org.bilaga.source.Span;
import org.bilaga.words.Told;

/** What was read of documents, so that a person sees what the tool saw. */
public final class ReadSheet {
  private ReadSheet() {}

  /** The figures of the text with their units. */
  public static Sheet amounts(DocumentAudit audit) {
    var table =
        SheetTable.untitled()
            .column(Column.name("place", Sentences.placeHeading()))
            .column(Column.words("figure", Sentences.figureHeading()))
            .column(Column.words("value", Sentences.valueHeading()));
    for (Ticks.Mark mark : audit.marks().all()) {
      table.item(
          SheetCell.text(place(mark.figure().place())),
          SheetCell.text(mark.figure().place().text().strip()),
          SheetCell.text(mark.figure().said()));
    }
    return Sheet.of(table.built());
  }

  public static Sheet dates(DocumentAudit audit) {
    var table =
        SheetTable.untitled()
            .column(Column.name("place", Sentences.placeHeading()))
            .column(Column.words("date", Sentences.dateHeading()))
            .column(Column.words("sentence", Sentences.sentenceHeading()));
    for (Dated dated : audit.dates()) {
      table.item(
          SheetCell.text(place(dated.place())),
          SheetCell.text(dated.place().text().strip()),
          SheetCell.text(dated.sentence()));
    }
    return Sheet.of(table.built());
  }

  /** Each table with its cells as they were told apart. */
  public static Sheet tables(List<Document> documents) {
    List<SheetPart> parts = new ArrayList<>();
    for (Document document : documents) {
      for (Block block : document.blocks()) {
        if (block instanceof Block.Table it) {
          parts.add(table(it));
        }
      }
    }
    return Sheet.of(parts);
  }

  private static SheetTable table(Block.Table block) {
    var table = SheetTable.titled(Told.text(place(block.span())));
    for (int column = 1; column <= block.columns(); column++) {
      table.column(Column.words("c" + column, Told.text(String.valueOf(column))));
    }
    for (Block.Row row : block.rows()) {
      table.item(
          row.cells().stream()
              .map(cell -> SheetCell.text(cell.sure() ? cell.text() : "? " + cell.text()))
              .toArray(SheetCell[]::new));
    }
    return table.built();
  }

  private static String place(Span span) {
    return span.file().name() + ":" + span.place();
  }
}
