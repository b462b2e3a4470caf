package org.bilaga.report.whole;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledgers;
import org.bilaga.report.PerEach;
import org.bilaga.resolve.Agreement;
import org.bilaga.sheet.Aside;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetPart;
import org.bilaga.words.Told;

/** One agreement, or several after each other, as a report in chapters. */
public final class WholeReport {
  private final List<SheetPart> parts = new ArrayList<>();
  private final boolean folds;
  private final List<SheetPart> why = new ArrayList<>();

  /**
   * Begins a report.
   *
   * @param folds whether its form folds away what nobody asks for, as a page does
   */
  public WholeReport(Told title, boolean folds) {
    this.folds = folds;
    parts.add(new Prose.Heading(title));
  }

  /** What it is made of. */
  public void sources(Collection<String> files) {
    parts.add(new Prose.Paragraph(Sentences.madeOf(String.join(", ", files))));
  }

  /** Tables and passages as they are told elsewhere. */
  public void chapter(Told title, List<SheetPart> told) {
    parts.add(new Prose.Heading(title));
    // Their own title says what the chapter's does.
    boolean titled = !told.isEmpty() && told.getFirst() instanceof Prose.Heading;
    parts.addAll(Aside.inner(titled ? told.subList(1, told.size()) : told));
  }

  /** The parts without a title of their own. */
  public void passage(List<SheetPart> told) {
    parts.addAll(told);
  }

  /** The money of an agreement and who gets it. */
  public void money(Agreement agreement, Ledgers ledgers, Optional<PerEach> per, int number) {
    var report = new AgreementReport(agreement, ledgers, per, number, folds);
    parts.addAll(report.money());
    why.addAll(report.why());
  }

  public void deadlines(List<SheetPart> told) {
    chapter(Sentences.deadlinesChapter(), told);
  }

  public void coverage(List<SheetPart> told) {
    chapter(Sentences.coverageChapter(), told);
  }

  /** What is found, and how much of it is not listed. */
  public void findings(Findings findings) {
    List<SheetPart> told = new ArrayList<>(FindingParts.of(findings.sorted()));
    findings.leftOut().forEach(more -> told.add(new Prose.Paragraph(more.told())));
    if (told.isEmpty()) {
      told.add(new Prose.Paragraph(Sentences.noFindings()));
    }
    chapter(Sentences.findingsChapter(), told);
  }

  /** All of it; last how each figure came about. */
  public Sheet built() {
    if (!why.isEmpty()) {
      chapter(Sentences.whyChapter(), why);
    }
    return Sheet.of(parts);
  }
}
