package org.bilaga.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.audit.PrintedSums.Outcome;
import org.bilaga.money.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * Columns that are the sum of those beside them, told from the rows where that is so; then each row
 * must be.
 */
final class RowSums {
  private static final int FEWEST = 3;
  private static final int MOST_SIGNED = 4;
  private static final int SAMPLE = 6;

  /** How many columns on either side one is tried as the sum of. */
  static final int MOST_PARTS = 300;

  private final FigureTable table;
  private final Ticks marks;
  private final List<Off> offs = new ArrayList<>();

  /** The columns of figures that are no shares, in order: parts are told by their index here. */
  private final List<Integer> additive = new ArrayList<>();

  /** Of each row that was asked about. */
  private final @Nullable RunningSums[] running;

  private final Map<Integer, Integer> agreeing = new HashMap<>();

  RowSums(FigureTable table, Ticks marks) {
    this.table = table;
    this.marks = marks;
    this.running = new RunningSums[table.rows()];
  }

  /** The sums that do not. */
  List<Off> offs() {
    return offs;
  }

  /** How many rows of a column of sums do. */
  int agreeing(int column) {
    return agreeing.getOrDefault(column, 0);
  }

  /** A stretch of columns, and which of them are taken away. */
  private record Parts(int from, int to, int signs) {
    boolean isMinus(int index) {
      return signs > 0 && (signs >> index - from & 1) == 1;
    }
  }

  void check() {
    for (int column = 1; column < table.columns(); column++) {
      if (isAdditive(column)) {
        additive.add(column);
      }
    }
    for (int index = 0; index < additive.size(); index++) {
      check(index);
    }
  }

  /** A share is no sum of amounts. */
  private boolean isAdditive(int column) {
    boolean figures = false;
    for (int row = 0; row < table.rows(); row++) {
      var it = table.at(row, column);
      if (it.filter(PrintedFigure::isShare).isPresent()) {
        return false;
      }
      figures |= it.isPresent();
    }
    return figures;
  }

  private void check(int index) {
    int column = additive.get(index);
    int[] rows = stated(column);
    if (rows.length < FEWEST) {
      return;
    }
    Optional<Parts> best = Optional.empty();
    int most = 0;
    for (Parts parts : candidates(index)) {
      int adding = isLikely(rows, column, parts) ? adding(rows, column, parts) : 0;
      if (adding > most) {
        most = adding;
        best = Optional.of(parts);
      }
    }
    if (best.isPresent()) {
      for (int row : rows) {
        tell(row, column, best.get(), most);
      }
    }
  }

  /** The rows in which something stands in a column, and not nought. */
  private int[] stated(int column) {
    var rows = new int[table.rows()];
    int count = 0;
    for (int row = 0; row < rows.length; row++) {
      if (table.at(row, column).filter(it -> !it.value().isZero()).isPresent()) {
        rows[count++] = row;
      }
    }
    return Arrays.copyOf(rows, count);
  }

  /** In how many rows it adds up; nought where that is too few of all to tell. */
  private int adding(int[] rows, int column, Parts parts) {
    int adding = 0;
    int off = 0;
    for (int row : rows) {
      var outcome = outcome(row, column, parts);
      if (outcome.isPresent()) {
        boolean adds = outcome.get() != Outcome.DIFFERENT;
        adding += adds ? 1 : 0;
        off += adds ? 0 : 1;
        if (off * 3 > rows.length) {
          return 0;
        }
      }
    }
    return adding >= FEWEST && adding >= off * 2 ? adding : 0;
  }

  /** Whether half of the first rows add up: so few are tried of what does not anyway. */
  private boolean isLikely(int[] rows, int column, Parts parts) {
    int tried = 0;
    int off = 0;
    for (int i = 0; i < rows.length && tried < SAMPLE && off * 2 <= SAMPLE; i++) {
      var outcome = outcome(rows[i], column, parts);
      tried += outcome.isPresent() ? 1 : 0;
      off += outcome.filter(it -> it == Outcome.DIFFERENT).isPresent() ? 1 : 0;
    }
    return off * 2 <= tried;
  }

