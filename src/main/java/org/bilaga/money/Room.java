package org.bilaga.money;

import org.jspecify.annotations.Nullable;

/**
 * How much each member's amount may be, so that a residue goes to one that may take it: never below
 * its base or floor or above its cap, and never to one that is excluded.
 *
 * <p>In units. Bounds are as stated, not raised or lowered to whole units: a residue need be no
 * whole unit.
 */
final class Room {
  /** Everyone may have anything from nothing up. */
  static final Room ANY =
      new Room(new Fraction[0], new @Nullable Fraction[0], new boolean[0], new Fraction[0]);

  private final Fraction[] least;
  private final @Nullable Fraction[] most;
  private final boolean[] excluded;
  private final Fraction[] apart;

  /** Apart is what members have besides the units asked about, as bases under a divisor method. */
  Room(Fraction[] least, @Nullable Fraction[] most, boolean[] excluded, Fraction[] apart) {
    this.least = least;
    this.most = most;
    this.excluded = excluded;
    this.apart = apart;
  }

  boolean takes(int member, long units, Fraction residue) {
    return refusal(member, units, residue) == null;
  }

  /** Why a member that has so many units may not take the residue; null where it may. */
  @Nullable Refusal refusal(int member, long units, Fraction residue) {
    Fraction share = Fraction.of(units).add(at(apart, member));
    Fraction after = share.add(residue);
    if (member < excluded.length && excluded[member]) {
      return new Refusal.ResidueToExcluded(member, residue);
    }
    if (after.signum() < 0) {
      return new Refusal.ResidueExceedsShare(member, share, residue);
    }
    Fraction low = at(least, member);
    if (residue.signum() < 0 && after.compareTo(low) < 0) {
      return new Refusal.ResidueBelowFloor(member, share, residue, low);
    }
    Fraction high = member < most.length ? most[member] : null;
    return high != null && residue.signum() > 0 && after.compareTo(high) > 0
        ? new Refusal.ResidueAboveCap(member, share, residue, high)
        : null;
  }

  private static Fraction at(Fraction[] amounts, int member) {
    return member < amounts.length ? amounts[member] : Fraction.ZERO;
  }
}
