package org.bilaga.solve;

import java.util.Optional;
import org.bilaga.money.Fraction;

/**
 * One value of the input and what came of it.
 *
 * @param isComputable whether the money can be divided at all with this value; if not, nothing
 *     holds
 * @param left what the left side of the comparison comes to, where there is one
 */
public record Trial(
    Fraction value,
    boolean isComputable,
    boolean holds,
    Optional<Fraction> left,
    Optional<Fraction> right) {

  static Trial impossible(Fraction value) {
    return new Trial(value, false, false, Optional.empty(), Optional.empty());
  }

  /** On which side of the condition it is; alike for values between which nothing changes. */
  int side() {
    if (!isComputable) {
      return Integer.MIN_VALUE;
    }
    return left.isPresent() && right.isPresent()
        ? left.get().compareTo(right.get())
        : holds ? 1 : 0;
  }
}
