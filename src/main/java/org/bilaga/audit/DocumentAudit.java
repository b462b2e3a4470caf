package org.bilaga.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bilaga.document.Document;
import org.bilaga.document.TextLanguage;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Severity;
import org.bilaga.prose.Mention;
import org.bilaga.source.Span;

/**
 * Documents held against themselves and each other.
 *
 * @param tables the tables of all, in order
 * @param marks their figures, and what proves each
 * @param dates the days and periods that the text names
 * @param findings what does not agree, in order of place
 */
public record DocumentAudit(
    List<FigureTable> tables, Ticks marks, List<Dated> dates, List<Finding> findings) {
  public DocumentAudit {
    tables = List.copyOf(tables);
    dates = List.copyOf(dates);
    findings = List.copyOf(findings);
  }

  /** A day or period of running text, and the sentence that names it. */
  public record Dated(Span place, String sentence) {}

  public static DocumentAudit of(List<Document> documents) {
    return of(documents, Optional.empty());
  }

  /** The same, with what the document of the year before says. */
  public static DocumentAudit of(List<Document> documents, Optional<Document> yearBefore) {
    var marks = new Ticks();
    var findings = new Findings();
    List<DocumentText> texts = documents.stream().map(DocumentText::of).toList();
    List<FigureTable> tables = texts.stream().flatMap(it -> it.tables().stream()).toList();
    List<TextUnit> units = texts.stream().flatMap(it -> it.units().stream()).toList();
    texts.forEach(text -> text.figures().forEach(marks::add));
    tables.forEach(table -> TableSums.check(table, marks, findings));
    tables.forEach(table -> TwoReadings.check(table, findings));
    var before = yearBefore.map(DocumentText::of);
    text(units, before.map(DocumentText::units).orElse(List.of()), marks, findings);
    before.ifPresent(it -> YearBefore.check(figures(marks), it.figures(), marks));
    for (DocumentText text : texts) {
      TextAgainstTable.check(text, findings);
      var dates = new Dates(findings, TextLanguage.of(text.document()));
      text.units().forEach(dates::check);
    }
    return new DocumentAudit(tables, marks, dates(units), sorted(findings));
  }

  private static List<PrintedFigure> figures(Ticks marks) {
    return marks.all().stream().map(Ticks.Mark::figure).toList();
  }

  private static List<Dated> dates(List<TextUnit> units) {
    List<Dated> dates = new ArrayList<>();
    for (TextUnit unit : units) {
      for (Mention time : unit.times()) {
        int start = unit.sentenceStart(time.start());
        String sentence = unit.text().substring(start, unit.sentenceEnd(time.end())).strip();
        dates.add(new Dated(unit.block().text().span(time.start(), time.end()), sentence));
      }
    }
    return dates;
  }

  /** What is proved first, then what is likely; each in order of place. */
  private static List<Finding> sorted(Findings findings) {
    List<Finding> sorted = new ArrayList<>(findings.sorted());
    sorted.sort(Comparator.comparing(finding -> finding.kind().severity() != Severity.ERROR));
    return sorted;
  }

  private static void text(
      List<TextUnit> units, List<TextUnit> before, Ticks marks, Findings findings) {
    var parts = new PartsOfWhole(marks, findings);
    for (int unit = 0; unit < units.size(); unit++) {
      parts.check(units, unit);
    }
    new SectionSums(marks).check(units);
    new Balances(marks, findings).check(units);
    StatedAgain.check(figures(marks), marks);
    new StatedTwice(before, units).check(findings);
    new PartSaidTwice(units).check(findings);
    ScaleSlip.check(units, findings);
    var shares = new ShareOfAmount(figures(marks), marks, findings);
    units.forEach(shares::check);
    units.forEach(unit -> FigureWritten.check(unit, marks, findings));
  }
}
