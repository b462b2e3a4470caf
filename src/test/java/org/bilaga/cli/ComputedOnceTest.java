package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A value is found once, however many ways lead to it, and one that needs itself is told. */
class ComputedOnceTest {
  private static final String AROUND =
      """
      party p "P"
      group orter {
      | id |
      | ask |
      | bok |
      }
      data d by orter {
      | ort | n |
      | ask | 3 |
      | bok | 5 |
      }
      """;

  @TempDir Path folder;

  /** A line for each of twenty-eight values that is twice the one before it. */
  private static String chain(IntFunction<String> line) {
    return IntStream.rangeClosed(1, 28).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
  }

  private Asked asked(String agreement, String... question) {
    Asked.write(folder, "a.agreement", AROUND + agreement);
    question[question.length - 1] += folder;
    return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Asked.run(question));
  }

  @Test
  void aChainOfNamedValuesIsNoWorse() {
    String text =
        "agreement a {\nlet z0 = 1 kr\n"
            + chain(i -> "let z%d = z%d + z%d".formatted(i, i - 1, i - 1))
            + "grant g z28 to p\nclaim § 1 \"268 435 456 kr\": z28 = 268 435 456 kr\n}\n";
    assertThat(asked(text, "check", "").code()).isZero();
    assertThat(asked(text, "show", "a", "--workspace=").out()).contains("268 435 456");
    assertThat(asked(text, "show", "z28", "--in", "a", "--workspace=").out())
        .isEqualTo("268 435 456 kr\n");
  }

  @Test
  void norIsOneOfMeasures() {
    String text =
        "agreement a {\nperiod 2020\nkey k = share of d.n\ngrant g 8 kr to orter {\n"
            + "measure m0 = d.n\n"
            + chain(i -> "measure m%d = m%d + m%d".formatted(i, i - 1, i - 1))
            + """
            step 50 % when m28 >= 1
            step 50 % when m28 >= 1 000 000 000
            each step shared by k among those who reach it
            a step that nobody reaches goes to the step below
            when nobody reaches any step, kept by p
            }
            }
            """;
    assertThat(asked(text, "check", "").out()).contains("no findings");
    assertThat(asked(text, "explain", "a.g", "--workspace=").out())
        .contains("805 306 368", "1 342 177 280");
  }

  @Test
  void twoAreasThatAreEachWhatTheOtherLeavesOfAYearAreACircle() {
    String text =
        """
        agreement a {
        period 2024..2026
        total 10 kr each year
        area b { total remainder
        grant x 1 kr to p }
        area c { total remainder
        grant y 1 kr to p }
        }
        """;
    for (String question : new String[] {"check", "deadlines", "coverage"}) {
      assertThat(asked(text, question, "").code()).as(question).isNotEqualTo(ExitCode.FAULT);
    }
    assertThat(asked(text, "check", "").out()).containsOnlyOnce("amount-in-circle");
    assertThat(asked(text, "show", "a", "--by=year", "--workspace=").code()).isZero();
  }
}
