package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An agreement's name that two files declare: no command takes one of them in silence. */
class OneNameTwiceTest {
  private static final Pattern ADVISED = Pattern.compile("such as `-w '?([^`']*)'?`");

  @TempDir Path folder;

  @BeforeEach
  void files() throws Exception {
    Path below = Files.createDirectory(folder.resolve("a folder"));
    Asked.write(folder, ".bilaga", "");
    String text =
        """
        party orter "Orter"
        agreement q {
          total 9 kr
          grant g 5 kr to orter
          obligation o { orter submit "report" to orter by 1 march 2027 }
        }
        """;
    Asked.write(below, "a.agreement", text);
    Asked.write(below, "b.agreement", text.replace("5 kr", "6 kr"));
    Asked.write(folder, "c.agreement", "agreement r { total 1 kr }\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "report q",
        "deadlines q",
        "coverage q",
        "show q",
        "show q.g",
        "show q r",
        "show 1 kr --in q",
        "explain q",
        "compare q r",
        "ask how much does Orter get of q"
      })
  void eachCommandRefusesAlikeAndTheAdviceWorks(String command) {
    List<String> words = new ArrayList<>(List.of(command.split(" ", 2)));
    if (!words.getFirst().equals("ask")) {
      words = new ArrayList<>(List.of(command.replace("1 kr", "1").split(" ")));
    }
    words.addAll(List.of("-w", folder.toString()));
    var asked = Asked.run(words.toArray(String[]::new));
    assertThat(asked.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(asked.out()).isEmpty();
    assertThat(asked.err())
        .contains("`q` is declared in 2 places", "a.agreement:2:11", "b.agreement:2:11");

    var advised = ADVISED.matcher(asked.err());
    assertThat(advised.find()).isTrue();
    words.set(words.size() - 1, advised.group(1));
    if (!command.endsWith("q r")) {
      assertThat(Asked.run(words.toArray(String[]::new)).code()).as("%s", words).isZero();
    }
    assertThat(Asked.run(words.toArray(String[]::new)).err()).doesNotContain("places");
  }

  @Test
  void allOfTheFolderIsAnsweredOfBoth() {
    assertThat(Asked.run("show", folder.toString(), "--by", "recipient").out())
        .contains("3 agreements")
        .containsPattern("Orter +11\n");
  }
}
