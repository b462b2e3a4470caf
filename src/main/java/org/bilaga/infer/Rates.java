package org.bilaga.infer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.infer.Explanation.Consistent;
import org.bilaga.infer.Explanation.Miss;
import org.bilaga.infer.Explanation.Rated;
import org.bilaga.infer.Explanation.Room;
import org.bilaga.infer.Explanation.Total;
import org.bilaga.money.Fraction;
import org.bilaga.money.ResidueHome;
import org.bilaga.money.RoundingMethod;
import org.bilaga.money.RoundingRule;

/** So much for each of a basis: a rate that somebody chose, and each figure rounded by itself. */
final class Rates {
  private static final List<RoundingMethod> METHODS =
      List.of(
          RoundingMethod.HALF_UP, RoundingMethod.HALF_EVEN, RoundingMethod.DOWN, RoundingMethod.UP);
  private static final int MOST_DIGITS = 5;

  private Rates() {}

  /** The best rate of a basis; empty where none that somebody would choose gives the figures. */
  static Optional<Rated> of(PublishedColumn figures, Basis basis, Optional<Fraction> said) {
    Fraction unit = figures.coarsest();
    var rate = CommonRate.exact(figures, basis, unit);
    var rows = rate.isEmpty() ? Optional.<Rows>empty() : Rows.of(figures, basis);
    Optional<Rated> best = Optional.empty();
    for (Fraction each :
        rows.isEmpty() ? Set.<Fraction>of() : rates(figures, basis, said, rate.get())) {
      for (RoundingMethod method : METHODS) {
        var rated =
            rated(basis, rows.get(), each, Divisions.rule(method, unit, ResidueHome.UNDECLARED));
        if (rated.isPresent() && (best.isEmpty() || rated.get().cost() < best.get().cost())) {
          best = rated;
        }
      }
    }
    return best;
  }

  private static Set<Fraction> rates(
      PublishedColumn figures, Basis basis, Optional<Fraction> said, CommonRate rate) {
    Set<Fraction> rates = new LinkedHashSet<>();
    if (isOfShares(basis)) {
      for (Total total : Divisions.totals(figures, said, Optional.empty())) {
        rates.add(total.amount());
      }
    }
    RoundNumber.chosenWithin(rate.low(), rate.high())
        .filter(it -> RoundNumber.digits(it) <= MOST_DIGITS)
        .ifPresent(rates::add);
    rates.removeIf(it -> it.compareTo(rate.low()) < 0 || it.compareTo(rate.high()) > 0);
    return rates;
  }

  /** Whether what is taken of a basis is a total. */
  private static boolean isOfShares(Basis basis) {
    return basis instanceof Basis.RoundedShare
        || basis instanceof Basis.Of of && of.column().counts() == PublishedColumn.Counts.SHARES;
  }

  private static Optional<Rated> rated(Basis basis, Rows rows, Fraction rate, RoundingRule rule) {
    var computed = new Fraction[rows.size()];
    boolean exact = true;
    for (int i = 0; i < computed.length; i++) {
      Fraction whole = rows.weights()[i].multiply(rate);
      computed[i] = rule.rounded(whole);
      exact &= computed[i].equals(whole);
    }
    boolean nothing = exact;
    // A factor on other amounts is likelier than a total that happens to be round.
    boolean factor =
        basis instanceof Basis.Of of && of.column().counts() != PublishedColumn.Counts.THINGS;
    int strangeness =
        basis.strangeness() + (factor ? -1 : 1) + RoundingOrder.strangeness(rule.method());
    return rows.misses(computed)
        .map(misses -> new Rated(basis, rate, rule, nothing, misses, strangeness));
  }

  /** Whether each figure is what some weight gives that is printed as the basis has it. */
  static Optional<Consistent> consistent(PublishedColumn figures, Basis basis) {
    Fraction off = figures.step().divide(Fraction.of(2));
    var rate = CommonRate.loose(figures, basis, off);
    if (rate.isEmpty()) {
      return Optional.empty();
    }
    Fraction middle = rate.get().low().add(rate.get().high()).divide(Fraction.of(2));
    List<Miss> misses = new ArrayList<>();
    for (int row = 0; row < figures.rows(); row++) {
      Fraction value = figures.value(row);
      Fraction weight = basis.weight(row);
      Fraction least = basis.least(row);
      Fraction most = basis.most(row);
      if (value != null
          && weight != null
          && least != null
          && most != null
          && (value.add(off).compareTo(least.multiply(middle)) < 0
              || value.subtract(off).compareTo(most.multiply(middle)) > 0)) {
        misses.add(new Miss(row, value, weight.multiply(middle)));
      }
    }
    return Optional.of(
        new Consistent(
            basis, new Room(rate.get().low(), rate.get().high()), misses, basis.strangeness() + 4));
  }
}
