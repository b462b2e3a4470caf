package org.bilaga.check;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.finding.Figures;
import org.bilaga.money.Fraction;
import org.bilaga.money.Weights;
import org.bilaga.resolve.Grant;

/** A column in which everybody got the same amount first, and a share of the rest. */
final class BaseForgotten {
  /** What fits by chance more often than one time in so many is not told. */
  private static final Fraction CHANCE = Fraction.of(10);

  private final WrongColumn column;

  BaseForgotten(WrongColumn column) {
    this.column = column;
  }

  Optional<ColumnReason.Reason> find() {
    List<Grant> grants = column.of().grants().orElse(List.of());
    if (grants.size() != 1 || !column.isWhole() || ColumnSlips.hasTerms(grants.get(0))) {
      return Optional.empty();
    }
    var entry = column.of().checked().ledger(grants.get(0).agreement()).entry(grants.get(0));
    if (entry.weights().isEmpty() || entry.rounding().isEmpty()) {
      return Optional.empty();
    }
    Weights weights = entry.weights().get();
    Fraction amount = entry.total().toMajor();
    Fraction count = Fraction.of(column.members());
    int furthest = furthest(weights, count);
    Fraction part = Fraction.ONE.subtract(count.multiply(weights.share(furthest)));
    Fraction there = column.published(furthest);
    if (part.isZero() || there == null) {
      return Optional.empty();
    }
    Fraction exact = there.subtract(amount.multiply(weights.share(furthest))).divide(part);
    for (long unit : new long[] {1_000_000, 100_000, 10_000, 1_000, 100, 10, 1}) {
      Fraction base =
          Fraction.of(exact.divide(Fraction.of(unit)).round(RoundingMode.HALF_UP))
              .multiply(Fraction.of(unit));
      if (base.signum() > 0 && fits(base, amount, count, weights, entry.unit())) {
        Figures figures = Figures.of(column.of().type().currency());
        String each = figures.text(base);
        return Optional.of(ColumnReason.Reason.of(Sentences.asIfEverybodyGotFirst(each)));
      }
    }
    return Optional.empty();
  }

  /** The member whose share is furthest from an equal one tells the base most exactly. */
  private int furthest(Weights weights, Fraction count) {
    int furthest = 0;
    Fraction most = Fraction.ZERO;
    for (int member = 0; member < column.members(); member++) {
      Fraction from = Fraction.ONE.subtract(count.multiply(weights.share(member))).abs();
      if (from.compareTo(most) > 0) {
        most = from;
        furthest = member;
      }
    }
    return furthest;
  }

  private boolean fits(
      Fraction base, Fraction amount, Fraction count, Weights weights, Fraction unit) {
    List<Fraction> moved = new ArrayList<>();
    for (int member = 0; member < column.members(); member++) {
      Fraction there = column.published(member);
      Fraction without = amount.multiply(weights.share(member));
      Fraction by = base.subtract(base.multiply(count).multiply(weights.share(member)));
      if (there == null || there.subtract(without.add(by)).abs().compareTo(unit) >= 0) {
        return false;
      }
      moved.add(by.abs().divide(unit));
    }
    return !isChance(moved);
  }

  /**
   * Whether cells that are off by as much would fit by chance: the base is read off one of them,
   * and another has what is left of the amount; each of the others fits one time in as many units
   * as the base moves it.
   */
  private static boolean isChance(List<Fraction> moved) {
    List<Fraction> least = moved.stream().sorted().limit(Math.max(0, moved.size() - 2)).toList();
    Fraction times = Fraction.ONE;
    for (Fraction units : least) {
      times = units.compareTo(Fraction.ONE) > 0 ? times.multiply(units) : times;
      if (times.compareTo(CHANCE) >= 0) {
        return false;
      }
    }
    return true;
  }
}
