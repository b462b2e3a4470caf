package org.bilaga.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.bilaga.audit.PrintedSums.Outcome;
import org.bilaga.audit.SummedRows.Stretch;
import org.bilaga.money.Fraction;
import org.bilaga.table.TableWords;

/**
 * The rows of sums of a table: which rows each of them sums, and whether they do.
 *
 * <p>A row is one of sums by its name, or where most of its columns add up. Which rows it sums is
 * told by which of them let most columns add up: those since the sum before, all, other sums, those
 * below it, with or without parts "of which".
 */
final class ColumnSums {
  private static final int FEWEST = 2;
  private static final Fraction NEAR = Fraction.of(1, 20);

  /** Of how many sums above it one is tried as the sum, unless it is that of all. */
  static final int MOST_SUMS = 400;

  private final FigureTable table;
  private final Ticks marks;
  private final List<Off> offs = new ArrayList<>();

  ColumnSums(FigureTable table, Ticks marks) {
    this.table = table;
    this.marks = marks;
  }

  /** The sums that do not. */
  List<Off> offs() {
    return offs;
  }

  /** The rows that are sums, found or named, in order. */
  List<Integer> check() {
    int[] named = rows(this::isNamedTotal);
    int[] carried = rows(row -> TableWords.isCarried(table.name(row)));
    int last = table.rows() - 1;
    int[] totals =
        named.length == 0 && carried.length == 0 && last >= FEWEST && isSumByFigures(last)
            ? new int[] {last}
            : named;
    IntPredicate isTotal =
        row -> Arrays.binarySearch(totals, row) >= 0 || Arrays.binarySearch(carried, row) >= 0;
    var all = new SummedRows(table, rows(isTotal.negate()));
    var whole =
        new SummedRows(table, rows(row -> !isTotal.test(row) && !OfWhich.begins(table.name(row))));
    var sums = new SummedRows(table, totals);
    for (int index = 0; index < totals.length; index++) {
      var candidates = candidates(totals, index, all, whole, sums);
      int total = totals[index];
      carriedBefore(carried, total).ifPresent(row -> candidates.add(since(row, all, total)));
      check(total, candidates, index <= MOST_SUMS + 1);
    }
    for (int index = 0; index < carried.length; index++) {
      carried(carried, index, all);
    }
    return IntStream.concat(Arrays.stream(totals), Arrays.stream(carried))
        .sorted()
        .boxed()
        .toList();
  }

  /** What was carried last above a row. */
  private static OptionalInt carriedBefore(int[] carried, int row) {
    return Arrays.stream(carried).filter(it -> it < row).max();
  }

  /** What was carried, and the rows since. */
  private static Stretch since(int carried, SummedRows all, int row) {
    Stretch since = all.between(carried + 1, row);
    return new Stretch(all, carried, since.from(), since.to());
  }

  /** What is carried is the sum of all above, or of what was carried before and the rows since. */
  private void carried(int[] carried, int index, SummedRows all) {
    int row = carried[index];
    List<Stretch> candidates = new ArrayList<>(List.of(all.between(0, row)));
    if (index > 0) {
      Stretch since = since(carried[index - 1], all, row);
      if (since.size() < FEWEST) {
        again(carried[index - 1], row);
        return;
      }
      candidates.add(since);
    }
    check(row, candidates, true);
  }

  /** What is brought forward is what was carried. */
  private void again(int before, int row) {
    for (int column = 1; column < table.columns(); column++) {
      var part = table.at(before, column);
      var stated = table.at(row, column);
      if (part.isEmpty() || stated.isEmpty()) {
        continue;
      } else if (part.get().value().equals(stated.get().value())) {
        marks.prove(stated.get(), Proof.FOOTED, part.get().place());
      } else {
        var parts = List.of(part.get());
        offs.add(
            new Off(
                row, column, part.get().value(), stated.get(), part.get().place(), 1, () -> parts));
      }
    }
  }

  private int[] rows(IntPredicate which) {
    return IntStream.range(0, table.rows()).filter(which).toArray();
  }

  private boolean isNamedTotal(int row) {
    String name = table.name(row);
    return TableWords.isTotalName(name) || TableWords.isPartTotal(name);
  }

  /** A last row that most columns add up to, whatever it is called. */
  private boolean isSumByFigures(int row) {
    Stretch above = new SummedRows(table, rows(it -> it < row)).between(0, row);
    int adding = adding(row, above, 0);
    int figures = 0;
    for (int column = 1; column < table.columns(); column++) {
      figures += table.at(row, column).filter(it -> !it.value().isZero()).isPresent() ? 1 : 0;
    }
    return above.size() > FEWEST && adding > 0 && adding * 2 > figures;
  }

