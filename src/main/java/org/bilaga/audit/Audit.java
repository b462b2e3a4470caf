package org.bilaga.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bilaga.document.Block;
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
public record Audit(
    List<FigureTable> tables, Marks marks, List<Dated> dates, List<Finding> findings) {
  public Audit {
    tables = List.copyOf(tables);
    dates = List.copyOf(dates);
    findings = List.copyOf(findings);
  }

  /** A day or period of running text, and the sentence that names it. */
  public record Dated(Span place, String sentence) {}

  public static Audit of(List<Document> documents) {
    return of(documents, Optional.empty());
  }

  /** The same, with what the document of the year before says. */
  public static Audit of(List<Document> documents, Optional<Document> yearBefore) {
    var marks = new Marks();
    var findings = new Findings();
    List<FigureTable> tables = new ArrayList<>();
    List<TextUnit> units = new ArrayList<>();
    for (Document document : documents) {
      var section = Section.TOP;
      for (Block block : document.blocks()) {
        switch (block) {
          case Block.Table it -> tables.add(table(document, it, marks, findings));
          case Block.Heading it -> section = section.under(it);
          case Block.Margin it -> {}
          case Block.Running it -> units.add(TextUnit.of(it, section));
        }
      }
    }
    text(units, marks, findings);
    for (Document document : documents) {
      var dates = new Dates(findings, TextLanguage.of(document));
      units.stream().filter(unit -> unit.isOf(document)).forEach(dates::check);
    }
    return new Audit(tables, marks, dates(units), sorted(findings));
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

  private static void text(List<TextUnit> units, Marks marks, Findings findings) {
    for (TextUnit unit : units) {
      unit.figures().forEach(figure -> marks.add(figure.printed()));
    }
    var parts = new PartsOfWhole(marks, findings);
    for (int unit = 0; unit < units.size(); unit++) {
      parts.check(units, unit);
    }
    new SectionSums(marks).check(units);
    StatedAgain.check(marks.all().stream().map(Marks.Mark::figure).toList(), marks);
    new SaidTwice(units).check(findings);
    new PartSaidTwice(units).check(findings);
    units.forEach(unit -> FigureWritten.check(unit, marks, findings));
  }

  private static FigureTable table(
      Document document, Block.Table block, Marks marks, Findings findings) {
    var table = FigureTable.of(document.source(), block);
    table.figures().forEach(marks::add);
    TableSums.check(table, marks, findings);
    return table;
  }
}
