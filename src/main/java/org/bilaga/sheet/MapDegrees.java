package org.bilaga.sheet;

import java.util.Optional;
import org.bilaga.money.Fraction;

/**
 * How strong the colour of each place of a map is: steps of the same width from the least figure to
 * the greatest.
 *
 * @param steps how many there are, from 1
 */
record MapDegrees(Fraction least, Fraction step, int steps) {
  static MapDegrees of(Chart chart, int steps) {
    Fraction least = Fraction.ZERO;
    Fraction most = Fraction.ZERO;
    boolean first = true;
    for (Chart.Bar bar : chart.bars()) {
      Optional<Fraction> figure = bar.figure().figure().known();
      if (figure.isPresent()) {
        least = first || figure.get().compareTo(least) < 0 ? figure.get() : least;
        most = first ? figure.get() : most.max(figure.get());
        first = false;
      }
    }
    return new MapDegrees(least, most.subtract(least).divide(Fraction.of(steps)), steps);
  }

  /** From 1; 0 where the figure is not known. */
  int of(Chart.Bar bar) {
    Optional<Fraction> figure = bar.figure().figure().known();
    if (figure.isEmpty()) {
      return 0;
    } else if (step.isZero()) {
      return 1;
    }
    int degree = figure.get().subtract(least).divide(step).ceil().intValueExact();
    return Math.clamp(degree, 1, steps);
  }

  /** The greatest figure that has a degree. */
  Fraction upTo(int degree) {
    return least.add(step.multiply(Fraction.of(degree)));
  }
}
