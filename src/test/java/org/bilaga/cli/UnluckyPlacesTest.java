package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bilaga.finding.Palette;
import org.bilaga.repl.Session;
import org.bilaga.words.Language;
import org.bilaga.workspace.AgreementFiles;
import org.bilaga.workspace.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and folders as machines have them: what others left, what may not be read or written. */
class UnluckyPlacesTest {
  private static final String AGREEMENT =
      "party b \"B\"\nagreement NAME {\n  grant g 5 kr to b\n}\n";

  @TempDir Path folder;

  private void agreement(Path in, String name) {
    Asked.write(in, name + ".agreement", AGREEMENT.replace("NAME", name));
  }

  @Test
  void whatEditorsAndOtherSystemsLeaveBesideAFileIsPassedOver() throws Exception {
    agreement(folder, "a");
    Files.createSymbolicLink(folder.resolve(".#a.agreement"), Path.of("anna@host.4711"));
    Files.write(folder.resolve("._a.agreement"), new byte[] {0, 5, 22, 7});
    var checked = Asked.run("check", folder.toString());
    assertThat(checked.code()).isZero();
    assertThat(checked.out()).startsWith("1 agreement,");
    assertThat(Asked.run("fmt", "--check", folder.toString()).err()).isEmpty();
  }

  @Test
  void aFolderOfAnyNameAndDepthIsEntered() throws Exception {
    Path deep = folder.resolve("x.agreement");
    for (int i = 0; i < 60; i++) {
      deep = deep.resolve("d");
    }
    Files.createDirectories(deep);
    agreement(deep, "a");
    assertThat(AgreementFiles.below(folder)).containsExactly(deep.resolve("a.agreement"));
    assertThat(Asked.run("check", folder.toString()).out()).startsWith("1 agreement,");
  }

  /**
   * As an old machine wrote it: a byte that is no UTF-8. Only a shell can give such a name here.
   */
  @Test
  void aNameThatIsNoTextIsReadOrTold() throws Exception {
    agreement(folder, "a");
    var shell = new ProcessBuilder("sh", "-c", "mv a.agreement \"$(printf 'v\\345rd').agreement\"");
    assumeTrue(shell.directory(folder.toFile()).start().waitFor() == 0);
    var checked = Asked.run("check", folder.toString());
    assertThat(checked.code()).isIn(0, 1);
    assertThat(checked.out() + checked.err()).contains("1 agreement").doesNotContain("Exception");
  }

  /** A stroke of Windows, which is a letter of a name elsewhere; a byte that is no UTF-8. */
  @ParameterizedTest
  @ValueSource(strings = {"b\\\\s", "v\\345rd", "två ord", "-d", "q\\047uote"})
  void aFileOfAnyNameIsRepaired(String printed) throws Exception {
    agreement(folder, "a");
    Path file = folder.resolve("a.agreement");
    Files.writeString(file, Files.readString(file).replace("{\n", "{\n  total 6 kr\n"));
    var shell =
        new ProcessBuilder(
            "sh", "-c", "mv a.agreement -- \"$(printf -- '" + printed + "').agreement\"");
    assumeTrue(shell.directory(folder.toFile()).start().waitFor() == 0);
    var fixed = Asked.run("check", "--fix", "all", "--yes", folder.toString());
    assertThat(fixed.err()).isEmpty();
    assertThat(fixed.out()).contains("1 agreement, 2 checks: no findings", "kept as");
    assertThat(Asked.run("check", folder.toString()).code()).isZero();
  }

  @Test
  void whatIsKeptIsToldByTheFileThatALinkLeadsTo() throws Exception {
    agreement(folder, "real");
    Path file = folder.resolve("real.agreement");
    Files.move(file, folder.resolve("t.txt"));
    file = folder.resolve("t.txt");
    Files.writeString(file, Files.readString(file).replace("{\n", "{\n  total 6 kr\n"));
    Files.createSymbolicLink(folder.resolve("a.agreement"), Path.of("t.txt"));
    var fixed = Asked.run("check", "--fix", "all", "--yes", folder.toString());
    assertThat(fixed.out()).contains("t.txt.bak`").doesNotContain("a.agreement.bak");
    assertThat(folder.resolve("t.txt.bak")).exists();
  }

  @Test
  void aPathWithStrokesOfWindowsIsToldWithTheFileThatIsThere() throws Exception {
    assumeTrue(folder.getFileSystem().getSeparator().equals("/"));
    Path sub = Files.createDirectory(folder.resolve("sub"));
    Asked.write(folder, ".bilaga", "");
    Asked.write(folder, "c.agreement", "party b \"B\"\n");
    Asked.write(sub, "a.agreement", "use \"..\\c.agreement\"\nagreement a { grant g 5 kr to b }\n");
    assertThat(Asked.run("check", sub.toString()).out())
        .contains("There is no file `", "sub/..\\c.agreement`, but there is `", "/c.agreement`.");
  }

