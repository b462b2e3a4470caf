package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer that could not be written is no answer, and that is told. */
class PrintedShortTest {
  private static final File FULL = new File("/dev/full");

  @TempDir Path folder;

  @Test
  void aFullDiskBehindStandardOutputIsToldWithAnExitCode() throws Exception {
    assumeTrue(FULL.exists());
    for (String language : List.of("sv", "en")) {
      List<String> command = new ArrayList<>(ReplPipeTest.java());
      command.addAll(List.of("-Dbilaga.locale=" + language, "org.bilaga.cli.Main", "help"));
      var process = new ProcessBuilder(command).redirectOutput(FULL).start();
      String said = new String(process.getErrorStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor()).isEqualTo(2);
      assertThat(said)
          .isEqualTo(
              language.equals("sv")
                  ? "Hela svaret gick inte att skriva: det finns ingen plats kvar, eller så"
                      + " försvann stället att skriva till.\n"
                  : "Not all of the answer could be written: there is no room left, or the place"
                      + " to write to went away.\n");
    }
  }

  @Test
  void oneWhoHasReadEnoughIsNoFault() throws Exception {
    List<String> command = new ArrayList<>(ReplPipeTest.java());
    command.addAll(List.of("org.bilaga.cli.Main", "help", "language"));
    var process = new ProcessBuilder(command).start();
    process.getInputStream().close();
    String said = new String(process.getErrorStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(said).isEmpty();
  }

  @Test
  void whatOutputMayNotBeIsRefusedAtTheDoor() throws Exception {
    Asked.write(folder, "a.agreement", "party b \"B\"\nagreement a {\n  grant g 5 mkr to b\n}\n");
    Files.createFile(folder.resolve(".bilaga"));
    Path outside = Files.createDirectory(folder.resolve("out"));
    Path workspace = Files.createDirectory(folder.resolve("workspace"));
    Files.createFile(workspace.resolve(".bilaga"));
    Files.writeString(outside.resolve("x.csv"), "theirs");
    Files.createSymbolicLink(workspace.resolve("x.csv"), outside.resolve("x.csv"));
    Files.createSymbolicLink(workspace.resolve("out"), outside);
    refused(workspace.resolve("x.csv"), "leads out of the workspace");
    refused(workspace.resolve("out/y.csv"), "leads out of the workspace");
    refused(workspace, "is a folder");
    refused(workspace.resolve("no/x.csv"), "no folder");
    assertThat(outside.resolve("x.csv")).hasContent("theirs");
    assertThat(outside.resolve("y.csv")).doesNotExist();
    if (FULL.exists()) {
      refused(FULL.toPath(), "Not all could be written");
    }
  }

  private void refused(Path output, String why) {
    var asked = Asked.run("deadlines", folder.toString(), "-f", "csv", "-o", output.toString());
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).contains("`" + output + "`", why);
    assertThat(asked.out()).isEmpty();
  }
}
