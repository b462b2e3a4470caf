package org.bilaga.resolve;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Declaration;
import org.bilaga.calendar.Slot;
import org.bilaga.finding.Findings;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.source.Span;
import org.bilaga.table.MatchedTable;

/** Measured figures per member, a column a measure, each figure with its cell. */
public final class Data {
  private final Declaration.Data declared;
  private final Group group;
  private final MatchedTable table;
  private final List<Column> columns;
  private Lacking lacking = Lacking.NOTHING;

  Data(Declaration.Data declared, Group group, MatchedTable table, List<Column> columns) {
    this.declared = declared;
    this.group = group;
    this.table = table;
    this.columns = columns;
  }

  public String name() {
    return declared.name().text();
  }

  /** The same, of which some members have no row. */
  Data lacking(Lacking rows) {
    lacking = rows;
    return this;
  }

  /** The members without a row. */
  public Lacking lacking() {
    return lacking;
  }

  /** Whether it is measured again and again. */
  public boolean isOverTime() {
    return declared.every() != Declaration.Every.ONCE;
  }

  public Declaration.Data declared() {
    return declared;
  }

  public Group group() {
    return group;
  }

  public MatchedTable table() {
    return table;
  }

  public List<Column> columns() {
    return columns;
  }

  public Optional<Column> column(String name) {
    for (Column column : columns) {
      if (column.name().equals(name)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /**
   * Between what a figure lies, both included.
   *
   * @param high empty where nothing bounds it upwards
   */
  public record Range(Fraction low, Optional<Fraction> high) {}

  /** What a column counts. */
  public enum Counts {
    NUMBERS,
    MONEY,
    SHARES
  }

  /**
   * One measure: a whole number and a common number of decimals per member.
   *
   * <p>{@code step} is the step its figures were rounded to before they were printed; zero for
   * figures that are exact, such as counts.
   */
  public static final class Column {
    private final Declaration.Data declared;
    private final Group group;
    private final MatchedTable table;
    private final String name;
    private final int index;
    private final Counts counts;
    private final Denomination unit;
    private final long[] digits;
    private final int decimals;
    private final Fraction step;
    private final Map<Integer, Span> unknown;
    private final Optional<Series> series;

    /** What is wrong with its cells, to be told when somebody asks for the column. */
    private Findings pending = new Findings();

    private Lacking lacking = Lacking.NOTHING;

    /** What all digits are counted in parts of: 3 where a figure is a third. */
    private long parts = 1;

    private Map<Integer, Range> ranges = Map.of();

    /** A measure over time. */
    Column(
        Declaration.Data declared,
        Group group,
        String name,
        Counts counts,
        Denomination unit,
        Series series) {
      this.declared = declared;
      this.group = group;
      this.table = MatchedTable.empty(group.matcher());
      this.name = name;
      this.index = -1;
      this.counts = counts;
      this.unit = unit;
      this.digits = new long[group.size()];
      this.decimals = 0;
      this.step = Fraction.ZERO;
      this.unknown = Map.of();
      this.series = Optional.of(series);
    }

    Column(
        Declaration.Data declared,
        Group group,
        MatchedTable table,
        String name,
        int index,
        Counts counts,
        Denomination unit,
        long[] digits,
        int decimals,
        Fraction step,
        Map<Integer, Span> unknown) {
      this.declared = declared;
      this.group = group;
      this.table = table;
      this.name = name;
      this.index = index;
      this.counts = counts;
      this.unit = unit;
      this.digits = digits;
      this.decimals = decimals;
      this.step = step;
      this.unknown = unknown;
      this.series = Optional.empty();
    }

    /** The same; what was found in it is told when it is used: nobody need ask for a column. */
    Column tellingWhenUsed(Findings found) {
      pending = found;
      return this;
    }

    /** The same, in which the cells of some members hold no figure. */
    Column lacking(Lacking cells) {
      lacking = cells;
      return this;
    }

    /** The members whose cells hold no figure. */
    public Lacking lacking() {
      return lacking;
    }

    /** The same, its digits counted in so many parts of one. */
    Column inParts(long of) {
      parts = of;
      return this;
    }

    /** The same, with what is known of figures that are not. */
    Column within(Map<Integer, Range> bounds) {
      ranges = bounds;
      return this;
    }

    /** What is known of a member's figure that is not: {@code <5} is 0 to 4. */
    public Optional<Range> range(int member) {
      return Optional.ofNullable(ranges.get(member));
    }

    /** What is wrong with its cells, where that is told only when somebody uses the column. */
    public Findings pending() {
      return pending;
    }

    /** Its figures over time, where it is measured again and again. */
    public Optional<Series> series() {
      return series;
    }

    /** The months or years for which something is known; none where it is measured once. */
    public List<Slot> slots() {
      return series.map(Series::slots).orElse(List.of());
    }

    /** The data it is a measure of. */
    public Declaration.Data declared() {
      return declared;
    }

    public Group group() {
      return group;
    }

    public MatchedTable table() {
      return table;
    }

    public String name() {
      return name;
    }

    /** The column's place in the table. */
    public int index() {
      return index;
    }

    public Counts counts() {
      return counts;
    }

    /** What its money is counted in; none for numbers and shares. */
    public Denomination unit() {
      return unit;
    }

    /** The figures in proportion to each other; not to be changed. */
    public long[] digits() {
      return digits;
    }

    public int decimals() {
      return decimals;
    }

    /** What the digits are divided by to get the figures. */
    public BigInteger divisor() {
      return BigInteger.TEN.pow(decimals).multiply(BigInteger.valueOf(parts));
    }

    /**
     * Where it is told why a member's figure is not known: an empty cell, one that is not written
     * as a figure, a name that nobody knows; empty where it is known. What stands in {@link
     * #digits} for such a member is at most a guess.
     */
    public Optional<Span> unknown(int member) {
      return unknown.isEmpty() ? Optional.empty() : Optional.ofNullable(unknown.get(member));
    }

    /** The first place where it is told why some member's figure is not known. */
    public Optional<Span> unknown() {
      Optional<Span> first = Optional.empty();
      for (Span place : unknown.values()) {
        first = first.filter(it -> it.start() <= place.start()).or(() -> Optional.of(place));
      }
      return first;
    }

    /** Whether a member's figure is known; nothing may be computed from one that is not. */
    public boolean isKnown(int member) {
      return !unknown.containsKey(member);
    }

    /** Whether every member's figure is known. */
    public boolean isComplete() {
      return unknown.isEmpty();
    }

    /** The figure of a member of whom one {@link #isKnown}. */
    public Fraction value(int member) {
      return decimals == 0 && parts == 1
          ? Fraction.of(digits[member])
          : Fraction.of(BigInteger.valueOf(digits[member]), divisor());
    }

    public Fraction step() {
      return step;
    }

    /** What was written about the column, where something was. */
    public Optional<Declaration.DataColumn> written() {
      for (Declaration.DataColumn column : declared.columns()) {
        if (column.name().text().equals(name)) {
          return Optional.of(column);
        }
      }
      return Optional.empty();
    }

    /** Its heading in the table, where it has one of its own. */
    public Optional<Span> heading() {
      return index < 0 ? Optional.empty() : Optional.of(table.table().header(index).span());
    }

    /** Where it gets its name: where it is written of, else in its heading. */
    public Optional<Span> declaredAt() {
      return written().map(column -> column.name().span()).or(this::heading);
    }

    /** Whether its figures have decimals and are exact because they make exactly the whole. */
    public boolean isWholeShares() {
      return decimals > 0 && step.isZero() && written().flatMap(it -> it.step()).isEmpty();
    }

    public boolean isRounded() {
      return !step.isZero();
    }

    /** The cell a member's figure stands in. */
    public Span place(int member) {
      return table.table().span(table.rowOf(member), index);
    }

    static long powerOfTen(int exponent) {
      long power = 1;
      for (int i = 0; i < exponent; i++) {
        power *= 10;
      }
      return power;
    }
  }
}
