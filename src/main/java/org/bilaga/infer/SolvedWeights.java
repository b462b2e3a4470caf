package org.bilaga.infer;

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
    for (int row : figures.largest()) {
      var equation = whole(equations.of(row));
      if (equation.isPresent() && rows.size() < AMONG) {
        rows.add(equation.get());
      }
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
    // Most columns have nothing to do with each other, which is seen from the bare solution.
    List<Fraction[]> bare = eliminated(rows, unknowns);
    for (Fraction[] solution : bare) {
      if (solution[unknowns].signum() <= 0) {
        return Optional.empty();
      }
    }
    if (bare.isEmpty()) {
      return Optional.empty();
    }
    // Each equation carries behind it what it is made of, for what it may be off by.
    List<Fraction[]> marked = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      var equation = Arrays.copyOf(rows.get(i), unknowns + 1 + rows.size());
      Arrays.fill(equation, unknowns + 1, equation.length, Fraction.ZERO);
      equation[unknowns + 1 + i] = Fraction.ONE;
      marked.add(equation);
    }
    List<Fraction> found = new ArrayList<>();
    for (Fraction[] solution : eliminated(marked, unknowns)) {
      Fraction most = Fraction.ZERO;
      for (int i = unknowns + 1; i < solution.length; i++) {
        most = most.add(solution[i].abs().multiply(off));
      }
      Fraction value = solution[unknowns];
      var chosen = choice.within(value.subtract(most), value.add(most));
      if (chosen.isEmpty()) {
        return Optional.empty();
      }
      found.add(chosen.get());
    }
    return Optional.of(found);
  }

  /**
   * For each unknown the equation that has nothing but it, by elimination with the equation first
   * in which the unknown counts for most; none where the equations do not tell.
   */
  private static List<Fraction[]> eliminated(List<Fraction[]> rows, int unknowns) {
    List<Fraction[]> left = new ArrayList<>();
    rows.forEach(row -> left.add(row.clone()));
    List<Fraction[]> pivots = new ArrayList<>();
    for (int unknown = 0; unknown < unknowns; unknown++) {
      int best = 0;
      for (int i = 1; i < left.size(); i++) {
        Fraction size = left.get(i)[unknown].abs();
        best = size.compareTo(left.get(best)[unknown].abs()) > 0 ? i : best;
      }
      Fraction[] pivot = left.remove(best);
      if (pivot[unknown].isZero()) {
        return List.of();
      }
      Fraction by = pivot[unknown];
      for (int i = 0; i < pivot.length; i++) {
        pivot[i] = pivot[i].isZero() ? pivot[i] : pivot[i].divide(by);
      }
      for (Fraction[] equation : left) {
        take(equation, pivot, equation[unknown]);
      }
      for (Fraction[] equation : pivots) {
        take(equation, pivot, equation[unknown]);
      }
      pivots.add(pivot);
    }
    return pivots;
  }

  private static void take(Fraction[] from, Fraction[] pivot, Fraction times) {
    for (int i = 0; i < from.length && !times.isZero(); i++) {
      from[i] = pivot[i].isZero() ? from[i] : from[i].subtract(pivot[i].multiply(times));
    }
  }
}
