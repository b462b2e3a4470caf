package org.bilaga.explain.telling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.explain.Derivation;
import org.bilaga.explain.GrantDerivation;
import org.bilaga.explain.KeyUse;
import org.bilaga.explain.Passage;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * A derivation told for an economist: the answer first, then a table, the keys with their rows, and
 * each grant's arithmetic.
 */
public final class Telling {
  private final Voice voice;
  private final Derivation derivation;

  /**
   * @param all whether what is long is told in full: every unit left over, every member
   */
  public Telling(Derivation derivation, Language language, boolean all) {
    this.derivation = derivation;
    this.voice = new Voice(language, derivation.currency(), all);
  }

  public List<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    boolean single = derivation.single().isPresent();
    passages.add(voice.heading(Told.text(derivation.asked())));
    var provisos = new ProvisoTelling(voice, who());
    answer(provisos, passages);
    if (derivation.grants().size() > 1 && derivation.member().isPresent()) {
      passages.add(new SummaryTelling(voice, derivation).table());
    }
    derivation.counterparts().forEach(other -> passages.add(counterpart(other)));
    conditions(provisos, passages);
    keys(passages);
    boolean inFull = single || derivation.member().isEmpty();
    if (!inFull && !derivation.grants().isEmpty()) {
      passages.add(voice.heading(Sentences.theGrants()));
    }
    String together = "";
    for (GrantDerivation grant : derivation.grants()) {
      if (inFull) {
        inFull(grant, passages);
      } else {
        String area = grant.together().map(it -> it.area()).orElse("");
        boolean told = !area.isEmpty() && area.equals(together);
        passages.add(new GrantTelling(voice, grant, true).brief(told));
        together = area;
      }
    }
    if (isShortened(inFull)) {
      passages.add(voice.paragraph(List.of(Sentences.inShort())));
    }
    return passages;
  }

  private void answer(ProvisoTelling provisos, List<Passage> passages) {
    var answer = new AnswerTelling(voice, derivation);
    List<Told> sentences = new ArrayList<>();
    sentences.add(answer.answer());
    sentences.addAll(provisos.consequences(derivation.provisos(), derivation.single().isPresent()));
    sentences.addAll(answer.reservations());
    passages.add(voice.paragraph(sentences));
  }

  private boolean isShortened(boolean inFull) {
    boolean single = derivation.single().isPresent();
    for (GrantDerivation grant : derivation.grants()) {
      int given = grant.rounding().map(story -> story.given().size()).orElse(0);
      int members =
          Math.max(grant.members().size(), grant.ladder().map(it -> it.members().size()).orElse(0));
      int named = grant.bounded().map(GrantDerivation.Bounded::mostNamed).orElse(0);
      if (single && grant.ladder().isEmpty() && !voice.isFew(given)
          || inFull && !voice.isTable(members)
          || !voice.isFew(named)) {
        return true;
      }
    }
    return false;
  }

  private String who() {
    return derivation.member().map(Derivation.Whose::name).orElse("");
  }

  private Passage counterpart(Derivation.Counterpart other) {
    String amount = SummaryTelling.known(voice, other.amount(), other.isKnown());
    var who = other.who();
    return voice.paragraph(
        List.of(
            other.through().isEmpty()
                ? Sentences.counterpartGets(who.name(), who.groupTitle(), amount, other.ask())
                : Sentences.counterpartGetsThrough(
                    who.name(),
                    who.groupTitle(),
                    amount,
                    voice.list(other.through()),
                    other.ask())));
  }

  private void conditions(ProvisoTelling telling, List<Passage> passages) {
    if (!derivation.provisos().isEmpty()) {
      passages.add(
          voice.heading(
              derivation.provisos().size() == 1
                  ? Sentences.theCondition()
                  : Sentences.theConditions()));
      passages.addAll(telling.told(derivation.provisos()));
    }
  }

  private void keys(List<Passage> passages) {
    Map<String, KeyUse> keys = new LinkedHashMap<>();
    for (GrantDerivation grant : derivation.grants()) {
      grant.key().ifPresent(key -> keys.putIfAbsent(key.name() + key.place(), key));
    }
    if (!keys.isEmpty()) {
      passages.add(voice.heading(keys.size() == 1 ? Sentences.theKey() : Sentences.theKeys()));
    }
    for (KeyUse key : keys.values()) {
      passages.add(new KeyTelling(voice, derivation.member().isPresent()).told(key));
    }
  }

  private void inFull(GrantDerivation grant, List<Passage> passages) {
    var telling = new GrantTelling(voice, grant, false);
    passages.add(voice.heading(telling.heading()));
    passages.add(voice.lines(telling.inFull()));
    if (!grant.members().isEmpty()) {
      passages.add(new GrantTables(voice).members(grant));
    }
    String who = who();
    if (grant.isLadderByPeriod()) {
      passages.add(new LadderTables(voice).months(grant, !who.isEmpty()));
      passages.add(voice.paragraph(List.of(Sentences.moreAboutOne(askedOf(grant)))));
    } else if (grant.ladder().isPresent()) {
      new LadderTelling(voice, grant, who).tell(passages);
    }
    if (derivation.single().isPresent() && grant.ladder().isEmpty()) {
      grant
          .rounding()
          .filter(story -> !story.given().isEmpty())
          .ifPresent(story -> new GrantTables(voice).order(story, passages));
    }
  }

  /** How to ask about the first of the months. */
  private String askedOf(GrantDerivation grant) {
    String first = grant.parts().get(0).period().orElse("");
    String at = derivation.member().map(it -> it.id() + ", " + first).orElse(first);
    return derivation.agreement() + "." + grant.path() + "[" + at + "]";
  }
}
