package org.bilaga.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.bilaga.finding.Palette;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.junit.jupiter.api.Test;

/** Tables on a screen, wide and narrow. */
class TextWriterTest {
  private static final ColumnUnit KRONOR = ColumnUnit.of(Denomination.currency("SEK"));

  private final SheetTable.Builder table =
      SheetTable.untitled()
          .column(Column.name("name", Told.text("Namn")))
          .column(Column.money("amount", Told.text("Belopp,\nkr"), KRONOR));

  @Test
  void figuresStandToTheRightWhateverTheLettersAreMadeOf() {
    row("A\u030Asele", 1);
    row("日本", 22);
    row("Ås", 333);
    table.total(
        SheetCell.text("Totalt"), SheetCell.money(Fraction.of(356), Denomination.currency("SEK")));
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
  void noWordIsPartedWhereAllOfItHasRoom() {
    row("Västra Götalandsregionen", 1);
    row("Kort", 2);
    assertThat(text(26)).contains("Götalandsregionen");
  }

  @Test
  void wordsAreWrappedAndNeverCut() {
    row("Västra Storkommunen vid den långa kusten", 500_000_000);
    row("Västra Storkommunen vid den höga kullen", 1);
    assertThat(text(0)).contains("kusten  500 000 000\n");
    assertThat(text(34))
        .isEqualTo(
            """
                                       Belopp,
            Namn                            kr
            ──────────────────────────────────
            Västra Storkommunen    500 000 000
              vid den långa
              kusten
            Västra Storkommunen              1
              vid den höga kullen
            """);
  }

  @Test
  void digitsStandUnderDigits() {
    row("a", Amount.known(Fraction.of(5, 2)));
    row("b", Amount.atLeast(Fraction.of(30)));
    row("c", Amount.known(Fraction.of(7)));
    row("d", Amount.UNKNOWN);
    row("e", Amount.atLeast(Fraction.ZERO));
    assertThat(text(0))
        .contains("a        2,50\n", "b       30 +?\n", "c        7\n", "d        –\n");
    assertThat(text(0)).contains("e        ?\n");
  }

  @Test
  void tableThatIsTooWideIsPartedWithItsNames() {
    var wide = SheetTable.untitled().column(Column.name("name", Told.text("Namn")));
    for (int i = 1; i <= 4; i++) {
      wide.column(Column.money("c" + i, Told.text("Kolumn " + i), KRONOR));
    }
    for (String name : new String[] {"Askby", "Bokvik", "Ceby", "Dalby", "Eby", "Fors", "Gro"}) {
      var kr = SheetCell.money(Fraction.of(1_000_000), Denomination.currency("SEK"));
      wide.item(SheetCell.text(name), kr, kr, kr, kr);
    }
    String text = text(wide.built(), 32);
    assertThat(text.lines()).allMatch(line -> Wrapping.width(line) <= 32);
    assertThat(text.split("\n\n")).hasSize(2).allMatch(block -> block.contains("Bokvik  1 000"));
    for (int i = 1; i <= 4; i++) {
      assertThat(text).contains("Kolumn " + i);
    }
  }

  @Test
  void tableWithFewRowsIsTurned() {
    var wide = SheetTable.untitled().column(Column.name("name", Told.text("Namn")));
    for (int i = 1; i <= 9; i++) {
      wide.column(Column.money("c" + i, Told.text("Kolumn " + i), KRONOR));
    }
    var kr = SheetCell.money(Fraction.of(1_000_000), Denomination.currency("SEK"));
    wide.item(SheetCell.text("Askby"), kr, kr, kr, kr, SheetCell.EMPTY, kr, kr, kr, kr);
    assertThat(text(wide.built(), 40))
        .startsWith("Askby\n  Kolumn 1  1 000 000\n")
        .doesNotContain("Kolumn 5");
  }

  @Test
  void nothingFromAFileReachesTheTerminalAsACommand() {
    row("\u001b[31mröd", 1);
    assertThat(text(0)).doesNotContain("\u001b");
  }

  private void row(String name, long amount) {
    row(name, Amount.known(Fraction.of(amount)));
  }

  private void row(String name, Amount amount) {
    table.item(SheetCell.text(name), SheetCell.money(amount, Denomination.currency("SEK")));
  }

  private String text(int columns) {
    return text(table.built(), columns);
  }

  private static String text(SheetTable table, int columns) {
    var setting = new Setting(Language.SWEDISH, Palette.NONE, columns);
    return new String(Format.TEXT.write(Sheet.of(table), setting), StandardCharsets.UTF_8);
  }
}
