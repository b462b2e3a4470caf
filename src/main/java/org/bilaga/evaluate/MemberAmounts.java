package org.bilaga.evaluate;

import java.util.List;

/**
 * What each member of a group gets of a grant that says so, rather than how it is to be divided.
 *
 * <p>Their sum is the grant: nothing is left over.
 *
 * @param exact in main units, before rounding and within the bounds; one a member
 * @param amounts the same rounded, each by itself
 */
public record MemberAmounts(List<Value> exact, List<Value> amounts) {
  public MemberAmounts {
    exact = List.copyOf(exact);
    amounts = List.copyOf(amounts);
  }

  Value sum() {
    Value sum = Value.ZERO;
    for (Value amount : amounts) {
      sum = sum.plus(amount);
    }
    return sum;
  }
}
