package org.bilaga.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.evaluate.Attainment;
import org.bilaga.money.Fraction;
import org.bilaga.words.Language;

/**
 * A derivation told for an economist: the answer first, then a table, the keys with their rows, and
 * each grant's arithmetic.
 */
public final class Telling {
  /** Stands where an amount should, and none is known. */
  private static final String UNKNOWN = "–";

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
    boolean single = derivation.grants().size() == 1;
    passages.add(new Passage.Heading(derivation.asked()));
    var provisos = new ProvisoTelling(voice, who());
    passages.add(
        new Passage.Paragraph(
            answer() + provisos.consequence(derivation.provisos(), single) + reservations()));
    if (derivation.grants().size() > 1 && derivation.member().isPresent()) {
      passages.add(summary());
    }
    counterparts(passages);
    conditions(provisos, passages);
    keys(passages);
    boolean inFull = single || derivation.member().isEmpty();
    if (!inFull && !derivation.grants().isEmpty()) {
      passages.add(new Passage.Heading(voice.say("The grants", "Bidragen")));
    }
    String together = "";
    for (GrantDerivation grant : derivation.grants()) {
      if (inFull) {
        inFull(grant, single, passages);
      } else {
        String area = grant.together().map(it -> it.area()).orElse("");
        boolean told = !area.isEmpty() && area.equals(together);
        passages.add(new GrantTelling(voice, grant, true).brief(told));
        together = area;
      }
    }
    if (isShortened(inFull, single)) {
      passages.add(
          new Passage.Paragraph(
              voice.say(
                  "Some of it in short; `--all` tells everything.",
                  "Somligt i korthet; `--all` redovisar allt.")));
    }
    return passages;
  }

  private boolean isShortened(boolean inFull, boolean single) {
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

  /** What somebody does not get who has not met the condition is told as what it would be. */
  private String gets() {
    boolean unmet =
        derivation.grants().size() == 1
            && derivation.provisos().stream()
                .anyMatch(it -> it.outcome() == Attainment.Outcome.NOT_MET);
    return unmet ? voice.say(" would get ", " skulle få ") : voice.say(" gets ", " får ");
  }

  private String who() {
    return derivation.member().map(Derivation.Whose::name).orElse("");
  }

  private void conditions(ProvisoTelling telling, List<Passage> passages) {
    if (!derivation.provisos().isEmpty()) {
      boolean one = derivation.provisos().size() == 1;
      passages.add(
          new Passage.Heading(
              one
                  ? voice.say("The condition", "Villkoret")
                  : voice.say("The conditions", "Villkoren")));
      passages.addAll(telling.told(derivation.provisos()));
    }
  }

  /** How to ask about one of the months. */
  private void ask(GrantDerivation grant, List<Passage> passages) {
    String first = grant.parts().get(0).period().orElse("");
    String member = derivation.member().map(it -> it.id() + ", ").orElse("");
    passages.add(
        new Passage.Paragraph(
            voice.say("More about one of them:", "Mer om en av dem:")
                + "\nbilaga explain '"
                + derivation.agreement()
                + "."
                + grant.path()
                + "["
                + member
                + first
                + "]'"));
  }

  private String answer() {
    String under = voice.say(" under ", " enligt ") + "\"" + derivation.title() + "\"";
    if (derivation.member().isEmpty()) {
      boolean one = derivation.grants().size() == 1;
      String what = one ? derivation.grants().get(0).path() : derivation.asked();
      if (isUnknown()) {
        return voice.say("What " + what + " comes to", "Vad " + what + " omfattar")
            + when()
            + under
            + voice.say(" is not known.", " är inte känt.");
      }
      return what
          + voice.say(" comes to ", " omfattar ")
          + voice.money(derivation.total())
          + when()
          + under
          + ".";
    }
    String who = derivation.member().get().name();
    boolean single = derivation.grants().size() == 1;
    if (derivation.grants().isEmpty()) {
      return who + voice.say(" gets nothing", " får ingenting") + under + ".";
    }
    var range = range();
    if (range.isPresent()) {
      return voice.say("What " + who + " gets", "Vad " + who + " får")
          + (single ? voice.say(" of ", " av ") + derivation.grants().get(0).path() : "")
          + when()
          + under
          + voice.say(
              " is not decided yet: at least "
                  + low(range.get())
                  + ", at most "
                  + high(range.get()),
              " är ännu inte avgjort: minst " + low(range.get()) + ", högst " + high(range.get()))
          + ".";
    } else if (isUnknown()) {
      return voice.say("What " + who + " gets", "Vad " + who + " får")
          + (single ? voice.say(" of ", " av ") + derivation.grants().get(0).path() : "")
          + when()
          + under
          + voice.say(" cannot be known.", " går inte att säga.");
    }
    String of = single ? voice.say(" of ", " av ") + derivation.grants().get(0).path() : "";
    String unknown =
        derivation.unknown().isZero()
            ? "."
            : voice.say(
                    ", and a part that cannot be known of ",
                    ", och därtill en andel som inte går att ange av ")
                + voice.money(derivation.unknown())
                + ".";
    return who + gets() + voice.money(derivation.total()) + of + when() + under + unknown;
  }

  /** Whether nothing is known of any amount. */
  private boolean isUnknown() {
    boolean ofMember = derivation.member().isPresent();
    for (GrantDerivation grant : derivation.grants()) {
      boolean some = ofMember ? grant.amount().isPresent() : !grant.total().isZero();
      if (some || grant.isKnown(ofMember)) {
        return false;
      }
    }
    return !derivation.grants().isEmpty();
  }

  /** What the answer leaves out, as it is not known. */
  private String reservations() {
    List<String> unstated = new ArrayList<>();
    for (GrantDerivation grant : derivation.grants()) {
      unstated(grant, unstated);
    }
    String told =
        unstated.isEmpty() || isUnknown()
            ? ""
            : voice.say(
                    " Not in it, as the amount is not known: ", " Okänt belopp, inte medräknat: ")
                + voice.list(unstated)
                + ".";
    return derivation.undated().isEmpty()
        ? told
        : told
            + voice.say(" Not in it, as no year is stated: ", " Utan angivet år, inte medräknat: ")
            + voice.list(derivation.undated())
            + ".";
  }

  private void unstated(GrantDerivation grant, List<String> names) {
    if (grant.status() == GrantDerivation.Status.UNKNOWN) {
      names.add(
          grant.path() + grant.period().map(it -> voice.say(" for ", " för ") + it).orElse(""));
    }
    grant.parts().forEach(part -> unstated(part, names));
  }

  /** What the member gets at least and at most; empty where all is known, or something is not. */
  private Optional<GrantDerivation.Range> range() {
    Fraction least = Fraction.ZERO;
    Fraction most = Fraction.ZERO;
    boolean open = false;
    for (GrantDerivation grant : derivation.grants()) {
      open |= grant.range().isPresent();
      if (grant.range().isEmpty() && !grant.unknown().isZero()
          || grant.amount().isEmpty() && grant.range().isEmpty()) {
        return Optional.empty();
      }
      Fraction known = grant.amount().orElse(Fraction.ZERO);
      least = least.add(grant.range().map(GrantDerivation.Range::least).orElse(known));
      most = most.add(grant.range().map(GrantDerivation.Range::most).orElse(known));
    }
    return open ? Optional.of(new GrantDerivation.Range(least, most)) : Optional.empty();
  }

  /** The year or month asked about. */
  private String when() {
    return derivation.slot().map(it -> voice.say(" for ", " för ") + it).orElse("");
  }

  private String low(GrantDerivation.Range range) {
    return voice.money(Fraction.of(range.least().floor()));
  }

  private String high(GrantDerivation.Range range) {
    return voice.money(Fraction.of(range.most().ceil()));
  }

  private Passage summary() {
    List<Passage.Column> columns =
        List.of(
            new Passage.Column(voice.say("Grant", "Bidrag"), false),
            new Passage.Column("§", false),
            new Passage.Column(voice.say("Key", "Nyckel"), false),
            new Passage.Column(voice.say("Exact share", "Exakt andel"), true),
            new Passage.Column(voice.say("Amount", "Belopp"), true));
    List<List<String>> cells = new ArrayList<>();
    Fraction exact = Fraction.ZERO;
    for (GrantDerivation grant : derivation.grants()) {
      String key = grant.key().map(KeyUse::name).orElse("");
      String sections = String.join(", ", grant.sections());
      String part =
          grant.range().isPresent()
              ? ""
              : grant
                  .share()
                  .map(share -> voice.part(share, grant.amount().orElse(share)))
                  .orElse("");
      String amount =
          grant
              .range()
              .map(it -> voice.range(it.least(), it.most()))
              .or(() -> grant.amount().map(it -> known(it, grant.isKnown(true))))
              .orElse(UNKNOWN);
      cells.add(List.of(grant.path(), sections, key, part, amount));
      exact = exact.add(grant.share().or(grant::amount).orElse(Fraction.ZERO));
    }
    cells.add(
        List.of(
            voice.say("Total", "Totalt"),
            "",
            "",
            range().isPresent()
                ? ""
                : derivation.isKnown() ? voice.part(exact, derivation.total()) : UNKNOWN,
            range().map(it -> voice.range(it.least(), it.most())).orElseGet(this::total)));
    return new Passage.Rows(columns, cells, true);
  }

  private String total() {
    return isUnknown() ? UNKNOWN : known(derivation.total(), derivation.isKnown());
  }

  /** What is known, with a mark where something is not. */
  private String known(Fraction amount, boolean all) {
    return voice.money(amount) + (all ? "" : " + " + UNKNOWN);
  }

  private void counterparts(List<Passage> passages) {
    for (Derivation.Counterpart other : derivation.counterparts()) {
      String through =
          other.through().isEmpty()
              ? ""
              : voice.say(" through ", " genom ") + voice.list(other.through());
      String gets =
          other.who().name()
              + " ("
              + other.who().groupTitle()
              + ")"
              + voice.say(" gets ", " får ")
              + known(other.amount(), other.isKnown())
              + through
              + ":";
      passages.add(new Passage.Paragraph(gets + "\nbilaga explain '" + other.ask() + "'"));
    }
  }

  private void keys(List<Passage> passages) {
    Map<String, KeyUse> keys = new LinkedHashMap<>();
    for (GrantDerivation grant : derivation.grants()) {
      grant.key().ifPresent(key -> keys.putIfAbsent(key.name() + key.place(), key));
    }
    if (!keys.isEmpty()) {
      passages.add(
          new Passage.Heading(
              keys.size() == 1
                  ? voice.say("The key", "Nyckeln")
                  : voice.say("The keys", "Nycklarna")));
    }
    for (KeyUse key : keys.values()) {
      passages.add(new KeyTelling(voice, derivation.member().isPresent()).told(key));
    }
  }

  private void inFull(GrantDerivation grant, boolean single, List<Passage> passages) {
    var telling = new GrantTelling(voice, grant, false);
    passages.add(new Passage.Heading(telling.heading()));
    passages.add(new Passage.Point("", telling.inFull()));
    if (!grant.members().isEmpty()) {
      passages.add(new GrantTables(voice).members(grant));
    }
    String who = who();
    if (telling.isLadder()) {
      passages.add(new LadderTables(voice).months(grant, !who.isEmpty()));
      ask(grant, passages);
    } else if (grant.ladder().isPresent()) {
      new LadderTelling(voice, grant, who).tell(passages);
    }
    if (single && grant.ladder().isEmpty()) {
      grant
          .rounding()
          .filter(story -> !story.given().isEmpty())
          .ifPresent(story -> new GrantTables(voice).order(story, passages));
    }
  }
}
