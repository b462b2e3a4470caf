package org.bilaga.explain.telling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.explain.Derivation;
import org.bilaga.explain.GrantDerivation;
import org.bilaga.explain.KeyUse;
import org.bilaga.explain.Payout;
import org.bilaga.money.Fraction;
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetPart;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Told;

/**
 * A derivation told for an economist: the answer first, then a table, the keys with their rows, and
 * each grant's arithmetic.
 */
public final class Telling {
  private final Voice voice;
  private final Derivation derivation;

  private Telling(Derivation derivation, boolean all) {
    this.derivation = derivation;
    this.voice = new Voice(derivation.currency(), all);
  }

  /**
   * @param all whether what is long is told in full: every unit left over, every member
   */
  public static Sheet of(Derivation derivation, boolean all) {
    var telling = new Telling(derivation, all);
    return new Sheet(telling.parts(), telling.rows(), DerivationFields.of(derivation));
  }

  private List<SheetPart> parts() {
    List<SheetPart> parts = new ArrayList<>();
    boolean single = derivation.single().isPresent();
    parts.add(Voice.heading(Told.text(derivation.asked())));
    var provisos = new ProvisoTelling(voice, who());
    answer(provisos, parts);
    if (derivation.grants().size() > 1 && derivation.member().isPresent()) {
      parts.add(new SummaryTable(voice, derivation).table());
    }
    withThoseWithin().ifPresent(parts::add);
    derivation.counterparts().forEach(other -> parts.add(counterpart(other)));
    conditions(provisos, parts);
    payouts(parts);
    keys(parts);
    boolean inFull = single || derivation.member().isEmpty();
    if (!inFull && !derivation.grants().isEmpty()) {
      parts.add(Voice.heading(Sentences.theGrants()));
    }
    String together = "";
    for (GrantDerivation grant : derivation.grants()) {
      if (inFull) {
        inFull(grant, parts);
      } else {
        String area = grant.together().map(it -> it.area()).orElse("");
        boolean told = !area.isEmpty() && area.equals(together);
        parts.add(new GrantTelling(voice, grant, true).brief(told));
        together = area;
      }
    }
    if (isShortened(inFull)) {
      parts.add(Voice.paragraph(List.of(Sentences.inShort())));
    }
    return parts;
  }

