package org.bilaga.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.infer.Explanation.Miss;
import org.bilaga.money.Fraction;
import org.bilaga.money.Weights;

/**
 * The rows of a column that have both a figure and a weight, by which one can divide.
 *
 * <p>Invariant: at least three, no weight below nought, and one above.
 */
record Rows(PublishedColumn figures, int[] rows, Fraction[] weights, Fraction sum) {
  private static final int FEWEST = 3;

  /** Empty where one cannot divide by the basis. */
  static Optional<Rows> of(PublishedColumn figures, Basis basis) {
    List<Integer> rows = new ArrayList<>();
    List<Fraction> weights = new ArrayList<>();
    Fraction sum = Fraction.ZERO;
    for (int row = 0; row < figures.rows(); row++) {
      Fraction weight = figures.value(row) == null ? null : basis.weight(row);
      if (weight != null && weight.signum() < 0) {
        return Optional.empty();
      } else if (weight != null) {
        rows.add(row);
        weights.add(weight);
        sum = sum.add(weight);
      }
    }
    return rows.size() < FEWEST || sum.isZero()
        ? Optional.empty()
        : Optional.of(
            new Rows(
                figures,
                rows.stream().mapToInt(Integer::intValue).toArray(),
                weights.toArray(new Fraction[0]),
                sum));
  }

  int size() {
    return rows.length;
  }

  Weights divided() {
    return Weights.of(weights);
  }

  /** What is printed in one of the rows. */
  Fraction printed(int i) {
    Fraction value = figures.value(rows[i]);
    return value == null ? Fraction.ZERO : value;
  }

  /** Those that come out otherwise; empty where they are too many to be slips. */
  Optional<List<Miss>> misses(Fraction[] computed) {
    List<Miss> misses = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      if (!printed(i).equals(computed[i])) {
        misses.add(new Miss(rows[i], printed(i), computed[i]));
        if (misses.size() > CommonRate.tolerated(rows.length)) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(misses);
  }
}
