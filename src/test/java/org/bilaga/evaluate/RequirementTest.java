package org.bilaga.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Expression;
import org.bilaga.ledger.Written;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comparisons of one measured value with constants, and which measured figures they read. */
class RequirementTest {
  private static final String BEFORE =
      """
      party skr
      let limit = 7
      group g {
        | id |
        | a  |
        | b  |
      }
      data d by g {
        | m | n | w |
        | a | 3 | 1 |
        | b | 5 | 2 |
      }
      agreement x {
        period 2020
        grant s 1 kr to g equally
      """;

  @TempDir Path folder;

  private Agreement agreement;
  private Written written;

  private Expression.Binary asked(String comparison) {
    String claim = "claim for each g § 1 \"x\": " + comparison + "\n}\n";
    written = Written.of(BEFORE + claim, folder);
    assertThat(written.findings().all()).isEmpty();
    agreement = written.agreement();
    var it = agreement.claims().get(0).claim();
    return new Expression.Binary(it.span(), it.comparison(), it.left(), it.right());
  }

  private Optional<Requirement> requirement(String comparison) {
    var asked = asked(comparison);
    return Requirement.of(written.evaluator(), agreement, asked);
  }

  @ParameterizedTest
  @CsvSource({
    "d.n >= 3, 3",
    "3 <= d.n, 3",
    "d.n >= -3, -3",
    "d.n >= 2 * 3, 6",
    "d.n >= -(2 - 5), 3",
    "d.n > limit, 7",
    "limit - 1 < d.n, 6",
    "d.n * 2 >= 3, 3",
    "d.n + d.w >= 3, 3"
  })
  void whatIsComparedWithAConstantIsOne(String comparison, String point) {
    var requirement = requirement(comparison);
    assertThat(requirement).isPresent();
    assertThat(requirement.get().points()).hasToString("[" + point + "]");
    Fraction at = requirement.get().points().get(0);
    boolean equal = comparison.contains("=");
    assertThat(requirement.get().holds(at)).isEqualTo(equal);
    assertThat(requirement.get().holds(at.add(Fraction.ONE))).isTrue();
    assertThat(requirement.get().holds(at.subtract(Fraction.ONE))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"d.n >= d.w", "3 >= 2", "limit > 3", "d.n - d.w >= d.w"})
  void whatIsNotIsNone(String comparison) {
    assertThat(requirement(comparison)).isEmpty();
  }

  @Test
  void eachFigureIsReadOnceOfTheFirstMemberToo() {
    var asked = asked("d.n + d.w - d.n >= 3");
    Group group = agreement.grants().get(0).group().orElseThrow();
    for (int member = 0; member < 2; member++) {
      List<Observation> read = Observations.of(asked, Context.whole(agreement).of(group, member));
      assertThat(read).hasSize(2);
      assertThat(read.get(0).value()).contains(Fraction.of(member == 0 ? 3 : 5));
      assertThat(read.get(1).value()).contains(Fraction.of(member == 0 ? 1 : 2));
    }
    assertThat(Observations.of(asked, Context.whole(agreement))).isEmpty();
  }
}
