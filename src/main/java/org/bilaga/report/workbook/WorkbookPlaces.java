package org.bilaga.report.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ledger.Entry;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Key;
import org.bilaga.sheet.book.BookCell;
import org.bilaga.sheet.book.Page;

/** Where in the workbook what stands, as formulas call it. */
final class WorkbookPlaces {
  /** A cell for each member, below each other; or one alone. */
  record Column(Page page, int firstRow, int column, int members) {
    static Column cell(Page page, int row, int column) {
      return new Column(page, row, column, 1);
    }

    String of(int member) {
      return page.ref(firstRow + member, column);
    }

    /** What stands there, where all of it is known. */
    List<Fraction> figures() {
      List<Fraction> figures = new ArrayList<>();
      for (int member = 0; member < members; member++) {
        page.cell(firstRow + member, column).flatMap(BookCell::figure).ifPresent(figures::add);
      }
      return figures;
    }

    String all() {
      return page.ref(firstRow, column, firstRow + members - 1, column);
    }
  }

  /** The terms of a key: whole weights, and the parts of the whole that go by each. */
  record Weights(List<Column> terms, List<String> numerators, String denominator, Column shares) {}

  private record Keyed(Key key, Group group) {}

  private final Map<Object, Column> amounts = new IdentityHashMap<>();
  private final Map<Area, Column> stated = new IdentityHashMap<>();
  private final Map<Entry, String> leftOver = new IdentityHashMap<>();
  private final Map<Entry, String> fits = new IdentityHashMap<>();
  private final Map<Entry, Column> cells = new IdentityHashMap<>();
  private final Map<Entry, Column> divided = new IdentityHashMap<>();
  private final Map<Data.Column, Column> figures = new IdentityHashMap<>();
  private final Map<Keyed, Weights> keys = new HashMap<>();
  private final Map<Group, Column> totals = new IdentityHashMap<>();

  /** An area, a grant, or a part of one, by its amount. */
  void amount(Object of, Page page, int row, int column) {
    amounts.put(of, Column.cell(page, row, column));
  }

  Optional<String> amount(Object of) {
    return amountCell(of).map(it -> it.of(0));
  }

  Optional<Column> amountCell(Object of) {
    return Optional.ofNullable(amounts.get(of));
  }

  /** What is stated of an area. */
  void stated(Area area, Page page, int row, int column) {
    stated.put(area, Column.cell(page, row, column));
  }

  Optional<String> stated(Area area) {
    return statedCell(area).map(it -> it.of(0));
  }

  Optional<Column> statedCell(Area area) {
    return Optional.ofNullable(stated.get(area));
  }

  void divided(Entry part, Column members) {
    divided.put(part, members);
  }

  /** Where it stands whether one divisor gives what each gets: nought where it does. */
  void fits(Entry part, String cell) {
    fits.put(part, cell);
  }

  Optional<String> fits(Entry part) {
    return Optional.ofNullable(fits.get(part));
  }

  /** What the rounding of a part leaves over. */
  void leftOver(Entry part, String cell) {
    leftOver.put(part, cell);
  }

  Optional<String> leftOver(Entry part) {
    return Optional.ofNullable(leftOver.get(part));
  }

  /** The cells that a part makes together with another one, which stands there. */
  void cells(Entry part, Column members) {
    cells.put(part, members);
  }

  Optional<Column> cells(Entry part) {
    return Optional.ofNullable(cells.get(part));
  }

  Optional<Column> divided(Entry part) {
    return Optional.ofNullable(divided.get(part));
  }

  void figures(Data.Column column, Column members) {
    figures.put(column, members);
  }

  Optional<Column> figures(Data.Column column) {
    return Optional.ofNullable(figures.get(column));
  }

  void key(Key key, Group group, Weights weights) {
    keys.put(new Keyed(key, group), weights);
  }

  Optional<Weights> key(Key key, Group group) {
    return Optional.ofNullable(keys.get(new Keyed(key, group)));
  }

  void totals(Group group, Column members) {
    totals.put(group, members);
  }

  Optional<Column> totals(Group group) {
    return Optional.ofNullable(totals.get(group));
  }

  /** What a member gets of a grant, in all its parts; empty where some part is nowhere. */
  Optional<String> member(Entry entry, int member) {
    List<String> cells = new ArrayList<>();
    for (Entry part : entry.parts()) {
      Column column = divided.get(part);
      if (column == null || member < 0) {
        return Optional.empty();
      }
      cells.add(column.of(member));
    }
    return Optional.of(String.join("+", cells));
  }

  /** What a member gets of the grants of an area; empty where some of it is nowhere. */
  Optional<String> member(Area area, List<Entry> entries, Group group, int member) {
    List<String> cells = new ArrayList<>();
    for (Entry entry : entries) {
      Grant grant = entry.grant();
      if (isWithin(grant.area(), area) && grant.group().filter(it -> it == group).isPresent()) {
        Optional<String> cell = member(entry, member);
        if (cell.isEmpty()) {
          return cell;
        }
        cells.add(cell.get());
      }
    }
    return cells.isEmpty() ? Optional.empty() : Optional.of(String.join("+", cells));
  }

  static boolean isWithin(Area area, Area outer) {
    return area == outer || area.parent().filter(it -> isWithin(it, outer)).isPresent();
  }
}
