package org.bilaga.report.workbook;

import java.math.BigInteger;

/**
 * The formulas by which a whole is parted by weights, in whole numbers that a workbook has exactly.
 *
 * <p>The whole times a weight may have more digits than that. So the whole is divided first: each
 * gets the quotient once for each unit of its weight, and its part of what the division left.
 *
 * @param quotient the cell of what the whole comes to for each unit of weight
 * @param remainder the cell of what that leaves of the whole
 * @param divisor the cell of what is divided by
 */
record Parting(String quotient, String remainder, String divisor) {
  /** Whole numbers up to 2⁵³ are exact in a workbook. */
  static final BigInteger MOST = BigInteger.valueOf(9_000_000_000_000_000L);

  static String quotient(String whole, String divisor) {
    return "INT(" + whole + "/" + divisor + ")";
  }

  static String remainder(String whole, String quotient, String divisor) {
    return whole + "-" + quotient + "*" + divisor;
  }

  /** The whole units of one weight; a quotient that was taken too large is taken back. */
  String whole(String weight) {
    String product = remainder + "*" + weight;
    String by = "INT(" + product + "/" + divisor + ")";
    String tooLarge = "IF(" + product + "<" + by + "*" + divisor + ",1,0)";
    return quotient + "*" + weight + "+" + by + "-" + tooLarge;
  }

  /** What the whole units of one weight leave, over the divisor. */
  String rest(String weight, String whole) {
    String product = remainder + "*" + weight;
    return product + "-(" + whole + "-" + quotient + "*" + weight + ")*" + divisor;
  }
}
