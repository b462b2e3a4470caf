package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./bilaga} where it was downloaded: no sources beside it, and a Java that may be anything.
 */
class LauncherTest {
  private static final String FINDING = "specs/findings/claim-differs";

  @TempDir Path folder;
  private Path launcher;

  @BeforeEach
  void unpack() throws IOException {
    launcher = Launcher.downloaded(folder);
  }

  @Test
  void itStartsWithoutSourcesAndFindingsEndWithOne() throws Exception {
    Ended ended = run(Map.of(), "check", FINDING);
    assertThat(ended.said()).isEmpty();
    assertThat(ended.code()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void wrongUsageEndsAsEverywhere() throws Exception {
    assertThat(run(Map.of(), "check", "no-such-folder").code()).isEqualTo(ExitCode.WRONG_USAGE);
  }

  @Test
  void aJavaThatCannotStartIsNoFinding() throws Exception {
    Ended english = run(Map.of("BILAGA_JAVA_OPTS", "-Xms99999g"), "check", FINDING);
    assertThat(english.code()).isEqualTo(ExitCode.FAULT);
    assertThat(english.said())
        .endsWith(
            "bilaga: Java did not start, for the reason above; look first at the options that"
                + " BILAGA_JAVA_OPTS, JDK_JAVA_OPTIONS or JAVA_TOOL_OPTIONS give it.\n");
    Ended swedish = run(Map.of("BILAGA_JAVA_OPTS", "-Xms99999g", "LC_ALL", "sv_SE"), "check");
    assertThat(swedish.said()).contains("bilaga: Java startade inte, av orsaken ovan;");
  }

  @Test
  void aBrokenJarIsToldAndIsNoFinding() throws Exception {
    Files.writeString(folder.resolve("lib").resolve("bilaga.jar"), "no jar at all", UTF_8);
    Ended ended = run(Map.of(), "check", FINDING);
    assertThat(ended.code()).isEqualTo(ExitCode.FAULT);
    assertThat(ended.said()).endsWith("otherwise install Bilaga anew.\n");
    Files.delete(folder.resolve("lib").resolve("bilaga.jar"));
    assertThat(run(Map.of(), "check", FINDING).code()).isEqualTo(ExitCode.FAULT);
  }

  @Test
  void aStarInTheOptionsIsNoPatternOfFiles() throws Exception {
    // As a pattern it would be this file's name, with which no JVM starts.
    Files.createFile(folder.resolve("-Xms99999g"));
    assertThat(run(Map.of("BILAGA_JAVA_OPTS", "-Xms*"), "--version").said()).contains("-Xms*");
  }

  @Test
  void whatItIsToldItPassesOn() throws Exception {
    // An unfinished sentence is waited for, so it has started when it has answered the one before.
    Process process = start(Map.of(), List.of("repl", "-w", "specs/findings/claim-differs"));
    process.getOutputStream().write("1 + 1\n".getBytes(UTF_8));
    process.getOutputStream().flush();
    assertThat(process.getInputStream().read()).isEqualTo('2');
    ProcessHandle jvm = process.children().findFirst().orElseThrow();
    process.destroy();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(jvm.isAlive()).isFalse();
    assertThat(process.exitValue()).isEqualTo(128 + 15);
  }

  @Test
  void aCacheOfSomebodyElsesIsNotUsed() throws Exception {
    Path cache = Files.createDirectory(folder.resolve("cache"));
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.createSymbolicLink(cache.resolve("bilaga"), elsewhere);
    Ended ended = run(Map.of("XDG_CACHE_HOME", cache.toString()), "check", FINDING);
    assertThat(ended.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(elsewhere).isEmptyDirectory();
  }

  private record Ended(int code, String said) {}

  private Ended run(Map<String, String> environment, String... arguments) throws Exception {
    Process process = start(environment, List.of(arguments));
    process.getOutputStream().close();
    String said = new String(process.getErrorStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), said);
  }

  private Process start(Map<String, String> environment, List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(arguments);
    var job = new ProcessBuilder(command);
    job.environment().put("JAVA_HOME", System.getProperty("java.home"));
    job.environment().put("LC_ALL", "C.UTF-8");
    // Nothing can be made there, which is no fault.
    job.environment().put("XDG_CACHE_HOME", "/dev/null");
    job.environment().putAll(environment);
    if (arguments.equals(List.of("--version"))) {
      job.directory(folder.toFile());
    }
    return job.start();
  }
}
