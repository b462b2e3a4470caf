package org.bilaga.infer;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bilaga.infer.Explanation.Total;
import org.bilaga.money.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * What several columns count for in one that is made of them all: as many rows as there are
 * unknowns are solved exactly, what rounding may have taken their figures off by leaves each
 * coefficient a stretch, and in that there must be one that somebody would choose.
 *
 * <p>What is found is only likely: whoever asks divides by it and compares every row.
 */
final class SolvedWeights {
  /** Rows are chosen among so many of those with the largest figures. */
  private static final int AMONG = 6;

  private static final int MOST_DIGITS = 5;

  private final PublishedColumn figures;
  private final Fraction off;

  SolvedWeights(PublishedColumn figures) {
    this.figures = figures;
    this.off = figures.coarsest();
  }

  /** What each of some columns is worth, and perhaps an amount to every row besides. */
  Optional<Basis.Weighted> rates(List<PublishedColumn> columns, boolean each) {
    int unknowns = columns.size() + (each ? 1 : 0);
    return solved(
            row -> {
              var equation = new Fraction[unknowns + 1];
              for (int i = 0; i < columns.size(); i++) {
                equation[i] = columns.get(i).value(row);
              }
              if (each) {
                equation[columns.size()] = Fraction.ONE;
              }
              equation[unknowns] = figures.value(row);
              return equation;
            },
            unknowns,
            // What was multiplied by whole rates is seldom rounded further than it is printed.
            figures.step(),
            (low, high) ->
                RoundNumber.chosenWithin(low, high)
                    .filter(it -> it.signum() > 0 && RoundNumber.digits(it) <= MOST_DIGITS))
        .map(
            found -> {
              List<Basis.Part> parts = new ArrayList<>();
              for (int i = 0; i < columns.size(); i++) {
                parts.add(new Basis.Part(found.get(i), columns.get(i)));
              }
              return new Basis.Weighted(parts, each ? found.getLast() : Fraction.ZERO);
            });
  }

  /** What share of a total went by each of some columns. */
  Optional<Basis.Blend> shares(List<PublishedColumn> columns, Total total) {
    int unknowns = columns.size() - 1;
    PublishedColumn rest = columns.getLast();
    return solved(
            row -> {
              var equation = new Fraction[unknowns + 1];
              Fraction last = rest.share(row);
              Fraction value = figures.value(row);
              for (int i = 0; i < unknowns && last != null; i++) {
                Fraction share = columns.get(i).share(row);
                equation[i] = share == null ? null : share.subtract(last);
              }
              equation[unknowns] =
                  last == null || value == null
                      ? null
                      : value.divide(total.amount()).subtract(last);
              return equation;
            },
            unknowns,
            off.divide(total.amount()),
            RoundNumber::fractionWithin)
        .flatMap(
            found -> {
              List<Basis.Part> parts = new ArrayList<>();
              Fraction left = Fraction.ONE;
              for (int i = 0; i < unknowns; i++) {
                parts.add(new Basis.Part(found.get(i), columns.get(i)));
                left = left.subtract(found.get(i));
              }
              parts.add(new Basis.Part(left, rest));
              return left.signum() > 0
                  ? Optional.of(new Basis.Blend(parts))
                  : Optional.<Basis.Blend>empty();
            });
  }

  /** What a row says: a figure for each unknown, and what they come to; null where it has none. */
  private interface Equations {
    @Nullable Fraction[] of(int row);
  }

  /** A number from one to another that somebody would choose. */
  private interface Choice {
    Optional<Fraction> within(Fraction low, Fraction high);
  }

