package org.bilaga.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bilaga.document.Documents;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a table heads its columns, names its rows and is a figure, however it is printed. */
class AuditedTablesTest {
  private static DocumentAudit audit(String name, String text) {
    var reading = Documents.read(text.getBytes(UTF_8), name, Language.ENGLISH);
    return DocumentAudit.of(List.of(reading.document().orElseThrow()));
  }

  private static List<String> found(String name, String text) {
    return audit(name, text).findings().stream()
        .map(it -> it.kind().name() + " " + it.span().text())
        .toList();
  }

  /** Lines of cells parted by semicolons as a file of them, in Markdown, and as a web page. */
  private static Stream<String[]> inEveryForm(String lines) {
    var md = new StringBuilder();
    var html = new StringBuilder("<html><table>");
    String[] rows = lines.split("~");
    for (int i = 0; i < rows.length; i++) {
      md.append("| ").append(rows[i].replace(";", " | ")).append(" |\n");
      md.append(i == 0 ? "|" + "---|".repeat(rows[0].split(";", -1).length) + "\n" : "");
      html.append("<tr><td>").append(rows[i].replace(";", "</td><td>")).append("</td></tr>");
    }
    return Stream.of(
        new String[] {"t.csv", lines.replace('~', '\n')},
        new String[] {"t.md", md.toString()},
        new String[] {"t.html", html + "</table>"});
  }

  private static final List<String> HEADED =
      List.of(
          "Town;People;Share (%);Grant (EUR thousand)~North;;;",
          "Town;People;Share (%);Grant (EUR thousand)~All;;;~North;;;",
          "Town;People;Share (%);Grant~;;;(EUR thousand)~North;;;",
          "Town;People;Share (%);Grant (EUR thousand)~1;2;3;4~North;;;",
          "Town;;Share (%);Grant~;People;;2026 (EUR thousand)",
          "Town;People;Share (%);Grant (EUR thousand)~;;;2026");

  static Stream<String[]> headings() {
    return HEADED.stream()
        .flatMap(
            it ->
                inEveryForm(
                    it
                        + "~Ash;100;10.0;10 000~Birch;300;30.0;30 000~South;;;~Cedar;600;60.0;60"
                        + " 000~Total;1 000;100.0;100 000"));
  }

  /** A group's name below the headings is none of them, and one word heads several columns. */
  @ParameterizedTest
  @MethodSource("headings")
  void unitsComeFromAllHeadingsAndNoneFromWhatHeadsTheFirstRows(String name, String text) {
    var audit = audit(name, text);
    assertThat(audit.findings()).isEmpty();
    assertThat(audit.tables().getFirst().heading(1)).isEqualTo("People");
    assertThat(
            audit.marks().all().stream()
                .map(it -> it.figure().said().in(Language.ENGLISH).replace('\u00A0', ' ')))
        .contains("100", "10,0%", "10 000 thousand EUR", "100 000 thousand EUR")
        .hasSize(12);
  }

  @Test
  void cellsOverSeveralRowsAndColumnsHeadWhatStandsBelowThem() {
    String table =
        "<html><p>In total EUR 23.1 million is distributed.</p>"
            + "<table><tr><th rowspan=2>Town</th><th colspan=2>Grant</th>"
            + "<th rowspan=2>Both years (EUR thousand)</th></tr>"
            + "<tr><th>2026 (EUR thousand)</th><th>2027, EUR thousand</th></tr>"
            + "<tr><td colspan=4>North</td></tr>"
            + "<tr><td>Ash</td><td>1 000</td><td>1 100</td><td>2 100</td></tr>"
            + "<tr><td>Birch</td><td>9 000</td><td>9 900</td><td>18 900</td></tr>"
            + "<tr><td>Total</td><td>10 000</td><td>11 000</td><td>21 000</td></tr></table>";
    var headed = audit("t.html", table).tables().getFirst();
    assertThat(Stream.of(0, 1, 2, 3).map(headed::heading))
        .containsExactly(
            "Town",
            "Grant 2026 (EUR thousand)",
            "Grant 2027, EUR thousand",
            "Both years (EUR thousand)");
    assertThat(found("t.html", table))
        .containsExactly("document-table-differs-from-text 23.1 million");
  }

  /** A first row of marks for nothing, or of what is no figure, is a row. */
  @ParameterizedTest
  @ValueSource(strings = {"Ash;–;–", "Ash;;–"})
  void marksForNothingAreNoHeadings(String row) {
    String table = "Town;2026;2027~" + row + "~Birch;10;20~Cedar;30;41~Total;40;61";
    inEveryForm(table)
        .forEach(
            it -> assertThat(audit(it[0], it[1]).tables().getFirst().heading(1)).isEqualTo("2026"));
  }

