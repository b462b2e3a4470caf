package org.bilaga.table;

import java.util.Map;

/**
 * What a printed figure counts, as a power of ten of the base: kronor, a bare number or a share.
 */
public enum PrintedUnit {
  NONE(0, false),
  KRONOR(0, true),
  THOUSAND_KRONOR(3, true),
  MILLION_KRONOR(6, true),
  BILLION_KRONOR(9, true),
  THOUSAND(3, false),
  MILLION(6, false),
  BILLION(9, false),
  PERCENT(-2, false),
  PERCENTAGE_POINTS(-2, false),
  PER_MILLE(-3, false);

  private static final Map<String, PrintedUnit> WRITTEN =
      Map.ofEntries(
          Map.entry("kr", KRONOR),
          Map.entry("kr.", KRONOR),
          Map.entry("kronor", KRONOR),
          Map.entry("krona", KRONOR),
          Map.entry("sek", KRONOR),
          Map.entry(":-", KRONOR),
          Map.entry("tkr", THOUSAND_KRONOR),
          Map.entry("kkr", THOUSAND_KRONOR),
          Map.entry("tsek", THOUSAND_KRONOR),
          Map.entry("ksek", THOUSAND_KRONOR),
          Map.entry("tusen kronor", THOUSAND_KRONOR),
          Map.entry("tusen kr", THOUSAND_KRONOR),
          Map.entry("mkr", MILLION_KRONOR),
          Map.entry("mnkr", MILLION_KRONOR),
          Map.entry("msek", MILLION_KRONOR),
          Map.entry("milj. kr", MILLION_KRONOR),
          Map.entry("miljon kronor", MILLION_KRONOR),
          Map.entry("miljoner kronor", MILLION_KRONOR),
          Map.entry("miljoner kr", MILLION_KRONOR),
          Map.entry("mdkr", BILLION_KRONOR),
          Map.entry("mdr kr", BILLION_KRONOR),
          Map.entry("md kr", BILLION_KRONOR),
          Map.entry("miljard kronor", BILLION_KRONOR),
          Map.entry("miljarder kronor", BILLION_KRONOR),
          Map.entry("miljarder kr", BILLION_KRONOR),
          Map.entry("tusen", THOUSAND),
          Map.entry("miljon", MILLION),
          Map.entry("miljoner", MILLION),
          Map.entry("miljard", BILLION),
          Map.entry("miljarder", BILLION),
          Map.entry("%", PERCENT),
          Map.entry("procent", PERCENT),
          Map.entry("procentenhet", PERCENTAGE_POINTS),
          Map.entry("procentenheter", PERCENTAGE_POINTS),
          Map.entry("\u2030", PER_MILLE),
          Map.entry("promille", PER_MILLE));

  private final int exponent;
  private final boolean money;

  PrintedUnit(int exponent, boolean money) {
    this.exponent = exponent;
    this.money = money;
  }

  /** The power of ten that makes the base of one: 6 for mkr, -2 for per cent. */
  public int exponent() {
    return exponent;
  }

  /** Whether the base is kronor. */
  public boolean money() {
    return money;
  }

  /**
   * The unit written so, white space single and letters small; {@link #NONE} for an unknown word.
   */
  static PrintedUnit written(String word) {
    return WRITTEN.getOrDefault(word, NONE);
  }

  /** Whether one of several words is a unit, though together they are none that is known. */
  static boolean isAmong(String words) {
    for (String word : words.split(" ", -1)) {
      if (WRITTEN.containsKey(word)) {
        return true;
      }
    }
    return false;
  }
}
