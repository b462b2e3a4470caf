package org.bilaga.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bilaga.resolve.Referent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of what is not all divided yet everybody has what is sure, and may have what may be. */
class HalfKnownTest {
  private static final List<String> KEEPING =
      List.of(
          "",
          "when nobody reaches any step, kept by staten",
          "when nobody reaches any step but by the alternative, kept by staten");
  private static final List<String> ROUNDING =
      List.of("", ", rounded half up", ", rounded down, residue to staten", ", rounded up");

  @TempDir Path folder;

  @Test
  void whatALadderSurelyGivesIsNoOverpayment() {
    String data = "| m0 | 2020-01 | 64 |\n| m1 | 2020-01 | 61 |\n| m0 | 2020-02 | 64 |\n";
    String ladder = "step low 100 % when d.n >= 50\n" + shared(KEEPING.get(1));
    var settling =
        new Settling(folder, text(2, data, ladder, ""), "a")
            .facts("m0;paid;g;2020-10-01;500", "m1;paid;g;2020-10-01;501");
    Settlement settlement = settling.on("2020-12-31");
    assertThat(granted(settlement, "m0")).isEqualTo(new BoundedAmount(500_00, 750_00));
    assertThat(granted(settlement, "m1")).isEqualTo(new BoundedAmount(250_00, 500_00));
    assertThat(settlement.positions()).as("the keeper gets nothing").hasSize(2);
    assertThat(Settling.of(settlement, "m0").given().overpaid()).isZero();
    assertThat(Settling.of(settlement, "m1").given().overpaid()).isEqualTo(1_00);
    assertThat(settling.kinds()).containsExactly("paid-too-much");
    Position.Given all = settlement.together(it -> true).given();
    assertThat(all.granted()).isEqualTo(BoundedAmount.of(1000_00));
  }

  @Test
  void whereNothingIsKnownOfAnybodyTheGroupHasItTogether() {
    String ladder = "step low 100 % when d.n >= 50\n" + shared(KEEPING.get(1));
    var settling = new Settling(folder, text(2, "| m0 | 2020-05 | 1 |\n", ladder, ""), "a");
    assertThat(granted(settling.on("2020-12-31"), "all")).isEqualTo(BoundedAmount.of(1000_00));
  }

  @Test
  void whatAYearIsNotStatedForMayBeWhatIsPaidOfIt() {
    String text =
        """
        group all { | id |
          | m0 |
          | m1 |
        }
        agreement a {
          period 2020..2021
          grant g by year to all equally { for 2020 100 kr for 2021 unknown "later" }
        }
        """;
    var settling = new Settling(folder, text, "a").facts("m0;paid;g;2020-10-01;60");
    Settlement settlement = settling.on("2020-12-31");
    assertThat(granted(settlement, "m0"))
        .isEqualTo(new BoundedAmount(50_00, BoundedAmount.NO_LIMIT));
    assertThat(settling.kinds()).isEmpty();
    assertThat(Settling.of(settlement, "m1").given().open().least()).isEqualTo(50_00);
  }

  @Test
  void positionsAreThoseOfTheLedgerAndHoldWhateverTurnsOut() {
    var random = new Random(77);
    int bounded = 0;
    for (int round = 0; round < 60; round++) {
      int members = 1 + random.nextInt(4);
      String ladder = ladder(random, KEEPING.get(round % 3));
      String rounding = ROUNDING.get(random.nextInt(4));
      List<String> cells = new ArrayList<>();
      List<Integer> missing = new ArrayList<>();
      for (int month = 1; month <= 2; month++) {
        for (int member = 0; member < members; member++) {
          if (random.nextInt(3) == 0) {
            missing.add(cells.size());
          }
          cells.add("| m%d | 2020-0%d | %d |%n".formatted(member, month, random.nextInt(100)));
        }
      }
      List<String> known = new ArrayList<>(cells);
      missing.forEach(it -> known.set(it, ""));
      String half = text(members, String.join("", known), ladder, rounding);
      var settling = new Settling(folder, half, "a");
      Settlement open = settling.on("2020-12-31");
      assertThat(settling.kinds()).isEmpty();
      boolean each = open.positions().stream().noneMatch(it -> it.recipient().isGroup());
      bounded += each && !missing.isEmpty() ? 1 : 0;
      for (int member = 0; each && member < members; member++) {
        var group = settling.context().agreement().grants().getFirst().group().orElseThrow();
        var value =
            settling
                .context()
                .ledger()
                .totalTo(
                    new Referent.OfMember(group, member), settling.context().agreement().grants());
        BoundedAmount its = granted(open, "m" + member);
        var ledger = settling.context().ledger();
        assertThat(ledger.major(its.least())).isEqualTo(value.least().orElseThrow());
        assertThat(ledger.major(its.most())).isEqualTo(value.most().orElseThrow());
      }
      for (int turn = 0; each && turn < 8; turn++) {
        List<String> all = new ArrayList<>(cells);
        for (int cell : missing) {
          String old = cells.get(cell);
          String row = old.substring(0, old.lastIndexOf('|', old.length() - 3) + 1);
          all.set(cell, row + " " + random.nextInt(100) + " |\n");
        }
        String whole = text(members, String.join("", all), ladder, rounding);
        Settlement decided = new Settling(folder, whole, "a").on("2020-12-31");
        for (Position position : decided.positions()) {
          long amount = position.given().granted().least();
          BoundedAmount bounds = granted(open, position.recipient().id());
          assertThat(bounds.contains(amount)).as("%s %s %s", bounds, position, half).isTrue();
        }
        BoundedAmount sum = open.together(it -> true).given().granted();
        BoundedAmount exact = decided.together(it -> true).given().granted();
        assertThat(sum.contains(exact.least())).as("%s %s %s", sum, exact, half).isTrue();
      }
    }
    assertThat(bounded).isGreaterThan(20);
  }

  private static String ladder(Random random, String keeping) {
    int high = 1 + random.nextInt(99);
    boolean passes = random.nextBoolean();
    return "step low 60 %% when d.n >= 30%s%n".formatted(random.nextBoolean() ? other() : "")
        + "step high %d %% when d.n >= 60%n".formatted(Math.min(high, 40))
        + (passes ? "a step that nobody reaches goes to the step below\n" : "")
        + shared(keeping);
  }

  private static String other() {
    return ", or else when d.n >= 90";
  }

  private static String shared(String keeping) {
    return "each step shared equally among those who reach it\n" + keeping + "\n";
  }

  private static BoundedAmount granted(Settlement settlement, String id) {
    return settlement.byRecipient().stream()
        .filter(it -> it.recipient().id().equals(id))
        .map(it -> it.given().granted())
        .findFirst()
        .orElse(BoundedAmount.ZERO);
  }

  private static String text(int members, String data, String ladder, String rounding) {
    var text = new StringBuilder("party staten \"Staten\"\ngroup all {\n| id |\n");
    for (int member = 0; member < members; member++) {
      text.append("| m").append(member).append(" |\n");
    }
    return text.append("}\ndata d by all and month {\n| m | month | n |\n")
        .append(data)
        .append("}\nagreement a {\nperiod 2020\n")
        .append("grant g 1 000 kr to all in equal parts for each month of 2020-01..2020-02")
        .append(rounding)
        .append(" {\n")
        .append(ladder)
        .append("}\n}\n")
        .toString();
  }
}
