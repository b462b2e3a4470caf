package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What `bilaga settle` prints and answers. */
class SettleTest {
  private static final String AGREEMENT =
      """
      party kammarkollegiet "Kammarkollegiet"
      party skr "Sveriges Kommuner och Regioner" also known as "SKR"
      group regioner "Regionerna" {
        | id | name |
        | a  | Region A |
        | b  | Region B |
        | c  | =SUM(A1) |
      }
      data folk by regioner {
        | id | antal |
        | a | 1 |
        | b | 2 |
        | c | 3 |
      }
      agreement gnv "Nära vård" {
        period 2020
        key folkmängd = share of folk.antal
        grant ett 60 mkr to regioner by folkmängd
        grant stöd 4 mkr to skr
        payment to regioner, skr {
          once on requisition to kammarkollegiet by 2020-12-01, otherwise the right lapses
          accounts to kammarkollegiet by 2021-03-31, otherwise may be reclaimed
        }
        condition rapport "Delrapporten" for ett {
          regioner submit "Delrapport" to skr by 2020-09-30
          otherwise withheld
        }
      }
      """;

  @TempDir Path folder;

  @BeforeEach
  void workspace() {
    Asked.write(folder, "gnv.agreement", AGREEMENT);
    Asked.write(
        folder,
        "utfall.csv",
        """
        recipient;event;subject;date;amount (kr);note
        Region A;submitted;Delrapport;2020-09-20;;=cmd()\u001b[31m
        Region B;submitted;Delrapport;2020-10-02;;
        Region A;requisitioned;;2020-11-20;9 mkr;
        Region A;requisitioned;;2020-11-20;10 mkr;
        Region A;paid;;2020-12-10;10 mkr;
        Region A;spent;;2021-02-28;7 500 000,50;
        Region A;accounted;;2021-03-01;;
        """);
  }

  private Asked settle(String... more) {
    String[] args = new String[more.length + 5];
    String facts = folder.resolve("utfall.csv").toString();
    String[] first = {"settle", "gnv", folder.toString(), "--facts", facts};
    System.arraycopy(first, 0, args, 0, first.length);
    System.arraycopy(more, 0, args, first.length, more.length);
    return Asked.run(args);
  }

  /** Without the notes, which are wrapped by the length of the folder's name. */
  private static String beforeNotes(String text) {
    return text.replaceAll("(?s)\\n(Notes|Anmärkningar)\\n.*", "");
  }

  private String notes(String text) {
    return text.substring(beforeNotes(text).length())
        .replaceAll("\\s+", " ")
        .replace(folder.toString(), "FOLDER");
  }

  @Test
  void textTellsWhereEveryoneStands() {
    var asked = settle();
    assertThat(asked.err()).isEmpty();
    assertThat(beforeNotes(asked.out())).isEqualTo(Asked.resource("settle.en.txt"));
    assertThat(notes(asked.out()))
        .contains(
            "FOLDER/utfall.csv:5 corrects FOLDER/utfall.csv:4: Region A, requisitioned 2020-11-20,"
                + " 9 000 000 kr → 10 000 000 kr.")
        .contains("FOLDER/utfall.csv:2: =cmd()\\u001b[31m");
    assertThat(asked.code()).isZero();
  }

  @Test
  void swedishSaysTheSame() {
    assertThat(beforeNotes(settle("-l", "sv").out())).isEqualTo(Asked.resource("settle.sv.txt"));
  }

  @Test
  void markdownHasTheSameTables() {
    assertThat(settle("-f", "md").out())
        .startsWith("# Nära vård (gnv)\n")
        .contains("| Region A | 10 000 000 | 10 000 000 |")
        .doesNotContain("\u001b");
  }

  @Test
  void csvIsARowForEachPositionAndHoldsNoFormula() {
    assertThat(settle("-f", "csv").out()).isEqualTo(Asked.resource("settle.csv"));
  }

  @Test
  void jsonIsOneObject() {
    var json = JsonParser.parseString(settle("-f", "json").out()).getAsJsonObject();
    assertThat(json.get("as_of").getAsString()).isEqualTo("2021-03-01");
    assertThat(json.get("reconciles").getAsBoolean()).isTrue();
    assertThat(json.get("positions").getAsJsonArray()).hasSize(4);
    assertThat(json.get("corrections").getAsJsonArray()).hasSize(1);
    var first = json.get("positions").getAsJsonArray().get(0).getAsJsonObject();
    assertThat(first.get("to_repay").getAsString()).isEqualTo("2499999.5");
  }

  @Test
  void byGrantAndForOne() {
    assertThat(settle("--by", "grant").out()).contains("Grant, kr").contains("stöd");
    var one = settle("--for", "region a").out();
    assertThat(one).contains("Region A").doesNotContain("SKR  ").doesNotContain("Region B");
    assertThat(settle("--for", "Region Å").err()).contains("Did you mean `Region A`");
  }

  @Test
  void dayIsNeverTodays() {
    var asked = Asked.run("settle", "gnv", folder.toString());
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).contains("--as-of");
    assertThat(settle("--as-of", "2020-10-01").out()).contains("As of 2020-10-01.");
    assertThat(settle("--as-of", "2020-02-30").code()).isEqualTo(2);
  }

  @Test
  void wrongUsageIsSaidInASentence() {
    assertThat(Asked.run("settle").code()).isEqualTo(2);
    assertThat(Asked.run("settle", "gvn", folder.toString()).err()).contains("Did you mean `gnv`?");
    assertThat(settle("--facts", "nowhere.csv").err()).contains("`nowhere.csv`");
    assertThat(settle("--facts", folder.toString()).code()).isEqualTo(2);
    assertThat(settle("--by", "year").code()).isEqualTo(2);
  }

  @Test
  void faultsOfRowsAreToldTogetherAndTheRestIsSettled() {
    Asked.write(
        folder,
        "fel.csv",
        """
        mottagare;händelse;ämne;datum;belopp (kr)
        Region Q;utbetalt;;2020-12-10;1 mkr
        Region B;utbetald;;2020-13-10;1 mkr
        SKR;utbetalt;stöd;2020-12-10;4 mkr
        """);
    var asked = settle("--facts", folder.resolve("fel.csv").toString(), "-l", "sv");
    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.err()).contains("fact-recipient-unknown").contains("fact-date-unclear");
    assertThat(asked.out()).containsPattern("SKR +4 000 000 +4 000 000");
  }

  @Test
  void whatIsSaidToAddUpDoesSoAsTheColumnsShowIt() {
    assertThat(told("accounted;ett;2021-03-01;"))
        .contains("and paid = spent + repaid + to repay + not accounted.");
    assertThat(told("reclaimed;ett;2021-03-01;5 mkr"))
        .contains("-2 000 000")
        .contains("and paid = spent − spent that is reclaimed + repaid + to repay +");
  }

  private String told(String last) {
    String facts =
        """
        recipient;event;subject;date;amount (kr)
        Region A;paid;ett;2020-12-10;10 mkr
        Region A;spent;ett;2021-02-28;7 mkr
        Region A;\
        """;
    Asked.write(folder, "mer.csv", facts + last + "\n");
    String path = folder.resolve("mer.csv").toString();
    var asked = Asked.run("settle", "gnv", folder.toString(), "--facts", path);
    return asked.out().replaceAll("\\s+", " ");
  }
}
