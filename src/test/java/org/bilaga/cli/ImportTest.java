package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A model to begin with: it passes the check, shows what the document contradicts, guesses nothing.
 */
class ImportTest {
  private static final String ENGLISH =
      """
      Agreement between the Ministry of Culture and Library Fund on Reading for All 2027

      1. Background
      The Ministry of Culture and Library Fund have agreed to support reading. In 2026 the support was €800,000.

      2. Money
      The agreement comprises in total €1,000,000, of which €900,000 is for the towns and €100,000 is for Library Fund.
      Each town shall submit a report to Library Fund by 31 March 2028.

      3. Uses
      The money is to be used for reading.

      Appendix 1 Distribution to the towns

      Town Population Grant
      Alpha 20,000 400,000
      Beta 15,000 300,000
      Gamma 10,000 200,000
      Total 45,000 900,000
      """;

  private static final String SWEDISH =
      """
      Överenskommelse mellan staten och Sveriges Kommuner och Regioner om Lässtöd 2027

      1. Bakgrund
      Staten och SKR är överens om att stödja läsning. Under 2026 avsattes 900 tkr till läsning.

      2. Medel
      Överenskommelsen omfattar totalt 1 000 tkr, varav 900 tkr till kommunerna och 100 tkr till SKR för samordning.

      3. Användning
      Medlen ska användas för läsning.

      Bilaga 1 Fördelning till kommunerna

      Kommun Befolkning Belopp
      Askby 20000 400000
      Bodby 15000 300000
      Citby 10000 200001
      Summa 45000 900000
      """;

  @TempDir Path folder;

  private Asked imported(String text, String into) {
    Asked.write(folder, "document.txt", text);
    return Asked.run(
        "import", folder.resolve("document.txt").toString(), folder.resolve(into).toString());
  }

  private String agreement(String into) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(into))) {
      Path file =
          files.filter(it -> it.toString().endsWith(".agreement")).findFirst().orElseThrow();
      return Files.readString(file);
    }
  }

  private Asked checked(String into) {
    return Asked.run("check", "-l", "en", folder.resolve(into).toString());
  }

  /** The total of an index is a mean, weighted by what gives it, and that is to be decided. */
  @Test
  void aTotalThatIsNoSumIsReadAsAMean() throws IOException {
    String indexed =
        SWEDISH.replaceAll(
            "Kommun Befolkning[\\s\\S]*",
            """
            Kommun Befolkning Index Belopp
            Askby 20000 0,90 400000
            Bodby 15000 1,30 300000
            Citby 10000 0,80 200000
            Summa 45000 1,01 900000
            """);
    assertThat(imported(indexed, "out").code()).isZero();
    assertThat(agreement("out"))
        .contains("= \"Index\" avrundat till 0,01, vägt med befolkning")
        .contains("vägt med underlag-1.befolkning")
        .contains("medelvärde vägt efter Befolkning")
        .doesNotContain("omtvistat rad");
  }

  @Test
  void anEnglishDocumentBecomesAModelThatPassesItsCheck() throws IOException {
    var answer = imported(ENGLISH, "en");
    assertThat(answer.err()).isEmpty();
    assertThat(answer.code()).isZero();
    assertThat(answer.out()).contains("6 cells, 6 exact").contains("Library");
    assertThat(agreement("en"))
        .contains("between  the-ministry-of-culture and library-fund")
        .contains("total    1 000 000 EUR § 2 \"The agreement comprises in total €1,000,000")
        .contains("900 000 EUR to recipients by population")
        .contains("100 000 EUR to library-fund")
        .contains("unmodelled § 1 \"")
        .contains("by 31 March 2028\"")
        .contains("unmodelled § 3 \"Uses\"");
    assertThat(checked("en").out()).contains("no findings").contains("6 cells (6 exact)");
    assertThat(checked("en").code()).isZero();
  }

  @Test
  void whatDoesNotAgreeIsDisputedAndNeverEdited() throws IOException {
    var answer = imported(SWEDISH, "sv");
    assertThat(answer.out()).contains("Att avgöra").contains("omtvistat");
    assertThat(agreement("sv")).contains("överenskommelse lässtöd-2027").contains("omtvistat");
    assertThat(Files.readString(folder.resolve("sv/bilaga-1.csv"))).contains("Citby;10000;200001");
    assertThat(checked("sv").out()).contains("no findings").contains("disputed");
    assertThat(checked("sv").code()).isZero();
  }

  @Test
  void theDocumentItselfLiesBesideByteByByte() throws IOException {
    imported(ENGLISH, "en");
    assertThat(Files.readAllBytes(folder.resolve("en/document.txt")))
        .isEqualTo(ENGLISH.getBytes(UTF_8));
  }

  @Test
  void anAmountOfAnotherYearIsNoGrantOfThisOne() throws IOException {
    imported(SWEDISH, "sv");
    assertThat(agreement("sv")).contains("omodellerat § 1 \"avsattes 900 tkr till läsning\"");
  }

  @Test
  void aFolderThatHoldsSomethingIsRefused() throws IOException {
    Files.createDirectory(folder.resolve("there"));
    Asked.write(folder.resolve("there"), "mine.txt", "mine");
    var answer = imported(ENGLISH, "there");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("something in").doesNotContain("Exception");
    assertThat(folder.resolve("there").toFile().list()).containsExactly("mine.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Only words, and nothing else.\n",
        "Avtal om stöd\n\nStaten betalar totalt 5 miljoner kronor under 2027.\n",
        "1. A \"heading\" } agreement x { total 1 kr }\n\nIt pays in total €5,000 \"to } x\".\n",
        "Bilaga ../../x 1 \"}\n\nNamn | Belopp\n\nA|b 1 000\n\"c\"; 2 000\nSumma 3 000\n",
        "Agreement between \"A\" { and B // on C 2027\n\n"
            + "§ 1 Money\n\n"
            + "In total €10,000 // is paid.\n"
      })
  void whateverADocumentHoldsStaysWithinItsTextsAndFolder(String text) throws IOException {
    var answer = imported(text, "out");
    assertThat(answer.err()).isEmpty();
    assertThat(answer.code()).isZero();
    assertThat(checked("out").code()).isZero();
    assertThat(checked("out").out()).contains("1 agreement");
    assertThat(List.of(folder.toFile().list())).containsExactlyInAnyOrder("document.txt", "out");
  }
}
