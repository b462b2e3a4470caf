package org.bilaga.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bilaga.calendar.Day;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Modules;
import org.bilaga.resolve.Workspace;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of the clauses of an agreement: duties, their times, their words. */
class UndertakingTest {
  private static final Map<Integer, String> NAMES =
      Map.of(1, "month", 3, "quarter", 6, "half-year", 12, "year");

  @TempDir private Path folder;

  /** Weeks to the day of the same name, months to the last day of a month. */
  @Test
  void timeLimitsAreCountedAsTheCalendarOfThePlatformCounts() throws IOException {
    var random = new Random(1);
    for (int round = 0; round < 40; round++) {
      YearMonth from = YearMonth.of(1990 + random.nextInt(60), 1 + random.nextInt(12));
      YearMonth to = from.plusMonths(random.nextInt(30));
      int count = 1 + random.nextInt(40);
      String unit = List.of("days", "weeks", "months").get(random.nextInt(3));
      List<LocalDate> expected = new ArrayList<>();
      int each = List.of(1, 3, 6, 12).get(random.nextInt(4));
      for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
        LocalDate end = month.atEndOfMonth();
        if (month.getMonthValue() % each != 0) {
          continue;
        }
        expected.add(
            switch (unit) {
              case "days" -> end.plusDays(count);
              case "weeks" -> end.plusWeeks(count);
              default -> month.plusMonths(count).atEndOfMonth();
            });
      }
      Duty duty =
          only(
              "obligation o { s submit \"r\" to s within "
                  + count
                  + " "
                  + unit
                  + " after each "
                  + NAMES.get(each)
                  + " of "
                  + from
                  + ".."
                  + to
                  + " }");
      assertThat(duty.times().stream().flatMap(it -> it.last().stream()).map(Day::iso))
          .isEqualTo(expected.stream().map(LocalDate::toString).toList());
      assertThat(duty.day().isPresent()).isEqualTo(expected.size() == 1);
    }
  }

  @Test
  void aDayOfEachYearIsOneInEachYearOfThePeriodOrOfTheYearsNamed() throws IOException {
    Duty named =
        only("obligation o { s submit \"r\" to s by 29 february each year of 2019..2021 }");
    assertThat(named.times().stream().map(it -> it.last().orElseThrow().iso()))
        .containsExactly("2019-02-28", "2020-02-29", "2021-02-28");
    Duty period =
        only("period 2018..2019 obligation o { s submit \"r\" to s by 31 january each year }");
    assertThat(period.times().stream().map(it -> it.last().orElseThrow().iso()))
        .containsExactly("2018-01-31", "2019-01-31");
  }

  @Test
  void aDutyHasTheSameWordsWhereverItIsSpokenOf() throws IOException {
    Duty report = only("obligation o { s submit \"Slutrapport\" for 2020 to s by 2021-03-31 }");
    assertThat(DutyWords.what(report, report.times().get(0)).in(Language.ENGLISH))
        .isEqualTo("Report \"Slutrapport\" for 2020");
    assertThat(DutyWords.inSentence(report).in(Language.SWEDISH))
        .isEqualTo("rapporten \"Slutrapport\" för 2020");
    Duty level = only("condition c { s reach 1 > 2 in every month of 2020 otherwise withheld }");
    assertThat(DutyWords.what(level, level.times().get(0)).in(Language.ENGLISH))
        .isEqualTo("To reach 1 > 2 in every month of 2020");
    Duty drawn = only("payment to s { once on requisition to s by 2020-12-01 }");
    assertThat(DutyWords.what(drawn, drawn.times().get(0)).in(Language.SWEDISH))
        .isEqualTo("Rekvisition");
  }

  @Test
  void whatIsPaidInAPeriodMayBePaidOnAnyDayOfIt() throws IOException {
    Duty paid = only("payment to s { paid in 2020-02 }");
    assertThat(paid.times().get(0).first()).contains(new Day(2020, 2, 1));
    assertThat(paid.times().get(0).last()).contains(new Day(2020, 2, 29));
    assertThat(paid.times().get(0).isInPeriod()).isTrue();
    assertThat(only("payment to s { accounts to s }").times()).containsExactly(Time.SOME);
  }

  private Duty only(String clause) throws IOException {
    return Undertaking.of(agreement(clause)).get(0).duties().get(0);
  }

  private Agreement agreement(String clause) throws IOException {
    Path file = folder.toRealPath().resolve("a.agreement");
    Files.writeString(file, "party s agreement a { grant g 1 kr to s " + clause + " }");
    var out = new Findings();
    var workspace = new Workspace(folder.toRealPath(), folder.toRealPath());
    var module = new Modules(workspace, out).load(file).orElseThrow();
    assertThat(out.all()).isEmpty();
    return module.agreements().get(0);
  }
}
