package org.bilaga.report.audited;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.bilaga.audit.DocumentAudit;
import org.bilaga.audit.FigureTable;
import org.bilaga.audit.Proof;
import org.bilaga.audit.Ticks;
import org.bilaga.document.Document;
import org.bilaga.finding.Examined;
import org.bilaga.finding.Examined.Sort;
import org.bilaga.source.Span;
import org.bilaga.words.Told;

/**
 * What an audit went through, as a report of tests names it: each table of a document, and its
 * running text, with how many figures it has and how many of them are proved.
 */
public final class AuditedCases {
  private AuditedCases() {}

  public static List<Examined> of(DocumentAudit audit, List<Document> documents) {
    List<Examined> cases = new ArrayList<>();
    List<Ticks.Mark> marks = audit.marks().all();
    for (Document document : documents) {
      List<Span> tables = new ArrayList<>();
      for (FigureTable table : audit.tables()) {
        if (table.span().file() == document.source()) {
          tables.add(table.span());
        }
      }
      Predicate<Span> text =
          place ->
              place.file() == document.source()
                  && tables.stream().noneMatch(table -> isWithin(table, place));
      cases.add(one(document, new Span(document.source(), 0, 0), text, marks, Sentences::textCase));
      for (Span table : tables) {
        Told where = Told.text(table.place());
        cases.add(
            one(
                document,
                table,
                place -> isWithin(table, place),
                marks,
                (figures, proved) -> Sentences.tableCase(where, figures, proved)));
      }
    }
    return cases;
  }

  /** What a case is called, by its figures and those that are proved. */
  private interface Title {
    Told of(int figures, int proved);
  }

  private static Examined one(
      Document document, Span place, Predicate<Span> within, List<Ticks.Mark> marks, Title title) {
    int figures = 0;
    int proved = 0;
    for (Ticks.Mark mark : marks) {
      boolean own = within.test(mark.figure().place());
      figures += own ? 1 : 0;
      proved += own && mark.proof() != Proof.NOTHING ? 1 : 0;
    }
    return Examined.one(
        Sort.PART_OF_DOCUMENT,
        document.name(),
        title.of(figures, proved),
        place,
        finding -> within.test(finding.span()));
  }

  private static boolean isWithin(Span table, Span place) {
    return place.file() == table.file()
        && place.start() >= table.start()
        && place.end() <= table.end();
  }
}
