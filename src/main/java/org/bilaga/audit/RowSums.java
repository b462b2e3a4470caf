package org.bilaga.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.audit.PrintedSums.Outcome;
import org.bilaga.money.Fraction;

/**
 * Columns that are the sum of those beside them, told from the rows where that is so; then each row
 * must be.
 */
final class RowSums {
  private static final int FEWEST = 3;
  private static final int MOST_SIGNED = 4;
  private static final int SAMPLE = 6;

  private final FigureTable table;
  private final Ticks marks;
  private final List<Off> offs = new ArrayList<>();

  /** The columns of figures that are no shares. */
  private final List<Integer> additive = new ArrayList<>();

  private final Map<Integer, Integer> agreeing = new HashMap<>();

  RowSums(FigureTable table, Ticks marks) {
    this.table = table;
    this.marks = marks;
  }

  /** The sums that do not. */
  List<Off> offs() {
    return offs;
  }

  /** How many rows of a column of sums do. */
  int agreeing(int column) {
    return agreeing.getOrDefault(column, 0);
  }

  /** Columns, and for each whether it is taken away. */
  private record Parts(List<Integer> columns, int signs) {
    boolean isMinus(int index) {
      return (signs >> index & 1) == 1;
    }
  }

  void check() {
    for (int column = 1; column < table.columns(); column++) {
      check(column);
    }
  }

  private void check(int column) {
    // A share is no sum of amounts.
    if (additive(column, column + 1).isEmpty()) {
      return;
    }
    Optional<Parts> best = Optional.empty();
    int most = 0;
    for (Parts parts : candidates(column)) {
      if (!isLikely(column, parts)) {
        continue;
      }
      int adding = 0;
      int rows = 0;
      for (int row = 0; row < table.rows(); row++) {
        var outcome = outcome(row, column, parts);
        rows += outcome.isPresent() ? 1 : 0;
        adding += outcome.filter(it -> it != Outcome.DIFFERENT).isPresent() ? 1 : 0;
      }
      boolean holds = adding >= FEWEST && adding * 3 >= rows * 2;
      if (holds && adding > most) {
        most = adding;
        best = Optional.of(parts);
      }
    }
    if (best.isPresent()) {
      for (int row = 0; row < table.rows(); row++) {
        tell(row, column, best.get(), most);
      }
    }
  }

  /** Whether half of the first rows add up: so few are tried of what does not anyway. */
  private boolean isLikely(int column, Parts parts) {
    int tried = 0;
    int adding = 0;
    for (int row = 0; row < table.rows() && tried < SAMPLE; row++) {
      var outcome = outcome(row, column, parts);
      tried += outcome.isPresent() ? 1 : 0;
      adding += outcome.filter(it -> it != Outcome.DIFFERENT).isPresent() ? 1 : 0;
    }
    return adding * 2 >= tried;
  }

  /** Neighbours to the left, then to the right: all of a stretch added, then some taken away. */
  private List<Parts> candidates(int column) {
    List<Parts> all = new ArrayList<>();
    for (int from = 1; from < column - 1; from++) {
      all.add(new Parts(additive(from, column), 0));
    }
    for (int to = table.columns(); to > column + 2; to--) {
      all.add(new Parts(additive(column + 1, to), 0));
    }
    for (int from = Math.max(1, column - MOST_SIGNED); from < column - 1; from++) {
      List<Integer> columns = additive(from, column);
      for (int signs = 2; signs < 1 << columns.size(); signs += 2) {
        all.add(new Parts(columns, signs));
      }
    }
    all.removeIf(parts -> parts.columns.size() < 2);
    return all;
  }

  private List<Integer> additive(int from, int to) {
    if (additive.isEmpty()) {
      additive.addAll(additive());
    }
    return additive.stream().filter(column -> column >= from && column < to).toList();
  }

  private List<Integer> additive() {
    List<Integer> columns = new ArrayList<>();
    for (int column = 1; column < table.columns(); column++) {
      boolean figures = false;
      boolean shares = false;
      for (int row = 0; row < table.rows(); row++) {
        var it = table.at(row, column);
        figures |= it.isPresent();
        shares |= it.filter(PrintedFigure::isShare).isPresent();
      }
      if (figures && !shares) {
        columns.add(column);
      }
    }
    return columns;
  }

  private Optional<List<PrintedFigure>> parts(int row, Parts parts) {
    List<PrintedFigure> figures = new ArrayList<>();
    int found = 0;
    for (int i = 0; i < parts.columns.size(); i++) {
      int column = parts.columns.get(i);
      if (table.isUnread(row, column)) {
        return Optional.empty();
      }
      var it = table.at(row, column);
      if (it.isPresent()) {
        figures.add(parts.isMinus(i) ? negative(it.get()) : it.get());
        found += it.get().value().isZero() ? 0 : 1;
      }
    }
    return found < 2 ? Optional.empty() : Optional.of(figures);
  }

  private static PrintedFigure negative(PrintedFigure it) {
    return new PrintedFigure(
        it.place(), Fraction.ZERO.subtract(it.value()), it.step(), it.unit(), it.about());
  }

  private Optional<Outcome> outcome(int row, int column, Parts parts) {
    var stated = table.at(row, column).filter(it -> !it.value().isZero());
    var figures = stated.isPresent() ? parts(row, parts) : Optional.<List<PrintedFigure>>empty();
    return figures
        .map(them -> PrintedSums.compare(them, stated.get()))
        .filter(it -> it != Outcome.ROUNDED || tells(figures.get(), stated.get()));
  }

  /**
   * Whether a figure is larger than what its parts may be off by: an index beside thousands is not.
   */
  private static boolean tells(List<PrintedFigure> parts, PrintedFigure stated) {
    Fraction room = Fraction.ZERO;
    for (PrintedFigure part : parts) {
      room = room.add(part.room());
    }
    return room.compareTo(stated.value().abs()) < 0;
  }

  private void tell(int row, int column, Parts parts, int adding) {
    var outcome = outcome(row, column, parts);
    if (outcome.isEmpty()) {
      return;
    }
    PrintedFigure stated = table.at(row, column).orElseThrow();
    List<PrintedFigure> figures = parts(row, parts).orElseThrow();
    if (outcome.get() != Outcome.DIFFERENT) {
      var proof = outcome.get() == Outcome.EXACT ? Proof.CROSS_FOOTED : Proof.ROUNDED;
      for (PrintedFigure part : figures) {
        marks.prove(part, proof, stated.place());
      }
      marks.prove(stated, proof, figures.get(0).place());
      return;
    }
    agreeing.put(column, adding);
    offs.add(new Off(row, column, PrintedSums.of(figures), stated, figures));
  }
}
