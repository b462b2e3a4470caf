package org.bilaga.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bilaga.ledger.Ladder.Reach;
import org.bilaga.ledger.LadderRules.Keeping;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;
import org.junit.jupiter.api.Test;

class LadderRulesTest {
  private static final Fraction HALF = Fraction.of(1, 2);
  private static final Reach[][] NOBODY = {{Reach.NO, Reach.NO}, {Reach.NO, Reach.NO}};

  private static LadderRules rules(Keeping keeping, Fraction... shares) {
    return new LadderRules(
        Money.ofMajor(100, Denomination.USUAL),
        List.of(shares),
        Optional.empty(),
        true,
        keeping,
        Fraction.ONE);
  }

  @Test
  void stepsGiveOutNoMoreThanThereIsAndNoneLessThanNothing() {
    assertThat(rules(Keeping.NEVER, HALF, HALF).isSound()).isTrue();
    assertThat(rules(Keeping.NEVER, Fraction.ONE, Fraction.ZERO).isSound()).isTrue();
    assertThat(rules(Keeping.NEVER, HALF, Fraction.of(51, 100)).isSound()).isFalse();
    assertThat(rules(Keeping.NEVER, Fraction.ONE, HALF.negate()).isSound()).isFalse();
  }

  @Test
  void allIsKeptOnlyWhereThatIsSaidAndNobodyClimbsSoThatItCounts() {
    Reach[][] one = {{Reach.NO, Reach.BY_STEP}, {Reach.NO, Reach.NO}};
    Reach[][] otherwise = {{Reach.NO, Reach.BY_ALTERNATIVE}, {Reach.NO, Reach.NO}};
    assertThat(rules(Keeping.NEVER, HALF, HALF).isKept(NOBODY)).isFalse();
    for (Keeping keeping :
        List.of(Keeping.WHEN_NOBODY_CLIMBS, Keeping.WHEN_NOBODY_CLIMBS_BY_STEP)) {
      assertThat(rules(keeping, HALF, HALF).isKept(NOBODY)).isTrue();
      assertThat(rules(keeping, HALF, HALF).isKept(one)).isFalse();
      assertThat(rules(keeping, HALF, HALF).isKept(otherwise))
          .isEqualTo(keeping == Keeping.WHEN_NOBODY_CLIMBS_BY_STEP);
    }
  }

  @Test
  void whoWeighsNothingTakesNoPart() {
    var equally = rules(Keeping.NEVER, Fraction.ONE);
    assertThat(equally.takesPart(0)).isTrue();
    var weighed =
        new LadderRules(
            equally.pool(),
            equally.shares(),
            Optional.of(List.of(Fraction.ZERO, HALF)),
            true,
            Keeping.NEVER,
            Fraction.ONE);
    assertThat(weighed.takesPart(0)).isFalse();
    assertThat(weighed.takesPart(1)).isTrue();
  }

  /** To whole kronor, a half downwards; all where nothing is given. */
  @Test
  void whatIsLeftIsRoundedByItself() {
    var rules = rules(Keeping.NEVER, Fraction.ONE);
    assertThat(rules.left(Fraction.of(101, 2))).isEqualTo(Money.ofMajor(49, Denomination.USUAL));
    assertThat(rules.left(Fraction.of(251, 5))).isEqualTo(Money.ofMajor(50, Denomination.USUAL));
    assertThat(rules.left(Fraction.ZERO)).isEqualTo(rules.pool());
  }
}
