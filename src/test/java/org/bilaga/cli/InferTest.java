package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  /** Of a file that is one table no other can be meant. */
  @Test
  void aPartOfATableThatHasNoneIsToLeaveOut() {
    String table = PUBLISHED.resolve("bilaga-2.csv").toString();
    for (String part : List.of("--sheet", "--table")) {
      assertThat(Asked.run("infer", table, part, "A").err())
          .contains("\"A\" in the file", "leave that out")
          .doesNotContain("Say which table");
    }
  }

  /** The table of a document is as good as a file of its own. */
  @Test
  void theTableOfADocumentIsAskedOf() {
    String document = "specs/documents/transport-fund/document.txt";
    Answer answer = Answer.to("infer", document, "--table", "1", "--language", "en");
    assertThat(answer.out()).contains("30 000 000, divided by \"Km of road\"");
    assertThat(Answer.to("infer", document, "--table", "7").err()).contains("7");
  }

  private Asked inferred(String name, String text) {
    Asked.write(folder, name, text);
    return Asked.run("infer", folder.resolve(name).toString(), "--language", "en");
  }

  /** Also where it is the only one, without a word of which is meant; and that is written. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tabelle 1: Zuweisungen nach Ländern (in Tsd. Euro)\n\n",
        "# Zuweisungen\n\n## Tabelle 1: Zuweisungen (in Tsd. Euro)\n\nEs folgen die Länder.\n\n",
        "Tabelle 1: Zuweisungen\n\nin Tsd. Euro\n\n"
      })
  void theUnitAboveTheTableOfADocumentIsThatOfItsAmounts(String above) {
    String table =
        "| Land | Einwohner | Betrag |\n|---|---|---|\n| Hessen | 6.100.000 | 6.100 |\n"
            + "| Bremen | 670.000 | 670 |\n| Saarland | 1.000.000 | 1.000 |\n"
            + "| Insgesamt | 7.770.000 | 7.770 |\n";
    assertThat(inferred("t.md", above + table).out())
        .contains("grant betrag 7 770 000 EUR to recipients by einwohner")
        .contains("from \"t.md\" table \"1\"");
    assertThat(inferred("u.md", above + table + "\nDie zweite:\n\n" + table).err())
        .contains("Say which table is meant");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Tabelle 1: Zuweisungen (in Tsd. Euro)</p><table>",
        "<div><h2>Tabelle 1</h2><p>Tsd. Euro</p></div><p>Es folgen die Länder.</p><table>",
        "<table><caption>Zuweisungen (in Tsd. Euro)</caption>"
      })
  void soIsThatAboveTheTableOfAPage(String above) {
    String page =
        "<html><body><p>Bericht</p>%s<tr><th>Land</th><th>Einwohner</th><th>Betrag</th></tr>"
            + "<tr><td>Hessen</td><td>6.100.000</td><td>6.100</td></tr>"
            + "<tr><td>Bremen</td><td>670.000</td><td>670</td></tr>"
            + "<tr><td>Saarland</td><td>1.000.000</td><td>1.000</td></tr>"
            + "<tr><td>Insgesamt</td><td>7.770.000</td><td>7.770</td></tr></table></body></html>";
    assertThat(inferred("t.html", page.formatted(above)).out()).contains("7 770 000 EUR");
    // What stands above another table, or in a sentence, is of that.
    String other = above + "<tr><td>a</td></tr></table>Tabelle 2:<table>";
    assertThat(inferred("u.html", page.formatted(other)).out()).doesNotContain("7 770 000");
    String sentence = "<p>Wir zahlen in Tsd. Euro.</p><table>";
    assertThat(inferred("v.html", page.formatted(sentence)).out()).doesNotContain("7 770 000");
  }

  @Test
  void whereNothingSaysACurrencyThatIsTold() {
    String bare = "Place;People;Amount\nAsh;100;1000\nBirch;200;2000\nCedar;400;4000\n";
    assertThat(inferred("t.csv", bare).out()).contains("Nothing says what the amounts are in");
    assertThat(inferred("u.csv", bare.replace("Amount", "Amount, EUR")).out())
        .contains("7 000 EUR")
        .doesNotContain("Nothing says");
    String said = "The fund gives 7,000 EUR.\n\n" + bare.replace(";", "   ");
    assertThat(inferred("v.txt", said).out())
        .contains("grant amount 7 000 EUR")
        .doesNotContain("Nothing says");
  }

  /** Ten millions, of which each cell shows one decimal. */
  @Test
  void aTotalThatPrintHasRoundedIsNotWrong() {
    String told =
        inferred(
                "t.csv",
                "Maakunta;Asukasluku;Avustus (milj. euroa)\nKainuu;71 255;0,2\nLappi;176 494;0,5\n"
                    + "Kymenlaakso;159 488;0,5\nSatakunta;213 281;0,6\nPirkanmaa;532 261;1,6\n"
                    + "Uusimaa;1 733 033;5,2\nHäme;170 213;0,5\nSavo;247 689;0,7\n"
                    + "Yhteensä;3 303 714;10,0\n")
            .out();
    assertThat(told)
        .contains("each figure printed rounded to 100 000 EUR")
        .contains("grant avustus-milj-euroa 10 000 000 EUR to recipients by asukasluku\n")
        .doesNotContain("too high")
        .doesNotContain("residue");
  }

  /** What they come to as printed is no other whole. */
  @Test
  void sharesAreOfAWholeAndTheOneThatIsNotIsNamed() {
    String told =
        inferred(
                "t.csv",
                "Ort;Belopp, kr;Andel;Extra, kr\nAA;120345;12,00 %;7000\nBB;255678;25,50 %;8123\n"
                    + "CC;310999;31,01 %;611\nDD;315722;31,48 %;4444\nSumma;1002744;100 %;20178\n")
            .out();
    assertThat(told).contains("DD: printed 31,48 %, computed 31,49 %").contains("3 of 4");
  }

  @Test
  void moneyIsDividedByWhateverPointsAndItsTotalIsThePrintedOne() {
    String told =
        inferred(
                "t.csv",
                "Ort;Poäng;Tillägg, kr\nAA;398268;129392\nBB;656612;213324\nCC;292438;95009\n"
                    + "DD;1156823;375836\nEE;116265;37773\nFF;804056;261226\nGG;271525;88215\n"
                    + "HH;104013;33792\nSumma;3800000;1234567\n")
            .out();
    assertThat(told).contains("8 of 8").contains("1 234 567 kr to recipients by poäng");
  }

  /** The first of them was there before; and a key has another name than a grant. */
  @Test
  void columnsThatExplainEachOtherInACircleArePartedAndNothingIsNamedTwice() {
    String told =
        inferred(
                "t.csv",
                "Ort;Folk;Tkr;Summa\nAA;1400;891,5;891 467\nBB;2600;1655,6;1 655 582\n"
                    + "CC;911;580,1;580 091\nDD;5000;3183,8;3 183 812\nEE;77;49,0;49 031\n"
                    + "FF;3333;2122,3;2 122 329\nGG;812;517,1;517 051\nHH;1;0,6;637\n"
                    + "Summa;14134;9 000;9000000\n")
            .out();
    assertThat(told)
        .containsPattern("given +Folk")
        .contains("grant summa 9 mkr to recipients by folk")
        .doesNotContain("grant folk");
    String chain =
        inferred(
                "u.csv",
                "Ort;2026, tkr;2027, tkr;Summa, tkr\nAA;3412;3899;7311\nBB;4008;4580;8588\n"
                    + "CC;1188;1357;2545\nDD;217;248;465\nEE;1904;2176;4080\nFF;311;355;666\n"
                    + "Summa;11040;12615;23655\n")
            .out();
    assertThat(chain.lines().filter(it -> it.matches("(key|grant) .*")).map(it -> it.split(" ")[1]))
        .hasSize(3)
        .doesNotHaveDuplicates();
  }

  @Test
  void aWrongTotalIsNotSaidNotToBePrinted() {
    String told =
        inferred(
                "t.csv",
                "Maakunta;Asukasluku;Avustus, euroa\nKainuu;71 255;298 427\nLappi;176 494;591 491\n"
                    + "Kymenlaakso;159 488;544 133\nSatakunta;213 281;693 933\n"
                    + "Pirkanmaa;532 261;1 582 211\nUusimaa;1 733 033;4 926 054\n"
                    + "Häme;170 213;574 000\nSavo;247 689;789 751\nYhteensä;3 303 714;10 100 000\n")
            .out();
    assertThat(told)
        .contains("The printed total is not what was divided")
        .doesNotContain("is not printed");
  }

  @Test
  void aColumnWithoutAHeadingOfItsOwnIsInNoSentence() {
    String told =
        inferred("t.csv", "Ort;Folkmängd;\nAA;100;1000\nBB;200;2000\nCC;400;4000\nSumma;700;7000\n")
            .out();
    assertThat(told).contains("no heading of its own").doesNotContain("column \"\"");
  }
}
