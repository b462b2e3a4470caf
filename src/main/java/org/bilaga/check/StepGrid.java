package org.bilaga.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Expression.Operator;
import org.bilaga.ast.Walk;
import org.bilaga.evaluate.Requirement;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Referent;
import org.bilaga.words.Told;

/**
 * Which pairs of values of two measures reach a step of a ladder.
 *
 * <p>Each measure's values are cut into {@link MeasuredCells cells}, so a pair of cells is one
 * answer, and all pairs are known exactly. The two must be free of each other: measures made of the
 * same figures have pairs that nobody can have.
 */
final class StepGrid {
  private static final int MANY = 10_000;

  private final Map<Expression, Requirement> comparisons = new IdentityHashMap<>();
  private final Map<String, List<Requirement>> measures = new LinkedHashMap<>();
  private final List<MeasuredCells> cells = new ArrayList<>();
  private final Ledgers evaluator;
  private final Grant grant;
  private boolean[][] reached = new boolean[0][0];

  /** A part of the grid, from the first cell of each measure to the last, both included. */
  private record Box(int[] first, int[] last) {
    Box(int x, int y) {
      this(new int[] {x, y}, new int[] {x, y});
    }
  }

  private StepGrid(Ledgers evaluator, Grant grant) {
    this.evaluator = evaluator;
    this.grant = grant;
  }

  /** Empty where the steps ask for anything else than comparisons of two measures with figures. */
  static Optional<StepGrid> of(Ledgers evaluator, Grant grant) {
    var grid = new StepGrid(evaluator, grant);
    return grid.read() ? Optional.of(grid) : Optional.empty();
  }

  private boolean read() {
    List<Expression> asked = new ArrayList<>();
    for (Clause clause : grant.declared().clauses()) {
      if (clause instanceof Clause.Step step) {
        asked.add(step.when());
        if (step.alternative().isPresent()) {
          return false;
        }
      }
    }
    for (Expression one : asked) {
      if (!read(one)) {
        return false;
      }
    }
    if (measures.size() != 2 || !areFree()) {
      return false;
    }
    for (List<Requirement> measured : measures.values()) {
      Set<Fraction> points = new HashSet<>();
      measured.forEach(it -> points.addAll(it.points()));
      cells.add(new MeasuredCells(points, measured.get(0).unit()));
    }
    if (cells.get(0).size() * cells.get(1).size() > MANY) {
      return false;
    }
    fill(asked);
    return true;
  }

  /** Whether all that is asked is comparisons of one measure each, noted one by one. */
  private boolean read(Expression expression) {
    return switch (expression) {
      case Expression.Not it -> read(it.of());
      case Expression.Binary it when joins(it) -> read(it.left()) && read(it.right());
      default -> {
        var comparison = Requirement.of(evaluator, grant.agreement(), expression);
        comparison.ifPresent(
            it -> {
              comparisons.put(expression, it);
              measures.computeIfAbsent(it.form(), form -> new ArrayList<>()).add(it);
            });
        yield comparison.isPresent();
      }
    };
  }

  private static boolean joins(Expression.Binary it) {
    return it.operator() == Operator.AND || it.operator() == Operator.OR;
  }

  private boolean areFree() {
    Set<Set<String>> made = new HashSet<>();
    for (List<Requirement> measured : measures.values()) {
      Set<String> of = new HashSet<>();
      madeOf(measured.get(0).measured(), of, new HashSet<>());
      made.add(of);
    }
    return made.size() == 2;
  }

  /** The figures that a measure is made of, measures written out. */
  private void madeOf(Expression measured, Set<String> figures, Set<String> followed) {
    Walk.over(
        measured,
        node -> {
          if (node instanceof Expression.YearBefore it) {
            figures.add("before " + it.reference().text());
          } else if (node instanceof Expression.ReferenceValue it) {
            var meaning = grant.agreement().module().meaning(it.reference());
            if (meaning.orElse(null) instanceof Referent.OfMeasure of) {
              if (followed.add(of.measure().name().text())) {
                madeOf(of.measure().value(), figures, followed);
              }
            } else {
              figures.add(it.reference().text());
            }
          }
        });
  }

