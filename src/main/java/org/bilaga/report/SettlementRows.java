package org.bilaga.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bilaga.explain.Passage;
import org.bilaga.resolve.Naming;
import org.bilaga.settle.Position;
import org.bilaga.settle.Settlement;
import org.bilaga.words.Language;

/**
 * The positions of a settlement as tables: what became of what was granted, and of what was paid.
 *
 * <p>Invariant: the rows sum to the total row, but for those that are parts of the row above. A
 * column with nothing in it is left out; where the width does not suffice for all, a table goes on
 * below itself.
 */
final class SettlementRows {
  private static final int LEAST_TOLD_TOGETHER = 3;
  private static final int GAP = 2;

  private final Settlement settlement;
  private final boolean byGrant;
  private final int most;
  private final Language language;
  private final SettlementAmounts amounts;
  private final Naming naming;

  /**
   * @param most the columns of the terminal; 0 for as many as it takes
   */
  SettlementRows(Settlement settlement, boolean byGrant, int most, Language language) {
    this.settlement = settlement;
    this.byGrant = byGrant;
    this.most = most;
    this.language = language;
    this.amounts = new SettlementAmounts(settlement.currency(), language);
    this.naming = settlement.naming();
  }

  private record Row(String name, Position position) {}

  private record Column(String heading, boolean always, Function<Position, String> cell) {}

  /** What became of what was granted. */
  List<Passage.Rows> given() {
    return tables(
        rows(),
        List.of(
            column(say("Granted", "Beviljat"), true, it -> part(it, it.given().granted())),
            column(say("Paid", "Utbetalt"), true, it -> amounts.bare(it.given().paid())),
            column(say("Lapsed", "Förfallet"), false, it -> part(it, it.given().lapsed())),
            column(say("Withheld", "Innehållet"), false, it -> part(it, it.given().withheld())),
            column(say("Still open", "Återstår"), true, it -> part(it, it.given().open())),
            column(say("Overpaid", "För mycket"), false, it -> amounts.bare(it.given().overpaid())),
            column(
                say("Requisitioned", "Rekvirerat"),
                false,
                it -> amounts.bare(it.requisitioned()))));
  }

  /** What became of what was paid; only of those who were paid something. */
  List<Passage.Rows> used() {
    return tables(
        rows().stream().filter(row -> isPaid(row.position())).toList(),
        List.of(
            column(say("Paid", "Utbetalt"), true, it -> amounts.bare(it.given().paid())),
            column(say("Spent", "Förbrukat"), true, it -> amounts.bare(it.used().spent())),
            column(
                say("Spent, reclaimed", "Förbrukat, återkrävt"),
                false,
                it -> amounts.bare(-it.used().reclaimedOfSpent())),
            column(say("Repaid", "Återbetalt"), false, it -> amounts.bare(it.used().repaid())),
            column(
                say("To repay", "Ska återbetalas"), true, it -> amounts.bare(it.used().toRepay())),
            column(
                say("Not accounted", "Ej redovisat"),
                true,
                it -> amounts.bare(it.used().notAccounted())),
            column(say("Too much", "För mycket"), false, it -> amounts.bare(-it.used().excess()))));
  }

  private static Column column(String heading, boolean always, Function<Position, String> cell) {
    return new Column(heading, always, cell);
  }

  /** What a member has of money that is not distributed is not stated. */
  private String part(Position position, org.bilaga.settle.BoundedAmount amount) {
    return position.partOf() ? "?" : amounts.bare(amount);
  }

  private static boolean isPaid(Position position) {
    return position.given().paid() > 0 || position.used().spent() + position.used().repaid() > 0;
  }

  private List<Passage.Rows> tables(List<Row> rows, List<Column> all) {
    List<Position> counted = byGrant ? settlement.counted() : settlement.byRecipient();
    counted = counted.stream().filter(it -> !it.partOf()).toList();
    Position sum = Settlement.sum(counted).orElseThrow();
    List<Column> columns = new ArrayList<>();
    for (Column column : all) {
      boolean empty = rows.stream().allMatch(row -> isNothing(column.cell().apply(row.position())));
      if (column.always() || !empty) {
        columns.add(column);
      }
    }
    List<Passage.Rows> tables = new ArrayList<>();
    int from = 0;
    while (from < columns.size()) {
      int to = from + 1;
      int width = nameWidth(rows) + width(columns.get(from), rows, sum);
      while (to < columns.size()
          && (most == 0 || width + width(columns.get(to), rows, sum) <= most)) {
        width += width(columns.get(to), rows, sum);
        to++;
      }
      tables.add(table(columns.subList(from, to), rows, sum));
      from = to;
    }
    return tables;
  }

