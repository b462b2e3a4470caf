package org.bilaga.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.bilaga.money.Award.DecidedBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApportionmentPropertiesTest {
  private final SplittableRandom random = new SplittableRandom(1790);

  private long[] weights(int n, long bound) {
    var weights = new long[n];
    for (int i = 0; i < n; i++) {
      weights[i] = random.nextInt(6) == 0 ? 0 : random.nextLong(bound);
    }
    weights[random.nextInt(n)] = 1 + random.nextLong(bound);
    return weights;
  }

  private static BigInteger[] big(long[] longs) {
    return Arrays.stream(longs).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
  }

  private static Apportionment divide(RoundingMethod method, Fraction total, long... weights) {
    return new Apportioner(RoundingRule.of(method)).apportion(total, Weights.of(weights)).orThrow();
  }

  @ParameterizedTest
  @EnumSource
  void agreesWithTheSlowObviousWay(RoundingMethod method) {
    for (int round = 0; round < 2500; round++) {
      long[] weights = weights(1 + random.nextInt(8), round % 2 == 0 ? 7 : 1000);
      Fraction total = Fraction.of(random.nextLong(60), 1 + random.nextInt(round % 3 == 0 ? 4 : 1));
      long[] expected = SlowApportionment.of(method, total, big(weights));
      assertThat(divide(method, total, weights).units())
          .as("%s of %s by %s", method, total, Arrays.toString(weights))
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource
  void weightsOfAnySizeGiveTheSame(RoundingMethod method) {
    for (int round = 0; round < 500; round++) {
      long[] weights = weights(1 + random.nextInt(9), 50);
      Fraction total = Fraction.of(random.nextLong(90), 1 + random.nextInt(3));
      BigInteger factor = BigInteger.TEN.pow(30);
      var large = big(weights);
      for (int i = 0; i < large.length; i++) {
        large[i] = large[i].multiply(factor);
      }
      Apportionment wide =
          new Apportioner(RoundingRule.of(method)).apportion(total, Weights.of(large)).orThrow();
      Apportionment narrow = divide(method, total, weights);
      assertThat(wide.units()).isEqualTo(narrow.units());
      assertThat(wide.decidedByTie()).isEqualTo(narrow.decidedByTie());
      for (int i = 0; i < weights.length; i++) {
        assertThat(wide.quotient(i)).isEqualTo(narrow.quotient(i));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void largeNumbersNeitherOverflowNorLose(RoundingMethod method) {
    for (int round = 0; round < 400; round++) {
      int n = 1 + random.nextInt(12);
      var weights = new long[n];
      for (int i = 0; i < n; i++) {
        weights[i] = random.nextLong(Long.MAX_VALUE / n) >>> random.nextInt(40);
      }
      weights[0]++;
      long size =
          Long.MAX_VALUE - (round % 2 == 0 ? random.nextLong(3) : random.nextLong(1L << 62));
      long[] units = divide(method, Fraction.of(size), weights).units();
      BigInteger sum = BigInteger.ZERO;
      for (BigInteger part : big(units)) {
        assertThat(part.signum()).isNotNegative();
        sum = sum.add(part);
      }
      if (method.keepsSum()) {
        assertThat(sum).isEqualTo(BigInteger.valueOf(size));
      }
      if (!method.isDivisorMethod()) {
        assertThat(units).isEqualTo(SlowApportionment.of(method, Fraction.of(size), big(weights)));
      } else {
        isMinMax(method, weights, units);
      }
    }
  }

  /** No unit may be moved to a larger claim: this characterises a divisor method's result. */
  private static void isMinMax(RoundingMethod method, long[] weights, long[] units) {
    var big = big(weights);
    for (int i = 0; i < big.length; i++) {
      big[i] = big[i].shiftLeft(70);
    }
    var claims = new Claims(method, Weights.of(big));
    for (int i = 0; i < units.length; i++) {
      for (int j = 0; j < units.length; j++) {
        if (i != j && units[i] > 0 && weights[j] > 0) {
          assertThat(claims.compare(i, units[i] - 1, j, units[j])).isNotNegative();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void keepsSumAndGivesNothingToZeroWeight(RoundingMethod method) {
    for (int round = 0; round < 1000; round++) {
      long[] weights = weights(1 + random.nextInt(30), 1_000_000);
      long total = random.nextLong(1_000_000_000_000L);
      Apportionment parts = divide(method, Fraction.of(total), weights);
      long sum = 0;
      for (int i = 0; i < weights.length; i++) {
        sum += parts.units(i);
        assertThat(parts.units(i)).isNotNegative();
        if (weights[i] == 0) {
          assertThat(parts.units(i)).isZero();
        }
      }
      assertThat(Fraction.of(sum).add(parts.residue())).isEqualTo(Fraction.of(total));
      if (method.keepsSum()) {
        assertThat(sum).isEqualTo(total);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LARGEST_REMAINDER", "HALF_UP", "HALF_EVEN", "DOWN", "UP", "CUMULATIVE"})
  void quotaMethodsStayWithinOneUnitOfTheQuotient(RoundingMethod method) {
    for (int round = 0; round < 500; round++) {
      long[] weights = weights(1 + random.nextInt(20), 1000);
      Apportionment parts =
          divide(method, Fraction.of(random.nextLong(5000), 1 + random.nextInt(3)), weights);
      for (int i = 0; i < weights.length; i++) {
        BigInteger units = BigInteger.valueOf(parts.units(i));
        assertThat(units).isBetween(parts.quotient(i).floor(), parts.quotient(i).ceil());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNegativeTotalIsTheMirrorImage(RoundingMethod method) {
    for (int round = 0; round < 200; round++) {
      long[] weights = weights(5, 40);
      Fraction total = Fraction.of(random.nextLong(100), 2);
      Apportionment plus = divide(method, total, weights);
      Apportionment minus = divide(method, total.negate(), weights);
      for (int i = 0; i < 5; i++) {
        assertThat(minus.units(i)).isEqualTo(-plus.units(i));
        assertThat(minus.quotient(i)).isEqualTo(plus.quotient(i).negate());
      }
      assertThat(minus.residue()).isEqualTo(plus.residue().negate());
      assertThat(minus.awards()).isEqualTo(plus.awards());
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CUMULATIVE")
  void orderOfMembersMattersOnlyForTies(RoundingMethod method) {
    for (int round = 0; round < 500; round++) {
      long[] weights = weights(12, 1000);
      Fraction total = Fraction.of(random.nextLong(500));
      var turned = new long[12];
      for (int i = 0; i < 12; i++) {
        turned[(i * 5 + 3) % 12] = weights[i];
      }
      Apportionment parts = divide(method, total, weights);
      Apportionment other = divide(method, total, turned);
      assertThat(other.decidedByTie()).isEqualTo(parts.decidedByTie());
      for (int i = 0; i < 12 && !parts.decidedByTie(); i++) {
        assertThat(other.units((i * 5 + 3) % 12)).isEqualTo(parts.units(i));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void equalWeightsDifferByAtMostOneUnitAndLargerWeightsGetNoLess(RoundingMethod method) {
    for (int round = 0; round < 500; round++) {
      long[] weights = weights(10, 8);
      Apportionment parts = divide(method, Fraction.of(random.nextLong(100)), weights);
      for (int i = 0; i < 10; i++) {
        for (int j = 0; j < 10; j++) {
          if (weights[i] == weights[j]) {
            assertThat(Math.abs(parts.units(i) - parts.units(j))).isLessThanOrEqualTo(1);
          } else if (weights[i] > weights[j] && method != RoundingMethod.CUMULATIVE) {
            assertThat(parts.units(i)).isGreaterThanOrEqualTo(parts.units(j));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DHONDT", "SAINTE_LAGUE", "HUNTINGTON_HILL", "ADAMS", "DEAN"})
  void divisorMethodsAreMonotoneInTheTotalAndBlindToScale(RoundingMethod method) {
    for (int round = 0; round < 60; round++) {
      long[] weights = weights(9, 200);
      long[] scaled = Arrays.stream(weights).map(w -> w * 1_000_003).toArray();
      long[] before = new long[9];
      for (int total = 0; total < 60; total++) {
        long[] units = divide(method, Fraction.of(total), weights).units();
        assertThat(divide(method, Fraction.of(total), scaled).units()).isEqualTo(units);
        for (int i = 0; i < 9; i++) {
          assertThat(units[i]).isGreaterThanOrEqualTo(before[i]);
        }
        before = units;
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {"DHONDT", "SAINTE_LAGUE", "HUNTINGTON_HILL", "ADAMS", "DEAN", "LARGEST_REMAINDER"})
  void evidenceTellsWhoWasLastAndWhoWasNext(RoundingMethod method) {
    for (int round = 0; round < 400; round++) {
      long[] weights = weights(7, round % 2 == 0 ? 6 : 500);
      long total = 1 + random.nextLong(40);
      Apportionment parts = divide(method, Fraction.of(total), weights);
      List<Award> awards = parts.awards();
      long[] replayed = parts.units();
      for (Award award : awards) {
        replayed[award.member()]--;
      }
      if (method.isDivisorMethod()) {
        assertThat(replayed)
            .isEqualTo(divide(method, Fraction.of(total - awards.size()), weights).units());
        assertThat(awards.get(awards.size() - 1).order()).isEqualTo(total);
        long[] one = parts.units();
        one[parts.next().orElseThrow().member()]++;
        assertThat(divide(method, Fraction.of(total + 1), weights).units()).isEqualTo(one);
      } else {
        for (int i = 0; i < weights.length; i++) {
          assertThat(replayed[i]).isEqualTo(parts.quotient(i).floor().longValueExact());
        }
      }
      boolean tie = awards.stream().anyMatch(a -> a.decidedBy() != DecidedBy.CLAIM);
      assertThat(parts.decidedByTie()).isEqualTo(tie);
      assertThat(parts.next().map(a -> a.decidedBy() != DecidedBy.CLAIM).orElse(false))
          .isEqualTo(tie);
    }
  }

  @Test
  void tenMillionMembersAreDivided() {
    var weights = new long[10_000_000];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = random.nextLong(1_000_000);
    }
    Weights key = Weights.of(weights);
    for (RoundingMethod method :
        List.of(RoundingMethod.LARGEST_REMAINDER, RoundingMethod.SAINTE_LAGUE)) {
      var parts =
          new Apportioner(RoundingRule.of(method)).apportion(1_000_000_000_000_000_000L, key);
      assertThat(parts.orThrow().residue()).isEqualTo(Fraction.ZERO);
    }
  }
}
