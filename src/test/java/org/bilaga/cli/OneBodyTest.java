package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is declared in two files that know nothing of each other. */
class OneBodyTest {
  private static final String Q =
      """
      agreement q {
        grant g 5 mkr to orter
        grant h 7 mkr to fonden
      }
      """;
  private static final String R =
      """
      agreement r {
        grant g 6 mkr to orter
        grant h 6 mkr to fonden
      }
      """;
  private static final String GROUP =
      """
      group regioner "Regionerna" {
        | id | name     |
        | b  | Blekinge |
        | c  | Gotland  |
      }
      data folk by regioner {
        | region   | antal |
        | Blekinge | 10    |
        | Gotland  | 5     |
      }
      """;

  @TempDir Path folder;

  @BeforeEach
  void workspace() {
    Asked.write(folder, ".bilaga", "");
  }

  private void files(String one, String other) {
    Asked.write(folder, "a.agreement", one);
    Asked.write(folder, "b.agreement", other);
  }

  private String show(String... words) {
    String[] all = new String[words.length + 2];
    all[0] = "show";
    all[1] = folder.toString();
    System.arraycopy(words, 0, all, 2, words.length);
    return Asked.run(all).out();
  }

  private String ask(String question) {
    var asked = Asked.run("ask", question, "-w", folder.toString());
    return asked.out() + asked.err();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "party orter \"Orter\"\nparty fonden \"Fonden\"\n",
        "party orter \"Orter\" org \"1\"\nparty fonden \"Fonden\" org \"2\"\n",
        "party orter\nparty fonden\n"
      })
  void partiesDeclaredAlikeInTwoFilesAreOne(String parties) {
    files(parties + Q, parties + R);
    assertThat(show("--by", "recipient"))
        .containsPattern("(?i)orter +11\n")
        .containsPattern("(?i)fonden +13\n");
    assertThat(ask("who gets most")).startsWith(parties.contains("\"F") ? "Fonden" : "fonden");
    assertThat(ask("who gets most")).contains("13 000 000 kr");
    assertThat(ask("how much does orter get")).contains("11 000 000 kr of q and r");
  }

  @ParameterizedTest
  @CsvSource({
    "party orter \"Orter\", party orter \"Ortnamn\", Orter, Ortnamn",
    "party orter \"Orter\" org \"802002-1234\", party orter \"Orter\" org \"802002-5678\","
        + "802002-1234, 802002-5678"
  })
  void whoDiffersInTitleOrNumberIsAnotherAndIsAskedForByIt(
      String one, String other, String first, String second) {
    files(one + "\nparty fonden\n" + Q, other + "\nparty fonden\n" + R);
    assertThat(show("--by", "recipient"))
        .containsPattern("Ort\\w+ +5\n")
        .containsPattern("Ort\\w+ +6\n")
        .containsPattern("fonden +13\n");
    assertThat(ask("how much does orter get"))
        .contains("`orter` can be `" + first + "` or `" + second + "`; say which.");
    assertThat(ask("how much does " + first + " get")).contains("5 000 000 kr of q");
    assertThat(ask("how much does " + second + " get")).contains("6 000 000 kr of r");
    assertThat(ask("how much does orter get of r")).contains("6 000 000 kr of r");
    assertThat(show("--where", "recipient=" + second)).contains("6").doesNotContain("11");
  }

  @Test
  void groupsDeclaredAlikeInTwoFilesAreOne() {
    String grants = "agreement NAME {\n  grant g 6 mkr to regioner equally\n}\n";
    files(GROUP + grants.replace("NAME", "q"), GROUP + grants.replace("NAME", "r"));
    assertThat(show("--by", "recipient"))
        .containsOnlyOnce("Regionerna")
        .containsPattern("Blekinge +6\n")
        .containsPattern("Gotland +6\n");
    assertThat(show("--where", "recipient=c")).contains("2 agreements, Gotland, mkr");
    assertThat(ask("how much do regioner get")).contains("12 000 000 kr of q and r");
  }

  @ParameterizedTest
  @ValueSource(strings = {"  | d  | Halland  |\n}", "}"})
  void groupsWithOtherMembersAreTwo(String end) {
    String other =
        GROUP.replaceFirst("}", end).replace("Gotland ", end.equals("}") ? "Götland " : "Gotland ");
    String grants = "agreement NAME {\n  grant g 6 mkr to regioner\n}\n";
    files(GROUP + grants.replace("NAME", "q"), other + grants.replace("NAME", "r"));
    assertThat(show("--by", "recipient").split("Regionerna", -1)).hasSize(3);
  }
}