  /**
   * @param isAll whether every stretch was tried that it may be the sum of
   */
  private void check(int total, List<Stretch> candidates, boolean isAll) {
    Optional<Stretch> best = Optional.empty();
    int most = -1;
    for (Stretch rows : candidates) {
      int adding = rows.size() < FEWEST ? -1 : adding(total, rows, most);
      if (adding > most) {
        most = adding;
        best = Optional.of(rows);
      }
    }
    if (best.isEmpty()) {
      return;
    }
    int figures = 0;
    for (int column = 1; column < table.columns(); column++) {
      boolean there = table.at(total, column).isPresent();
      figures += there && isKnown(best.get(), column) ? 1 : 0;
    }
    for (int column = 1; column < table.columns(); column++) {
      tell(total, best.get(), column, isAll, most > 0 && most * 2 >= figures - 1);
    }
  }

  private List<Stretch> candidates(
      int[] totals, int index, SummedRows all, SummedRows whole, SummedRows sums) {
    int total = totals[index];
    int before = index == 0 ? -1 : totals[index - 1];
    int after = index + 1 < totals.length ? totals[index + 1] : table.rows();
    List<Stretch> candidates = new ArrayList<>();
    for (SummedRows rows : List.of(all, whole)) {
      candidates.add(rows.between(before + 1, total));
      candidates.add(rows.between(0, total));
      candidates.add(rows.between(total + 1, after));
      candidates.add(rows.between(0, table.rows()));
    }
    candidates.add(sums.stretch(0, index));
    // The sums above it that are not themselves sums of sums.
    for (int from = Math.max(1, index - MOST_SUMS); from < index; from++) {
      candidates.add(sums.stretch(from, index));
    }
    candidates.add(sums.stretch(index + 1, totals.length));
    if (before >= 0) {
      // A sum above, and the rows since.
      Stretch since = whole.between(before + 1, total);
      candidates.add(new Stretch(whole, before, since.from(), since.to()));
    }
    return candidates;
  }

  /** In how many columns rows add up to a total; too few, where it cannot be more than so many. */
  private int adding(int total, Stretch rows, int most) {
    int adding = 0;
    for (int column = 1; column < table.columns(); column++) {
      if (adding + table.columns() - column <= most) {
        return adding;
      }
      adding +=
          outcome(total, rows, column).filter(it -> it != Outcome.DIFFERENT).isPresent() ? 1 : 0;
    }
    return adding;
  }

  private Optional<Outcome> outcome(int total, Stretch rows, int column) {
    var stated = table.at(total, column).filter(it -> !it.value().isZero());
    return stated.isPresent() && isKnown(rows, column)
        ? Optional.of(PrintedSums.compare(rows.sum(column), rows.steps(column), stated.get()))
        : Optional.empty();
  }

  /** Whether all that stands in a column is known, and enough to be parts of something. */
  private static boolean isKnown(Stretch rows, int column) {
    return rows.isRead(column) && rows.figures(column) >= FEWEST;
  }

  private void tell(int total, Stretch rows, int column, boolean isAll, boolean othersAdd) {
    var outcome = outcome(total, rows, column);
    if (outcome.isEmpty()) {
      return;
    }
    PrintedFigure stated = table.at(total, column).orElseThrow();
    switch (outcome.get()) {
      case EXACT -> {
        rows.foot(column, stated, marks);
        marks.prove(stated, Proof.FOOTED, rows.first(column).place());
      }
      case ROUNDED -> {
        for (PrintedFigure part : rows.parts(column)) {
          marks.prove(part, Proof.ROUNDED, stated.place());
        }
        marks.prove(stated, Proof.ROUNDED, rows.first(column).place());
      }
      case DIFFERENT -> {
        Fraction sum = rows.sum(column);
        boolean near = isAll && isNear(sum, stated);
        if ((othersAdd || near) && isMeantAsSum(stated, rows, column)) {
          offs.add(
              new Off(
                  total,
                  column,
                  sum,
                  stated,
                  rows.first(column).place(),
                  rows.figures(column),
                  () -> rows.parts(column)));
        }
      }
    }
  }

  private static boolean isNear(Fraction sum, PrintedFigure stated) {
    Fraction off = sum.subtract(stated.value()).abs();
    return off.compareTo(stated.value().abs().multiply(NEAR)) <= 0;
  }

  /**
   * Whether a figure in a row of sums is meant as one: no share, and no mean, which lies among the
   * figures.
   */
  private static boolean isMeantAsSum(PrintedFigure stated, Stretch rows, int column) {
    Fraction size = stated.value().abs();
    return !stated.isShare()
        && (rows.figures(column) <= FEWEST
            || rows.parts(column).stream().noneMatch(it -> size.compareTo(it.value().abs()) <= 0));
  }
}
