package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {
  @Test
  void versionNamesTheBuildAndTheJavaUnderIt() {
    Answer answer = Answer.to("--version");
    assertThat(answer.code()).isZero();
    assertThat(answer.out())
        .matches("bilaga \\S+\\RJava [0-9].*\\R")
        .contains(Runtime.version().toString(), System.getProperty("os.arch"));
  }

  @Test
  void unknownArgumentsAreWrongUsage() {
    Answer answer = Answer.to("--nothing");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).startsWith("A command must come before `--nothing`.");
  }
}