  private void answer(ProvisoTelling provisos, List<SheetPart> parts) {
    var answer = new AnswerTelling(voice, derivation);
    List<Told> sentences = new ArrayList<>();
    sentences.add(answer.answer());
    sentences.addAll(provisos.consequences(derivation.provisos(), derivation.single().isPresent()));
    sentences.addAll(answer.reservations());
    parts.add(Voice.paragraph(sentences));
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

  /** What the member has together with those who are within it. */
  private Optional<Prose> withThoseWithin() {
    Fraction sum = derivation.total();
    boolean known = derivation.isKnown();
    boolean any = false;
    for (Derivation.Counterpart other : derivation.counterparts()) {
      if (other.within()) {
        any = true;
        sum = sum.add(other.amount());
        known &= other.isKnown();
      }
    }
    return any
        ? Optional.of(
            Voice.paragraph(List.of(Sentences.withThoseWithin(who(), voice.known(sum, known)))))
        : Optional.empty();
  }

  private Prose counterpart(Derivation.Counterpart other) {
    String amount = voice.known(other.amount(), other.isKnown());
    var who = other.who();
    return Voice.paragraph(
        List.of(
            other.through().isEmpty()
                ? Sentences.counterpartGets(who.name(), who.groupTitle(), amount, other.ask())
                : Sentences.counterpartGetsThrough(
                    who.name(),
                    who.groupTitle(),
                    amount,
                    Voice.list(other.through()),
                    other.ask())));
  }

  /** What is paid when, and where the agreement says so. */
  private void payouts(List<SheetPart> parts) {
    if (derivation.payouts().isEmpty()) {
      return;
    }
    parts.add(Voice.heading(Sentences.thePayments()));
    for (Payout one : derivation.payouts()) {
      String amount = voice.known(one.amount(), one.isKnown());
      parts.add(
          Voice.point(
              one.isDay()
                  ? Sentences.paidBy(one.what(), amount, one.when(), one.place())
                  : Sentences.paidIn(one.what(), amount, one.when(), one.place()),
              List.of()));
    }
  }

  private void conditions(ProvisoTelling telling, List<SheetPart> parts) {
    if (!derivation.provisos().isEmpty()) {
      parts.add(
          Voice.heading(
              derivation.provisos().size() == 1
                  ? Sentences.theCondition()
                  : Sentences.theConditions()));
      parts.addAll(telling.told(derivation.provisos()));
    }
  }

  private void keys(List<SheetPart> parts) {
    Map<String, KeyUse> keys = new LinkedHashMap<>();
    for (GrantDerivation grant : derivation.grants()) {
      grant.key().ifPresent(key -> keys.putIfAbsent(key.name() + key.place(), key));
    }
    if (!keys.isEmpty()) {
      parts.add(Voice.heading(keys.size() == 1 ? Sentences.theKey() : Sentences.theKeys()));
    }
    for (KeyUse key : keys.values()) {
      parts.add(new KeyTelling(voice, derivation.member().isPresent()).told(key));
    }
  }

  private void inFull(GrantDerivation grant, List<SheetPart> parts) {
    var telling = new GrantTelling(voice, grant, false);
    parts.add(Voice.heading(telling.heading()));
    parts.add(Voice.lines(telling.inFull()));
    if (!grant.members().isEmpty()) {
      parts.add(new GrantTables(voice).members(grant));
    }
    String who = who();
    if (grant.isLadderByPeriod()) {
      parts.add(new LadderTables(voice).months(grant, !who.isEmpty()));
      parts.add(Voice.paragraph(List.of(Sentences.moreAboutOne(askedOf(grant)))));
    } else if (grant.ladder().isPresent()) {
      new LadderTelling(voice, grant, who).tell(parts);
    }
    if (derivation.single().isPresent() && grant.ladder().isEmpty()) {
      grant
          .rounding()
          .filter(story -> !story.given().isEmpty())
          .ifPresent(story -> new GrantTables(voice).order(story, parts));
    }
  }

  /** How to ask about the first of the months. */
  private String askedOf(GrantDerivation grant) {
    String first = grant.parts().get(0).period().orElse("");
    String at = derivation.member().map(it -> it.id() + ", " + first).orElse(first);
    return derivation.agreement() + "." + grant.path() + "[" + at + "]";
  }

  // For programs

  /** What the member got, or each, of each grant in each of its years or months. */
  private SheetTable rows() {
    var rows =
        SheetTable.untitled()
            .column(Column.words("agreement", Sentences.columnAgreement()))
            .column(Column.words("grant", Sentences.columnGrant()))
            .column(Column.words("period", Sentences.columnPeriod()))
            .column(Column.name("recipient_name", Sentences.columnRecipient()))
            .column(Column.words("key", Sentences.columnKey()))
            .column(Column.money("exact", Sentences.columnExact()))
            .column(Column.money("amount", Sentences.columnAmount()))
            .column(Column.words("currency", Sentences.columnCurrency()))
            .column(Column.words("place", Sentences.columnPlace()));
    for (GrantDerivation grant : derivation.grants()) {
      for (GrantDerivation part : grant.parts().isEmpty() ? List.of(grant) : grant.parts()) {
        for (GrantDerivation.Part each : part.members()) {
          row(part, each.name(), voice.cell(each.share()), voice.cell(each.amount()), rows);
        }
        if (part.members().isEmpty()) {
          row(part, who(part), exact(part), amount(part), rows);
        }
      }
    }
    return rows.built();
  }

  private String who(GrantDerivation part) {
    return derivation.member().map(Derivation.Whose::name).orElse(part.recipient());
  }

  private SheetCell exact(GrantDerivation part) {
    return part.share().map(voice::cell).orElse(SheetCell.EMPTY);
  }

  private SheetCell amount(GrantDerivation part) {
    Optional<Fraction> amount =
        derivation.member().isPresent() ? part.amount() : Optional.of(part.total());
    boolean known = part.isKnown(derivation.member().isPresent());
    return amount
        .filter(it -> known)
        .map(voice::cell)
        .orElseGet(() -> part.range().map(voice::cell).orElseGet(() -> voice.cell(Amount.UNKNOWN)));
  }

  private void row(
      GrantDerivation part,
      String who,
      SheetCell exact,
      SheetCell amount,
      SheetTable.Builder rows) {
    rows.item(
        SheetCell.text(derivation.agreement()),
        SheetCell.text(part.path()),
        SheetCell.text(part.period().orElse(derivation.slot().orElse(derivation.period()))),
        SheetCell.text(who),
        SheetCell.text(part.keyName().orElse("")),
        exact,
        amount,
        SheetCell.text(derivation.currency().code()),
        SheetCell.text(part.place()));
  }
}
