package org.bilaga.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GridTextTest {
  private final Grid grid =
      new Grid(List.of(Grid.Column.words("Namn"), Grid.Column.figures("Belopp,", "kr")));

  @Test
  void figuresStandToTheRightWhateverTheLettersAreMadeOf() {
    grid.row("A\u030Asele", "1").row("日本", "22").row("Ås", "333").total("Totalt", "356");
    assertThat(text(0))
        .isEqualTo(
            """
                    Belopp,
            Namn         kr
            ───────────────
            A\u030Asele         1
            日本         22
            Ås          333
            ───────────────
            Totalt      356
            """);
  }

  @Test
  void onlyWordsAreCutAndOnlyWhereThereIsNoRoom() {
    grid.row("Vidareutbildning för sjuksköterskor", "500 000 000");
    assertThat(text(0)).contains("sjuksköterskor");
    assertThat(text(40)).contains("Vidareutbildning för sjuks…  500 000 000\n");
    assertThat(text(40).lines()).allMatch(line -> GridText.width(line) <= 40);
  }

  @Test
  void nothingFromAFileReachesTheTerminalAsACommand() {
    grid.row("\u001b[31mröd", "1");
    assertThat(text(0)).doesNotContain("\u001b");
  }

  private String text(int most) {
    var out = new StringBuilder();
    new GridText(most).render(grid, out);
    return out.toString();
  }
}
