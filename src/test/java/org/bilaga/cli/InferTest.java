package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The key, total and rounding behind the published tables of 2020, and what is written of them. */
class InferTest {
  private static final Path PUBLISHED = Path.of(Asked.AGREEMENTS, "god-och-nara-vard-2020");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"infer, bilaga-2, en", "härled, bilaga-3, sv", "infer, bilaga-4, en"})
  void theTablesOf2020AreExplainedColumnByColumn(String command, String table, String language) {
    var asked = Asked.run(command, PUBLISHED.resolve(table + ".csv").toString());
    assertThat(asked.err()).isEmpty();
    assertThat(asked.code()).isZero();
    assertThat(asked.out()).isEqualTo(Asked.resource("infer-" + table + "." + language + ".txt"));
  }

  @ParameterizedTest
  @CsvSource({"infer, use, recipients", "härled, använd, mottagare"})
  void whatIsWrittenIsAnAgreementThatPassesItsCheck(String command, String use, String group)
      throws Exception {
    Files.copy(PUBLISHED.resolve("bilaga-2.csv"), folder.resolve("bilaga-2.csv"));
    String told = Asked.run(command, folder.resolve("bilaga-2.csv").toString()).out();
    Asked.write(folder, "a.agreement", agreement(told, use, group));
    var checked = Asked.run("check", "-l", "en", folder.toString());
    assertThat(checked.out()).contains("no findings").contains("189 cells");
    assertThat(checked.code()).isZero();
  }

  /** A table with a column of every kind: by one column, two, three, a rate, bounds, a quotient. */
  @ParameterizedTest
  @CsvSource({"infer, en", "härled, sv"})
  void everyKindOfRuleIsFoundAndWrittenSoThatItsCheckPasses(String command, String language) {
    Asked.write(folder, "infer-rules.csv", Asked.resource("infer-rules.csv"));
    String told = Asked.run(command, folder.resolve("infer-rules.csv").toString()).out();
    assertThat(told).isEqualTo(Asked.resource("infer-rules." + language + ".txt"));
    boolean english = language.equals("en");
    String group =
        english
            ? "group recipients \"R\" from \"infer-rules.csv\" {\n    names in \"Ort\"\n}\n"
            : "grupp mottagare \"M\" från \"infer-rules.csv\" {\n    namn i \"Ort\"\n}\n";
    String written = told.substring(told.indexOf("\ndata ") + 1);
    int end = written.indexOf("}\n") + 2;
    Asked.write(
        folder,
        "a.agreement",
        "%s%s%s a \"A\" {\n%s}\n"
            .formatted(
                group,
                written.substring(0, end),
                english ? "agreement" : "överenskommelse",
                written.substring(end)));
    assertThat(Asked.run("check", "-l", "en", folder.toString()).out())
        .contains("357 cells (357 exact): no findings");
  }

  /** The sentences in an agreement of its own, to the regions that come with Bilaga. */
  private static String agreement(String told, String use, String group) {
    String written = told.substring(told.indexOf("data ")).replace(group, "regioner");
    int grants = written.indexOf("}\n") + 2;
    boolean english = use.equals("use");
    return "%s \"bilaga:regioner\"\n%s%s a \"A\" {\n%s}\n"
        .formatted(
            use,
            written.substring(0, grants),
            english ? "agreement" : "överenskommelse",
            written.substring(grants));
  }

  @Test
  void aProgramGetsTheRuleOfEachColumn() {
    assertThat(Asked.run("infer", PUBLISHED.resolve("bilaga-2.csv").toString(), "-f", "csv").out())
        .contains(
            "E-hälsa,exact,21,21,230000000,"
                + "\"\"\"Befolkning 1/11 - 2019\"\"\",rounded largest remainder,");
  }

  @Test
  void onlyTheKeyAndTheTotalThatAreAskedForAreTried() {
    String table = PUBLISHED.resolve("bilaga-2.csv").toString();
    assertThat(Asked.run("infer", table, "--key", "E-hälsa", "--total", "100 mkr").out())
        .contains("100 000 000, divided by \"E-hälsa\"")
        .doesNotContain("divided by \"Befolkning");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Namn;Ort\nAda;Askby\nBo;Borås\n", "Ort;Belopp\nAskby;12\n", "x\n", ""})
  void aTableWithNothingToDivideIsRefusedWithASentence(String text) {
    Asked.write(folder, "t.csv", text);
    var asked = Asked.run("infer", folder.resolve("t.csv").toString());
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.out()).isEmpty();
    assertThat(asked.err()).isNotBlank().doesNotContain("Exception");
  }

  @Test
  void otherCurrenciesAndSeatsAreInferredInTheirOwnUnit() {
    Asked.write(
        folder,
        "euro.csv",
        "Land;Einwohner;Betrag, EUR\nBerlin;3769495;156765,18\nBaden;10879618;452459,87\n"
            + "Bayern;13176989;548002,59\nHamburg;1852478;77040,57\nInsel;7206;299,68\n"
            + "Insgesamt;29685786;1234567,89\n");
    assertThat(Asked.run("infer", folder.resolve("euro.csv").toString()).out())
        .contains("1 234 567,89 EUR, divided by \"Einwohner\"", "largest remainder to 0,01 EUR");
    Asked.write(
        folder,
        "seats.csv",
        "Parti;Röster;Mandat\nA;343000;35\nB;141000;14\nC;83000;8\nD;41000;4\nE;23000;2\nF;9000;0\n"
            + "Summa;;63\n");
    assertThat(Asked.run("infer", folder.resolve("seats.csv").toString()).out())
        .contains("63, divided by \"Röster\", rounded d-hondt.");
  }

  @Test
  void ofAWorkbookWithSeveralSheetsTheOneThatIsMeantIsChosen() {
    String workbook = "specs/tables/workbook/table.xlsx";
    var unsaid = Asked.run("infer", workbook);
    assertThat(unsaid.code()).isEqualTo(2);
    assertThat(unsaid.err()).startsWith("Say which table is meant with `--sheet`");
    assertThat(Asked.run("infer", workbook, "--sheet", "Table 1").out()).contains("4 rows");
  }

  @Test
  void whatIsNotThereIsTold() {
    String table = PUBLISHED.resolve("bilaga-2.csv").toString();
    assertThat(Asked.run("infer").err()).contains("Say which table");
    assertThat(Asked.run("infer", "nowhere.csv").err()).contains("There is no file `nowhere.csv`");
    assertThat(Asked.run("infer", table, "--key", "Elever").err())
        .contains("no column \"Elever\"", "\"E-hälsa\"");
    assertThat(Asked.run("infer", table, "--total", "mycket").err())
        .contains("`mycket` is no amount");
  }

  /** The table of a document is as good as a file of its own. */
  @Test
  void theTableOfADocumentIsAskedOf() {
    String document = "specs/documents/transport-fund/document.txt";
    Answer answer = Answer.to("infer", document, "--table", "1", "--language", "en");
    assertThat(answer.out()).contains("30 000 000, divided by \"Km of road\"");
    assertThat(Answer.to("infer", document, "--table", "7").err()).contains("7");
  }
}
