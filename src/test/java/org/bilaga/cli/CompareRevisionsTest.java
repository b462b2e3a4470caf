package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agreements as they were in a git revision, compared with what they became. */
class CompareRevisionsTest {
  @TempDir Path folder;

  @BeforeEach
  void repository() throws Exception {
    git("init", "-q", "-b", "main");
    Asked.write(folder, "common.agreement", CompareTest.COMMON);
    Asked.write(folder, "vård.agreement", CompareTest.BEFORE);
    Files.createDirectory(folder.resolve("andra"));
    Asked.write(folder, "andra/a.agreement", "party b \"B\"\nagreement a { grant g 1 kr to b }");
    commit("one");
    Asked.write(folder, "vård.agreement", CompareTest.AFTER.replace("vård-2020", "vård-2019"));
    commit("two");
  }

  @Test
  void nameAtARevisionIsComparedWithWhatStandsHere() throws Exception {
    var asked = compare("vård-2019@HEAD~1");
    assertThat(asked.err()).isEmpty();
    assertThat(asked.code()).isZero();
    assertThat(asked.out())
        .startsWith("vård-2019: HEAD~1 → now\nThe total: 105 kr → 120 kr, +15 kr (+14,3 %).\n");
    assertThat(git("status", "--porcelain")).isEmpty();
  }

  @Test
  void whatAKilledRunLeftIsClearedAway() throws Exception {
    Path left = Files.createTempDirectory("bilaga-revision-");
    Path young = Files.createTempDirectory("bilaga-revision-");
    Files.writeString(left.resolve("x.agreement"), "old");
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    assertThat(compare("vård-2019@HEAD~1").code()).isZero();
    assertThat(left).doesNotExist();
    assertThat(young).exists();
    Files.delete(young);
  }

  @Test
  void twoRevisionsWithAndWithoutTheSign() {
    String asked = compare("@HEAD~1", "@HEAD").out();
    assertThat(asked)
        .startsWith("vård-2019: HEAD~1 → HEAD\n")
        .endsWith("\n1 agreement is alike.\n");
    assertThat(compare("HEAD~1", "HEAD").out()).isEqualTo(asked);
    assertThat(compare("vård-2019@HEAD~1", "@HEAD").out())
        .isEqualTo(asked.substring(0, asked.lastIndexOf("\n1 agreement")));
  }

  @Test
  void oneRevisionAloneIsComparedWithNow() {
    assertThat(compare("HEAD~1").out()).startsWith("vård-2019: HEAD~1 → now\n");
    assertThat(compare("@HEAD~1").out()).isEqualTo(compare("HEAD~1").out());
    assertThat(compare("vård-2019").err())
        .contains("Say what to compare `vård-2019` with", "`vård-2019@HEAD~1`");
  }

  @Test
  void whatIsNotCommittedIsNow() {
    Asked.write(
        folder,
        "vård.agreement",
        CompareTest.AFTER.replace("vård-2020", "vård-2019").replace("120 kr", "121 kr"));
    assertThat(compare("@HEAD").out())
        .startsWith("vård-2019: HEAD → now\n")
        .contains("The total: 120 kr → 121 kr, +1 kr (+0,8 %).")
        .contains("`skr` is 11 kr instead of 10 kr (+1 kr).");
  }

  @Test
  void agreementsOnOneSideOnlyAreNewOrGone() throws Exception {
    Asked.write(folder, "ny.agreement", "party b \"B\"\nagreement ny { grant g 2 kr to b }");
    Files.delete(folder.resolve("andra/a.agreement"));
    String asked = compare("@HEAD").out();
    assertThat(asked)
        .contains("ny\nThe agreement is new: 2 kr.\n")
        .contains("a\nThe agreement is gone: 1 kr.\n");
  }

  @Test
  void whatAFileWithMistakesMayHoldIsLeftOutAndSaid() {
    Asked.write(folder, "vård.agreement", "agreement vård-2019 {\n");
    var asked = compare("@HEAD");
    assertThat(asked.out()).doesNotContain("is gone");
    assertThat(asked.err()).contains("Left out", "`vård-2019`");
  }

  @Test
  void oneFileAtTwoTimes() {
    String file = folder.resolve("vård.agreement").toString();
    assertThat(Asked.run("compare", file + "@HEAD~1", file, "-w", folder.toString()).out())
        .startsWith("vård-2019: HEAD~1 → now\n");
    assertThat(Asked.run("compare", "@HEAD~1", file, "-w", folder.toString()).out())
        .startsWith("vård-2019: HEAD~1 → now\n");
  }

  @Test
  void revisionOrFileThatIsNotThereIsTold() {
    assertThat(compare("vård-2019@nowhere").err()).isEqualTo("git knows no revision `nowhere`.\n");
    assertThat(compare("vård-2019@--help").code()).isEqualTo(2);
    assertThat(compare("ny@HEAD", "vård-2019").err())
        .contains("no agreement called `ny` in the revision `HEAD`");
  }

  /** Names that git has no file by: they are told, and never end in a fault of ours. */
  @Test
  void whatCanBeNoPathForGitIsTold() {
    for (String name : List.of("../x.agreement", "a\nb", "a\0b", ":(glob)**", "a/../../b")) {
      var asked = compare(name + "@HEAD~1");
      assertThat(asked.code()).as(name).isIn(1, 2);
      assertThat(asked.out() + asked.err()).as(name).isNotBlank().doesNotContain("Exception");
    }
  }

  @Test
  void folderThatIsNoRepositoryIsTold(@TempDir Path other) {
    Asked.write(other, "common.agreement", CompareTest.COMMON);
    Asked.write(other, "a.agreement", CompareTest.AFTER);
    var asked = Asked.run("compare", "vård-2020@HEAD", "-w", other.toString());
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).contains("is in no git repository");
  }

  /** In a folder of its own for what is temporary, as others may be at work beside this test. */
  @Test
  void nothingIsLeftBehind(@TempDir Path temporary) throws Exception {
    for (List<String> compared :
        List.of(List.of("@HEAD~1", "@HEAD"), List.of("vård-2019@nowhere"))) {
      List<String> command = new ArrayList<>(ReplPipeTest.java());
      command.add("-Djava.io.tmpdir=" + temporary);
      command.addAll(List.of("org.bilaga.cli.Main", "compare", "-w", folder.toString()));
      command.addAll(compared);
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(said).isEqualTo(compared.size() == 2 ? 0 : 2);
      assertThat(temporary).as(said).isEmptyDirectory();
    }
  }

  private Asked compare(String... args) {
    var all = new String[args.length + 3];
    all[0] = "compare";
    System.arraycopy(args, 0, all, 1, args.length);
    all[args.length + 1] = "-w";
    all[args.length + 2] = folder.toString();
    return Asked.run(all);
  }

  private void commit(String message) throws Exception {
    git("add", "-A");
    git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", message);
  }

  private String git(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    var process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
