package org.bilaga.money;

import org.bilaga.money.ResidueHome.First;
import org.bilaga.money.ResidueHome.Largest;
import org.bilaga.money.ResidueHome.Last;
import org.bilaga.money.ResidueHome.Member;
import org.bilaga.money.ResidueHome.Smallest;

/**
 * Finds the member that a residue goes to.
 *
 * <p>A place ("largest", "first") is among the members with a share that may take it, so a member
 * at its cap is passed over. A named member is meant whatever its share; where it may not take the
 * residue, that is a refusal.
 */
final class ResidueRecipient {
  private final Weights shares;
  private final Ties ties;
  private final Room room;

  /** Shares are the exact ones, or in their proportions. */
  ResidueRecipient(Weights shares, Ties ties, Room room) {
    this.shares = shares;
    this.ties = ties;
    this.room = room;
  }

  /** The index of the member, or −1 where the home is no member's. */
  Outcome<Integer> of(ResidueHome home, long[] units, Fraction residue) {
    return switch (home) {
      case ResidueHome.Undeclared ignored -> Outcome.done(-1);
      case ResidueHome.Kept ignored -> Outcome.done(-1);
      case ResidueHome.Elsewhere ignored -> Outcome.done(-1);
      case Member member -> named(member.index(), units, residue);
      case Largest ignored -> placed(home, units, residue);
      case Smallest ignored -> placed(home, units, residue);
      case First ignored -> placed(home, units, residue);
      case Last ignored -> placed(home, units, residue);
    };
  }

  private Outcome<Integer> named(int member, long[] units, Fraction residue) {
    if (member < 0 || member >= units.length) {
      return Outcome.refused(new Refusal.NoSuchResidueMember(member, units.length));
    }
    Refusal refusal = room.refusal(member, units[member], residue);
    return refusal == null ? Outcome.done(member) : Outcome.refused(refusal);
  }

  /** Where none may take it, the refusal is of the one whose place it is. */
  private Outcome<Integer> placed(ResidueHome place, long[] units, Fraction residue) {
    int found = -1;
    int meant = -1;
    for (int i = 0; i < units.length; i++) {
      if (shares.isPositive(i)) {
        if (meant < 0 || before(place, i, meant)) {
          meant = i;
        }
        if ((found < 0 || before(place, i, found)) && room.takes(i, units[i], residue)) {
          found = i;
        }
      }
    }
    int member = found >= 0 ? found : meant;
    return member < 0
        ? Outcome.refused(new Refusal.ResidueFitsNobody(residue))
        : named(member, units, residue);
  }

  private boolean before(ResidueHome place, int member, int other) {
    if (place instanceof First || place instanceof Last) {
      return place instanceof First == member < other;
    }
    int difference = shares.compare(member, other);
    boolean larger = place instanceof Largest ? difference > 0 : difference < 0;
    return larger || (difference == 0 && ties.compare(member, other) < 0);
  }
}
