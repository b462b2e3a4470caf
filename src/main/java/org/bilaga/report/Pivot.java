package org.bilaga.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ledger.Share;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Naming;
import org.bilaga.words.Told;

/**
 * Portions sorted into rows and columns.
 *
 * <p>Invariant: the rows of a level sum to the row above them, the columns of a row to its total,
 * and all to the sum of the portions.
 */
public final class Pivot {
  private final Portfolio portfolio;
  private final Dimension by;
  private final Naming naming;
  private final Row whole = new Row(Step.of("", "", ""), 0);
  private final List<Step> columns = new ArrayList<>();
  private final boolean several;
  private final boolean months;

  /** A row with what belongs below it. */
  static final class Row {
    private final Step step;
    private final int depth;
    private final Map<Object, Row> below = new LinkedHashMap<>();
    private final Map<Object, Sum> cells = new LinkedHashMap<>();
    private final Sum total = new Sum();

    /** What belongs to the row itself and to none below. */
    private final Map<Object, Sum> own = new LinkedHashMap<>();

    /** Of the total, what is nobody's yet. */
    private final Sum unplaced = new Sum();

    /** Beside the total: what those asked for may still get a part of. */
    private final Sum beside = new Sum();

    private Row(Step step, int depth) {
      this.step = step;
      this.depth = depth;
    }

    Step step() {
      return step;
    }

    int depth() {
      return depth;
    }

    List<Row> below() {
      List<Row> rows = new ArrayList<>(below.values());
      rows.sort(Comparator.comparingInt(row -> row.step.rank()));
      return rows;
    }

    Sum cell(Step column) {
      return cells.getOrDefault(column.key(), new Sum());
    }

    Map<Object, Sum> own() {
      return own;
    }

    Sum total() {
      return total;
    }

    Sum unplaced() {
      return unplaced;
    }

    Sum beside() {
      return beside;
    }
  }

  /**
   * @param beside what is shown beside the total, as those asked for may get a part of it
   */
  public Pivot(Portfolio portfolio, Dimension by, List<Portion> portions, List<Portion> beside) {
    this.portfolio = portfolio;
    this.by = by;
    this.naming = Naming.of(portfolio.agreements());
    this.several = portfolio.agreements().size() > 1;
    this.months = !by.isTime() && onlyMonths(portions);
    if (by != Dimension.FUNDER) {
      place(portions, beside);
    }
    for (Portion portion : by == Dimension.FUNDER ? Payers.apart(portions) : portions) {
      add(portion);
    }
    for (Portion portion : beside) {
      for (Row row : rows(portion)) {
        row.beside.add(portion);
      }
    }
    columns.sort(Comparator.comparingInt(Step::rank));
  }

  /** Makes the rows of all portions in the order of the portfolio. */
  private void place(List<Portion> portions, List<Portion> beside) {
    Set<Portion> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
    wanted.addAll(portions);
    wanted.addAll(beside);
    for (Portion portion : portfolio.portions()) {
      if (wanted.contains(portion)) {
        rows(portion);
      }
    }
  }

  private static boolean onlyMonths(List<Portion> portions) {
    for (Portion portion : portions) {
      if (portion.slot().isEmpty() || portion.slot().get().isYear()) {
        return false;
      }
    }
    return !portions.isEmpty();
  }

  private void add(Portion portion) {
    Step column = column(portion);
    if (columns.stream().noneMatch(known -> known.key().equals(column.key()))) {
      columns.add(column);
    }
    List<Row> rows = rows(portion);
    for (Row row : rows) {
      row.cells.computeIfAbsent(column.key(), key -> new Sum()).add(portion);
      row.total.add(portion);
      if (portion.share().kind().isUnplaced()) {
        row.unplaced.add(portion);
      }
    }
    Row last = rows.get(rows.size() - 1);
    last.own.computeIfAbsent(column.key(), key -> new Sum()).add(portion);
  }

  /** The whole and the rows down to where a portion belongs. */
  private List<Row> rows(Portion portion) {
    List<Row> rows = new ArrayList<>();
    Row at = whole;
    rows.add(at);
    for (Step step : by.path(portion, several, naming)) {
      int depth = at == whole ? 0 : at.depth + 1;
      at = at.below.computeIfAbsent(step.key(), key -> new Row(step, depth));
      rows.add(at);
    }
    return rows;
  }

  private Step column(Portion portion) {
    if (by.isTime()) {
      return Holding.of(portion.share().kind()).step();
    }
    return months ? Dimension.month(portion) : Dimension.year(portion);
  }

  /** What has become of money, as columns of a table by years tell it. */
  private enum Holding {
    PLACED(Sentences.heldByRecipients()),
    UNDISTRIBUTED(Sentences.heldUndistributed()),
    OPEN(Sentences.heldOpen()),
    LEFT(Sentences.heldLeft()),
    NOBODY(Sentences.heldByNobody());

    private final Told label;

    Holding(Told label) {
      this.label = label;
    }

    static Holding of(Share.Kind kind) {
      return switch (kind) {
        case RECIPIENT, KEPT, REST_TO_PARTY -> PLACED;
        case UNDISTRIBUTED -> UNDISTRIBUTED;
        case OPEN -> OPEN;
        case WITHOUT_HEIR, REST_KEPT, REST_WITHOUT_HOME -> LEFT;
        case TO_NOBODY_NAMED, IN_UNSTATED_PARTS -> NOBODY;
      };
    }

    Step step() {
      String id = name().toLowerCase(Locale.ROOT);
      return new Step(this, label, id, ordinal());
    }
  }

  Portfolio portfolio() {
    return portfolio;
  }

  Dimension by() {
    return by;
  }

  Row whole() {
    return whole;
  }

  List<Step> columns() {
    return columns;
  }

  /** Whether it says something to tell apart what is nobody's yet: rows of recipients do so. */
  boolean tellsUnplaced() {
    return !by.isTime() && by != Dimension.RECIPIENT && by != Dimension.FUNDER;
  }

  /** The sum of all that is in the table. */
  public Optional<Fraction> total() {
    return whole.total.isEmpty() ? Optional.empty() : Optional.of(whole.total.amount());
  }

  /** Whether the rows of each level, and the columns of each row, sum to what stands above them. */
  public boolean isConsistent() {
    return isConsistent(whole);
  }

  private boolean isConsistent(Row row) {
    Fraction columnsOf = Fraction.ZERO;
    for (Step column : columns) {
      columnsOf = columnsOf.add(row.cell(column).amount());
    }
    Fraction rows = Fraction.ZERO;
    for (Sum own : row.own.values()) {
      rows = rows.add(own.amount());
    }
    boolean below = true;
    for (Row inner : row.below()) {
      rows = rows.add(inner.total.amount());
      below &= isConsistent(inner);
    }
    return below && columnsOf.equals(row.total.amount()) && rows.equals(row.total.amount());
  }
}
