package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.answer.Answered;
import org.bilaga.answer.Given;
import org.bilaga.answer.Inquiry;
import org.bilaga.money.Fraction;
import org.bilaga.sheet.Row;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetCell.Reckoned;
import org.bilaga.sheet.SheetPart;
import org.bilaga.sheet.SheetTable;
import org.bilaga.workspace.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A cell that says that it is reckoned from other cells of its table is what those come to, so that
 * a workbook that reckons it shows the same figure.
 */
class ReckonedCellsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "show gnv-2020 --by regioner",
        "show gnv-2020 --by regioner --mean --median",
        "show gnv-2020 --by recipient",
        "show förlossningsvård-2015-2022 --by year",
        "show befolkning",
        "show gnv-2020[halland] + gnv-2020[gotland]",
        "show gnv-2019 gnv-2020 --by recipient",
        "compare gnv-2019 gnv-2020",
      })
  void aCellIsWhatTheCellsComeToThatItIsReckonedFrom(String question) throws Refused {
    for (SheetTable table : tables(question)) {
      for (int row = 0; row < table.rows().size(); row++) {
        for (int column = 0; column < table.columns().size(); column++) {
          if (table.rows().get(row).cells().get(column) instanceof SheetCell.Formula cell
              && cell.figure().isKnown()) {
            reckoned(cell.how(), row, column, table)
                .ifPresent(
                    it ->
                        assertThat(cell.figure().known())
                            .as(question + " " + cell.how())
                            .contains(it));
          }
        }
      }
    }
  }

  @Test
  void thereAreSuch() throws Refused {
    int cells = 0;
    for (SheetTable table : tables("show gnv-2020 --by regioner")) {
      for (Row row : table.rows()) {
        cells += row.cells().stream().anyMatch(SheetCell.Formula.class::isInstance) ? 1 : 0;
      }
    }
    assertThat(cells).isGreaterThan(20);
  }

  private static List<SheetTable> tables(String question) throws Refused {
    List<String> words = new ArrayList<>(List.of(question.split(" ")));
    Inquiry inquiry = Inquiry.named(words.removeFirst()).orElseThrow();
    words.addAll(List.of("-w", Asked.AGREEMENTS));
    Given given = Given.read(inquiry.word(), inquiry.choices(), words);
    Answered answered = inquiry.answer(given, Desk.OF_RUN.engine());
    return answered.sheet().orElseThrow().parts().stream()
        .map(SheetPart::asTable)
        .flatMap(Optional::stream)
        .toList();
  }

  /** Empty where something that it needs is not known. */
  private static Optional<Fraction> reckoned(Reckoned how, int row, int column, SheetTable table) {
    List<SheetCell> own = table.rows().get(row).cells();
    return switch (how) {
      case Reckoned.SumAbove it -> sum(above(row, column, table, true));
      case Reckoned.SumOf it -> sum(it.columns().stream().map(of -> cell(of, own, table)).toList());
      case Reckoned.Difference it -> {
        var of = cell(it.of(), own, table).figure().known();
        var less = cell(it.less(), own, table).figure().known();
        yield of.flatMap(one -> less.map(one::subtract));
      }
      case Reckoned.Quotient it -> {
        var of = cell(it.of(), own, table).figure().known();
        var by = cell(it.by(), own, table).figure().known();
        yield of.flatMap(one -> by.map(one::divide));
      }
      case Reckoned.Mean it -> {
        List<SheetCell> items = above(row, column, table, false);
        yield sum(items).map(all -> all.divide(Fraction.of(items.size())));
      }
      case Reckoned.Median it -> Optional.empty();
    };
  }

  private static SheetCell cell(String name, List<SheetCell> own, SheetTable table) {
    for (int i = 0; i < own.size(); i++) {
      if (table.columns().get(i).name().equals(name)) {
        return own.get(i);
      }
    }
    throw new AssertionError("there is no column " + name + " in " + table.columns());
  }

  private static List<SheetCell> above(int row, int column, SheetTable table, boolean rest) {
    List<SheetCell> cells = new ArrayList<>();
    for (Row one : table.rows().subList(0, row)) {
      SheetCell cell = one.cells().get(column);
      boolean counts = one.kind() == Row.Kind.ITEM || rest && one.kind() == Row.Kind.REST;
      if (counts && !(cell.value() instanceof SheetCell.Empty)) {
        cells.add(cell);
      }
    }
    return cells;
  }

  private static Optional<Fraction> sum(List<SheetCell> cells) {
    Optional<Fraction> sum = Optional.of(Fraction.ZERO);
    for (SheetCell cell : cells) {
      if (!(cell.value() instanceof SheetCell.Empty)) {
        var figure = cell.figure().known();
        sum = sum.flatMap(it -> figure.map(it::add));
      }
    }
    return sum;
  }
}
