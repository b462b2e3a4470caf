package org.bilaga.sheet;

import org.bilaga.finding.Figures;
import org.bilaga.money.Fraction;

/**
 * What the figures of a column are counted in where it stands in the heading: {@code kr}, {@code
 * mkr}, {@code %}.
 *
 * @param worth one of the unit, in what the cells are given in
 */
public record ColumnUnit(String text, Fraction worth) {
  public static final ColumnUnit PER_CENT = new ColumnUnit("%", Fraction.of(1, 100));
  private static final Fraction MILLION = Fraction.of(1_000_000);
  private static final Fraction TENTH_OF_MILLION = Fraction.of(100_000);

  /** The main unit of an ISO 4217 currency. */
  public static ColumnUnit of(String currency) {
    return new ColumnUnit(currency.equals("SEK") ? "kr" : currency, Fraction.ONE);
  }

  /** Million kronor; other currencies are never shortened. */
  public static ColumnUnit millions(String currency) {
    return currency.equals("SEK") ? new ColumnUnit("mkr", MILLION) : of(currency);
  }

  /** Whether million kronor show an amount exactly, with one decimal at most. */
  public static boolean isTenths(Fraction amount) {
    return amount.divide(TENTH_OF_MILLION).isInteger();
  }

  /** The figures without the unit. */
  Figures figures() {
    return Figures.in("", worth);
  }
}
