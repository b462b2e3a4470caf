package org.bilaga.infer;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.money.Fraction;
import org.bilaga.money.RoundingMethod;
import org.bilaga.money.RoundingRule;

/** In which order rules of rounding are tried: the usual ones first. */
public final class RoundingOrder {
  /** All methods. */
  public static final List<RoundingMethod> METHODS =
      List.of(
          RoundingMethod.LARGEST_REMAINDER,
          RoundingMethod.HALF_UP,
          RoundingMethod.CUMULATIVE,
          RoundingMethod.DOWN,
          RoundingMethod.UP,
          RoundingMethod.HALF_EVEN,
          RoundingMethod.SAINTE_LAGUE,
          RoundingMethod.DHONDT,
          RoundingMethod.HUNTINGTON_HILL,
          RoundingMethod.ADAMS,
          RoundingMethod.DEAN);

  private static final Fraction FEW_UNITS = Fraction.of(2_000);

  private RoundingOrder() {}

  /** Shares are rounded by themselves, as anybody does; amounts so that they keep their sum. */
  static List<RoundingMethod> methods(PublishedColumn figures) {
    if (figures.counts() != PublishedColumn.Counts.SHARES) {
      return METHODS;
    }
    List<RoundingMethod> methods = new ArrayList<>(METHODS);
    methods.remove(RoundingMethod.HALF_UP);
    methods.addFirst(RoundingMethod.HALF_UP);
    return methods;
  }

  /** Whether a method of seats is worth telling: of large amounts it gives what others do. */
  static boolean isToldAlike(RoundingRule rule, Fraction total) {
    if (rule.method() == RoundingMethod.HALF_EVEN) {
      // It differs from half up at a half alone, which hardly ever comes.
      return false;
    }
    return !rule.method().isDivisorMethod() || total.divide(rule.unit()).compareTo(FEW_UNITS) <= 0;
  }

  /** How much rather one believes in the usual ones. */
  static int strangeness(RoundingMethod method) {
    return switch (method) {
      case LARGEST_REMAINDER, HALF_UP -> 0;
      case DOWN, UP, HALF_EVEN, CUMULATIVE -> 1;
      case SAINTE_LAGUE, DHONDT, HUNTINGTON_HILL, ADAMS, DEAN -> 2;
    };
  }
}
