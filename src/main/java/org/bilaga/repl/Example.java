package org.bilaga.repl;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.typing.TypeChecker;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * An agreement that is there and a member of a group it gives to, to show things on.
 *
 * @param some an amount that somebody may get, in its money
 * @param twice as much again as it has
 */
record Example(String agreement, String member, String group, Told some, Told twice) {
  /** What an agreement may come to that has no amount yet. */
  private static final Fraction USUAL = Fraction.of(1_000_000);

  /** About what an agreement has, or so much more or less, as it is written in its money. */
  static Told whole(Agreement agreement, Fraction times) {
    Fraction known =
        new Ledgers(new Findings()).sum(agreement.root()).known().orElse(Fraction.ZERO);
    Fraction whole = known.signum() > 0 ? known : USUAL;
    BigInteger exact = whole.multiply(times).ceil();
    BigInteger place = BigInteger.TEN.pow(exact.toString().length() - 1);
    Fraction some = Fraction.of(exact.subtract(exact.mod(place)));
    return Told.text(Figures.natural(TypeChecker.currencyOf(agreement), some).text(some));
  }

  private static Example of(Agreement agreement, String member, String group) {
    Told some = whole(agreement, Fraction.of(1, 20));
    return new Example(agreement.name(), member, group, some, whole(agreement, Fraction.of(2)));
  }

  /** From the first agreement that divides money among a group, else of the first there is. */
  static Example of(List<Agreement> agreements, Language language) {
    for (Agreement agreement : agreements) {
      for (Grant grant : agreement.grants()) {
        Optional<Group> group =
            grant.group().filter(it -> grant.key().isPresent() && it.size() > 0);
        if (group.isPresent()) {
          Group of = group.get();
          return of(agreement, of.member(of.size() / 2).id(), of.name());
        }
      }
    }
    String member = Sentences.aMember().in(language);
    String group = Sentences.aGroup().in(language);
    if (!agreements.isEmpty()) {
      return of(agreements.getFirst(), member, group);
    }
    Told some = Told.text(Figures.natural(Denomination.USUAL, USUAL).text(USUAL));
    return new Example(Sentences.anAgreement().in(language), member, group, some, some);
  }

  /** A short form as it is written. */
  String of(Request.Form form, Language language) {
    return (switch (form) {
          case SAVE -> Sentences.exampleSave();
          case FORGET -> Sentences.exampleForget();
          case WHAT_IF -> Sentences.exampleWhatIf(agreement, twice);
          case WHO -> Sentences.exampleWho(some, agreement);
          case TOP -> Sentences.exampleTop(agreement);
          case SOLVE -> Sentences.exampleSolve(agreement, member, some);
        })
        .in(language);
  }
}
