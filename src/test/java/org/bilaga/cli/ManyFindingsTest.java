package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import org.bilaga.finding.Findings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of a table with more wrong cells than anybody reads as many are told as can be, all are counted,
 * and what a mark accepts is accepted wherever it stands.
 */
class ManyFindingsTest {
  private static final int MEMBERS = 2_500;
  private static final int WRONG = 1_200;
  private static final int LISTED = Findings.MOST;

  @TempDir Path folder;

  @BeforeEach
  void write() {
    var group = new StringBuilder("id;name\n");
    var data = new StringBuilder("m;k\n");
    var table = new StringBuilder("m;few;all;form\n");
    for (int member = 1; member <= MEMBERS; member++) {
      int figure = member * 7919 % 10_007 + 100;
      group.append("m%d;Member %d\n".formatted(member, member));
      data.append("m%d;%d\n".formatted(member, figure));
      // Nothing that one rule could give.
      int off = member * member % 97 + 1;
      int few = member > MEMBERS - WRONG ? figure + off : figure;
      table.append("m%d;%d;%d;%d..\n".formatted(member, few, figure - off, figure));
    }
    Asked.write(folder, "g.csv", group.toString());
    Asked.write(folder, "d.csv", data.toString());
    Asked.write(folder, "t.csv", table.toString());
    Asked.write(
        folder,
        "a.agreement",
        """
        group g from "g.csv"
        data d by g from "d.csv" { column k = "k" }
        agreement a {
            grant x 1 kr * d.k each to g
            appendix 1 from "t.csv" by g {
                column "few" = x
                column "all" = x
                column "form" = x
                disputed row "m2500" column "few" "as printed"
            }
        }
        """);
  }

  private Asked check(String... more) {
    String[] words = new String[more.length + 2];
    words[0] = "check";
    words[1] = folder.toString();
    System.arraycopy(more, 0, words, 2, more.length);
    return Asked.run(words);
  }

  @Test
  void aReportCountsTheOthersToo() {
    String report = Asked.run("report", "a", "-w", folder.toString(), "-f", "md").out();
    int left = WRONG - 1 - LISTED;
    assertThat(report).contains("And " + left + " more `appendix-cell-differs` in ", "not listed.");
  }

  @Test
  void asManyAreToldAsCanBeReadAndTheOthersAreCounted() {
    String told = check().out();
    int left = WRONG - 1 - LISTED;
    assertThat(told.split("error\\[appendix-cell-differs]", -1)).hasSize(LISTED + 1);
    assertThat(told)
        .contains("And " + left + " more `appendix-cell-differs` in ", "t.csv, not listed.")
        .contains("= most of all ", "2 500 of 2 500 cells in \"all\" differ")
        .contains("1 disputed");
    int forms = MEMBERS;
    String findings = "%,d".formatted(WRONG - 1 + 1 + forms).replace(',', ' ');
    assertThat(told.replace(' ', ' ')).contains(findings + " findings");
  }

  @Test
  void programsAreToldHowManyAreNotListed() {
    JsonObject json = JsonParser.parseString(check("--format", "json").out()).getAsJsonObject();
    int left = 0;
    for (var one : json.getAsJsonArray("notListed")) {
      left += one.getAsJsonObject().get("count").getAsInt();
    }
    int listed = json.getAsJsonArray("findings").size() - 1;
    assertThat(json.getAsJsonObject("summary").get("findings").getAsInt()).isEqualTo(listed + left);
    JsonObject column = json.getAsJsonArray("findings").get(0).getAsJsonObject();
    int cells = column.getAsJsonArray("dependents").size();
    assertThat(cells).isEqualTo(LISTED);
    assertThat(column.get("dependentsNotListed").getAsInt()).isEqualTo(MEMBERS - LISTED);
    String sarif = check("--format", "sarif").out();
    assertThat(sarif).contains("\"resultsNotListed\": " + left);
  }

  @Test
  void theCellThatIsOffMostIsFoundAmongAll() {
    Asked.write(
        folder, "t.csv", read("t.csv").replaceAll("\nm2499;(\\d+);\\d+;", "\nm2499;$1;99999;"));
    assertThat(check().out()).contains("= most of all m2499");
  }

  private String read(String name) {
    try {
      return java.nio.file.Files.readString(folder.resolve(name));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
