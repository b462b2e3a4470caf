package org.bilaga.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tables of random figures, written in every form, sign and unit: each is read back the same, or is
 * said to be read two ways with the right figure among the two; never another.
 */
class PrintedTablesTest {
  private static final String[][] FORMS = {
    {" ", ","},
    {"\u00A0", ","},
    {"\u202F", ","},
    {".", ","},
    {",", "."},
    {"'", "."},
    {"\u2019", "."},
    {"", ","},
    {"", "."},
    {" ", "."}
  };
  private static final String[] SIGNS = {"-%s", "\u2212%s", "\u2013%s", "(%s)", "%s-", "minus %s"};
  private static final String[][] UNITS = {
    {"%s", "0"},
    {"%s kr", "0"},
    {"%s mkr", "6"},
    {"SEK %s", "0"},
    {"\u20AC %s", "0"},
    {"%s miljoner euro", "6"},
    {"$%sm", "6"},
    {"\u00A3%s", "0"},
    {"%s Mrd. Euro", "9"},
    {"%s tkr", "3"},
    {"\u20B9 %s crore", "7"},
    {"%s %%", "-2"},
    {"%s *", "0"},
    {"%s [2]", "0"},
  };

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void aFigureIsReadAsItWasWrittenOrTold(int form) {
    var back = new ReadBack();
    for (long seed = 0; seed < 200; seed++) {
      var random = new Random(seed * 31 + form);
      int rows = 1 + random.nextInt(8);
      int decimals = random.nextInt(4);
      var unit = UNITS[random.nextInt(UNITS.length)];
      List<BigDecimal> values = new ArrayList<>();
      var text = new StringBuilder("Namn\tBelopp");
      for (int row = 0; row < rows; row++) {
        long digits = (long) (Math.pow(10, random.nextInt(9)) * random.nextDouble());
        var value = BigDecimal.valueOf(digits, decimals);
        boolean negative = digits != 0 && random.nextInt(4) == 0;
        String figure = written(value, FORMS[form]);
        String signed = negative ? SIGNS[random.nextInt(SIGNS.length)].formatted(figure) : figure;
        boolean bare = negative && !Character.isDigit(signed.charAt(signed.length() - 1));
        String printed = bare || negative ? signed : unit[0].formatted(figure);
        int exponent = negative ? 0 : Integer.parseInt(unit[1]);
        values.add((negative ? value.negate() : value).scaleByPowerOfTen(exponent));
        text.append("\nRad ").append(row).append('\t').append(printed);
      }
      var table = new TableReader().read(text.toString().getBytes(UTF_8), "t").table();
      for (int row = 0; row < rows; row++) {
        back.cell(table, row, 1, values.get(row), text.toString());
      }
    }
    assertThat(back.read()).isGreaterThan(back.told() * 4);
  }

  private static String written(BigDecimal value, String[] form) {
    String plain = value.toPlainString();
    int point = plain.indexOf('.');
    var whole = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
    for (int i = whole.length() - 3; i > 0; i -= 3) {
      whole.insert(i, form[0]);
    }
    return point < 0 ? whole.toString() : whole + form[1] + plain.substring(point + 1);
  }
}
