package org.bilaga.ledger;

import org.bilaga.ast.Reference;
import org.bilaga.evaluate.Evaluator;
import org.bilaga.evaluate.RoundingRules;
import org.bilaga.evaluate.Weighing;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Kind;
import org.bilaga.finding.UnitNames;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.money.Refusal;
import org.bilaga.resolve.Grant;
import org.bilaga.typing.AmountTooLarge;
import org.bilaga.words.Told;

/**
 * Words why a grant cannot be distributed as it is written.
 *
 * <p>Every refusal has a sentence of its own, with the sums at odds where there are any, in the
 * money of the grant. Refusals count in units of the rounding, so a unit of 1 tkr makes a thousand
 * kronor of each.
 */
public final class RefusalFinding {
  public static final Kind NEGATIVE =
      Kind.mistake("key-weight-negative")
          .en(
              "The key `{key}` gives {member} a weight below zero.",
              "Correct the figures that the key is made from; a share cannot be negative.")
          .sv(
              "Fördelningsnyckeln `{key}` ger {member} en vikt under noll.",
              "Rätta de tal som nyckeln bygger på; en andel kan inte vara negativ.");
  public static final Kind IMPOSSIBLE =
      Kind.mistake("distribution-impossible")
          .en(
              "`{grant}` cannot be distributed as it is written: {why}.",
              "Change the amount or the terms of the grant.")
          .sv(
              "`{grant}` går inte att fördela så som det är skrivet: {why}.",
              "Ändra bidragets belopp eller villkor.");

  private final Grant grant;
  private final Fraction unit;

  private RefusalFinding(Grant grant) {
    this.grant = grant;
    this.unit = RoundingRules.of(grant).unit();
  }

  /** What is told of a grant for which there is no distribution. */
  static Finding of(Refusal refusal, Grant grant) {
    return new RefusalFinding(grant).of(refusal);
  }

  private Finding of(Refusal refusal) {
    var span = grant.declared().name().span();
    var key = grant.declared().division().key().map(Reference::span).orElse(span);
    String keyName = grant.key().map(it -> it.name()).orElse("");
    return switch (refusal) {
      case Refusal.NothingToDivideBy it -> Weighing.SUMS_TO_ZERO.at(key).with("key", keyName);
      case Refusal.NegativeWeight it ->
          NEGATIVE.at(key).with("key", keyName).with("member", name(it.member()));
      case Refusal.TooManyUnits it -> AmountTooLarge.at(span, currency());
      case Refusal.UnitIsNotWholeMinor it ->
          impossible(Sentences.unitIsNotWhole(money(Fraction.ONE), UnitNames.smallest(currency())));
      case Refusal.NoSuchResidueMember it -> impossible(Sentences.noSuchResidueMember());
      case Refusal.ResidueExceedsShare it ->
          impossible(
              Sentences.residueExceedsShare(
                  rest(it.residue()), name(it.member()), money(it.share())));
      case Refusal.ResidueBelowFloor it ->
          impossible(
              Sentences.residueBelowFloor(
                  rest(it.residue()),
                  name(it.member()),
                  money(it.share().add(it.residue())),
                  money(it.floor())));
      case Refusal.ResidueAboveCap it ->
          impossible(
              Sentences.residueAboveCap(
                  rest(it.residue()),
                  name(it.member()),
                  money(it.share().add(it.residue())),
                  money(it.cap())));
      case Refusal.ResidueToExcluded it ->
          impossible(Sentences.residueToExcepted(rest(it.residue()), name(it.member())));
      case Refusal.ResidueFitsNobody it ->
          impossible(Sentences.residueFitsNobody(rest(it.residue())));
      case Refusal.BasesExceedTotal it ->
          sums(
              it.bases(),
              it.total(),
              (sum, off, amount) -> Sentences.basesExceed(sum, off, amount));
      case Refusal.FloorsExceedTotal it ->
          it.raised()
              ? sums(
                  it.floors(),
                  it.total(),
                  (sum, off, amount) ->
                      Sentences.raisedFloorsExceed(money(Fraction.ONE), sum, off, amount))
              : sums(
                  it.floors(),
                  it.total(),
                  (sum, off, amount) -> Sentences.floorsExceed(sum, off, amount));
      case Refusal.CapsCannotHoldTotal it ->
          it.lowered()
              ? sums(
                  it.caps(),
                  it.total(),
                  (sum, off, amount) ->
                      Sentences.loweredCapsHoldLess(money(Fraction.ONE), sum, off, amount))
              : sums(
                  it.caps(),
                  it.total(),
                  (sum, off, amount) -> Sentences.capsHoldLess(sum, off, amount));
      case Refusal.EveryoneExcluded it -> impossible(Sentences.everyoneExcepted());
      case Refusal.FloorAboveCap it ->
          bounds(
              it.member(),
              it.floor(),
              it.cap(),
              (member, low, high) -> Sentences.floorAboveCap(member, low, high));
      case Refusal.NoUnitBetween it ->
          bounds(
              it.member(),
              it.floor(),
              it.cap(),
              (member, low, high) ->
                  Sentences.noUnitBetween(member, low, high, money(Fraction.ONE)));
      case Refusal.BaseAboveCap it ->
          bounds(
              it.member(),
              it.base(),
              it.cap(),
              (member, low, high) -> Sentences.baseAboveCap(member, low, high));
      case Refusal.BaseIsNotWholeUnits it ->
          impossible(Sentences.baseIsNotWhole(money(it.base()), money(Fraction.ONE)));
      case Refusal.NegativeBound it ->
          impossible(Sentences.boundBelowZero(money(it.bound()), name(it.member())));
      case Refusal.CannotRoundTogether it -> impossible(Sentences.doesNotKeepTheSum());
      case Refusal.MixedSigns it -> impossible(Sentences.mixedSigns());
    };
  }

  /** A sentence with three blanks. */
  private interface Three {
    Told say(Object first, Object second, Object third);
  }

  private Finding impossible(Told why) {
    return IMPOSSIBLE
        .at(grant.declared().name().span())
        .with("grant", grant.path())
        .with("why", why);
  }

  /** What rounding left over, or gave out too much. */
  private Told rest(Fraction residue) {
    Told size = money(residue.abs());
    return residue.signum() > 0
        ? Sentences.roundingLeaves(size)
        : Sentences.roundingGivesOutMore(size);
  }

  /** What a sum, how much it is off, and the amount are told in. */
  private Finding sums(Fraction sum, Fraction total, Three sentence) {
    Figures figures = figures(sum, total);
    return impossible(
        sentence.say(
            text(figures, sum), text(figures, sum.subtract(total).abs()), text(figures, total)));
  }

  /** What a member and two bounds for it are told in. */
  private Finding bounds(int member, Fraction low, Fraction high, Three sentence) {
    Figures figures = figures(low, high);
    return impossible(sentence.say(name(member), text(figures, low), text(figures, high)));
  }

  private String name(int member) {
    return grant.group().map(group -> group.member(member).name()).orElse("");
  }

  private Denomination currency() {
    return Evaluator.currency(grant);
  }

  /** One form for amounts that are compared, so that both are in kronor or both in mkr. */
  private Figures figures(Fraction one, Fraction other) {
    return Figures.natural(currency(), one.multiply(unit), other.multiply(unit));
  }

  private Told text(Figures figures, Fraction units) {
    return Told.text(figures.text(units.multiply(unit)));
  }

  private Told money(Fraction units) {
    return text(Figures.of(currency()), units);
  }
}
