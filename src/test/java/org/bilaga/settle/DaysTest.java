package org.bilaga.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days texts name, and which they may be meant to name. */
class DaysTest {
  @ParameterizedTest
  @CsvSource({
    "14/6/2019, 2019-06-14",
    "14.6.2019, 2019-06-14",
    "14-06-2019, 2019-06-14",
    "6/14/2019, 2019-06-14",
    "5/6/2019, 2019-06-05 2019-05-06",
    "5.6.2019, 2019-06-05",
    "5/5/2019, 2019-05-05",
    "2019/6/14, 2019-06-14",
    "2019.06.14, 2019-06-14",
    "2020-11-31, 2020-11-30",
    "2019-02-29, 2019-02-28",
    "2019-13-01, ''",
    "31/31/2019, ''",
    "14/6/19, ''",
    "1/2/3/4, ''",
    "soon, ''",
    "2019-06, ''"
  })
  void whatMayBeMeantIsEveryDayThatTheTextCanName(String text, String days) {
    assertThat(Days.read(text)).isEmpty();
    assertThat(Days.meant(text).stream().map(LocalDate::toString))
        .isEqualTo(days.isEmpty() ? List.of() : List.of(days.split(" ")));
  }

  @Test
  void aDayThatIsReadIsTheOneThatIsMeant() {
    for (LocalDate day = LocalDate.of(2019, 1, 1); day.getYear() < 2021; day = day.plusDays(1)) {
      assertThat(Days.read(day.toString())).contains(day);
      String european = day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
      assertThat(Days.meant(european)).contains(day).hasSizeBetween(1, 2);
    }
  }
}