  /** Neighbours to the left, then to the right: all of a stretch added, then some taken away. */
  private List<Parts> candidates(int index) {
    List<Parts> all = new ArrayList<>();
    for (int from = Math.max(0, index - MOST_PARTS); from < index - 1; from++) {
      all.add(new Parts(from, index, 0));
    }
    int last = Math.min(additive.size(), index + 1 + MOST_PARTS);
    for (int to = last; to > index + 2; to--) {
      all.add(new Parts(index + 1, to, 0));
    }
    int column = additive.get(index);
    for (int from = Math.max(0, index - MOST_SIGNED); from < index - 1; from++) {
      if (additive.get(from) >= column - MOST_SIGNED) {
        for (int signs = 2; signs < 1 << index - from; signs += 2) {
          all.add(new Parts(from, index, signs));
        }
      }
    }
    return all;
  }

  private RunningSums running(int row) {
    RunningSums known = running[row];
    if (known == null) {
      known =
          new RunningSums(
              additive.size(),
              index -> table.at(row, additive.get(index)),
              index -> table.isUnread(row, additive.get(index)));
      running[row] = known;
    }
    return known;
  }

  private Fraction sum(int row, Parts parts) {
    Fraction sum = running(row).sum(parts.from, parts.to);
    for (int index = parts.from; parts.signs >> index - parts.from > 0; index++) {
      if (parts.isMinus(index)) {
        Fraction taken = running(row).sum(index, index + 1);
        sum = sum.subtract(taken).subtract(taken);
      }
    }
    return sum;
  }

  /** Nothing where the column has no figure but nought, or the parts are not all known. */
  private Optional<Outcome> outcome(int row, int column, Parts parts) {
    var figures = running(row);
    if (!figures.isRead(parts.from, parts.to) || figures.amounts(parts.from, parts.to) < 2) {
      return Optional.empty();
    }
    PrintedFigure stated = table.at(row, column).orElseThrow();
    Fraction steps = figures.steps(parts.from, parts.to);
    var outcome = PrintedSums.compare(sum(row, parts), steps, stated);
    // A figure is larger than what its parts may be off by: an index beside thousands is not.
    return outcome == Outcome.ROUNDED
            && steps.compareTo(stated.value().add(stated.value()).abs()) >= 0
        ? Optional.empty()
        : Optional.of(outcome);
  }

  private void tell(int row, int column, Parts parts, int adding) {
    var outcome = outcome(row, column, parts);
    if (outcome.isEmpty()) {
      return;
    }
    PrintedFigure stated = table.at(row, column).orElseThrow();
    List<PrintedFigure> figures = figures(row, parts);
    if (outcome.get() != Outcome.DIFFERENT) {
      var proof = outcome.get() == Outcome.EXACT ? Proof.CROSS_FOOTED : Proof.ROUNDED;
      for (PrintedFigure part : figures) {
        marks.prove(part, proof, stated.place());
      }
      marks.prove(stated, proof, figures.get(0).place());
      return;
    }
    agreeing.put(column, adding);
    offs.add(
        new Off(
            row,
            column,
            sum(row, parts),
            stated,
            figures.get(0).place(),
            figures.size(),
            () -> figures(row, parts)));
  }

  private List<PrintedFigure> figures(int row, Parts parts) {
    List<PrintedFigure> figures = new ArrayList<>();
    for (int index = parts.from; index < parts.to; index++) {
      boolean minus = parts.isMinus(index);
      table.at(row, additive.get(index)).ifPresent(it -> figures.add(minus ? negative(it) : it));
    }
    return figures;
  }

  private static PrintedFigure negative(PrintedFigure it) {
    return new PrintedFigure(it.place(), it.value().negate(), it.step(), it.unit(), it.about());
  }
}
