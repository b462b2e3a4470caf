package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A workspace that {@code bilaga new} starts. */
class NewTest {
  /** A command on a line of its own, or between backticks; an appendix in Swedish is none. */
  private static final Pattern COMMAND =
      Pattern.compile("(?m)(?:^[ /]*|`)bilaga (?!\\d)([^`#\\n]+?) *(?:`|#.*|$)");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"regions,sv", "regions,en", "small,sv", "small,en"})
  void passesTheCheckAndWhatItSaysToTryWorks(String template, String language) throws IOException {
    Path workspace = folder.resolve("under/avtal");
    Asked made = Asked.run("new", workspace.toString(), "--from", template, "-l", language);
    assertThat(made.err()).isEmpty();
    assertThat(made.code()).isZero();
    Asked checked = Asked.run("check", workspace.toString(), "-l", "en");
    assertThat(checked.code()).isZero();
    assertThat(checked.out()).startsWith("1 agreement, ").contains(": no findings. ");
    keepsItsPromises(made.out(), workspace, 3);
    for (Path told : written(workspace)) {
      keepsItsPromises(Files.readString(told), workspace, 1);
    }
    assertThat(Files.readString(workspace.resolve("README.md"))).doesNotContain("{");
    try (Stream<Path> files = Files.list(workspace)) {
      Path agreement =
          files.filter(file -> file.toString().endsWith(".agreement")).findFirst().orElseThrow();
      assertThat(Files.readString(agreement)).contains("//", "bilaga ");
    }
  }

  /** The README and the agreement: what a newcomer reads. */
  private static List<Path> written(Path workspace) throws IOException {
    try (Stream<Path> files = Files.list(workspace)) {
      return files.filter(file -> file.toString().matches(".*\\.(md|agreement)")).toList();
    }
  }

  /** Every command that a text mentions works. */
  private static void keepsItsPromises(String text, Path workspace, int least) {
    int tried = 0;
    for (var mention : COMMAND.matcher(text).results().toList()) {
      String command = mention.group(1).strip().replace("'", "");
      List<String> words = new ArrayList<>(List.of(command.split(" ")));
      Command named = Commands.named(words.getFirst()).orElseThrow();
      if (named instanceof CheckCommand) {
        words.add(workspace.toString());
      } else if (!(named instanceof HelpCommand)) {
        words.addAll(List.of("-w", workspace.toString()));
      }
      Asked asked = Asked.run(words.toArray(new String[0]));
      assertThat(asked.code()).as("%s: %s", command, asked.err()).isZero();
      tried++;
    }
    assertThat(tried).isGreaterThanOrEqualTo(least);
  }

  @Test
  void writesOverNothingAndLeavesNothingHalf() throws IOException {
    Files.createDirectories(folder.resolve("avtal/.github/workflows"));
    Path there = Files.writeString(folder.resolve("avtal/.gitlab-ci.yml"), "min egen");
    Asked asked = Asked.run("new", folder.resolve("avtal").toString());
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).contains(".gitlab-ci.yml` is there already. Nothing was written.");
    assertThat(Files.readString(there)).isEqualTo("min egen");
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).containsExactly(there);
    }
  }

  @Test
  void aFolderThatCannotBeIsTold() throws IOException {
    Files.writeString(folder.resolve("fil"), "");
    Asked asked = Asked.run("new", folder.resolve("fil/avtal").toString(), "-l", "sv");
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).contains("går inte att skriva. Inget har lämnats kvar där.");
    assertThat(Asked.run("new").code()).isEqualTo(2);
    assertThat(Asked.run("new", "a", "--from", "stort").err())
        .contains("`stort` is not a value of `--from`: write `regions` or `small`.");
  }
}
