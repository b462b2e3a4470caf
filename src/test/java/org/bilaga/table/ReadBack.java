package org.bilaga.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.bilaga.figure.Figure;

/** How many cells were read as what was printed in them, and how many told with both readings. */
final class ReadBack {
  private int read;
  private int told;

  int read() {
    return read;
  }

  int told() {
    return told;
  }

  /** Fails where the cell is anything but what was printed, or one of the two it is told to be. */
  void cell(Table table, int row, int column, BigDecimal wanted, String shown) {
    switch (table.figure(row, column)) {
      case Figure.Printed it -> {
        assertThat(it.inBase().toBigDecimal())
            .as("%s %s in%n%s", row, column, shown)
            .isEqualByComparingTo(wanted);
        read++;
      }
      case Figure.TwoWays it -> {
        int exponent = it.unit().exponent();
        assertThat(
                List.of(
                    it.grouped().shifted(exponent).toBigDecimal().stripTrailingZeros(),
                    it.decimal().shifted(exponent).toBigDecimal().stripTrailingZeros()))
            .as("%s %s in%n%s", row, column, shown)
            .contains(wanted.stripTrailingZeros());
        told++;
      }
      default -> throw new AssertionError(table.figure(row, column) + " in\n" + shown);
    }
  }
}
