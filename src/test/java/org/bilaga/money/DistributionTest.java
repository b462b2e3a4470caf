package org.bilaga.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.bilaga.money.Distributed.Bound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DistributionTest {
  private static final Denomination SEK = Denomination.currency("SEK");
  private final SplittableRandom random = new SplittableRandom(500);

  private static Money kr(long kronor) {
    return Money.ofMajor(kronor, SEK);
  }

  private static Distribution by(long... weights) {
    return Distribution.by(RoundingRule.DEFAULT, Weights.of(weights));
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
  void withoutClausesTheKeyAloneDivides() {
    assertThat(kronor(by(1, 2, 3), 100)).containsExactly(17, 33, 50);
    Distributed öre =
        Distribution.by(RoundingRule.DEFAULT.to(Fraction.of(1, 100)), Weights.of(1, 1, 1))
            .distribute(kr(1))
            .orThrow();
    assertThat(öre.minorAmounts()).containsExactly(34, 33, 33);
    assertThat(öre.amount(0)).isEqualTo(Money.ofMinor(34, SEK));
  }

  @Test
  void aPartOfAUnitIsResidueInMoney() {
    var rule = RoundingRule.DEFAULT.to(Fraction.of(1000)).residueTo(ResidueHome.LARGEST);
    Distributed parts = Distribution.by(rule, Weights.of(1, 3)).distribute(kr(1_000_500)).orThrow();
    assertThat(parts.residue()).isEqualTo(kr(0));
    assertThat(parts.rounding().residue()).isEqualTo(Fraction.of(1, 2));
    assertThat(parts.amount(0)).isEqualTo(kr(250_000));
    assertThat(parts.amount(1)).isEqualTo(kr(750_500));
    assertThat(parts.minorAmounts()).containsExactly(25_000_000, 75_050_000);
  }

  @Test
  void aBaseIsGivenFirstAndTheRestByTheKey() {
    assertThat(kronor(by(1, 3).baseEach(kr(10)), 60)).containsExactly(20, 40);
    assertThat(kronor(by(1, 3).base(0, kr(20)), 60)).containsExactly(30, 30);
    assertThat(kronor(by(0, 3).baseEach(kr(10)), 60)).containsExactly(10, 50);
  }

  @Test
  void whatAFloorNeedsComesFromTheOthersByTheKey() {
    Distributed parts = by(1, 4, 5).atLeastEach(kr(20)).distribute(kr(110)).orThrow();
    assertThat(parts.minorAmounts()).containsExactly(2000, 4000, 5000);
    assertThat(parts.bound(0)).isEqualTo(Bound.AT_FLOOR);
    assertThat(parts.bound(1)).isEqualTo(Bound.BY_KEY);
  }

  @Test
  void whatACapFreesGoesToTheOthersByTheKeyUntilStable() {
    // 50 to the third at most frees so much that the second meets its cap too.
    Distributed parts =
        by(1, 4, 5).atMost(2, kr(50)).atMost(1, kr(60)).distribute(kr(150)).orThrow();
    assertThat(parts.minorAmounts()).containsExactly(4000, 6000, 5000);
    assertThat(parts.bound(1)).isEqualTo(Bound.AT_CAP);
    assertThat(parts.bound(2)).isEqualTo(Bound.AT_CAP);
  }

  @Test
  void theExcludedGetNothingNotEvenABase() {
    Distributed parts = by(1, 4, 5).baseEach(kr(10)).except(1).distribute(kr(80)).orThrow();
    assertThat(parts.minorAmounts()).containsExactly(2000, 0, 6000);
    assertThat(parts.bound(1)).isEqualTo(Bound.EXCLUDED);
    assertThat(parts.base(0)).isEqualTo(Fraction.of(10));
    assertThat(parts.base(1)).isEqualTo(Fraction.ZERO);
  }

  @Test
  void boundsFinerThanTheUnitHoldAfterRounding() {
    Money half = Money.ofMinor(1050, SEK);
    assertThat(kronor(by(9, 1).atLeast(1, half), 100)).containsExactly(89, 11);
    assertThat(kronor(by(1, 1).atMost(0, half), 100)).containsExactly(10, 90);
    // Caps of 10 and 90 whole kronor hold 100,50 kr but for the 50 öre, which is residue.
    Distributed brimful =
        by(1, 1).atMost(0, half).atMost(1, kr(90)).distribute(Money.ofMinor(10_050, SEK)).orThrow();
    assertThat(brimful.minorAmounts()).containsExactly(1000, 9000);
    assertThat(brimful.residue()).isEqualTo(Money.ofMinor(50, SEK));
    // Nor does a method that rounds up take the 50 öre for a krona more.
    Distributed up =
        Distribution.by(RoundingRule.of(RoundingMethod.UP), Weights.of(1, 1))
            .atMost(0, half)
            .atMost(1, kr(90))
            .distribute(Money.ofMinor(10_050, SEK))
            .orThrow();
    assertThat(up.minorAmounts()).containsExactly(1000, 9000);
    assertThat(up.residue()).isEqualTo(Money.ofMinor(50, SEK));
  }

  @Test
  void aCapAboveEveryAmountCapsNobody() {
    for (int bits = 61; bits < 66; bits++) {
      Money high = Money.ofMajor(Fraction.of(BigInteger.ONE.shiftLeft(bits)), SEK).orElseThrow();
      assertThat(kronor(by(1, 1, 1).atMost(0, high).atMost(1, kr(10)), 100))
          .as("2^%s", bits)
          .containsExactly(45, 10, 45);
    }
  }

  @Test
  void aRepaymentIsTheMirrorImage() {
    Distribution clauses = by(1, 4, 5).baseEach(kr(3)).atLeast(0, kr(20)).atMost(2, kr(30));
    Distributed paid = clauses.distribute(kr(101)).orThrow();
    Distributed repaid = clauses.distribute(kr(-101)).orThrow();
    for (int i = 0; i < 3; i++) {
      assertThat(repaid.amount(i)).isEqualTo(paid.amount(i).negate());
      assertThat(repaid.quotient(i)).isEqualTo(paid.quotient(i).negate());
      assertThat(repaid.base(i)).isEqualTo(paid.base(i).negate());
    }
  }

  @Test
  void whatCannotBeIsRefusedWithFigures() {
    assertThat(refusal(by(1, 1).baseEach(kr(60)), 100))
        .isEqualTo(new Refusal.BasesExceedTotal(Fraction.of(120), Fraction.of(100)));
    assertThat(refusal(by(1, 1).atLeastEach(kr(60)), 100))
        .isEqualTo(new Refusal.FloorsExceedTotal(Fraction.of(120), Fraction.of(100), false));
    assertThat(refusal(by(1, 1).atMostEach(kr(40)), 100))
        .isEqualTo(new Refusal.CapsCannotHoldTotal(Fraction.of(80), Fraction.of(100), false));
    assertThat(refusal(by(1, 1).except(0, 1), 100)).isEqualTo(new Refusal.EveryoneExcluded(2));
    assertThat(refusal(by(1, 1).atLeast(1, kr(50)).atMost(1, kr(40)), 100))
        .isEqualTo(new Refusal.FloorAboveCap(1, Fraction.of(50), Fraction.of(40)));
    assertThat(refusal(by(1, 1).base(1, kr(50)).atMost(1, kr(40)), 100))
        .isEqualTo(new Refusal.BaseAboveCap(1, Fraction.of(50), Fraction.of(40)));
    assertThat(refusal(by(1, 1).base(1, kr(-5)), 100))
        .isEqualTo(new Refusal.NegativeBound(1, Fraction.of(-5)));
    assertThat(refusal(by(1, 1).atMost(0, kr(-5)), 100))
        .isEqualTo(new Refusal.NegativeBound(0, Fraction.of(-5)));
    assertThat(refusal(by(0, 1).except(1), 100)).isEqualTo(new Refusal.NothingToDivideBy(2));
    assertThat(refusal(by(-1, 1).except(1), 100)).isEqualTo(new Refusal.NegativeWeight(0));
    var odd = RoundingRule.DEFAULT.to(Fraction.of(1, 3));
    assertThat(refusal(Distribution.by(odd, Weights.of(1)), 1))
        .isEqualTo(new Refusal.UnitIsNotWholeMinor(Fraction.of(1, 3)));
    var seats = Distribution.by(RoundingRule.of(RoundingMethod.DHONDT), Weights.of(1, 1));
    assertThat(refusal(seats.baseEach(Money.ofMinor(50, SEK)), 10))
        .isEqualTo(new Refusal.BaseIsNotWholeUnits(0, Fraction.of(1, 2)));
  }

  @Test
  void aBoundForOneGoesBeforeTheBoundForEachInAnyOrder() {
    var before = by(1, 1, 2).atLeast(0, kr(30)).atLeastEach(kr(10)).atMost(2, kr(35));
    var after = by(1, 1, 2).atMost(2, kr(35)).atLeastEach(kr(10)).atLeast(0, kr(30));
    assertThat(kronor(before, 70)).containsExactly(30, 13, 27);
    assertThat(kronor(after, 70)).containsExactly(30, 13, 27);
    // Also where the one for each is the stricter: that is what an exception is.
    assertThat(kronor(by(1, 1, 98).atLeast(0, kr(2)).atLeastEach(kr(10)), 100))
        .containsExactly(2, 10, 88);
    assertThat(kronor(by(1, 1).atMost(0, kr(80)).atMostEach(kr(45)), 100)).containsExactly(55, 45);
  }

  @Test
  void ofTwoBoundsForTheSameTheStricterHolds() {
    assertThat(kronor(by(1, 9).atLeast(0, kr(30)).atLeast(0, kr(20)), 100))
        .isEqualTo(kronor(by(1, 9).atLeast(0, kr(20)).atLeast(0, kr(30)), 100))
        .containsExactly(30, 70);
    assertThat(kronor(by(1, 9).atMost(1, kr(60)).atMost(1, kr(70)), 100)).containsExactly(40, 60);
    assertThat(kronor(by(1, 9).atMostEach(kr(70)).atMostEach(kr(60)), 100)).containsExactly(40, 60);
    assertThat(kronor(by(1, 9).baseEach(kr(10)).baseEach(kr(20)), 100)).containsExactly(26, 74);
  }

  @Test
  void boundsWithoutAWholeUnitBetweenThemAreRefused() {
    Money low = Money.ofMinor(1020, SEK);
    Money high = Money.ofMinor(1080, SEK);
    assertThat(refusal(by(1, 1).atLeast(0, low).atMost(0, high), 100))
        .isEqualTo(new Refusal.NoUnitBetween(0, Fraction.of(51, 5), Fraction.of(54, 5)));
    assertThat(refusal(by(1, 1).atLeastEach(low), 21))
        .isEqualTo(new Refusal.FloorsExceedTotal(Fraction.of(22), Fraction.of(21), true));
    assertThat(refusal(by(1, 1).atMostEach(high), 21))
        .isEqualTo(new Refusal.CapsCannotHoldTotal(Fraction.of(20), Fraction.of(21), true));
  }

  @Test
  void nothingToDistributeIsNothingForEach() {
    assertThat(kronor(by(1, 3).atMostEach(kr(10)), 0)).containsExactly(0, 0);
  }

  @ParameterizedTest
  @EnumSource
  void boundsHoldAndAllOthersHaveTheSameLevel(RoundingMethod method) {
    int done = 0;
    for (int round = 0; round < 3000; round++) {
      int n = 2 + random.nextInt(6);
      var weights = new long[n];
      var base = new long[n];
      var least = new long[n];
      var most = new long[n];
      var big = new BigInteger[n];
      for (int i = 0; i < n; i++) {
        weights[i] = random.nextLong(20);
        base[i] = random.nextInt(3) == 0 ? random.nextLong(5) : 0;
        least[i] = random.nextInt(3) == 0 ? random.nextLong(12) : 0;
        most[i] = random.nextInt(3) == 0 ? random.nextLong(5, 30) : 1000;
        big[i] = BigInteger.valueOf(weights[i]);
      }
      long total = random.nextLong(90);
      Distribution clauses = Distribution.by(RoundingRule.of(method), Weights.of(weights));
      for (int i = 0; i < n; i++) {
        clauses = clauses.base(i, kr(base[i])).atLeast(i, kr(least[i])).atMost(i, kr(most[i]));
      }
      if (!(clauses.distribute(kr(total)) instanceof Outcome.Done<Distributed> outcome)) {
        continue;
      }
      done++;
      Distributed parts = outcome.value();
      Fraction sum = Fraction.ZERO;
      Fraction level = null;
      for (int i = 0; i < n; i++) {
        Fraction exact = parts.quotient(i);
        sum = sum.add(exact);
        assertThat(parts.rounding().share(i)).isNotNull();
        long amount = parts.amount(i).minor().longValueExact();
        assertThat(amount).isBetween(100 * Math.max(least[i], base[i]), 100 * most[i]);
        if (parts.bound(i) == Bound.BY_KEY && weights[i] > 0) {
          Fraction own = exact.subtract(Fraction.of(base[i])).divide(Fraction.of(weights[i]));
          assertThat(level == null || level.equals(own)).isTrue();
          level = own;
        }
      }
      assertThat(sum).isEqualTo(Fraction.of(total));
      for (int i = 0; level != null && i < n; i++) {
        Fraction free = Fraction.of(base[i]).add(level.multiply(Fraction.of(weights[i])));
        if (parts.bound(i) == Bound.AT_FLOOR) {
          assertThat(free).isLessThan(parts.quotient(i));
        } else if (parts.bound(i) == Bound.AT_CAP) {
          assertThat(free).isGreaterThan(parts.quotient(i));
        }
      }
      if (method.keepsSum()) {
        assertThat(parts.residue()).isEqualTo(kr(0));
      }
      if (method.isDivisorMethod()) {
        long rest = total;
        var low = new long[n];
        var high = new long[n];
        for (int i = 0; i < n; i++) {
          low[i] = Math.max(0, least[i] - base[i]);
          high[i] = most[i] - base[i];
          rest -= base[i];
        }
        if (Weights.of(weights).sum().signum() > 0) {
          assertThat(parts.rounding().units())
              .isEqualTo(SlowApportionment.of(method, Fraction.of(rest), big, low, high));
        }
      }
    }
    assertThat(done).isGreaterThan(1000);
  }
}
