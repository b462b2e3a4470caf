package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Agreements that are links: out of the workspace, and within it. */
class LinkedFilesTest {
  private static final String STALE =
      "party b \"B\"\nagreement a {\n total 6 kr\n  grant g 5 kr to b\n}\n";
  private static final String WITH_TABLE =
      """
      group g {
        | id | name |
        | b  | B    |
        | c  | C    |
      }
      agreement a {
        grant x 6 kr to g equally
        appendix 1 from "t.csv" by g { column "Kronor" = x }
      }
      """;

  @TempDir Path folder;
  private Path out;
  private Path inside;

  @BeforeEach
  void workspace() throws IOException {
    out = Files.createDirectory(folder.resolve("out"));
    inside = Files.createDirectory(folder.resolve("inside"));
    Files.createFile(inside.resolve(".bilaga"));
    Files.createFile(out.resolve(".bilaga"));
  }

  /** Named alone, in its folder, among others; by its own name or by that of a linked folder. */
  @ParameterizedTest
  @ValueSource(
      strings = {"inside/x.agreement", "inside", "out/../inside/x.agreement", "inside/sub/../x"})
  void anAgreementThatLeadsOutIsNeitherReadNorWrittenHoweverItIsNamed(String named)
      throws IOException {
    Path real = out.resolve("real.agreement");
    Files.writeString(real, STALE);
    Files.createDirectory(inside.resolve("sub"));
    Files.createSymbolicLink(inside.resolve("x.agreement"), Path.of("../out/real.agreement"));
    String link = folder.resolve(named.endsWith("/x") ? named + ".agreement" : named).toString();

    for (var words :
        List.of(List.of("check"), List.of("check", "--fix", "all", "--yes"), List.of("fmt"))) {
      List<String> run = new ArrayList<>(words);
      run.add(link);
      var asked = Asked.run(run.toArray(String[]::new));
      assertThat(asked.code()).as("%s", run).isNotZero();
      assertThat(asked.out() + asked.err()).as("%s", run).contains("leads out of the workspace");
    }
    assertThat(real).hasContent(STALE);
    assertThat(Files.list(out).map(it -> it.getFileName().toString()))
        .containsExactlyInAnyOrder(".bilaga", "real.agreement");
    assertThat(Asked.run("check", real.toString()).out()).contains("parts-differ-from-total");
  }

  /** Whichever is named, and in whichever order: the table beside the link is not its table. */
  @Test
  void anAgreementThatIsLinkedWithinTheWorkspaceIsReadAsTheFileThatItIs() throws IOException {
    Path linked = Files.createDirectory(inside.resolve("aa"));
    Path real = Files.createDirectory(inside.resolve("sub"));
    Files.writeString(real.resolve("a.agreement"), WITH_TABLE);
    Files.writeString(real.resolve("t.csv"), "Namn;Kronor\nB;3\nC;4\n");
    Files.writeString(linked.resolve("t.csv"), "Namn;Kronor\nB;3\nC;3\n");
    Files.createSymbolicLink(linked.resolve("a.agreement"), Path.of("../sub/a.agreement"));
    String aa = linked.toString();
    String sub = real.toString();
    for (var paths :
        List.of(
            List.of(inside.toString()),
            List.of(aa),
            List.of(sub),
            List.of(aa, sub),
            List.of(sub, aa),
            List.of(aa + "/a.agreement"),
            List.of(aa + "/a.agreement", sub + "/a.agreement"))) {
      List<String> run = new ArrayList<>(List.of("check"));
      run.addAll(paths);
      var checked = Asked.run(run.toArray(String[]::new));
      assertThat(checked.code()).as("%s", paths).isEqualTo(ExitCode.FINDINGS);
      assertThat(checked.out())
          .as("%s", paths)
          .contains("1 agreement,", "1 finding", "appendix-cell-differs", "sub/t.csv")
          .doesNotContain("aa/");
    }
  }
}
