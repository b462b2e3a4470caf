package org.bilaga.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bilaga.infer.PublishedColumn;
import org.bilaga.infer.PublishedColumn.Counts;
import org.bilaga.infer.PublishedTable;
import org.bilaga.money.Fraction;

/**
 * Columns whose printed total is no sum but a mean, as of an index, and the column that it is
 * weighted by.
 */
final class Means {
  private static final Fraction TWICE = Fraction.of(2);

  private Means() {}

  /** For each such column the one whose figures give its mean most closely, within its rounding. */
  static Map<PublishedColumn, PublishedColumn> of(PublishedTable table) {
    Map<PublishedColumn, PublishedColumn> means = new LinkedHashMap<>();
    for (PublishedColumn column : table.columns()) {
      if (isMean(column)) {
        weight(column, table).ifPresent(weight -> means.put(column, weight));
      }
    }
    return means;
  }

  /** Whether the total is none that figures above nought come to, but lies among them. */
  private static boolean isMean(PublishedColumn column) {
    if (column.total().isEmpty()) {
      return false;
    }
    boolean above = false;
    boolean below = false;
    for (int row = 0; row < column.rows(); row++) {
      Fraction value = column.value(row);
      if (value == null || value.signum() < 0) {
        return false;
      }
      above |= value.compareTo(column.total().get()) > 0;
      below |= value.compareTo(column.total().get()) < 0;
    }
    return above && below;
  }

  private static Optional<PublishedColumn> weight(PublishedColumn column, PublishedTable table) {
    Optional<PublishedColumn> best = Optional.empty();
    Fraction nearest = column.step();
    for (PublishedColumn weight : table.columns()) {
      boolean may = weight.counts() == Counts.THINGS || weight.counts() == Counts.UNKNOWN;
      var mean = may && weight != column ? mean(column, weight) : Optional.<Fraction>empty();
      if (mean.isPresent()) {
        Fraction off = mean.get().subtract(column.total().orElseThrow()).abs().multiply(TWICE);
        if (off.compareTo(nearest) < 0 || off.equals(nearest) && best.isEmpty()) {
          best = Optional.of(weight);
          nearest = off;
        }
      }
    }
    return best;
  }

  private static Optional<Fraction> mean(PublishedColumn column, PublishedColumn weight) {
    Fraction sum = Fraction.ZERO;
    Fraction weights = Fraction.ZERO;
    for (int row = 0; row < column.rows(); row++) {
      Fraction value = column.value(row);
      Fraction by = weight.value(row);
      if (value == null || by == null || by.signum() < 0) {
        return Optional.empty();
      }
      sum = sum.add(value.multiply(by));
      weights = weights.add(by);
    }
    return weights.isZero() ? Optional.empty() : Optional.of(sum.divide(weights));
  }
}
