package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The session through a pipe, as another process. */
class ReplPipeTest {
  static List<String> java(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss16m"));
    command.addAll(List.of("-Dstdin.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
    command.addAll(
        List.of("-Dstderr.encoding=UTF-8", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(arguments));
    return command;
  }

  private static Asked asked(String questions, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = java("org.bilaga.cli.Main", "repl");
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("TERM", "dumb");
    Process process = builder.start();
    process.getOutputStream().write(questions.getBytes(UTF_8));
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Asked(process.exitValue(), out, err);
  }

  @Test
  void onlyAnswersArePrinted() throws Exception {
    Asked asked = asked("gnv-2020[halland]\nit / 2\n", Asked.AGREEMENTS);
    assertThat(asked).isEqualTo(new Asked(0, "183 029 314 kr\n91 514 657 kr\n", ""));
  }

  @Test
  void theLastLineNeedsNoEnd() throws Exception {
    assertThat(asked("1 +\n 2", Asked.AGREEMENTS).out()).isEqualTo("3\n");
  }

  @Test
  void aMistakeIsToldAndTheRestAnswered() throws Exception {
    Asked asked = asked("gnv-2020[hallan]\ngnv-2020[halland]\n", Asked.AGREEMENTS);
    assertThat(asked.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(asked.out()).isEqualTo("183 029 314 kr\n");
    assertThat(asked.err()).contains("halland").doesNotContain("\u001b");
  }

  @Test
  void quitLeavesTheRestUnanswered() throws Exception {
    assertThat(asked("1 + 1\nsluta\n2 + 2\n", Asked.AGREEMENTS).out()).isEqualTo("2\n");
  }

  @Test
  void aFolderThatIsNotThereIsTold() throws Exception {
    Asked asked = asked("", "nowhere");
    assertThat(asked.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(asked.err()).contains("`nowhere`");
  }
}
