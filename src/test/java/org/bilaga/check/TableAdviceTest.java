package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.bilaga.finding.Finding;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is advised about a table that is not read, when followed, reads it. */
class TableAdviceTest {
  @TempDir private static Path temporary;

  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  private static final String AGREEMENT =
      """
      group boroughs {
          | id  | name    |
          | cam | Camden  |
          | hac | Hackney |
          | bar | Barnet  |
          | bre | Brent   |
      }
      data antal by boroughs {
          | id  | n  |
          | cam | 10 |
          | hac | 20 |
          | bar | 30 |
          | bre | 40 |
      }
      agreement stöd "Support" {
          key k = share of antal.n
          grant g 10 000 GBP to boroughs by k
          appendix 1 from "t.csv" by boroughs {
              %s
          }
      }
      """;

  @Test
  void columnsOfOtherYearsThanTheAgreementsNeedNotBeSaid() throws IOException {
    String table =
        """
        Borough;Grant 2019;Grant 2020;Grant 2021;Staff 2019
        Camden;900;1000;1200;7
        Hackney;1900;2000;2200;9
        Barnet;2900;3000;3300;2
        Brent;3900;4000;4400;4
        """;
    String column = "column \"Grant 2020\" = g";
    Finding staff = only(check(table, column));
    assertThat(staff.kind().name()).isEqualTo("column-not-compared");
    assertThat(staff.message(Language.ENGLISH)).contains("\"Staff 2019\"");
    assertThat(staff.notes()).isEmpty();
  }

  @Test
  void headingsThatLookLikeAmountsAreFoundOnTheirLines() throws IOException {
    String table =
        """
        Grants to boroughs;;
        Borough;Level;Level
        ;100 GBP;200 GBP
        Camden;10;1000
        Hackney;20;2000
        Barnet;30;3000
        Brent;40;4000
        """;
    String columns = "column \"Level 100 GBP\" = antal.n column \"Level 200 GBP\" = g";
    Finding finding = only(check(table, columns));

    assertThat(finding.kind().name()).isEqualTo("table-not-understood");
    assertThat(check(table, advised(finding, 0) + " " + columns)).isEmpty();
  }

  @Test
  void aTableWithOtherHeadingsIsReadByThoseThatItHas() throws IOException {
    String table =
        """
        Grants;;
        Borough;Elever;Belopp
        Camden;10;1000
        Hackney;20;2000
        Barnet;30;3000
        Brent;40;4000
        """;
    Finding finding = only(check(table, "column \"Pupils\" = antal.n column \"Amount\" = g"));

    assertThat(finding.kind().name()).isEqualTo("table-not-understood");
    assertThat(help(finding)).contains("\"Elever\" and \"Belopp\"");
    String columns = " column \"Elever\" = antal.n column \"Belopp\" = g";
    assertThat(check(table, advised(finding, 0) + " " + advised(finding, 1) + columns)).isEmpty();
  }

  @Test
  void ofTwoColumnsOfNamesOneIsSaid() throws IOException {
    String table =
        """
        Home;Amount;Away
        Camden;1000;Hackney
        Hackney;2000;Barnet
        Barnet;3000;Brent
        Brent;4000;Camden
        """;
    Finding finding = only(check(table, "column \"Amount\" = g"));

    assertThat(finding.kind().name()).isEqualTo("table-names-unclear");
    assertThat(check(table, advised(finding, 0) + " column \"Amount\" = g")).isEmpty();
  }

  @Test
  void aRowThatSumsOthersIsSaidToDoSo() throws IOException {
    String table =
        """
        Borough;Amount
        Camden;1000
        Hackney;2000
        Inner;3000
        Barnet;3000
        Brent;4000
        """;
    Finding finding = only(check(table, "column \"Amount\" = g"));

    assertThat(advised(finding, 0)).isEqualTo("subtotal \"Inner\" of cam, hac");
    assertThat(check(table, advised(finding, 0) + " column \"Amount\" = g")).isEmpty();
    var wrong = check(table.replace("Inner;3000", "Inner;3001"), "column \"Amount\" = g");
    assertThat(advised(only(wrong), 0)).isEqualTo("pass over \"Inner\"");
  }

