package org.bilaga.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Disputable;
import org.bilaga.ast.Dispute;
import org.bilaga.ast.Walk;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.AppendixTable;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.TableCell;
import org.bilaga.source.Span;
import org.bilaga.table.Columns;
import org.bilaga.table.MatchedTable;
import org.bilaga.words.Told;

/**
 * Marks that accept known findings, and those that accept none.
 *
 * <p>A mark that says how much a figure is off accepts only a finding that is off by exactly that:
 * so the figure cannot change under it.
 */
final class Disputes {
  static final Kind STALE =
      Kind.mistake("stale-dispute")
          .en(
              "Nothing is found here that this mark would accept.",
              "Remove the mark, or correct it.")
          .sv(
              "Här finns inget fel som märkningen skulle godta.",
              "Ta bort märkningen, eller rätta den.");

  private final Checked checked;
  private final Findings findings;
  private final FindingsBySubject found;
  private final FindingsBySubject loaded;
  private final List<Finding> stale = new ArrayList<>();

  /** For what was found in one file, and what was found when all tables were loaded. */
  Disputes(Checked checked, Findings findings, FindingsBySubject loaded) {
    this.checked = checked;
    this.findings = findings;
    this.found = new FindingsBySubject(findings.all());
    this.loaded = loaded;
  }

  /** Applies the marks there are; those that accept nothing become findings themselves. */
  void apply() {
    for (Data data : checked.data()) {
      for (Dispute dispute : data.declared().disputes()) {
        onTable(dispute, data.table(), Optional.of(data.declared()));
      }
    }
    for (Agreement agreement : checked.agreements()) {
      for (Disputable sentence : Walk.all(Disputable.class, agreement.declared())) {
        // What is said of an appendix is said of its table, which is known below.
        if (!(sentence instanceof Clause.Appendix)) {
          marks(sentence.disputes(), sentence);
        }
      }
      for (AppendixTable appendix : agreement.appendices()) {
        for (Dispute dispute : appendix.declared().disputes()) {
          onTable(dispute, appendix.table(), Optional.of(appendix.declared()));
        }
      }
    }
    stale.forEach(findings::add);
    stale.clear();
  }

  private void marks(List<Dispute> disputes, Object subject) {
    for (Dispute dispute : disputes) {
      if (dispute instanceof Dispute.Mark mark) {
        accept(
            mark.span(),
            mark.kind().map(it -> it.text()),
            mark.misstatement(),
            mark.reason().text(),
            subject);
      }
    }
  }

  private void onTable(Dispute dispute, MatchedTable table, Optional<Object> whole) {
    switch (dispute) {
      case Dispute.Cell cell ->
          cell(
              table,
              cell.row().text(),
              cell.column().text(),
              cell.span(),
              cell.kind().map(it -> it.text()),
              cell.misstatement(),
              cell.reason().text());
      case Dispute.Column column -> {
        for (var row : column.rows()) {
          cell(
              table,
              row.row().text(),
              column.column().text(),
              row.span(),
              column.kind().map(it -> it.text()),
              Optional.of(row.misstatement()),
              column.reason().text());
        }
      }
      case Dispute.Mark mark -> whole.ifPresent(subject -> marks(List.of(mark), subject));
    }
  }

  private void cell(
      MatchedTable table,
      String row,
      String column,
      Span place,
      Optional<String> kind,
      Optional<Dispute.Misstatement> misstatement,
      String reason) {
    int rowIndex = row(table, row);
    int columnIndex =
        table.table().columns().find(column) instanceof Columns.Lookup.Found found
            ? found.column()
            : -1;
    if (rowIndex < 0 || columnIndex < 0) {
      stale(place, table);
      return;
    }
    accept(place, kind, misstatement, reason, new TableCell(table, rowIndex, columnIndex));
  }

  private static int row(MatchedTable matched, String name) {
    int member = matched.matcher().find(name, 0, name.length());
    if (member >= 0) {
      return matched.rowOf(member);
    }
    for (int row = 0; row < matched.table().rowCount(); row++) {
      if (matched.table().text(row, 0).equals(name)) {
        return row;
      }
    }
    return -1;
  }

  private void accept(
      Span place,
      Optional<String> kind,
      Optional<Dispute.Misstatement> misstatement,
      String reason,
      Object subject) {
    boolean any = !checked.isJudged(subject);
    Optional<Finding> other = Optional.empty();
    for (Finding finding : about(subject)) {
      if (kind.isPresent() && !kind.get().equals(finding.kind().name())) {
        continue;
      }
      if (misstatement.isEmpty() || fits(misstatement.get(), finding)) {
        finding.dispute(reason);
        any = true;
      } else {
        other = Optional.of(finding);
        // The mark says that it was published so: nothing but a person may change it.
        finding.withoutFixes();
      }
    }
    if (!any && other.isPresent()) {
      // What is wrong and its mark are one fault, told where the figure is.
      other.get().and(place, Sentences.theMarkAccepts(accepted(misstatement, other.get())));
    } else if (!any) {
      stale(place, subject);
    }
  }

  private static Told accepted(Optional<Dispute.Misstatement> misstatement, Finding finding) {
    Fraction off = misstatement.map(Disputes::signed).orElse(Fraction.ZERO);
    return Told.text(finding.form().orElse(Figures.plain()).apart(off).text(off));
  }

  private List<Finding> about(Object subject) {
    List<Finding> here = found.about(subject);
    List<Finding> before = loaded.about(subject);
    if (before.isEmpty()) {
      return here;
    }
    List<Finding> both = new ArrayList<>(before);
    both.addAll(here);
    return both;
  }

  private static boolean fits(Dispute.Misstatement misstatement, Finding finding) {
    return finding.difference().filter(signed(misstatement)::equals).isPresent();
  }

  /** By how much a mark says that a figure is off: above nought for too high. */
  static Fraction signed(Dispute.Misstatement misstatement) {
    Fraction stated = misstatement.figure().value();
    return misstatement.tooHigh() ? stated : stated.negate();
  }

  private void stale(Span place, Object subject) {
    stale.add(STALE.at(place).about(subject));
  }
}
