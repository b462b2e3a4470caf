package org.bilaga.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;

/**
 * Columns of shares of another column, and of one column divided by another, as amounts a head;
 * told from the rows where that is so to the printed precision.
 */
final class ShareColumns {
  static final Kind DIFFERS =
      Kind.finding("document-share-differs")
          .en(
              "In {column}, `{row}` is {stated}, but {other} gives {right}.",
              "Correct the one or the other: in the {others} other rows they agree.")
          .sv(
              "I {column} är `{row}` {stated}, men {other} ger {right}.",
              "Rätta det ena eller det andra: på de {others} andra raderna stämmer de.");

  private static final int FEWEST = 4;
  private static final int MOST_COLUMNS = 40;
  private static final int SAMPLE = 6;

  private final FigureTable table;
  private final List<Integer> totals;
  private final Ticks marks;
  private final Findings findings;
  private final Set<List<Integer>> told = new HashSet<>();

  ShareColumns(FigureTable table, List<Integer> totals, Ticks marks, Findings findings) {
    this.table = table;
    this.totals = totals;
    this.marks = marks;
    this.findings = findings;
  }

  /** A row and the columns that hang together in it, whichever of them is worked out. */
  private static List<Integer> relation(int row, int column, Quotient quotient) {
    return Stream.of(Stream.of(column, quotient.over), quotient.under.stream())
        .flatMap(columns -> columns)
        .sorted()
        .collect(() -> new ArrayList<>(List.of(row)), ArrayList::add, ArrayList::addAll);
  }

  /** What the figures of a column are divided by: another in the row, or one for all. */
  private record Quotient(int over, Optional<Integer> under, Fraction by) {}

  void check() {
    int columns = Math.min(table.columns(), MOST_COLUMNS);
    // From the right: what is worked out stands behind what it is worked out of.
    for (int column = columns - 1; column >= 1; column--) {
      List<Quotient> candidates = new ArrayList<>();
      for (int over = 1; over < columns; over++) {
        if (over != column) {
          candidates.addAll(isShares(column) ? shares(over) : quotients(over, column, columns));
        }
      }
      best(column, candidates);
    }
  }

  private boolean isShares(int column) {
    int shares = 0;
    int figures = 0;
    for (int row = 0; row < table.rows(); row++) {
      var it = table.at(row, column);
      figures += it.isPresent() ? 1 : 0;
      shares += it.filter(PrintedFigure::isShare).isPresent() ? 1 : 0;
    }
    return shares * 2 > figures;
  }

  /** Of the printed total, and of the sum of the rows. */
  private List<Quotient> shares(int over) {
    List<Quotient> all = new ArrayList<>();
    Fraction sum = Fraction.ZERO;
    for (int row = 0; row < table.rows(); row++) {
      var it = table.at(row, over);
      if (it.isPresent() && it.get().isShare()) {
        return List.of();
      }
      if (totals.contains(row)) {
        it.filter(total -> total.value().signum() > 0)
            .ifPresent(total -> all.add(new Quotient(over, Optional.empty(), total.value())));
      } else {
        sum = sum.add(it.map(PrintedFigure::value).orElse(Fraction.ZERO));
      }
    }
    if (sum.signum() > 0) {
      all.add(new Quotient(over, Optional.empty(), sum));
    }
    return all;
  }

  private List<Quotient> quotients(int over, int column, int columns) {
    List<Quotient> all = new ArrayList<>();
    for (int under = 1; under < columns; under++) {
      if (under != over && under != column && !isShares(over) && !isShares(under)) {
        all.add(new Quotient(over, Optional.of(under), Fraction.ONE));
      }
    }
    return all;
  }

  private Optional<Fraction> right(int row, Quotient quotient) {
    var over = table.at(row, quotient.over);
    if (over.isEmpty()) {
      return Optional.empty();
    }
    if (quotient.under.isEmpty()) {
      return Optional.of(over.get().value().divide(quotient.by));
    }
    return table
        .at(row, quotient.under.get())
        .filter(under -> !under.value().isZero())
        .map(under -> over.get().value().divide(under.value()));
  }

  private void best(int column, List<Quotient> candidates) {
    int most = 0;
    Optional<Quotient> best = Optional.empty();
    for (Quotient quotient : candidates) {
      if (!isLikely(column, quotient)) {
        continue;
      }
      int agreeing = 0;
      int rows = 0;
      int telling = 0;
      for (int row = 0; row < table.rows(); row++) {
        var stated = table.at(row, column);
        var right = right(row, quotient);
        if (stated.isPresent() && right.isPresent()) {
          rows++;
          agreeing += agrees(stated.get(), right.get()) ? 1 : 0;
          telling += tells(stated.get()) ? 1 : 0;
        }
      }
      boolean holds = agreeing >= FEWEST && agreeing * 5 >= rows * 4 && telling * 2 > rows;
      if (holds && agreeing > most) {
        most = agreeing;
        best = Optional.of(quotient);
      }
    }
    if (best.isPresent()) {
      tell(column, best.get(), most);
    }
  }

  /** Whether most of the first rows agree: so few are tried of what is not so anyway. */
  private boolean isLikely(int column, Quotient quotient) {
    int tried = 0;
    int agreeing = 0;
    for (int row = 0; row < table.rows() && tried < SAMPLE; row++) {
      var stated = table.at(row, column);
      var right = stated.isPresent() ? right(row, quotient) : Optional.<Fraction>empty();
      if (right.isPresent()) {
        tried++;
        agreeing += agrees(stated.get(), right.get()) ? 1 : 0;
      }
    }
    return agreeing * 2 >= tried;
  }

  /** A closed half of the last digit to either side, as a rounding may go either way. */
  private static boolean agrees(PrintedFigure stated, Fraction right) {
    return stated.value().subtract(right).abs().compareTo(stated.room()) <= 0;
  }

  /** Whether a figure has digits enough that it does not agree by chance. */
  private static boolean tells(PrintedFigure stated) {
    return stated.value().abs().divide(stated.step()).compareTo(Fraction.of(FEWEST)) > 0;
  }

  private void tell(int column, Quotient quotient, int agreeing) {
    for (int row = 0; row < table.rows(); row++) {
      var stated = table.at(row, column);
      var right = right(row, quotient);
      if (stated.isEmpty() || right.isEmpty()) {
        continue;
      }
      var over = table.at(row, quotient.over).orElseThrow();
      if (agrees(stated.get(), right.get())) {
        marks.prove(stated.get(), Proof.DERIVED, over.place());
      } else if (!totals.contains(row) && told.add(relation(row, column, quotient))) {
        findings.add(
            DIFFERS
                .at(stated.get().place())
                .with("column", new ColumnName(table, column))
                .with("row", table.name(row))
                .with("stated", SaidFigure.of(stated.get()))
                .with("other", new ColumnName(table, quotient.over))
                .with("right", SaidFigure.rounded(right.get(), stated.get()))
                .with("others", String.valueOf(agreeing))
                .figures(right.get(), stated.get().value())
                .label(Sentences.printed())
                .and(over.place(), Sentences.printed()));
      }
    }
  }
}
