package org.bilaga.settle;

/**
 * An amount in minor units of which only bounds may be known.
 *
 * <p>Invariant: {@code least <= most}; {@link #NO_LIMIT} as most means that nothing bounds it. Only
 * a grant that is itself below zero makes an amount so.
 */
public record Amount(long least, long most) {
  public static final long NO_LIMIT = Long.MAX_VALUE;
  public static final Amount ZERO = new Amount(0, 0);
  public static final Amount UNKNOWN = new Amount(0, NO_LIMIT);

  public Amount {
    if (most < least) {
      throw new IllegalArgumentException(least + ".." + most);
    }
  }

  public static Amount of(long minor) {
    return new Amount(minor, minor);
  }

  /** Anything up to the most that another can be. */
  public static Amount upTo(Amount other) {
    return new Amount(Math.min(0, other.most), Math.max(0, other.most));
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

  public Amount plus(Amount other) {
    boolean limited = hasLimit() && other.hasLimit();
    return new Amount(
        Math.addExact(least, other.least), limited ? Math.addExact(most, other.most) : NO_LIMIT);
  }

  /** What is left when so much is taken away; never below nothing. */
  public Amount less(long minor) {
    return new Amount(Math.max(0, least - minor), hasLimit() ? Math.max(0, most - minor) : most);
  }

  public boolean contains(long minor) {
    return least <= minor && minor <= most;
  }
}
