package org.bilaga.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bilaga.ledger.Written;
import org.bilaga.resolve.Grant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The part of those who are excluded from a grant is the others', and not a krona is lost. */
class ExclusionsTest {
  @TempDir private Path folder;

  @Test
  void whatTheExcludedWouldHaveHadIsShared() {
    var random = new Random(1502);
    for (int round = 0; round < 60; round++) {
      int members = 2 + random.nextInt(6);
      int met = 1 + random.nextInt(members);
      long sum = 1 + random.nextInt(9_000);
      List<Entitlement> shared = entitlements(text(members, met, sum, random, true));
      long total = 0;
      for (int member = 0; member < members; member++) {
        BoundedAmount granted = shared.get(member).granted();
        assertThat(granted.isExact()).isTrue();
        total += granted.least();
        if (member >= met) {
          assertThat(granted).isEqualTo(BoundedAmount.ZERO);
        }
      }
      assertThat(total).isEqualTo(sum * 100);
    }
  }

  @Test
  void whatIsSharedIsBoundedWhileOneIsNotKnown() {
    List<Entitlement> open = entitlements(text(3, 1, 900, new Random(2), false));
    List<Entitlement> decided = entitlements(text(3, 1, 900, new Random(2), true));
    // If the third is excluded as the second is, the first has all of it.
    assertThat(open.get(0).granted().most()).isEqualTo(900_00);
    assertThat(decided.get(0).granted()).isEqualTo(BoundedAmount.of(900_00));
    assertThat(open.get(0).granted().isExact()).isFalse();
    assertThat(open.get(1).granted()).isEqualTo(BoundedAmount.ZERO);
    assertThat(open.get(2).granted().least()).isZero();
  }

  private static org.bilaga.ledger.Ledger ledger(Written written) {
    return written.evaluator().ledger(written.agreement());
  }

  private static List<Entitlement> entitlements(Written written) {
    var context = new FactContext(ledger(written), Set.of());
    var measured = new MeasuredByData(written.evaluator());
    var judge = new Judge(List.of(), LocalDate.of(2021, 1, 31), measured);
    Grant grant = written.grant("g");
    return new Exclusions(context, judge)
        .entitlements().all().stream().filter(it -> it.grant() == grant).toList();
  }

  /** The first members reach the level, the others do not; of the last nothing may be known. */
  private Written text(int members, int met, long sum, Random random, boolean known) {
    var text = new StringBuilder("group all {\n| id |\n");
    for (int member = 0; member < members; member++) {
      text.append("| m").append(member).append(" |\n");
    }
    text.append("}\ndata d by all {\n| m | n |\n");
    for (int member = 0; member < members; member++) {
      text.append("| m").append(member).append(" | ").append(random.nextInt(50) + 1).append(" |\n");
    }
    text.append("}\ndata e by all and month {\n| m | month | n |\n");
    for (int member = 0; member < (known ? members : members - 1); member++) {
      text.append("| m").append(member).append(" | 2020-09 | ");
      text.append(member < met ? 90 : 10).append(" % |\n");
    }
    text.append("}\nagreement a {\nperiod 2020\nkey k = share of d.n\n");
    text.append("grant g ").append(sum).append(" kr to all by k\n");
    text.append("condition c { all reach e.n >= 50 % in 2020-09 otherwise excluded from g }\n}\n");
    return Written.of(text.toString(), folder);
  }
}
