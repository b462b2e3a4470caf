package org.bilaga.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said of a division whose members are not all known holds whoever they turn out to be. */
class OpenDistributionTest {
  private static final Denomination KRONOR = Denomination.USUAL;

  @Test
  void boundsHoldForEveryDecision() {
    var random = new Random(8);
    int rounds = 0;
    for (int round = 0; round < 1_500; round++) {
      int members = 2 + random.nextInt(8);
      Distribution terms = terms(random, members);
      Money total = Money.ofMinor(random.nextInt(-2_000, 9_000) * (long) part(random), KRONOR);
      Set<Integer> out = some(random, members, Set.of());
      Set<Integer> open = some(random, members, out);
      if (terms.distribute(total) instanceof Outcome.Refused) {
        continue;
      }
      rounds++;
      // The way of many open ones and, beside it, the one that tries each case.
      holds(terms, total, out, open, OpenDistribution.ofMany(terms, total, out, open), false);
      holds(
          terms, total, out, open, OpenDistribution.of(terms, total, out, open), open.size() <= 6);
    }
    assertThat(rounds).isGreaterThan(700);
  }

  @Test
  void whoAloneMayStayMayGetAllOfIt() {
    var terms = Distribution.by(RoundingRule.DEFAULT, Weights.of(1, 2, 3, 4, 5, 6, 7, 8));
    Set<Integer> open = Set.of(0, 1, 2, 3, 4, 5, 6, 7);
    var between = OpenDistribution.of(terms, Money.ofMajor(360, KRONOR), Set.of(), open).orThrow();
    assertThat(between.least()).containsOnly(0);
    assertThat(between.most()).containsOnly(36_000);
    assertThat(between.refused()).isTrue();
  }

  /** 360 beside one that has the weight 1 and takes part. */
  @Test
  void whoAloneMayStaySharesWithThoseWhoDo() {
    var terms = Distribution.by(RoundingRule.DEFAULT, Weights.of(1, 2, 3, 4, 5, 7, 8, 9));
    Set<Integer> open = Set.of(1, 2, 3, 4, 5, 6, 7);
    var between = OpenDistribution.of(terms, Money.ofMajor(360, KRONOR), Set.of(), open).orThrow();
    assertThat(between.most())
        .containsExactly(36_000, 24_000, 27_000, 28_800, 30_000, 31_500, 32_000, 32_400);
    assertThat(between.refused()).isFalse();
  }

  @Test
  void aCapHoldsTheMost() {
    var terms =
        Distribution.by(RoundingRule.DEFAULT, Weights.of(1, 2, 3, 4, 5, 6, 7, 8))
            .atMostEach(Money.ofMajor(100, KRONOR));
    Set<Integer> open = Set.of(1, 2, 3, 4, 5, 6, 7);
    var between = OpenDistribution.of(terms, Money.ofMajor(360, KRONOR), Set.of(), open).orThrow();
    assertThat(between.least()[0]).isEqualTo(1_000);
    assertThat(between.most()).containsOnly(10_000);
    assertThat(between.refused()).isTrue();
  }

  private static void holds(
      Distribution terms,
      Money total,
      Set<Integer> out,
      Set<Integer> open,
      Outcome<OpenDistribution.Between> said,
      boolean exact) {
    int members = terms.weights().size();
    var least = new long[members];
    var most = new long[members];
    Arrays.fill(least, Long.MAX_VALUE);
    Arrays.fill(most, Long.MIN_VALUE);
    boolean any = false;
    List<Integer> unsure = new ArrayList<>(open);
    for (int chosen = 0; chosen < 1 << unsure.size(); chosen++) {
      Set<Integer> left = new HashSet<>(out);
      for (int i = 0; i < unsure.size(); i++) {
        if ((chosen & 1 << i) != 0) {
          left.add(unsure.get(i));
        }
      }
      int[] excepted = left.stream().mapToInt(it -> it).toArray();
      switch (terms.except(excepted).distribute(total)) {
        case Outcome.Refused<Distributed> refused ->
            assertThat(said instanceof Outcome.Refused || said.orThrow().refused()).isTrue();
        case Outcome.Done<Distributed> done -> {
          any = true;
          long sum = 0;
          for (int member = 0; member < members; member++) {
            long its = done.value().minorAmounts()[member];
            sum += its;
            least[member] = Math.min(least[member], its);
            most[member] = Math.max(most[member], its);
          }
          assertThat(total.minor().longValueExact() - sum)
              .isBetween(said.orThrow().leastRest(), said.orThrow().mostRest());
        }
      }
    }
    for (int member = 0; any && member < members; member++) {
      String why = terms.rule() + " " + member + " of " + out + open + " of " + total;
      if (exact) {
        assertThat(said.orThrow().least()[member]).as(why).isEqualTo(least[member]);
        assertThat(said.orThrow().most()[member]).as(why).isEqualTo(most[member]);
      } else {
        assertThat(said.orThrow().least()[member]).as(why).isLessThanOrEqualTo(least[member]);
        assertThat(said.orThrow().most()[member]).as(why).isGreaterThanOrEqualTo(most[member]);
      }
    }
  }

  private static int part(Random random) {
    return random.nextInt(3) == 0 ? 1 : 100;
  }

  private static Set<Integer> some(Random random, int members, Set<Integer> but) {
    Set<Integer> some = new HashSet<>();
    for (int member = 0; member < members; member++) {
      if (!but.contains(member) && random.nextInt(3) > (but.isEmpty() ? 1 : 0)) {
        some.add(member);
      }
    }
    return some;
  }

  private static Distribution terms(Random random, int members) {
    var weights = new long[members];
    for (int member = 0; member < members; member++) {
      weights[member] = random.nextInt(6) == 0 ? 0 : random.nextInt(40) + 1L;
    }
    RoundingMethod[] methods = RoundingMethod.values();
    ResidueHome[] homes = {
      ResidueHome.UNDECLARED,
      ResidueHome.KEPT,
      ResidueHome.LARGEST,
      ResidueHome.SMALLEST,
      ResidueHome.FIRST,
      ResidueHome.LAST,
      new ResidueHome.Member(random.nextInt(members))
    };
    var rule =
        RoundingRule.of(methods[random.nextInt(methods.length)])
            .to(Fraction.of(random.nextInt(4) == 0 ? 10 : 1))
            .residueTo(homes[random.nextInt(homes.length)]);
    var terms = Distribution.by(rule, Weights.of(weights));
    terms = random.nextInt(4) == 0 ? terms.baseEach(kronor(random, 30)) : terms;
    terms = random.nextInt(4) == 0 ? terms.atLeastEach(kronor(random, 60)) : terms;
    terms = random.nextInt(3) == 0 ? terms.atMostEach(kronor(random, 3_000)) : terms;
    terms =
        random.nextInt(5) == 0 ? terms.atMost(random.nextInt(members), kronor(random, 500)) : terms;
    return random.nextInt(5) == 0 ? terms.except(random.nextInt(members)) : terms;
  }

  private static Money kronor(Random random, int most) {
    return Money.ofMajor(random.nextInt(most) + 1L, KRONOR);
  }
}
