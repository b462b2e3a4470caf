package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import org.bilaga.finding.Palette;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A check that runs again when a file is saved. */
class WatchedCheckTest {
  private static final String TEXT =
      "party b \"B\"\nagreement a {\n    total 5 mkr\n    grant g 6 mkr to b\n}\n";

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void runsAgainForEachSavedOrNewFileUntilItIsStopped(@TempDir Path folder) throws Exception {
    Asked.write(folder, "a.agreement", TEXT);
    try (var printed = new PipedInputStream(1 << 16);
        var out = new PrintStream(new PipedOutputStream(printed), true, UTF_8)) {
      var console = new Console(out, out, Palette.NONE, Language.ENGLISH);
      var watch = Thread.ofPlatform().start(() -> watch(folder, console));
      var lines = new Scanner(printed, UTF_8);
      assertThat(summary(lines)).contains("1 agreement", ": 1 finding.");
      save(folder, "a.agreement", TEXT.replace("5 mkr", "6 mkr"));
      assertThat(summary(lines)).contains("1 agreement", ": no findings.");
      save(folder, "b.agreement", TEXT.replace("agreement a", "agreement c"));
      assertThat(summary(lines)).contains("2 agreements", ": 1 finding.");
      watch.interrupt();
      watch.join();
    }
  }

  private static void watch(Path folder, Console console) {
    Main.run(List.of("check", "--watch", folder.toString()), console);
  }

  /** The last line of the next report. */
  private static String summary(Scanner lines) {
    String summary = "";
    String line = lines.nextLine();
    while (!line.startsWith("Watching")) {
      summary = line.contains(" checks") || line.contains(" check,") ? line : summary;
      line = lines.nextLine();
    }
    return summary;
  }

  private static void save(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Path unfinished = folder.resolve("unfinished");
    Files.writeString(unfinished, text);
    Files.move(unfinished, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }
}
