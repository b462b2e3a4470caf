package org.bilaga.money;

/** Finds the member that a residue goes to. */
final class ResidueRecipient {
  private ResidueRecipient() {}

  /** The index of the member, or −1 where the home is no member's. */
  static int of(ResidueHome home, Weights weights, Ties ties) {
    return switch (home) {
      case ResidueHome.Undeclared ignored -> -1;
      case ResidueHome.Kept ignored -> -1;
      case ResidueHome.Elsewhere ignored -> -1;
      case ResidueHome.Member member -> member.index();
      case ResidueHome.Largest ignored -> extreme(1, weights, ties);
      case ResidueHome.Smallest ignored -> extreme(-1, weights, ties);
      case ResidueHome.First ignored -> {
        int i = 0;
        while (i < weights.size() && !weights.isPositive(i)) {
          i++;
        }
        yield i < weights.size() ? i : -1;
      }
      case ResidueHome.Last ignored -> {
        int i = weights.size() - 1;
        while (i >= 0 && !weights.isPositive(i)) {
          i--;
        }
        yield i;
      }
    };
  }

  private static int extreme(int sign, Weights weights, Ties ties) {
    int found = -1;
    for (int i = 0; i < weights.size(); i++) {
      if (weights.isPositive(i)) {
        int difference = found < 0 ? 1 : sign * weights.compare(i, found);
        if (difference > 0 || (difference == 0 && ties.compare(i, found) < 0)) {
          found = i;
        }
      }
    }
    return found;
  }
}