  private static final List<String> CODED =
      List.of(
          "No.;Town;People;Grant, EUR~1;Ash;100;1 000~2;Birch;200;2 000~3;Cedar;300;3 000"
              + "~4;Dogwood;400;4 100~;Total;1 000;10 000",
          ";Town;People;Grant, EUR~1.;Ash;100;1 000~2.;Birch;200;2 000~3.;Cedar;300;3 000"
              + "~4.;Dogwood;400;4 100~Total;;1 000;10 000",
          "Kommunenr;Kommune;Folk;Tilskudd, kr~0301;Ash;100;1 000~0302;Birch;200;2 000"
              + "~0403;Cedar;300;3 000~0404;Dogwood;400;4 100~;I alt;1 000;10 000",
          "Code;Town;People;Grant, EUR~0301;Ash;100;1 000~0302;Birch;200;2 000~;Subtotal;300;3 000"
              + "~0403;Cedar;300;3 000~0404;Dogwood;400;4 100~;Subtotal;700;7 100"
              + "~;Total;1 000;10 000",
          "Region;No.;Town;Grant, EUR~North;1;Ash;1 000~North;2;Birch;2 000~South;3;Cedar;3 000"
              + "~South;4;Dogwood;4 100~;;Total;10 000");

  static Stream<String[]> coded() {
    return CODED.stream().flatMap(AuditedTablesTest::inEveryForm);
  }

  @ParameterizedTest
  @MethodSource("coded")
  void sumsAreFoundWhereNamesStandBehindNumbersAndCodes(String name, String text) {
    var audit = audit(name, text);
    assertThat(found(name, text)).containsExactly("document-column-differs 10 000");
    assertThat(audit.findings().getFirst().message(Language.ENGLISH))
        .containsAnyOf("`Total` is", "`I alt` is");
    // What stands before the names is no figure.
    assertThat(audit.marks().all()).noneMatch(it -> it.figure().place().text().startsWith("0"));
  }

  /** The names stand before amounts and years, whatever words stand behind those. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Year;Grant, EUR;Remark~2025;1 000;early~2026;2 000;late~2027;3 000;never~Total;6 100;",
        "Town;Grant, EUR;Head~Ash;1 000;Ann~Ash;2 000;Bo~Ash;3 000;Eve~Total;6 100;",
        "Share;Grant, EUR;Town~10;1 000;Ash~20;2 000;Birch~30;3 000;Cedar~Total;6 100;"
      })
  void wordsBehindTheFiguresAreNoNames(String table) {
    inEveryForm(table)
        .forEach(
            it -> assertThat(found(it[0], it[1])).containsExactly("document-column-differs 6 100"));
  }

  /**
   * Whichever one figure is wrong is told once, as that cell, with the right one: in the body, the
   * row of totals, the column of sums, or where those cross; a share beside it is not.
   */
  @ParameterizedTest
  @CsvSource({"1,1,1350", "1,2,1400", "4,1,700", "4,3,1600", "5,1,4840", "5,2,4765", "5,3,9263"})
  void oneWrongFigureIsToldOnceWhereverItStands(int row, int column, int wrong) {
    int[][] cells = {
      {1250, 1300, 2550}, {480, 456, 936}, {2000, 2100, 4100}, {750, 900, 1650}, {4480, 4756, 9236}
    };
    String[] names = {"Inari", "Salla", "Kemi", "Oulu", "I alt"};
    var lines = new StringBuilder("Kommune;2026;2027;I alt;Andel (%)");
    int right = cells[row - 1][column - 1];
    for (int i = 0; i < cells.length; i++) {
      int share = Math.round(cells[i][2] * 1000f / cells[4][2]);
      cells[i][column - 1] = i == row - 1 ? wrong : cells[i][column - 1];
      lines.append('~').append(names[i]);
      for (int cell : cells[i]) {
        lines.append(';').append(cell);
      }
      lines.append(';').append(share / 10).append('.').append(share % 10);
    }
    inEveryForm(lines.toString())
        .forEach(
            it -> {
              var findings = audit(it[0], it[1]).findings();
              assertThat(found(it[0], it[1])).containsExactly("document-cell-differs " + wrong);
              assertThat(findings.getFirst().expected().orElseThrow())
                  .hasToString(String.valueOf(right));
            });
  }

  /** What is taken away in its row is wrong the other way round. */
  @Test
  void aPartThatIsTakenAwayIsToldWithItsRightFigure() {
    String table =
        "Town;Granted;Paid back;Left~Ash;100;30;70~Birch;200;45;160~Cedar;300;20;280~Elm;90;5;85"
            + "~Total;690;95;595";
    inEveryForm(table)
        .forEach(
            it -> {
              assertThat(found(it[0], it[1])).containsExactly("document-cell-differs 45");
              assertThat(audit(it[0], it[1]).findings().getFirst().expected().orElseThrow())
                  .hasToString("40");
            });
  }

  private static final String TWO_PAGES =
      "Town;Grant~Ash;1 200~Birch;2 300~Cedar;3 400~%s;6 900~%s;6 900~Dogwood;4 500~Elm;5 600"
          + "~Fir;2 000~Total;19 000";

