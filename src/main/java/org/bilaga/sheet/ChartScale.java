package org.bilaga.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bilaga.money.Fraction;
import org.bilaga.words.Told;

/**
 * Where the bars of a chart begin and end on a line from the least figure, or nought, to the
 * greatest.
 *
 * <p>Invariant: each place is between 0 and 1, and those of one figure are in the right order.
 *
 * @param marks where the figures are that the bars are held against
 * @param zero where nought is
 */
record ChartScale(List<Span> spans, List<Fraction> marks, Fraction zero) {
  /**
   * A stretch of the line.
   *
   * @param isSome whether there is a figure that is not nought, however short it is
   * @param isNegative whether the figure is below nought
   */
  record Span(Fraction from, Fraction to, boolean isSome, boolean isNegative) {
    static final Span NONE = new Span(Fraction.ZERO, Fraction.ZERO, false, false);
  }

  static ChartScale of(Chart chart) {
    List<Fraction[]> ends = new ArrayList<>();
    Fraction least = Fraction.ZERO;
    Fraction most = Fraction.ZERO;
    Fraction reached = Fraction.ZERO;
    for (int i = 0; i < chart.bars().size(); i++) {
      Fraction figure = chart.bars().get(i).figure().figure().least().orElse(Fraction.ZERO);
      boolean stands = chart.kind() == Chart.Kind.STEPS && i > 0 && i < chart.bars().size() - 1;
      Fraction from = stands ? reached : Fraction.ZERO;
      Fraction to = from.add(figure);
      reached = to;
      ends.add(new Fraction[] {from, to});
      least = min(least, min(from, to));
      most = max(most, max(from, to));
    }
    for (Chart.Mark mark : chart.marks()) {
      least = min(least, mark.at());
      most = max(most, mark.at());
    }
    Fraction range = most.subtract(least);
    List<Span> spans = new ArrayList<>();
    for (Fraction[] end : ends) {
      if (range.isZero()) {
        spans.add(Span.NONE);
        continue;
      }
      Fraction from = min(end[0], end[1]).subtract(least).divide(range);
      Fraction to = max(end[0], end[1]).subtract(least).divide(range);
      int sign = end[1].compareTo(end[0]);
      spans.add(new Span(from, to, sign != 0, sign < 0));
    }
    Fraction zero = range.isZero() ? Fraction.ZERO : least.negate().divide(range);
    List<Fraction> marks = new ArrayList<>();
    for (Chart.Mark mark : chart.marks()) {
      marks.add(range.isZero() ? zero : mark.at().subtract(least).divide(range));
    }
    return new ChartScale(List.copyOf(spans), List.copyOf(marks), zero);
  }

  /** A figure to reach, with where it is. */
  record Placed(Told name, Fraction at) {}

  /** Those to reach, the rightmost first: names to their left do not cross the lines of others. */
  List<Placed> fromRight(Chart chart) {
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      placed.add(new Placed(chart.marks().get(i).name(), marks.get(i)));
    }
    placed.sort(Comparator.comparing(Placed::at).reversed());
    return placed;
  }

  Span span(int bar) {
    return spans.get(bar);
  }

  private static Fraction min(Fraction one, Fraction other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static Fraction max(Fraction one, Fraction other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
