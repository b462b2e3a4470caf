package org.bilaga.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.infer.Explanation.Division;
import org.bilaga.infer.Explanation.Miss;
import org.bilaga.infer.Explanation.Origin;
import org.bilaga.infer.Explanation.Room;
import org.bilaga.infer.Explanation.Total;
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
  private static final List<ResidueHome> HOMES =
      List.of(ResidueHome.LARGEST, ResidueHome.SMALLEST, ResidueHome.FIRST, ResidueHome.LAST);

  private final Basis basis;
  private final Rows rows;
  private final Room room;
  private final Weights weights;
  private @Nullable Division best;

  private Divisions(Basis basis, Rows rows, Room room) {
    this.basis = basis;
    this.rows = rows;
    this.room = room;
    this.weights = rows.divided();
  }

  static Optional<Division> of(PublishedColumn figures, Basis basis, Optional<Fraction> said) {
    Fraction coarsest = figures.coarsest();
    var rate = CommonRate.exact(figures, basis, coarsest);
    var rows = rate.isEmpty() ? Optional.<Rows>empty() : Rows.of(figures, basis);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Fraction sum = rows.get().sum();
    var room = new Room(rate.get().low().multiply(sum), rate.get().high().multiply(sum));
    var divisions = new Divisions(basis, rows.get(), room);
    for (Total total : totals(figures, said, Optional.of(room))) {
      divisions.attempt(total, figures.step());
      if (!coarsest.equals(figures.step())) {
        divisions.attempt(total, coarsest);
      }
    }
    return Optional.ofNullable(divisions.best);
  }

  /** Of so much by one method, whose residue may go anywhere. */
  static Optional<Division> said(
      PublishedColumn figures, Basis basis, Fraction total, RoundingMethod method, Fraction unit) {
    var rows = Rows.of(figures, basis);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var divisions = new Divisions(basis, rows.get(), new Room(total, total));
    divisions.attempt(new Total(total, Origin.SAID), method, unit);
    return Optional.ofNullable(divisions.best);
  }

  /**
   * What may have been divided, the likeliest first, none twice. Shares that are all of something
   * but for their rounding are of it, and not of what they come to as they are printed.
   *
   * @param room where it must lie, if that is known
   */
  static List<Total> totals(PublishedColumn figures, Optional<Fraction> said, Optional<Room> room) {
    List<Total> totals = new ArrayList<>();
    said.ifPresent(it -> add(new Total(it, Origin.SAID), totals));
    if (figures.counts() == PublishedColumn.Counts.SHARES) {
      add(new Total(Fraction.ONE, Origin.WHOLE), totals);
    }
    figures.total().ifPresent(it -> add(new Total(it, Origin.PRINTED), totals));
    if (said.isEmpty() && !figures.isOfWhole()) {
      room.flatMap(figures::withinPrinted)
          .flatMap(it -> RoundNumber.within(it.least(), it.most()))
          .ifPresent(it -> add(new Total(it, Origin.ROUND), totals));
      room.flatMap(it -> RoundNumber.chosenWithin(it.least(), it.most()))
          .ifPresent(it -> add(new Total(it, Origin.ROUND), totals));
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

  private void attempt(Total total, Fraction unit) {
    if (leavesNothingToRound(total)) {
      if (unit.equals(rows.figures().step())) {
        attempt(total, RoundingRule.DEFAULT.to(unit));
      }
      return;
    }
    for (RoundingMethod method : RoundingOrder.methods(rows.figures())) {
      attempt(total, method, unit);
    }
  }

  private void attempt(Total total, RoundingMethod method, Fraction unit) {
    var kept = attempt(total, rule(method, unit, ResidueHome.KEPT));
    if (kept.isPresent() && !kept.get().residue().isZero() && !method.keepsSum()) {
      for (ResidueHome home : HOMES) {
        attempt(total, rule(method, unit, home));
      }
    }
  }

  /** Whether each exact share is one that the column can print. */
  private boolean leavesNothingToRound(Total total) {
    Fraction each = total.amount().divide(rows.sum()).divide(rows.figures().step());
    for (Fraction weight : rows.weights()) {
      if (!weight.multiply(each).isInteger()) {
        return false;
      }
    }
    return true;
  }

  static RoundingRule rule(RoundingMethod method, Fraction unit, ResidueHome home) {
    return new RoundingRule(method, unit, TieOrder.BY_MEMBERS, home);
  }

  /** What comes of it, where a residue may make it what is printed. */
  private Optional<Apportionment> attempt(Total total, RoundingRule rule) {
    Fraction unit = rule.unit();
    if (!(new Apportioner(rule).apportion(total.amount().divide(unit), weights)
        instanceof Outcome.Done<Apportionment> done)) {
      return Optional.empty();
    }
    var given = done.value();
    var computed = new Fraction[rows.size()];
    for (int i = 0; i < computed.length; i++) {
      computed[i] = given.share(i).multiply(unit);
    }
    var misses = rows.misses(computed);
    if (misses.isEmpty()) {
      return Optional.empty();
    }
    // Of nothing there is no need to say where it goes.
    boolean keeps = !given.residue().isZero();
    take(total, keeps ? rule : rule.residueTo(ResidueHome.UNDECLARED), misses.get());
    return Optional.of(given);
  }

  private void take(Total total, RoundingRule rule, List<Miss> misses) {
    boolean home = rule.residue() instanceof ResidueHome.Undeclared || isKept(rule);
    int strangeness =
        basis.strangeness()
            + total.strangeness()
            + (rows.figures().isAgainstPrinted(total) ? 1 : 0)
            + (home ? 0 : 1)
            + RoundingOrder.strangeness(rule.method());
    boolean nothing = leavesNothingToRound(total);
    var division =
        new Division(
            basis,
            total,
            Optional.empty(),
            Optional.empty(),
            nothing ? RoundingRule.DEFAULT : rule,
            nothing,
            List.of(),
            Optional.of(room),
            misses,
            strangeness);
    if (best == null || division.cost() < best.cost()) {
      best = division;
    } else if (home
        && division.misses().equals(best.misses())
        && division.total().equals(best.total())
        && division.rule().unit().equals(best.rule().unit())
        && (RoundingOrder.isToldAlike(rule, total.amount())
            || best.rule().method().isDivisorMethod())) {
      best = best.alsoBy(rule);
    }
  }

  private static boolean isKept(RoundingRule rule) {
    return rule.residue() instanceof ResidueHome.Kept;
  }
}
