package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose days of rest count: as the agreement says, its file, a file it uses, or its language. */
class CalendarTest {
  /** Midsummer Eve: a day of rest in Sweden only. */
  private static final String EVE = "2020-06-19";

  /** General prayer day: a day of rest in Denmark only. */
  private static final String PRAYER = "2020-05-08";

  @TempDir Path temporary;

  @ParameterizedTest
  @CsvSource({"EUR, false", "kr, true", "SEK, true", "million SEK, true", "DKK, false"})
  void anEnglishAgreementHasSwedishDaysWhereItsMoneyIsInKronor(String unit, boolean swedish) {
    String text = english("", "", unit);
    assertThat(days(text)).isEqualTo(swedish ? List.of(EVE) : List.of());
  }

  @ParameterizedTest
  @CsvSource({"EUR", "kr"})
  void aSwedishAgreementHasSwedishDays(String unit) {
    String text =
        "part s överenskommelse m { bidrag g 10 "
            + unit
            + " till s skyldighet o { s uppfyller"
            + " \"a\" senast "
            + EVE
            + " s uppfyller \"b\" senast "
            + PRAYER
            + " } }";
    assertThat(days(text)).containsExactly(EVE);
    assertThat(days(text.replace("{ bidrag", "{ ingen kalender bidrag"))).isEmpty();
    assertThat(days(text.replace("{ bidrag", "{ kalender danmark bidrag"))).containsExactly(PRAYER);
    assertThat(days("kalender dk " + text.replace("{ bidrag", "{ kalender sverige bidrag")))
        .containsExactly(EVE);
  }

  @Test
  void theAgreementGoesBeforeItsFileAndThatBeforeWhatItUses() {
    assertThat(days(english("calendar denmark", "", "kr"))).containsExactly(PRAYER);
    assertThat(days(english("calendar denmark", "calendar sweden", "EUR"))).containsExactly(EVE);
    assertThat(days(english("calendar denmark", "no calendar", "kr"))).isEmpty();
    var folder = new Folder(temporary);
    folder.put("common.agreement", "calendar denmark party office");
    folder.put("nearer.agreement", "use \"common.agreement\" no calendar");
    folder.put("m.agreement", "use \"common.agreement\" " + english("", "", "kr"));
    folder.put("n.agreement", "use \"nearer.agreement\" " + english("", "", "kr"));
    assertThat(days(folder, "m.agreement")).containsExactly(PRAYER);
    assertThat(days(folder, "n.agreement")).isEmpty();
  }

  @Test
  void anAmendmentMayNameAnother() {
    assertThat(
            days(
                english("", "", "kr")
                    + " amendment later to m from 2020-03-01 { add calendar denmark }"))
        .containsExactly(PRAYER, EVE);
  }

  @Test
  void aCountryThatIsNoneIsTold() {
    var found = new Folder(temporary).put("m.agreement", english("calendar denmrak", "", "kr"));
    assertThat(found.check("m.agreement"))
        .extracting(it -> it.message(Language.ENGLISH) + " " + it.help(Language.ENGLISH))
        .containsExactly(
            "There is no country called `denmrak`. Did you mean `denmark` or `danmark`?");
    assertThat(said(english("", "calendar narnia-and-beyond", "kr")))
        .containsExactly(
            "There is no country called `narnia-and-beyond`. Write its name in English or Swedish"
                + " or its code, with hyphens for blanks: `denmark`, `danmark`, `dk`; or"
                + " `no calendar`.");
    assertThat(said(english("", "calendar sweden calendar dk", "kr")))
        .anyMatch(it -> it.startsWith("`calendar` is said twice here"));
  }

  private static String english(String ofFile, String ofAgreement, String unit) {
    return ofFile
        + " party s agreement m { "
        + ofAgreement
        + " grant g 10 "
        + unit
        + " to s obligation o { s meet \"a\" by "
        + EVE
        + " s meet \"b\" by "
        + PRAYER
        + " } }";
  }

  private List<String> days(String text) {
    return days(new Folder(temporary).put("m.agreement", text), "m.agreement");
  }

  /** The last days that are told to be days of rest, in order. */
  private static List<String> days(Folder folder, String file) {
    return folder.check(file).stream()
        .filter(it -> it.kind().name().equals("deadline-on-holiday"))
        .map(it -> it.span().text())
        .sorted()
        .toList();
  }

  private List<String> said(String text) {
    return new Folder(temporary)
        .put("m.agreement", text).check("m.agreement").stream()
            .map(it -> it.message(Language.ENGLISH) + " " + it.help(Language.ENGLISH))
            .toList();
  }
}
