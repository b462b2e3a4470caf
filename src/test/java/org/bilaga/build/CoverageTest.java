package org.bilaga.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line of the build that sums the coverage up. */
class CoverageTest {
  @TempDir Path folder;

  @Test
  void allRowsAreSummedByTheNamesOfTheirColumns() throws IOException {
    assertThat(
            line(
                "PACKAGE,LINE_MISSED,LINE_COVERED,BRANCH_MISSED,BRANCH_COVERED\n"
                    + "a,1,2,3,1\n"
                    + "b,0,3,0,4\n"))
        .isEqualTo("coverage: 83,3 % of lines, 62,5 % of branches\n");
    assertThat(
            line(
                "BRANCH_COVERED,LINE_COVERED,PACKAGE,BRANCH_MISSED,LINE_MISSED\n"
                    + "1,2,a,3,1\n"
                    + "4,3,b,0,0\n"))
        .isEqualTo("coverage: 83,3 % of lines, 62,5 % of branches\n");
  }

  @Test
  void aShareIsNeverRoundedUpToTheWhole() throws IOException {
    assertThat(line("LINE_MISSED,LINE_COVERED,BRANCH_MISSED,BRANCH_COVERED\n1,99999,0,0\n"))
        .isEqualTo("coverage: 99,9 % of lines, 100,0 % of branches\n");
  }

  @Test
  void withoutATableNothingIsSaid() throws IOException {
    var program = BuildProgram.named("Coverage", folder.resolve("classes"));
    assertThat(program.run(folder.resolve("none.csv").toString())).isEmpty();
  }

  private String line(String table) throws IOException {
    Path file = Files.writeString(folder.resolve("jacoco.csv"), table);
    return BuildProgram.named("Coverage", folder.resolve("classes")).run(file.toString());
  }
}
