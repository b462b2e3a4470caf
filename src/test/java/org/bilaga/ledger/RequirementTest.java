package org.bilaga.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.bilaga.ast.Clause;
import org.bilaga.evaluate.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether one requirement of a measured value holds wherever another does. */
class RequirementTest {
  @TempDir Path folder;

  @Test
  void oneImpliesAnotherWhereNoValueSatisfiesItAlone() {
    assertThat(implies("f >= 3 pp", "f >= 1 pp")).isTrue();
    assertThat(implies("f >= 1 pp", "f >= 3 pp")).isFalse();
    assertThat(implies("f > 5 pp", "f >= 5 pp")).isTrue();
    assertThat(implies("f >= 5 pp", "f > 5 pp")).isFalse();
    assertThat(implies("f < 1 pp", "f < 3 pp")).isTrue();
    assertThat(implies("f < 3 pp", "f < 1 pp")).isFalse();
    assertThat(implies("f >= 1 pp", "f >= 1 pp and f < 9 pp")).isFalse();
    assertThat(implies("f < 9 pp", "f >= 1 pp and f < 9 pp")).isFalse();
    // What satisfies the first is between the figures, or beyond both.
    assertThat(implies("f > 5 pp and f < 9 pp", "f < 5 pp")).isFalse();
    assertThat(implies("f > 5 pp and f < 9 pp", "f > 5 pp")).isTrue();
    assertThat(implies("f > 9 pp", "f < 5 pp")).isFalse();
    assertThat(implies("f < 1 pp", "f > 5 pp")).isFalse();
  }

  @Test
  void ofTwoThatAreMeasuredOtherwiseNoneImpliesTheOther() {
    assertThat(implies("f >= 3 pp", "svar.a >= 1 %")).isFalse();
    assertThat(implies("svar.b >= 3 %", "svar.a >= 1 %")).isFalse();
    assertThat(implies("f >= 3 pp", "h >= 1 pp")).isFalse();
  }

  private boolean implies(String one, String other) {
    var written =
        Written.of(
            """
            party staten "Staten"
            group g "Gruppen" {
              | id | name |
              | a | Anna |
            }
            data svar by g and month {
              column a
              column b
              | id | month | a | b |
              | a | 2018-09 | 70,0 %% | 60,0 %% |
              | a | 2019-09 | 76,0 %% | 60,0 %% |
            }
            agreement k "K" {
              period 2019
              grant x 200 kr in 2019-09 to g {
                measure f = svar.a - svar.a a year before
                measure h = svar.b - svar.b a year before
                step 70 %% when %s
                step 30 %% when %s
                each step shared equally among those who reach it
                a step that nobody reaches goes to the step below
                when nobody reaches any step, kept by staten
              }
            }
            """
                .formatted(one, other),
            folder);
    assertThat(written.findings().all()).isEmpty();
    var asked =
        written.grant("x").declared().clauses().stream()
            .filter(Clause.Step.class::isInstance)
            .map(Clause.Step.class::cast)
            .map(it -> Requirement.of(written.evaluator(), written.agreement(), it.when()))
            .map(it -> it.orElseThrow())
            .toList();
    return asked.get(0).implies(asked.get(1));
  }
}
