package org.bilaga.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A table printed in some layout, with figures in some form, for members that were made up: what it
 * says of each and where that stands is known.
 */
public final class InventedTable {
  /** What parts thousands and decimals. */
  private static final String[][] FORMS = {
    {" ", ","}, {"\u00A0", ","}, {".", ","}, {",", "."}, {"'", "."}, {"", ","}, {"", "."}
  };

  private static final String[] SYLLABLES = {
    "ask", "bok", "ek", "lind", "tall", "gran", "rönn", "alm", "björk", "hassel", "sälg", "pil"
  };
  private static final String[] ENDS = {"by", "vik", "heda", "mon", "dalen", "ås", "sjö", "torp"};

  private final Random random;
  private final List<String> names;
  private final List<String> headings = new ArrayList<>();
  private final List<List<BigDecimal>> values = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  /** For each column and member the row and the column of its cell. */
  private final List<List<int[]>> places = new ArrayList<>();

  private final String[] form;
  private final int exponent;
  private final int unitAt;

  /** Of so many members; {@code columns} of figures with so many decimals. */
  public InventedTable(long seed, int members, int columns, int decimals) {
    this(seed, names(members, new Random(seed)), random(seed, members, columns, decimals));
  }

  /**
   * With given names and figures, column by column.
   *
   * @param figures in the unit of the table's base
   */
  public InventedTable(long seed, List<String> names, List<List<BigDecimal>> figures) {
    this.random = new Random(seed * 7919 + 1);
    this.names = names;
    this.form = FORMS[random.nextInt(FORMS.length)];
    this.unitAt = random.nextInt(4);
    this.exponent = unitAt == 0 ? 0 : random.nextInt(2) * 3;
    for (int column = 0; column < figures.size(); column++) {
      values.add(figures.get(column));
      places.add(new ArrayList<>());
      headings.add("Bidrag " + (char) ('A' + column));
    }
    int layout = random.nextInt(figures.size() > 1 && names.size() < 40 ? 8 : 6);
    if (layout == 7) {
      membersAsColumns();
    } else if (layout == 6) {
      longForm();
    } else {
      wide(layout);
    }
  }

  /** Names that no other has and that are near none. */
  public static List<String> names(int count, Random random) {
    List<String> names = new ArrayList<>();
    int offset = random.nextInt(SYLLABLES.length);
    for (int i = 0; i < count; i++) {
      String first = SYLLABLES[(i + offset) % SYLLABLES.length];
      String second = i < SYLLABLES.length ? "" : SYLLABLES[i / SYLLABLES.length % 12];
      String name = first + second + ENDS[(i / 144 + i) % ENDS.length];
      names.add(Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }
    return names;
  }

  private static List<List<BigDecimal>> random(long seed, int members, int columns, int decimals) {
    var random = new Random(seed * 31 + members);
    List<List<BigDecimal>> all = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      List<BigDecimal> each = new ArrayList<>();
      for (int i = 0; i < members; i++) {
        long digits = (long) (Math.pow(10, 1 + random.nextInt(8)) * random.nextDouble());
        each.add(BigDecimal.valueOf(digits, decimals));
      }
      all.add(each);
    }
    return all;
  }

  public List<String> names() {
    return names;
  }

  public List<String> headings() {
    return headings;
  }

  public List<List<String>> rows() {
    return rows;
  }

  /** What the cell of a member says, in base. */
  public BigDecimal value(int column, int member) {
    return values.get(column).get(member);
  }

  /** The row and the column of a cell, from 0. */
  public int[] place(int column, int member) {
    return places.get(column).get(member);
  }

  public String cell(int column, int member) {
    int[] at = place(column, member);
    return rows.get(at[0]).get(at[1]);
  }

  /** Prints another figure in a cell. */
  public void reprint(int column, int member, BigDecimal value) {
    int[] at = place(column, member);
    rows.get(at[0]).set(at[1], printed(value));
  }

  private String printed(BigDecimal base) {
    BigDecimal value = base.scaleByPowerOfTen(-exponent);
    String plain = value.signum() < 0 ? value.negate().toPlainString() : value.toPlainString();
    int point = plain.indexOf('.');
    var whole = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
    for (int i = whole.length() - 3; i > 0; i -= 3) {
      whole.insert(i, form[0]);
    }
    String figure = point < 0 ? whole.toString() : whole + form[1] + plain.substring(point + 1);
    String signed = value.signum() < 0 ? "-" + figure : figure;
    return unitAt == 3 ? signed + (exponent == 3 ? " tkr" : " kr") : signed;
  }

  private String heading(int column) {
    String unit = unitAt == 1 ? exponent == 3 ? ", tkr" : ", kr" : "";
    headings.set(column, headings.get(column) + unit);
    return headings.get(column);
  }

  private void line(String... cells) {
    rows.add(new ArrayList<>(List.of(cells)));
  }

