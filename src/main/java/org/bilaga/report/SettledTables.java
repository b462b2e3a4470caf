package org.bilaga.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bilaga.money.Fraction;
import org.bilaga.settle.BoundedAmount;
import org.bilaga.settle.Position;
import org.bilaga.settle.Recipient;
import org.bilaga.settle.Settlement;
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.ColumnUnit;
import org.bilaga.sheet.Row;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Told;

/**
 * The positions of a settlement as tables: what became of what was granted, and of what was paid.
 *
 * <p>Invariant: the rows sum to the total row, but for those that are parts of the row above. A
 * column with nothing in it is left out.
 */
final class SettledTables {
  private static final int LEAST_TOLD_TOGETHER = 3;

  private final Settlement settlement;
  private final boolean byGrant;
  private final SettledAmounts amounts;
  private final ColumnUnit unit;

  SettledTables(Settlement settlement, boolean byGrant) {
    this.settlement = settlement;
    this.byGrant = byGrant;
    this.amounts = new SettledAmounts(settlement.currency());
    this.unit = ColumnUnit.of(amounts.currency());
  }

  private record Line(Row.Kind kind, Told name, Position position) {}

  private record Figures(Column column, boolean always, Function<Position, SheetCell> cell) {}

  /** What became of what was granted. */
  SheetTable given() {
    return table(
        lines(),
        List.of(
            part("granted", Sentences.granted(), true, it -> it.given().granted()),
            minor("paid", Sentences.paid(), true, it -> it.given().paid()),
            part("lapsed", Sentences.lapsed(), false, it -> it.given().lapsed()),
            part("withheld", Sentences.withheld(), false, it -> it.given().withheld()),
            part("open", Sentences.stillOpen(), true, it -> it.given().open()),
            minor("overpaid", Sentences.overpaid(), false, it -> it.given().overpaid()),
            minor("requisitioned", Sentences.requisitioned(), false, Position::requisitioned)));
  }

  /** What became of what was paid; only of those who were paid something. */
  SheetTable used() {
    return table(
        lines().stream().filter(line -> isPaid(line.position())).toList(),
        List.of(
            minor("paid", Sentences.paid(), true, it -> it.given().paid()),
            minor("spent", Sentences.spent(), true, it -> it.used().spent()),
            minor(
                "spent_reclaimed",
                Sentences.spentReclaimed(),
                false,
                it -> -it.used().reclaimedOfSpent()),
            minor("repaid", Sentences.repaid(), false, it -> it.used().repaid()),
            minor("to_repay", Sentences.toRepay(), true, it -> it.used().toRepay()),
            minor("not_accounted", Sentences.notAccounted(), true, it -> it.used().notAccounted()),
            minor("excess", Sentences.tooMuch(), false, it -> -it.used().excess())));
  }

  private Figures minor(
      String name, Told heading, boolean always, Function<Position, Long> amount) {
    return new Figures(column(name, heading), always, it -> amounts.cell(amount.apply(it)));
  }

  /** What a member has of money that is not distributed is not stated. */
  private Figures part(
      String name, Told heading, boolean always, Function<Position, BoundedAmount> amount) {
    SheetCell open = amounts.cell(BoundedAmount.UNKNOWN);
    return new Figures(
        column(name, heading), always, it -> it.partOf() ? open : amounts.cell(amount.apply(it)));
  }

  private Column column(String name, Told heading) {
    return Column.money(name, heading, unit).called(Sentences.inUnit(heading, unit.text()));
  }

  private static boolean isPaid(Position position) {
    return position.given().paid() > 0 || position.used().spent() + position.used().repaid() > 0;
  }

  private SheetTable table(List<Line> lines, List<Figures> all) {
    List<Figures> columns = new ArrayList<>();
    for (Figures column : all) {
      if (column.always() || lines.stream().anyMatch(it -> isSome(column, it.position()))) {
        columns.add(column);
      }
    }
    Told heading = byGrant ? Sentences.grant() : Sentences.recipient();
    var table =
        SheetTable.untitled()
            .column(
                Column.name(byGrant ? "grant" : "recipient", Sentences.inUnit(heading, unit.text()))
                    .called(heading));
    columns.forEach(it -> table.column(it.column()));
    for (Line line : lines) {
      int depth = line.kind() == Row.Kind.PART ? 1 : 0;
      table.row(line.kind(), depth, cells(line.name(), line.position(), columns));
    }
    if (lines.size() > 1) {
      Position sum =
          settlement.total(
              lines().stream()
                  .filter(it -> it.kind() != Row.Kind.PART)
                  .map(Line::position)
                  .toList());
      table.row(Row.Kind.TOTAL, 0, cells(Sentences.total(), sum, columns));
    }
    return table.built();
  }

  private static boolean isSome(Figures column, Position position) {
    Amount amount = column.cell().apply(position).figure();
    return amount.most().isPresent() && !amount.equals(Amount.known(Fraction.ZERO))
        || amount.least().filter(it -> !it.isZero()).isPresent();
  }

  private static List<SheetCell> cells(Told name, Position position, List<Figures> columns) {
    List<SheetCell> cells = new ArrayList<>();
    cells.add(SheetCell.text(name));
    columns.forEach(column -> cells.add(column.cell().apply(position)));
    return cells;
  }

