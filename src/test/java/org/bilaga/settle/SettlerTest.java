package org.bilaga.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.bilaga.duty.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What facts come to; amounts in öre. Region A is granted 100 + 10 kr, of which 10 on a report. */
class SettlerTest {
  @TempDir Path folder;

  private Settlement settle(String day, String... rows) {
    return Settling.standard(folder).facts(rows).on(day);
  }

  private static Position.Given given(Settlement settlement, String id) {
    return Settling.of(settlement, id).given();
  }

  @Test
  void nothingIsKnownOfThoseOfWhomNothingIsTold() {
    var position = given(settle("2021-01-01", "b;paid;;2020-12-10;1"), "a");
    assertThat(position.granted()).isEqualTo(BoundedAmount.of(11_000));
    assertThat(position.lapsed()).isEqualTo(new BoundedAmount(0, 11_000));
    assertThat(position.withheld()).isEqualTo(new BoundedAmount(0, 1_000));
    assertThat(position.open()).isEqualTo(new BoundedAmount(0, 11_000));
  }

  @Test
  void whatIsNotRequisitionedInTimeLapses() {
    String[] rows = {
      "a;submitted;Delrapport;2020-09-01;", "a;requisitioned;;2020-12-01;70",
      "a;requisitioned;;2020-12-02;40", "a;paid;;2020-12-10;30"
    };
    var position = given(settle("2020-12-11", rows), "a");
    assertThat(position.lapsed()).isEqualTo(BoundedAmount.of(4_000));
    assertThat(position.open()).isEqualTo(BoundedAmount.of(4_000));
    var before = given(settle("2020-12-01", rows), "a");
    assertThat(before.lapsed()).isEqualTo(BoundedAmount.ZERO);
    assertThat(before.open()).isEqualTo(BoundedAmount.of(11_000));
  }

  @Test
  void requisitionOfNothingSaysThatNoneWasMade() {
    String[] rows = {"a;submitted;Delrapport;2020-09-01;", "a;requisitioned;;2020-12-01;0"};
    assertThat(given(settle("2020-12-02", rows), "a").lapsed()).isEqualTo(BoundedAmount.of(11_000));
  }

  @Test
  void reportOnItsDayIsInTimeAndADayLaterIsNot() {
    var inTime = settle("2020-10-05", "a;submitted;Delrapport;2020-09-30;");
    assertThat(given(inTime, "a").withheld()).isEqualTo(BoundedAmount.ZERO);
    var late = settle("2020-10-05", "a;submitted;Delrapport;2020-10-01;");
    assertThat(given(late, "a").withheld()).isEqualTo(BoundedAmount.of(1_000));
    assertThat(late.late().get(0).state()).isEqualTo(Performance.State.DONE_LATE);
  }

  @Test
  void decisionStandsBeforeWhatWasSubmitted() {
    String[] rows = {"a;submitted;Delrapport;2020-10-01;", "a;met;rapport;2020-10-03;"};
    assertThat(given(settle("2020-10-05", rows), "a").withheld()).isEqualTo(BoundedAmount.ZERO);
    String[] again = {rows[0], rows[1], "a;not met;rapport;2020-10-04;"};
    assertThat(given(settle("2020-10-05", again), "a").withheld())
        .isEqualTo(BoundedAmount.of(1_000));
  }

  @Test
  void factsAfterTheDayDoNotCount() {
    var settling = Settling.standard(folder).facts("a;paid;;2020-12-10;50");
    assertThat(given(settling.on("2020-12-09"), "a").paid()).isZero();
    assertThat(settling.kinds()).containsExactly("fact-after-day");
  }

  @Test
  void laterRowsOfTheSameDayCorrectEarlierOnes() {
    var settling =
        Settling.standard(folder)
            .facts("a;paid;;2020-12-10;50", "a;paid;;2020-12-11;5")
            .facts("Region A;utbetalt;gnv;10 december 2020;60");
    assertThat(given(settling.on("2020-12-31"), "a").paid()).isEqualTo(6_500);
    assertThat(settling.log().corrections()).hasSize(1);
    assertThat(settling.log().corrections().get(0).isRepetition()).isFalse();
    assertThat(settling.log().lastDay()).contains(LocalDate.parse("2020-12-11"));
  }

