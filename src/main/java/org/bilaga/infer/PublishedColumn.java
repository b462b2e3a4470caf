package org.bilaga.infer;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bilaga.infer.Explanation.Room;
import org.bilaga.infer.Explanation.Total;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.money.RoundingMethod;
import org.bilaga.money.RoundingRule;
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

  private static final Fraction NEAR = Fraction.of(1, 100);

  private final int index;
  private final String heading;
  private final Counts counts;
  private final Denomination unit;
  private final boolean byTitle;
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
   * @param byTitle whether its own heading does not say it, but what stands above the table
   * @param step one of the last printed digit, of the figure that is printed most closely
   * @param total what the row of totals prints
   */
  PublishedColumn(
      int index,
      String heading,
      Counts counts,
      Denomination unit,
      boolean byTitle,
      @Nullable Fraction[] values,
      Fraction step,
      Optional<Fraction> total) {
    this.index = index;
    this.heading = heading;
    this.counts = counts;
    this.unit = unit;
    this.byTitle = byTitle;
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
    return new PublishedColumn(index, heading, counts, unit, byTitle, sums, step, total);
  }

  /** The same of other rows: for each, the one of these that it is. */
  public PublishedColumn inOrder(List<Integer> rows) {
    @Nullable Fraction[] ordered = new Fraction[rows.size()];
    for (int row = 0; row < ordered.length; row++) {
      ordered[row] = values[rows.get(row)];
    }
    return new PublishedColumn(index, heading, counts, unit, byTitle, ordered, step, total);
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

  /** Whether only what stands above the table says what its figures are counted in. */
  public boolean isByTitle() {
    return byTitle;
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

  /** Whether its figures are shares that come to all of something, as they are rounded. */
  boolean isOfWhole() {
    return counts == Counts.SHARES && isAsRounded(Fraction.ONE);
  }

  /** Whether the figures may be those of a total that are each rounded to their last digit. */
  private boolean isAsRounded(Fraction whole) {
    Fraction room = step.multiply(Fraction.of(figures + 1L, 2));
    return whole.subtract(sum).abs().compareTo(room) <= 0;
  }

  /**
   * Whether the printed total is what the figures come to: to the last digit; or as rounded, where
   * they are printed in thousands or millions.
   */
  public boolean agreesWithTotal() {
    return total.isEmpty() || total.get().equals(sum) || isCoarse() && isAsRounded(total.get());
  }

  /** Whether amounts are printed coarser than they are paid, so that print has rounded them. */
  boolean isCoarse() {
    return counts == Counts.MONEY && step.compareTo(Fraction.ONE) > 0;
  }

  /** What a total may be that is printed rounded as the figures are; of those it may be. */
  Optional<Room> withinPrinted(Room room) {
    if (total.isEmpty() || total.get().equals(sum) || !isCoarse() || !agreesWithTotal()) {
      return Optional.empty();
    }
    Fraction half = step.divide(Fraction.of(2));
    Fraction least = room.least().max(total.get().subtract(half));
    Fraction most = total.get().add(half);
    most = most.compareTo(room.most()) < 0 ? most : room.most();
    return least.compareTo(most) < 0 ? Optional.of(new Room(least, most)) : Optional.empty();
  }

  /** Whether another total is printed, other than by rounding. */
  public boolean isAgainstPrinted(Total other) {
    Fraction half = isCoarse() ? step.divide(Fraction.of(2)) : Fraction.ZERO;
    return total.isPresent() && total.get().subtract(other.amount()).abs().compareTo(half) > 0;
  }

  /**
   * Whether it is print alone that rounds the figures by a rule: the printed total is what was
   * divided, and what it says besides is not what was given.
   */
  public boolean isRoundedInPrint(RoundingRule rule) {
    return rule.method() == RoundingMethod.HALF_UP
        && isCoarse()
        && agreesWithTotal()
        && total.filter(it -> !it.equals(sum)).isPresent();
  }

  /** Whether the printed total can be what the figures come to; a mean, as of an index, is none. */
  public boolean isSummed() {
    Fraction off = total.orElse(sum).subtract(sum).abs();
    return off.compareTo(sum.abs().multiply(NEAR)) <= 0;
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
