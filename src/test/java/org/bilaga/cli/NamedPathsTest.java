package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.workspace.NamedPaths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NamedPathsTest {
  private static final String MISSING = "no\u001b[31mpe.agreement";

  static List<List<String>> commands() {
    return List.of(
        List.of("solve", "--for", "a > 1", "--vary", "a", MISSING),
        List.of("compare", "a", "b", MISSING),
        List.of("deadlines", MISSING),
        List.of("coverage", "a", MISSING),
        List.of("repl", MISSING));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void missingFileIsToldInOneSentenceWithoutTerminalCodes(List<String> command) {
    var asked = Asked.run(command.toArray(new String[0]));
    assertThat(asked.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(asked.out()).isEmpty();
    assertThat(asked.err())
        .isEqualToIgnoringNewLines("There is no file `no\\u001b[31mpe.agreement`.");
  }

  @Test
  void allThatAreThereAreNamed() {
    assertThat(NamedPaths.readable("specs/agreements")).isPresent();
    assertThat(NamedPaths.readable("specs\0agreements")).isEmpty();
  }

  static List<List<String>> questions() {
    return List.of(
        List.of("show", "gnv-2020[halland]"),
        List.of("explain", "gnv-2020[halland]"),
        List.of("ask", "how much does Halland get of gnv-2020"));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void whereToLookMayStandBesideWhatIsAsked(List<String> question) {
    List<String> beside = new ArrayList<>(question);
    beside.add(Asked.AGREEMENTS);
    List<String> chosen = new ArrayList<>(beside);
    chosen.add(chosen.size() - 1, "-w");
    var asked = Asked.run(beside.toArray(new String[0]));
    assertThat(asked.code()).isZero();
    assertThat(asked.out()).isEqualTo(Asked.run(chosen.toArray(new String[0])).out());
  }

  @Test
  void aFolderWrittenAsANameIsNotSaidToBeMissing() {
    for (String command : List.of("show", "explain")) {
      var asked = Asked.run(command, "gnv-2020[halland]", "specs");
      assertThat(asked.code()).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(asked.err()).contains("`specs` is no name of money", "-w specs");
    }
  }
}
