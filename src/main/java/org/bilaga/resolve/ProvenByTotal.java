package org.bilaga.resolve;

import java.util.Optional;
import org.bilaga.figure.Decimal;
import org.bilaga.figure.Figure;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.table.FigureValue;
import org.bilaga.table.MatchedTable;
import org.jspecify.annotations.Nullable;

/**
 * The one figure of a column that is badly written, where the others and the total leave no doubt
 * what it is.
 */
public final class ProvenByTotal {
  private final MatchedTable matched;
  private final int column;
  private @Nullable Finding told;
  private @Nullable Decimal meant;
  private int at;

  public ProvenByTotal(MatchedTable matched, int column) {
    this.matched = matched;
    this.column = column;
  }

  /** Of a figure in a row it was told that it is badly written. */
  public Finding add(Finding finding, Figure.Malformed malformed, int row) {
    told = finding;
    meant = malformed.inBase();
    at = row;
    return finding;
  }

  /** Tells the proof with the finding, after all of the column were added. */
  public void tell() {
    if (told == null || meant == null || matched.totalRow().isEmpty()) {
      return;
    }
    int totalRow = matched.totalRow().getAsInt();
    Decimal others = Decimal.ZERO;
    for (int row = 0; row < matched.table().rowCount(); row++) {
      if (row != at && !matched.isSum(row)) {
        var figure = exact(row);
        if (figure.isEmpty()) {
          return;
        }
        others = others.plus(figure.get());
      }
    }
    String figure = text(meant);
    if (at == totalRow) {
      if (others.compareTo(meant) == 0) {
        told.note(Sentences.provenByRows(figure));
      }
      return;
    }
    var total = exact(totalRow);
    if (total.isPresent() && total.get().compareTo(others.plus(meant)) == 0) {
      told.note(Sentences.provenByTotal(text(total.get()), figure, text(others)));
    }
  }

  private Optional<Decimal> exact(int row) {
    return matched.table().figure(row, column) instanceof Figure.Printed it && !it.approximate()
        ? Optional.of(it.inBase())
        : Optional.empty();
  }

  private static String text(Decimal value) {
    return Figures.plain().text(FigureValue.of(value));
  }
}
