package org.bilaga.sheet;

import org.bilaga.finding.Figures;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;

/**
 * What the figures of a column are counted in where it stands in the heading: {@code kr}, {@code
 * mkr}, {@code %}.
 *
 * @param worth one of the unit, in what the cells are given in
 * @param figures how they are written there, without the unit
 */
public record ColumnUnit(String text, Fraction worth, Figures figures) {
  public static final ColumnUnit PER_CENT =
      new ColumnUnit("%", Fraction.of(1, 100), Figures.perCent().bare());
  private static final Fraction MILLION = Fraction.of(1_000_000);
  private static final Fraction TENTH_OF_MILLION = Fraction.of(100_000);

  /** The main unit. */
  public static ColumnUnit of(Denomination unit) {
    return new ColumnUnit(unit.many(), Fraction.ONE, Figures.of(unit).bare());
  }

  /** Millions, where there is a word for one; others are never shortened. */
  public static ColumnUnit millions(Denomination unit) {
    return unit.million()
        .map(word -> new ColumnUnit(word, MILLION, Figures.in(word, MILLION).bare()))
        .orElseGet(() -> of(unit));
  }

  /** Whether million kronor show an amount exactly, with one decimal at most. */
  public static boolean isTenths(Fraction amount) {
    return amount.divide(TENTH_OF_MILLION).isInteger();
  }
}
