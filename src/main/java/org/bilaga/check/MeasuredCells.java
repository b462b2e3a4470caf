package org.bilaga.check;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bilaga.ast.Unit;
import org.bilaga.finding.Figures;
import org.bilaga.money.Fraction;
import org.bilaga.words.Told;

/**
 * All values that one measure can have, cut into cells by the figures that it is compared with:
 * each figure itself, what lies between two, below all and above all.
 *
 * <p>Within a cell no comparison changes, so one value of each tells everything, exactly. Cells are
 * numbered from the lowest values.
 */
final class MeasuredCells {
  private final List<Fraction> points;
  private final Optional<Unit> unit;

  /**
   * @param points the figures compared with, in any order
   * @param unit what they count
   */
  MeasuredCells(Collection<Fraction> points, Optional<Unit> unit) {
    this.points = List.copyOf(new TreeSet<>(points));
    this.unit = unit;
  }

  int size() {
    return 2 * points.size() + 1;
  }

  /** A value of a cell; there must be a figure. */
  Fraction example(int cell) {
    int after = cell / 2;
    if (cell % 2 == 1) {
      return points.get(after);
    } else if (after == 0) {
      return points.get(0).subtract(Fraction.ONE);
    } else if (after == points.size()) {
      return points.get(after - 1).add(Fraction.ONE);
    }
    return points.get(after - 1).add(points.get(after)).divide(Fraction.of(2));
  }

  /** The first run of neighbouring cells: {@code exactly 3 pp}, {@code from 2 pp up to 3 pp}. */
  Told firstOf(BitSet cells) {
    int first = cells.nextSetBit(0);
    return run(first, cells.nextClearBit(first) - 1);
  }

  /** The values of neighbouring cells, from the first to the last. */
  Told run(int first, int last) {
    if (first == last && first % 2 == 1) {
      String point = figure(points.get(first / 2));
      return Sentences.exactly(point);
    }
    boolean open = last / 2 == points.size();
    String low = first == 0 ? "" : figure(points.get((first - 1) / 2));
    String high = open ? "" : figure(points.get(last / 2));
    boolean lowIncluded = first % 2 == 1;
    boolean highIncluded = last % 2 == 1;
    if (low.isEmpty() && open) {
      return Sentences.anyValue();
    } else if (open) {
      return lowIncluded ? Sentences.orMore(low) : Sentences.moreThan(low);
    } else if (low.isEmpty()) {
      return highIncluded ? Sentences.orLess(high) : Sentences.lessThan(high);
    } else if (lowIncluded && highIncluded) {
      return Sentences.fromTo(low, high);
    }
    if (lowIncluded) {
      return Sentences.orMoreButLessThan(low, high);
    }
    return highIncluded
        ? Sentences.moreThanButAtMost(low, high)
        : Sentences.moreThanButLessThan(low, high);
  }

  private String figure(Fraction figure) {
    if (unit.isEmpty()) {
      return Figures.plain().text(figure);
    }
    return switch (unit.get()) {
      case Unit.Money it -> Figures.of(it.currency()).text(figure);
      case Unit.Percent it -> Figures.perCent().text(figure);
      case Unit.PercentagePoints it ->
          Figures.plain().text(figure.multiply(Fraction.of(100))) + " pp";
      case Unit.One it -> Figures.plain().text(figure);
    };
  }
}
