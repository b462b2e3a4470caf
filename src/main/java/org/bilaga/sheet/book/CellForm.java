package org.bilaga.sheet.book;

import org.bilaga.money.Fraction;

/**
 * How the figure of a cell is shown, and in what it is counted there.
 *
 * @param code a number format as workbooks have it, in the notation of no country
 * @param worth one of what the cell counts in, in what its figure is given in
 */
public record CellForm(String code, Fraction worth) {
  /** As it comes: for texts. */
  public static final CellForm GENERAL = new CellForm("General", Fraction.ONE);

  /** Whole numbers in groups of three. */
  public static final CellForm WHOLE = number(0);

  public static final CellForm DAY = new CellForm("yyyy-mm-dd", Fraction.ONE);

  /** In groups of three, always with so many decimals. */
  public static CellForm number(int decimals) {
    return new CellForm("#,##0" + decimals(decimals), Fraction.ONE);
  }

  /** With as many decimals as there are, up to so many. */
  public static CellForm upTo(int decimals) {
    return new CellForm("#,##0" + (decimals == 0 ? "" : "." + "#".repeat(decimals)), Fraction.ONE);
  }

  /** Shares of 1, always with so many decimals. */
  public static CellForm perCent(int decimals) {
    return new CellForm("0" + decimals(decimals) + " %", Fraction.ONE);
  }

  private static String decimals(int count) {
    return count == 0 ? "" : "." + "0".repeat(count);
  }

  /** With a plus before what is above nought. */
  public CellForm signed() {
    return new CellForm("+" + code + ";-" + code + ";" + code, worth);
  }

  /** Counted in another unit. */
  public CellForm in(Fraction unit) {
    return new CellForm(code, unit);
  }
}
