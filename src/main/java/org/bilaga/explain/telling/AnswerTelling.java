package org.bilaga.explain.telling;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.explain.Derivation;
import org.bilaga.explain.GrantDerivation;
import org.bilaga.money.Fraction;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/** Tells the answer: what was asked for, or as much of it as is known, and what is not in it. */
final class AnswerTelling {
  private final Voice voice;
  private final Derivation derivation;

  AnswerTelling(Voice voice, Derivation derivation) {
    this.voice = voice;
    this.derivation = derivation;
  }

  Told answer() {
    return derivation.member().map(it -> ofMember(it.name())).orElseGet(this::ofAll);
  }

  private Told ofAll() {
    String what = derivation.single().map(GrantDerivation::path).orElse(derivation.asked());
    String title = derivation.title();
    if (derivation.isUnknown()) {
      return derivation
          .slot()
          .map(it -> Sentences.wholeUnknownFor(what, it, title))
          .orElseGet(() -> Sentences.wholeUnknown(what, title));
    }
    return Sentences.comesTo(what, during(total()), title);
  }

  private Told ofMember(String who) {
    String title = derivation.title();
    if (derivation.grants().isEmpty()) {
      return Sentences.getsNothing(who, title);
    }
    var range = derivation.range();
    if (range.isPresent()) {
      String least = voice.money(Fraction.of(range.get().least().floor()));
      String most = voice.money(Fraction.of(range.get().most().ceil()));
      return Sentences.undecided(whatGets(who), title, least, most);
    } else if (derivation.isUnknown()) {
      return Sentences.unknown(whatGets(who), title);
    }
    Told sum = sum();
    if (derivation.unknown().isZero()) {
      return derivation.isForfeited()
          ? Sentences.wouldGet(who, sum, title)
          : Sentences.gets(who, sum, title);
    }
    String unknown = voice.money(derivation.unknown());
    return derivation.isForfeited()
        ? Sentences.wouldGetWithUnknown(who, sum, title, unknown)
        : Sentences.getsWithUnknown(who, sum, title, unknown);
  }

  /** What the answer leaves out, as it is not known. */
  List<Told> reservations() {
    List<Told> told = new ArrayList<>();
    List<Told> unstated = new ArrayList<>();
    for (GrantDerivation grant : derivation.unstated()) {
      Told path = Told.text(grant.path());
      unstated.add(grant.period().map(it -> Sentences.during(path, it)).orElse(path));
    }
    if (!unstated.isEmpty() && !derivation.isUnknown()) {
      told.add(Sentences.notStated(Joined.and(unstated)));
    }
    if (!derivation.undated().isEmpty()) {
      told.add(Sentences.notDated(Voice.list(derivation.undated())));
    }
    return told;
  }

  private Told total() {
    return Told.text(voice.money(derivation.total()));
  }

  /** The amount, of which grant where it is one, and for which year or month. */
  private Told sum() {
    return derivation
        .single()
        .map(it -> Sentences.sumOf(total(), during(Told.text(it.path()))))
        .orElseGet(() -> during(total()));
  }

  /** In the year or month asked about, where one was. */
  private Told during(Told what) {
    return derivation.slot().map(it -> Sentences.during(what, it)).orElse(what);
  }

  /** “What Halland gets of omställning for 2020”. */
  private Told whatGets(String who) {
    return derivation
        .single()
        .map(it -> Sentences.whatGetsOf(who, during(Told.text(it.path()))))
        .orElseGet(
            () ->
                derivation
                    .slot()
                    .map(it -> Sentences.whatGetsFor(who, it))
                    .orElseGet(() -> Sentences.whatGets(who)));
  }
}
