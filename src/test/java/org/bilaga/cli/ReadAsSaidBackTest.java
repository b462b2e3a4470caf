package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units and number forms that were seen in tables and taken are said back where one asks. */
class ReadAsSaidBackTest {
  @TempDir Path folder;

  private String check(String heading, String north, String... options) {
    Asked.write(folder, "t.csv", "Town;\"" + heading + "\"\nNorth;" + north + "\nSouth;733\n");
    Asked.write(
        folder,
        "a.agreement",
        """
        group towns {
            | id    | name  |
            | north | North |
            | south | South |
        }
        data d by towns from "t.csv" {
            column n = "%s"
        }
        let all = total of d.n
        """
            .formatted(heading));
    String file = folder.resolve("a.agreement").toString();
    String[] words = new String[options.length + 2];
    words[0] = "check";
    System.arraycopy(options, 0, words, 1, options.length);
    words[words.length - 1] = file;
    return Answer.to(words).out();
  }

  @Test
  void aUnitOfAHeadingIsSaid() {
    assertThat(check("Amount, mkr", "12", "-v"))
        .contains("t.csv:1:7: \"Amount, mkr\" is read in mkr, as its heading says.");
    assertThat(check("Amount, mkr", "12")).doesNotContain("is read in");
  }

  @Test
  void aNumberFormThatWasFoundIsSaid() {
    assertThat(check("Amount", "1,106,204", "-v"))
        .contains("t.csv:1:1: The figures are read as 1,234.5, as all of them together show.");
    assertThat(check("Amount", "1 106 204", "-v")).doesNotContain("are read as");
    assertThat(check("Amount", "12.5", "-v")).doesNotContain("are read as");
  }

  @Test
  void programsAreToldToo() {
    assertThat(check("Amount, mkr", "12", "--format", "json"))
        .contains("\"readAs\": [")
        .contains("\"message\": \"\\\"Amount, mkr\\\" is read in mkr, as its heading says.\"");
    assertThat(check("Amount", "12", "--format", "json")).doesNotContain("readAs");
  }
}
