package org.bilaga.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.bilaga.document.Document;
import org.bilaga.document.Documents;
import org.bilaga.finding.Finding;
import org.bilaga.words.Blanks;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in a document by itself: what was planted, at its place, and nothing else. */
class AuditTest {
  private static DocumentAudit audit(String... texts) {
    List<Document> documents = new ArrayList<>();
    for (String text : texts) {
      String name = "d" + documents.size() + ".txt";
      var reading = Documents.read(text.getBytes(UTF_8), name, Language.ENGLISH);
      documents.add(reading.document().orElseThrow());
    }
    return DocumentAudit.of(documents);
  }

  private static List<String> found(String... texts) {
    return audit(texts).findings().stream()
        .map(it -> it.kind().name() + " " + it.span().text())
        .toList();
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
  }

  /** A table of amounts with sums of rows and columns, in lines whose cells one space parts. */
  private static long[][] invented(Random random, int rows, int columns) {
    var cells = new long[rows + 1][columns + 1];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        cells[row][column] = 1_000 + random.nextInt(90_000_000);
        cells[row][columns] += cells[row][column];
        cells[rows][column] += cells[row][column];
      }
      cells[rows][columns] += cells[row][columns];
    }
    return cells;
  }

  private static String printed(long[][] cells) {
    var text = new StringBuilder("Appendix 1 Amounts\n\nName");
    for (int column = 0; column < cells[0].length; column++) {
      text.append(" Column").append((char) ('A' + column));
    }
    text.append('\n');
    for (int row = 0; row < cells.length; row++) {
      text.append(row == cells.length - 1 ? "Total" : "Member" + (char) ('a' + row));
      for (long cell : cells[row]) {
        text.append(' ').append(grouped(cell));
      }
      text.append('\n');
    }
    return text.toString();
  }

  @Test
  void nothingIsFoundInATableThatAddsUpAndAllItsFiguresAreProved() {
    for (int seed = 0; seed < 60; seed++) {
      var random = new Random(seed);
      var audit = audit(printed(invented(random, 3 + random.nextInt(20), 2 + random.nextInt(6))));
      assertThat(audit.findings()).as("seed %s", seed).isEmpty();
      assertThat(audit.marks().counts().get(Proof.NOTHING)).as("seed %s", seed).isZero();
    }
  }

  /** One other figure is found as that cell, with the figure that was there before. */
  @Test
  void aFigureThatIsChangedIsFoundAtItsPlaceAndTheSumsTellTheRightOne() {
    for (int seed = 0; seed < 60; seed++) {
      var random = new Random(seed);
      long[][] cells = invented(random, 4 + random.nextInt(12), 2 + random.nextInt(4));
      int row = random.nextInt(cells.length - 1);
      int column = random.nextInt(cells[0].length - 1);
      long right = cells[row][column];
      cells[row][column] += 1 + random.nextInt(900);
      List<Finding> findings = audit(printed(cells)).findings();
      assertThat(findings).as("seed %s", seed).hasSize(1);
      Finding finding = findings.get(0);
      assertThat(finding.kind().name()).as("seed %s", seed).isEqualTo("document-cell-differs");
      assertThat(finding.span().text()).isEqualTo(grouped(cells[row][column]));
      assertThat(finding.expected().orElseThrow()).hasToString(String.valueOf(right));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A mean, an index and a rounded sum are no wrong sums.
        "A 10 20\nB 20 40\nC 36 60\nMean 22 40\n",
        "A 10 0,98\nB 20 1,10\nC 30 0,92\nTotal 60 1,00\n",
        "A 10,1 3\nB 20,3 4\nC 30,2 3\nTotal 60,7 10\n",
        "Share of 2026\n\nA 1 200 33%\nB 1 200 33%\nC 1 200 33%\nTotal 3 600 100%\n",
        // What is said of other years or other things is not the same.
        "The agreement for 2019 is for a total of 3 360 mkr.\n\n"
            + "The agreement for 2020 is for a total of 3 200 mkr.\n",
        "The grant is 500 mkr in total, of which 300 mkr for roads. Railways get 100 mkr.\n",
        "In section 3, 10 mkr is named; for 2018 20 mkr and 2019, 5 mkr.\n",
        "Of 70, 20 and 10 per cent the first is meant.\n",
        "By 29 February 2020 and 30 April; on Friday 31 January 2020.\n",
        "Region Nord 333 202 3,23% och 46 334 233 kr.\n",
        "10 procent av ca 213 330 000 kronor, dvs. ca 21 330 000 kronor.\n",
        "The accounts for the calendar year 2026 are due by 31 March 2027.\n",
        "In total 8 000 000 kronor.\n\n"
            + "A 10 2 000 000\n"
            + "B 20 4 000 000\n"
            + "C 30 2 000 000\n"
            + "Total 60 8 000 000\n",
        "Till A 1 200 kr, till B 1 200 000 kr.\n",
        "Ingående saldo var 12 mkr. Under året tillkom 3 mkr och 2 mkr användes. Utgående saldo"
            + " blev 13 mkr.\n",
        "The opening balance was 12.4 million EUR, 3.15 million EUR was added and the closing"
            + " balance is 15.6 million EUR.\n",
        "Ingående saldo var 12 mkr och utgående saldo blev 14 mkr.\n",
        "Ingående saldo var 12 mkr. Av budgeten på 90 mkr tillkom 3 mkr. Utgående saldo blev 14"
            + " mkr.\n",
        "Tel. 08-452 70 00, org. no. 222000-0315, ref. 19/01702.\n"
      })
  void whatIsRightIsNotTold(String text) {
    assertThat(found(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By 31 April 2026.|document-no-such-day 31 April 2026",
        "Senast den 29 februari 2019.|document-no-such-day 29 februari 2019",
        "On Monday 31 January 2020.|document-weekday-differs Monday 31 January 2020",
        "In all 1 61000 000 000 kronor is paid.|document-figure-malformed 1 61000 000 000 kronor",
        "Därav 186, 8 mkr.|document-figure-malformed 186, 8 mkr",
        "Totalt 230 mkr, varav 130 mkr till A och 90 mkr till B.|document-parts-differ 230 mkr",
        "Ingående saldo var 12 mkr. Under året tillkom 3 mkr och 2 mkr användes. Utgående saldo"
            + " blev 18 mkr.|document-balance-differs 18 mkr",
        "The opening balance was €500,000. €120,000 was received and €70,000 was paid out, so the"
            + " closing balance is €560,000.|document-balance-differs 560,000",
        "The best get 10 per cent of 213 330 000 kronor, i.e. 23 133 000 kronor."
            + "|document-share-of-amount-differs 23 133 000 kronor",
        "The accounts for the calendar year 2026 are due by 1 December 2026."
            + "|document-due-before-period-ends 1 December 2026",
        "A total of 230 mkr, of which 130 mkr to A. The remaining 90 mkr to B."
            + "|document-parts-differ 230 mkr",
        "In total EUR 10.000,75 is paid, of which EUR 7.500,40 to Ulm and EUR 2.500,30 to Bonn."
            + "|document-parts-differ 10.000,75",
        "A total of $10,000.00 is paid, of which $7,500.00 to Ohio and $2,600.00 to Iowa."
            + "|document-parts-differ 10,000.00",
        "A total of ₹1,20,34,567, of which ₹1,00,34,567 to Korba and ₹21,00,000 to Durg."
            + "|document-parts-differ 1,20,34,567",
        "Grants total £12.5 million for four authorities. Of this, £7.6 million is for roads and £5"
            + " million for buses. It is paid in two instalments of £6.25 million."
            + "|document-parts-differ 12.5 million"
      })
  void whatIsWrongIsToldAtItsPlace(String text) {
    String[] both = text.split("\\|");
    assertThat(found(both[0])).containsExactly(both[1]);
  }

  @Test
  void whatLeadsFromFirstToLastProvesEachOther() {
    var audit =
        audit(
            "Opening balance 500 000 kr. Received 120 000 kr; spent 70 000 kr. Closing balance 550"
                + " 000 kr.\n");
    assertThat(audit.marks().counts().get(Proof.BALANCED)).isEqualTo(4);
  }

  @Test
  void partsThatMakeTheirWholeProveEachOther() {
    var audit =
        audit(
            "Totalt 6 250,5 mkr, varav 5 698,5 mkr (varav 130 mkr för 1177) och 500 mkr. Därutöver"
                + " 52 mkr.\n");
    assertThat(audit.findings()).isEmpty();
    assertThat(audit.marks().counts()).containsEntry(Proof.PARTS, 4);
  }

  @Test
  void documentsAreHeldAgainstEachOther() {
    String letter = "Staff in care\n\nFor staff in care a total of 2 872 mkr is set aside.\n";
    String page = "Staff in care\n\nThe area staff in care is a total of 2 919 mkr.\n";
    String other = "Roads\n\nFor roads a total of 2 900 mkr is set aside.\n";
    assertThat(found(letter, page, other)).containsExactly("document-stated-otherwise 2 919 mkr");
    assertThat(found(letter, other)).isEmpty();
  }

  @Test
  void theYearBeforeIsHeldAgainstWhatIsSaidOfIt() {
    var now =
        Documents.read(
                "The terms of staff got a total of 3 350 mkr in 2019, and 400 mkr went to roads.\n\nRailways get a total of 100 mkr, harbours a total of 50 mkr.\n"
                    .getBytes(UTF_8),
                "now.txt",
                Language.ENGLISH)
            .document()
            .orElseThrow();
    var before =
        Documents.read(
                "The terms of staff get a total of 3 360 mkr in 2019. Roads get 400 mkr.\n"
                    .getBytes(UTF_8),
                "before.txt",
                Language.ENGLISH)
            .document()
            .orElseThrow();
    var audit = DocumentAudit.of(List.of(now), Optional.of(before));
    assertThat(audit.findings().stream().map(it -> it.kind().name() + " " + it.span().text()))
        .containsExactly("document-stated-otherwise 3 350 mkr");
    assertThat(audit.marks().counts()).containsEntry(Proof.YEAR_BEFORE, 1);
  }

  /** The total tells what a cell that is written wrongly must be. */
  @Test
  void aMalformedCellIsToldWithWhatTheTotalNeeds() {
    String table =
        "| Name | Kr |\n|---|---|\n| A | 100 |\n| B | 1 2345 |\n| C | 300 |\n| Total | 12 745 |\n";
    var reading = Documents.read(table.getBytes(UTF_8), "t.md", Language.ENGLISH);
    var finding = DocumentAudit.of(List.of(reading.document().orElseThrow())).findings().get(0);
    assertThat(finding.kind().name()).isEqualTo("document-figure-malformed");
    assertThat(finding.help(Language.ENGLISH).replace('\u00A0', ' '))
        .isEqualTo("Write 12 345 kr: that adds up with Total.");
  }

  /** Amounts that come to nought are no share, however coarsely they are printed. */
  @Test
  void aShareIsNoSumOfTheAmountsBesideIt() {
    String table =
        "| Name | Roads | Buses | Total | Share |\n|---|---|---|---|---|\n"
            + "| A | 3 000 | 2 000 | 5 000 | 40 % |\n| B | 2 260 | 1 500 | 3 750 | 30 % |\n"
            + "| C | 1 500 | 1 000 | 2 500 | 20 % |\n| D | 750 | 500 | 1 250 | 10 % |\n"
            + "| Total | 7 500 | 5 000 | 12 500 | 100 % |\n";
    var reading = Documents.read(table.getBytes(UTF_8), "t.md", Language.ENGLISH);
    var findings = DocumentAudit.of(List.of(reading.document().orElseThrow())).findings();
    assertThat(findings.stream().map(it -> it.kind().name() + " " + it.span().text()))
        .containsExactly("document-cell-differs 2 260");
  }

  /** As a spreadsheet saves it: a byte order mark, semicolons, lines that end with CR and LF. */
  @Test
  void aFileOfDelimitedTextIsATable() {
    String table = "\uFEFFOrt;Belopp\r\nA;1 000\r\nB;2 000\r\nSumma;3 100\r\n";
    var reading = Documents.read(table.getBytes(UTF_8), "t.csv", Language.SWEDISH);
    var findings = DocumentAudit.of(List.of(reading.document().orElseThrow())).findings();
    assertThat(findings.stream().map(it -> it.kind().name() + " " + it.span().place()))
        .containsExactly("document-column-differs 4:7");
  }

  /** What only rounding lets agree is not called added up. */
  @Test
  void aSumThatIsOffByNoMoreThanRoundingIsMarkedSo() {
    var counts = audit("A 10,1 300\nB 20,3 400\nC 30,2 300\nTotal 60,7 1 000\n").marks().counts();
    assertThat(counts).containsEntry(Proof.FOOTED, 4).containsEntry(Proof.ROUNDED, 4);
  }

  @Test
  void signsAreNeverLost() {
    var audit =
        audit(
            "The grant falls by −500 kr, and by (-20) kr; from 10–15 mkr and 2019-2020;"
                + " -$3,400.\n");
    assertThat(audit.marks().all().stream().map(it -> it.figure().value().toString()))
        .contains("-500", "-20", "15000000", "-3400");
    assertThat(audit.marks().all().stream().map(it -> it.figure().place().text()))
        .contains("−500 kr", "-20", "-$3,400");
    assertThat(found("A 100\nB -30\nC 50\nTotal 120\n")).isEmpty();
  }

  @Test
  void noSentenceHasABlankThatIsNotFilled() {
    String text =
        "By 31 April 2026. Totalt 230 mkr, varav 130 mkr till A och 90 mkr till B.\n\n"
            + "A 10 20 31\nB 20 40 60\nC 30 60 90\nD 1 2 3\nTotal 61 122 183\n";
    for (Finding finding : audit(text).findings()) {
      for (Language language : Language.all()) {
        assertThat(Blanks.of(finding.message(language))).isEmpty();
        assertThat(Blanks.of(finding.help(language))).isEmpty();
      }
    }
  }
}
