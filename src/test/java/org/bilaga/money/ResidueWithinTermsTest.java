package org.bilaga.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A residue goes to a member that may take it within its terms, or is refused with figures. */
class ResidueWithinTermsTest {
  private static final Denomination SEK = Denomination.currency("SEK");

  private static Money kr(long kronor) {
    return Money.ofMajor(kronor, SEK);
  }

  private static Distribution by(RoundingMethod method, ResidueHome home, long... weights) {
    return Distribution.by(RoundingRule.of(method).residueTo(home), Weights.of(weights));
  }

  private static long[] kronor(Distribution distribution, long total) {
    return Arrays.stream(distribution.distribute(kr(total)).orThrow().minorAmounts())
        .map(minor -> minor / 100)
        .toArray();
  }

  private static Refusal refusal(Distribution distribution, long total) {
    return ((Outcome.Refused<?>) distribution.distribute(kr(total))).refusal();
  }

  @Test
  void whatAMemberGotIsNoResidueAnyMore() {
    var named = by(RoundingMethod.HALF_UP, new ResidueHome.Member(1), 7, 3, 1);
    assertThat(kronor(named, 5)).containsExactly(3, 2, 0);
    assertThat(named.distribute(kr(5)).orThrow().residue()).isEqualTo(kr(0));
    var kept = by(RoundingMethod.HALF_UP, ResidueHome.KEPT, 7, 3, 1);
    assertThat(kept.distribute(kr(5)).orThrow().residue()).isEqualTo(kr(1));
  }

  @Test
  void aMemberAtItsCapIsPassedOver() {
    var down = by(RoundingMethod.DOWN, ResidueHome.LARGEST, 7, 3, 1);
    assertThat(kronor(down, 10)).containsExactly(8, 2, 0);
    assertThat(kronor(down.atMost(0, kr(7)), 10)).containsExactly(6, 4, 0);
    assertThat(kronor(down.atMost(0, kr(8)), 10)).containsExactly(8, 2, 0);
    assertThat(kronor(down.atMost(0, kr(6)), 11)).containsExactly(6, 4, 1);
    var first = by(RoundingMethod.DOWN, ResidueHome.FIRST, 7, 3, 1).atMost(0, kr(7));
    assertThat(kronor(first, 10)).containsExactly(6, 4, 0);
    var last = by(RoundingMethod.DOWN, ResidueHome.LAST, 7, 3, 1).atMost(2, kr(1));
    assertThat(kronor(last, 10)).containsExactly(6, 4, 0);
    assertThat(kronor(last.atMost(1, kr(3)), 10)).containsExactly(8, 2, 0);
  }

  @Test
  void aMemberAtItsFloorOrBaseGivesNothingBack() {
    // Rounded up they make 11, 4 and 2 of 15.
    var up = by(RoundingMethod.UP, ResidueHome.SMALLEST, 7, 3, 1);
    assertThat(kronor(up, 15)).containsExactly(10, 5, 0);
    assertThat(kronor(up.atLeast(2, kr(2)), 15)).containsExactly(10, 3, 2);
    assertThat(kronor(up.baseEach(kr(2)), 15)).containsExactly(8, 5, 2);
  }

  @Test
  void theExcludedNeverGetAResidue() {
    for (ResidueHome home :
        new ResidueHome[] {ResidueHome.LARGEST, ResidueHome.FIRST, ResidueHome.SMALLEST}) {
      Distributed parts =
          by(RoundingMethod.DOWN, home, 7, 3, 2).except(0).distribute(kr(11)).orThrow();
      assertThat(parts.amount(0)).isEqualTo(kr(0));
    }
    var named = by(RoundingMethod.DOWN, new ResidueHome.Member(0), 7, 3, 2).except(0);
    assertThat(refusal(named, 11)).isEqualTo(new Refusal.ResidueToExcluded(0, Fraction.ONE));
    assertThat(kronor(named, 10)).containsExactly(0, 6, 4);
  }

  @Test
  void aNamedHomeThatCannotTakeItIsRefusedWithFigures() {
    var capped = by(RoundingMethod.DOWN, new ResidueHome.Member(0), 7, 3, 1).atMost(0, kr(6));
    assertThat(refusal(capped, 11))
        .isEqualTo(new Refusal.ResidueAboveCap(0, Fraction.of(6), Fraction.of(1), Fraction.of(6)));
    var floored = by(RoundingMethod.UP, new ResidueHome.Member(2), 7, 3, 1).atLeast(2, kr(2));
    assertThat(refusal(floored, 15))
        .isEqualTo(
            new Refusal.ResidueBelowFloor(2, Fraction.of(2), Fraction.of(-1), Fraction.of(2)));
    var nobody = by(RoundingMethod.UP, ResidueHome.LARGEST, 1, 1, 1);
    assertThat(refusal(nobody, 1))
        .isEqualTo(new Refusal.ResidueExceedsShare(0, Fraction.of(1), Fraction.of(-2)));
    var none = by(RoundingMethod.DOWN, ResidueHome.LARGEST, 1, 0).atMost(0, kr(0));
    assertThat(none.distribute(Money.ofMinor(50, SEK))).isInstanceOf(Outcome.Refused.class);
  }

  /** A part of a unit goes by divisor methods too, and to the largest that has room for it. */
  @ParameterizedTest
  @EnumSource
  void aPartOfAUnitGoesToNobodyAtItsCap(RoundingMethod method) {
    Money total = Money.ofMinor(10_050, SEK);
    Distribution open = by(method, ResidueHome.LARGEST, 6, 3, 1).baseEach(kr(1));
    Distribution capped = open.atMost(0, kr(40));
    for (Distribution distribution : new Distribution[] {open, capped}) {
      Distributed parts = distribution.distribute(total).orThrow();
      Money sum = parts.residue();
      for (int member = 0; member < 3; member++) {
        sum = sum.plus(parts.amount(member));
      }
      assertThat(sum).isEqualTo(total);
      assertThat(parts.residue()).isEqualTo(kr(0));
    }
    assertThat(capped.distribute(total).orThrow().amount(0)).isEqualTo(kr(40));
    // As the cap is stated, not as it is lowered to whole kronor: 40,50 has room for 50 öre.
    Money roomy = Money.ofMinor(4_050, SEK);
    var rounded = open.atMost(0, roomy).distribute(total).orThrow();
    assertThat(rounded.amount(0)).isLessThanOrEqualTo(roomy);
  }

  @Test
  void whatWouldNotFitALongIsRefused() {
    Money most = Money.ofMinor(1L << 62, SEK);
    Money less = Money.ofMinor((1L << 62) - 1, SEK);
    var öre = RoundingRule.DEFAULT.to(Fraction.of(1, 100));
    assertThat(Distribution.by(öre, Weights.of(1, 2)).distribute(less).orThrow().minorAmounts())
        .hasSize(2);
    assertThat(Distribution.by(öre, Weights.of(1, 2)).distribute(most))
        .isInstanceOf(Outcome.Refused.class);
    // A unit so large that rounding up gives out more than a long holds.
    for (RoundingMethod method : RoundingMethod.values()) {
      var huge = RoundingRule.of(method).to(Fraction.of(1L << 54)).residueTo(ResidueHome.KEPT);
      Outcome<Distributed> outcome =
          Distribution.by(huge, Weights.of(1, 1, 1, 1)).distribute(kr(10));
      if (outcome instanceof Outcome.Done<Distributed> done) {
        assertThat(done.value().minorAmounts()).containsExactly(0, 0, 0, 0);
      } else {
        assertThat(method).isEqualTo(RoundingMethod.UP);
      }
    }
  }
}
