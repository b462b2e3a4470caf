package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What varies in a version of an agreement stays as it is in the agreement. */
class SolveVersionTest {
  @TempDir Path folder;

  @Test
  void aFigureThatAVersionHasFromItsOriginalVariesInTheVersionAlone() {
    Asked.write(
        folder,
        "x.agreement",
        """
        party a "A"
        agreement bas "Bas" { period 2020 grant g0 3 EUR to a grant g1 4 EUR to a }
        scenario s for bas { set g0 = 5 EUR }
        """);
    assertThat(solved("s - bas = 7 EUR", "s.g1")).contains("It holds for s.g1 = 9 EUR");
    assertThat(solved("s = 20 EUR", "s.total")).contains("It holds for s.total = 20 EUR");
    assertThat(solved("bas = 20 EUR", "bas.g1")).contains("It holds for bas.g1 = 17 EUR");
  }

  private String solved(String goal, String vary) {
    return Asked.run("solve", "--for", goal, "--vary", vary, "-w", folder.toString()).out();
  }
}
