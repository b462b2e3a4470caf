package org.bilaga.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bounds of a rounded part are never too narrow, and meet where nothing is left to chance. */
class RoundedBetweenTest {
  private static final Denomination EUR = Denomination.currency("EUR");

  private static List<ResidueHome> homes(int members) {
    return List.of(
        ResidueHome.UNDECLARED,
        ResidueHome.KEPT,
        ResidueHome.LARGEST,
        ResidueHome.SMALLEST,
        ResidueHome.FIRST,
        ResidueHome.LAST,
        new ResidueHome.Member(members - 1));
  }

  @Test
  void theyHoldWhatEveryMethodGives() {
    var random = new Random(20);
    int divided = 0;
    for (int seed = 0; seed < 4_000; seed++) {
      int members = 1 + random.nextInt(4);
      var weights = new Fraction[members];
      Fraction sum = Fraction.ZERO;
      for (int i = 0; i < members; i++) {
        weights[i] = Fraction.of((i == 0 ? 1 : 0) + random.nextInt(9));
        sum = sum.add(weights[i]);
      }
      var method = RoundingMethod.values()[random.nextInt(RoundingMethod.values().length)];
      Fraction unit = List.of(Fraction.ONE, Fraction.of(10), Fraction.of(1, 100)).get(seed % 3);
      var home = homes(members).get(random.nextInt(7));
      var rule = RoundingRule.of(method).to(unit).residueTo(home);
      Money total = Money.ofMinor(random.nextInt(20_000), EUR);
      if (!(Distribution.by(rule, Weights.of(weights)).distribute(total)
          instanceof Outcome.Done<Distributed> done)) {
        continue;
      }
      divided++;
      for (int i = 0; i < members; i++) {
        Fraction exact = total.toMajor().multiply(weights[i]).divide(sum);
        Fraction low = exact.multiply(Fraction.of(random.nextInt(3), 2));
        Fraction high = exact.multiply(Fraction.of(2 + random.nextInt(2), 2));
        var between = rule.between(low, high, total.toMajor(), members, i);
        assertThat(done.value().amount(i).toMajor())
            .as("%s of %s, %s", exact, total.toMajor(), rule)
            .isBetween(between.least(), between.most());
      }
    }
    assertThat(divided).isGreaterThan(3_000);
  }

  @Test
  void roundedDownNobodyGetsMoreThanWholeUnitsOfItsOwn() {
    var rule = RoundingRule.of(RoundingMethod.DOWN).to(Fraction.of(100));
    var to = rule.residueTo(new ResidueHome.Member(0));
    Fraction whole = Fraction.of(334);
    assertThat(rule.between(Fraction.ZERO, whole, whole, 2, 0).most()).isEqualTo(Fraction.of(300));
    assertThat(to.between(Fraction.ZERO, whole, whole, 2, 0).most()).isEqualTo(whole);
    assertThat(to.between(Fraction.ZERO, whole, whole, 2, 1).most()).isEqualTo(Fraction.of(300));
    assertThat(to.between(Fraction.ZERO, Fraction.ZERO, whole, 2, 0).most())
        .isEqualTo(Fraction.of(100));
  }

  @Test
  void whereTheSumIsKeptNobodyGetsMoreThanThat() {
    var rule = RoundingRule.DEFAULT.to(Fraction.of(100));
    Fraction whole = Fraction.of(334);
    assertThat(rule.between(Fraction.ZERO, whole, whole, 2, 0).most()).isEqualTo(Fraction.of(300));
    assertThat(rule.between(whole, whole, whole, 1, 0).least()).isEqualTo(Fraction.of(300));
  }
}
