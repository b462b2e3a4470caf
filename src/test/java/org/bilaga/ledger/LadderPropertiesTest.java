package org.bilaga.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ledger.Ladder.Reach;
import org.bilaga.ledger.LadderRules.Keeping;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;
import org.junit.jupiter.api.Test;

/** What holds of every ladder, whoever reaches what. */
final class LadderPropertiesTest {
  private static final Denomination SEK = Denomination.currency("SEK");
  private static final Span NOWHERE = new Span(SourceFile.of("test", ""), 0, 0);

  private final Random random = new Random(20191101);

  @Test
  void everyKronaOfASumIsGivenKeptOrWithoutAnHeir() {
    for (int i = 0; i < 3000; i++) {
      int members = 1 + random.nextInt(6);
      LadderRules rules = rules(members, true);
      Ladder ladder = climbed(rules, reach(rules, members, false));
      Fraction exact = Fraction.ZERO;
      for (Fraction sum : ladder.exact()) {
        exact = exact.add(sum);
      }
      assertThat(ladder.given().plus(ladder.kept()).plus(ladder.orphan())).isEqualTo(rules.pool());
      assertThat(ladder.kept().isZero() || ladder.orphan().isZero()).isTrue();
      Fraction off = ladder.given().toMajor().subtract(exact).abs();
      assertThat(off.compareTo(rules.unit())).as("rounded by less than a unit").isNegative();
      assertThat(ladder.given().isZero() || exact.signum() > 0).isTrue();
    }
  }

  @Test
  void thoseWhoReachTheSameAndWeighTheSameGetTheSame() {
    for (int i = 0; i < 2000; i++) {
      int members = 2 + random.nextInt(5);
      LadderRules rules = rules(members, true);
      Reach[][] reach = reach(rules, members, false);
      Ladder ladder = climbed(rules, reach);
      for (int one = 0; one < members; one++) {
        for (int other = 0; other < one; other++) {
          if (alike(rules, reach, one, other)) {
            assertThat(ladder.exact().get(one)).isEqualTo(ladder.exact().get(other));
          }
        }
      }
    }
  }

  @Test
  void boundsContainEveryOutcomeOfWhatIsNotKnown() {
    for (int i = 0; i < 1500; i++) {
      int members = 1 + random.nextInt(4);
      LadderRules rules = rules(members, random.nextInt(4) > 0);
      Reach[][] known = reach(rules, members, true);
      LadderBounds bounds = bounds(rules, known);
      Ladder.Left left = bounds.left();
      for (int outcome = 0; outcome < 12; outcome++) {
        Reach[][] reach = decide(known);
        LadderRules shared = rules.weights().isPresent() ? rules : withSomeBasis(rules, members);
        Ladder ladder = climbed(shared, reach);
        for (int member = 0; member < members; member++) {
          Fraction sum = ladder.exact().get(member);
          assertThat(bounds.least(member)).isLessThanOrEqualTo(sum);
          assertThat(bounds.most(member)).isGreaterThanOrEqualTo(sum);
        }
        Fraction orphan = ladder.orphan().toMajor();
        assertThat(left.kept()).isGreaterThanOrEqualTo(ladder.kept().toMajor());
        assertThat(left.leastOrphan()).isLessThanOrEqualTo(orphan);
        assertThat(left.orphan()).isGreaterThanOrEqualTo(orphan);
      }
    }
  }

  @Test
  void boundsOfWhatIsKnownAreTheAmountItself() {
    for (int i = 0; i < 500; i++) {
      int members = 1 + random.nextInt(5);
      LadderRules rules = rules(members, true);
      Reach[][] reach = reach(rules, members, false);
      LadderBounds bounds = bounds(rules, reach);
      Ladder ladder = climbed(rules, reach);
      assertThat(bounds.left().kept()).isEqualTo(ladder.kept().toMajor());
      assertThat(bounds.left().leastOrphan()).isEqualTo(ladder.orphan().toMajor());
      assertThat(bounds.left().orphan()).isEqualTo(ladder.orphan().toMajor());
      for (int member = 0; member < members; member++) {
        Fraction sum = ladder.exact().get(member);
        assertThat(bounds.least(member)).isEqualTo(sum);
        assertThat(bounds.most(member)).isEqualTo(sum);
      }
    }
  }

  private LadderRules rules(int members, boolean basis) {
    int steps = 1 + random.nextInt(4);
    List<Fraction> shares = new ArrayList<>();
    int left = 100;
    for (int step = 0; step < steps; step++) {
      int share = step == steps - 1 && random.nextInt(3) > 0 ? left : random.nextInt(left + 1);
      left -= share;
      shares.add(Fraction.of(share, 100));
    }
    var unit = List.of(Fraction.ONE, Fraction.of(1, 100), Fraction.of(1000)).get(random.nextInt(3));
    var pool = Money.ofMinor(random.nextLong(100_000_000_00L), SEK);
    var rules =
        new LadderRules(
            pool,
            shares,
            Optional.empty(),
            random.nextBoolean(),
            Keeping.values()[random.nextInt(3)],
            unit);
    return basis ? withSomeBasis(rules, members) : rules;
  }

  private LadderRules withSomeBasis(LadderRules rules, int members) {
    List<Fraction> weights = new ArrayList<>();
    boolean equally = random.nextBoolean();
    for (int member = 0; member < members; member++) {
      // Where the basis is to be found out, nobody weighs nothing.
      weights.add(equally ? Fraction.ONE : Fraction.of(1 + random.nextInt(5)));
    }
    return new LadderRules(
        rules.pool(),
        rules.shares(),
        Optional.of(weights),
        rules.passes(),
        rules.keeping(),
        rules.unit());
  }

  private Reach[][] reach(LadderRules rules, int members, boolean open) {
    var reach = new Reach[rules.steps()][members];
    for (Reach[] step : reach) {
      for (int member = 0; member < members; member++) {
        step[member] =
            Reach.values()[open ? random.nextInt(5) : Math.max(0, random.nextInt(5) - 2)];
      }
    }
    return reach;
  }

  private Reach[][] decide(Reach[][] known) {
    var reach = new Reach[known.length][];
    for (int step = 0; step < known.length; step++) {
      reach[step] = known[step].clone();
      for (int member = 0; member < reach[step].length; member++) {
        if (reach[step][member] == Reach.NOT_KNOWN) {
          reach[step][member] = Reach.values()[random.nextInt(3)];
        } else if (reach[step][member] == Reach.ONE_WAY_OR_OTHER) {
          reach[step][member] = random.nextBoolean() ? Reach.BY_STEP : Reach.BY_ALTERNATIVE;
        }
      }
    }
    return reach;
  }

  private static boolean alike(LadderRules rules, Reach[][] reach, int one, int other) {
    var weights = rules.weights().orElseThrow();
    boolean alike = weights.get(one).equals(weights.get(other));
    for (Reach[] step : reach) {
      alike &= step[one].is() == step[other].is();
    }
    return alike;
  }

  private static LadderBounds bounds(LadderRules rules, Reach[][] reach) {
    return new LadderBounds(rules, steps(reach), reach, new boolean[reach.length][reach.length]);
  }

  private static Ladder climbed(LadderRules rules, Reach[][] reach) {
    return Ladder.decided(Optional.empty(), rules, steps(reach), reach);
  }

  private static List<Clause.Step> steps(Reach[][] reach) {
    var nothing = new Expression.Remainder(NOWHERE);
    var step =
        new Clause.Step(NOWHERE, Optional.empty(), nothing, nothing, Optional.empty(), List.of());
    return Collections.nCopies(reach.length, step);
  }
}
