package org.bilaga.finding;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.words.Told;

/**
 * How the figures of one sentence are written for a reader: unit, decimals, groups of three.
 *
 * <p>Immutable. Written the Swedish way in both languages, with ordinary spaces and an ordinary
 * hyphen for minus, so that what is printed can be searched for. Nothing but zero is written as
 * zero.
 */
public final class Figures {
  private static final Fraction MILLION = Fraction.of(1_000_000);
  private static final Fraction TENTH_OF_MILLION = Fraction.of(100_000);
  private static final int MOST_DECIMALS = 18;

  private final Optional<Denomination> counted;
  private final String unit;
  private final Told differenceUnit;
  private final Fraction worth;
  private final int exactUpTo;
  private final int atLeast;
  private final int rounded;

  /**
   * @param counted what the figures are amounts of; empty for numbers and shares
   * @param worth one of the unit, in what the figures are given in
   * @param exactUpTo a figure with no more decimals than this is written with all of them
   * @param atLeast the decimals of a figure that is not whole
   * @param rounded the decimals of a figure with more than {@code exactUpTo}
   */
  private Figures(
      Optional<Denomination> counted,
      String unit,
      Told differenceUnit,
      Fraction worth,
      int exactUpTo,
      int atLeast,
      int rounded) {
    this.counted = counted;
    this.unit = unit;
    this.differenceUnit = differenceUnit;
    this.worth = worth;
    this.exactUpTo = exactUpTo;
    this.atLeast = atLeast;
    this.rounded = rounded;
  }

  /** Amounts in a unit such as {@code tkr}, one of which is worth so many of the main one. */
  public static Figures in(String unit, Fraction worth) {
    return in(Optional.empty(), unit, worth);
  }

  private static Figures in(Optional<Denomination> counted, String unit, Fraction worth) {
    boolean whole = worth.equals(Fraction.ONE);
    return new Figures(counted, unit, Told.text(unit), worth, whole ? 2 : 6, whole ? 2 : 1, 2);
  }

  /**
   * Amounts in the main unit, with the decimals that its smallest part needs: {@code 64 691 490
   * kr}, {@code 0,50 EUR}, {@code 1 seat}; numbers bare.
   */
  public static Figures of(Denomination unit) {
    if (unit.equals(Denomination.NONE)) {
      return plain();
    }
    int decimals = unit.digits() == 0 ? 2 : unit.digits();
    String many = unit.many();
    return new Figures(
        Optional.of(unit), many, Told.text(many), Fraction.ONE, decimals, decimals, decimals);
  }

  /**
   * The same; but in {@code mkr} where the unit has a word for a million, each figure is a whole
   * number of tenths of one, and one reaches it: a claim of 2 877 mkr is answered in mkr.
   */
  public static Figures natural(Denomination unit, Fraction... figures) {
    boolean reached = false;
    for (Fraction figure : figures) {
      if (unit.million().isEmpty() || !figure.divide(TENTH_OF_MILLION).isInteger()) {
        return of(unit);
      }
      reached |= figure.abs().compareTo(MILLION) >= 0;
    }
    return reached ? in(Optional.of(unit), unit.million().get(), MILLION) : of(unit);
  }

  /** Numbers without a unit, to six decimals where that is exact: {@code 0,5}. */
  public static Figures plain() {
    return new Figures(Optional.empty(), "", Told.text(""), Fraction.ONE, 6, 1, 2);
  }

  /** Shares of 1 as per cent, with the decimals they need. */
  public static Figures perCent() {
    return new Figures(Optional.empty(), "%", points(), Fraction.of(1, 100), 6, 1, 2);
  }

  /** Shares of 1 as per cent, always with so many decimals, as in a printed column. */
  public static Figures perCent(int decimals) {
    return new Figures(
        Optional.empty(), "%", points(), Fraction.of(1, 100), -1, decimals, decimals);
  }

  /** The same without the unit, as where it stands in a heading or after the next figure. */
  public Figures bare() {
    return new Figures(Optional.empty(), "", Told.text(""), worth, exactUpTo, atLeast, rounded);
  }

  /** The same, always with so many decimals, as in a printed column. */
  public Figures rounded(int decimals) {
    return new Figures(counted, unit, differenceUnit, worth, -1, decimals, decimals);
  }

  private static Told points() {
    return Sentences.percentagePoints();
  }

  /**
   * The same form with decimals enough that no two different figures are written alike, and that of
   * two figures the difference is what the reader gets who subtracts one from the other.
   */
  public Figures apart(Fraction... figures) {
    Figures form = this;
    while (form.rounded < MOST_DECIMALS
        && (form.confuses(figures) || figures.length == 2 && !form.fit(figures[0], figures[1]))) {
      int more = form.rounded + 1;
      form = new Figures(counted, unit, differenceUnit, worth, exactUpTo, atLeast, more);
    }
    return form;
  }

