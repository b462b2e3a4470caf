package org.bilaga.solve;

/**
 * A place where the condition begins or ceases to hold.
 *
 * <p>Usually {@code below} and {@code above} are one step apart. Where the truth goes to and fro
 * for a while, all from {@code first} to {@code last} is in doubt: below it nothing contradicts
 * {@code below}, above it nothing contradicts {@code above}.
 *
 * @param below the last value before the condition first changes
 * @param first the first value at which it has changed
 * @param last the last value at which it had not changed for good
 * @param above the first value from which it has
 */
public record Edge(Trial below, Trial first, Trial last, Trial above) {

  /** Whether the condition changes once and for all. */
  public boolean isSharp() {
    return first.value().equals(above.value());
  }
}