  @Test
  void rowsThatSumTheirNeighboursAreSubtotalsAndAWrongOneIsTold() throws IOException {
    String table =
        """
        Borough;Amount
        Camden;1000
        Hackney;2000
        North;3000
        Barnet;3000
        Brent;4000
        South;7000
        """;
    assertThat(check(table, "column \"Amount\" = g")).isEmpty();
    String six =
        AGREEMENT.replace(
            "| bre | Brent   |", "| bre | Brent   |\n| ea | Ealing |\n| me | Merton |");
    String data = six.replace("| bre | 40 |", "| bre | 40 |\n| ea | 50 |\n| me | 50 |");
    String text = data.replace("10 000 GBP", "20 000 GBP").formatted("column \"Amount\" = g");
    String longer = table + "Ealing;5000\nMerton;5000\nEast;10000\n";
    assertThat(checked(longer, text)).isEmpty();
    Finding wrong = only(checked(longer.replace("South;7000", "South;7001"), text));
    assertThat(wrong.kind().name()).isEqualTo("subtotal-differs");
    assertThat(wrong.span().text()).isEqualTo("7001");
  }

  @Test
  void theHeadingOfTheNamesMayStandOnTwoLines() throws IOException {
    String table =
        """
        Home;Grant;Local
        ;Amount;authority
        Hackney;1000;Camden
        Camden;2000;Hackney
        Brent;3000;Barnet
        Barnet;4000;Brent
        """;
    String columns = "column \"Grant Amount\" = g";
    assertThat(check(table, "names in \"Local authority\" " + columns)).isEmpty();
  }

  @Test
  void aTitleThatIsAMembersNameIsNoRow() throws IOException {
    String table =
        """
        Camden;
        Borough;Amount
        Camden;1000
        Hackney;2000
        Barnet;3000
        Brent;4000
        """;
    assertThat(check(table, "column \"Amount\" = g")).isEmpty();
  }

  @Test
  void whomEveryGrantExceptsNeedsNoRow() throws IOException {
    String table = "Borough;Amount\nCamden;1667\nHackney;3333\nBarnet;5000\n";
    String columns = "column \"Amount\" = g";
    String text = AGREEMENT.formatted(columns).replace("by k\n", "by k, except bre\n");

    assertThat(checked(table, text)).isEmpty();
    assertThat(check(table, columns))
        .extracting(finding -> finding.kind().name())
        .contains("row-missing");
  }

  /** Its advice cannot be to state the form once more. */
  @Test
  void aFigureThatIsNotWrittenInTheFormThatIsStatedIsToBeWrittenAnew() throws IOException {
    String data =
        """
        group towns {
            | name  |
            | Alby  |
            | Boda  |
            | Cilla |
        }
        data size by towns from "t.csv"%s
        agreement a {
            key k = 1/2 share of size.houses + 1/2 share of size.km
            grant b 1 000 kr to towns by k
        }
        """;
    String table = "T;houses;km\nAlby;1 200;3,5\nBoda;900;4,1\nCilla;2.310;%s\n";
    String form = " { figures \"1.234,5\" }";
    assertThat(help(only(checked(table.formatted("22.6"), data.formatted(form)))))
        .isEqualTo(
            "Write 226 or 22,6 in its place: it is not written as the form of the table has it.");
    assertThat(checked(table.formatted("22,6"), data.formatted(form))).isEmpty();
  }

  @Test
  void aLinkThatLeadsToNothingIsNotThereUnderItsOwnName() throws IOException {
    Path folder = Files.createTempDirectory(temporary, "link");
    Files.createSymbolicLink(folder.resolve("t.csv"), folder.resolve("gone.csv"));
    var found =
        new Folder(folder)
            .put("t.agreement", AGREEMENT.formatted("column \"Grant\" = g"))
            .check("t.agreement");
    assertThat(found.get(0).message(Language.ENGLISH)).isEqualTo("There is no file `t.csv`.");
  }

  private static String help(Finding finding) {
    return finding.help(Language.ENGLISH);
  }

  /** A sentence that the help advises, by its place there. */
  private static String advised(Finding finding, int index) {
    return QUOTED.matcher(help(finding)).results().skip(index).findFirst().orElseThrow().group(1);
  }

  private static Finding only(List<Finding> findings) {
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private static List<Finding> check(String table, String sentences) throws IOException {
    return checked(table, AGREEMENT.formatted(sentences));
  }

  private static List<Finding> checked(String table, String text) throws IOException {
    return new Folder(Files.createTempDirectory(temporary, "advice"))
        .put("t.csv", table)
        .put("t.agreement", text)
        .check("t.agreement");
  }
}
