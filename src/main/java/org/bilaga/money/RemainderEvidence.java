package org.bilaga.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.money.Award.DecidedBy;
import org.jspecify.annotations.Nullable;

/** Who got the units left over under largest remainder, in order, and who was next. */
final class RemainderEvidence implements Evidence {
  private final BigInteger total;
  private final BigInteger divisor;
  private final Weights weights;
  private final Ties ties;
  private int @Nullable [] order;
  private BigInteger[] rests = new BigInteger[0];
  private int left;

  /** The total as numerator over divisor / sum of weights; above or equal to zero. */
  RemainderEvidence(Fraction total, Weights weights, Ties ties) {
    this.total = total.numerator();
    this.divisor = weights.sum().multiply(total.denominator());
    this.weights = weights;
    this.ties = ties;
  }

  private int[] order() {
    if (order == null) {
      rests = new BigInteger[weights.size()];
      BigInteger sum = BigInteger.ZERO;
      for (int i = 0; i < rests.length; i++) {
        rests[i] = total.multiply(weights.get(i)).mod(divisor);
        sum = sum.add(rests[i]);
      }
      left = sum.divide(divisor).intValueExact();
      order = IndexSort.sorted(rests.length, this::compare);
    }
    return order;
  }

  private int compare(int member, int other) {
    int difference = rests[other].compareTo(rests[member]);
    return difference != 0 ? difference : ties.compare(member, other);
  }

  @Override
  public List<Award> awards() {
    int[] members = order();
    var awards = new ArrayList<Award>(left);
    for (int k = 0; k < left; k++) {
      awards.add(award(members, k, left));
    }
    return List.copyOf(awards);
  }

  @Override
  public Optional<Award> next() {
    int[] members = order();
    return left < members.length && rests[members[left]].signum() > 0
        ? Optional.of(award(members, left, left - 1))
        : Optional.empty();
  }

  private Award award(int[] members, int place, int opposite) {
    int member = members[place];
    boolean tie =
        opposite >= 0
            && opposite < members.length
            && rests[member].equals(rests[members[opposite]]);
    return new Award(
        member,
        BigInteger.valueOf(place + 1L),
        Fraction.of(rests[member], divisor),
        tie ? ties.between(member, members[opposite]) : DecidedBy.CLAIM);
  }
}
