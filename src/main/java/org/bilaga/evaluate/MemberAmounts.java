package org.bilaga.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

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

  /**
   * The same, but those amounts unknown that are none that can be computed with.
   *
   * @param why asked for each of them
   */
  MemberAmounts within(Predicate<Value> countable, Supplier<Why> why) {
    if (amounts.stream().allMatch(countable)) {
      return this;
    }
    List<Value> known = new ArrayList<>();
    for (Value amount : amounts) {
      known.add(countable.test(amount) ? amount : Value.unknown(why.get()));
    }
    return new MemberAmounts(known, known);
  }

  Value sum() {
    Value sum = Value.ZERO;
    for (Value amount : amounts) {
      sum = sum.plus(amount);
    }
    return sum;
  }
}
