package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which figures, shares and days of a document its agreement takes up. */
class DocumentCoverageTest {
  private static final String DOCUMENT =
      """
      1. Inledning

      Parterna träffades den 3 mars 2020 under år 2020 om 12 frågor.

      2. Medel

      SKR tilldelas 52 miljoner kronor. Därtill kommer 7 miljoner kronor.

      3. Mer medel

      SKR tilldelas 52 miljoner kronor senast i september 2020.

      3.1 Ansökan

      Den görs inom fem veckor, med 70 procent av ramen.

      Bilaga 2 Fördelning

      Stockholm 1 234 5,6 % 78 910

      Uppsala 2 345 6,7 % 89 012

      Bilaga 3 Fler

      Stockholm 1 234 5,6 % 78 910

      Uppsala 2 345 6,7 % 89 012
      """;

  @TempDir Path folder;

  @BeforeEach
  void documentAndTable() {
    Asked.write(folder, "text.txt", DOCUMENT);
    Asked.write(folder, "b2.csv", "Region;Belopp\nStockholm;52\n");
    agreement("grant stöd 52 mkr to skr § 2 \"SKR tilldelas 52 miljoner kronor\"");
  }

  private void agreement(String sentences) {
    Asked.write(
        folder,
        "a.agreement",
        "party skr \"SKR\"\nagreement a {\ndocument \"text.txt\"\n" + sentences + "\n}\n");
  }

  private String covered(String... more) {
    String[] words = new String[more.length + 3];
    words[0] = "coverage";
    words[1] = "a";
    words[2] = folder.toString();
    System.arraycopy(more, 0, words, 3, more.length);
    return Asked.run(words).out();
  }

  @Test
  void whatNoSentenceQuotesIsListedWithItsPlaceAndSection() {
    assertThat(covered())
        .containsPattern("\n3 +1 +3 mars 2020 +Parterna träffades den 3 mars 2020 under")
        .containsPattern("\n7 +2 +7 miljoner kronor +… kronor. Därtill kommer 7 miljoner kronor.\n")
        .containsPattern("\n15 +3.1 +fem veckor +Den görs inom fem veckor, med 70 procent av")
        .doesNotContain("12 frågor  ");
  }

  @Test
  void theSameWordsInAnotherSectionAreAnotherSentence() {
    assertThat(covered())
        .containsPattern("\n11 +3 +52 miljoner kronor +SKR tilldelas 52 miljoner kronor senast i");
  }

  @Test
  void theLinesOfATableAreOneEntry() {
    assertThat(covered())
        .containsPattern("\n19 +Bilaga 2 +6 in a table +Bilaga 2 Fördelning\n")
        .containsPattern("\n25 +Bilaga 3 +6 in a table +Bilaga 3 Fler\n");
  }

  @Test
  void whatIsLeftOutIsTakenUpWithItsPartsUnlessTheyAreNamed() {
    agreement("unmodelled § 3 \"Resten\"\nunmodelled in \"Bilaga 3\" \"Fler\"");
    assertThat(covered()).doesNotContainPattern("\n(11|15|25) ").contains("\n7 ", "\n19 ");
    agreement("unmodelled § 3 \"Resten\"\nclaim § 3.1 \"om 70 procent\": 70 % = 70 %");
    assertThat(covered()).doesNotContainPattern("\n11 ").contains("\n15 ");
  }

  @Test
  void theTableOfAnAppendixIsTakenUp() {
    agreement(
        "grant stöd 52 kr to stad equally\nappendix 2 from \"b2.csv\" by stad {"
            + " column \"Belopp\" = stöd }\n}\ngroup stad {\n | id | name |\n | st | Stockholm |");
    assertThat(covered()).doesNotContainPattern("\n19 ").contains("\n25 ");
  }

  @Test
  void figuresAreCountedOnce() {
    assertThat(covered())
        .contains(
            "text.txt has 19 figures, shares and days: 1 are quoted, 0 stand in appendices that are"
                + " checked, 0 in\n  what is unmodelled, and 18 nothing takes up.");
  }

  @Test
  void inFullEachQuotationIsListedWithItsPlace() {
    assertThat(covered("--full"))
        .contains("Quoted from text.txt\n    4  \"SKR tilldelas 52 miljoner kronor\": 7\n");
  }

  @Test
  void programsReadTheSame() {
    var document =
        JsonParser.parseString(covered("-f", "json"))
            .getAsJsonObject()
            .getAsJsonArray("documents")
            .get(0)
            .getAsJsonObject();
    assertThat(document.get("notTakenUp").getAsInt()).isEqualTo(18);
    assertThat(document.getAsJsonArray("missing").get(0).getAsJsonObject().get("line").getAsInt())
        .isEqualTo(3);
    assertThat(covered("-f", "csv")).contains("a,2,,missing,not-taken-up,");
  }

  @Test
  void aCheckWarnsOnceAndFailsWhereItIsStrict() {
    var asked = Asked.run("check", folder.toString());
    assertThat(asked.code()).isZero();
    assertThat(asked.out()).contains("[figures-not-taken-up]", "takes up: 18.");
    assertThat(Asked.run("check", folder.toString(), "--strict").code()).isEqualTo(1);
  }
}
