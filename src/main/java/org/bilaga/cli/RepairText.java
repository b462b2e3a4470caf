package org.bilaga.cli;

import java.io.PrintStream;
import java.util.List;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Style;
import org.bilaga.finding.Visible;
import org.bilaga.money.Fraction;
import org.bilaga.repair.Correction;
import org.bilaga.repair.Repairable;
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
    out.append("  ").append(places);
    out.append(
        places == 1
            ? console.say(" place as in the original\n", " ställe som i originalet\n")
            : console.say(" places as in the original\n", " ställen som i originalet\n"));
  }

  private void line(Correction change) {
    Finding finding = change.finding();
    String place =
        Visible.name(finding.span().file().name())
            + ":"
            + finding.span().line()
            + ":"
            + change.edits().get(0).span().column();
    console.palette().paint(Style.GUTTER, place, out);
    out.append("  ").append(Visible.prose(change.before())).append(" → ");
    console.palette().paint(Style.STRONG, Visible.prose(change.after()), out);
    if (finding.form().isPresent()) {
      String by = finding.form().get().difference(change.moved()).in(console.language());
      out.append("  (").append(by);
      out.append(
          change.edits().size() > 1
              ? console.say(", and in the quotation", ", och i citatet")
              : "");
      out.append(')');
    }
    out.append('\n');
  }

  private void left(int figures) {
    if (figures > 0) {
      out.append(
          figures == 1
              ? console.say(
                  "Left 1 figure as it is: what it should be is contradicted elsewhere.",
                  "Lämnade 1 siffra som den är: vad den ska vara motsägs på annat håll.")
              : console.say(
                  "Left "
                      + figures
                      + " figures as they are: what they should be is contradicted"
                      + " elsewhere.",
                  "Lämnade "
                      + figures
                      + " siffror som de är: vad de ska vara motsägs på annat"
                      + " håll."));
      out.append('\n');
    }
  }

  private void right(int figures) {
    if (figures > 0) {
      out.append(
          figures == 1
              ? console.say(
                  "Left 1 cell as it is: another rule gives just that; look at the rule of the"
                      + " grant.",
                  "Lämnade 1 cell som den är: en annan regel ger just den; se över bidragets"
                      + " regel.")
              : console.say(
                  "Left "
                      + figures
                      + " cells as they are: another rule gives just those; look at the rule of the"
                      + " grant.",
                  "Lämnade "
                      + figures
                      + " celler som de är: en annan regel ger just dem; se över bidragets"
                      + " regel."));
      out.append('\n');
    }
  }

  private void summary(List<Correction> changes, int files, boolean only) {
    if (changes.isEmpty()) {
      out.append(
          console.say("There is no figure to rewrite.", "Det finns ingen siffra att skriva om."));
      out.append('\n');
      return;
    }
    out.append(
        only
            ? console.say("Would rewrite ", "Skulle skriva om ")
            : console.say("Rewrote ", "Skrev om "));
    var counted = new StringBuilder();
    add(counted, count(changes, Repairable.TOTALS), "total", "totals", "total", "totaler");
    add(
        counted,
        count(changes, Repairable.CELLS) + count(changes, Repairable.ROW_TOTALS),
        "cell",
        "cells",
        "cell",
        "celler");
    add(
        counted,
        count(changes, Repairable.TOTAL_ROWS),
        "figure of a total row",
        "figures of total rows",
        "tal i en summarad",
        "tal i summarader");
    add(counted, count(changes, Repairable.CLAIMS), "claim", "claims", "påstående", "påståenden");
    out.append(counted).append(console.say(" in ", " i "));
    out.append(files)
        .append(files == 1 ? console.say(" file", " fil") : console.say(" files", " filer"));
    moved(changes);
    out.append(".\n");
  }

  /** Up and down apart: that they cancel out is no reason to overlook them. */
  private void moved(List<Correction> changes) {
    Fraction up = Fraction.ZERO;
    Fraction down = Fraction.ZERO;
    for (Correction change : changes) {
      Finding finding = change.finding();
      if (finding.form().filter(Figures::isKronor).isPresent()) {
        Fraction moved = change.moved();
        up = moved.signum() > 0 ? up.add(moved) : up;
        down = moved.signum() < 0 ? down.add(moved) : down;
      }
    }
    String both =
        (up.isZero() ? "" : Figures.natural(up).difference(up).in(console.language()))
            + (up.isZero() || down.isZero() ? "" : console.say(" and ", " och "))
            + (down.isZero() ? "" : Figures.natural(down).difference(down).in(console.language()));
    out.append(both.isEmpty() ? "" : ": " + both);
  }

  private static int count(List<Correction> changes, Repairable part) {
    int count = 0;
    for (Correction change : changes) {
      count += change.part() == part ? 1 : 0;
    }
    return count;
  }

  private void add(
      StringBuilder counted, int count, String one, String many, String ett, String flera) {
    if (count > 0) {
      counted.append(counted.isEmpty() ? "" : ", ").append(count).append(' ');
      counted.append(count == 1 ? console.say(one, ett) : console.say(many, flera));
    }
  }
}
