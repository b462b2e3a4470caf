package org.bilaga.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bilaga.money.Fraction;

/**
 * Several lines together: those of one grant, of one recipient, or of all.
 *
 * @param period only where the rows of a grant are told apart by it
 */
public record ComparedRow(
    Optional<Pair> pair,
    Optional<String> period,
    Optional<ComparedRecipient> recipient,
    PartialAmount before,
    PartialAmount after) {

  public boolean isAlike() {
    return before.equals(after);
  }

  /** What the later side has more; empty where one of the two is not known. */
  public Optional<Fraction> difference() {
    return after.less(before);
  }

  /** The difference as a share of the earlier amount; empty where that is nothing or not known. */
  public Optional<Fraction> share() {
    return before.isZero() ? Optional.empty() : difference().map(it -> it.divide(before.known()));
  }

  /** What is of no grant or recipient in particular. */
  public static ComparedRow of(PartialAmount before, PartialAmount after) {
    return new ComparedRow(Optional.empty(), Optional.empty(), Optional.empty(), before, after);
  }

  /** All lines as one. */
  public static ComparedRow sum(List<Line> lines) {
    ComparedRow row = of(PartialAmount.ZERO, PartialAmount.ZERO);
    for (Line line : lines) {
      row = row.plus(line);
    }
    return row;
  }

  private ComparedRow plus(Line line) {
    return new ComparedRow(
        pair, period, recipient, before.plus(line.before()), after.plus(line.after()));
  }

  public static List<ComparedRow> byGrant(List<Line> lines) {
    return gathered(
        lines,
        Line::pair,
        line ->
            new ComparedRow(
                Optional.of(line.pair()),
                Optional.empty(),
                Optional.empty(),
                PartialAmount.ZERO,
                PartialAmount.ZERO));
  }

  /** A grant and a year or month; one row for a grant that has no such parts. */
  public static List<ComparedRow> byPeriod(List<Line> lines) {
    return gathered(
        lines,
        line -> List.of(line.pair(), line.period()),
        line ->
            new ComparedRow(
                Optional.of(line.pair()),
                line.period(),
                Optional.empty(),
                PartialAmount.ZERO,
                PartialAmount.ZERO));
  }

  public static List<ComparedRow> byRecipient(List<Line> lines) {
    return gathered(
        lines,
        Line::recipient,
        line ->
            new ComparedRow(
                Optional.empty(),
                Optional.empty(),
                Optional.of(line.recipient()),
                PartialAmount.ZERO,
                PartialAmount.ZERO));
  }

  private static List<ComparedRow> gathered(
      List<Line> lines, Function<Line, Object> key, Function<Line, ComparedRow> empty) {
    Map<Object, ComparedRow> rows = new LinkedHashMap<>();
    for (Line line : lines) {
      rows.merge(key.apply(line), empty.apply(line).plus(line), (row, same) -> row.plus(line));
    }
    return new ArrayList<>(rows.values());
  }
}
