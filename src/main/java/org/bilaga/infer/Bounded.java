package org.bilaga.infer;

import java.util.List;
import java.util.Optional;
import org.bilaga.infer.Explanation.Division;
import org.bilaga.infer.Explanation.Total;
import org.bilaga.money.Denomination;
import org.bilaga.money.Distributed;
import org.bilaga.money.Distribution;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;
import org.bilaga.money.Outcome;
import org.bilaga.money.ResidueHome;
import org.bilaga.money.RoundingMethod;

/**
 * A division in which each gets at least, or at most, so much: several rows have just that, and the
 * others what is left by the column.
 */
final class Bounded {
  /** Fine enough for all that is printed of an amount. */
  private static final Denomination COUNTED = Denomination.counted("", "", "", 6);

  private static final List<RoundingMethod> METHODS =
      List.of(RoundingMethod.LARGEST_REMAINDER, RoundingMethod.HALF_UP);

  private Bounded() {}

  /** The best division with a floor, a cap or both. */
  static Optional<Division> of(PublishedColumn figures, Basis basis, Total total) {
    var floor = end(figures, -1);
    var cap = end(figures, 1);
    var rows = floor.isEmpty() && cap.isEmpty() ? Optional.<Rows>empty() : Rows.of(figures, basis);
    Optional<Division> best = Optional.empty();
    if (rows.isPresent()) {
      for (int which = 1; which < 4; which++) {
        var least = (which & 1) == 0 ? Optional.<Fraction>empty() : floor;
        var most = (which & 2) == 0 ? Optional.<Fraction>empty() : cap;
        var found =
            least.isPresent() == ((which & 1) != 0) && most.isPresent() == ((which & 2) != 0)
                ? division(rows.get(), basis, total, least, most)
                : Optional.<Division>empty();
        if (found.isPresent() && (best.isEmpty() || found.get().cost() < best.get().cost())) {
          best = found;
        }
      }
    }
    return best;
  }

  /** The least or the largest figure, where several rows have it and somebody would choose it. */
  private static Optional<Fraction> end(PublishedColumn figures, int side) {
    Optional<Fraction> end = Optional.empty();
    int having = 0;
    for (int row = 0; row < figures.rows(); row++) {
      Fraction value = figures.value(row);
      if (value == null || value.isZero()) {
        continue;
      }
      int further = end.isEmpty() ? side : value.compareTo(end.get());
      if (further * side > 0) {
        end = Optional.of(value);
        having = 1;
      } else if (further == 0) {
        having++;
      }
    }
    int some = having;
    return end.filter(it -> some > 1 && some < figures.figures() && RoundNumber.is(it));
  }

  private static Optional<Division> division(
      Rows rows, Basis basis, Total total, Optional<Fraction> floor, Optional<Fraction> cap) {
    for (RoundingMethod method : METHODS) {
      var rule = Divisions.rule(method, rows.figures().step(), ResidueHome.KEPT);
      var distribution = Distribution.by(rule, rows.divided());
      distribution =
          floor.isPresent() ? distribution.atLeastEach(money(floor.get())) : distribution;
      distribution = cap.isPresent() ? distribution.atMostEach(money(cap.get())) : distribution;
      if (!(distribution.distribute(money(total.amount()))
          instanceof Outcome.Done<Distributed> done)) {
        continue;
      }
      var computed = new Fraction[rows.size()];
      for (int i = 0; i < computed.length; i++) {
        computed[i] = done.value().amount(i).toMajor();
      }
      var misses = rows.misses(computed);
      if (misses.isPresent()) {
        boolean whole = done.value().rounding().residue().isZero();
        return Optional.of(
            new Division(
                basis,
                total,
                floor,
                cap,
                whole ? rule.residueTo(ResidueHome.UNDECLARED) : rule,
                false,
                List.of(),
                Optional.empty(),
                misses.get(),
                basis.strangeness() + total.strangeness() + 2));
      }
    }
    return Optional.empty();
  }

  private static Money money(Fraction amount) {
    return Money.ofMajor(amount, COUNTED).orElseGet(() -> Money.zero(COUNTED));
  }
}