  private boolean confuses(Fraction... figures) {
    Map<String, Fraction> readAs = new HashMap<>();
    for (Fraction figure : figures) {
      Fraction other = readAs.putIfAbsent(read(figure), figure);
      if (other != null && !other.equals(figure)) {
        return true;
      }
    }
    return false;
  }

  private boolean fit(Fraction one, Fraction other) {
    return written(one).subtract(written(other)).equals(written(one.subtract(other)));
  }

  /** What is written of a figure, in units of the form. */
  private Fraction written(Fraction figure) {
    String digits = number(figure).replace(" ", "");
    int mark = digits.indexOf(',');
    int decimals = mark < 0 ? 0 : digits.length() - mark - 1;
    return Fraction.of(new BigInteger(digits.replace(",", "")), BigInteger.TEN.pow(decimals));
  }

  /** A figure as it is printed: with its unit, and with at least so many decimals. */
  public String printed(Fraction figure, int decimals) {
    Fraction value = figure.divide(worth);
    boolean more =
        value.multiply(Fraction.of(BigInteger.TEN.pow(Math.max(0, decimals)))).isInteger();
    if (decimals <= 0 || !worth.equals(Fraction.ONE) || !more) {
      return text(figure);
    }
    String number = grouped(value.toDecimal(decimals));
    return unit.isEmpty() ? number : number + " " + unit;
  }

  /** What a reader takes the figure for: 1,00 is read as 1. */
  private String read(Fraction figure) {
    String number = number(figure);
    int end = number.length();
    if (number.indexOf(',') >= 0) {
      while (number.charAt(end - 1) == '0') {
        end--;
      }
      end -= number.charAt(end - 1) == ',' ? 1 : 0;
    }
    return number.substring(0, end);
  }

  /** The figure with its unit. */
  public String text(Fraction figure) {
    return unit.isEmpty() ? number(figure) : number(figure) + " " + single(figure).orElse(unit);
  }

  /** What stands there less what is right, with its sign: {@code +42 mkr}, {@code -1 kr}. */
  public Told difference(Fraction difference) {
    return measured(difference, (difference.signum() > 0 ? "+" : "") + number(difference));
  }

  /** As a mark in an agreement says it: {@code 1 kr too high}, {@code 1 kr för högt}. */
  public Told off(Fraction difference) {
    Told size = measured(difference, number(difference.abs()));
    return difference.signum() < 0 ? Sentences.tooLow(size) : Sentences.tooHigh(size);
  }

  /** What is counted: empty for numbers and shares. */
  public Optional<Denomination> counted() {
    return counted;
  }

  /** The word for so many: a single one has a word of its own. */
  private Optional<String> single(Fraction figure) {
    return counted
        .filter(it -> it.many().equals(unit) && figure.abs().equals(Fraction.ONE))
        .map(Denomination::one);
  }

  private Told measured(Fraction figure, String number) {
    return language -> {
      String counted = single(figure).orElseGet(() -> differenceUnit.in(language));
      return counted.isEmpty() ? number : number + " " + counted;
    };
  }

  private String number(Fraction figure) {
    Fraction value = figure.divide(worth);
    if (exactUpTo >= 0) {
      if (value.isInteger()) {
        return grouped(value.toDecimal(0));
      }
      if (value.multiply(Fraction.of(BigInteger.TEN.pow(exactUpTo))).isInteger()) {
        return grouped(shortened(value.toDecimal(exactUpTo), atLeast));
      }
    }
    int decimals = rounded;
    // 0,00 for a difference of a thousandth would say that there is none.
    while (decimals < MOST_DECIMALS
        && !value.isZero()
        && value.abs().multiply(Fraction.of(BigInteger.TEN.pow(decimals))).compareTo(Fraction.ONE)
            < 0) {
      decimals++;
    }
    return grouped(value.toDecimal(decimals));
  }

  /** Without the zeros at the end that nothing asks for. */
  private static String shortened(String decimal, int atLeast) {
    int end = decimal.length();
    int least = decimal.indexOf('.') + 1 + atLeast;
    while (end > least && decimal.charAt(end - 1) == '0') {
      end--;
    }
    return decimal.substring(0, end);
  }

  private static String grouped(String decimal) {
    int start = decimal.startsWith("-") ? 1 : 0;
    int point = decimal.indexOf('.');
    int whole = point < 0 ? decimal.length() : point;
    var text = new StringBuilder(decimal.length() + 8).append(decimal, 0, start);
    for (int i = start; i < whole; i++) {
      if (i > start && (whole - i) % 3 == 0) {
        text.append(' ');
      }
      text.append(decimal.charAt(i));
    }
    if (point >= 0) {
      text.append(',').append(decimal, point + 1, decimal.length());
    }
    return text.toString();
  }
}
