package org.bilaga.report;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.coverage.DocumentCoverage;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.Fields;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetPart;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Told;

/**
 * What a document says that its agreement does not take up, with page and line: a table, and how
 * many figures there are in all; in full also where each quotation stands.
 */
final class DocumentCoverageParts {
  private final DocumentCoverage coverage;

  DocumentCoverageParts(DocumentCoverage coverage) {
    this.coverage = coverage;
  }

  private String file() {
    return coverage.document().declared().file().text();
  }

  List<SheetPart> parts(boolean inFull) {
    List<SheetPart> parts = new ArrayList<>();
    if (inFull && !coverage.quotations().isEmpty()) {
      List<Told> lines = new ArrayList<>();
      for (DocumentCoverage.Quoted it : coverage.quotations()) {
        lines.add(Sentences.lineQuotes(it.sentence().line(), it.words(), it.place().linePlace()));
      }
      parts.add(new Prose.Point(Sentences.quotedFrom(file()), lines));
    }
    if (!coverage.missing().isEmpty()) {
      parts.add(new Prose.Heading(Sentences.notTakenUp(file())));
      parts.add(missing());
    }
    parts.add(
        new Prose.Paragraph(
            Sentences.documentSummary(
                file(),
                coverage.figures(),
                coverage.quoted(),
                coverage.tabled(),
                coverage.unmodelled(),
                coverage.uncovered())));
    return parts;
  }

  private SheetTable missing() {
    var table =
        SheetTable.untitled()
            .column(Column.name("place", Sentences.place()))
            .column(Column.words("section", Told.text("§")))
            .column(Column.words("figure", Sentences.figuresThere()))
            .column(Column.words("words", Sentences.wordsThere()));
    for (DocumentCoverage.Missing it : coverage.missing()) {
      table.item(
          SheetCell.text(it.place().linePlace()),
          SheetCell.text(it.section()),
          it.said().isEmpty()
              ? SheetCell.text(Sentences.tableOf(it.figures()))
              : SheetCell.text(it.said()),
          SheetCell.text(it.words()));
    }
    return table.built();
  }

  Fields data() {
    List<Fields> missing = new ArrayList<>();
    for (DocumentCoverage.Missing it : coverage.missing()) {
      missing.add(
          new Fields()
              .put("place", it.place().place())
              .put("line", it.place().line())
              .put("section", it.section())
              .put("said", it.said())
              .put("figures", it.figures())
              .put("words", it.words()));
    }
    List<Fields> quotations = new ArrayList<>();
    for (DocumentCoverage.Quoted it : coverage.quotations()) {
      quotations.add(
          new Fields()
              .put("words", it.words())
              .put("place", it.place().place())
              .put("line", it.place().line())
              .put("quotedOnLine", it.sentence().line()));
    }
    return new Fields()
        .put("file", file())
        .put("figures", coverage.figures())
        .put("quoted", coverage.quoted())
        .put("inAppendices", coverage.tabled())
        .put("unmodelled", coverage.unmodelled())
        .put("notTakenUp", coverage.uncovered())
        .put("missing", missing)
        .put("quotations", quotations);
  }
}
