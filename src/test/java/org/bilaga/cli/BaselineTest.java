package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only what is new since a git revision. */
class BaselineTest {
  private static final String OLD =
      "party b \"B\"\nagreement a {\n    total 5 mkr\n    grant g 6 mkr to b\n}\n";

  @TempDir Path folder;

  @BeforeEach
  void repository() throws Exception {
    git("init", "-q", "-b", "main");
    Asked.write(folder, "a.agreement", OLD);
    git("add", "-A");
    git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "one");
  }

  @Test
  void whatWasThereIsLeftOutAndCounted() {
    var asked = check("HEAD");
    assertThat(asked.code()).isZero();
    assertThat(asked.out())
        .contains(": no findings.")
        .endsWith("\n1 finding that was there in `HEAD` is left out.\n");
  }

  @Test
  void whatStandsOnAnotherLineOrInAnotherFileIsKnownAgain() throws Exception {
    Files.delete(folder.resolve("a.agreement"));
    Asked.write(folder, "flyttad.agreement", "// En rad till.\n\n" + OLD);
    assertThat(check("HEAD").code()).isZero();
  }

  @Test
  void whatIsNewOrOffByMoreFails() {
    Asked.write(folder, "a.agreement", OLD.replace("6 mkr", "7 mkr"));
    var asked = check("main");
    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.out()).contains("is 2 mkr too low").doesNotContain("left out");
  }

  @Test
  void ofSeveralAlikeAsManyAreOldAsThereWere() {
    Asked.write(folder, "b.agreement", OLD);
    var asked = check("HEAD");
    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.out())
        .contains("b.agreement:3:11", ": 1 finding.", "1 finding that was there")
        .doesNotContain("─ a.agreement");
  }

  @Test
  void formsForProgramsStayWhole() {
    var asked = check("HEAD", "--format", "json");
    assertThat(asked.out()).endsWith("}\n").contains("\"findings\": 0");
    assertThat(asked.err()).isEqualTo("1 finding that was there in `HEAD` is left out.\n");
  }

  @Test
  void aRevisionThatIsNotThereIsTold(@TempDir Path other) {
    assertThat(check("nowhere").err()).isEqualTo("git knows no revision `nowhere`.\n");
    assertThat(check("nowhere").code()).isEqualTo(2);
    Asked.write(other, "a.agreement", OLD);
    var asked = Asked.run("check", "--baseline", "HEAD", other.toString());
    assertThat(asked.err()).contains("is in no git repository");
    assertThat(asked.code()).isEqualTo(2);
  }

  @Test
  void aCloneThatIsShallowIsToldAsThat(@TempDir Path other) throws Exception {
    Asked.write(folder, "b.agreement", OLD.replace("agreement a", "agreement c"));
    git("add", "-A");
    git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "two");
    git("clone", "-q", "--depth", "1", "file://" + folder, other.resolve("klon").toString());
    String clone = other.resolve("klon").toString();
    assertThat(Asked.run("check", "--baseline", "HEAD~1", clone).err())
        .startsWith("git knows no revision `HEAD~1`: only the last commits were fetched here.");
    assertThat(Asked.run("compare", "a@HEAD~1", "-w", clone).err()).contains("--unshallow");
  }

  private Asked check(String revision, String... more) {
    List<String> all = new ArrayList<>(List.of("check", "--baseline", revision, "-l", "en"));
    all.addAll(List.of(more));
    all.add(folder.toString());
    return Asked.run(all.toArray(new String[0]));
  }

  /** A submodule is a folder of the workspace, as it was in the commit that was named then. */
  @Test
  void aSubmoduleIsReadAsItWas(@TempDir Path other) throws Exception {
    Path inner = Files.createDirectory(other.resolve("inner"));
    Path outer = Files.createDirectory(other.resolve("outer"));
    gitIn(inner, "init", "-q", "-b", "main");
    Asked.write(inner, "m.agreement", OLD.replace("agreement a", "agreement m"));
    commit(inner);
    gitIn(outer, "init", "-q", "-b", "main");
    String[] add = {"-c", "protocol.file.allow=always", "submodule", "add", "-q"};
    for (String at : List.of("m", "far/n")) {
      List<String> words = new ArrayList<>(List.of(add));
      words.addAll(List.of(inner.toString(), at));
      gitIn(outer, words.toArray(String[]::new));
    }
    commit(outer);
    for (Path path : List.of(outer, outer.resolve("m"), outer.resolve("far"))) {
      var asked = Asked.run("check", "--baseline", "HEAD", path.toString());
      assertThat(asked.code()).as("%s", path).isZero();
      assertThat(asked.out()).contains(": no findings.", "left out");
    }

    Asked.write(outer.resolve("m"), "m.agreement", OLD.replace("6 mkr", "8 mkr"));
    var changed = Asked.run("check", "--baseline", "HEAD", outer.toString());
    assertThat(changed.code()).isEqualTo(1);
    assertThat(changed.out()).contains(": 1 finding.", "1 finding that was there");
    // Committed below and not above, the commit that is named above is still the earlier.
    commit(outer.resolve("m"));
    assertThat(Asked.run("check", "--baseline", "HEAD", outer.toString()).code()).isEqualTo(1);
    commit(outer);
    assertThat(Asked.run("check", "--baseline", "HEAD", outer.toString()).code()).isZero();
  }

  private static void commit(Path in) throws Exception {
    gitIn(in, "add", "-A");
    gitIn(in, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "it");
  }

  private void git(String... words) throws Exception {
    gitIn(folder, words);
  }

  private static void gitIn(Path in, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    var process =
        new ProcessBuilder(command).directory(in.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
