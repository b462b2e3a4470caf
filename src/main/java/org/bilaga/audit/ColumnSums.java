package org.bilaga.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.audit.PrintedSums.Outcome;
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

  private final FigureTable table;
  private final Ticks marks;
  private final List<Integer> totals = new ArrayList<>();
  private final List<Off> offs = new ArrayList<>();

  ColumnSums(FigureTable table, Ticks marks) {
    this.table = table;
    this.marks = marks;
  }

  /** The sums that do not. */
  List<Off> offs() {
    return offs;
  }

  /** The rows that are sums, found or named. */
  List<Integer> check() {
    for (int row = 0; row < table.rows(); row++) {
      if (isNamedTotal(row)) {
        totals.add(row);
      }
    }
    int last = table.rows() - 1;
    boolean unnamed = last >= FEWEST && !totals.contains(last) && totals.isEmpty();
    if (unnamed && isSumByFigures(last)) {
      totals.add(last);
    }
    for (int total : List.copyOf(totals)) {
      check(total);
    }
    return totals;
  }

  private boolean isNamedTotal(int row) {
    String name = table.name(row);
    return TableWords.isTotalName(name) || TableWords.isPartTotal(name);
  }

  /** A last row that most columns add up to, whatever it is called. */
  private boolean isSumByFigures(int row) {
    List<Integer> above = range(0, row);
    int adding = adding(row, above);
    int figures = 0;
    for (int column = 1; column < table.columns(); column++) {
      figures += table.at(row, column).filter(it -> !it.value().isZero()).isPresent() ? 1 : 0;
    }
    return above.size() > FEWEST && adding > 0 && adding * 2 > figures;
  }

  private static List<Integer> range(int from, int to) {
    List<Integer> rows = new ArrayList<>();
    for (int row = from; row < to; row++) {
      rows.add(row);
    }
    return rows;
  }

  private List<Integer> body(int from, int to, boolean parts) {
    return range(from, to).stream()
        .filter(row -> !totals.contains(row) && (parts || !OfWhich.begins(table.name(row))))
        .toList();
  }

  private void check(int total) {
    List<Integer> best = List.of();
    int most = -1;
    for (List<Integer> rows : candidates(total)) {
      int adding = rows.size() < FEWEST ? -1 : adding(total, rows);
      if (adding > most) {
        most = adding;
        best = rows;
      }
    }
    if (best.isEmpty()) {
      return;
    }
    int figures = 0;
    for (int column = 1; column < table.columns(); column++) {
      figures += parts(best, column).isPresent() && table.at(total, column).isPresent() ? 1 : 0;
    }
    for (int column = 1; column < table.columns(); column++) {
      tell(total, best, column, most, figures);
    }
  }

  private List<List<Integer>> candidates(int total) {
    int index = totals.indexOf(total);
    int before = index == 0 ? -1 : totals.get(index - 1);
    int after = index + 1 < totals.size() ? totals.get(index + 1) : table.rows();
    List<List<Integer>> all = new ArrayList<>();
    for (boolean parts : new boolean[] {true, false}) {
      all.add(body(before + 1, total, parts));
      all.add(body(0, total, parts));
      all.add(body(total + 1, after, parts));
      all.add(body(0, table.rows(), parts));
    }
    all.add(totals.subList(0, index));
    // The sums above it that are not themselves sums of sums.
    for (int from = 1; from < index; from++) {
      all.add(totals.subList(from, index));
    }
    all.add(totals.subList(index + 1, totals.size()));
    // A sum above, and the rows since.
    if (before >= 0) {
      List<Integer> going = new ArrayList<>();
      going.add(before);
      going.addAll(body(before + 1, total, false));
      all.add(going);
    }
    return all;
  }

  private int adding(int total, List<Integer> rows) {
    int adding = 0;
    for (int column = 1; column < table.columns(); column++) {
      adding +=
          outcome(total, rows, column).filter(it -> it != Outcome.DIFFERENT).isPresent() ? 1 : 0;
    }
    return adding;
  }

  private Optional<Outcome> outcome(int total, List<Integer> rows, int column) {
    var stated = table.at(total, column).filter(it -> !it.value().isZero());
    var parts = parts(rows, column);
    return stated.isPresent() && parts.isPresent()
        ? Optional.of(PrintedSums.compare(parts.get(), stated.get()))
        : Optional.empty();
  }

  /** The figures of rows in a column; nothing where one is not known or too few stand there. */
  private Optional<List<PrintedFigure>> parts(List<Integer> rows, int column) {
    List<PrintedFigure> parts = new ArrayList<>();
    for (int row : rows) {
      if (table.isUnread(row, column)) {
        return Optional.empty();
      }
      table.at(row, column).ifPresent(parts::add);
    }
    return parts.size() < FEWEST ? Optional.empty() : Optional.of(parts);
  }

  private void tell(int total, List<Integer> rows, int column, int adding, int figures) {
    var outcome = outcome(total, rows, column);
    if (outcome.isEmpty()) {
      return;
    }
    PrintedFigure stated = table.at(total, column).orElseThrow();
    List<PrintedFigure> parts = parts(rows, column).orElseThrow();
    if (outcome.get() != Outcome.DIFFERENT) {
      var proof = outcome.get() == Outcome.EXACT ? Proof.FOOTED : Proof.ROUNDED;
      for (PrintedFigure part : parts) {
        marks.prove(part, proof, stated.place());
      }
      marks.prove(stated, proof, parts.get(0).place());
    } else if (isMeantAsSum(stated, parts, adding, figures)) {
      offs.add(new Off(total, column, PrintedSums.of(parts), stated, parts));
    }
  }

  /**
   * Whether a figure in a row of sums is meant as one: not a mean, which lies among the figures,
   * nor a sum of what is not all in the table.
   */
  private static boolean isMeantAsSum(
      PrintedFigure stated, List<PrintedFigure> parts, int adding, int figures) {
    Fraction sum = PrintedSums.of(parts);
    Fraction off = sum.subtract(stated.value()).abs();
    Fraction most = PrintedSums.largest(parts).orElse(Fraction.ZERO);
    boolean amongThem = parts.size() > FEWEST && stated.value().abs().compareTo(most) <= 0;
    boolean near = off.compareTo(stated.value().abs().multiply(NEAR)) <= 0;
    boolean othersAdd = adding > 0 && adding * 2 >= figures - 1;
    return !amongThem && !stated.isShare() && (othersAdd || near);
  }
}
