package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bilaga.finding.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A claim that does not hold is told with the place where the agreement states the amount. */
class StatedWhereTest {
  private static final String AGREEMENT =
      """
      party p "P"
      agreement a {
        period 2020..2021
        area one { grant g 11 EUR to p { of which e 3 EUR } }
        area years { grant y by year to p { for 2020 21 EUR for 2021 22 EUR } }
        area stated {
          total 63 EUR
          grant s 31 EUR to p
          grant t 32 EUR to p
        }
        area by-year {
          total 41 EUR in 2020
          total 42 EUR in 2021
          grant u by year to p { for 2020 41 EUR for 2021 42 EUR }
        }
        area two { grant v 51 EUR to p grant w 52 EUR to p }
      """;

  private Folder folder;

  @BeforeEach
  void write(@TempDir Path temporary) {
    folder = new Folder(temporary);
  }

  /** The places that are shown beside the claim. */
  private List<String> shown(String claimed) {
    String text = AGREEMENT + "claim § 1 \"x 1 EUR\": " + claimed + " = 1 EUR\n}\n";
    List<Finding> found = folder.put("a.agreement", text).check("a.agreement");
    assertThat(found).singleElement().matches(it -> it.kind().name().equals("claim-differs"));
    return found.get(0).labels().stream().map(it -> it.span().text()).distinct().toList();
  }

  @Test
  void anAmountIsShownWhereItIsWritten() {
    assertThat(shown("one.g")).contains("11 EUR");
    assertThat(shown("one.g.e")).contains("3 EUR");
    assertThat(shown("one")).contains("11 EUR");
    assertThat(shown("total of one")).contains("11 EUR");
    assertThat(shown("stated.total")).contains("63 EUR");
    assertThat(shown("one.total")).contains("11 EUR");
  }

  @Test
  void thatOfAYearIsShownWhereTheYearIs() {
    assertThat(shown("years.y[2021]")).contains("22 EUR").doesNotContain("21 EUR");
    assertThat(shown("years.y[2020]")).contains("21 EUR").doesNotContain("22 EUR");
    assertThat(shown("by-year[2021]")).contains("42 EUR").doesNotContain("41 EUR");
  }

  @Test
  void aSumOfSeveralIsWrittenNowhere() {
    assertThat(shown("two")).noneMatch(it -> it.startsWith("5"));
    assertThat(shown("two.total")).noneMatch(it -> it.startsWith("5"));
    assertThat(shown("stated")).noneMatch(it -> it.startsWith("3") || it.startsWith("6"));
  }
}
