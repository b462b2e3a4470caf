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
public record Row(
    Optional<Pair> pair,
    Optional<String> period,
    Optional<Recipient> recipient,
    Amount before,
    Amount after) {

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

  /** All lines as one. */
  public static Row sum(List<Line> lines) {
    Row row =
        new Row(Optional.empty(), Optional.empty(), Optional.empty(), Amount.ZERO, Amount.ZERO);
    for (Line line : lines) {
      row = row.plus(line);
    }
    return row;
  }

  private Row plus(Line line) {
    return new Row(pair, period, recipient, before.plus(line.before()), after.plus(line.after()));
  }

  public static List<Row> byGrant(List<Line> lines) {
    return gathered(
        lines,
        Line::pair,
        line ->
            new Row(
                Optional.of(line.pair()),
                Optional.empty(),
                Optional.empty(),
                Amount.ZERO,
                Amount.ZERO));
  }

  /** A grant and a year or month; one row for a grant that has no such parts. */
  public static List<Row> byPeriod(List<Line> lines) {
    return gathered(
        lines,
        line -> List.of(line.pair(), line.period()),
        line ->
            new Row(
                Optional.of(line.pair()),
                line.period(),
                Optional.empty(),
                Amount.ZERO,
                Amount.ZERO));
  }

  public static List<Row> byRecipient(List<Line> lines) {
    return gathered(
        lines,
        Line::recipient,
        line ->
            new Row(
                Optional.empty(),
                Optional.empty(),
                Optional.of(line.recipient()),
                Amount.ZERO,
                Amount.ZERO));
  }

  private static List<Row> gathered(
      List<Line> lines, Function<Line, Object> key, Function<Line, Row> empty) {
    Map<Object, Row> rows = new LinkedHashMap<>();
    for (Line line : lines) {
      rows.merge(key.apply(line), empty.apply(line).plus(line), (row, same) -> row.plus(line));
    }
    return new ArrayList<>(rows.values());
  }
}
