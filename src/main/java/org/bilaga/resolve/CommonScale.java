package org.bilaga.resolve;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.Map;
import org.bilaga.figure.Decimal;
import org.bilaga.figure.Figure;

/**
 * The figures of a column as whole numbers of one part: of so many decimals, and of thirds where a
 * figure is a third.
 *
 * @param digits a whole number of parts a member; 0 for those beyond
 * @param decimals of the finest figure
 * @param parts what else one is divided into
 * @param beyond the members whose figures cannot be counted so with eighteen digits
 */
record CommonScale(long[] digits, int decimals, long parts, BitSet beyond) {
  private static final int MOST_DECIMALS = Figure.PLAIN_DIGITS;
  private static final int MOST_BITS = 62;

  /** More parts of one than people count in leave no room for the digits. */
  private static final int MOST_BITS_OF_PARTS = 40;

  static CommonScale of(Decimal[] values, Map<Integer, Figure.Ratio> ratios) {
    var beyond = new BitSet();
    int decimals = 0;
    BigInteger parts = BigInteger.ONE;
    for (int member = 0; member < values.length; member++) {
      Figure.Ratio ratio = ratios.get(member);
      if (ratio == null) {
        Decimal value = values[member];
        boolean fits =
            value.digits().bitLength() <= MOST_BITS && Math.abs(value.scale()) <= MOST_DECIMALS;
        if (fits) {
          decimals = Math.max(decimals, value.scale());
        } else {
          beyond.set(member);
        }
        continue;
      }
      BigInteger under = ratio.underInBase();
      BigInteger more = parts.multiply(under).divide(parts.gcd(under));
      if (more.bitLength() <= MOST_BITS_OF_PARTS) {
        parts = more;
      } else {
        beyond.set(member);
      }
    }
    BigInteger unit = BigInteger.TEN.pow(decimals);
    long[] digits = new long[values.length];
    for (int member = 0; member < values.length; member++) {
      if (beyond.get(member)) {
        continue;
      }
      Figure.Ratio ratio = ratios.get(member);
      BigInteger scaled =
          ratio == null
              ? values[member].digitsAt(decimals).multiply(parts)
              : ratio.overInBase().multiply(parts.divide(ratio.underInBase())).multiply(unit);
      if (scaled.bitLength() <= MOST_BITS) {
        digits[member] = scaled.longValue();
      } else {
        beyond.set(member);
      }
    }
    return new CommonScale(digits, decimals, parts.longValueExact(), beyond);
  }
}
