package org.bilaga.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.infer.Explanation.Division;
import org.bilaga.infer.Explanation.Miss;
import org.bilaga.infer.Explanation.Origin;
import org.bilaga.money.Apportioner;
import org.bilaga.money.Apportionment;
import org.bilaga.money.Fraction;
import org.bilaga.money.Outcome;
import org.bilaga.money.ResidueHome;
import org.bilaga.money.RoundingMethod;
import org.bilaga.money.RoundingRule;
import org.bilaga.money.TieOrder;
import org.bilaga.money.Weights;
import org.jspecify.annotations.Nullable;

/**
 * The best division of a column by one basis: first between which bounds its total must lie, then
 * each total and each rule of rounding that may be, exactly.
 */
final class Divisions {
  /** Of so many cells one may be wrong, and at least one of the fewest. */
  private static final int ONE_WRONG_OF = 4;

  private final PublishedColumn figures;
  private final Basis basis;
  private final Optional<Fraction> said;
  private final int[] rows;
  private final Fraction[] weights;
  private @Nullable Division best;

  private record Total(Fraction amount, Origin origin) {}

  private Divisions(PublishedColumn figures, Basis basis, Optional<Fraction> said) {
    this.figures = figures;
    this.basis = basis;
    this.said = said;
    List<Integer> having = new ArrayList<>();
    for (int row = 0; row < figures.rows(); row++) {
      if (figures.value(row) != null && basis.weight(row) != null) {
        having.add(row);
      }
    }
    rows = having.stream().mapToInt(Integer::intValue).toArray();
    weights = new Fraction[rows.length];
    for (int i = 0; i < rows.length; i++) {
      Fraction weight = basis.weight(rows[i]);
      weights[i] = weight == null ? Fraction.ZERO : weight;
    }
  }

  static Optional<Division> of(PublishedColumn figures, Basis basis, Optional<Fraction> said) {
    var divisions = new Divisions(figures, basis, said);
    divisions.find();
    return Optional.ofNullable(divisions.best);
  }

  private void find() {
    Fraction sum = Fraction.ZERO;
    for (Fraction weight : weights) {
      sum = sum.add(weight);
      if (weight.signum() < 0) {
        return;
      }
    }
    if (rows.length < 3 || sum.isZero()) {
      return;
    }
    @Nullable Fraction[] all = new Fraction[figures.rows()];
    for (int i = 0; i < rows.length; i++) {
      all[rows[i]] = weights[i];
    }
    Fraction coarsest = figures.coarsest();
    var rate = CommonRate.of(figures, all, coarsest);
    if (rate.isEmpty() || rows.length - rate.get().rows() > tolerated()) {
      return;
    }
    Fraction low = rate.get().low().multiply(sum);
    Fraction high = rate.get().high().multiply(sum);
    var divided = Weights.of(weights);
    for (Total total : totals(low, high)) {
      attempt(total, figures.step(), divided, low, high);
      if (!coarsest.equals(figures.step())) {
        attempt(total, coarsest, divided, low, high);
      }
    }
  }

  /** How many cells may be wrong: more than that, and it is something else. */
  int tolerated() {
    return Math.max(1, rows.length / ONE_WRONG_OF);
  }

  /** What may have been divided, the likeliest first, none twice. */
  private List<Total> totals(Fraction low, Fraction high) {
    List<Total> totals = new ArrayList<>();
    said.ifPresent(it -> add(new Total(it, Origin.SAID), totals));
    if (figures.counts() == PublishedColumn.Counts.SHARES) {
      add(new Total(Fraction.ONE, Origin.WHOLE), totals);
    }
    figures.total().ifPresent(it -> add(new Total(it, Origin.PRINTED), totals));
    if (said.isEmpty()) {
      RoundNumber.within(low, high).ifPresent(it -> add(new Total(it, Origin.ROUND), totals));
      add(new Total(figures.sum(), Origin.SUM), totals);
    }
    return totals;
  }

  private static void add(Total total, List<Total> totals) {
    boolean known = totals.stream().anyMatch(it -> it.amount().equals(total.amount()));
    if (!known && total.amount().signum() > 0) {
      totals.add(total);
    }
  }

  private void attempt(Total total, Fraction unit, Weights divided, Fraction low, Fraction high) {
    for (RoundingMethod method : RoundingOrder.methods(figures)) {
      var kept = attempt(total, rule(method, unit, ResidueHome.KEPT), divided, low, high);
      if (kept.isPresent() && !kept.get().residue().isZero() && !method.keepsSum()) {
        for (ResidueHome home :
            List.of(
                ResidueHome.LARGEST, ResidueHome.SMALLEST, ResidueHome.FIRST, ResidueHome.LAST)) {
          attempt(total, rule(method, unit, home), divided, low, high);
        }
      }
    }
  }

  private static RoundingRule rule(RoundingMethod method, Fraction unit, ResidueHome home) {
    return new RoundingRule(method, unit, TieOrder.BY_MEMBERS, home);
  }

  /** What comes of it, where that is not far from what is printed. */
  private Optional<Apportionment> attempt(
      Total total, RoundingRule rule, Weights divided, Fraction low, Fraction high) {
    Fraction unit = rule.unit();
    if (!(new Apportioner(rule).apportion(total.amount().divide(unit), divided)
        instanceof Outcome.Done<Apportionment> done)) {
      return Optional.empty();
    }
    var given = done.value();
    List<Miss> misses = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      Fraction computed = given.share(i).multiply(unit);
      Fraction printed = figures.value(rows[i]);
      if (printed != null && !printed.equals(computed)) {
        misses.add(new Miss(rows[i], printed, computed));
      }
    }
    if (misses.size() > tolerated()) {
      return misses.size() > tolerated() + 1 ? Optional.empty() : Optional.of(given);
    }
    // Of nothing there is no need to say where it goes.
    var said = given.residue().isZero() ? rule.residueTo(ResidueHome.UNDECLARED) : rule;
    var division =
        new Division(
            basis,
            total.amount(),
            total.origin(),
            said,
            List.of(),
            Optional.of(low),
            Optional.of(high),
            misses,
            strangeness(total, said));
    if (best == null || division.cost() < best.cost()) {
      best = division;
    } else if (division.misses().equals(best.misses())
        && division.total().equals(best.total())
        && rule.residue() == ResidueHome.KEPT
        && RoundingOrder.isToldAlike(rule, total.amount())) {
      best = best.alsoBy(said);
    }
    return Optional.of(given);
  }

  private int strangeness(Total total, RoundingRule rule) {
    int origin =
        switch (total.origin()) {
          case SAID, PRINTED, WHOLE -> 0;
          case ROUND -> RoundNumber.is(total.amount()) ? 0 : 2;
          case SUM -> RoundNumber.is(total.amount()) ? 0 : 1;
        };
    int home = rule.residue() == ResidueHome.UNDECLARED || isKept(rule) ? 0 : 1;
    return basis.strangeness() + origin + home + RoundingOrder.strangeness(rule.method());
  }

  private static boolean isKept(RoundingRule rule) {
    return rule.residue() == ResidueHome.KEPT;
  }
}
