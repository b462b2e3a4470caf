package org.bilaga.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * In what order members are listed changes nothing for any of them, where a lot and not the order
 * separates equals; only cumulative rounding, and a residue to the first or last, go by order.
 */
class PermutedMembersTest {
  private static final Denomination SEK = Denomination.currency("SEK");
  private final Random random = new Random(8);

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "CUMULATIVE")
  void everyoneGetsTheSameInAnyOrder(RoundingMethod method) {
    int done = 0;
    for (int round = 0; round < 400; round++) {
      int n = 2 + random.nextInt(7);
      List<Integer> moved = indices(n);
      Collections.shuffle(moved, random);
      List<Integer> lot = indices(n);
      Collections.shuffle(lot, random);
      var weights = new long[n];
      var movedWeights = new long[n];
      for (int i = 0; i < n; i++) {
        weights[i] = random.nextInt(6);
        movedWeights[moved.get(i)] = weights[i];
      }
      ResidueHome home =
          switch (random.nextInt(4)) {
            case 0 -> ResidueHome.LARGEST;
            case 1 -> ResidueHome.SMALLEST;
            case 2 -> ResidueHome.KEPT;
            default -> new ResidueHome.Member(random.nextInt(n));
          };
      ResidueHome movedHome =
          home instanceof ResidueHome.Member it
              ? new ResidueHome.Member(moved.get(it.index()))
              : home;
      var rule = RoundingRule.of(method);
      var here = terms(rule.residueTo(home), weights, lot);
      var there =
          terms(rule.residueTo(movedHome), movedWeights, lot.stream().map(moved::get).toList());
      for (int k = random.nextInt(4); k > 0; k--) {
        int member = random.nextInt(n);
        Money amount = Money.ofMinor(random.nextInt(3000), SEK);
        switch (random.nextInt(4)) {
          case 0 -> {
            here = here.atLeast(member, amount).atLeastEach(Money.ofMajor(2, SEK));
            there = there.atLeastEach(Money.ofMajor(2, SEK)).atLeast(moved.get(member), amount);
          }
          case 1 -> {
            here = here.atMost(member, amount).atMostEach(Money.ofMajor(20, SEK));
            there = there.atMostEach(Money.ofMajor(20, SEK)).atMost(moved.get(member), amount);
          }
          case 2 -> {
            here = here.except(member);
            there = there.except(moved.get(member));
          }
          default -> {
            here = here.baseEach(Money.ofMajor(1, SEK));
            there = there.baseEach(Money.ofMajor(1, SEK));
          }
        }
      }
      Money total = Money.ofMinor(random.nextInt(5000), SEK);
      Outcome<Distributed> one = here.distribute(total);
      Outcome<Distributed> other = there.distribute(total);
      assertThat(other.getClass()).isEqualTo(one.getClass());
      if (one instanceof Outcome.Done<Distributed> parts) {
        done++;
        for (int i = 0; i < n; i++) {
          assertThat(other.orThrow().amount(moved.get(i))).isEqualTo(parts.value().amount(i));
        }
        assertThat(other.orThrow().residue()).isEqualTo(parts.value().residue());
      }
    }
    assertThat(done).isGreaterThan(100);
  }

  private static List<Integer> indices(int n) {
    List<Integer> indices = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      indices.add(i);
    }
    return indices;
  }

  private static Distribution terms(RoundingRule rule, long[] weights, List<Integer> lot) {
    return Distribution.by(rule.ties(new TieOrder.ByLot(lot, "Dnr 1")), Weights.of(weights));
  }
}
