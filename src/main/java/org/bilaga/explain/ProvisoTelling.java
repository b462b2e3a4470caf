package org.bilaga.explain;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.ast.Clause;
import org.bilaga.evaluate.Attainment.Outcome;

/** Tells the conditions on which amounts depend: whether they are met, and what follows. */
final class ProvisoTelling {
  private final Voice voice;
  private final String who;

  /**
   * @param who the member; empty where the whole is told
   */
  ProvisoTelling(Voice voice, String who) {
    this.voice = voice;
    this.who = who;
  }

  /** What follows for the amount that was answered; empty where nothing does. */
  String consequence(List<Proviso> provisos, boolean single) {
    List<Proviso> unmet = provisos.stream().filter(it -> it.outcome() == Outcome.NOT_MET).toList();
    var told = new StringBuilder();
    for (Proviso one : who.isEmpty() ? List.<Proviso>of() : unmet) {
      String sum = single ? "" : " (" + voice.money(one.amount()) + ")";
      told.append(voice.say(" But ", " Men "))
          .append(noun(one))
          .append(voice.say(" is not met: ", " är inte uppfyll"))
          .append(voice.say("", one.isCondition() ? "t: " : "d: "))
          .append(follows(one.consequence(), voice.few(one.grants())))
          .append(sum)
          .append('.');
    }
    return told.toString();
  }

  /** Each condition with the figures that decide it. */
  List<Passage> told(List<Proviso> provisos) {
    List<Passage> passages = new ArrayList<>();
    for (Proviso one : provisos) {
      passages.add(new Passage.Point(head(one), who.isEmpty() ? counts(one) : levels(one)));
    }
    return passages;
  }

  private String head(Proviso one) {
    String sections = one.sections().isEmpty() ? "" : " (" + voice.sections(one.sections()) + ")";
    String title = one.title().map(it -> ", \"" + it + "\"").orElse("");
    String stands =
        who.isEmpty()
            ? voice.say("for ", "för ") + voice.few(one.grants())
            : switch (one.outcome()) {
              case MET -> voice.say("met", "uppfyllt");
              case NOT_MET -> voice.say("not met", "inte uppfyllt");
              case NOT_KNOWN -> voice.say("not known yet", "ännu inte känt");
            };
    return one.name() + sections + title + ": " + stands + " (" + one.place() + ").";
  }

  private List<String> levels(Proviso one) {
    List<String> lines = new ArrayList<>();
    var telling = new TestTelling(voice);
    String asked = "";
    int told = 0;
    for (Proviso.Level level : one.levels()) {
      if (!telling.asked(level.test()).equals(asked)) {
        asked = telling.asked(level.test());
        told = 0;
        lines.add(voice.say("Asked: ", "Kravet: ") + asked + ".");
      }
      if (told < Voice.SHOWN || voice.all()) {
        lines.add(figures(level, telling));
      } else if (told == Voice.SHOWN) {
        lines.add("…");
      }
      told++;
    }
    if (!one.isMet()) {
      String follows = follows(one.consequence(), voice.few(one.grants()));
      lines.add(
          one.outcome() == Outcome.NOT_MET
              ? voice.say("So ", "Därför: ") + follows + "."
              : voice.say("If it is not met, ", "Om det inte uppfylls: ") + follows + ".");
    }
    return lines;
  }

  /** {@code 2020-03: svar.n[bok]: 70 %, 25 percentage points short (x.agreement:19).} */
  private String figures(Proviso.Level level, TestTelling telling) {
    String when = level.slot().map(it -> it + ": ").orElse("");
    List<String> places = new ArrayList<>();
    level.test().figures().forEach(it -> it.place().ifPresent(places::add));
    String place = places.isEmpty() ? "" : " (" + String.join(", ", places) + ")";
    String standing = telling.standing(level.test());
    String value =
        !standing.isEmpty()
            ? voice.say("It is ", "Värdet är ") + standing
            : switch (level.outcome()) {
              case MET -> voice.say("Met", "Uppfyllt");
              case NOT_MET -> voice.say("Not met", "Inte uppfyllt");
              case NOT_KNOWN -> voice.say("Its value is not known", "Värdet är inte känt");
            };
    return when + value + place + ".";
  }

  private List<String> counts(Proviso one) {
    List<String> lines = new ArrayList<>();
    lines.add(voice.say("Met by ", "Uppfyllt av ") + voice.number(one.met()) + ".");
    count(voice.say("Not met by ", "Inte uppfyllt av "), one.notMet(), lines);
    count(voice.say("Not known of ", "Inte känt för "), one.notKnown(), lines);
    return lines;
  }

  private void count(String what, List<String> names, List<String> lines) {
    if (!names.isEmpty()) {
      lines.add(what + voice.number(names.size()) + ": " + voice.few(names) + ".");
    }
  }

  private String noun(Proviso one) {
    return (one.isCondition()
            ? voice.say("the condition ", "villkoret ")
            : voice.say("the obligation ", "skyldigheten "))
        + one.name();
  }

  private String follows(Clause.Consequence consequence, String what) {
    return switch (consequence) {
      case NOT_ENTITLED ->
          voice.say(who + " is not entitled to " + what, who + " har inte rätt till " + what);
      case WITHHELD ->
          voice.say("the money of " + what + " is withheld", "medlen i " + what + " hålls inne");
      case RIGHT_LAPSES ->
          voice.say("the right to " + what + " lapses", "rätten till " + what + " förfaller");
      case MAY_BE_RECLAIMED ->
          voice.say(
              "the money of " + what + " may be reclaimed", "medlen i " + what + " får återkrävas");
      case EXCLUDED ->
          voice.say(
              who + " is excluded from " + what + ", which goes to the others",
              who + " utesluts från " + what + ", som går till de övriga");
    };
  }
}
