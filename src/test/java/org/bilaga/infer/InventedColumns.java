package org.bilaga.infer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.bilaga.money.Apportioner;
import org.bilaga.money.Apportionment;
import org.bilaga.money.Fraction;
import org.bilaga.money.RoundingRule;
import org.bilaga.money.Weights;
import org.bilaga.table.OwnMembers;
import org.bilaga.table.TableReader;

/** A table that was made up, column by column, and is read as any file is. */
final class InventedColumns {
  private final Random random;
  private final int rows;
  private final Map<String, List<String>> columns = new LinkedHashMap<>();
  private final Map<String, String> totals = new LinkedHashMap<>();

  InventedColumns(long seed, int rows) {
    this.random = new Random(seed);
    this.rows = rows;
  }

  /** People in places of very different sizes. */
  long[] people(String heading) {
    var people = new long[rows];
    for (int row = 0; row < rows; row++) {
      people[row] = 2_000 + (long) (random.nextDouble() * random.nextDouble() * 900_000);
    }
    return put(heading, people);
  }

  long[] put(String heading, long[] figures) {
    List<String> cells = new ArrayList<>();
    for (long figure : figures) {
      cells.add(String.valueOf(figure));
    }
    columns.put(heading, cells);
    return figures;
  }

  void words(String heading, String... words) {
    columns.put(heading, new ArrayList<>(List.of(words)));
  }

  /** A total divided by weights, in the decimals that its unit has; its total stands below. */
  Fraction[] divided(String heading, Fraction total, Weights weights, RoundingRule rule) {
    Apportionment given =
        new Apportioner(rule).apportion(total.divide(rule.unit()), weights).orThrow();
    var figures = new Fraction[rows];
    for (int row = 0; row < rows; row++) {
      figures[row] = given.share(row).multiply(rule.unit());
    }
    put(heading, figures, rule.unit());
    totals.put(heading, total.toDecimal(decimals(rule.unit())).replace('.', ','));
    return figures;
  }

  void put(String heading, Fraction[] figures, Fraction unit) {
    List<String> cells = new ArrayList<>();
    for (Fraction figure : figures) {
      cells.add(figure.toDecimal(decimals(unit)).replace('.', ','));
    }
    columns.put(heading, cells);
  }

  private static int decimals(Fraction unit) {
    return unit.compareTo(Fraction.ONE) < 0 ? 2 : 0;
  }

  /** Another figure in one cell. */
  void misprint(String heading, int row, String figure) {
    columns.get(heading).set(row, figure);
  }

  /** What stands below the columns of amounts is left out. */
  void withoutTotals() {
    totals.clear();
  }

  int row() {
    return random.nextInt(rows);
  }

  long whole(long from, long to) {
    return from + (long) (random.nextDouble() * (to - from));
  }

  Inference inferred() {
    var text = new StringBuilder("Ort");
    columns.keySet().forEach(heading -> text.append(';').append(heading));
    for (int row = 0; row < rows; row++) {
      text.append("\n").append(name(row));
      for (List<String> cells : columns.values()) {
        text.append(';').append(cells.get(row));
      }
    }
    if (!totals.isEmpty()) {
      text.append("\nSumma");
      columns.keySet().forEach(it -> text.append(';').append(totals.getOrDefault(it, "")));
    }
    var reading = new TableReader().read(text.toString().getBytes(UTF_8), "invented.csv");
    var table = PublishedTable.of(OwnMembers.of(reading));
    return Inference.of(table, Optional.empty(), Optional.empty());
  }

  /** No two alike, and none a figure or a word for a sum. */
  static String name(int row) {
    return "Ort"
        + (char) ('a' + row / 26 / 26)
        + (char) ('a' + row / 26 % 26)
        + (char) ('a' + row % 26);
  }
}
