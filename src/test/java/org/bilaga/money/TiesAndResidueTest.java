package org.bilaga.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.bilaga.money.Award.DecidedBy;
import org.junit.jupiter.api.Test;

class TiesAndResidueTest {
  private static Apportionment divide(RoundingRule rule, Fraction total, long... weights) {
    return new Apportioner(rule).apportion(total, Weights.of(weights)).orThrow();
  }

  private static RoundingRule rule(RoundingMethod method) {
    return RoundingRule.of(method);
  }

  private static Refusal refusal(Outcome<?> outcome) {
    return ((Outcome.Refused<?>) outcome).refusal();
  }

  @Test
  void aTieGoesByOrderOfMembersUnlessStatedOtherwise() {
    Apportionment parts = divide(RoundingRule.DEFAULT, Fraction.of(2), 1, 3);
    assertThat(parts.units()).containsExactly(1, 1);
    assertThat(parts.decidedByTie()).isTrue();
    assertThat(parts.awards())
        .containsExactly(
            new Award(0, BigInteger.ONE, Fraction.of(1, 2), DecidedBy.ORDER_OF_MEMBERS));
  }

  @Test
  void aTieMayGoToTheLargerWeight() {
    Apportionment parts =
        divide(RoundingRule.DEFAULT.ties(TieOrder.BY_LARGER_WEIGHT), Fraction.of(2), 1, 3);
    assertThat(parts.units()).containsExactly(0, 2);
    assertThat(parts.awards().get(0).decidedBy()).isEqualTo(DecidedBy.LARGER_WEIGHT);
    assertThat(parts.next().orElseThrow().member()).isZero();
  }

