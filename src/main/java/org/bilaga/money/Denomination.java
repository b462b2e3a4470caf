package org.bilaga.money;

import java.math.BigInteger;
import java.util.Currency;
import java.util.Optional;

/**
 * What amounts are counted in: a currency, or a unit that somebody declared, such as seats or
 * doses.
 *
 * <p>Amounts of different denominations never meet. A currency is its code alone; a unit is the
 * same where its code and its words are.
 *
 * @param code of ISO 4217 for a currency, the declared name for a unit: what a machine is told
 * @param one the word after a figure that is one: {@code seat}; for a currency its sign
 * @param many the word after any other: {@code seats}
 * @param digits the decimals of its smallest part: 2 for SEK, 0 for JPY and seats, 3 for KWD
 * @param isCurrency whether it is money
 */
public record Denomination(String code, String one, String many, int digits, boolean isCurrency) {
  /** Known by heart, as the table of currencies takes its time to load. */
  private static final Denomination SEK = new Denomination("SEK", "kr", "kr", 2, true);

  /** The currency that stands where nothing at all tells which: an agreement without an amount. */
  public static final Denomination USUAL = SEK;

  /** What the currencies and most units need, made once: every amount asks for one. */
  private static final BigInteger[] SCALES = new BigInteger[5];

  static {
    for (int digits = 0; digits < SCALES.length; digits++) {
      SCALES[digits] = BigInteger.TEN.pow(digits);
    }
  }

  /** Of what is no amount: a number, a share. */
  public static final Denomination NONE = new Denomination("", "", "", 0, false);

  /** The currency of an ISO 4217 code; throws IllegalArgumentException where it is none. */
  public static Denomination currency(String code) {
    return known(code).orElseThrow(() -> new IllegalArgumentException(code + " is no currency"));
  }

  /** The same; empty for what is no code, and for XXX and XAU, which have no smallest part. */
  public static Optional<Denomination> known(String code) {
    if (code.equals(SEK.code)) {
      return Optional.of(SEK);
    }
    try {
      int digits = Currency.getInstance(code).getDefaultFractionDigits();
      return Optional.of(new Denomination(code, code, code, digits, true))
          .filter(it -> digits >= 0);
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  /**
   * A unit of things.
   *
   * @param digits the decimals that an amount may have: 0 where they are counted whole
   */
  public static Denomination counted(String name, String one, String many, int digits) {
    return new Denomination(name, one, many, digits, false);
  }

  /** The word for a million of it, where there is one. */
  public Optional<String> million() {
    return equals(SEK) ? Optional.of("mkr") : Optional.empty();
  }

  /** How many of its smallest parts make one: 100 for SEK, 1 for JPY, 1000 for KWD. */
  BigInteger scale() {
    return digits < SCALES.length ? SCALES[digits] : BigInteger.TEN.pow(digits);
  }

  /** Its smallest part: 1/100 for SEK. */
  public Fraction smallest() {
    return Fraction.of(BigInteger.ONE, scale());
  }

  /** Its name where no figure stands before it: {@code SEK}, {@code seats}. */
  @Override
  public String toString() {
    return isCurrency ? code : many;
  }
}
