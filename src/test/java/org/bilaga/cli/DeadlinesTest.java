package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who owes what by when: the agreement of 2020 as published, and a small one with every term. */
class DeadlinesTest {
  private static final String CAPPED = "by k, at most 40 kr for a\n  grant h";

  @TempDir Path folder;

  @BeforeEach
  void smallAgreement() {
    Asked.write(folder, "m.agreement", Asked.resource("deadlines.agreement"));
  }

  @ParameterizedTest
  @CsvSource({"en", "sv"})
  void theDeadlinesOf2020AreListedWithTheMoneyAtRisk(String language) {
    assertThat(published("-l", language))
        .isEqualTo(Asked.resource("deadlines-gnv-2020." + language + ".txt"));
    assertThat(published("--for", "halland", "-l", language))
        .isEqualTo(Asked.resource("deadlines-halland." + language + ".txt"));
  }

  @Test
  void whatAMemberRisksIsWhatShowSaysItGets() {
    var shown = Asked.run("show", "gnv-2020[halland]", "-w", Asked.AGREEMENTS, "-f", "json");
    String amount =
        JsonParser.parseString(shown.out()).getAsJsonObject().get("value").getAsString();
    JsonObject requisition = first(published("--for", "halland", "-f", "json"), "requisition");
    assertThat(requisition.getAsJsonObject("atRisk").get("amount").getAsString()).isEqualTo(amount);
    assertThat(requisition.get("date").getAsString()).isEqualTo("2020-12-01");
  }

  @Test
  void aTimeLimitAfterEachMonthIsTwelveDeadlines() {
    List<String> reports =
        small("-f", "csv").lines().filter(it -> it.contains("Väntetider")).toList();
    assertThat(reports).hasSize(12);
    assertThat(reports.get(0)).startsWith("2019-03-07,kö-2019,report,regioner,Väntetider,2019-01,");
    assertThat(reports.get(11))
        .startsWith("2020-02-04,kö-2019,report,regioner,Väntetider,2019-12,");
  }

  @Test
  void monthsAfterAMonthRunToItsLastDay() {
    String text = Asked.resource("deadlines.agreement");
    Asked.write(folder, "m.agreement", text.replace("within 5 weeks", "within 1 months"));
    assertThat(small("-f", "csv").lines().filter(it -> it.contains("Väntetider")))
        .extracting(it -> it.substring(0, 10))
        .startsWith("2019-02-28", "2019-03-31", "2019-04-30")
        .endsWith("2019-12-31", "2020-01-31");
  }

  @Test
  void unknownAndUndividedMoneyIsToldAsSuch() {
    String all = small();
    assertThat(all)
        .containsPattern("2019-03-07 Thu  Regionerna +at least 100 000 000 kr\n")
        .containsPattern("2019-12 +Staten to Regionerna +640 000 000 kr\n")
        .containsPattern("2020-06-08 Mon  Regionerna +unknown\n");
    assertThat(small("--for", "halland"))
        .containsPattern("2019-03-07 Thu  Region Halland +at least 30 000 000 kr\n")
        .containsPattern("2019-12 +Staten to Region Halland +part of 640 000 000 kr\n")
        .contains("how the sum is divided is not stated");
  }

  @Test
  void aMemberIsFoundByAnyName() {
    String halland = small("--for", "halland");
    assertThat(halland).doesNotContain("SKR to Kammarkollegiet");
    for (String name : List.of("Region Halland", "Halland")) {
      assertThat(small("--for", name)).isEqualTo(halland);
    }
    assertThat(small("--for", "regioner")).contains("Staten to Regionerna");
  }

  @Test
  void aCountyIsNotItsRegion() {
    String county = small("--for", "hallands-län");
    assertThat(small("--for", "Hallands län")).isEqualTo(county);
    assertThat(county)
        .containsPattern("Hallands län to Kammarkollegiet +15 000 000 kr\n")
        .doesNotContain("Staten to Region Halland")
        .contains("Whom it corresponds to has deadlines of its own; ask with --for halland.\n");
    assertThat(small("--for", "halland"))
        .doesNotContain("Hallands län to")
        .contains(
            "Whom it corresponds to has deadlines of its own; ask with --for hallands-län.\n");
  }

  @Test
  void whatIsRepaidIsAtMostWhatWasGot() {
    assertThat(small("--for", "skr"))
        .containsPattern("2020-03-31 Tue  SKR to Kammarkollegiet +at most 10 000 000 kr\n")
        .contains(
            "otherwise the right lapses · the day is a Sunday, the next working day 2019-12-02");
  }

  @Test
  void daysAreBoundedByDayMonthOrYear() {
    assertThat(small("--from", "2020", "--to", "2020-03").lines())
        .filteredOn(line -> line.startsWith("20"))
        .extracting(line -> line.substring(0, 10))
        .containsExactly("2020-01-04", "2020-02-04", "2020-03-31", "2020-03-31");
    assertThat(small("--from", "2019-12-01", "--to", "2019-12-01")).contains("1 deadline;");
  }

  @Test
  void whatHasNoLastDayIsCountedAndShownWhenAskedFor() {
    assertThat(small())
        .endsWith(
            "; 1 duty has no last day (see --undated).\n"
                + "At risk in all, counted once: at least 160 000 000 kr.\n");
    assertThat(small("--undated")).contains("To fulfil \"patientvald väntan rapporteras\"");
  }

