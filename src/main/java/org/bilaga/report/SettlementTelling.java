package org.bilaga.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Text;
import org.bilaga.explain.Passage;
import org.bilaga.finding.Language;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Group;
import org.bilaga.settle.Amount;
import org.bilaga.settle.Deadline;
import org.bilaga.settle.Fact;
import org.bilaga.settle.FactLog;
import org.bilaga.settle.Loss;
import org.bilaga.settle.Outcome;
import org.bilaga.settle.Position;
import org.bilaga.settle.Recipient;
import org.bilaga.settle.Requirement;
import org.bilaga.settle.Settlement;
import org.bilaga.settle.Verdict;

/** A settlement told for a reader: tables, conditions, what is late, what comes next, notes. */
public final class SettlementTelling {
  private static final int MOST_NAMES = 4;

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
      String who = position.recipient().name(language) + ", `" + position.unit().path() + "`: ";
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
    Map<Requirement, List<Loss>> byRequirement = new LinkedHashMap<>();
    for (Loss loss : settlement.losses()) {
      if (loss.form() != Loss.Form.NOTHING) {
        byRequirement.computeIfAbsent(loss.requirement(), it -> new ArrayList<>()).add(loss);
      }
    }
    if (byRequirement.isEmpty()) {
      return;
    }
    heading(say("Conditions", "Villkor"));
    byRequirement.forEach(this::condition);
  }

  private void condition(Requirement requirement, List<Loss> losses) {
    String title =
        requirement.title().equals(requirement.name())
            ? ""
            : ", \"" + requirement.title() + "\"";
    List<String> lines = new ArrayList<>();
    Map<String, List<Loss>> alike = new LinkedHashMap<>();
    for (Outcome outcome : List.of(Outcome.NOT_MET, Outcome.UNKNOWN, Outcome.MET)) {
      losses.stream()
          .filter(it -> it.verdict().outcome() == outcome)
          .forEach(it -> alike.computeIfAbsent(key(it), key -> new ArrayList<>()).add(it));
    }
    alike.forEach(
        (key, same) -> {
          String why = same.size() == 1 ? why(same.get(0)) : key;
          lines.add(why + who(same.stream().map(Loss::recipient).toList()) + atStake(same));
        });
    passages.add(new Passage.Point(requirement.name() + title, lines));
  }

  /** Those who met it stand together, whenever they did. */
  private String key(Loss loss) {
    boolean met = loss.verdict().outcome() == Outcome.MET;
    return met ? say("met: ", "uppfyllt: ") : why(loss);
  }

  private String why(Loss loss) {
    Verdict verdict = loss.verdict();
    String outcome =
        switch (verdict.outcome()) {
          case MET -> say("met", "uppfyllt");
          case NOT_MET -> say("not met", "ej uppfyllt");
          case UNKNOWN -> say("not yet known", "ännu inte känt");
        };
    String day = verdict.day().map(Object::toString).orElse("");
    String reason =
        switch (verdict.reason()) {
          case DECIDED -> day;
          case SUBMITTED -> say("submitted ", "lämnat ") + day + late(verdict);
          case NOT_SUBMITTED -> say("not submitted by ", "inte lämnat senast ") + day;
          case MEASURED -> say("by the data", "enligt data");
          case AHEAD -> say("due ", "senast ") + day;
          case NOT_TOLD -> say("nothing is told", "inget är känt");
        };
    return outcome + (reason.isEmpty() ? "" : " (" + reason + ")") + ": ";
  }

  private String late(Verdict verdict) {
    if (verdict.daysLate().isEmpty()) {
      return "";
    }
    long days = verdict.daysLate().getAsLong();
    return days == 1
        ? say(", 1 day late", ", 1 dag för sent")
        : ", " + days + say(" days late", " dagar för sent");
  }

  private String atStake(List<Loss> losses) {
    Loss first = losses.get(0);
    if (first.verdict().outcome() == Outcome.MET) {
      return "";
    }
    boolean certain = first.isCertain();
    if (first.form() == Loss.Form.ELSEWHERE) {
      String other = first.requirement().otherwise().orElseThrow().from().get(0).text();
      return certain
          ? say("; not entitled to ", "; inte rätt till ") + "`" + other + "`"
          : say("; the right to `", "; rätten till `") + other + say("` depends on it", "` beror på det");
    }
    Amount sum = Amount.ZERO;
    boolean shared = losses.stream().anyMatch(it -> !it.amount().isExact());
    for (Loss loss : losses) {
      // What is not distributed is the same money for each of them.
      sum = shared ? loss.amount() : sum.plus(loss.amount());
    }
    if (sum.isZero()) {
      return "";
    }
    String money = amounts.text(sum);
    if (!certain) {
      return "; " + money + say(" depends on it", " beror på det");
    }
    return switch (first.form()) {
      case WITHHELD -> say("; no right to ", "; inte rätt till ") + money;
      case LAPSED ->
          say("; the right to ", "; rätten till ") + money + say(" has lapsed", " har förfallit");
      case RECLAIMABLE -> "; " + money + say(" may be reclaimed", " får återkrävas");
      case ELSEWHERE, NOTHING -> "";
    };
  }

  /** Each by name while they are few; else how many of which group. */
  private String who(List<Recipient> some) {
    Map<Optional<Group>, List<Recipient>> byGroup = new LinkedHashMap<>();
    some.forEach(it -> byGroup.computeIfAbsent(it.group(), key -> new ArrayList<>()).add(it));
    var names = new StringBuilder();
    byGroup.forEach(
        (group, members) -> {
          boolean all = group.isPresent() && members.size() == group.get().size();
          if (all && members.size() > 1 || group.isPresent() && members.size() > MOST_NAMES) {
            String title = Recipients.title(group.get().declared());
            String count = all ? "" : members.size() + say(" of ", " av ");
            names.append(names.isEmpty() ? "" : ", ").append(count).append(title);
          } else {
            for (Recipient member : members) {
              names.append(names.isEmpty() ? "" : ", ").append(member.name(language));
            }
          }
        });
    return names.toString();
  }

  private void deadlines() {
    List<Deadline> late = settlement.late();
    if (!late.isEmpty()) {
      heading(say("Late", "Försenat"));
      points(late);
    }
    List<Deadline> next =
        settlement.deadlines().stream().filter(it -> it.state() == Deadline.State.AHEAD).toList();
    if (!next.isEmpty()) {
      heading(say("Next due", "Nästa att göra"));
      points(next);
    }
  }

  private void points(List<Deadline> deadlines) {
    Map<String, List<Deadline>> alike = new LinkedHashMap<>();
    for (Deadline deadline : deadlines) {
      String key = line(deadline) + state(deadline);
      alike.computeIfAbsent(key, it -> new ArrayList<>()).add(deadline);
    }
    alike.forEach(
        (key, same) -> {
          String line = line(same.get(0));
          List<Recipient> who = same.stream().map(Deadline::recipient).distinct().toList();
          Amount sum = Amount.ZERO;
          for (Deadline deadline : same) {
            sum = sum.plus(deadline.atStake());
          }
          String money = sum.isZero() ? "" : "; " + amounts.text(sum);
          point(line + who(who) + state(same.get(0)) + money);
        });
  }

  private String line(Deadline deadline) {
    String to = deadline.to().isEmpty() ? "" : say(" to ", " till ") + deadline.to();
    return deadline.day() + "  " + deadline.what().in(language) + to + ": ";
  }

  private String state(Deadline deadline) {
    return switch (deadline.state()) {
      case DONE, AHEAD -> "";
      case DONE_LATE ->
          say(", done ", ", gjort ") + deadline.done().map(Object::toString).orElse("");
      case OVERDUE -> say(", not done", ", inte gjort");
      case NOT_TOLD -> say(", not told whether done", ", inte känt om det är gjort");
    };
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
      String who = position.recipient().name(language);
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
        correction.instead().recipient().name(language)
            + ", "
            + correction.instead().event().word(language)
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