  private List<Line> lines() {
    return byGrant ? grants() : recipients();
  }

  private List<Line> grants() {
    Set<String> paths = new LinkedHashSet<>();
    settlement.counted().forEach(it -> paths.add(it.unit().path()));
    List<Line> lines = new ArrayList<>();
    for (String path : paths) {
      Position sum = settlement.together(it -> it.unit().path().equals(path));
      lines.add(new Line(Row.Kind.ITEM, Told.text(path), sum));
    }
    return lines;
  }

  private List<Line> recipients() {
    List<Line> lines = new ArrayList<>();
    List<Line> last = new ArrayList<>();
    List<Position> silent = new ArrayList<>();
    for (Position position : settlement.byRecipient()) {
      if (position.recipient().referent().isEmpty()) {
        last.add(line(position));
      } else if (isSilent(position)) {
        silent.add(position);
      } else {
        lines.add(line(position));
      }
    }
    if (silent.size() < LEAST_TOLD_TOGETHER) {
      return settlement.byRecipient().stream().map(this::line).toList();
    }
    int count = silent.size();
    Set<Recipient> whose = new HashSet<>();
    silent.forEach(it -> whose.add(it.recipient()));
    Told name =
        lines.isEmpty() ? Sentences.nothingToldOf(count) : Sentences.nothingToldOfOthers(count);
    lines.add(
        new Line(Row.Kind.REST, name, settlement.together(it -> whose.contains(it.recipient()))));
    lines.addAll(last);
    return lines;
  }

  private static boolean isSilent(Position position) {
    var recipient = position.recipient();
    return !position.told() && !recipient.isGroup() && recipient.group().isPresent();
  }

  private Line line(Position position) {
    var recipient = position.recipient();
    Told name = recipient.name(settlement.naming());
    if (position.partOf()) {
      return new Line(Row.Kind.PART, Sentences.ofWhich(name), position);
    } else if (recipient.referent().isEmpty()) {
      return new Line(Row.Kind.REST, name, position);
    }
    Told whole = recipient.isGroup() ? Sentences.notDistributed(name) : name;
    return new Line(Row.Kind.ITEM, whole, position);
  }

  /** A row for each recipient and unit of money; those that are no parts sum to the agreement. */
  SheetTable rows() {
    var rows =
        SheetTable.untitled()
            .column(Column.words("agreement", Sentences.agreement()))
            .column(Column.words("as_of", Sentences.asOfDay()))
            .column(Column.words("recipient", Sentences.recipient()))
            .column(Column.name("recipient_name", Sentences.name()))
            .column(Column.words("money", Sentences.grant()))
            .column(Column.words("part", Told.text("part")))
            .column(Column.words("told", Told.text("told")));
    boolean headed = false;
    for (Position position : settlement.positions()) {
      Map<String, SheetCell> figures = new LinkedHashMap<>();
      bounded("granted", position.given().granted(), figures);
      figures.put("requisitioned", amounts.cell(position.requisitioned()));
      figures.put("paid", amounts.cell(position.given().paid()));
      bounded("lapsed", position.given().lapsed(), figures);
      bounded("withheld", position.given().withheld(), figures);
      bounded("open", position.given().open(), figures);
      figures.putAll(rest(position));
      if (!headed) {
        figures.keySet().forEach(it -> rows.column(Column.money(it, Told.text(it))));
        rows.column(Column.words("currency", Sentences.currency()));
        headed = true;
      }
      List<SheetCell> cells = new ArrayList<>();
      cells.add(SheetCell.text(settlement.agreement().name()));
      cells.add(SheetCell.text(settlement.day().toString()));
      cells.add(SheetCell.text(position.recipient().id()));
      cells.add(SheetCell.text(position.recipient().name(settlement.naming())));
      cells.add(SheetCell.text(position.unit().path()));
      cells.add(new SheetCell.Truth(position.partOf()));
      cells.add(new SheetCell.Truth(position.told()));
      cells.addAll(figures.values());
      cells.add(SheetCell.text(settlement.currency().code()));
      rows.row(Row.Kind.ITEM, 0, cells);
    }
    return rows.built();
  }

  private void bounded(String name, BoundedAmount amount, Map<String, SheetCell> figures) {
    figures.put(name + "_least", amounts.cell(amount.least()));
    figures.put(name + "_most", amounts.most(amount));
  }

  /** What programs read of a position by the same names in all formats, after what was granted. */
  Map<String, SheetCell> rest(Position position) {
    var used = position.used();
    Map<String, SheetCell> rest = new LinkedHashMap<>();
    rest.put("overpaid", amounts.cell(position.given().overpaid()));
    rest.put("spent", amounts.cell(used.spent()));
    rest.put("own", amounts.cell(used.own()));
    rest.put("spent_reclaimed", amounts.cell(used.reclaimedOfSpent()));
    rest.put("repaid", amounts.cell(used.repaid()));
    rest.put("to_repay", amounts.cell(used.toRepay()));
    rest.put("not_accounted", amounts.cell(used.notAccounted()));
    rest.put("excess", amounts.cell(used.excess()));
    rest.put("may_be_reclaimed", amounts.cell(position.mayBeReclaimed()));
    rest.put("paid_without_right", amounts.cell(position.withoutRight()));
    return rest;
  }
}
