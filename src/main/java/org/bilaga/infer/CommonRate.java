package org.bilaga.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.money.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * What one of a weight gives, by inversion: each figure, within what rounding may have taken it off
 * by, leaves a stretch for it, and where most of these meet it lies.
 *
 * @param low the least that it can be
 * @param high the most
 * @param rows how many rows leave it so
 */
record CommonRate(Fraction low, Fraction high, int rows) {
  /** The largest weights leave the shortest stretches: a few of them tell what is none. */
  private static final int SAMPLE = 7;

  private static final int FEWEST_OF_SAMPLE = 4;

  /** Where stretches begin and end. */
  private record End(Fraction at, boolean opens) {}

  /**
   * @param weights none below nought; a row without one, or without a figure, says nothing
   * @param off what rounding may have taken a figure off by, to either side
   * @return empty where it is seen at once that few rows have any in common
   */
  static Optional<CommonRate> of(
      PublishedColumn figures, @Nullable Fraction[] weights, Fraction off) {
    List<Integer> rows = new ArrayList<>();
    int nought = 0;
    for (int row = 0; row < weights.length; row++) {
      Fraction weight = weights[row];
      Fraction value = figures.value(row);
      if (weight != null && value != null && weight.signum() > 0) {
        rows.add(row);
      } else if (weight != null && value != null && weight.isZero()) {
        nought += value.abs().compareTo(off) < 0 ? 1 : 0;
      }
    }
    if (rows.size() > SAMPLE) {
      var largest = new ArrayList<>(rows);
      largest.sort((one, other) -> weight(weights, other).compareTo(weight(weights, one)));
      var sample = meeting(figures, weights, off, largest.subList(0, SAMPLE));
      if (sample.isEmpty() || sample.get().rows() < FEWEST_OF_SAMPLE) {
        return Optional.empty();
      }
    }
    int also = nought;
    return meeting(figures, weights, off, rows)
        .map(it -> new CommonRate(it.low(), it.high(), it.rows() + also));
  }

  private static Fraction weight(@Nullable Fraction[] weights, int row) {
    Fraction weight = weights[row];
    return weight == null ? Fraction.ZERO : weight;
  }

  /** Where most stretches meet. */
  private static Optional<CommonRate> meeting(
      PublishedColumn figures, @Nullable Fraction[] weights, Fraction off, List<Integer> rows) {
    List<End> ends = new ArrayList<>(rows.size() * 2);
    for (int row : rows) {
      Fraction weight = weight(weights, row);
      Fraction value = figures.value(row);
      if (value != null) {
        ends.add(new End(value.subtract(off).divide(weight), true));
        ends.add(new End(value.add(off).divide(weight), false));
      }
    }
    ends.sort(
        (one, other) -> {
          int at = one.at().compareTo(other.at());
          return at != 0 ? at : Boolean.compare(other.opens(), one.opens());
        });
    Optional<CommonRate> best = Optional.empty();
    int open = 0;
    int most = 0;
    for (int i = 0; i < ends.size(); i++) {
      open += ends.get(i).opens() ? 1 : -1;
      if (open > most) {
        most = open;
        int close = i + 1;
        while (ends.get(close).opens()) {
          close++;
        }
        best = Optional.of(new CommonRate(ends.get(i).at(), ends.get(close).at(), most));
      }
    }
    return best;
  }
}
