package org.bilaga.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Weighing;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Naming;
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.Fields;
import org.bilaga.sheet.Row;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Told;

/**
 * Data as Bilaga has read them: members down, measures across; month by month where they are over
 * time. A figure that is not known is left empty, and a total is there only where it is a sum.
 */
public final class DataSheet {
  private final Data data;
  private final Weighing weighing;

  private DataSheet(Data data, Weighing weighing) {
    this.data = data;
    this.weighing = weighing;
  }

  public static Sheet of(Data data, Weighing weighing) {
    var sheet = new DataSheet(data, weighing);
    SheetTable rows = sheet.rows();
    Fields fields =
        new Fields()
            .put("data", data.name())
            .put("title", Naming.title(data.declared()))
            .put("group", data.group().name())
            .put("rows", rows);
    return new Sheet(List.of(sheet.table()), rows, fields);
  }

  private Told title() {
    String title = Naming.title(data.declared());
    return data.declared()
        .dated()
        .map(day -> Sentences.dataOfDay(title, data.name(), day.span().text()))
        .orElseGet(() -> Sentences.titleOf(title, data.name()));
  }

  private SheetTable table() {
    var table = SheetTable.titled(title());
    table.column(Column.name("member", Told.text(Naming.title(data.group().declared()))));
    data.columns().forEach(column -> table.column(column(column)));
    for (Optional<Slot> slot : slots()) {
      slot.ifPresent(it -> table.heading(Told.text(it.text())));
      for (int member = 0; member < data.group().size(); member++) {
        List<SheetCell> cells = new ArrayList<>();
        cells.add(SheetCell.text(data.group().member(member).name()));
        for (Data.Column column : data.columns()) {
          cells.add(cell(column, slot, member));
        }
        table.row(Row.Kind.ITEM, slot.isPresent() ? 1 : 0, cells);
      }
    }
    if (data.columns().stream().anyMatch(DataSheet::hasSum)) {
      List<SheetCell> cells = new ArrayList<>();
      cells.add(SheetCell.text(Sentences.total()));
      for (Data.Column column : data.columns()) {
        cells.add(hasSum(column) ? sum(column) : SheetCell.EMPTY);
      }
      table.row(Row.Kind.TOTAL, 0, cells);
    }
    return table.built();
  }

  private static Column column(Data.Column column) {
    Told heading = Told.text(column.name());
    return switch (column.counts()) {
      case NUMBERS, MONEY -> Column.count(column.name(), heading);
      case SHARES -> Column.share(column.name(), heading);
    };
  }

  private SheetCell sum(Data.Column column) {
    var total = weighing.total(column).known().map(Amount::known).orElse(Amount.UNKNOWN);
    return new SheetCell.Formula(new SheetCell.Count(total), new SheetCell.Reckoned.SumAbove());
  }

  private static SheetCell cell(Data.Column column, Optional<Slot> slot, int member) {
    Optional<Fraction> value =
        slot.isEmpty()
            ? Optional.of(member).filter(column::isKnown).map(column::value)
            : column.series().flatMap(series -> series.value(slot.get(), member));
    return value
        .map(
            it -> column.counts() == Data.Counts.SHARES ? SheetCell.share(it) : SheetCell.count(it))
        .orElse(SheetCell.EMPTY);
  }

  /** The months or years that something is known for; one without any where measured once. */
  private List<Optional<Slot>> slots() {
    if (!data.isOverTime()) {
      return List.of(Optional.empty());
    }
    var slots = new TreeSet<Slot>();
    data.columns().forEach(column -> slots.addAll(column.slots()));
    return slots.stream().map(Optional::of).toList();
  }

  private static boolean hasSum(Data.Column column) {
    boolean mean = column.written().flatMap(written -> written.averagedBy()).isPresent();
    return !mean && column.series().isEmpty() && column.counts() != Data.Counts.SHARES;
  }

  private SheetTable rows() {
    var rows =
        SheetTable.untitled()
            .column(Column.words("member", Sentences.id()))
            .column(Column.name("member_name", Sentences.name()));
    if (data.isOverTime()) {
      rows.column(Column.words("period", Sentences.period()));
    }
    data.columns().forEach(column -> rows.column(column(column)));
    for (Optional<Slot> slot : slots()) {
      for (int member = 0; member < data.group().size(); member++) {
        List<SheetCell> cells = new ArrayList<>();
        cells.add(SheetCell.text(data.group().member(member).id()));
        cells.add(SheetCell.text(data.group().member(member).name()));
        slot.ifPresent(it -> cells.add(SheetCell.text(it.text())));
        for (Data.Column column : data.columns()) {
          cells.add(cell(column, slot, member));
        }
        rows.row(Row.Kind.ITEM, 0, cells);
      }
    }
    return rows.built();
  }
}