  @Test
  void aFolderThatCannotBeReadIsTold() throws Exception {
    agreement(folder, "a");
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      assumeTrue(!Files.isReadable(closed), "may read all");
      var checked = Asked.run("check", folder.toString());
      assertThat(checked.code()).isNotZero();
      assertThat(checked.out()).contains("file-unreadable", "closed");
      assertThat(Asked.run("fmt", folder.toString()).code()).isEqualTo(ExitCode.WRONG_USAGE);
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void filesOfTwoWorkspacesAreCheckedTogether() throws Exception {
    List<String> words = new ArrayList<>(List.of("check"));
    for (String name : List.of("a", "c")) {
      Path workspace = Files.createDirectory(folder.resolve(name));
      Files.createFile(workspace.resolve(".bilaga"));
      agreement(workspace, name);
      words.add(workspace.resolve(name + ".agreement").toString());
    }
    var checked = Asked.run(words.toArray(String[]::new));
    assertThat(checked.code()).isZero();
    assertThat(checked.out()).startsWith("2 agreements,");
    // What nobody named stays outside.
    Path third = Files.createDirectory(folder.resolve("third"));
    agreement(third, "t");
    Asked.write(folder.resolve("a"), "u.agreement", "use \"../third/t.agreement\"\n");
    assertThat(Asked.run("check", folder.resolve("a").toString()).out())
        .contains("file-outside-workspace");
  }

  @Test
  void noAnswerTakesThePlaceOfAnAgreementOrOfItsData() throws Exception {
    Files.createFile(folder.resolve(".bilaga"));
    agreement(folder, "a");
    Asked.write(folder, "orter.csv", "id;name\nask;Ask\nbok;Bok\n");
    Asked.write(folder, "c.agreement", "group orter \"O\" from \"./orter.csv\"\n");
    Asked.write(folder, "x.csv", "an older answer");
    for (String name : List.of("a.agreement", "orter.csv", "x.csv")) {
      Path file = folder.resolve(name);
      String before = Files.readString(file);
      var asked = Asked.run("show", folder.toString(), "--format", "csv", "-o", file.toString());
      boolean refused = !name.equals("x.csv");
      assertThat(asked.code()).as(asked.err()).isEqualTo(refused ? 2 : 0);
      assertThat(Files.readString(file).equals(before)).isEqualTo(refused);
      assertThat(asked.err()).contains(refused ? "name another file" : "is written");
    }
    String table = folder.resolve("x.csv").toString();
    Asked.write(folder, "x.csv", "ort;a;b\nask;1;2\nbok;2;4\n");
    assertThat(Asked.run("infer", table, "-o", table).err()).contains("name another file");
  }

  @Test
  void aSessionSavesWithinItsWorkspaceOnly() throws Exception {
    Path workspace = Files.createDirectory(folder.resolve("workspace"));
    Files.createFile(workspace.resolve(".bilaga"));
    agreement(workspace, "a");
    var host = new SessionHost(workspace, Palette.NONE, () -> 100);
    var project = new Project(List.of(workspace), workspace);
    var session = new Session(project, host, Optional.empty(), Language.ENGLISH);
    session.answer("let x = 5 kr");
    for (Path out : List.of(folder.resolve("x.agreement"), workspace.resolve("../y.agreement"))) {
      var answer = session.answer("save " + out);
      assertThat(answer.wrong()).isTrue();
      assertThat(answer.text() + answer.notes()).contains("outside the workspace");
      assertThat(out).doesNotExist();
    }
    assertThat(session.answer("save " + workspace.resolve("z.agreement")).wrong()).isFalse();
  }

  @Test
  void aSessionInAnEmptyFolderSeesTheFirstAgreement() {
    var host = new SessionHost(folder, Palette.NONE, () -> 100);
    var project = new Project(List.of(folder), folder);
    var session = new Session(project, host, Optional.empty(), Language.ENGLISH);
    assertThat(session.answer("a.total").wrong()).isTrue();
    agreement(folder, "a");
    assertThat(session.answer("a.total").text()).contains("5 kr");
  }

  @Test
  void whatWasAskedIsTheOwnersAloneAndABrokenFileIsSurvived() throws Exception {
    Path file = Files.createDirectory(folder.resolve("bilaga")).resolve("history");
    Files.write(file, "half \u00e5 and \u0000 and \\".getBytes(ISO_8859_1));
    var asked = new AskedBefore(file);
    assertThat(asked.all()).hasSize(1);
    asked.add(List.of("half \ud83d", "whole"));
    assertThat(asked.all()).hasSize(3).endsWith("whole");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void aSessionWithClosedInputEnds() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/fd")) && Files.exists(Path.of("/bin/sh")));
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "exec \"$@\" <&-", "sh"));
    command.addAll(ReplPipeTest.java("org.bilaga.cli.Main", "repl", folder.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(said).isEmpty();
    assertThat(process.exitValue()).isZero();
  }
}