  @Test
  void unspentIsToBeRepaidOnceItIsAccountedFor() {
    String[] rows = {"a;paid;;2020-12-10;110", "a;spent;;2021-03-01;80"};
    var before = Settling.of(settle("2021-03-02", rows), "a").used();
    assertThat(before).isEqualTo(new Position.Used(8_000, 0, 0, 0, 0, 3_000, 0));
    String[] all = {rows[0], rows[1], "a;accounted;;2021-03-02;", "a;repaid;;2021-03-03;10"};
    var after = Settling.of(settle("2021-03-03", all), "a").used();
    assertThat(after).isEqualTo(new Position.Used(8_000, 0, 0, 1_000, 2_000, 0, 0));
  }

  @Test
  void reclaimedIsTakenFromWhatIsLeftBeforeWhatWasSpent() {
    String[] rows = {
      "a;paid;;2020-12-10;110", "a;spent;;2021-03-01;80", "a;reclaimed;;2021-05-01;50"
    };
    var used = Settling.of(settle("2021-05-02", rows), "a").used();
    assertThat(used).isEqualTo(new Position.Used(8_000, 0, 2_000, 0, 5_000, 0, 0));
  }

  @Test
  void whatIsReclaimedOrBackCannotBeReclaimedAgain() {
    String[] rows = {
      "a;paid;;2020-12-10;110",
      "a;spent;;2021-03-01;80",
      "a;accounted;;2021-04-02;",
      "a;reclaimed;;2021-05-01;50",
      "a;reclaimed;;2021-06-01;60",
    };
    // No account was given by 2021-03-31, and one that is late is not one in time.
    assertThat(Settling.of(settle("2021-03-31", rows), "a").mayBeReclaimed()).isZero();
    assertThat(Settling.of(settle("2021-04-01", rows), "a").mayBeReclaimed()).isEqualTo(11_000);
    assertThat(Settling.of(settle("2021-04-02", rows), "a").mayBeReclaimed()).isEqualTo(8_000);
    assertThat(Settling.of(settle("2021-05-01", rows), "a").mayBeReclaimed()).isEqualTo(6_000);
    assertThat(Settling.of(settle("2021-06-01", rows), "a").mayBeReclaimed()).isZero();
    String[] back = {rows[0], "a;repaid;;2021-04-01;110"};
    assertThat(Settling.of(settle("2021-04-01", back), "a").mayBeReclaimed()).isZero();
    String[] inTime = {rows[0], "a;accounted;;2021-03-31;"};
    assertThat(Settling.of(settle("2021-04-01", inTime), "a").mayBeReclaimed()).isZero();
  }

  @Test
  void anAccountIsOfTheMoneyThatAccountsAreAskedOf() {
    for (String subject : new String[] {"", "vård", "ett"}) {
      Settlement settlement = asked(subject, "2021-01-15");
      assertThat(Settling.of(settlement, "a").used())
          .as(subject)
          .isEqualTo(new Position.Used(8_000, 0, 0, 0, 2_000, 1_000, 0));
      assertThat(states(settlement)).containsExactly(Performance.State.DONE);
    }
    Settlement named = asked("två", "2021-01-15");
    assertThat(Settling.of(named, "a").used().toRepay()).isEqualTo(1_000);
    assertThat(states(named)).containsExactly(Performance.State.OVERDUE);
    Settlement late = asked("", "2021-02-02");
    assertThat(states(late)).containsExactly(Performance.State.DONE_LATE);
  }

  private static List<Performance.State> states(Settlement settlement) {
    return settlement.performances().stream()
        .filter(it -> it.recipient().id().equals("a") && it.duty().task() == Task.ACCOUNTING)
        .map(Performance::state)
        .toList();
  }

  /** Accounts are asked of the one grant, nothing of the other. */
  private Settlement asked(String subject, String accounted) {
    String text = Settling.AGREEMENT;
    text =
        text.substring(0, text.indexOf("payment to"))
            + "payment to regioner for vård.ett { unused repaid to skr by 2021-03-31\n"
            + "accounts to skr by 2021-01-31, otherwise may be reclaimed } }";
    return new Settling(folder, text, "gnv")
        .facts(
            "a;paid;ett;2020-06-01;100",
            "a;paid;två;2020-06-01;10",
            "a;spent;ett;2020-12-31;80",
            "a;accounted;" + subject + ";" + accounted + ";")
        .on("2021-03-01");
  }

