package org.bilaga.infer;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * A column of figures as printed, in its main unit: kronor, a bare number, a share of 1.
 *
 * <p>Invariant: a row without a figure that can be read has none here, and no rule is held against
 * it. At least one row has a figure.
 */
public final class PublishedColumn {
  /** What the figures of a column are. */
  public enum Counts {
    /** Of people and things: what one divides by. */
    THINGS,
    /** Bare figures of which nothing is said. */
    UNKNOWN,
    MONEY,
    SHARES
  }

  private final int index;
  private final String heading;
  private final Counts counts;
  private final Denomination unit;
  private final @Nullable Fraction[] values;
  private final Fraction step;
  private final Optional<Fraction> total;
  private final int figures;
  private final Fraction sum;
  private final @Nullable Fraction[] shares;
  private final List<Integer> largest;
  private @Nullable Fraction coarsest;

  /**
   * @param index where it stands in the table as it was laid out
   * @param unit the currency, where one is printed; else {@link Denomination#NONE}
   * @param step one of the last printed digit, of the figure that is printed most closely
   * @param total what the row of totals prints
   */
  PublishedColumn(
      int index,
      String heading,
      Counts counts,
      Denomination unit,
      @Nullable Fraction[] values,
      Fraction step,
      Optional<Fraction> total) {
    this.index = index;
    this.heading = heading;
    this.counts = counts;
    this.unit = unit;
    this.values = values.clone();
    this.step = step;
    this.total = total;
    int having = 0;
    Fraction all = Fraction.ZERO;
    for (Fraction value : values) {
      having += value == null ? 0 : 1;
      all = value == null ? all : all.add(value);
    }
    this.figures = having;
    this.sum = all;
    this.shares = new Fraction[values.length];
    List<Integer> order = new ArrayList<>();
    for (int row = 0; row < values.length; row++) {
      Fraction value = values[row];
      if (value != null && value.signum() > 0) {
        order.add(row);
        shares[row] = all.isZero() ? null : value.divide(all);
      } else if (value != null) {
        shares[row] = all.isZero() ? null : value.divide(all);
      }
    }
    order.sort(Comparator.comparing(this::size).reversed());
    this.largest = List.copyOf(order);
  }

  private Fraction size(int row) {
    Fraction value = values[row];
    return value == null ? Fraction.ZERO : value;
  }

  /** The rows with a figure above nought, those with the largest first. */
  List<Integer> largest() {
    return largest;
  }

  /** What the rows of each group come to. */
  PublishedColumn grouped(Grouping grouping) {
    @Nullable Fraction[] sums = new Fraction[grouping.size()];
    for (int row = 0; row < values.length; row++) {
      int group = grouping.ofRow().get(row);
      Fraction value = values[row];
      Fraction before = sums[group];
      sums[group] = value == null ? before : before == null ? value : before.add(value);
    }
    return new PublishedColumn(index, heading, counts, unit, sums, step, total);
  }

  /** The same of other rows: for each, the one of these that it is. */
  public PublishedColumn inOrder(List<Integer> rows) {
    @Nullable Fraction[] ordered = new Fraction[rows.size()];
    for (int row = 0; row < ordered.length; row++) {
      ordered[row] = values[rows.get(row)];
    }
    return new PublishedColumn(index, heading, counts, unit, ordered, step, total);
  }

  public int index() {
    return index;
  }

  public String heading() {
    return heading;
  }

  public Counts counts() {
    return counts;
  }

  public Denomination unit() {
    return unit;
  }

  public int rows() {
    return values.length;
  }

  /** What is printed in a row; null where that is no figure. */
  public @Nullable Fraction value(int row) {
    return values[row];
  }

  /** The part of a row in what all come to; null where it has none. */
  @Nullable Fraction share(int row) {
    return shares[row];
  }

  /**
   * What a printed figure may stand for at one end: itself where it is whole, for people are
   * counted, else half a step to that side.
   */
  @Nullable Fraction printed(int row, int side) {
    Fraction value = values[row];
    return value == null || isExact() ? value : value.add(step.multiply(Fraction.of(side, 2)));
  }

  /** Whether its figures are what they say, and not rounded to their last digit. */
  boolean isExact() {
    return step.equals(Fraction.ONE) && counts != Counts.SHARES;
  }

  /** One of the last digit that is printed. */
  public Fraction step() {
    return step;
  }

  public Optional<Fraction> total() {
    return total;
  }

  /** How many rows have a figure. */
  public int figures() {
    return figures;
  }

  /** What they come to. */
  public Fraction sum() {
    return sum;
  }

  boolean isWhole() {
    return figures == values.length;
  }

  /** Whether any figure is below nought. */
  boolean hasNegative() {
    for (Fraction value : values) {
      if (value != null && value.signum() < 0) {
        return true;
      }
    }
    return false;
  }

  /** How much its figures can tell: the number of steps that they come to. */
  BigInteger fineness() {
    return sum.abs().divide(step).floor();
  }

  /**
   * What the printed figures may have been rounded to: the last printed digit; then the largest
   * power of ten above it that they are multiples of, but for one that may have got a residue.
   */
  Fraction coarsest() {
    Fraction known = coarsest;
    if (known == null) {
      known = findCoarsest();
      coarsest = known;
    }
    return known;
  }

  private Fraction findCoarsest() {
    Fraction unit = step;
    Fraction next = unit.multiply(Fraction.of(10));
    while (isOfAll(next) && next.compareTo(sum.abs()) < 0) {
      unit = next;
      next = next.multiply(Fraction.of(10));
    }
    return unit;
  }

  private boolean isOfAll(Fraction unit) {
    int others = 0;
    int multiples = 0;
    for (Fraction value : values) {
      if (value != null && !value.isZero()) {
        boolean is = value.divide(unit).isInteger();
        multiples += is ? 1 : 0;
        others += is ? 0 : 1;
      }
    }
    return others <= 1 && multiples >= 2;
  }
}