  private Optional<List<Fraction>> solved(
      Equations equations, int unknowns, Fraction off, Choice choice) {
    List<Fraction[]> rows = new ArrayList<>();
    var largest = figures.largest().iterator();
    while (largest.hasNext() && rows.size() < AMONG) {
      whole(equations.of(largest.next())).ifPresent(rows::add);
    }
    // Where one of the first rows has a slip, it is left out at the second attempt.
    for (int from = 0; from + unknowns <= rows.size() && from <= unknowns; from += unknowns) {
      var found = attempt(rows.subList(from, rows.size()), unknowns, off, choice);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Fraction[]> whole(@Nullable Fraction[] equation) {
    var whole = new Fraction[equation.length];
    for (int i = 0; i < equation.length; i++) {
      Fraction figure = equation[i];
      if (figure == null) {
        return Optional.empty();
      }
      whole[i] = figure;
    }
    return Optional.of(whole);
  }

  private static Optional<List<Fraction>> attempt(
      List<Fraction[]> rows, int unknowns, Fraction off, Choice choice) {
    BigInteger scale = scale(rows);
    // Most columns have nothing to do with each other, which is seen from the bare solution.
    List<BigInteger[]> bare = eliminated(scaled(rows, scale, false), unknowns);
    if (bare.isEmpty()) {
      return Optional.empty();
    }
    for (int i = 0; i < unknowns; i++) {
      if (bare.get(i)[unknowns].signum() * bare.get(i)[i].signum() <= 0) {
        return Optional.empty();
      }
    }
    List<BigInteger[]> solutions = eliminated(scaled(rows, scale, true), unknowns);
    List<Fraction> found = new ArrayList<>();
    for (int unknown = 0; unknown < unknowns; unknown++) {
      BigInteger[] solution = solutions.get(unknown);
      BigInteger most = BigInteger.ZERO;
      for (int i = unknowns + 1; i < solution.length; i++) {
        most = most.add(solution[i].abs());
      }
      Fraction value = Fraction.of(solution[unknowns], solution[unknown]);
      Fraction room = Fraction.of(most, solution[unknown].abs()).multiply(off);
      var chosen = choice.within(value.subtract(room), value.add(room));
      if (chosen.isEmpty()) {
        return Optional.empty();
      }
      found.add(chosen.get());
    }
    return Optional.of(found);
  }

  /** A number that makes all of them whole. */
  private static BigInteger scale(List<Fraction[]> rows) {
    BigInteger scale = BigInteger.ONE;
    for (Fraction[] row : rows) {
      for (Fraction figure : row) {
        BigInteger under = figure.denominator();
        if (!under.equals(BigInteger.ONE) && scale.mod(under).signum() != 0) {
          scale = scale.multiply(under.divide(scale.gcd(under)));
        }
      }
    }
    return scale;
  }

  /**
   * The equations in whole numbers.
   *
   * @param marked whether each carries behind it what it is made of, for what it may be off by
   */
  private static List<BigInteger[]> scaled(
      List<Fraction[]> rows, BigInteger scale, boolean marked) {
    List<BigInteger[]> whole = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Fraction[] row = rows.get(i);
      var equation = new BigInteger[row.length + (marked ? rows.size() : 0)];
      Arrays.fill(equation, BigInteger.ZERO);
      for (int column = 0; column < row.length; column++) {
        equation[column] =
            row[column].numerator().multiply(scale.divide(row[column].denominator()));
      }
      if (marked) {
        equation[row.length + i] = scale;
      }
      whole.add(equation);
    }
    return whole;
  }

  /**
   * For each unknown in turn the equation that has nothing but it, some number of times, by
   * elimination with the equation first in which the unknown counts for most; none where the
   * equations do not tell. All stay whole numbers, and small, as what all had been multiplied by is
   * divided out again (Bareiss 1968).
   */
  private static List<BigInteger[]> eliminated(List<BigInteger[]> left, int unknowns) {
    List<BigInteger[]> pivots = new ArrayList<>();
    BigInteger before = BigInteger.ONE;
    for (int unknown = 0; unknown < unknowns; unknown++) {
      int best = 0;
      for (int i = 1; i < left.size(); i++) {
        BigInteger size = left.get(i)[unknown].abs();
        best = size.compareTo(left.get(best)[unknown].abs()) > 0 ? i : best;
      }
      BigInteger[] pivot = left.remove(best);
      if (pivot[unknown].signum() == 0) {
        return List.of();
      }
      for (BigInteger[] equation : left) {
        take(equation, pivot, unknown, before);
      }
      for (BigInteger[] equation : pivots) {
        take(equation, pivot, unknown, before);
      }
      before = pivot[unknown];
      pivots.add(pivot);
    }
    return pivots;
  }

  private static void take(BigInteger[] from, BigInteger[] pivot, int unknown, BigInteger before) {
    BigInteger times = from[unknown];
    for (int i = 0; i < from.length; i++) {
      BigInteger figure = from[i].multiply(pivot[unknown]).subtract(pivot[i].multiply(times));
      from[i] = before.equals(BigInteger.ONE) ? figure : figure.divide(before);
    }
  }
}
