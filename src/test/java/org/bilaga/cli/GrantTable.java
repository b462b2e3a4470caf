package org.bilaga.cli;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bilaga.money.Apportioner;
import org.bilaga.money.Fraction;
import org.bilaga.money.ResidueHome;
import org.bilaga.money.RoundingMethod;
import org.bilaga.money.RoundingRule;
import org.bilaga.money.Weights;
import org.bilaga.table.InventedTable;

/**
 * A table that was made up of amounts divided among recipients: by people or in a chain, with their
 * sum and shares, in thousands or millions, with its unit in a heading, a caption or nowhere.
 */
final class GrantTable {
  static final int COUNT = 80;

  private static final String[] AMOUNTS = {
    "Bidrag",
    "2026",
    "A",
    "grant",
    "Per capita",
    "Stöd 1",
    "合計額",
    "Nästan \"allt\"",
    "Part per",
    "Medel till goda förutsättningar för vårdens alla medarbetare i hela landet 2026"
  };
  private static final String[] OTHERS = {
    "Extra", "2027", "", "Bidrag till fler", "Steg två", "Åk 1"
  };

  /** What a figure counts, and how a heading and a caption say it. */
  private enum Counted {
    ONE(0, "%s, kr", "Fördelning till orterna (kr)", 0),
    THOUSAND(3, "%s (tkr)", "Tabell 1. Fördelning till orterna, tkr", 0),
    EURO(0, "%s, EUR", "Table 1: Grants (EUR)", 0),
    TSD(3, "%s (Tsd. Euro)", "Tabelle 1: Zuweisungen nach Ländern (in Tsd. Euro)", 0),
    MILLION(6, "%s (milj. euroa)", "Taulukko 1: Avustukset (milj. euroa)", 1),
    MKR(6, "%s, mkr", "Belopp i mkr", 1),
    BARE(0, "%s", "", 0);

    private final int exponent;
    private final String heading;
    private final String caption;
    private final int decimals;

    Counted(int exponent, String heading, String caption, int decimals) {
      this.exponent = exponent;
      this.heading = heading;
      this.caption = caption;
      this.decimals = decimals;
    }
  }

  private final Random random;
  private final long seed;
  private final List<String> names;
  private final List<String> headings = new ArrayList<>();
  private final List<List<String>> columns = new ArrayList<>();
  private final Counted counted;
  private final boolean captioned;
  private final boolean document;

  GrantTable(long seed) {
    this.seed = seed;
    this.random = new Random(seed * 31 + 7);
    this.names = InventedTable.names(4 + random.nextInt(9), random);
    this.counted = Counted.values()[(int) (seed % Counted.values().length)];
    this.document = random.nextBoolean();
    this.captioned = counted != Counted.BARE && random.nextBoolean();
    long[] people = new long[names.size()];
    for (int row = 0; row < people.length; row++) {
      people[row] = 2_000 + (long) (random.nextDouble() * random.nextDouble() * 900_000);
    }
    add("Folkmängd", row -> String.valueOf(people[row]), String.valueOf(sum(people)));
    String name = AMOUNTS[random.nextInt(AMOUNTS.length)];
    Fraction unit = power(counted.exponent - counted.decimals);
    Fraction total = unit.multiply(Fraction.of(names.size() * (50 + random.nextInt(2_000)) * 10L));
    // In whole kronor nothing is rounded in print, and a sum that is off is one.
    boolean keeps = counted.exponent == 0 || random.nextBoolean();
    Fraction[] first = divided(total, Weights.of(people), unit, keeps);
    add(heading(name), row -> printed(first[row]), printed(keeps ? sum(first) : total));
    String other = OTHERS[random.nextInt(OTHERS.length)];
    switch (random.nextInt(6)) {
      // A sum of what is rounded in print is none of what is printed.
      case 0 -> {
        Fraction[] second = divided(total, Weights.of(first), unit, true);
        add(heading(other), row -> printed(second[row]), printed(sum(second)));
        if (keeps) {
          Fraction all = sum(first).add(sum(second));
          add(heading("Summa"), row -> printed(first[row].add(second[row])), printed(all));
        }
      }
      case 1 -> {
        Fraction all = sum(first);
        Fraction step = Fraction.of(1, 1000);
        add(
            "Andel",
            row ->
                first[row]
                        .divide(all)
                        .toNearest(step)
                        .multiply(Fraction.of(100))
                        .toDecimal(1)
                        .replace('.', ',')
                    + " %",
            "100 %");
      }
      case 2 -> {
        Fraction[] second = new Fraction[people.length];
        for (int row = 0; row < second.length; row++) {
          second[row] = unit.multiply(Fraction.of(1 + random.nextInt(9_000)));
        }
        add(heading(other), row -> printed(second[row]), printed(sum(second)));
      }
      case 3 -> {
        // Each amount is rounded in print, and so is what they come to before that.
        Fraction[] second = new Fraction[people.length];
        for (int row = 0; row < second.length; row++) {
          second[row] = unit.multiply(Fraction.of(1_000 + random.nextInt(900_000), 100));
        }
        boolean coarse = counted.exponent > 0 && !other.isEmpty();
        add(
            heading(other),
            row -> printed(coarse ? second[row] : second[row].toNearest(unit)),
            printed(coarse ? sum(second) : sum(second, unit)));
      }
      case 4 -> {
        // So much for each, and both the amounts and what they come to are rounded in print.
        Fraction[] second = new Fraction[people.length];
        for (int row = 0; row < second.length; row++) {
          second[row] = Fraction.of(people[row]).multiply(Fraction.of(480));
        }
        add(heading(other), row -> printed(second[row]), printed(sum(second)));
      }
      default -> {}
    }
  }

