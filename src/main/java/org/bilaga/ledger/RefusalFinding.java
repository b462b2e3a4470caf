package org.bilaga.ledger;

import java.util.HashMap;
import java.util.Map;
import org.bilaga.ast.Reference;
import org.bilaga.evaluate.Evaluator;
import org.bilaga.evaluate.RoundingRules;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Kind;
import org.bilaga.finding.MinorUnit;
import org.bilaga.money.Fraction;
import org.bilaga.money.Refusal;
import org.bilaga.resolve.Grant;
import org.bilaga.words.Told;

/**
 * Words why a grant cannot be distributed as it is written.
 *
 * <p>Every refusal has a sentence of its own, with the sums at odds where there are any, in the
 * money of the grant. Refusals count in units of the rounding, so a unit of 1 tkr makes a thousand
 * kronor of each.
 */
public final class RefusalFinding {
  public static final Kind SUMS_TO_ZERO =
      Kind.mistake("key-sums-to-zero")
          .en(
              "The key `{key}` has no weight to divide by.",
              "Give at least one recipient a weight above zero.")
          .sv(
              "Fördelningsnyckeln `{key}` har ingen vikt att dela med.",
              "Ge minst en mottagare en vikt över noll.");
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
      case Refusal.NothingToDivideBy it -> SUMS_TO_ZERO.at(key).with("key", keyName);
      case Refusal.NegativeWeight it ->
          NEGATIVE.at(key).with("key", keyName).with("member", name(it.member()));
      case Refusal.TooManyUnits it -> Evaluator.TOO_LARGE.at(span);
      case Refusal.UnitIsNotWholeMinor it ->
          impossible(
              "its rounding unit, {unit}, is no whole number of {minor}",
              "dess avrundningsenhet, {unit}, är inte ett helt antal {minor}",
              Map.of("unit", money(Fraction.ONE), "minor", MinorUnit.of(currency())));
      case Refusal.NoSuchResidueMember it ->
          impossible(
              "the home of its residue is no member of the group",
              "restens mottagare är ingen medlem av gruppen",
              Map.of());
      case Refusal.ResidueExceedsShare it ->
          residue(
              it.residue(),
              it.member(),
              "{rest}, and {member}, from whom it is to be taken, has only {share}",
              "{rest}, och {member}, som det ska tas från, har bara {share}",
              Map.of("share", money(it.share())));
      case Refusal.ResidueBelowFloor it ->
          residue(
              it.residue(),
              it.member(),
              "{rest}, and without it {member} would have {after}, less than the {bound} it is to"
                  + " have",
              "{rest}, och utan det skulle {member} ha {after}, mindre än de {bound} som är minst",
              Map.of("after", money(it.share().add(it.residue())), "bound", money(it.floor())));
      case Refusal.ResidueAboveCap it ->
          residue(
              it.residue(),
              it.member(),
              "{rest}, and with it {member} would have {after}, more than the {bound} it may have",
              "{rest}, och med den skulle {member} ha {after}, mer än de {bound} som är högst",
              Map.of("after", money(it.share().add(it.residue())), "bound", money(it.cap())));
      case Refusal.ResidueToExcluded it ->
          residue(
              it.residue(),
              it.member(),
              "{rest}, and that is to be {member}'s, who is excepted",
              "{rest}, och {member}, som det gäller, är undantagen",
              Map.of());
      case Refusal.ResidueFitsNobody it ->
          residue(
              it.residue(),
              -1,
              "{rest}, and no one can have that within the terms",
              "{rest}, och ingen kan stå för det inom villkoren",
              Map.of());
      case Refusal.BasesExceedTotal it ->
          sums(
              "the base amounts come to {sum}, {off} more than the amount of {amount}",
              "grundbeloppen summerar till {sum}, {off} mer än beloppet på {amount}",
              it.bases(),
              it.total());
      case Refusal.FloorsExceedTotal it ->
          it.raised()
              ? sums(
                  "the least amounts, in whole units of {unit}, come to {sum}, {off} more than the"
                      + " amount of {amount}",
                  "minstbeloppen, i hela enheter om {unit}, summerar till {sum}, {off} mer än"
                      + " beloppet på {amount}",
                  it.floors(),
                  it.total())
              : sums(
                  "the least amounts come to {sum}, {off} more than the amount of {amount}",
                  "minstbeloppen summerar till {sum}, {off} mer än beloppet på {amount}",
                  it.floors(),
                  it.total());
      case Refusal.CapsCannotHoldTotal it ->
          it.lowered()
              ? sums(
                  "the highest amounts, in whole units of {unit}, hold {sum}, {off} less than the"
                      + " amount of {amount}",
                  "högstbeloppen, i hela enheter om {unit}, rymmer {sum}, {off} mindre än beloppet"
                      + " på {amount}",
                  it.caps(),
                  it.total())
              : sums(
                  "the highest amounts hold {sum}, {off} less than the amount of {amount}",
                  "högstbeloppen rymmer {sum}, {off} mindre än beloppet på {amount}",
                  it.caps(),
                  it.total());
      case Refusal.EveryoneExcluded it ->
          impossible("everyone is excepted", "alla är undantagna", Map.of());
      case Refusal.FloorAboveCap it ->
          bounds(
              "the least amount of {member}, {low}, is above its highest, {high}",
              "minstbeloppet för {member}, {low}, är över högstbeloppet, {high}",
              it.member(),
              it.floor(),
              it.cap());
      case Refusal.NoUnitBetween it ->
          bounds(
              "{member} is to have at least {low} and at most {high}, and nothing in whole units"
                  + " of {unit} is between them",
              "{member} ska ha minst {low} och högst {high}, och inget i hela enheter om"
                  + " {unit} ligger däremellan",
              it.member(),
              it.floor(),
              it.cap());
      case Refusal.BaseAboveCap it ->
          bounds(
              "the base amount of {member}, {low}, is above its highest, {high}",
              "grundbeloppet för {member}, {low}, är över högstbeloppet, {high}",
              it.member(),
              it.base(),
              it.cap());
      case Refusal.BaseIsNotWholeUnits it ->
          impossible(
              "the base amount, {base}, is no whole number of the rounding unit, {unit}",
              "grundbeloppet, {base}, är inte ett helt antal av avrundningsenheten, {unit}",
              Map.of("base", money(it.base()), "unit", money(Fraction.ONE)));
      case Refusal.NegativeBound it ->
          impossible(
              "{bound} for {member} is below zero",
              "{bound} för {member} är under noll",
              Map.of("bound", money(it.bound()), "member", Told.text(name(it.member()))));
      case Refusal.CannotRoundTogether it ->
          impossible(
              "this rounding method does not keep the sum",
              "den här avrundningen bevarar inte summan",
              Map.of());
      case Refusal.MixedSigns it ->
          impossible(
              "some amounts are negative and some not",
              "några belopp är negativa och andra inte",
              Map.of());
    };
  }

  private Finding impossible(String english, String swedish, Map<String, Told> blanks) {
    return IMPOSSIBLE
        .at(grant.declared().name().span())
        .with("grant", grant.path())
        .with("why", Told.phrase(english, swedish, blanks));
  }

  /** Why the home of a residue cannot have it: what rounding left over, or gave out too much. */
  private Finding residue(
      Fraction residue, int member, String english, String swedish, Map<String, Told> blanks) {
    Map<String, Told> amount = Map.of("residue", money(residue.abs()));
    Map<String, Told> all = new HashMap<>(blanks);
    all.put("member", Told.text(member < 0 ? "" : name(member)));
    all.put(
        "rest",
        residue.signum() > 0
            ? Told.phrase(
                "the rounding leaves {residue} over", "avrundningen lämnar {residue} över", amount)
            : Told.phrase(
                "the rounding gives out {residue} more than the amount",
                "avrundningen delar ut {residue} mer än beloppet",
                amount));
    return impossible(english, swedish, all);
  }

  private Finding sums(String english, String swedish, Fraction sum, Fraction total) {
    Figures figures = figures(sum, total);
    return impossible(
        english,
        swedish,
        Map.of(
            "sum", text(figures, sum),
            "off", text(figures, sum.subtract(total).abs()),
            "amount", text(figures, total),
            "unit", money(Fraction.ONE)));
  }

  private Finding bounds(String english, String swedish, int member, Fraction low, Fraction high) {
    Figures figures = figures(low, high);
    return impossible(
        english,
        swedish,
        Map.of(
            "member", Told.text(name(member)),
            "low", text(figures, low),
            "high", text(figures, high),
            "unit", money(Fraction.ONE)));
  }

  private String name(int member) {
    return grant.group().map(group -> group.member(member).name()).orElse("");
  }

  private String currency() {
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
    return text(Figures.money(currency()), units);
  }
}
