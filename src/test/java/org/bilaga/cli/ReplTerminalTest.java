package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a real terminal, where tmux is at hand: typed into, resized, left. */
class ReplTerminalTest {
  private static final long PATIENCE = 20_000_000_000L;

  @TempDir private Path home;
  private String command = "";

  @BeforeEach
  void start() throws Exception {
    // Where all is to be tested, it is to be there: .ci/run installs it.
    assumeTrue(isThere() || System.getenv("CI") != null, "tmux is not installed");
    Path launcher = Launcher.in(Files.createDirectory(home.resolve("bilaga-here")));
    String environment =
        "LC_ALL=C.UTF-8 NO_COLOR= TERM=xterm-256color XDG_STATE_HOME='" + home + "' ";
    command = environment + launcher + " session " + Asked.AGREEMENTS;
    Files.writeString(home.resolve("run"), command + "; echo LEFT; sleep 60");
    tmux("-f", "/dev/null", "new-session", "-d", "-x", "90", "-y", "30", "sh '" + home + "/run'");
    String screen = until(it -> it.contains("\n>"));
    assertThat(screen).doesNotContain("WARNING");
  }

  @AfterEach
  void stop() throws Exception {
    if (isThere()) {
      tmux("kill-server");
    }
  }

  private static boolean isThere() throws Exception {
    try {
      return new ProcessBuilder("tmux", "-V").start().waitFor() == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }

  private String tmux(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("tmux", "-S", home + "/socket"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return out;
  }

  private void keys(String... keys) throws Exception {
    List<String> command = new ArrayList<>(List.of("send-keys"));
    command.addAll(List.of(keys));
    tmux(command.toArray(String[]::new));
  }

  private String until(Predicate<String> seen) throws Exception {
    long end = System.nanoTime() + PATIENCE;
    String screen = tmux("capture-pane", "-p");
    while (!seen.test(screen)) {
      assertThat(System.nanoTime()).as("%s", screen).isLessThan(end);
      Thread.sleep(20);
      screen = tmux("capture-pane", "-p");
    }
    return screen;
  }

  /** A terminal tells of its new size when it likes, so the question is asked again. */
  private void askUntil(String question, Predicate<String> seen) throws Exception {
    long end = System.nanoTime() + PATIENCE;
    String screen = "";
    while (!seen.test(screen)) {
      assertThat(System.nanoTime()).as("%s", screen).isLessThan(end);
      keys("q", "C-u", question, "Enter");
      screen = until(it -> it.contains("Total ") || it.contains("space shows more"));
    }
  }

  @Test
  void oneTypesCompletesPastesCancelsResizesAndLeaves() throws Exception {
    keys("gnv-2020[vastra", "Tab");
    until(screen -> screen.contains("Västra Götalandsregionen, regioner"));
    keys("Tab");
    until(screen -> screen.contains("> gnv-2020[västra-götaland"));
    keys("Enter");
    keys("]", "Enter");
    until(screen -> screen.contains("951 843 708 kr"));

    keys("this is cancelled", "C-c");
    keys("1 + 1", "Enter");
    until(screen -> screen.contains("\n2\n"));

    tmux("set-buffer", "let z = 5 mkr\nscenario s \"S\" for gnv-2020 {\n}\nz + 1 mkr");
    tmux("paste-buffer", "-p");
    until(screen -> screen.contains("… z + 1 mkr"));
    keys("Enter");
    until(screen -> screen.contains("6 000 000 kr"));

    tmux("resize-window", "-x", "44", "-y", "12");
    keys("help gnv-2020", "Enter");
    until(screen -> screen.contains("coverage gnv-2020") || screen.contains("space shows more"));
    tmux("resize-window", "-x", "120", "-y", "40");
    // A narrow table is turned and paged: what is typed then would be read by the pager.
    askUntil(
        "gnv-2020",
        screen ->
            screen.contains("500 000 000  Kommunerna länsvis through RSS")
                && screen.stripTrailing().endsWith("\n>"));

    keys("let y =", "Enter");
    until(screen -> screen.contains("> let y =\n…"));
    keys("3 mkr", "Enter");
    until(screen -> screen.contains("y = 3 000 000 kr"));

    keys("C-d");
    until(screen -> screen.contains("LEFT"));
    assertThat(home.resolve("bilaga/history")).content(UTF_8).contains("gnv-2020", "1 + 1");
  }

  @Test
  void itIsPutAsideForTheShellAndBroughtBackAsItWas() throws Exception {
    keys("C-d");
    until(screen -> screen.contains("LEFT"));
    tmux("respawn-pane", "-k", "-c", Path.of("").toAbsolutePath().toString(), "sh -i");
    keys("PS1='shell: '", "Enter");
    keys(command, "Enter");
    until(screen -> screen.contains("\n>"));
    for (int time = 1; time < 3; time++) {
      keys(time + " + 4", "C-z");
      until(screen -> screen.contains("Stopped") && screen.stripTrailing().endsWith("shell:"));
      keys("echo 'seen'$((40 + " + time + "))", "Enter");
      String seen = "seen" + (40 + time);
      until(screen -> screen.contains(seen));
      keys("clear; fg", "Enter");
      String typed = "> " + time + " + 4";
      until(screen -> screen.contains(typed));
      keys("Enter");
      String answer = "\n" + (time + 4) + "\n";
      until(screen -> screen.contains(answer));
    }
    keys("C-d");
    until(screen -> screen.stripTrailing().endsWith("shell:"));
  }
}
