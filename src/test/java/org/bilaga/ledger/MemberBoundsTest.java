package org.bilaga.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bilaga.evaluate.Value;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Referent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What members get of what is not divided yet is within the bounds that are known. */
class MemberBoundsTest {
  @TempDir Path folder;

  private Written written(String grant) {
    return Written.of(
        """
        party city
        group wards {
          | id |
          | n  |
          | s  |
          | e  |
        }
        group some = wards where d.pop >= 2
        data d by wards {
          | ward | pop |
          | n    | 1   |
          | s    | 2   |
          | e    | 3   |
        }
        data wait by wards and month {
          | ward | month   | pct  |
          | n    | 2030-01 | 50 %% |
          | s    | 2030-01 | 50 %% |
          | e    | 2030-01 | 50 %% |
        }
        key k = share of d.pop
        key u unknown
        agreement x {
          period 2030
          grant g %s
        }
        """
            .formatted(grant),
        folder);
  }

  private static String told(Value value) {
    return value.least().map(Object::toString).orElse("?")
        + (value.isKnown() ? "" : ".." + value.most().map(Object::toString).orElse("?"));
  }

  private static final String STEP =
      "step one 100 % when wait.pct >= 50 %"
          + " each step shared equally among those who reach it"
          + " when nobody reaches any step, kept by city }";

  @ParameterizedTest
  @CsvSource({
    "'at most 300 EUR to wards equally', 0..100, 0..100, 0..100",
    "'at most 300 EUR to wards by k', 0..50, 0..100, 0..150",
    "'at most 100 EUR to wards by k, rounded up', 0..17, 0..34, 0..50",
    "'at least 300 EUR to wards equally', 0..?, 0..?, 0..?",
    "'at most 300 EUR to wards by k, except e', 0..100, 0..200, 0",
    "'unknown to wards by k, except e', 0..?, 0..?, 0",
    "'300 EUR to wards by u, except e', 0..300, 0..300, 0",
    "'300 EUR to wards by u, except e, residue to city', 0..300, 0..300, 0",
    "'300 EUR to wards by u, base 10 EUR each, except s, except e', 0..300, 0, 0",
    "'at most 300 EUR to wards equally, at least 200 EUR for n', 0..300, 0..300, 0..300",
    "'by year to wards equally { for 2030 at most 30 EUR for 2031 30 EUR }', 10..20, 10..20,"
        + " 10..20",
    "'334 EUR to wards, rounded down to 100 EUR, residue to n in equal parts for each month of"
        + " 2030-02..2030-02 { "
        + STEP
        + "', 0..334, 0..300, 0..300",
    "'334 EUR to wards, rounded to 100 EUR, residue kept in equal parts for each month of"
        + " 2030-02..2030-02 { "
        + STEP
        + "', 0..300, 0..300, 0..300",
    "'334 EUR to wards in equal parts for each month of 2030-02..2030-02 { "
        + STEP
        + "', 0..334, 0..334, 0..334",
  })
  void theyAre(String grant, String north, String south, String east) {
    var written = written(grant);
    Entry entry = written.entry("g");
    assertThat(List.of(told(entry.of(0)), told(entry.of(1)), told(entry.of(2))))
        .containsExactly(north, south, east);
    Group group = written.grant("g").group().orElseThrow();
    Ledger ledger = written.evaluator().ledger(written.agreement());
    for (int member = 0; member < 3; member++) {
      Value sum = Value.ZERO;
      var holder = new Holder(new Referent.OfMember(group, member));
      for (Share share : ledger.shares(written.grant("g"))) {
        sum = sum.plus(share.of(holder));
      }
      assertThat(told(sum)).isEqualTo(told(entry.of(member)));
    }
    assertThat(written.findings().all()).isEmpty();
  }

  /** Those of a part of the group get what its members may get, and never more than all. */
  @Test
  void aPartOfTheGroupHasTheBoundsOfItsMembers() {
    var written = written("300 EUR to wards by u, except s, except e");
    var some =
        ((Referent.OfGroup) written.agreement().module().lookUp("some").orElseThrow()).group();
    Ledger ledger = written.evaluator().ledger(written.agreement());
    assertThat(told(ledger.totalTo(new Referent.OfGroup(some), Optional.empty()))).isEqualTo("0");
    var open = written("300 EUR to wards by u, except e");
    var part = ((Referent.OfGroup) open.agreement().module().lookUp("some").orElseThrow()).group();
    Ledger other = open.evaluator().ledger(open.agreement());
    assertThat(told(other.totalTo(new Referent.OfGroup(part), Optional.empty())))
        .isEqualTo("0..300");
  }
}
