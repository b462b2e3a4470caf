package org.bilaga.evaluate;

import org.bilaga.ast.Reference;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Kind;
import org.bilaga.finding.Told;
import org.bilaga.money.Fraction;
import org.bilaga.money.Refusal;
import org.bilaga.resolve.Grant;

/**
 * Words why a grant cannot be distributed as it is written.
 *
 * <p>Every refusal has a sentence of its own, with the sums at odds where there are any.
 */
final class RefusalFinding {
  static final Kind SUMS_TO_ZERO =
      Kind.mistake("key-sums-to-zero")
          .en(
              "The key `{key}` has no weight to divide by.",
              "Give at least one recipient a weight above zero.")
          .sv(
              "Fördelningsnyckeln `{key}` har ingen vikt att dela med.",
              "Ge minst en mottagare en vikt över noll.");
  static final Kind NEGATIVE =
      Kind.mistake("key-weight-negative")
          .en(
              "The key `{key}` gives {member} a weight below zero.",
              "Correct the figures that the key is made from; a share cannot be negative.")
          .sv(
              "Fördelningsnyckeln `{key}` ger {member} en vikt under noll.",
              "Rätta de tal som nyckeln bygger på; en andel kan inte vara negativ.");
  static final Kind IMPOSSIBLE =
      Kind.mistake("distribution-impossible")
          .en(
              "`{grant}` cannot be distributed as it is written: {why}.",
              "Change the amount or the terms of the grant.")
          .sv(
              "`{grant}` går inte att fördela så som det är skrivet: {why}.",
              "Ändra bidragets belopp eller villkor.");

  private RefusalFinding() {}

  /** What is told of a grant for which there is no distribution. */
  static Finding of(Refusal refusal, Grant grant) {
    var span = grant.declared().name().span();
    String key = grant.key().map(it -> it.name()).orElse("");
    return switch (refusal) {
      case Refusal.NothingToDivideBy it ->
          SUMS_TO_ZERO
              .at(grant.declared().division().key().map(Reference::span).orElse(span))
              .with("key", key);
      case Refusal.NegativeWeight it ->
          NEGATIVE
              .at(grant.declared().division().key().map(Reference::span).orElse(span))
              .with("key", key)
              .with("member", name(grant, it.member()));
      case Refusal.TooManyUnits it -> Evaluator.TOO_LARGE.at(span);
      case Refusal.UnitIsNotWholeMinor it ->
          impossible(
              grant,
              "its rounding unit is no whole number of öre",
              "dess avrundningsenhet är inte ett helt antal öre");
      case Refusal.NoSuchResidueMember it ->
          impossible(
              grant, "the home of its residue is no member", "restens mottagare är ingen medlem");
      case Refusal.ResidueExceedsShare it ->
          impossible(
              grant,
              "the residue is larger than the share of " + name(grant, it.member()),
              "resten är större än andelen för " + name(grant, it.member()));
      case Refusal.BasesExceedTotal it ->
          exceeds(
              grant,
              "the base amounts come to",
              "grundbeloppen summerar till",
              it.bases(),
              it.total());
      case Refusal.FloorsExceedTotal it ->
          exceeds(
              grant,
              "the least amounts come to",
              "minstbeloppen summerar till",
              it.floors(),
              it.total());
      case Refusal.CapsCannotHoldTotal it -> capped(grant, it.caps(), it.total());
      case Refusal.EveryoneExcluded it ->
          impossible(grant, "everyone is excepted", "alla är undantagna");
      case Refusal.FloorAboveCap it ->
          impossible(
              grant,
              "the least amount of " + name(grant, it.member()) + " is above its highest",
              "minstbeloppet för " + name(grant, it.member()) + " är över högstbeloppet");
      case Refusal.BaseAboveCap it ->
          impossible(
              grant,
              "the base amount of " + name(grant, it.member()) + " is above its highest",
              "grundbeloppet för " + name(grant, it.member()) + " är över högstbeloppet");
      case Refusal.BaseIsNotWholeUnits it ->
          impossible(
              grant,
              "a base amount is no whole number of the rounding unit",
              "ett grundbelopp är inte ett helt antal avrundningsenheter");
      case Refusal.NegativeBound it ->
          impossible(grant, "a bound is below zero", "en gräns är under noll");
      case Refusal.CannotRoundTogether it ->
          impossible(
              grant,
              "this rounding method does not keep the sum",
              "den här avrundningen bevarar inte summan");
      case Refusal.MixedSigns it ->
          impossible(
              grant,
              "some amounts are negative and some not",
              "några belopp är negativa och andra inte");
    };
  }

  private static String name(Grant grant, int member) {
    return grant.group().map(group -> group.member(member).name()).orElse("");
  }

  private static Finding exceeds(
      Grant grant, String english, String swedish, Fraction sum, Fraction total) {
    Figures figures = figures(grant, sum, total);
    String more = figures.text(sum.subtract(total));
    String amount = figures.text(total);
    return impossible(
        grant,
        english + " " + figures.text(sum) + ", " + more + " more than the amount of " + amount,
        swedish + " " + figures.text(sum) + ", " + more + " mer än beloppet på " + amount);
  }

  private static Finding capped(Grant grant, Fraction caps, Fraction total) {
    Figures figures = figures(grant, caps, total);
    String less = figures.text(total.subtract(caps));
    String amount = figures.text(total);
    return impossible(
        grant,
        "the highest amounts hold "
            + figures.text(caps)
            + ", "
            + less
            + " less than the amount of "
            + amount,
        "högstbeloppen rymmer "
            + figures.text(caps)
            + ", "
            + less
            + " mindre än beloppet på "
            + amount);
  }

  private static Figures figures(Grant grant, Fraction... amounts) {
    return Figures.natural(Evaluator.currency(grant), amounts);
  }

  private static Finding impossible(Grant grant, String english, String swedish) {
    return IMPOSSIBLE
        .at(grant.declared().name().span())
        .with("grant", grant.path())
        .with("why", Told.phrase(english, swedish));
  }
}
