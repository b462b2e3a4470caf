package org.bilaga.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.bilaga.money.Fraction;
import org.jspecify.annotations.Nullable;

/** Rows of one sort, in order, of which a row of sums may sum any stretch. */
final class SummedRows {
  private final FigureTable table;
  private final int[] rows;

  /** Of each column that was asked about. */
  private final @Nullable RunningSums[] running;

  /** Of each column, which of them are known to be parts of a sum that adds up. */
  private final @Nullable BitSet[] footed;

  SummedRows(FigureTable table, int[] rows) {
    this.table = table;
    this.rows = rows;
    this.running = new RunningSums[table.columns()];
    this.footed = new BitSet[table.columns()];
  }

  /** Those from the {@code from}th to before the {@code to}th, with one row before them or none. */
  record Stretch(SummedRows of, int before, int from, int to) {
    static final int NONE = -1;

    int size() {
      return to - from + (before == NONE ? 0 : 1);
    }

    boolean isRead(int column) {
      return of.running(column).isRead(from, to)
          && (before == NONE || !of.table.isUnread(before, column));
    }

    int figures(int column) {
      return of.running(column).figures(from, to)
          + (before != NONE && of.table.at(before, column).isPresent() ? 1 : 0);
    }

    Fraction sum(int column) {
      Fraction sum = of.running(column).sum(from, to);
      return before == NONE
          ? sum
          : of.table.at(before, column).map(it -> sum.add(it.value())).orElse(sum);
    }

    Fraction steps(int column) {
      Fraction steps = of.running(column).steps(from, to);
      return before == NONE
          ? steps
          : of.table.at(before, column).map(it -> steps.add(it.step())).orElse(steps);
    }

    List<PrintedFigure> parts(int column) {
      List<PrintedFigure> parts = new ArrayList<>();
      if (before != NONE) {
        of.table.at(before, column).ifPresent(parts::add);
      }
      for (int at = from; at < to; at++) {
        of.table.at(of.rows[at], column).ifPresent(parts::add);
      }
      return parts;
    }

    PrintedFigure first(int column) {
      if (before != NONE && of.table.at(before, column).isPresent()) {
        return of.table.at(before, column).get();
      }
      int at = from;
      while (of.table.at(of.rows[at], column).isEmpty()) {
        at++;
      }
      return of.table.at(of.rows[at], column).orElseThrow();
    }

    /** What is proved by a total that adds up; what is already is passed over. */
    void foot(int column, PrintedFigure total, Ticks marks) {
      if (before != NONE) {
        of.table.at(before, column).ifPresent(it -> marks.prove(it, Proof.FOOTED, total.place()));
      }
      BitSet known = of.footed[column];
      if (known == null) {
        known = new BitSet();
        of.footed[column] = known;
      }
      for (int at = known.nextClearBit(from); at < to; at = known.nextClearBit(at)) {
        known.set(at);
        of.table
            .at(of.rows[at], column)
            .ifPresent(it -> marks.prove(it, Proof.FOOTED, total.place()));
      }
    }
  }

  /** Those among the rows of the table from one to before another. */
  Stretch between(int first, int end) {
    return stretch(index(first), index(end));
  }

  Stretch stretch(int from, int to) {
    return new Stretch(this, Stretch.NONE, from, Math.max(from, to));
  }

  private int index(int row) {
    int at = Arrays.binarySearch(rows, row);
    return at < 0 ? -at - 1 : at;
  }

  private RunningSums running(int column) {
    RunningSums known = running[column];
    if (known == null) {
      known =
          new RunningSums(
              rows.length,
              at -> table.at(rows[at], column),
              at -> table.isUnread(rows[at], column));
      running[column] = known;
    }
    return known;
  }
}
