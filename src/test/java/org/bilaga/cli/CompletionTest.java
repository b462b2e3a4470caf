package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.answer.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTest {
  private static final List<String> FORMATS = List.of("text", "json", "sarif", "junit", "github");

  @Test
  void bashCompletesCommands() throws Exception {
    assertThat(completed("bilaga", "")).containsExactlyElementsOf(Commands.NAMES);
    assertThat(completed("bilaga", "ch")).containsExactly("check");
    assertThat(completed("bilaga", "--language", "sv", "ch")).containsExactly("check");
  }

  @Test
  void bashCompletesOptionsAndTheirValues() throws Exception {
    assertThat(completed("bilaga", "check", "--fo")).containsExactly("--format");
    assertThat(completed("bilaga", "check", "--format", "")).containsExactlyElementsOf(FORMATS);
    assertThat(completed("bilaga", "check", "-f", "j")).containsExactly("json", "junit");
    assertThat(completed("bilaga", "check", "--format", "=")).containsExactlyElementsOf(FORMATS);
    assertThat(completed("bilaga", "check", "--format", "=", "t")).containsExactly("text");
    assertThat(completed("bilaga", "help", "-l", "")).containsExactly("sv", "en");
    assertThat(completed("bilaga", "--")).contains("--version");
  }

  @Test
  void bashCompletesTopicsOfHelp() throws Exception {
    assertThat(completed("bilaga", "help", "claim-")).contains("claim-differs");
    assertThat(completed("bilaga", "help", "")).containsAll(Kinds.names()).contains("language");
  }

  @Test
  void bashIsLeftToCompleteFilesWhereOnesMayStand() throws Exception {
    assertThat(completed("bilaga", "check", "spe")).isEmpty();
  }

  @Test
  void bashCompletesNamesOfAgreementsAndRecipients() throws Exception {
    assertThat(completed("bilaga", "show", "gnv-20")).containsExactly("gnv-2019", "gnv-2020");
    assertThat(completed("bilaga", "deadlines", "--for", "hal")).containsExactly("halland");
    assertThat(completed("bilaga", "visa", "--arbe")).isEmpty();
  }

  @Test
  void namesAreThoseOfTheWorkspace() {
    var agreements = Answer.to("completion", "--names", "agreements", "-w", Asked.AGREEMENTS);
    assertThat(agreements.out().lines()).contains("gnv-2020").isSorted();
    var recipients = Answer.to("completion", "--names", "recipients", "-w", Asked.AGREEMENTS);
    assertThat(recipients.out().lines()).contains("halland", "skr");
  }

  @Test
  void swedishNamesAreCompletedForOneWhoSpeaksSwedish() throws Exception {
    String script = Answer.to("completion", "bash", "-l", "sv").out();
    assertThat(completedBy(script, "bilaga", "kon")).containsExactly("kontrollera");
    assertThat(completedBy(script, "bilaga", "kontrollera", "--fo")).containsExactly("--format");
    assertThat(completedBy(script, "bilaga", "visa", "--arbe")).containsExactly("--arbetsyta");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void aScriptNamesEveryCommandAndOption(String shell) {
    Answer answer = Answer.to("completion", shell);
    assertThat(answer.code()).isZero();
    for (String name : Commands.NAMES) {
      assertThat(answer.out()).contains(name);
      Command command = Commands.named(name).orElseThrow();
      for (Choice option : Commands.optionsOf(command)) {
        assertThat(answer.out()).contains(option.name());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void aShellAcceptsItsScript(String shell) throws Exception {
    for (String language : List.of("en", "sv")) {
      String script = Answer.to("completion", shell, "--language", language).out();
      assertThat(run(script, shell, shell.equals("fish") ? "--no-execute" : "-n", "/dev/stdin"))
          .isEmpty();
    }
  }

  /** What bash offers for the last of some words. */
  private static List<String> completed(String... words) throws Exception {
    return completedBy(Answer.to("completion", "bash").out(), words);
  }

  private static List<String> completedBy(String completion, String... words) throws Exception {
    var script = new StringBuilder(completion);
    // What the script asks the program for.
    script.append("bilaga() { case $3 in agreements) echo gnv-2019 gnv-2020 ;; ");
    script.append("recipients) echo gotland halland ;; esac; }\n");
    script.append("COMP_WORDS=(");
    for (String word : words) {
      script.append(" '").append(word).append('\'');
    }
    script.append(")\nCOMP_CWORD=").append(words.length - 1);
    script.append("\n_bilaga\n((${#COMPREPLY[@]} == 0)) || printf '%s\\n' \"${COMPREPLY[@]}\"\n");
    return run(script.toString(), "bash", "--norc", "/dev/stdin").lines().toList();
  }

  private static String run(String input, String... command) throws Exception {
    Process process;
    try {
      process =
          new ProcessBuilder(new ArrayList<>(List.of(command))).redirectErrorStream(true).start();
    } catch (IOException notInstalled) {
      assumeTrue(false, command[0] + " is not installed");
      throw notInstalled;
    }
    try (var stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(UTF_8));
    }
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }
}
