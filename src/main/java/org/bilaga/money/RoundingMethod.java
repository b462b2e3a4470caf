package org.bilaga.money;

/**
 * How exact shares become whole units.
 *
 * <p>The quota methods round each exact quotient <i>q</i> to one of its two neighbours; the divisor
 * methods give unit <i>s</i>+1 to the member whose weight divided by <i>d(s)</i> is greatest
 * (Balinski &amp; Young, <i>Fair Representation</i>, 2nd ed. 2001, appendix A). A member of weight
 * zero gets nothing under any of them.
 */
public enum RoundingMethod {
  /** Hamilton, Hare–Niemeyer: whole parts first, then the largest fractions. Keeps the sum. */
  LARGEST_REMAINDER,
  /** Each quotient to the nearest unit, one half away from zero. */
  HALF_UP,
  /** Each quotient to the nearest unit, one half to the even one. */
  HALF_EVEN,
  /** Each quotient toward zero. */
  DOWN,
  /** Each quotient away from zero. */
  UP,
  /** The running sum is rounded half up and the differences are taken. Keeps a whole sum. */
  CUMULATIVE,
  /** Jefferson: d(s) = s + 1. */
  DHONDT,
  /** Webster: d(s) = s + 1/2. */
  SAINTE_LAGUE,
  /** Hill: d(s) = √(s(s + 1)); the first unit goes by divisor 0, before any second one. */
  HUNTINGTON_HILL,
  /** d(s) = s; the first unit goes by divisor 0, before any second one. */
  ADAMS,
  /** d(s) = s(s + 1)/(s + 1/2); the first unit goes by divisor 0, before any second one. */
  DEAN;

  /** Whether the units are awarded one by one by weight and divisor. */
  public boolean isDivisorMethod() {
    return ordinal() >= DHONDT.ordinal();
  }

  /** Whether the parts always sum to a total that is a whole number of units. */
  public boolean keepsSum() {
    return this == LARGEST_REMAINDER || this == CUMULATIVE || isDivisorMethod();
  }

  /** Whether a figure can be rounded by it without regard to others. */
  public boolean roundsEach() {
    return this == HALF_UP || this == HALF_EVEN || this == DOWN || this == UP;
  }

  /** Whether every member with weight gets its first unit before anyone gets a second. */
  public boolean firstUnitToEach() {
    return this == HUNTINGTON_HILL || this == ADAMS || this == DEAN;
  }
}
