package org.bilaga.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.money.Fraction;

/** Figures that stand in the document of the year before as well. */
final class YearBefore {
  private YearBefore() {}

  static void check(List<PrintedFigure> figures, List<PrintedFigure> before, Ticks marks) {
    Map<Fraction, PrintedFigure> known = new HashMap<>();
    before.stream().filter(StatedAgain::tells).forEach(it -> known.putIfAbsent(it.value(), it));
    for (PrintedFigure figure : figures) {
      PrintedFigure there = StatedAgain.tells(figure) ? known.get(figure.value()) : null;
      if (there != null && there.isComparable(figure)) {
        marks.prove(figure, Proof.YEAR_BEFORE, there.place());
      }
    }
  }
}
