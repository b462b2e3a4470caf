package org.bilaga.report.workbook;

import java.math.BigInteger;
import org.bilaga.money.Fraction;
import org.bilaga.money.RoundingMethod;

/**
 * What a divisor method says of a weight, as formulas and as what these come to.
 *
 * <p>Unit s + 1 goes to the greatest weight over d(s) (Balinski &amp; Young 2001, appendix A); of
 * Huntington–Hill the squares are compared, so that no root is taken.
 */
record DivisorMethod(RoundingMethod method) {
  private static final Fraction NEARLY_NOUGHT = Fraction.of(1, 1_000_000_000_000L);

  /** How many units a weight times a multiplier makes, as a formula for one cell or many. */
  String units(String product) {
    String p = "(" + product + ")";
    String whole = "INT" + p;
    return switch (method) {
      case SAINTE_LAGUE -> "INT(" + p + "+0.5)";
      case ADAMS -> "(" + whole + "+1)*(" + p + ">0)";
      case HUNTINGTON_HILL -> above(p, p + "^2>=" + whole + "*(" + whole + "+1)");
      case DEAN -> above(p, p + "*(2*" + whole + "+1)>=2*" + whole + "*(" + whole + "+1)");
      default -> whole;
    };
  }

  private static String above(String p, String reached) {
    return "(INT" + p + "+(" + p + ">0)*(" + reached + "))";
  }

  BigInteger units(Fraction product) {
    BigInteger whole = product.floor();
    Fraction n = Fraction.of(whole);
    Fraction next = n.add(Fraction.ONE);
    boolean up =
        product.signum() > 0
            && switch (method) {
              case SAINTE_LAGUE -> product.fraction().compareTo(Fraction.of(1, 2)) >= 0;
              case ADAMS -> true;
              case HUNTINGTON_HILL -> product.multiply(product).compareTo(n.multiply(next)) >= 0;
              case DEAN ->
                  product.multiply(n.add(next)).compareTo(n.multiply(next).multiply(two())) >= 0;
              default -> false;
            };
    return up ? whole.add(BigInteger.ONE) : whole;
  }

  private static Fraction two() {
    return Fraction.of(2);
  }

  /** What a weight is in the quotient for the unit after so many. */
  String numerator(String weight, String units) {
    return switch (method) {
      case HUNTINGTON_HILL -> weight + "^2";
      case DEAN -> weight + "*(2*" + units + "+1)";
      default -> weight;
    };
  }

  Fraction numerator(Fraction weight, BigInteger units) {
    return switch (method) {
      case HUNTINGTON_HILL -> weight.multiply(weight);
      case DEAN -> weight.multiply(Fraction.of(units.shiftLeft(1).add(BigInteger.ONE)));
      default -> weight;
    };
  }

  /** By what it is divided; by next to nothing for a first unit that comes before all others. */
  String denominator(String units) {
    return switch (method) {
      case SAINTE_LAGUE -> "2*" + units + "+1";
      case ADAMS -> first(units, units);
      case HUNTINGTON_HILL -> first(units, units + "*(" + units + "+1)");
      case DEAN -> first(units, "2*" + units + "*(" + units + "+1)");
      default -> units + "+1";
    };
  }

  private static String first(String units, String other) {
    return "IF(" + units + "=0,1E-12," + other + ")";
  }

  Fraction denominator(BigInteger units) {
    BigInteger next = units.add(BigInteger.ONE);
    if (method.firstUnitToEach() && units.signum() == 0) {
      return NEARLY_NOUGHT;
    }
    return Fraction.of(
        switch (method) {
          case SAINTE_LAGUE -> units.add(next);
          case ADAMS -> units;
          case HUNTINGTON_HILL -> units.multiply(next);
          case DEAN -> units.multiply(next).shiftLeft(1);
          default -> next;
        });
  }
}
