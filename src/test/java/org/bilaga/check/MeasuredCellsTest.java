package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.bilaga.money.Fraction;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;

/** The values between and at the figures that a measure is compared with, each run in words. */
class MeasuredCellsTest {
  private final MeasuredCells cells =
      new MeasuredCells(List.of(Fraction.of(3), Fraction.ONE, Fraction.of(3)), Optional.empty());

  private String run(int first, int last) {
    return cells.run(first, last).in(Language.ENGLISH);
  }

  @Test
  void everyFigureIsACellAndSoIsWhatIsBesideIt() {
    assertThat(cells.size()).isEqualTo(5);
    List<String> examples = List.of("0", "1", "2", "3", "4");
    for (int cell = 0; cell < 5; cell++) {
      assertThat(cells.example(cell)).hasToString(examples.get(cell));
    }
  }

  @Test
  void eachRunIsSaidWithItsEnds() {
    assertThat(run(0, 0)).isEqualTo("less than 1");
    assertThat(run(0, 1)).isEqualTo("1 or less");
    assertThat(run(0, 2)).isEqualTo("less than 3");
    assertThat(run(0, 3)).isEqualTo("3 or less");
    assertThat(run(0, 4)).isEqualTo("any value");
    assertThat(run(1, 1)).isEqualTo("exactly 1");
    assertThat(run(1, 2)).isEqualTo("1 or more but less than 3");
    assertThat(run(1, 3)).isEqualTo("1 to 3");
    assertThat(run(1, 4)).isEqualTo("1 or more");
    assertThat(run(2, 2)).isEqualTo("more than 1 but less than 3");
    assertThat(run(2, 3)).isEqualTo("more than 1 but at most 3");
    assertThat(run(2, 4)).isEqualTo("more than 1");
    assertThat(run(3, 3)).isEqualTo("exactly 3");
    assertThat(run(3, 4)).isEqualTo("3 or more");
    assertThat(run(4, 4)).isEqualTo("more than 3");
  }

  @Test
  void ofSeveralRunsTheFirstIsSaid() {
    var some = new BitSet();
    some.set(1, 3);
    some.set(4);
    assertThat(cells.firstOf(some).in(Language.ENGLISH)).isEqualTo("1 or more but less than 3");
    assertThat(cells.firstOf(some).in(Language.SWEDISH)).isEqualTo("minst 1 men mindre än 3");
  }
}