  @Test
  void nobodyIsToRequisitionWhatHasLapsed() {
    String text = Settling.AGREEMENT.replace("otherwise withheld", "otherwise the right lapses");
    text = text.replace("vård.två {", "vård {");
    Settlement settlement =
        new Settling(folder, text, "gnv")
            .facts("a;submitted;Delrapport;2020-10-02;", "b;submitted;Delrapport;2020-09-02;")
            .on("2020-10-05");
    List<Performance> asked =
        settlement.performances().stream()
            .filter(it -> it.duty().task() == Task.REQUISITION)
            .toList();
    assertThat(asked).allMatch(it -> it.state() == Performance.State.AHEAD);
    assertThat(asked).extracting(it -> it.recipient().id()).containsExactly("b", "c", "skr");
    assertThat(asked.getFirst().atStake()).isEqualTo(BoundedAmount.of(22_000));
  }

  @Test
  void costsBeyondWhatWasPaidAreItsOwn() {
    String[] rows = {"a;paid;;2020-12-10;110", "a;spent;;2021-03-01;150"};
    var used = Settling.of(settle("2021-03-02", rows), "a").used();
    assertThat(used).isEqualTo(new Position.Used(11_000, 4_000, 0, 0, 0, 0, 0));
  }

  @Test
  void grantsAreSettledTogetherOnlyWhereAFactTellsOfThemTogether() {
    var apart = settle("2020-12-31", "a;paid;vård.ett;2020-12-10;100");
    assertThat(apart.positions().stream().filter(it -> it.recipient().id().equals("a")))
        .extracting(it -> it.unit().path())
        .containsExactly("vård.ett", "vård.två");
    var together = settle("2020-12-31", "a;paid;vård;2020-12-10;100");
    assertThat(together.positions().stream().filter(it -> it.recipient().id().equals("a")))
        .extracting(it -> it.unit().path())
        .containsExactly("vård");
  }

  @Test
  void nextDueIsTheFirstDayAhead() {
    var settlement = settle("2020-10-05", "a;submitted;Delrapport;2020-09-30;");
    var ahead =
        settlement.performances().stream()
            .filter(it -> it.state() == Performance.State.AHEAD)
            .toList();
    var next = ahead.stream().filter(it -> it.day().equals(ahead.get(0).day())).toList();
    assertThat(next).allMatch(it -> it.day().iso().equals("2020-12-01"));
    assertThat(next).hasSize(4);
  }

  @Test
  void paidBeforeAConditionFailedStaysPaidAndIsTold() {
    var settling =
        Settling.standard(folder)
            .facts("a;paid;vård.två;2020-06-10;10", "a;not met;rapport;2020-10-04;");
    var position = Settling.of(settling.on("2020-10-05"), "a");
    assertThat(position.given().withheld()).isEqualTo(BoundedAmount.ZERO);
    assertThat(position.withoutRight()).isEqualTo(1_000);
    assertThat(settling.kinds()).contains("paid-without-right");
  }

  @Test
  void whatSomebodyIsToPayStaysOpenAndIsNoOverpayment() {
    String text =
        Settling.AGREEMENT
            + "agreement annat { key k = share of folk.antal\n"
            + "grant g 100 kr to regioner by k, rounded up to 1 kr, residue to skr\n"
            + "payment to regioner, skr { once on requisition to kammarkollegiet by 2020-12-01,"
            + " otherwise the right lapses } }";
    var settling = new Settling(folder, text, "annat").facts("a;paid;g;2020-06-01;17");
    for (String day : new String[] {"2020-10-01", "2020-12-31"}) {
      Settlement settlement = settling.on(day);
      var position = given(settlement, "skr");
      assertThat(position.granted()).isEqualTo(BoundedAmount.of(-100));
      assertThat(position.open()).isEqualTo(BoundedAmount.of(-100));
      assertThat(position.lapsed()).isEqualTo(BoundedAmount.ZERO);
      assertThat(position.overpaid()).isZero();
      var all = settlement.together(it -> true);
      assertThat(all.given().granted()).isEqualTo(BoundedAmount.of(100_00));
      assertThat(settlement.counted()).allMatch(Position::reconciles);
    }
    assertThat(settling.kinds()).isEmpty();
  }

  @Test
  void overpaymentIsADifferenceAndNotHidden() {
    var settling = Settling.standard(folder).facts("skr;paid;stöd;2020-12-10;41");
    var position = Settling.of(settling.on("2020-12-31"), "skr");
    assertThat(position.given().overpaid()).isEqualTo(100);
    assertThat(position.reconciles()).isFalse();
    assertThat(settling.kinds()).contains("paid-too-much");
  }
}
