package org.bilaga.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Style;
import org.bilaga.finding.Visible;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.repair.Correction;
import org.bilaga.repair.Repairable;
import org.bilaga.source.Span;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;
import org.bilaga.workspace.Repair;

/** What a repair changed, a line each: the place, the old and the new figure, the difference. */
final class RepairText {
  private final Console console;
  private final StringBuilder out = new StringBuilder();

  private RepairText(Console console) {
    this.console = console;
  }

  /** All of it; {@code only} said and not done. */
  static void print(Repair plan, boolean only, Console console, PrintStream stream) {
    var text = new RepairText(console);
    for (Correction change : plan.changes()) {
      text.line(change);
    }
    plan.translated().forEach(text::translation);
    text.summary(plan.changes(), plan.files().size(), only);
    text.left(plan.left());
    text.right(plan.right());
    text.unwritable(plan.unwritable());
    text.uncertain(plan.uncertain());
    if (plan.couldWriteRules()) {
      text.out.append(console.say(Sentences.rulesCanBeWritten())).append('\n');
    }
    stream.print(text.out);
    stream.flush();
  }

  /** That it is done, of what was listed before. */
  static void printDone(Repair plan, Console console) {
    var text = new RepairText(console);
    text.summary(plan.changes(), plan.files().size(), false);
    console.out().print(text.out);
    console.out().flush();
  }

  private void translation(String name, int places) {
    console.palette().paint(Style.GUTTER, Visible.name(name), out);
    out.append("  ").append(console.say(Sentences.placesTranslated(places))).append('\n');
  }

  private void line(Correction change) {
    Finding finding = change.finding();
    Span at = change.edits().get(0).span();
    String place = Visible.name(at.file().name()) + ":" + Visible.name(at.place());
    console.palette().paint(Style.GUTTER, place, out);
    out.append("  ").append(Visible.prose(change.before())).append(" → ");
    console.palette().paint(Style.STRONG, Visible.prose(change.after()), out);
    if (finding.form().isPresent() && change.part() != Repairable.RULES) {
      Told by = finding.form().get().difference(change.moved());
      boolean quoted = change.edits().size() > 1;
      out.append("  (").append(console.say(quoted ? Sentences.andInQuotation(by) : by)).append(')');
    }
    out.append('\n');
  }

  private void left(int figures) {
    if (figures > 0) {
      out.append(console.say(Sentences.leftContradicted(figures))).append('\n');
    }
  }

  private void unwritable(int figures) {
    if (figures > 0) {
      out.append(console.say(Sentences.leftUnwritable(figures))).append('\n');
    }
  }

  private void uncertain(int figures) {
    if (figures > 0) {
      out.append(console.say(Sentences.leftUncertain(figures))).append('\n');
    }
  }

  private void right(int figures) {
    if (figures > 0) {
      out.append(console.say(Sentences.leftByOtherRule(figures))).append('\n');
    }
  }

  private void summary(List<Correction> changes, int files, boolean only) {
    if (changes.isEmpty()) {
      out.append(console.say(Sentences.nothingToRewrite())).append('\n');
      return;
    }
    Told what = Joined.and(counted(changes));
    List<Told> moved = moved(changes);
    Told done = only ? Sentences.wouldRewrite(what, files) : Sentences.rewrote(what, files);
    out.append(
            console.say(
                moved.isEmpty()
                    ? Sentences.rewritten(done)
                    : Sentences.rewrittenBy(done, Joined.and(moved))))
        .append('\n');
  }

  private static List<Told> counted(List<Correction> changes) {
    int totals = count(changes, Repairable.TOTALS);
    int cells = count(changes, Repairable.CELLS) + count(changes, Repairable.ROW_TOTALS);
    int totalRows = count(changes, Repairable.TOTAL_ROWS);
    int claims = count(changes, Repairable.CLAIMS);
    int rules = count(changes, Repairable.RULES);
    List<Told> counted = new ArrayList<>();
    add(counted, totals, Sentences.countTotals(totals));
    add(counted, cells, Sentences.countCells(cells));
    add(counted, totalRows, Sentences.countTotalRows(totalRows));
    add(counted, claims, Sentences.countClaims(claims));
    add(counted, rules, Sentences.countRules(rules));
    return counted;
  }

  private static void add(List<Told> counted, int count, Told told) {
    if (count > 0) {
      counted.add(told);
    }
  }

  /** Up and down apart: that they cancel out is no reason to overlook them. */
  private static List<Told> moved(List<Correction> changes) {
    Map<Denomination, Fraction> up = new LinkedHashMap<>();
    Map<Denomination, Fraction> down = new LinkedHashMap<>();
    for (Correction change : changes) {
      Fraction moved = change.moved();
      change
          .finding()
          .form()
          .flatMap(Figures::counted)
          .filter(unit -> !moved.isZero())
          .ifPresent(unit -> (moved.signum() > 0 ? up : down).merge(unit, moved, Fraction::add));
    }
    List<Told> both = new ArrayList<>();
    for (var sums : List.of(up, down)) {
      sums.forEach((unit, sum) -> both.add(Figures.natural(unit, sum).difference(sum)));
    }
    return both;
  }

  private static int count(List<Correction> changes, Repairable part) {
    int count = 0;
    for (Correction change : changes) {
      count += change.part() == part ? 1 : 0;
    }
    return count;
  }
}
