package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every command calls a body what it was called on the day of the agreement. */
class NamesOnADayTest {
  private static final String PARTIES =
      """
      party nämnd "Nämnden"
      party förbund "Förbundet för orter" also known as "FO"
          formerly "Förbundet för kommuner" until 2019-11-26
          formerly "FK" until 2019-11-26
      """;

  @TempDir Path folder;

  private static String agreement(int year, String signed) {
    return """
    agreement stöd-%1$d "Stöd" {
        signed %2$s for förbund
        period %1$d
        total 10 mkr from nämnd 4 mkr, förbund 6 mkr
        grant a 10 mkr to förbund
        payment to förbund { once on requisition to nämnd by %1$d-12-01, otherwise the right lapses }
    }
    """
        .formatted(year, signed);
  }

  @BeforeEach
  void write() {
    Asked.write(
        folder,
        "x.agreement",
        PARTIES + agreement(2019, "2019-03-01") + agreement(2020, "2020-03-01"));
    for (int year : List.of(2019, 2020)) {
      Asked.write(
          folder,
          "f" + year + ".csv",
          "recipient;event;subject;date;amount\nförbund;paid;a;" + year + "-06-14;10 kr\n");
    }
  }

  private String asked(String line) {
    String[] words = line.replace("FOLDER", folder.toString()).split(" ");
    var asked = Asked.run(words);
    return asked.out() + asked.err();
  }

  @ParameterizedTest
  @CsvSource({"2019, FK, FO", "2020, FO, FK"})
  void theNameIsThatOfTheDayInEveryAnswer(int year, String then, String otherwise) {
    for (String line :
        List.of(
            "show stöd-% -w FOLDER",
            "show stöd-% -w FOLDER --by recipient",
            "show stöd-% -w FOLDER --by funder",
            "explain stöd-% a -w FOLDER",
            "settle stöd-% FOLDER --facts FOLDER/f%.csv",
            "compare stöd-% stöd-% -w FOLDER")) {
      String answer = asked(line.replace("%", String.valueOf(year)));
      assertThat(answer).as(line).doesNotContainPattern("\\b" + otherwise + "\\b");
      if (!line.startsWith("compare")) {
        assertThat(answer).as(line).containsPattern("\\b" + then + "\\b");
      }
    }
  }

  @Test
  void eachDeadlineIsToldInTheNamesOfItsAgreement() {
    assertThat(asked("deadlines FOLDER"))
        .containsPattern("2019-12-01 Sun  FK to Nämnden")
        .containsPattern("2020-12-01 Tue  FO to Nämnden");
  }

  @Test
  void whereDaysDifferTheNameOfTodayStandsForBoth() {
    assertThat(asked("show --by recipient -w FOLDER"))
        .containsPattern("\\bFO\\b")
        .doesNotContainPattern("\\bFK\\b");
  }
}