  private static Fraction sum(Fraction[] figures, Fraction unit) {
    Fraction sum = Fraction.ZERO;
    for (Fraction figure : figures) {
      sum = sum.add(figure.toNearest(unit));
    }
    return sum;
  }

  private static Fraction power(int exponent) {
    return Fraction.of(BigInteger.TEN.pow(exponent));
  }

  private interface Cells {
    String of(int row);
  }

  private void add(String heading, Cells cells, String total) {
    headings.add(heading);
    List<String> column = new ArrayList<>();
    for (int row = 0; row < names.size(); row++) {
      column.add(cells.of(row));
    }
    column.add(total);
    columns.add(column);
  }

  private String heading(String name) {
    return captioned ? name : counted.heading.formatted(name);
  }

  /** Rounded so that the sum is kept; else each by itself, and the total as it was divided. */
  private static Fraction[] divided(Fraction total, Weights weights, Fraction unit, boolean keeps) {
    var rule =
        RoundingRule.of(keeps ? RoundingMethod.LARGEST_REMAINDER : RoundingMethod.HALF_UP)
            .residueTo(ResidueHome.KEPT)
            .to(Fraction.ONE);
    var given = new Apportioner(rule).apportion(total.divide(unit), weights).orThrow();
    var figures = new Fraction[weights.size()];
    for (int row = 0; row < figures.length; row++) {
      figures[row] = given.share(row).multiply(unit);
    }
    return figures;
  }

  private String printed(Fraction amount) {
    Fraction scaled = amount.divide(power(counted.exponent));
    return scaled.toDecimal(counted.decimals).replace('.', ',');
  }

  private static long sum(long[] figures) {
    long sum = 0;
    for (long figure : figures) {
      sum += figure;
    }
    return sum;
  }

  private static Fraction sum(Fraction[] figures) {
    Fraction sum = Fraction.ZERO;
    for (Fraction figure : figures) {
      sum = sum.add(figure);
    }
    return sum;
  }

  List<String> names() {
    return names;
  }

  String ending() {
    return document ? ".md" : ".csv";
  }

  /** Whether both are told everything: an import counts columns that have no heading. */
  boolean isSameInBoth() {
    return headings.stream().noneMatch(String::isBlank)
        && headings.stream().distinct().count() == headings.size();
  }

  String text() {
    List<String> lines = new ArrayList<>();
    if (document) {
      lines.add("# Beslut om bidrag\n");
      if (captioned) {
        lines.add(counted.caption + "\n");
      }
      lines.add(line("Ort", headings));
      lines.add("|---".repeat(headings.size() + 1) + "|");
    } else {
      if (captioned) {
        lines.add('"' + counted.caption + '"' + ";".repeat(headings.size()));
      }
      lines.add(line("Ort", headings));
    }
    for (int row = 0; row <= names.size(); row++) {
      int at = row;
      String name = row < names.size() ? names.get(row) : "Summa";
      lines.add(line(name, columns.stream().map(it -> it.get(at)).toList()));
    }
    return String.join("\n", lines) + "\n";
  }

  private String line(String name, List<String> cells) {
    List<String> all = new ArrayList<>(List.of(name));
    all.addAll(cells);
    return document ? "| " + String.join(" | ", all) + " |" : String.join(";", all);
  }

  @Override
  public String toString() {
    return seed + " " + counted + (captioned ? " in the caption" : "") + ending();
  }
}
