package org.bilaga.settle;

/**
 * An amount in minor units of which only bounds may be known.
 *
 * <p>Invariant: {@code least <= most}; {@link #NO_LIMIT} as most means that nothing bounds it. Only
 * a grant that is itself below zero makes an amount so.
 */
public record BoundedAmount(long least, long most) {
  public static final long NO_LIMIT = Long.MAX_VALUE;
  public static final BoundedAmount ZERO = new BoundedAmount(0, 0);
  public static final BoundedAmount UNKNOWN = new BoundedAmount(0, NO_LIMIT);

  public BoundedAmount {
    if (most < least) {
      throw new IllegalArgumentException(least + ".." + most);
    }
  }

  public static BoundedAmount of(long minor) {
    return new BoundedAmount(minor, minor);
  }

  /** Anything up to the most that another can be. */
  public static BoundedAmount upTo(BoundedAmount other) {
    return new BoundedAmount(Math.min(0, other.most), Math.max(0, other.most));
  }

  public boolean isExact() {
    return least == most;
  }

  public boolean isZero() {
    return least == 0 && most == 0;
  }

  public boolean hasLimit() {
    return most != NO_LIMIT;
  }

  public BoundedAmount plus(BoundedAmount other) {
    boolean limited = hasLimit() && other.hasLimit();
    return new BoundedAmount(
        Math.addExact(least, other.least), limited ? Math.addExact(most, other.most) : NO_LIMIT);
  }

  /** What is left when so much is taken away; never below nothing. */
  public BoundedAmount less(long minor) {
    return new BoundedAmount(
        Math.max(0, least - minor), hasLimit() ? Math.max(0, most - minor) : most);
  }

  /** The same where it is known to be no more than so much. */
  BoundedAmount within(long limit) {
    return limit >= most ? this : new BoundedAmount(Math.min(least, limit), limit);
  }

  /** The same where another, which holds it too, is known. */
  BoundedAmount meet(BoundedAmount other) {
    return new BoundedAmount(Math.max(least, other.least), Math.min(most, other.most));
  }

  public boolean contains(long minor) {
    return least <= minor && minor <= most;
  }
}
