package org.bilaga.check;

import org.bilaga.figure.Figure;
import org.bilaga.finding.Figures;
import org.bilaga.money.Fraction;
import org.bilaga.words.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the figures of a cell that differs, made when someone asks: of two million wrong
 * cells few are shown.
 */
final class CellInWords {
  private final ComparedColumn compared;
  private final int row;
  private final Fraction there;
  private final Fraction step;
  private final Fraction right;
  private @Nullable Figures figures;

  /**
   * @param there what is printed
   * @param step that of the last printed digit
   * @param right what should be
   */
  CellInWords(ComparedColumn compared, int row, Fraction there, Fraction step, Fraction right) {
    this.compared = compared;
    this.row = row;
    this.there = there;
    this.step = step;
    this.right = right;
  }

  /** In which all figures of the finding are written, so that what is told adds up. */
  Figures figures() {
    if (figures == null) {
      figures =
          compared.isShares()
              ? ComparedColumn.shares(step).apart(there, right)
              : compared.figures(there, right);
    }
    return figures;
  }

  /** As the table has it, to the decimals that are printed. */
  String printed(Language language) {
    var table = compared.appendix().table().table();
    Figure figure = table.figure(row, compared.column());
    if (figure instanceof Figure.Within || figure instanceof Figure.Ratio) {
      return table.text(row, compared.column());
    }
    return compared.isShares()
        ? ComparedColumn.shares(step).text(there)
        : figures().printed(there, decimals(figure));
  }

  String published(Language language) {
    return Sentences.published(printed(language)).in(language);
  }

  String computed(Language language) {
    return figures().text(right);
  }

  String off(Language language) {
    return figures().off(there.subtract(right)).in(language);
  }

  static int decimals(Figure figure) {
    return figure instanceof Figure.Printed it ? it.inBase().scale() : 0;
  }
}
