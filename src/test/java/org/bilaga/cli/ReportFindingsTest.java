package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report finds in its agreements what a check of them finds, wherever the place is. */
class ReportFindingsTest {
  private static final String AGREES = "could be compared agrees";

  @TempDir Path folder;

  @BeforeEach
  void aWorkspace() {
    Asked.write(folder, ".bilaga", "");
    Asked.write(folder, "sum.csv", "Isle;Amount\nAda;60\nBo;50\nSum;100\n");
    Asked.write(
        folder,
        "isles.agreement",
        """
        group isles {
            | id  |
            | ada |
            | bo  |
        }
        """);
    Asked.write(
        folder,
        "table.agreement",
        """
        use "isles.agreement"
        agreement table-2030 "Table" {
            grant g 100 EUR to isles undistributed § 1
            appendix 1 from "sum.csv" by isles {
                column "Amount" = g
                total row "Sum"
            }
        }
        """);
    Asked.write(
        folder,
        "figures.agreement",
        """
        use "isles.agreement"
        data d by isles from "sum.csv" {
            total row "Sum"
        }
        """);
    Asked.write(
        folder,
        "data.agreement",
        """
        use "figures.agreement"
        key k = share of d.Amount
        agreement data-2030 "Data" {
            grant g 110 EUR to isles by k, rounded half up § 1
        }
        """);
    Asked.write(
        folder,
        "clean.agreement",
        """
        use "isles.agreement"
        agreement clean-2030 "Clean" {
            grant g 100 EUR to isles equally § 1
        }
        """);
  }

  private String report(String... more) {
    List<String> args = new ArrayList<>(List.of("report", "-w", folder.toString()));
    args.addAll(List.of(more));
    var asked = Asked.run(args.toArray(String[]::new));
    assertThat(asked.err()).isEmpty();
    assertThat(asked.code()).isZero();
    return asked.out();
  }

  @ParameterizedTest
  @ValueSource(strings = {"md", "text", "html", "json"})
  void anErrorThatStandsInATableAloneIsTold(String form) {
    assertThat(report("table-2030", "-f", form)).contains("sum.csv").doesNotContain(AGREES);
    assertThat(report("data-2030", "-f", form)).contains("sum.csv").doesNotContain(AGREES);
    assertThat(report("-f", form)).contains("sum.csv").doesNotContain(AGREES);
  }

  @Test
  void whatIsWrongInOthersIsNotToldOfOne() {
    assertThat(report("clean-2030", "-f", "md")).contains(AGREES).doesNotContain("sum.csv");
    assertThat(report("data-2030", "-f", "md")).doesNotContain("The rows of \"Amount\"");
  }
}
