package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * {@code bilaga.cmd}, which no shell here can run, read as text: it says the same to the JVM as the
 * other launcher does, and its labels hold together. What is said of its lines was tried by hand in
 * Wine's {@code cmd}, with a program in the place of Java that prints what it is given: arguments
 * in quotes with spaces, ampersands and signs; folders with spaces, parentheses and ampersands; the
 * JDK by JAVA_HOME, with quotes and without, and one too old; the four exit codes; both languages.
 * That folders come to {@code :look} in a variable, and what an empty version does, is newer and
 * was only read.
 */
class WindowsLauncherTest {
  private static final Path WINDOWS = Path.of("bilaga.cmd");

  @Test
  void linesEndAsWindowsWantsThem() throws Exception {
    String text = Files.readString(WINDOWS, UTF_8);
    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r", "\t");
    assertThat(text).endsWith("\r\n").startsWith("@echo off\r\n");
  }

  @Test
  void theJvmIsToldTheSameByBothLaunchers() throws Exception {
    var ofWindows = told(Files.readString(WINDOWS, UTF_8));
    var ofOthers = told(Files.readString(Path.of("bilaga"), UTF_8));
    // Java finds out there what the launcher does here (see Terminal); and what Maven is told.
    ofWindows.remove("-Djdk.console");
    ofWindows.remove("-Dmaven.test.skip");
    ofOthers.removeAll(List.of("-Dmaven.test.skip", "-Djacoco.skip"));
    assertThat(ofWindows).isEqualTo(ofOthers).contains("-XX:+UseSerialGC", "-Dbilaga.findings");
  }

  /** Options with their values, properties without. */
  private static TreeSet<String> told(String launcher) {
    var told = new TreeSet<String>();
    String code = launcher.replaceAll("(?m)^ *(#|rem ).*$", "").replaceAll("[\"']", " ");
    var option = Pattern.compile("(?<= )-(X[A-Za-z:+=-]+[0-9m]*|D[a-z.]+|-enable[a-z-]+)");
    option.matcher(code).results().forEach(found -> told.add(found.group()));
    return told;
  }

  @Test
  void whatIsGoneToIsThereAndNothingElseIs() throws Exception {
    List<String> lines = Files.readAllLines(WINDOWS, UTF_8);
    var labels = new TreeSet<String>();
    var goneTo = new TreeSet<String>();
    for (String line : lines) {
      if (line.startsWith(":")) {
        assertThat(labels.add(line.substring(1))).as(line).isTrue();
      }
      if (!line.startsWith("rem ")) {
        var jump = Pattern.compile("\\b(?:goto |call :)(\\w+)").matcher(line);
        jump.results().forEach(found -> goneTo.add(found.group(1)));
      }
    }
    // These two are come to from above as well, or alone.
    goneTo.addAll(List.of("end", "say"));
    assertThat(labels).isEqualTo(goneTo);
  }

  /** What `call` is given is expanded again: `100%` in the name of a folder would be another. */
  @Test
  void noValueIsExpandedTwice() throws Exception {
    String text = Files.readString(WINDOWS, UTF_8);
    assertThat(text.lines().filter(it -> it.matches(".*\\bcall :\\w+ .*"))).isEmpty();
    assertThat(text).doesNotContain("EnableDelayedExpansion").contains("DisableDelayedExpansion");
  }

  /** An empty or odd version must not end the launcher with a fault of syntax. */
  @Test
  void whatIsComparedAsANumberIsThere() throws Exception {
    List<String> lines = Files.readAllLines(WINDOWS, UTF_8);
    int compared = lines.indexOf("if %major% leq %best% exit /b 0");
    assertThat(lines.get(compared - 1)).isEqualTo("if not defined major exit /b 0");
  }

  @Test
  void noValueStandsBareWhereACommandCouldBeginInIt() throws Exception {
    List<String> bare = new ArrayList<>();
    for (String line : Files.readAllLines(WINDOWS, UTF_8)) {
      if (!line.startsWith("rem ")) {
        String outside = line.replaceAll("\"[^\"]*\"", "");
        var value = Pattern.compile("%(\\w+)%|%%~?\\w+").matcher(outside);
        value.results().forEach(found -> bare.add(found.group()));
      }
    }
    // Options in quotes of their own or in words, numbers, and a message by way of its variable.
    assertThat(bare)
        .containsOnly(
            "%share%",
            "%keep%",
            "%native%",
            "%BILAGA_JAVA_OPTS%",
            "%code%",
            "%page%",
            "%major%",
            "%best%",
            "%%d",
            "%%p",
            "%%j",
            "%%b",
            "%%k",
            "%%l",
            "%%v",
            "%%m",
            "%%s",
            "%%t");
  }
}
