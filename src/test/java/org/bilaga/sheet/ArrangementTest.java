package org.bilaga.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.junit.jupiter.api.Test;

/** Rows sorted, cut and reckoned of, with nothing lost. */
class ArrangementTest {
  private final SheetTable.Builder table =
      SheetTable.untitled()
          .column(Column.name("recipient", Told.text("Mottagare")))
          .column(
              Column.money(
                  "amount", Told.text("Belopp"), ColumnUnit.of(Denomination.currency("SEK"))));

  @Test
  void rowsAreSortedWithWhatBelongsToThem() {
    row(Row.Kind.GROUP, 0, "Orterna", 3);
    row(Row.Kind.ITEM, 1, "Öby", 1);
    row(Row.Kind.ITEM, 1, "Åby", 2);
    row(Row.Kind.REST, 1, "(ofördelat)", 9);
    row(Row.Kind.ITEM, 0, "SKR", 5);
    row(Row.Kind.TOTAL, 0, "Totalt", 17);
    assertThat(names(sorted("amount")))
        .containsExactly("SKR", "Orterna", "Åby", "Öby", "(ofördelat)", "Totalt");
    assertThat(names(sorted("-belopp")))
        .containsExactly("Orterna", "Öby", "Åby", "(ofördelat)", "SKR", "Totalt");
    assertThat(names(sorted("namn")))
        .containsExactly("Orterna", "Åby", "Öby", "(ofördelat)", "SKR", "Totalt");
  }

  /** Ort 1 has 1 to 11 as the open 10 may be its own: it is not ort 2's too, nor counted twice. */
  @Test
  void whatIsOpenAndWhatSomeMayGetOfItIsCountedOnce() {
    for (int i = 1; i <= 4; i++) {
      var may = new Amount(Optional.of(Fraction.of(i)), Optional.of(Fraction.of(i + 10)));
      row(Row.Kind.ITEM, 0, "ort " + i, may);
    }
    row(Row.Kind.REST, 0, "(rest)", 5);
    row(Row.Kind.OPEN, 0, "(ofördelat)", 10);
    row(Row.Kind.TOTAL, 0, "Totalt", 25);
    for (int top = 0; top < 4; top++) {
      var first = new Arrangement(Optional.empty(), OptionalInt.of(top), true, false);
      int least = 15 - (top == 0 ? 0 : top == 1 ? 4 : top == 2 ? 7 : 9);
      assertThat(text(first.of(table.built())).lines().map(line -> line.replaceAll(" +", " ")))
          .contains(6 - top + " andra " + least + "–" + (least + 10), "Medelvärde 2,50–5");
    }
  }

  @Test
  void allOthersAreOneRowSoThatTheTotalHolds() {
    for (int i = 1; i <= 5; i++) {
      row(Row.Kind.ITEM, 0, "ort " + i, i);
    }
    row(Row.Kind.REST, 0, "(rest)", 4);
    row(Row.Kind.TOTAL, 0, "Totalt", 19);
    var first = new Arrangement(Optional.empty(), OptionalInt.of(2), true, true);
    assertThat(text(first.of(table.built())))
        .isEqualTo(
            """
            Mottagare   Belopp
            ──────────────────
            ort 5            5
            ort 4            4
            4 andra         10
            ──────────────────
            Totalt          19
            Medelvärde       3
            Median           3
            """);
  }

  @Test
  void whatIsNotKnownHasNoMedianAndStandsLast() {
    row(Row.Kind.ITEM, 0, "a", 1);
    table.item(SheetCell.text("b"), SheetCell.money(Amount.UNKNOWN, Denomination.currency("SEK")));
    row(Row.Kind.ITEM, 0, "c", 2);
    var all = new Arrangement(Optional.of("amount"), OptionalInt.empty(), true, true);
    assertThat(text(all.of(table.built())))
        .contains("c                2\na")
        .contains("Median           –");
    assertThat(text(all.of(table.built()))).contains("Medelvärde       –");
  }

  @Test
  void columnThatIsNotThereIsTold() {
    row(Row.Kind.ITEM, 0, "a", 1);
    var none = new Arrangement(Optional.of("yta"), OptionalInt.empty(), false, false);
    assertThat(none.unknownIn(Sheet.of(table.built()))).contains("yta");
  }

  private void row(Row.Kind kind, int depth, String name, long amount) {
    row(kind, depth, name, Amount.known(Fraction.of(amount)));
  }

  private void row(Row.Kind kind, int depth, String name, Amount amount) {
    List<SheetCell> cells =
        List.of(SheetCell.text(name), SheetCell.money(amount, Denomination.currency("SEK")));
    table.row(kind, depth, cells);
  }

  private SheetTable sorted(String by) {
    return new Arrangement(Optional.of(by), OptionalInt.empty(), false, false).of(table.built());
  }

  private static List<String> names(SheetTable table) {
    return table.rows().stream().map(row -> row.cells().getFirst().text(Language.SWEDISH)).toList();
  }

  private static String text(SheetTable table) {
    byte[] written = Format.TEXT.write(Sheet.of(table), Setting.plain(Language.SWEDISH));
    return new String(written, StandardCharsets.UTF_8);
  }
}