  private void title() {
    boolean unit = unitAt == 2 && exponent == 3;
    if (unit || random.nextBoolean()) {
      line("Tabell 3 Bidrag till orter" + (unit ? " (tkr)" : ""));
    }
    if (random.nextInt(3) == 0) {
      line("");
      line("Fastställd av styrelsen");
    }
  }

  private void note() {
    if (random.nextBoolean()) {
      line("");
      line("Källa: egna beräkningar");
    }
  }

  private BigDecimal sum(int column, int from, int to) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int member = from; member < to; member++) {
      sum = sum.add(value(column, member));
    }
    return sum;
  }

  /**
   * A row a member: 0 plain, 1 serial numbers before the names, 2 codes after them, 3 groups of
   * rows with headings and subtotals, 4 headings on two lines, 5 a line of column numbers.
   */
  private void wide(int layout) {
    title();
    int before = layout == 1 ? 1 : 0;
    int between = layout == 2 ? 1 : 0;
    int first = before + 1 + between;
    List<String> header = blank(first + values.size());
    header.set(before, "Ort");
    if (before > 0) {
      header.set(0, "Nr");
    }
    if (between > 0) {
      header.set(before + 1, "Kod");
    }
    if (layout == 4) {
      List<String> above = blank(first + values.size());
      for (int column = 0; column < values.size(); column++) {
        above.set(first + column, "Belopp");
      }
      rows.add(above);
    }
    for (int column = 0; column < values.size(); column++) {
      header.set(first + column, heading(column));
    }
    rows.add(header);
    if (layout == 5) {
      List<String> numbers = blank(first + values.size());
      for (int i = 0; i < numbers.size(); i++) {
        numbers.set(i, String.valueOf(i + 1));
      }
      rows.add(numbers);
    }
    int half = layout == 3 && names.size() > 3 ? names.size() / 2 : names.size();
    part(0, half, layout, first, before, between);
    if (half < names.size()) {
      part(half, names.size(), layout, first, before, between);
    }
    if (random.nextInt(3) > 0) {
      sums("Summa", 0, names.size(), first, before);
    }
    note();
  }

  private void part(int from, int to, int layout, int first, int before, int between) {
    boolean grouped = layout == 3 && (from > 0 || to < names.size());
    if (grouped) {
      List<String> heading = blank(first + values.size());
      heading.set(before, from == 0 ? "Inlandet" : "Kusten");
      rows.add(heading);
    }
    for (int member = from; member < to; member++) {
      List<String> row = blank(first + values.size());
      row.set(before, names.get(member) + (random.nextInt(9) == 0 ? " kommun" : ""));
      if (before > 0) {
        row.set(0, String.valueOf(member + 1));
      }
      if (between > 0) {
        row.set(before + 1, "K" + (1000 + member));
      }
      for (int column = 0; column < values.size(); column++) {
        places.get(column).add(new int[] {rows.size(), first + column});
        row.set(first + column, printed(value(column, member)));
      }
      rows.add(row);
    }
    if (grouped) {
      sums("Summa " + (from == 0 ? "inlandet" : "kusten"), from, to, first, before);
    }
  }

  private void sums(String name, int from, int to, int first, int before) {
    List<String> row = blank(first + values.size());
    row.set(before, name);
    for (int column = 0; column < values.size(); column++) {
      row.set(first + column, printed(sum(column, from, to)));
    }
    rows.add(row);
  }

  private void longForm() {
    title();
    line("Ort", "Ändamål", heading("Belopp"));
    for (int column = 0; column < values.size(); column++) {
      headings.set(column, "Ändamål " + (char) ('A' + column));
    }
    for (int member = 0; member < names.size(); member++) {
      for (int column = 0; column < values.size(); column++) {
        places.get(column).add(new int[] {rows.size(), 2});
        line(names.get(member), headings.get(column), printed(value(column, member)));
      }
    }
    note();
  }

  private String heading(String words) {
    return words + (unitAt == 1 ? exponent == 3 ? ", tkr" : ", kr" : "");
  }

  private void membersAsColumns() {
    List<String> header = new ArrayList<>(names);
    header.add(0, "");
    rows.add(header);
    for (int column = 0; column < values.size(); column++) {
      // Above columns of members there is no title that says a unit.
      String unit = exponent == 3 ? ", tkr" : "";
      headings.set(column, headings.get(column) + (unitAt == 3 ? "" : unit));
      List<String> row = new ArrayList<>();
      row.add(headings.get(column));
      for (int member = 0; member < names.size(); member++) {
        places.get(column).add(new int[] {rows.size(), member + 1});
        row.add(printed(value(column, member)));
      }
      rows.add(row);
    }
  }

  private static List<String> blank(int width) {
    List<String> row = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      row.add("");
    }
    return row;
  }
}
