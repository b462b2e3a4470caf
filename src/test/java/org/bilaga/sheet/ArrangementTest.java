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
    List<SheetCell> cells =
        List.of(
            SheetCell.text(name),
            SheetCell.money(Fraction.of(amount), Denomination.currency("SEK")));
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
