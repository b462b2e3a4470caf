package org.bilaga.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.Row;
import org.bilaga.sheet.Sheet;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetPart;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Joined;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * The amounts of a table as programs read it, a row for each thing that is told of, so that a
 * sentence says what the table says.
 */
record RowAmounts(List<Line> lines) {

  /**
   * A row.
   *
   * @param id what it is of, as programs know it
   * @param amount in main units, as far as it is known
   * @param most what it is at most, where that is known
   * @param whole whether that is all of it
   */
  record Line(
      String above,
      String id,
      String name,
      Fraction amount,
      Optional<Fraction> most,
      boolean whole,
      Denomination unit) {}

  /**
   * @param by the column that says what a row is of: {@code recipient}
   */
  static RowAmounts of(Sheet sheet, String by) {
    SheetTable table = sheet.rows();
    List<String> names = table.columns().stream().map(it -> it.name()).toList();
    int id = names.indexOf(by);
    int amount = names.indexOf("amount");
    List<Line> lines = new ArrayList<>();
    for (Row row : table.rows()) {
      if (row.cells().get(amount).value() instanceof SheetCell.Money money) {
        boolean whole =
            row.cells().get(names.indexOf("complete")) instanceof SheetCell.Truth it && it.is();
        String name = text(row, names.indexOf(by + "_name"));
        lines.add(
            new Line(
                id > 0 ? text(row, 0) : "",
                text(row, id),
                name,
                money.amount().least().orElse(Fraction.ZERO),
                money
                    .amount()
                    .most()
                    .filter(it -> whole)
                    .or(() -> most(sheet, name, money.currency())),
                whole && money.amount().isKnown(),
                money.currency()));
      }
    }
    return new RowAmounts(lines);
  }

  /**
   * What a reader sees that it is at most, of a row whose name no other has: the most of what
   * stands in the row, for that in all is among it.
   */
  private static Optional<Fraction> most(Sheet sheet, String name, Denomination unit) {
    List<Fraction> most = new ArrayList<>();
    int rows = 0;
    for (SheetPart part : sheet.parts()) {
      if (!(part instanceof SheetTable table)) {
        continue;
      }
      for (Row row : table.rows()) {
        if (row.kind() != Row.Kind.ITEM || !text(row, 0).equals(name)) {
          continue;
        }
        rows++;
        for (SheetCell cell : row.cells()) {
          if (cell.value() instanceof SheetCell.Money money) {
            if (!money.currency().equals(unit) || money.amount().most().isEmpty()) {
              return Optional.empty();
            }
            most.add(money.amount().most().get());
          }
        }
      }
    }
    return rows == 1 ? most.stream().max(Comparator.naturalOrder()) : Optional.empty();
  }

  private static String text(Row row, int column) {
    return row.cells().get(column).text(Language.ENGLISH);
  }

  RowAmounts where(Predicate<Line> holds) {
    return new RowAmounts(lines.stream().filter(holds).toList());
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Whether all of every amount is known. */
  boolean isWhole() {
    return lines.stream().allMatch(Line::whole);
  }

  /** The sum in each unit. */
  Map<Denomination, Fraction> sums() {
    Map<Denomination, Fraction> sums = new LinkedHashMap<>();
    lines.forEach(line -> sums.merge(line.unit(), line.amount(), Fraction::add));
    return sums;
  }

  /** The sum and its unit, where all is in one and known. */
  Optional<Map.Entry<Denomination, Fraction>> known() {
    var sums = sums();
    return isWhole() && sums.size() == 1 ? sums.entrySet().stream().findFirst() : Optional.empty();
  }

  /** The sum as one says it, what it is at least and at most; in several units each of them. */
  Told told() {
    List<Told> told = new ArrayList<>();
    sums().forEach((unit, sum) -> told.add(told(unit, sum)));
    return Joined.and(told);
  }

  private Told told(Denomination unit, Fraction least) {
    Optional<Fraction> most = Optional.of(Fraction.ZERO);
    boolean whole = true;
    for (Line line : lines) {
      if (line.unit().equals(unit)) {
        most = most.flatMap(sum -> line.most().map(sum::add));
        whole &= line.whole();
      }
    }
    if (whole) {
      return money(least, unit);
    } else if (most.isEmpty()) {
      return least.signum() > 0 ? Sentences.atLeast(money(least, unit)) : Sentences.notKnown();
    }
    return least.isZero()
        ? Sentences.atMost(money(most.get(), unit))
        : Sentences.fromTo(money(least, unit), money(most.get(), unit));
  }

  static Told money(Fraction amount, Denomination unit) {
    return language -> SheetCell.money(Amount.known(amount), unit).text(language);
  }
}
