package org.bilaga.settle;

/**
 * Where one recipient stands with one unit of money, in minor units.
 *
 * <p>Invariants, where all is known: {@code granted = paid + lapsed + withheld + open - overpaid}
 * and {@code paid = spent - reclaimedOfSpent + repaid + toRepay + notAccounted - excess}; overpaid
 * and excess are what does not reconcile, and are told.
 *
 * @param told whether any fact is told of the recipient
 * @param partOf whether it is a part of a group's position, which sums leave out
 * @param spent what was used of what was paid; {@code own} is what was used beyond that
 * @param mayBeReclaimed the most that can be, of what was paid and has not gone back or is to
 */
public record Position(
    Recipient recipient,
    SettledTogether unit,
    boolean told,
    boolean partOf,
    Given given,
    long requisitioned,
    Used used,
    long mayBeReclaimed,
    long withoutRight) {

  /** What became of what was granted. */
  public record Given(
      BoundedAmount granted,
      long paid,
      BoundedAmount withheld,
      BoundedAmount lapsed,
      BoundedAmount open,
      long overpaid) {

    /**
     * The same where more is known of what was granted.
     *
     * @param mostOverpaid overpaid is the least that it can be
     * @param owed how much of it some have below nought at most
     */
    Given within(BoundedAmount known, long mostOverpaid, long owed) {
      long rest = Math.max(0, known.most() - paid + mostOverpaid);
      BoundedAmount held = withheld.within(rest + owed);
      BoundedAmount gone = lapsed.within(rest + owed);
      BoundedAmount left = open.within(rest);
      long least = known.least() - paid + overpaid - held.most() - gone.most();
      return new Given(
          known,
          paid,
          held,
          gone,
          new BoundedAmount(Math.min(Math.max(left.least(), least), left.most()), left.most()),
          overpaid);
    }

    /** What both say of the same. */
    Given meet(Given other) {
      return new Given(
          granted.meet(other.granted),
          paid,
          withheld.meet(other.withheld),
          lapsed.meet(other.lapsed),
          open.meet(other.open),
          overpaid);
    }

    Given plus(Given other) {
      return new Given(
          granted.plus(other.granted),
          Math.addExact(paid, other.paid),
          withheld.plus(other.withheld),
          lapsed.plus(other.lapsed),
          open.plus(other.open),
          Math.addExact(overpaid, other.overpaid));
    }
  }

  /** What became of what was paid. */
  public record Used(
      long spent,
      long own,
      long reclaimedOfSpent,
      long repaid,
      long toRepay,
      long notAccounted,
      long excess) {

    Used plus(Used other) {
      return new Used(
          Math.addExact(spent, other.spent),
          Math.addExact(own, other.own),
          Math.addExact(reclaimedOfSpent, other.reclaimedOfSpent),
          Math.addExact(repaid, other.repaid),
          Math.addExact(toRepay, other.toRepay),
          Math.addExact(notAccounted, other.notAccounted),
          Math.addExact(excess, other.excess));
    }
  }

  /** Whether both sums hold with nothing over. */
  public boolean reconciles() {
    return given.overpaid() == 0 && used.excess() == 0;
  }

  Position with(Given other) {
    return new Position(
        recipient, unit, told, partOf, other, requisitioned, used, mayBeReclaimed, withoutRight);
  }

  /** The two as one, under the name of the first. */
  public Position plus(Position other) {
    return new Position(
        recipient,
        unit,
        told || other.told,
        partOf,
        given.plus(other.given),
        Math.addExact(requisitioned, other.requisitioned),
        used.plus(other.used),
        Math.addExact(mayBeReclaimed, other.mayBeReclaimed),
        Math.addExact(withoutRight, other.withoutRight));
  }
}
