package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is long is summed up: with 16 000 members an explanation still fits on a page. */
class ExplainManyTest {
  private static final int MEMBERS = 16_000;

  @TempDir Path folder;

  @BeforeEach
  void write() {
    var members = new StringBuilder("id;name\n");
    var data = new StringBuilder("ort;n\n");
    for (int i = 1; i <= MEMBERS; i++) {
      members.append("m").append(i).append(";Ort ").append(i).append('\n');
      data.append("m").append(i).append(';').append(i).append('\n');
    }
    Asked.write(folder, "m.csv", members.toString());
    Asked.write(folder, "d.csv", data.toString());
    Asked.write(
        folder,
        "x.agreement",
        """
        group m from "m.csv"
        data d by m from "d.csv" { column n = "n" }
        agreement stöd "Stöd" {
          key k = share of d.n
          grant g 100 mkr to m by k
          grant h 100 mkr to m by k, at least 6 tkr each
          grant s 20 mkr to m by k, rounded sainte-laguë
        }
        """);
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'the 8 000 largest fractions, from 0,99994 down to 0,50003', in short; `--all`",
    "sv, 'de 8 000 största decimaldelarna, från 0,99994 ned till 0,50003', i korthet; `--alla`"
  })
  void theUnitsLeftOverAreSummedUp(String language, String summed, String hint) {
    String told = explain("stöd[m9001]", "g", "-l", language);
    assertThat(told.lines().count()).isLessThan(40);
    assertThat(told.replaceAll("\n +", " ")).contains(summed, hint);
  }

  @Test
  void theFewAroundTheAskedMemberAreShown() {
    String told = explain("stöd[m9001]", "g");
    assertThat(told)
        .containsPattern("\n6 530 +Ort \\d+ +[0-9,]+\n6 531 +Ort \\d+")
        .containsPattern("\n6 532 +Ort 9001 ")
        .containsPattern("\n6 534 +Ort \\d+ +[0-9,]+\n +…\n7 998 ")
        .contains("Ort 9001", "\n next ");
  }

  @Test
  void allAreToldWhereAllAreAskedForAndForPrograms() {
    String told = explain("stöd[m9001]", "g", "--all");
    assertThat(told.lines().count()).isGreaterThan(8_000);
    assertThat(told).doesNotContain("…", "in short");
    var json = JsonParser.parseString(explain("stöd[m9001]", "g", "-f", "json")).getAsJsonObject();
    var grant = json.getAsJsonArray("grants").get(0).getAsJsonObject();
    assertThat(grant.getAsJsonObject("rounding").getAsJsonArray("given")).hasSize(8_000);
  }

  @Test
  void aWholeGrantHasTheRestInOneRow() {
    String told = explain("stöd.g");
    assertThat(told.lines().count()).isLessThan(60);
    assertThat(told).contains("15 976 others", "128 008 000", "100 000 000 kr");
    assertThat(explain("stöd.g", "--all").lines().count()).isGreaterThan(24_000);
  }

  @Test
  void thoseAtABoundAreCounted() {
    assertThat(explain("stöd[m9001]", "h").replaceAll("\n +", " "))
        .containsPattern("At the least amount: [0-9 ]+: Ort 1, Ort 2, Ort 3 and [0-9 ]+ more\\.");
  }

  @Test
  void theLastUnitsOfADivisorMethodAreAFew() {
    assertThat(explain("stöd[m9001]", "s").lines().count()).isLessThan(40);
  }

  private String explain(String... args) {
    var all = new String[args.length + 3];
    all[0] = "explain";
    all[1] = "-w";
    all[2] = folder.toString();
    System.arraycopy(args, 0, all, 3, args.length);
    var asked = Asked.run(all);
    assertThat(asked.err()).isEmpty();
    assertThat(asked.code()).isZero();
    return asked.out();
  }
}
