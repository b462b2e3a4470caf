package org.bilaga.finding;

import java.math.BigInteger;
import java.util.Optional;
import org.bilaga.money.Fraction;

/**
 * A printed figure with another value in the author's own form: his spaces, decimals and decimal
 * mark.
 *
 * <p>Only digits and what stands between them change; sign, unit and marks stay. Where the old text
 * is not read as the old value, or the new one needs another sign, there is no answer.
 */
public final class Reprinted {
  private static final int MOST_DECIMALS = 9;

  private final String text;
  private int start;
  private int end;
  private int decimals;
  private String mark = "";
  private String space = "";
  private int whole;
  private final StringBuilder digits = new StringBuilder();

  private Reprinted(String text) {
    this.text = text;
    read();
  }

  /** The new value rounded half up to the decimals that are printed. */
  public static Optional<String> rounded(String text, Fraction old, Fraction value, String space) {
    return new Reprinted(text).with(old, value, false, space);
  }

  /** The new value to the last digit, with more decimals than were printed where it needs them. */
  public static Optional<String> exact(String text, Fraction old, Fraction value, String space) {
    return new Reprinted(text).with(old, value, true, space);
  }

  /** The first number of a printed figure, without its sign; empty where it has no digits. */
  public static Optional<Fraction> number(String text) {
    return new Reprinted(text).number();
  }

  /** What parts the thousands of a printed figure; empty where it is too short to show. */
  public static Optional<String> spacing(String text) {
    var read = new Reprinted(text);
    return read.whole < 4 ? Optional.empty() : Optional.of(read.space);
  }

  private void read() {
    while (start < text.length() && !isDigit(start)) {
      start++;
    }
    end = start;
    int at = start;
    while (at < text.length()) {
      if (isDigit(at)) {
        digits.append(text.charAt(at));
        decimals += mark.isEmpty() ? 0 : 1;
        whole += mark.isEmpty() ? 1 : 0;
        end = ++at;
      } else if (mark.isEmpty() && isDigit(at + 1) && isBetween(text.charAt(at))) {
        boolean decimal = text.charAt(at) == ',' || text.charAt(at) == '.';
        mark = decimal ? text.substring(at, at + 1) : mark;
        space = decimal ? space : text.substring(at, at + 1);
        at++;
      } else {
        return;
      }
    }
  }

  private Optional<Fraction> number() {
    return digits.isEmpty()
        ? Optional.empty()
        : Optional.of(Fraction.of(new BigInteger(digits.toString()), BigInteger.TEN.pow(decimals)));
  }

  private Optional<String> with(Fraction old, Fraction value, boolean exactly, String habit) {
    if (digits.isEmpty() || old.signum() * value.signum() < 0) {
      return Optional.empty();
    }
    if (!number().equals(Optional.of(old.abs()))) {
      return Optional.empty();
    }
    int places = decimals;
    while (exactly && !isWhole(value, places)) {
      if (++places > MOST_DECIMALS) {
        return Optional.empty();
      }
    }
    String parted = whole < 4 ? habit : space;
    String number = set(value.abs().toDecimal(places), parted, mark.isEmpty() ? "," : mark);
    return Optional.of(text.substring(0, start) + number + text.substring(end));
  }

  private static boolean isWhole(Fraction value, int places) {
    return value.multiply(Fraction.of(BigInteger.TEN.pow(places))).isInteger();
  }

  private static String set(String decimal, String space, String mark) {
    int point = decimal.indexOf('.') < 0 ? decimal.length() : decimal.indexOf('.');
    var set = new StringBuilder(decimal.length() + 8);
    for (int i = 0; i < point; i++) {
      set.append(i > 0 && (point - i) % 3 == 0 ? space : "").append(decimal.charAt(i));
    }
    if (point < decimal.length()) {
      set.append(mark).append(decimal, point + 1, decimal.length());
    }
    return set.toString();
  }

  private boolean isDigit(int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static boolean isBetween(char c) {
    return c == ',' || c == '.' || Character.getType(c) == Character.SPACE_SEPARATOR;
  }
}