  private void fill(List<Expression> asked) {
    String first = measures.keySet().iterator().next();
    reached = new boolean[cells.get(0).size()][cells.get(1).size()];
    for (int x = 0; x < reached.length; x++) {
      for (int y = 0; y < reached[x].length; y++) {
        for (Expression one : asked) {
          reached[x][y] |= holds(one, first, x, y);
        }
      }
    }
  }

  private boolean holds(Expression asked, String first, int x, int y) {
    var comparison = comparisons.get(asked);
    if (comparison != null) {
      boolean ofFirst = comparison.form().equals(first);
      return comparison.holds(ofFirst ? cells.get(0).example(x) : cells.get(1).example(y));
    } else if (asked instanceof Expression.Not it) {
      return !holds(it.of(), first, x, y);
    }
    var it = (Expression.Binary) asked;
    boolean left = holds(it.left(), first, x, y);
    return it.operator() == Operator.AND
        ? left && holds(it.right(), first, x, y)
        : left || holds(it.right(), first, x, y);
  }

  /**
   * Pairs that reach no step and lie between such as do: those that do fall into parts that do not
   * meet. Empty where they all meet.
   */
  Optional<Told> between() {
    return gap().map(this::widened).map(this::told);
  }

  /** The first cell on the shortest way from one part of those that reach a step to another. */
  private Optional<Box> gap() {
    int width = reached.length;
    int height = reached[0].length;
    // Whether a cell was seen, and the first cell of the way to it that reaches nothing.
    var from = new Box[width][height];
    var none = new Box(-1, -1);
    var ahead = new ArrayDeque<Box>();
    firstReached().ifPresent(ahead::add);
    ahead.forEach(it -> from[it.first()[0]][it.first()[1]] = none);
    while (!ahead.isEmpty()) {
      int[] at = ahead.removeFirst().first();
      Box way = from[at[0]][at[1]];
      for (int[] step : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
        int x = at[0] + step[0];
        int y = at[1] + step[1];
        if (x < 0 || y < 0 || x >= width || y >= height || from[x][y] != null) {
          continue;
        } else if (reached[x][y] && way != none) {
          return Optional.of(way);
        }
        var next = new Box(x, y);
        from[x][y] = reached[x][y] ? none : way == none ? next : way;
        if (reached[x][y]) {
          ahead.addFirst(next);
        } else {
          ahead.addLast(next);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Box> firstReached() {
    for (int x = 0; x < reached.length; x++) {
      for (int y = 0; y < reached[x].length; y++) {
        if (reached[x][y]) {
          return Optional.of(new Box(x, y));
        }
      }
    }
    return Optional.empty();
  }

  /** As wide as it can be while nothing in it reaches a step. */
  private Box widened(Box gap) {
    int[] first = gap.first().clone();
    int[] last = gap.last().clone();
    for (int axis = 0; axis < 2; axis++) {
      while (first[axis] > 0 && isFree(first, last, axis, first[axis] - 1)) {
        first[axis]--;
      }
      while (last[axis] + 1 < cells.get(axis).size() && isFree(first, last, axis, last[axis] + 1)) {
        last[axis]++;
      }
    }
    return new Box(first, last);
  }

  private boolean isFree(int[] first, int[] last, int axis, int cell) {
    int other = 1 - axis;
    for (int i = first[other]; i <= last[other]; i++) {
      if (axis == 0 ? reached[cell][i] : reached[i][cell]) {
        return false;
      }
    }
    return true;
  }

  private Told told(Box gap) {
    List<Told> parts = new ArrayList<>();
    int axis = 0;
    for (List<Requirement> measured : measures.values()) {
      boolean any = gap.first()[axis] == 0 && gap.last()[axis] == cells.get(axis).size() - 1;
      if (!any) {
        Told values = cells.get(axis).run(gap.first()[axis], gap.last()[axis]);
        parts.add(Sentences.measureAndValues(measured.get(0).measured().span().text(), values));
      }
      axis++;
    }
    return parts.size() == 1
        ? Sentences.whoHas(parts.get(0))
        : Sentences.whoHasBoth(parts.get(0), parts.get(1));
  }
}
