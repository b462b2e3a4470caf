package org.bilaga.money;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What members may claim under a divisor method: the member's weight over d(s), s being the units
 * it already holds (Balinski &amp; Young 2001, appendix A, table A1).
 *
 * <p>Comparisons are exact: cross products in 128 or 256 bits for weights in longs, BigInteger
 * otherwise. Claims under Huntington–Hill are compared by their squares. Where d(0) is 0, first
 * units come before all others, the largest weight first: so with fewer units than members they go
 * to the largest.
 */
final class Claims {
  private final RoundingMethod method;
  private final Weights weights;
  private final long @Nullable [] longs;

  Claims(RoundingMethod method, Weights weights) {
    this.method = method;
    this.weights = weights;
    this.longs = weights.longs();
  }

  /** Positive where the member holding a units has a larger claim than the other holding b. */
  int compare(int member, long a, int other, long b) {
    if (method.firstUnitToEach() && (a == 0 || b == 0)) {
      return a == b ? weights.compare(member, other) : a == 0 ? 1 : -1;
    }
    if (longs != null) {
      long w = longs[member];
      long v = longs[other];
      return switch (method) {
        case DHONDT -> Wide.compareUnsignedProducts(w, b + 1, v, a + 1);
        case SAINTE_LAGUE -> Wide.compareUnsignedProducts(w, 2 * b + 1, v, 2 * a + 1);
        case ADAMS -> Wide.compareUnsignedProducts(w, b, v, a);
        case HUNTINGTON_HILL -> Wide.compareFourfold(w, w, b, b + 1, v, v, a, a + 1);
        case DEAN -> Wide.compareFourfold(w, 2 * a + 1, b, b + 1, v, 2 * b + 1, a, a + 1);
        default -> throw new IllegalStateException(method.name());
      };
    }
    return numerator(member, a)
        .multiply(denominator(b))
        .compareTo(numerator(other, b).multiply(denominator(a)));
  }

  /** The claim, under Huntington–Hill squared; null where d(units) is 0. */
  @Nullable Fraction claim(int member, long units) {
    BigInteger denominator = denominator(units);
    return denominator.signum() == 0 ? null : Fraction.of(numerator(member, units), denominator);
  }

  private BigInteger numerator(int member, long units) {
    BigInteger weight = weights.get(member);
    return switch (method) {
      case SAINTE_LAGUE -> weight.shiftLeft(1);
      case HUNTINGTON_HILL -> weight.multiply(weight);
      case DEAN -> weight.multiply(BigInteger.valueOf(units).shiftLeft(1).add(BigInteger.ONE));
      default -> weight;
    };
  }

  private BigInteger denominator(long units) {
    BigInteger s = BigInteger.valueOf(units);
    BigInteger next = s.add(BigInteger.ONE);
    return switch (method) {
      case DHONDT -> next;
      case SAINTE_LAGUE -> s.add(next);
      case HUNTINGTON_HILL -> s.multiply(next);
      case DEAN -> s.multiply(next).shiftLeft(1);
      default -> s;
    };
  }
}
