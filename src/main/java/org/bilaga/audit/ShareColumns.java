package org.bilaga.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;
import org.bilaga.source.Span;

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

  /** Of how many columns it is asked whether one is worked out of others. */
  static final int MOST_COLUMNS = 40;

  private static final int SAMPLE = 6;

  private final FigureTable table;
  private final int columns;
  private final BitSet totals = new BitSet();

  /** The columns that are shares. */
  private final BitSet shares = new BitSet();

  /** Of each column, the rows with a figure, and those in which it is not nought. */
  private final List<BitSet> there = new ArrayList<>();

  private final List<BitSet> amounts = new ArrayList<>();
  private final Map<Integer, List<Quotient>> wholes = new HashMap<>();
  private final Set<Span> wrong;
  private final Ticks marks;
  private final Findings findings;
  private final Set<List<Integer>> told = new HashSet<>();

  /**
   * @param wrong the figures that are told to be wrong: what does not agree with them is not
   */
  ShareColumns(
      FigureTable table, List<Integer> totals, Set<Span> wrong, Ticks marks, Findings findings) {
    this.wrong = wrong;
    this.table = table;
    this.columns = Math.min(table.columns(), MOST_COLUMNS);
    this.marks = marks;
    this.findings = findings;
    totals.forEach(this.totals::set);
    for (int column = 0; column < columns; column++) {
      count(column);
    }
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

  private void count(int column) {
    var figures = new BitSet();
    var amount = new BitSet();
    int share = 0;
    for (int row = 0; row < table.rows(); row++) {
      var it = table.at(row, column);
      figures.set(row, it.isPresent());
      amount.set(row, it.filter(figure -> !figure.value().isZero()).isPresent());
      share += it.filter(PrintedFigure::isShare).isPresent() ? 1 : 0;
    }
    there.add(figures);
    amounts.add(amount);
    shares.set(column, share * 2 > figures.cardinality());
  }

  void check() {
    // From the right: what is worked out stands behind what it is worked out of.
    for (int column = columns - 1; column >= 1; column--) {
      if (there.get(column).cardinality() < FEWEST) {
        continue;
      }
      List<Quotient> candidates = new ArrayList<>();
      for (int over = 1; over < columns; over++) {
        if (over != column) {
          candidates.addAll(
              shares.get(column)
                  ? wholes.computeIfAbsent(over, this::shares)
                  : quotients(over, column));
        }
      }
      best(column, candidates);
    }
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
      if (totals.get(row)) {
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

  private List<Quotient> quotients(int over, int column) {
    List<Quotient> all = new ArrayList<>();
    for (int under = 1; under < columns; under++) {
      if (under != over && under != column && !shares.get(over) && !shares.get(under)) {
        all.add(new Quotient(over, Optional.of(under), Fraction.ONE));
      }
    }
    return all;
  }

  /** The rows in which a column can be held against a quotient. */
  private BitSet rows(int column, Quotient quotient) {
    var rows = new BitSet();
    rows.or(there.get(column));
    rows.and(there.get(quotient.over));
    quotient.under.ifPresent(under -> rows.and(amounts.get(under)));
    return rows;
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
      BitSet rows = rows(column, quotient);
      // No more rows can agree than there are.
      if (rows.cardinality() <= most || !isLikely(column, quotient, rows)) {
        continue;
      }
      int agreeing = agreeing(column, quotient, rows);
      if (agreeing > most) {
        most = agreeing;
        best = Optional.of(quotient);
      }
    }
    if (best.isPresent()) {
      tell(column, best.get(), most);
    }
  }

  /** How many of the rows agree; nought where that is too few, or they agree by chance. */
  private int agreeing(int column, Quotient quotient, BitSet rows) {
    int all = rows.cardinality();
    int agreeing = 0;
    int telling = 0;
    int off = 0;
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      var stated = table.at(row, column).orElseThrow();
      boolean agrees = agrees(stated, right(row, quotient).orElseThrow());
      agreeing += agrees ? 1 : 0;
      off += agrees ? 0 : 1;
      telling += tells(stated) ? 1 : 0;
      if (off * 5 > all) {
        return 0;
      }
    }
    return agreeing >= FEWEST && telling * 2 > all ? agreeing : 0;
  }

  /** Whether most of the first rows agree: so few are tried of what is not so anyway. */
  private boolean isLikely(int column, Quotient quotient, BitSet rows) {
    int tried = 0;
    int off = 0;
    for (int row = rows.nextSetBit(0);
        row >= 0 && tried < SAMPLE && off * 2 <= SAMPLE;
        row = rows.nextSetBit(row + 1)) {
      var stated = table.at(row, column).orElseThrow();
      tried++;
      off += agrees(stated, right(row, quotient).orElseThrow()) ? 0 : 1;
    }
    return off * 2 <= tried;
  }

  /** A closed half of the last digit to either side, as a rounding may go either way. */
  private static boolean agrees(PrintedFigure stated, Fraction right) {
    return stated.value().subtract(right).abs().compareTo(stated.room()) <= 0;
  }

  /** Whether a figure has digits enough that it does not agree by chance. */
  private static boolean tells(PrintedFigure stated) {
    return stated.value().abs().divide(stated.step()).compareTo(Fraction.of(FEWEST)) > 0;
  }

  /** Whether one of the figures is told to be wrong by its sums. */
  private boolean isWrong(int row, int column, Quotient quotient) {
    return Stream.of(Stream.of(column, quotient.over), quotient.under.stream())
        .flatMap(columns -> columns)
        .flatMap(it -> table.at(row, it).stream())
        .anyMatch(it -> wrong.contains(it.place()));
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
      } else if (!totals.get(row)
          && !isWrong(row, column, quotient)
          && told.add(relation(row, column, quotient))) {
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
