package org.bilaga.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Weighing;
import org.bilaga.finding.Figures;
import org.bilaga.finding.JsonText;
import org.bilaga.finding.PlainDecimal;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Naming;
import org.bilaga.words.Language;

/**
 * Data as Bilaga has read them: members down, measures across; month by month where they are over
 * time. A figure that is not known is left empty, and a total is there only where it is a sum.
 */
public final class DataTable {
  private final Data data;
  private final Weighing weighing;
  private final Language language;

  public DataTable(Data data, Weighing weighing, Language language) {
    this.data = data;
    this.weighing = weighing;
    this.language = language;
  }

  public String heading() {
    String dated = data.declared().dated().map(date -> ", " + date.span().text()).orElse("");
    return Naming.title(data.declared()) + " (" + data.name() + dated + ")";
  }

  public Grid grid() {
    List<Grid.Column> columns = new ArrayList<>();
    columns.add(Grid.Column.words(Naming.title(data.group().declared())));
    for (Data.Column column : data.columns()) {
      columns.add(Grid.Column.figures(column.name()));
    }
    var grid = new Grid(columns);
    for (Optional<Slot> slot : slots()) {
      slot.ifPresent(it -> grid.add(slotRow(it), false));
      for (int member = 0; member < data.group().size(); member++) {
        List<String> cells = new ArrayList<>();
        cells.add((slot.isPresent() ? "  " : "") + data.group().member(member).name());
        for (Data.Column column : data.columns()) {
          cells.add(value(column, slot, member).map(it -> text(column, it)).orElse(""));
        }
        grid.add(cells, false);
      }
    }
    if (data.columns().stream().anyMatch(DataTable::hasSum)) {
      List<String> totals = new ArrayList<>();
      totals.add(language == Language.SWEDISH ? "Totalt" : "Total");
      for (Data.Column column : data.columns()) {
        totals.add(
            hasSum(column)
                ? weighing.total(column).known().map(it -> text(column, it)).orElse("–")
                : "");
      }
      grid.add(totals, true);
    }
    return grid;
  }

  private List<String> slotRow(Slot slot) {
    List<String> cells = new ArrayList<>();
    cells.add(slot.text());
    data.columns().forEach(column -> cells.add(""));
    return cells;
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

  private static Optional<Fraction> value(Data.Column column, Optional<Slot> slot, int member) {
    return slot.isEmpty()
        ? Optional.of(member).filter(column::isKnown).map(column::value)
        : column.series().flatMap(series -> series.value(slot.get(), member));
  }

  private static boolean hasSum(Data.Column column) {
    boolean mean = column.written().flatMap(written -> written.averagedBy()).isPresent();
    return !mean && column.series().isEmpty() && column.counts() != Data.Counts.SHARES;
  }

  private static String text(Data.Column column, Fraction value) {
    return switch (column.counts()) {
      case NUMBERS, MONEY -> Figures.plain().text(value);
      case SHARES -> Figures.perCent().text(value);
    };
  }

  public void csv(StringBuilder out) {
    List<String> heading = new ArrayList<>(List.of("member", "member_name"));
    if (data.isOverTime()) {
      heading.add("period");
    }
    data.columns().forEach(column -> heading.add(column.name()));
    var csv = new CsvText(out).row(heading.toArray(String[]::new));
    Group group = data.group();
    for (Optional<Slot> slot : slots()) {
      for (int member = 0; member < group.size(); member++) {
        List<String> cells = new ArrayList<>();
        cells.add(group.member(member).id());
        cells.add(group.member(member).name());
        slot.ifPresent(it -> cells.add(it.text()));
        for (Data.Column column : data.columns()) {
          cells.add(value(column, slot, member).map(PlainDecimal::of).orElse(""));
        }
        csv.row(cells.toArray(String[]::new));
      }
    }
  }

  public void json(JsonText json) {
    json.object().name("data").value(data.name());
    json.name("title").value(Naming.title(data.declared()));
    json.name("group").value(data.group().name()).name("rows").list();
    for (Optional<Slot> slot : slots()) {
      for (int member = 0; member < data.group().size(); member++) {
        json.newLine().object().name("member").value(data.group().member(member).id());
        if (slot.isPresent()) {
          json.name("period").value(slot.get().text());
        }
        for (Data.Column column : data.columns()) {
          json.name(column.name());
          json.value(value(column, slot, member).map(PlainDecimal::of));
        }
        json.endObject();
      }
    }
    json.endList().endObject();
  }
}