  @Test
  void aTieMayGoByLot() {
    var lot = new TieOrder.ByLot(List.of(2, 0, 1), "dnr 2020/17");
    for (RoundingMethod method :
        List.of(RoundingMethod.LARGEST_REMAINDER, RoundingMethod.SAINTE_LAGUE)) {
      Apportionment parts = divide(rule(method).ties(lot), Fraction.of(2), 1, 1, 1);
      assertThat(parts.units()).containsExactly(1, 0, 1);
      assertThat(parts.next().orElseThrow().member()).isEqualTo(1);
      assertThat(parts.next().orElseThrow().decidedBy()).isEqualTo(DecidedBy.LOT);
      assertThat(parts.awards().getLast().decidedBy()).isEqualTo(DecidedBy.LOT);
    }
    // Of more than there are to divide among: the others are in the order that was drawn.
    assertThat(divide(RoundingRule.DEFAULT.ties(lot), Fraction.ONE, 1, 1).units())
        .containsExactly(1, 0);
    var turned = new TieOrder.ByLot(List.of(2, 1, 0), "dnr 2020/18");
    assertThat(divide(RoundingRule.DEFAULT.ties(turned), Fraction.ONE, 1, 1).units())
        .containsExactly(0, 1);
    assertThatThrownBy(() -> new TieOrder.ByLot(List.of(1, 1), ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** 12, 6, 4 … against 5, 2½ …, and then against 6, 3 …. */
  @Test
  void theFirstMemberMayBeNextAndMayWinATie() {
    Apportionment clear = divide(rule(RoundingMethod.DHONDT), Fraction.ONE, 12, 5);
    assertThat(clear.next())
        .contains(new Award(0, BigInteger.TWO, Fraction.of(6), DecidedBy.CLAIM));
    assertThat(clear.decidedByTie()).isFalse();
    Apportionment tied = divide(rule(RoundingMethod.DHONDT), Fraction.of(2), 12, 6);
    assertThat(tied.units()).containsExactly(2, 0);
    assertThat(tied.decidedByTie()).isTrue();
    assertThat(tied.awards())
        .containsExactly(
            new Award(0, BigInteger.ONE, Fraction.of(12), DecidedBy.CLAIM),
            new Award(0, BigInteger.TWO, Fraction.of(6), DecidedBy.ORDER_OF_MEMBERS));
    Apportionment turned = divide(rule(RoundingMethod.DHONDT), Fraction.of(2), 6, 12);
    assertThat(turned.units()).containsExactly(1, 1);
    assertThat(turned.next())
        .contains(new Award(1, BigInteger.valueOf(3), Fraction.of(6), DecidedBy.ORDER_OF_MEMBERS));
    var larger = rule(RoundingMethod.DHONDT).ties(TieOrder.BY_LARGER_WEIGHT);
    Apportionment second = divide(larger, Fraction.of(2), 6, 12);
    assertThat(second.units()).containsExactly(0, 2);
    assertThat(second.awards().getLast())
        .isEqualTo(new Award(1, BigInteger.TWO, Fraction.of(6), DecidedBy.LARGER_WEIGHT));
  }

  @Test
  void aClearLineIsNoTie() {
    assertThat(divide(RoundingRule.DEFAULT, Fraction.of(4), 1, 1, 1, 1).decidedByTie()).isFalse();
    assertThat(divide(RoundingRule.DEFAULT, Fraction.of(2), 3, 3, 1).decidedByTie()).isFalse();
    assertThat(divide(rule(RoundingMethod.DHONDT), Fraction.of(2), 5, 5, 1).decidedByTie())
        .isFalse();
  }

  @Test
  void theResidueGoesToItsHome() {
    var down = rule(RoundingMethod.DOWN);
    long[] weights = {0, 2, 5, 2, 1, 5, 0};
    assertThat(home(down, ResidueHome.UNDECLARED, weights)).isEqualTo(-1);
    assertThat(home(down, ResidueHome.KEPT, weights)).isEqualTo(-1);
    assertThat(home(down, new ResidueHome.Elsewhere("skr"), weights)).isEqualTo(-1);
    assertThat(home(down, ResidueHome.LARGEST, weights)).isEqualTo(2);
    assertThat(home(down, ResidueHome.SMALLEST, weights)).isEqualTo(4);
    assertThat(home(down, ResidueHome.SMALLEST, 0, 2, 1, 4, 1, 5)).isEqualTo(2);
    assertThat(home(down, ResidueHome.FIRST, weights)).isEqualTo(1);
    assertThat(home(down, ResidueHome.LAST, weights)).isEqualTo(5);
    assertThat(home(down, new ResidueHome.Member(3), weights)).isEqualTo(3);
    var lot = new TieOrder.ByLot(List.of(5), "dnr 1");
    assertThat(home(down.ties(lot), ResidueHome.LARGEST, weights)).isEqualTo(5);
  }

  private static int home(RoundingRule rule, ResidueHome home, long... weights) {
    Apportionment parts = divide(rule.residueTo(home), Fraction.of(17), weights);
    int member = parts.residueMember().orElse(-1);
    assertThat(parts.residue()).isEqualTo(Fraction.of(2));
    if (member >= 0) {
      assertThat(parts.share(member)).isEqualTo(Fraction.of(parts.units(member) + 2));
    }
    return member;
  }

  @Test
  void thePartOfAUnitBeyondTheWholeOnesIsResidue() {
    Fraction total = Fraction.of(2001, 2);
    Apportionment parts = divide(RoundingRule.DEFAULT.residueTo(ResidueHome.FIRST), total, 1, 1, 1);
    assertThat(parts.units()).containsExactly(334, 333, 333);
    assertThat(parts.residue()).isEqualTo(Fraction.of(1, 2));
    assertThat(parts.share(0)).isEqualTo(Fraction.of(669, 2));
    assertThat(parts.quotient(0)).isEqualTo(Fraction.of(667, 2));
  }

  @Test
  void aNegativeResidueMustNotTakeMoreThanThereIs() {
    var up = rule(RoundingMethod.UP).residueTo(ResidueHome.LARGEST);
    assertThat(refusal(new Apportioner(up).apportion(1, 1, 1, 1)))
        .isEqualTo(new Refusal.ResidueExceedsShare(0, Fraction.ONE, Fraction.of(-2)));
    var nobody = rule(RoundingMethod.DOWN).residueTo(new ResidueHome.Member(9));
    assertThat(refusal(new Apportioner(nobody).apportion(1, 1, 1)))
        .isEqualTo(new Refusal.NoSuchResidueMember(9, 2));
  }

  @Test
  void nothingIsDividedByNothing() {
    for (RoundingMethod method : RoundingMethod.values()) {
      var apportioner = new Apportioner(rule(method));
      assertThat(refusal(apportioner.apportion(5))).isEqualTo(new Refusal.NothingToDivideBy(0));
      assertThat(refusal(apportioner.apportion(5, 0, 0)))
          .isEqualTo(new Refusal.NothingToDivideBy(2));
      assertThat(refusal(apportioner.apportion(5, 1, -1))).isEqualTo(new Refusal.NegativeWeight(1));
      assertThat(refusal(apportioner.apportion(Fraction.of(Long.MIN_VALUE), Weights.of(1, 2))))
          .isInstanceOf(Refusal.TooManyUnits.class);
    }
    assertThat(Weights.of(0, 0).areNought()).isTrue();
    assertThat(Weights.of(-1, 1).areNought()).isFalse();
  }

  @Test
  void aUnitMoreThanALongHoldsIsRefused() {
    Fraction total = Fraction.of(Long.MAX_VALUE).add(Fraction.of(1, 2));
    assertThat(divide(rule(RoundingMethod.DOWN), total, 1).units()).containsExactly(Long.MAX_VALUE);
    assertThat(refusal(new Apportioner(rule(RoundingMethod.UP)).apportion(total, Weights.of(1))))
        .isEqualTo(new Refusal.TooManyUnits(total));
  }

  @Test
  void withFewerUnitsThanMembersTheFirstOnesGoToTheLargest() {
    for (RoundingMethod method :
        List.of(RoundingMethod.ADAMS, RoundingMethod.DEAN, RoundingMethod.HUNTINGTON_HILL)) {
      assertThat(divide(rule(method), Fraction.of(2), 1, 30, 2, 0, 4).units())
          .containsExactly(0, 1, 0, 0, 1);
      assertThat(divide(rule(method), Fraction.of(4), 1, 3000, 2, 0, 4).units())
          .containsExactly(1, 1, 1, 0, 1);
    }
  }

  @Test
  void fractionsAreWeightsOnTheirCommonDenominator() {
    Weights weights = Weights.of(Fraction.of(1, 2), Fraction.of(1, 3), Fraction.of(1, 6));
    assertThat(new Apportioner(RoundingRule.DEFAULT).apportion(6, weights).orThrow().units())
        .containsExactly(3, 2, 1);
    assertThat(weights.sum()).isEqualTo(6);
  }

  @Test
  void aUnitIsAboveZero() {
    assertThatThrownBy(() -> RoundingRule.DEFAULT.to(Fraction.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
