package org.bilaga.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.calendar.Slot;
import org.bilaga.explain.Derivation;
import org.bilaga.explain.Deriver;
import org.bilaga.explain.telling.Telling;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Referent;
import org.bilaga.workspace.Engine;
import org.bilaga.workspace.Names;
import org.bilaga.workspace.Question;
import org.bilaga.workspace.Refused;

/** Why an amount is what it is, down to the row and the krona left over. */
final class Explaining {
  private Explaining() {}

  static Answered of(Given written, Engine engine) throws Refused {
    Given given = written.placed();
    List<String> words = given.words();
    if (words.isEmpty() || words.size() > 2) {
      throw Refused.because(Sentences.explainWhat());
    }
    Question question = given.question(words.get(0), given.selection(engine));
    Derivation derivation;
    try {
      derivation = derivation(words.size() == 2 ? words.get(1) : "", question);
    } catch (Refused refused) {
      throw given.ofPath().orElse(refused);
    }
    question.requireComputed();
    return Answered.of(
        Telling.of(derivation, given.has(Choice.ALL)),
        given,
        question.notes(),
        question.language());
  }

  private static Derivation derivation(String grant, Question question) throws Refused {
    Referent meaning = question.meaning().orElse(null);
    Optional<Slot> slot = Optional.empty();
    Optional<Referent.At> at = Optional.empty();
    Referent of = meaning;
    while (of instanceof Referent.At || of instanceof Referent.In) {
      if (of instanceof Referent.At it) {
        at = Optional.of(it);
        of = it.of();
      } else if (of instanceof Referent.In it) {
        slot = Optional.of(it.slot());
        of = it.of();
      }
    }
    if (of instanceof Referent.OfStep it) {
      of = new Referent.OfGrant(it.grant());
    }
    Optional<Area> all =
        switch (of) {
          case Referent.OfAgreement it -> Optional.of(it.agreement().root());
          case Referent.OfArea it -> Optional.of(it.area());
          case Referent.OfTotal it -> Optional.of(it.area());
          case null, default -> Optional.empty();
        };
    List<Grant> grants = new ArrayList<>();
    if (all.isPresent()) {
      grants.addAll(all.get().allGrants());
    } else if (of instanceof Referent.OfGrant it) {
      grants.add(it.grant());
    } else {
      throw Refused.because(Sentences.onlyMoneyExplained(question.text())).in(question.language());
    }
    Agreement agreement = all.map(Area::agreement).orElseGet(() -> grants.getFirst().agreement());
    List<Grant> explained = grant.isEmpty() ? grants : List.of(chosen(grant, grants, question));
    Optional<Area> whole = all.filter(it -> grant.isEmpty());
    question.requireUntouched(
        touched -> whole.flatMap(touched::within).or(() -> touched.shares(explained)));
    var deriver = new Deriver(question.evaluator(), agreement);
    String asked = grant.isEmpty() ? question.text() : question.text() + " " + grant;
    return at.isPresent()
        ? deriver.of(asked, explained, at.get().group(), at.get().member(), slot)
        : deriver.whole(asked, explained, slot);
  }

  /** The grant by its path, or by its last name where only one has it. */
  private static Grant chosen(String name, List<Grant> grants, Question question) throws Refused {
    List<Grant> byName = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    for (Grant grant : grants) {
      if (grant.path().equals(name)) {
        return grant;
      }
      if (grant.name().equals(name)) {
        byName.add(grant);
      }
      paths.add(grant.path());
      paths.add(grant.name());
    }
    if (byName.size() == 1) {
      return byName.get(0);
    }
    throw Refused.because(
            byName.isEmpty()
                ? Names.orDidYouMean(Sentences.noSuchGrant(name), name, paths)
                : Sentences.severalGrants(
                    name, Names.quotedNames(byName.stream().map(Grant::path).toList())))
        .in(question.language());
  }
}
