package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bilaga.table.document.WrittenBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /** A sentence above a small table is none of its rows, nor its title; an amount needs no unit. */
  @Test
  void aSmallTableBelowASentenceIsADistribution() throws IOException {
    imported(
        """
        Överenskommelse om stöd 2024

        Staten avsätter 3 334 500 kronor.

        Region     Belopp
        Halland    1 234 500
        Skåne      2 000 000
        Gotland      100 000
        Summa      3 334 500
        """,
        "small");
    assertThat(agreement("small"))
        .contains("grant belopp \"Belopp\" as listed to recipients")
        .contains("appendix 1 \"Överenskommelse om stöd 2024\"")
        .contains("\"Staten avsätter 3 334 500 kronor\": ")
        .doesNotContain("staten-avsätter");
    assertThat(checked("small").code()).isZero();
  }

  /** Nothing of it is lost: each of its figures is in the appendix or in what is quoted. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "| Region | Amount (EUR) |\n|---|---:|\n| North | 1,234,500 |\n| South | 2,000,000 |\n"
            + "| Total | 3,234,500 |",
        "+--------+--------------+\n| Region | Amount (EUR) |\n+========+==============+\n"
            + "| North  |    1,234,500 |\n| South  |    2,000,000 |\n| Total  |    3,234,500 |\n"
            + "+--------+--------------+",
        "Region │ Amount (EUR)\n───────┼─────────────\nNorth  │ 1,234,500\n"
            + "South  │ 2,000,000\nTotal  │ 3,234,500",
        "Region; Amount (EUR)\nNorth; 1,234,500\nSouth; 2,000,000\nTotal; 3,234,500",
        "Region   Amount (EUR)\nNorth    1,234,500\nSouth    2,000,000\nTotal    3,234,500"
      })
  void tablesOfPlainTextAreRead(String table) throws IOException {
    imported(
        "Agreement on reading 2027\n\nThe state gives EUR 3,234,500 to the two regions.\n\n"
            + table
            + "\n",
        "bars");
    assertThat(agreement("bars"))
        .contains("grant amount-eur \"Amount (EUR)\" 3 234 500 EUR to recipients as listed")
        .contains("column \"Amount (EUR)\" = amount-eur")
        .doesNotContain("figures-not-taken-up");
    assertThat(checked("bars").code()).isZero();
  }

  /** In whatever currency, and with headings that are cut short. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Aftale om læsning 2025\n\n"
            + "Staten giver 1.500.000 kr. til kommunerne.\n\n"
            + "Kommune    Beløb i kr.\n"
            + "Aarhus   1.000.000\n"
            + "Odense     500.000\n"
            + "I alt    1.500.000\n",
        "Grant determination 2026/27\n\nThe Department will pay £1.5 million to authorities.\n\n"
            + "Authority;Allocation (£)\nDevon;900,000\nKent;600,000\nTotal;1,500,000\n",
        "Vereinbarung 2026\n\nDer Bund stellt den Ländern 1,5 Mio. Euro zur Verfügung.\n\n"
            + "| Land | Betrag in Euro |\n|---|---|\n| Bayern | 900.000 |\n| Hessen | 600.000 |\n"
            + "| Summe | 1.500.000 |\n"
      })
  void aSmallTableFromAbroadIsRead(String text) throws IOException {
    imported(text, "abroad");
    assertThat(agreement("abroad"))
        .containsPattern("(?m)^ *(?:grant|bidrag) .*(?:as listed|enligt lista)")
        .containsPattern("(?m)^ *(?:column|kolumn) ")
        .doesNotContain("figures-not-taken-up");
    assertThat(checked("abroad").code()).isZero();
  }

  @Test
  void aTableOfNamesAndAmountsAloneIsADistribution() throws IOException {
    Asked.write(folder, "t.csv", "Region;Belopp\nNorr;1 234,50\nSyd;2 000\nSumma;3 234,50\n");
    Asked.run("import", folder.resolve("t.csv").toString(), folder.resolve("alone").toString());
    assertThat(agreement("alone")).contains("grant belopp \"Belopp\" as listed to recipients");
    assertThat(checked("alone").code()).isZero();
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

  /** Below a title the headings are known by their number; an appendix has a letter or a number. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Annex A. Grants to the ports       | Port Berths Amount | annex-a.csv    | appendix A",
        "Appendix B                         | Port Berths Amount | appendix-b.csv | appendix B",
        "Bilaga C Fördelning till hamnarna  | Hamn Platser Belopp | bilaga-c.csv  | bilaga C",
        "Annex 2: Grants to the ports       | port berths amount | annex-2.csv    | appendix 2",
      })
  void headingsBelowATitleAreThoseOfTheColumns(
      String title, String headings, String file, String appendix) throws IOException {
    String text =
        """
        %s

        %s

        %s
        Arden          4    1 200 000
        Bly           12    3 600 000
        Cove           7    2 100 000
        Dunmore        9    2 700 000
        %s         32    9 600 000
        """
            .formatted(
                appendix.startsWith("b") ? "Stöd till hamnar 2026" : "Port grants 2026",
                title,
                headings,
                appendix.startsWith("b") ? "Summa" : "Total");
    var answer = imported(text, "out");
    assertThat(answer.code()).isZero();
    assertThat(Files.readString(folder.resolve("out").resolve(file)))
        .startsWith(headings.replaceAll(" +", ";"));
    assertThat(agreement("out")).contains(appendix + " ").contains("2026\" {");
    assertThat(checked("out").code()).isZero();
  }

  /** Who does what, to whom and by when, where the text says all of it; else it stays quoted. */
  /**
   * Nothing else says that 400 are 400 000 kronor; and three of the regions are not all of them.
   */
  @Test
  void whatATitleSaysOfItsMoneyCountsForTheModelToo() throws IOException {
    String text =
        """
        Överenskommelse mellan staten och Sveriges Kommuner och Regioner om Tandvård 2024

        1. Medel
        För 2024 avsätts sammanlagt 1 000 tkr. Av dessa går 900 tkr till regionerna enligt bilaga 1 och
        100 tkr till Sveriges Kommuner och Regioner.

        Bilaga 1 Fördelning per region, tkr

        Region    Invånare   Belopp
        Gotland     20 000      400
        Halland     15 000      300
        Blekinge    10 000      200
        Summa       45 000      900
        """;
    var asked = imported(text, "ut");
    assertThat(asked.code()).as(asked.err()).isZero();
    assertThat(asked.out()).contains("6 celler, 6 exakta");
    assertThat(agreement("ut"))
        .contains("900 000 kr till mottagare enligt invånare")
        .doesNotContain("bilaga:regioner", "att-bestämma");
    assertThat(Files.readString(folder.resolve("ut/bilaga-1.csv")))
        .startsWith("Fördelning per region, tkr;;\nRegion;Invånare;Belopp\n");
  }

  @Test
  void daysBecomeSentencesOfPaymentAndOfReports() throws IOException {
    String dated =
        ENGLISH.replace(
            "3. Uses",
            """
            The money to the towns is paid on requisition to the Treasury Agency. The requisition is \
            to be made no later than 1 October 2027. The right to payment lapses if it is not made \
            in time. Money that the towns have not used is to be repaid to the Treasury Agency by \
            31 January 2028. A financial report of how the towns have used the money is to be sent \
            to the Treasury Agency by 28 February 2028.
            Library Fund shall present an evaluation report to the Ministry of Culture by 30 June \
            2028. The towns may submit an application to Library Fund by 1 May 2027. The board \
            decided on 12 May 2026 to begin.

            3. Uses\
            """);
    assertThat(imported(dated, "en").code()).isZero();
    assertThat(agreement("en"))
        .contains("payment to recipients {")
        .contains(
            "once on requisition to treasury-agency by 2027-10-01, otherwise the right lapses § 2")
        .contains("unused repaid to treasury-agency by 2028-01-31 § 2")
        .contains("accounts to treasury-agency by 2028-02-28 § 2")
        .contains("recipients submit \"Report\" to library-fund by 2028-03-31 § 2")
        .contains(
            "library-fund submit \"Evaluation report\" to the-ministry-of-culture by 2028-06-30")
        .contains("unmodelled § 2 \"may submit an application to Library Fund by 1 May 2027\"")
        .contains("unmodelled § 2 \"The board decided on 12 May 2026 to begin\"")
        .doesNotContain("payment to library-fund");
    assertThat(checked("en").out()).contains("no findings");

    String swedish =
        SWEDISH.replace(
            "3. Användning",
            """
            Kommunerna rekvirerar medlen från Kammarkollegiet senast den 1 november 2027. \
            SKR ska senast den 1 mars 2028 lämna en slutrapport till Kulturdepartementet. \
            Kommunerna ska följa upp stödet. En redovisning ska lämnas till SKR senast den 15 maj 2028.
            Stockholm den 20 december 2026
            För staten
            För SKR

            3. Användning\
            """);
    assertThat(imported(swedish, "sv").code()).isZero();
    assertThat(agreement("sv"))
        .contains("engångsvis efter rekvisition till kammarkollegiet senast 2027-11-01")
        .contains("skr lämnar \"Slutrapport\" till kulturdepartementet senast 2028-03-01")
        .contains("mottagare lämnar \"Redovisning\" till skr senast 2028-05-15")
        .contains("tolkning § 2 \"Vem som lämnar ’redovisning’ sägs inte i meningen")
        .containsPattern("undertecknad +2026-12-20");
    assertThat(checked("sv").out()).contains("no findings");
  }

  /** A workbook that reckons: its formulas decide between roundings that give the same figures. */
  @Test
  void keysAndRoundingsAreReadOutOfTheFormulasOfAWorkbook() throws IOException {
    String[][] cells = {
      {"Support for reading to the towns 2027"},
      {"To be divided", "1000000"},
      {},
      {"Town", "Population", "Share", "Grant", "Extra, tkr"},
      {
        "Alpha",
        "20013",
        "=B5/SUM(B$5:B$7)|0.444423264",
        "=ROUND(C5*$B$2,0)|444423",
        "=INT(300*B5/B$8)|133"
      },
      {
        "Beta",
        "15007",
        "=B6/SUM(B$5:B$7)|0.333259908",
        "=ROUND(C6*$B$2,0)|333260",
        "=INT(300*B6/B$8)|99"
      },
      {
        "Gamma",
        "10011",
        "=B7/SUM(B$5:B$7)|0.222313754",
        "=ROUND(C7*$B$2,0)|222314",
        "=INT(300*B7/B$8)|66"
      },
      {
        "Sum",
        "=SUM(B5:B7)|45031",
        "=SUM(C5:C7)|0.999996926",
        "=SUM(D5:D7)|999997",
        "=SUM(E5:E7)|298"
      },
      {"Source: the register"},
    };
    cells[4][2] = "=B5/SUM(B$5:B$7)|" + 20013.0 / 45031;
    cells[5][2] = "=B6/SUM(B$5:B$7)|" + 15007.0 / 45031;
    cells[6][2] = "=B7/SUM(B$5:B$7)|" + 10011.0 / 45031;
    cells[7][2] = "=SUM(C5:C7)|1";
    cells[4][3] = "=ROUND(C5*$B$2,0)|" + Math.round(20013.0 / 45031 * 1_000_000);
    cells[5][3] = "=ROUND(C6*$B$2,0)|" + Math.round(15007.0 / 45031 * 1_000_000);
    cells[6][3] = "=ROUND(C7*$B$2,0)|" + Math.round(10011.0 / 45031 * 1_000_000);
    cells[7][3] = "=SUM(D5:D7)|1000000";
    Files.write(folder.resolve("book.xlsx"), book(cells));
    var answer =
        Asked.run(
            "import", folder.resolve("book.xlsx").toString(), folder.resolve("out").toString());
    assertThat(answer.code()).as(answer.out()).isZero();
    assertThat(agreement("out"))
        .contains(
            "agreement support-for-reading-to-the-towns \"Support for reading to the towns 2027\"")
        .containsPattern("grant grant-1 .* to recipients by population, rounded half up\n")
        .containsPattern("grant extra-tkr .* to recipients by population, rounded down to 1 000 kr")
        .contains(
            "reading in \"Table 1\" \"Grant: read out of the formula =ROUND(C5*$B$2,0) of the"
                + " workbook.\"")
        .contains("=INT(300*B5/B$8)")
        .contains("\"Share\"      = population")
        .doesNotContain("the same figures come of");
    assertThat(answer.out().replaceAll("\\s+", " "))
        .contains("those of the formulas in the workbook");
    assertThat(checked("out").out()).contains("no findings");
  }

  private static byte[] book(String[][] cells) {
    var rows = new StringBuilder();
    for (int row = 0; row < cells.length; row++) {
      rows.append("<row r=\"" + (row + 1) + "\">");
      for (int column = 0; column < cells[row].length; column++) {
        String at = (char) ('A' + column) + String.valueOf(row + 1);
        String cell = cells[row][column];
        int value = cell.indexOf('|');
        rows.append(
            cell.startsWith("=")
                ? "<c r=\"%s\"><f>%s</f><v>%s</v></c>"
                    .formatted(at, cell.substring(1, value), cell.substring(value + 1))
                : cell.matches("[0-9.]+")
                    ? "<c r=\"%s\"><v>%s</v></c>".formatted(at, cell)
                    : "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(at, cell));
      }
      rows.append("</row>");
    }
    return new WrittenBook().sheet("Sheet1", rows.toString()).bytes();
  }

  /** A section that is about some grants alone is an area; one that lists all of them is none. */
  @Test
  void sectionsThatAreAboutTheirGrantsBecomeAreas() throws IOException {
    String sections =
        """
        Agreement between the Ministry of Culture and Library Fund on Culture in Towns 2027

        1. Summary
        The agreement comprises in total €990,000, of which €270,000 is for books, €90,000 for readers, \
        €405,000 for theatres and €225,000 for dancers.

        2. Reading
        Of the total €270,000 is for books and €90,000 for readers.

        3. Stage
        For theatres €405,000 is set aside, and for dancers €225,000.

        4. Money
        Reading receives €360,000, and the stage receives €630,000.

        Appendix 1 Distribution to the towns

        Town Population Books Readers Theatres Dancers
        Alpha 20,000 120,000 40,000 180,000 100,000
        Beta 15,000 90,000 30,000 135,000 75,000
        Gamma 10,000 60,000 20,000 90,000 50,000
        Total 45,000 270,000 90,000 405,000 225,000
        """;
    assertThat(imported(sections, "en").code()).isZero();
    assertThat(agreement("en"))
        .contains("area reading \"Reading\" § 2 {\n        grant books ")
        .contains("area stage \"Stage\" § 3 {\n        grant theatres ")
        .containsPattern("column \"Dancers\" += stage.dancers")
        .containsPattern(
            "claim § 4 \"Reading receives €360,000, and the stage receives €\": +reading +=")
        .doesNotContain("area summary");
    assertThat(checked("en").out()).contains("no findings");
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

  /** Several years or two days that the text says in full; and none that are of something else. */
  @ParameterizedTest
  @CsvSource({
    "The agreement runs from 1 March 2027 to 28 February 2029., 2027-03-01..2029-02-28",
    "This agreement covers the years 2027-2029., 2027..2029",
    "The agreement applies from 2026 to 2027., 2026..2027",
    "The agreement applies from 1 March 2027., 2027",
    "The agreement covers the years 2030-2031., 2027",
    "The agreement covers a follow-up of what was said of the years 2026-2027., 2027",
    "The agreement covers 2026-2027. The agreement applies from 2027 to 2029., 2027"
  })
  void thePeriodThatIsStatedInFullIsRead(String sentence, String period) throws IOException {
    String text = ENGLISH.replace("The money is to be used", sentence + " The money is to be used");
    var told = imported(text, "out");
    assertThat(agreement("out")).containsPattern("period +" + period + "\n");
    assertThat(checked("out").code()).isZero();
    boolean decided = !period.equals("2027");
    assertThat(told.out().replaceAll("\\s+", " ").contains("Whether the period is " + period))
        .isEqualTo(decided);
  }

  @Test
  void inSwedishToo() throws IOException {
    String sentence =
        "Avtalet löper från och med den 1 mars 2027 till och med den 28 februari 2029. ";
    imported(SWEDISH.replace("Medlen ska", sentence + "Medlen ska"), "out");
    assertThat(agreement("out")).containsPattern("period +2027-03-01\\.\\.2029-02-28\n");
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

  /** A caption with a unit that is cut short heads a table, not the document. */
  @Test
  void whatStandsAboveACaptionIsTheTitleAndNothingIsDisputed() throws IOException {
    imported(
        """
        Zuweisungen an die Länder 2026 und 2027

        Die Länder erhalten im Jahr 2026 insgesamt 11,04 Mio. Euro.

        Tabelle 1: Zuweisungen nach Ländern (in Tsd. Euro)

        Land                     2026      2027    Zusammen
        Baden-Württemberg       3.412     3.899       7.311
        Bayern                  4.008     4.580       8.588
        Berlin                  1.188     1.357       2.545
        Bremen                    217       248         465
        Hessen                  1.904     2.176       4.080
        Saarland                  311       355         666
        Insgesamt              11.040    12.615      23.655
        """,
        "caption");
    assertThat(agreement("caption"))
        .contains("\"Zuweisungen an die Länder 2026 und 2027\"")
        .contains("\"insgesamt 11,04 Mio. Euro\": k-2026 = 11,04 million EUR")
        .contains("column \"Zusammen\" = k-2026 + k-2027")
        .doesNotContain("figures-not-taken-up");
    assertThat(checked("caption").code()).isZero();
  }

  /** What is off by less than is printed is marked without how much. */
  @Test
  void aShareThatIsPrintedWrongIsMarkedAndNothingElseGivenUp() throws IOException {
    Asked.write(
        folder,
        "shares.csv",
        "Ort;Belopp, kr;Andel;Extra, kr\nAA;120345;12,00 %;7000\nBB;255678;25,50 %;8123\n"
            + "CC;310999;31,01 %;611\nDD;315722;31,48 %;4444\nSumma;1002744;100 %;20178\n");
    String into = folder.resolve("shares").toString();
    Asked.run("import", folder.resolve("shares.csv").toString(), into);
    assertThat(agreement("shares")).contains("disputed row \"DD\" column \"Andel\" \"");
    assertThat(checked("shares").out()).contains("7 exact, 1 disputed");
  }

  /** In the appendix and in the data that are read from it. */
  @Test
  void aWrongTotalIsMarkedOnce() throws IOException {
    Asked.write(
        folder,
        "total.csv",
        "Ort;Folkmängd;Bidrag, EUR\nAA;1000;5000\nBB;2000;10000\nCC;500;2500\nSumma;3500;27500\n");
    String into = folder.resolve("total").toString();
    Asked.run("import", folder.resolve("total.csv").toString(), into);
    assertThat(agreement("total").split("disputed row ")).hasSize(2);
    assertThat(checked("total").code()).isZero();
  }
}
