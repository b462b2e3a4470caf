package org.bilaga.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RoundedTogetherTest {
  private static final Denomination SEK = Denomination.currency("SEK");
  private final SplittableRandom random = new SplittableRandom(1987);

  private static Money kr(long kronor) {
    return Money.ofMajor(kronor, SEK);
  }

  private static RoundedTogether round(Weights weights, Money... grants) {
    return RoundedTogether.of(RoundingRule.DEFAULT, weights, List.of(grants)).orThrow();
  }

  private static void marginsHold(RoundedTogether table, Money... grants) {
    for (int i = 0; i < table.members(); i++) {
      Money sum = kr(0);
      for (int j = 0; j < table.grants(); j++) {
        sum = sum.plus(table.amount(j, i));
        BigInteger units = table.amount(j, i).toMajor().round(java.math.RoundingMode.UNNECESSARY);
        BigInteger slack = BigInteger.valueOf(table.widening());
        assertThat(units)
            .isBetween(
                table.quotient(j, i).floor().subtract(slack),
                table.quotient(j, i).ceil().add(slack));
        assertThat(units.signum() * grants[j].signum()).isNotNegative();
      }
      assertThat(sum).isEqualTo(table.cell(i));
    }
    for (int j = 0; j < table.grants(); j++) {
      Money sum = table.residue(j);
      for (int i = 0; i < table.members(); i++) {
        sum = sum.plus(table.amount(j, i));
      }
      assertThat(sum).isEqualTo(grants[j]);
    }
  }

  @Test
  void theRegionsCellsAreTheRoundingOfTheSum() {
    Money[] grants = {kr(1_435_000_000), kr(65_000_000)};
    RoundedTogether table = round(RegionsTest.POPULATION, grants);
    marginsHold(table, grants);
    assertThat(table.widening()).isZero();
    assertThat(table.cells().units())
        .isEqualTo(
            new Apportioner(RoundingRule.DEFAULT)
                .apportion(1_500_000_000, RegionsTest.POPULATION)
                .orThrow()
                .units());
  }

  @Test
  void grantsAddUpToThemselvesAndToTheCells() {
    for (int round = 0; round < 2000; round++) {
      var weights = new long[1 + random.nextInt(12)];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = random.nextLong(30);
      }
      weights[0]++;
      int sign = random.nextBoolean() ? 1 : -1;
      var grants = new Money[1 + random.nextInt(5)];
      for (int j = 0; j < grants.length; j++) {
        grants[j] = Money.ofMinor(sign * random.nextLong(9000), SEK);
      }
      marginsHold(round(Weights.of(weights), grants), grants);
    }
  }

  /** Against all tables of a small size: the least sum of squares, or none within one unit. */
  @Test
  void noTableWithTheseMarginsIsNearer() {
    for (int round = 0; round < 400; round++) {
      int n = 2 + random.nextInt(4);
      var weights = new long[n];
      for (int i = 0; i < n; i++) {
        weights[i] = 1 + random.nextLong(12);
      }
      var grants = new Money[2 + random.nextInt(2)];
      for (int j = 0; j < grants.length; j++) {
        grants[j] = kr(random.nextLong(20));
      }
      RoundedTogether table = round(Weights.of(weights), grants);
      Fraction best = best(table, grants, 0, new long[grants.length]);
      if (table.widening() > 0) {
        assertThat(best).isNull();
      } else {
        assertThat(raisedFractions(table)).isEqualTo(best);
      }
    }
  }

  @Test
  void whereTheCellsLeaveNoRoomAnEntryGoesOneUnitFurther() {
    Money[] grants = {kr(15), kr(9)};
    RoundedTogether table = round(Weights.of(3, 3, 8, 8, 8), grants);
    assertThat(table.cells().units()).containsExactly(3, 3, 6, 6, 6);
    assertThat(best(table, grants, 0, new long[2])).isNull();
    assertThat(table.widening()).isEqualTo(1);
    marginsHold(table, grants);
  }

  @Test
  void aWholeEntryIsNotRaisedUnlessTheRangeIsWidened() {
    Money[] grants = {kr(15), kr(21)};
    RoundedTogether table = round(Weights.of(8, 8, 8, 3, 3), grants);
    assertThat(table.cells().units()).containsExactly(10, 10, 10, 3, 3);
    assertThat(table.widening()).isEqualTo(1);
    marginsHold(table, grants);
  }

  private static Fraction raisedFractions(RoundedTogether table) {
    Fraction sum = Fraction.ZERO;
    for (int i = 0; i < table.members(); i++) {
      for (int j = 0; j < table.grants(); j++) {
        if (table.amount(j, i).toMajor().compareTo(table.quotient(j, i)) > 0) {
          sum = sum.add(table.quotient(j, i).fraction());
        }
      }
    }
    return sum;
  }

  /** The largest sum of raised fractions from this row on, or null where the margins cannot be. */
  private static Fraction best(RoundedTogether table, Money[] grants, int row, long[] columns) {
    int k = grants.length;
    if (row == table.members()) {
      for (int j = 0; j < k; j++) {
        if (!kr(columns[j]).equals(grants[j])) {
          return null;
        }
      }
      return Fraction.ZERO;
    }
    Fraction best = null;
    for (int raised = 0; raised < 1 << k; raised++) {
      long[] next = columns.clone();
      long cell = 0;
      Fraction gain = Fraction.ZERO;
      boolean possible = true;
      for (int j = 0; j < k; j++) {
        Fraction exact = table.quotient(j, row);
        boolean up = (raised >> j & 1) != 0;
        possible &= !up || !exact.isInteger();
        long units = exact.floor().longValueExact() + (up ? 1 : 0);
        gain = up ? gain.add(exact.fraction()) : gain;
        next[j] += units;
        cell += units;
      }
      if (possible && cell == table.cells().units(row)) {
        Fraction rest = best(table, grants, row + 1, next);
        if (rest != null && (best == null || gain.add(rest).compareTo(best) > 0)) {
          best = gain.add(rest);
        }
      }
    }
    return best;
  }

  @Test
  void whatIsNoWholeUnitGoesToTheHomeOfTheResidue() {
    List<Money> grants = List.of(kr(10_500), kr(20_250), kr(3_000));
    var rule = RoundingRule.DEFAULT.to(Fraction.of(1000));
    var toLargest =
        RoundedTogether.of(rule.residueTo(ResidueHome.LARGEST), Weights.of(1, 5, 3), grants)
            .orThrow();
    var kept =
        RoundedTogether.of(rule.residueTo(ResidueHome.KEPT), Weights.of(1, 5, 3), grants).orThrow();
    assertThat(kept.residue(0)).isEqualTo(kr(500));
    assertThat(kept.residue(1)).isEqualTo(kr(250));
    for (int j = 0; j < 3; j++) {
      assertThat(toLargest.residue(j)).isEqualTo(kr(0));
      for (int i = 0; i < 3; i++) {
        Money more = i == 1 ? kept.residue(j) : kr(0);
        assertThat(toLargest.amount(j, i)).isEqualTo(kept.amount(j, i).plus(more));
      }
    }
    assertThat(toLargest.cell(1)).isEqualTo(kept.cell(1).plus(kr(750)));
    var toFirst =
        RoundedTogether.of(rule.residueTo(ResidueHome.FIRST), Weights.of(1, 5, 3), grants)
            .orThrow();
    assertThat(toFirst.residue(0)).isEqualTo(kr(0));
    assertThat(toFirst.amount(0, 0)).isEqualTo(kept.amount(0, 0).plus(kr(500)));
    marginsHold(toLargest.grants(), toLargest, grants);
    assertThat(
            RoundedTogether.of(
                rule.residueTo(new ResidueHome.Member(3)), Weights.of(1, 5, 3), grants))
        .isEqualTo(Outcome.refused(new Refusal.NoSuchResidueMember(3, 3)));
  }

  private static void marginsHold(int count, RoundedTogether table, List<Money> grants) {
    for (int j = 0; j < count; j++) {
      Money sum = table.residue(j);
      for (int i = 0; i < table.members(); i++) {
        sum = sum.plus(table.amount(j, i));
      }
      assertThat(sum).isEqualTo(grants.get(j));
    }
  }

  /** Weights of more digits than a long sums, and columns of like amounts, keep their margins. */
  @Test
  void fineWeightsAndLikeAmountsKeepTheirMargins() {
    for (int round = 0; round < 60; round++) {
      int n = 2 + random.nextInt(30);
      var weights = new BigInteger[n];
      for (int i = 0; i < n; i++) {
        weights[i] = BigInteger.TEN.pow(30).add(BigInteger.valueOf(random.nextLong(1L << 60)));
      }
      var grants = new Money[1 + random.nextInt(40)];
      for (int j = 0; j < grants.length; j++) {
        grants[j] = round % 2 == 0 ? kr(1_000_003) : kr(random.nextLong(1_000_000_000));
      }
      marginsHold(round(Weights.of(weights), grants), grants);
    }
  }

  @Test
  void manyGrantsToAllMunicipalitiesAreRoundedTogether() {
    var weights = new long[290];
    for (int i = 0; i < 290; i++) {
      weights[i] = 2_400 + random.nextLong(100_000);
    }
    var grants = new ArrayList<Money>();
    for (int j = 0; j < 250; j++) {
      grants.add(kr(1_000_000 + random.nextLong(500_000_000)));
    }
    Money[] all = grants.toArray(Money[]::new);
    marginsHold(round(Weights.of(weights), all), all);
  }

  @Test
  void onlyMethodsThatKeepSumAndQuotaRoundTogether() {
    for (RoundingMethod method : RoundingMethod.values()) {
      var outcome =
          RoundedTogether.of(RoundingRule.of(method), Weights.of(1, 2), List.of(kr(5), kr(5)));
      if (method == RoundingMethod.LARGEST_REMAINDER || method == RoundingMethod.CUMULATIVE) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
      } else {
        assertThat(outcome).isEqualTo(Outcome.refused(new Refusal.CannotRoundTogether(method)));
      }
    }
    assertThat(RoundedTogether.of(RoundingRule.DEFAULT, Weights.of(1), List.of(kr(5), kr(-2))))
        .isEqualTo(Outcome.refused(new Refusal.MixedSigns(1)));
    assertThat(RoundedTogether.of(RoundingRule.DEFAULT, Weights.of(0, 0), List.of(kr(5))))
        .isEqualTo(Outcome.refused(new Refusal.NothingToDivideBy(2)));
  }
}
