package org.bilaga.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.bilaga.money.Award.DecidedBy;
import org.junit.jupiter.api.Test;

/** The 21 regions by population, as in the agreements "God och nära vård". */
class RegionsTest {
  private static final int ÖSTERGÖTLAND = 20;

  /** In the order of the alphabet, Blekinge to Östergötland. */
  static final Weights POPULATION =
      Weights.of(
          159748, 287795, 59636, 287333, 333202, 130697, 363351, 245415, 201290, 250230, 1376659,
          2374550, 297169, 383044, 282342, 271621, 245380, 275634, 1724529, 304634, 465214);

  private static Apportionment divide(RoundingMethod method, long total) {
    return new Apportioner(RoundingRule.of(method)).apportion(total, POPULATION).orThrow();
  }

  @Test
  void largestRemainderSumsToTheWholeWhereRoundingHalfUpDoesNot() {
    Apportionment kept = divide(RoundingMethod.LARGEST_REMAINDER, 1_435_000_000);
    assertThat(Arrays.stream(kept.units()).sum()).isEqualTo(1_435_000_000);
    assertThat(kept.residue()).isEqualTo(Fraction.ZERO);
    assertThat(kept.units(ÖSTERGÖTLAND)).isEqualTo(64_691_490);

    Apportionment halfUp = divide(RoundingMethod.HALF_UP, 1_435_000_000);
    assertThat(Arrays.stream(halfUp.units()).sum()).isEqualTo(1_435_000_001);
    assertThat(halfUp.residue()).isEqualTo(Fraction.of(-1));
    assertThat(halfUp.units(ÖSTERGÖTLAND)).isEqualTo(64_691_491);
    for (int i = 0; i < ÖSTERGÖTLAND; i++) {
      assertThat(kept.units(i)).isEqualTo(halfUp.units(i));
    }
  }

  @Test
  void evidenceNamesTheFirstThatDidNotGetAKrona() {
    Apportionment kept = divide(RoundingMethod.LARGEST_REMAINDER, 1_435_000_000);
    Award next = kept.next().orElseThrow();
    assertThat(next.member()).isEqualTo(ÖSTERGÖTLAND);
    assertThat(next.claim()).isEqualTo(kept.quotient(ÖSTERGÖTLAND).fraction());
    assertThat(kept.quotient(ÖSTERGÖTLAND).toDecimal(2)).isEqualTo("64691490.54");
    assertThat(kept.awards()).allMatch(award -> award.decidedBy() == DecidedBy.CLAIM);
    assertThat(kept.awards()).allMatch(award -> award.claim().compareTo(next.claim()) > 0);
  }

  @Test
  void roundingHalfUpMayGiveTooLittle() {
    Apportionment halfUp = divide(RoundingMethod.HALF_UP, 500_000_000);
    assertThat(Arrays.stream(halfUp.units()).sum()).isEqualTo(499_999_999);
    assertThat(halfUp.residue()).isEqualTo(Fraction.ONE);
  }
}