  private static boolean isNothing(String cell) {
    return cell.equals("0") || cell.equals("?");
  }

  private int nameWidth(List<Row> rows) {
    int width = GridText.width(heading());
    for (Row row : rows) {
      width = Math.max(width, GridText.width(row.name()));
    }
    // Long names are cut before a table is parted.
    return Math.min(width, most == 0 ? width : most / 3);
  }

  private static int width(Column column, List<Row> rows, Position sum) {
    int width =
        Math.max(GridText.width(column.heading()), GridText.width(column.cell().apply(sum)));
    for (Row row : rows) {
      width = Math.max(width, GridText.width(column.cell().apply(row.position())));
    }
    return width + GAP;
  }

  private Passage.Rows table(List<Column> columns, List<Row> rows, Position sum) {
    List<Passage.Column> headings = new ArrayList<>();
    headings.add(new Passage.Column(heading(), false));
    columns.forEach(column -> headings.add(new Passage.Column(column.heading(), true)));
    List<List<String>> cells = new ArrayList<>();
    for (Row row : rows) {
      cells.add(cells(row.name(), row.position(), columns));
    }
    boolean total = rows.size() > 1;
    if (total) {
      cells.add(cells(say("Total", "Totalt"), sum, columns));
    }
    return new Passage.Rows(headings, cells, total);
  }

  private static List<String> cells(String name, Position position, List<Column> columns) {
    List<String> cells = new ArrayList<>();
    cells.add(name);
    columns.forEach(column -> cells.add(column.cell().apply(position)));
    return cells;
  }

  private String heading() {
    return (byGrant ? say("Grant", "Bidrag") : say("Recipient", "Mottagare"))
        + ", "
        + amounts.unit();
  }

  private List<Row> rows() {
    return byGrant ? grants() : recipients();
  }

  private List<Row> grants() {
    Map<String, Position> byPath = new LinkedHashMap<>();
    for (Position position : settlement.counted()) {
      byPath.merge(position.unit().path(), position, Position::plus);
    }
    List<Row> rows = new ArrayList<>();
    byPath.forEach((path, position) -> rows.add(new Row(path, position)));
    return rows;
  }

  private List<Row> recipients() {
    List<Row> rows = new ArrayList<>();
    List<Row> last = new ArrayList<>();
    List<Position> silent = new ArrayList<>();
    for (Position position : settlement.byRecipient()) {
      if (position.recipient().referent().isEmpty()) {
        last.add(new Row(name(position), position));
      } else if (!position.told() && !position.recipient().isGroup() && isMember(position)) {
        silent.add(position);
      } else {
        rows.add(new Row(name(position), position));
      }
    }
    if (silent.size() < LEAST_TOLD_TOGETHER) {
      List<Row> all = new ArrayList<>();
      settlement.byRecipient().forEach(it -> all.add(new Row(name(it), it)));
      return all;
    }
    int count = silent.size();
    String name =
        rows.isEmpty()
            ? count + say(", nothing told", ", inget känt")
            : count + say(" others, nothing told", " övriga, inget känt");
    rows.add(new Row(name, Settlement.sum(silent).orElseThrow()));
    rows.addAll(last);
    return rows;
  }

  private static boolean isMember(Position position) {
    return position.recipient().group().isPresent();
  }

  private String name(Position position) {
    String name = position.recipient().name(naming).in(language);
    if (position.partOf()) {
      return say("  of which ", "  varav ") + name;
    }
    return position.recipient().isGroup()
        ? name + say(" (not distributed)", " (ej fördelat)")
        : name;
  }

  private String say(String english, String swedish) {
    return language == Language.SWEDISH ? swedish : english;
  }
}