  @ParameterizedTest
  @CsvSource({
    "Carried forward,Brought forward",
    "Übertrag,Übertrag",
    "Transport,Transport",
    "Overført,Overført"
  })
  void whatIsCarriedIsTheSumSoFarAndNoPartOfAnother(String carried, String brought) {
    inEveryForm(TWO_PAGES.formatted(carried, brought))
        .forEach(
            it -> {
              var audit = audit(it[0], it[1]);
              assertThat(audit.findings()).isEmpty();
              assertThat(audit.marks().counts()).containsEntry(Proof.FOOTED, 9);
            });
  }

  /** Wherever a figure is wrong, the first sum that it makes wrong is told, and no later one. */
  @ParameterizedTest
  @CsvSource({"2 300,2 400,6 900", "4 500,4 600,19 000", "19 000,19 100,19 100"})
  void whatIsWrongAmongWhatIsCarriedIsToldOnce(String right, String wrong, String told) {
    String table = TWO_PAGES.formatted("Carried forward", "Brought forward").replace(right, wrong);
    inEveryForm(table)
        .forEach(
            it ->
                assertThat(found(it[0], it[1])).containsExactly("document-column-differs " + told));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Table 1 (continued)</p>",
        "<p>Tabell 1, forts.</p>",
        "<p>Tabelle 1 (Fortsetzung)</p>",
        "<p>- 2 -</p>",
        "<p>Page 2 of 7</p>",
        "<p>3 (8)</p>"
      })
  void aTableGoesOnBehindWhatSaysSo(String between) {
    String head = "<table><tr><th>Town</th><th>Grant</th></tr>";
    String table =
        "<html><h2>Table 1 Grants (EUR)</h2>"
            + head
            + "<tr><td>Ash</td><td>1 200</td></tr><tr><td>Birch</td><td>2 300</td></tr></table>"
            + between
            + head
            + "<tr><td>Elm</td><td>5 900</td></tr><tr><td>Total</td><td>9 100</td></tr></table>";
    assertThat(found("t.html", table)).containsExactly("document-column-differs 9 100");
    String other = table.replace(between, "<p>Table 2 Loans (EUR)</p>");
    assertThat(found("t.html", other)).isEmpty();
  }

  /** The unit of a caption counts for the columns that say none, and none that count people. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Table 3. Grants by region (GBP thousand)\n\n",
        "Table 3. Grants by region. Amounts in thousands of GBP.\n\n",
        "# Table 3. Grants by region (GBP thousand)\n\n",
        "Table 3. Grants by region\n\n(GBP thousand)\n\n"
      })
  void theAmountInAllIsHeldAgainstATableUnderItsCaption(String caption) {
    String text =
        "In total GBP 14.8 million is distributed in 2026.\n\n"
            + caption
            + "| Region | People | Grant |\n"
            + "|---|---:|---:|\n"
            + "| North | 71 120 | 7 000 |\n"
            + "| South | 27 000 | 2 700 |\n"
            + "| East | 41 000 | 5 000 |\n"
            + "| Total | 139 120 | 14 700 |\n";
    assertThat(found("t.md", text))
        .containsExactly("document-table-differs-from-text 14.8 million");
    assertThat(audit("t.md", text).findings().getFirst().message(Language.ENGLISH))
        .containsPattern("14.700.thousand.GBP");
    assertThat(found("t.md", text.replace("14.8", "14.7"))).isEmpty();
  }

  /** What is said above another table is not said of the next. */
  @Test
  void theAmountInAllIsOfTheFirstTableBelowIt() {
    String table = "| Region | Grant, EUR |\n|---|---|\n| A | 7 000 |\n| B | 3 000 |\n| Total | ";
    String text =
        "In total EUR 10 000 is distributed.\n\n"
            + table
            + "10 000 |\n\nTable 2\n\n"
            + table.replace("7 000", "7 400")
            + "10 400 |\n";
    assertThat(found("t.md", text)).isEmpty();
  }

  /** With both readings; what is wrong in either is told, and sums may tell which it is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          4,300;1,300;2,000;7,600 | document-figure-two-ways 4,300
          4.300;1.300;2.000;7.500 | document-column-differs 7.500,document-figure-two-ways 4.300
          4,300;300;250;4,850     | -
          4,300;300;250;304,550   | -
          4,300;300;250;4,950     | document-column-differs 4,950
          """)
  void whatCanBeReadInTwoWaysIsToldOnce(String figures, String told) {
    String[] each = figures.split(";");
    String table =
        "Town|Grant\nAsh|%s\nBirch|%s\nCedar|%s\nTotal|%s\n"
            .formatted((Object[]) each)
            .replace("\n", " |\n| ")
            .replace("|\n", "|\n")
            .replace("Grant |", "Grant |\n|---|---|");
    String markdown = "| " + table.substring(0, table.length() - 2);
    assertThat(found("t.md", markdown))
        .containsExactly(told == null ? new String[0] : told.split(",(?=d)"));
  }
}