  @Test
  void oneWhoOnlyReceivesIsToldSo() {
    var asked = Asked.run("deadlines", folder.toString(), "--for", "socialstyrelsen");
    assertThat(asked.code()).isZero();
    assertThat(asked.out()).isEqualTo("0 deadlines.\n");
    assertThat(asked.err()).contains("Due to `socialstyrelsen` from others: 1.");
  }

  @Test
  void aFileIsWrittenWholeOrNotAtAll() throws IOException {
    Path file = folder.resolve("dagar.csv");
    Files.writeString(file, "old");
    var asked = Asked.run("deadlines", folder.toString(), "-f", "csv", "--output", file.toString());
    assertThat(asked.out()).isEmpty();
    assertThat(asked.err()).isEqualTo("`" + file + "` is written.\n");
    assertThat(Files.readString(file)).isEqualTo(small("-f", "csv"));
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
    var refused =
        Asked.run("deadlines", folder.toString(), "-o", folder.resolve("no/x.csv").toString());
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("There is no folder to write `", "Nothing was changed.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--from 2019-02-30", "--to soon", "--for hallannd", "kö-2091", "x/y"})
  void whatCannotBeAnsweredIsToldInASentence(String arguments) {
    String[] words = ("deadlines " + folder + " " + arguments).split(" ");
    var asked = Asked.run(words);
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.out()).isEmpty();
    assertThat(asked.err().strip()).matches("[\\p{Lu}`].*[.?]");
  }

  @Test
  void deadlinesThatAMistakeTouchesAreLeftOutOrRefused() {
    Asked.write(folder, "n.agreement", "agreement n { obligation o {");
    var all = Asked.run("deadlines", folder.toString());
    assertThat(all.code()).isZero();
    assertThat(all.out()).contains("kö-2019");
    assertThat(all.err()).contains("Left out, as mistakes stand in the way", "`n`");
    var asked = Asked.run("deadlines", "n", folder.toString());
    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.out()).isEmpty();
    assertThat(asked.err()).contains("[brace-not-closed]");
    assertThat(Asked.run("deadlines", "kö-2019", folder.toString()).code()).isZero();
  }

  private static JsonObject first(String json, String task) {
    for (var deadline :
        JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("deadlines")) {
      if (deadline.getAsJsonObject().get("task").getAsString().equals(task)) {
        return deadline.getAsJsonObject();
      }
    }
    throw new AssertionError(json);
  }

  private String small(String... options) {
    return run(folder.toString(), options);
  }

  private static String published(String... options) {
    var all = new String[options.length + 1];
    all[0] = "gnv-2020";
    System.arraycopy(options, 0, all, 1, options.length);
    return run(Asked.AGREEMENTS, all);
  }

  private static String run(String path, String... options) {
    var all = new String[options.length + 2];
    all[0] = "deadlines";
    all[1] = path;
    System.arraycopy(options, 0, all, 2, options.length);
    var asked = Asked.run(all);
    assertThat(asked.err()).isEmpty();
    assertThat(asked.code()).isZero();
    return asked.out();
  }

  @Test
  void whatOthersMayLoseMakesTheMoneyOfOneALeast() {
    String text =
        "group all {\n"
            + "| id |\n"
            + "| a |\n"
            + "| b |\n"
            + "}\n"
            + "data d by all {\n"
            + "| id | n |\n"
            + "| a | 10 |\n"
            + "| b | 90 |\n"
            + "}\n";
    String rest =
        """
        agreement x {
          period 2020
          key k = share of d.n
          grant g 100 kr to all by k
          grant h 200 kr to all by k
          condition c { all meet "Plan" by 2020-09-30 otherwise excluded from g }
          condition d for g, h { all meet "Report" by 2020-10-31 otherwise withheld }
          condition e for h { all meet "Count" by 2020-11-30 otherwise withheld }
          payment to all for g {
            once on requisition to k by 2020-12-01, otherwise the right lapses
            unused repaid to k by 2021-03-31
          }
        }
        """;
    Asked.write(folder, "x.agreement", "party k\n" + text + rest);
    String where = folder.toString();
    String told = Asked.run("deadlines", "x", "--for", "a", "-w", where, "-l", "en").out();
    List<String> days = List.of(told.split("(?=\n20\\d\\d-)"));
    assertThat(days).as(told).hasSize(5);
    assertThat(days.get(0)).contains("at least 10 kr", "more if others are excluded");
    assertThat(days.get(1)).contains("at least 30 kr", "more if others are excluded");
    assertThat(days.get(2)).contains("20 kr").doesNotContain("at least", "excluded");
    assertThat(days.get(3)).contains("at least 10 kr", "more if others are excluded");
    assertThat(days.get(4)).contains("at most 100 kr").doesNotContain("excluded");
    Asked.write(
        folder, "x.agreement", "party k\n" + text + rest.replace("by k\n  grant h", CAPPED));
    told = Asked.run("deadlines", "x", "--for", "a", "-w", where, "-l", "en").out();
    // It cannot have all of it, so nothing would be shared out.
    assertThat(told).contains("at least 10 kr", "at most 10 kr");
    Asked.write(folder, "x.agreement", "party k\n" + text + rest);
    assertThat(Asked.run("deadlines", "x", "-w", where, "-l", "en").out())
        .contains("100 kr")
        .doesNotContain("at least");
  }
}
