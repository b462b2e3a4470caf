package org.bilaga.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds whatever happened: no krona is lost, and bounds hold what later turns out. */
class ConservationTest {
  private static final int RUNS = 250;
  private static final List<String> MONEY = List.of("", "vård", "vård.ett", "vård.två");
  private static final List<String> EVENTS =
      List.of("requisitioned", "paid", "spent", "repaid", "reclaimed", "accounted");
  private static final List<String> DAYS =
      List.of("2020-06-01", "2020-09-30", "2020-10-01", "2020-12-01", "2020-12-02", "2021-03-31");
  private static final String[] JUDGED = {"2020-07-01", "2020-10-15", "2020-12-15", "2021-06-30"};

  @TempDir Path folder;

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private static List<String> facts(Random random) {
    List<String> rows = new ArrayList<>();
    int count = random.nextInt(14);
    for (int i = 0; i < count; i++) {
      String who = any(List.of("a", "b", "c"), random);
      String day = any(DAYS, random);
      switch (random.nextInt(8)) {
        case 0 -> rows.add(who + ";submitted;Delrapport;" + day + ";");
        case 1 -> rows.add(who + ";met;rapport;" + day + ";");
        case 2 -> rows.add(who + ";not met;rapport;" + day + ";");
        default ->
            rows.add(
                String.join(
                    ";",
                    who,
                    any(EVENTS, random),
                    any(MONEY, random),
                    day,
                    random.nextInt(150) + "," + random.nextInt(10) + "0"));
      }
    }
    return rows;
  }

  private Settlement settle(List<String> rows, String day) {
    return Settling.standard(folder).facts(rows.toArray(String[]::new)).on(day);
  }

  @Test
  void everyKronaGrantedIsPaidLapsedWithheldOrOpen() {
    for (int seed = 0; seed < RUNS; seed++) {
      var random = new Random(seed);
      List<String> rows = facts(random);
      Settlement settlement = settle(rows, JUDGED[random.nextInt(JUDGED.length)]);
      long granted = 0;
      for (Position it : settlement.counted()) {
        var given = it.given();
        granted += given.granted().least();
        long rest = given.granted().least() + given.overpaid() - given.paid();
        if (given.open().isExact() && given.lapsed().isExact() && given.withheld().isExact()) {
          long sum = given.lapsed().least() + given.withheld().least() + given.open().least();
          assertThat(sum).as("seed %s: %s", seed, rows).isEqualTo(rest);
        }
        for (BoundedAmount part : List.of(given.open(), given.lapsed(), given.withheld())) {
          assertThat(part.most()).as("seed %s: %s", seed, rows).isLessThanOrEqualTo(rest);
        }
      }
      assertThat(granted).isEqualTo(70_000);
    }
  }

  @Test
  void everyKronaPaidIsSpentRepaidToBeRepaidOrNotAccountedFor() {
    for (int seed = 0; seed < RUNS; seed++) {
      List<String> rows = facts(new Random(seed));
      for (Position it : settle(rows, "2021-06-30").counted()) {
        var used = it.used();
        long sum =
            used.spent()
                - used.reclaimedOfSpent()
                + used.repaid()
                + used.toRepay()
                + used.notAccounted()
                - used.excess();
        assertThat(sum).as("seed %s: %s", seed, rows).isEqualTo(it.given().paid());
        long most = Math.max(0, used.spent() + used.repaid() - it.given().paid());
        assertThat(used.excess()).isLessThanOrEqualTo(most);
        assertThat(used.excess() == 0 || used.toRepay() == 0)
            .as("seed %s: %s", seed, rows)
            .isTrue();
        assertThat(List.of(used.spent(), used.own(), used.reclaimedOfSpent(), used.toRepay()))
            .allMatch(part -> part >= 0);
      }
    }
  }

  @Test
  void whatTurnsOutLaterLiesWithinTheBounds() {
    for (int seed = 0; seed < RUNS; seed++) {
      var random = new Random(seed);
      List<String> rows = facts(random);
      Settlement before = settle(rows, "2020-12-15");
      List<String> more = new ArrayList<>(rows);
      for (String who : List.of("a", "b", "c")) {
        boolean told = rows.stream().anyMatch(row -> isMoneyOf(row, who));
        if (!told) {
          more.add(who + ";requisitioned;;2020-11-30;" + random.nextInt(400));
        }
        if (rows.stream().noneMatch(row -> isDutyOf(row, who))) {
          more.add(who + (random.nextBoolean() ? ";met" : ";not met") + ";rapport;2020-12-14;");
        }
      }
      Settlement after = settle(more, "2020-12-15");
      for (String who : List.of("a", "b", "c")) {
        var bounds = Settling.of(before, who).given();
        var exact = Settling.of(after, who).given();
        assertThat(bounds.withheld().contains(exact.withheld().least())).isTrue();
        assertThat(bounds.lapsed().least()).isLessThanOrEqualTo(exact.lapsed().least());
        assertThat(bounds.lapsed().most())
            .as("seed %s: %s", seed, more)
            .isGreaterThanOrEqualTo(exact.lapsed().most());
        assertThat(bounds.open().contains(exact.open().least()))
            .as("seed %s: %s, %s in %s", seed, more, exact, bounds)
            .isTrue();
      }
    }
  }

  private static boolean isMoneyOf(String row, String who) {
    return row.startsWith(who + ";") && EVENTS.contains(row.split(";")[1]);
  }

  private static boolean isDutyOf(String row, String who) {
    return row.startsWith(who + ";") && !EVENTS.contains(row.split(";")[1]);
  }

  @Test
  void orderDoesNotMatterToWhatDoesNotCorrect() {
    for (int seed = 0; seed < RUNS; seed++) {
      var random = new Random(seed);
      List<String> rows = facts(random);
      var settling = Settling.standard(folder).facts(rows.toArray(String[]::new));
      if (!settling.log().corrections().isEmpty() || isDecidedTwiceADay(rows)) {
        continue;
      }
      List<String> shuffled = new ArrayList<>(rows);
      Collections.shuffle(shuffled, random);
      assertThat(amounts(settle(shuffled, "2021-06-30")))
          .isEqualTo(amounts(settling.on("2021-06-30")));
    }
  }

  private static boolean isDecidedTwiceADay(List<String> rows) {
    List<String> met =
        rows.stream()
            .filter(row -> row.contains("met;"))
            .map(row -> row.replace("not ", ""))
            .toList();
    return met.stream().distinct().count() < met.size();
  }

  private static List<String> amounts(Settlement settlement) {
    return settlement.positions().stream()
        .map(it -> it.recipient().id() + it.unit().path() + it.given() + it.used())
        .toList();
  }
}
