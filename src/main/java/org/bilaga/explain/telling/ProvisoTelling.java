package org.bilaga.explain.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.bilaga.ast.Otherwise;
import org.bilaga.evaluate.Attainment.Outcome;
import org.bilaga.explain.Proviso;
import org.bilaga.sheet.SheetPart;
import org.bilaga.words.Told;

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

  /** What follows for the amount that was answered. */
  List<Told> consequences(List<Proviso> provisos, boolean single) {
    List<Told> told = new ArrayList<>();
    for (Proviso one : who.isEmpty() ? List.<Proviso>of() : provisos) {
      if (one.outcome() == Outcome.NOT_MET) {
        Told follows = follows(one);
        Told what = single ? follows : Sentences.followsForSum(follows, voice.money(one.amount()));
        told.add(
            one.isCondition()
                ? Sentences.butConditionUnmet(one.name(), what)
                : Sentences.butObligationUnmet(one.name(), what));
      }
    }
    return told;
  }

  /** Each condition with the figures that decide it. */
  List<SheetPart> told(List<Proviso> provisos) {
    List<SheetPart> parts = new ArrayList<>();
    for (Proviso one : provisos) {
      parts.add(Voice.point(head(one), who.isEmpty() ? counts(one) : levels(one)));
    }
    return parts;
  }

  private Told head(Proviso one) {
    Told stands =
        who.isEmpty()
            ? Sentences.forGrants(voice.few(one.grants()))
            : switch (one.outcome()) {
              case MET -> Sentences.standsMet();
              case NOT_MET -> Sentences.standsNotMet();
              case NOT_KNOWN -> Sentences.notKnownYet();
            };
    Told name = Voice.inSections(one.name(), one.sections(), List.of());
    Told titled = one.title().map(it -> Sentences.titledInQuotes(name, it)).orElse(name);
    return Sentences.provisoStands(titled, stands, one.place());
  }

  private List<Told> levels(Proviso one) {
    List<Told> lines = new ArrayList<>();
    String asked = "";
    int told = 0;
    for (Proviso.Level level : one.levels()) {
      if (!TestTelling.asked(level.test()).equals(asked)) {
        asked = TestTelling.asked(level.test());
        told = 0;
        lines.add(Sentences.asked(Sentences.stated(asked)));
      }
      if (told < Voice.SHOWN || voice.all()) {
        lines.add(figures(level));
      } else if (told == Voice.SHOWN) {
        lines.add(Told.text("…"));
      }
      told++;
    }
    one.frees().forEach(it -> lines.add(frees(it)));
    if (!one.isMet()) {
      lines.add(
          one.outcome() == Outcome.NOT_MET
              ? Sentences.soFollows(follows(one))
              : Sentences.ifNotMet(follows(one)));
    }
    if (one.consequence() == Otherwise.Consequence.EXCLUDED && one.outcome() != Outcome.NOT_MET) {
      lines.add(Sentences.othersPart(voice.few(one.grants())));
    }
    return lines;
  }

  /** {@code Unless folk.antal < 100: it is 50, so it does not count.} */
  private Told frees(Proviso.Frees one) {
    boolean facts = one.test().isEmpty() && one.outcome() == Outcome.NOT_KNOWN;
    Told what = Told.text(facts ? "\"" + one.what() + "\"" : one.what().replaceAll("\\s+", " "));
    Told said =
        switch (one.how()) {
          case OR -> Sentences.orInstead(what);
          case UNLESS -> Sentences.unlessSo(what);
          case IF -> Sentences.onlyIf(what);
        };
    Told result =
        facts
            ? Sentences.factsDecide()
            : switch (one.outcome()) {
              case MET -> Sentences.freesFromIt();
              case NOT_MET -> Sentences.doesNotFree();
              case NOT_KNOWN -> Sentences.freesNotKnown();
            };
    return one.test()
        .flatMap(test -> test.value().map(it -> new TestTelling(voice).measured(test)))
        .map(value -> Sentences.saidValueResult(said, value, result))
        .orElseGet(() -> Sentences.saidResult(said, result));
  }

  /** {@code 2020-03: svar.n[bok]: 70 %, 25 percentage points short (x.agreement:19).} */
  private Told figures(Proviso.Level level) {
    Told value =
        new TestTelling(voice)
            .standing(level.test())
            .map(Sentences::valueIs)
            .orElseGet(
                () ->
                    switch (level.outcome()) {
                      case MET -> Sentences.valueMet();
                      case NOT_MET -> Sentences.valueNotMet();
                      case NOT_KNOWN -> Sentences.valueNotKnown();
                    });
    List<String> places = new ArrayList<>();
    level.test().figures().forEach(it -> it.place().ifPresent(places::add));
    Told placed = places.isEmpty() ? value : Sentences.atPlaces(value, String.join(", ", places));
    Told stated = Sentences.stated(placed);
    return level.slot().map(it -> Sentences.labelled(it, stated)).orElse(stated);
  }

  private List<Told> counts(Proviso one) {
    List<Told> lines = new ArrayList<>();
    lines.add(Sentences.metBy(Voice.number(one.met())));
    count(Sentences::notMetBy, one.notMet()).ifPresent(lines::add);
    count(Sentences::notKnownOf, one.notKnown()).ifPresent(lines::add);
    return lines;
  }

  private Optional<Told> count(BinaryOperator<Told> sentence, List<String> names) {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(sentence.apply(Told.text(Voice.number(names.size())), voice.few(names)));
  }

  /** What follows, as a clause of its own. */
  private Told follows(Proviso one) {
    Told what = voice.few(one.grants());
    return switch (one.consequence()) {
      case NOT_ENTITLED -> Sentences.isNotEntitled(who, what);
      case WITHHELD -> Sentences.isWithheld(what);
      case RIGHT_LAPSES -> Sentences.rightLapses(what);
      case MAY_BE_RECLAIMED -> Sentences.mayBeReclaimed(what);
      case EXCLUDED -> Sentences.isExcluded(who, what);
    };
  }
}
