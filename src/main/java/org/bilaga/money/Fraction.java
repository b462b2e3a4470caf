package org.bilaga.money;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number.
 *
 * <p>Invariant: lowest terms, denominator above zero, so that equal numbers are equal objects. Kept
 * as two longs where both fit ({@code bigNumerator} is null then), as two BigIntegers otherwise.
 */
public final class Fraction implements Comparable<Fraction> {
  public static final Fraction ZERO = new Fraction(0, 1);
  public static final Fraction ONE = new Fraction(1, 1);

  private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);

  private final long numerator;
  private final long denominator;
  private final @Nullable BigInteger bigNumerator;
  private final @Nullable BigInteger bigDenominator;

  private Fraction(long numerator, long denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.bigNumerator = null;
    this.bigDenominator = null;
  }

  private Fraction(BigInteger numerator, BigInteger denominator) {
    this.numerator = 0;
    this.denominator = 0;
    this.bigNumerator = numerator;
    this.bigDenominator = denominator;
  }

  public static Fraction of(long value) {
    return value == Long.MIN_VALUE ? new Fraction(MIN, BigInteger.ONE) : new Fraction(value, 1);
  }

  public static Fraction of(BigInteger value) {
    return value.bitLength() < 64 ? of(value.longValue()) : new Fraction(value, BigInteger.ONE);
  }

  /** Throws ArithmeticException where the denominator is zero, as do the other factories. */
  public static Fraction of(long numerator, long denominator) {
    if (denominator <= 0 || numerator == Long.MIN_VALUE) {
      return lowest(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
    long divisor = gcd(Math.abs(numerator), denominator);
    return new Fraction(numerator / divisor, denominator / divisor);
  }

  public static Fraction of(BigInteger numerator, BigInteger denominator) {
    return numerator.bitLength() < 64 && denominator.bitLength() < 64
        ? of(numerator.longValue(), denominator.longValue())
        : lowest(numerator, denominator);
  }

  private static Fraction lowest(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("denominator is zero");
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    BigInteger n = numerator.divide(divisor);
    BigInteger d = denominator.divide(divisor);
    boolean fits = n.bitLength() < 64 && d.bitLength() < 64 && !n.equals(MIN);
    return fits ? new Fraction(n.longValue(), d.longValue()) : new Fraction(n, d);
  }

  private static long gcd(long a, long b) {
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    return a;
  }

  public BigInteger numerator() {
    return bigNumerator == null ? BigInteger.valueOf(numerator) : bigNumerator;
  }

  public BigInteger denominator() {
    return bigDenominator == null ? BigInteger.valueOf(denominator) : bigDenominator;
  }

  /** Whether numerator and denominator are known as longs. */
  boolean isSmall() {
    return bigNumerator == null;
  }

  /** The numerator; only where {@link #isSmall}. */
  long smallNumerator() {
    return numerator;
  }

  /** The denominator; only where {@link #isSmall}. */
  long smallDenominator() {
    return denominator;
  }

  /** Whether neither product nor sum of two numerators and denominators can overflow a long. */
  private static boolean tiny(Fraction a, Fraction b) {
    return a.bigNumerator == null
        && b.bigNumerator == null
        && (Math.abs(a.numerator) | a.denominator | Math.abs(b.numerator) | b.denominator)
            < 1L << 31;
  }

  /** Of longs that may be large: kept as longs where both results fit, for amounts of money do. */
  private static Fraction product(long a, long b, long c, long d) {
    // What they have in common is taken out first, so that the products are as small as can be.
    long across = gcd(Math.abs(a), d);
    long back = gcd(Math.abs(b), c);
    long n = a / across;
    long m = b / back;
    long p = c / back;
    long q = d / across;
    long numerator = n * m;
    long denominator = p * q;
    return Math.multiplyHigh(n, m) == numerator >> 63
            && Math.multiplyHigh(p, q) == 0
            && denominator > 0
            && numerator != Long.MIN_VALUE
        ? new Fraction(numerator, denominator)
        : lowest(
            BigInteger.valueOf(n).multiply(BigInteger.valueOf(m)),
            BigInteger.valueOf(p).multiply(BigInteger.valueOf(q)));
  }

  /**
   * The sum of several: of halves of them, so that the denominators of many that have nothing in
   * common grow large only at the end.
   */
  public static Fraction sum(List<Fraction> parts) {
    int count = parts.size();
    return switch (count) {
      case 0 -> ZERO;
      case 1 -> parts.get(0);
      default -> sum(parts.subList(0, count / 2)).add(sum(parts.subList(count / 2, count)));
    };
  }

  public Fraction add(Fraction other) {
    if (bigNumerator == null && other.bigNumerator == null && denominator == other.denominator) {
      long sum = numerator + other.numerator;
      // It overflows where both have the sign that the sum has not.
      if (((numerator ^ sum) & (other.numerator ^ sum)) >= 0) {
        return denominator == 1 ? of(sum) : of(sum, denominator);
      }
    } else if (tiny(this, other)) {
      return of(
          numerator * other.denominator + other.numerator * denominator,
          denominator * other.denominator);
    }
    return of(
        numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
        denominator().multiply(other.denominator()));
  }

  public Fraction subtract(Fraction other) {
    return add(other.negate());
  }

  public Fraction multiply(Fraction other) {
    if (bigNumerator == null && other.bigNumerator == null) {
      return product(numerator, other.numerator, denominator, other.denominator);
    }
    return of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
  }

  /** Throws ArithmeticException where the other is zero. */
  public Fraction divide(Fraction other) {
    if (bigNumerator == null && other.bigNumerator == null && other.numerator > 0) {
      return product(numerator, other.denominator, denominator, other.numerator);
    }
    return of(numerator().multiply(other.denominator()), denominator().multiply(other.numerator()));
  }

  public Fraction negate() {
    return bigNumerator == null
        ? new Fraction(-numerator, denominator)
        : of(numerator().negate(), denominator());
  }

  public Fraction abs() {
    return signum() < 0 ? negate() : this;
  }

  public int signum() {
    return bigNumerator == null ? Long.signum(numerator) : bigNumerator.signum();
  }

  public boolean isZero() {
    return signum() == 0;
  }

  public boolean isInteger() {
    return bigDenominator == null ? denominator == 1 : bigDenominator.equals(BigInteger.ONE);
  }

  /** The greatest whole number not above this. */
  public BigInteger floor() {
    return round(RoundingMode.FLOOR);
  }

  /** The least whole number not below this. */
  public BigInteger ceil() {
    return round(RoundingMode.CEILING);
  }

  /** What is above {@link #floor}: at least 0, less than 1. */
  public Fraction fraction() {
    return subtract(of(floor()));
  }

  /**
   * To a whole number. DOWN is toward and UP away from zero, HALF_UP rounds one half away from
   * zero. Throws ArithmeticException for UNNECESSARY where this is not whole.
   */
  public BigInteger round(RoundingMode mode) {
    if (isInteger()) {
      return numerator();
    }
    boolean negative = signum() < 0;
    if (bigNumerator == null) {
      long whole = Math.abs(numerator) / denominator;
      long rest = Math.abs(numerator) - whole * denominator;
      int half = Long.compareUnsigned(rest << 1, denominator);
      long size = isAway(mode, half, (whole & 1) == 1) ? whole + 1 : whole;
      return BigInteger.valueOf(negative ? -size : size);
    }
    BigInteger[] parts = numerator().abs().divideAndRemainder(denominator());
    int half = parts[1].shiftLeft(1).compareTo(denominator());
    BigInteger size =
        isAway(mode, half, parts[0].testBit(0)) ? parts[0].add(BigInteger.ONE) : parts[0];
    return negative ? size.negate() : size;
  }

  /**
   * Whether what is not whole is rounded away from zero.
   *
   * @param half how what is left compares with one half
   */
  private boolean isAway(RoundingMode mode, int half, boolean odd) {
    return switch (mode) {
      case UP -> true;
      case DOWN -> false;
      case CEILING -> signum() > 0;
      case FLOOR -> signum() < 0;
      case HALF_UP -> half >= 0;
      case HALF_DOWN -> half > 0;
      case HALF_EVEN -> half > 0 || (half == 0 && odd);
      case UNNECESSARY -> throw new ArithmeticException(this + " is not whole");
    };
  }

  /**
   * For display: rounded half up to so many decimals (0 or more), with '.' before them and no
   * thousands separator. 64691490.54 is {@code Fraction.of(…).toDecimal(2)}; nothing shown is "-0".
   */
  public String toDecimal(int decimals) {
    BigInteger scaled = multiply(of(BigInteger.TEN.pow(decimals))).round(RoundingMode.HALF_UP);
    String digits = scaled.abs().toString();
    var text = new StringBuilder();
    if (scaled.signum() < 0) {
      text.append('-');
    }
    for (int i = digits.length(); i <= decimals; i++) {
      text.append('0');
    }
    text.append(digits);
    if (decimals > 0) {
      text.insert(text.length() - decimals, '.');
    }
    return text.toString();
  }

  /** The nearest multiple of a step, which is above zero; half a step is rounded away from zero. */
  public Fraction toNearest(Fraction step) {
    return of(divide(step).round(RoundingMode.HALF_UP)).multiply(step);
  }

  /** The smaller of the two. */
  public Fraction min(Fraction other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The larger of the two. */
  public Fraction max(Fraction other) {
    return compareTo(other) >= 0 ? this : other;
  }

  @Override
  public int compareTo(Fraction other) {
    if (bigNumerator == null && other.bigNumerator == null) {
      return Wide.compareProducts(numerator, other.denominator, other.numerator, denominator);
    }
    return numerator()
        .multiply(other.denominator())
        .compareTo(other.numerator().multiply(denominator()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fraction that
        && (bigNumerator == null
            ? that.bigNumerator == null
                && numerator == that.numerator
                && denominator == that.denominator
            : that.bigNumerator != null
                && bigNumerator.equals(that.bigNumerator)
                && denominator().equals(that.denominator()));
  }

  @Override
  public int hashCode() {
    return bigNumerator == null
        ? Long.hashCode(numerator * 31 + denominator)
        : bigNumerator.hashCode() * 31 + denominator().hashCode();
  }

  /** {@code 3}, {@code -1/2}: for tests and messages to programmers. */
  @Override
  public String toString() {
    return isInteger() ? numerator().toString() : numerator() + "/" + denominator();
  }
}
