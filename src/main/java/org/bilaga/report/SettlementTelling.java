package org.bilaga.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.ast.Text;
import org.bilaga.duty.Undertaking;
import org.bilaga.explain.Passage;
import org.bilaga.resolve.Agreement;
import org.bilaga.settle.Fact;
import org.bilaga.settle.FactLog;
import org.bilaga.settle.Loss;
import org.bilaga.settle.Performance;
import org.bilaga.settle.Position;
import org.bilaga.settle.Settlement;
import org.bilaga.words.Language;

/** A settlement told for a reader: tables, conditions, what is late, what comes next, notes. */
public final class SettlementTelling {
  private final Settlement settlement;
  private final boolean byGrant;
  private final int most;
  private final Language language;
  private final SettlementAmounts amounts;
  private final List<Passage> passages = new ArrayList<>();

  /**
   * @param most the columns of the terminal; 0 for as many as it takes
   */
  public SettlementTelling(Settlement settlement, boolean byGrant, int most, Language language) {
    this.settlement = settlement;
    this.byGrant = byGrant;
    this.most = most;
    this.language = language;
    this.amounts = new SettlementAmounts(settlement.currency(), language);
  }

  public List<Passage> passages() {
    Agreement agreement = settlement.agreement();
    String title = agreement.declared().title().map(Text::text).orElse(agreement.name());
    heading(title + " (" + agreement.name() + ")");
    String day = say("As of ", "Läget ") + settlement.day();
    String last =
        settlement.isLastFact()
            ? say(
                ", the day of the last fact; --as-of names another.",
                ", dagen för det senaste utfallet; --as-of anger en annan.")
            : ".";
    paragraph(day + last);
    if (!settlement.positions().isEmpty()) {
      var rows = new SettlementRows(settlement, byGrant, most, language);
      passages.addAll(rows.given());
      if (settlement.positions().stream().anyMatch(it -> it.given().paid() > 0)) {
        heading(say("What became of what was paid", "Vad som blev av det utbetalda"));
        passages.addAll(rows.used());
      }
      reconciling();
    }
    conditions();
    deadlines();
    notes();
    return passages;
  }

  private void reconciling() {
    List<Position> counted = settlement.counted();
    List<Position> wrong = counted.stream().filter(it -> !it.reconciles()).toList();
    boolean exact =
        counted.stream()
            .allMatch(it -> it.given().open().isExact() && it.given().withheld().isExact());
    if (wrong.isEmpty()) {
      String known = exact ? "" : say(" that is known", " som är känt");
      paragraph(
          say("Everything", "Allt")
              + known
              + say(
                  " adds up: granted = paid + lapsed + withheld + still open, and paid = spent +"
                      + " repaid + to repay + not accounted.",
                  " går ihop: beviljat = utbetalt + förfallet + innehållet + återstår, och utbetalt"
                      + " = förbrukat + återbetalt + ska återbetalas + ej redovisat."));
      return;
    }
    heading(say("Does not add up", "Går inte ihop"));
    for (Position position : wrong) {
      String who =
          position.recipient().name(settlement.naming()).in(language)
              + ", `"
              + position.unit().path()
              + "`: ";
      if (position.given().overpaid() > 0) {
        point(
            who
                + amounts.text(position.given().overpaid())
                + say(" more paid than granted.", " mer utbetalt än beviljat."));
      }
      if (position.used().excess() > 0) {
        point(
            who
                + amounts.text(position.used().excess())
                + say(
                    " more spent and repaid than was paid.",
                    " mer förbrukat och återbetalt än utbetalt."));
      }
    }
  }

  private void conditions() {
    Map<Undertaking, List<Loss>> byUndertaking = new LinkedHashMap<>();
    for (Loss loss : settlement.losses()) {
      if (loss.form() != Loss.Form.NOTHING) {
        byUndertaking.computeIfAbsent(loss.undertaking(), it -> new ArrayList<>()).add(loss);
      }
    }
    if (byUndertaking.isEmpty()) {
      return;
    }
    heading(say("Conditions", "Villkor"));
    var telling = new ConditionTelling(settlement, language);
    byUndertaking.forEach(
        (undertaking, losses) -> passages.add(telling.passage(undertaking, losses)));
  }

  private void deadlines() {
    List<Performance> late = settlement.late();
    if (!late.isEmpty()) {
      heading(say("Late", "Försenat"));
      passages.addAll(new PerformanceTelling(settlement, language).passages(late));
    }
    List<Performance> next =
        settlement.performances().stream()
            .filter(it -> it.state() == Performance.State.AHEAD)
            .toList();
    if (!next.isEmpty()) {
      heading(say("Next due", "Nästa att göra"));
      passages.addAll(new PerformanceTelling(settlement, language).passages(next));
    }
  }

  private void notes() {
    List<String> notes = new ArrayList<>();
    for (FactLog.Correction correction : settlement.corrections()) {
      notes.add(correction(correction));
    }
    for (Fact fact : settlement.remarks()) {
      notes.add(place(fact) + ": " + fact.note());
    }
    for (Position position : settlement.counted()) {
      String who = position.recipient().name(settlement.naming()).in(language);
      String what = " (`" + position.unit().path() + "`)";
      if (position.used().own() > 0) {
        notes.add(
            who
                + say(" spent ", " förbrukade ")
                + amounts.text(position.used().own())
                + say(" of its own beyond what was paid", " av egna medel utöver det utbetalda")
                + what
                + ".");
      }
      if (position.mayBeReclaimed() > 0) {
        notes.add(
            amounts.text(position.mayBeReclaimed())
                + say(" may be reclaimed from ", " kan återkrävas av ")
                + who
                + what
                + ".");
      }
    }
    if (!notes.isEmpty()) {
      heading(say("Notes", "Anmärkningar"));
      notes.forEach(this::point);
    }
  }

  private String correction(FactLog.Correction correction) {
    String place = place(correction.instead());
    String old = place(correction.old());
    String what =
        correction.instead().recipient().name(settlement.naming()).in(language)
            + ", "
            + correction.instead().event().word().in(language)
            + " "
            + correction.instead().date();
    if (correction.isRepetition()) {
      return place + say(" says the same as ", " säger detsamma som ") + old + ": " + what + ".";
    }
    return place
        + say(" corrects ", " rättar ")
        + old
        + ": "
        + what
        + ", "
        + amounts.bare(correction.old().amount())
        + " → "
        + amounts.text(correction.instead().amount())
        + ".";
  }

  private static String place(Fact fact) {
    return fact.place().file().name() + ":" + fact.place().line();
  }

  private void heading(String text) {
    passages.add(new Passage.Heading(text));
  }

  private void paragraph(String text) {
    passages.add(new Passage.Paragraph(text));
  }

  private void point(String text) {
    passages.add(new Passage.Point(text, List.of()));
  }

  private String say(String english, String swedish) {
    return language == Language.SWEDISH ? swedish : english;
  }
}
