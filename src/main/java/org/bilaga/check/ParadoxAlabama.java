package org.bilaga.check;

import java.util.Optional;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Kind;
import org.bilaga.ledger.DividedAgain;
import org.bilaga.ledger.Entry;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Group;

/**
 * A larger sum would give a member less: the Alabama paradox, told only where it happens at the
 * stated figures, one unit further on.
 *
 * <p>Looked for where the unit is larger than a krona. Among kronor it comes and goes with every
 * krona of the sum and is worth no more than one.
 */
final class ParadoxAlabama implements Check {
  static final Kind KIND =
      Kind.warning("paradox-alabama")
          .en(
              "With {unit} more in `{grant}`, {name} would get {less} instead of {amount}: rounded"
                  + " so, a larger sum may give a member less.",
              "Round to a smaller unit, or by `sainte-laguë`, which never does so; or mark it with"
                  + " the reason.")
          .sv(
              "Med {unit} mer i `{grant}` skulle {name} få {less} i stället för {amount}: avrundat"
                  + " så kan en större summa ge en medlem mindre.",
              "Avrunda till en mindre enhet, eller med `sainte-laguë`, som aldrig gör så; eller"
                  + " märk det med skälet.");

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      for (Entry entry : checked.ledger(agreement).entries()) {
        if (entry.grant().group().isPresent() && mayBeCoarse(entry)) {
          entry.parts().forEach(part -> check(part, checked));
        }
      }
    }
  }

  private static boolean mayBeCoarse(Entry entry) {
    return entry.grant().rounding().flatMap(it -> it.unit()).isPresent();
  }

  private static void check(Entry part, Checked checked) {
    if (part.unit().compareTo(Fraction.ONE) <= 0) {
      return;
    }
    Optional<long[]> enlarged = DividedAgain.amounts(checked.evaluator(), part);
    if (enlarged.isEmpty()) {
      return;
    }
    checked.tally().comparison();
    Group group = part.grant().group().orElseThrow();
    for (int member = 0; member < group.size(); member++) {
      if (enlarged.get()[member] < part.amounts()[member]) {
        tell(part, group, member, enlarged.get()[member], checked);
        return;
      }
    }
  }

  private static void tell(Entry part, Group group, int member, long less, Checked checked) {
    var figures = Figures.of(part.currency());
    Fraction amount = part.amount(member).toMajor();
    Fraction then = Money.ofMinor(less, part.currency()).toMajor();
    checked.add(
        KIND.at(part.grant().declared().name().span())
            .with("unit", figures.text(part.unit()))
            .with("grant", part.grant().path())
            .with("name", group.member(member).name())
            .with("less", figures.text(then))
            .with("amount", figures.text(amount))
            .about(part.grant().declared()));
  }
}
