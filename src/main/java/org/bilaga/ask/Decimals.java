package org.bilaga.ask;

import java.math.BigInteger;
import org.bilaga.money.Fraction;

/** Numbers as people put them in questions: {@code 5 000}, {@code 2,5}. */
final class Decimals {
  private Decimals() {}

  /** Whether a text is one number and no other: a point before three digits could be either. */
  static boolean isNumber(String text) {
    return text.matches("\\d{1,3}([ \\u00a0\\u202f]\\d{3})+|\\d+([.,]\\d{1,2})?|\\d+,\\d+");
  }

  /** The number that such a text is. */
  static Fraction read(String text) {
    String digits = text.replaceAll("[\\s\\u00a0\\u202f]", "").replace('.', ',');
    int comma = digits.indexOf(',');
    int decimals = comma < 0 ? 0 : digits.length() - comma - 1;
    return Fraction.of(new BigInteger(digits.replace(",", "")), BigInteger.TEN.pow(decimals));
  }
}
