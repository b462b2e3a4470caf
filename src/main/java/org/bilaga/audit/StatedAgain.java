package org.bilaga.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bilaga.money.Fraction;

/** Figures that stand in several places: the same, or one rounded of the other. */
final class StatedAgain {
  /** Smaller numbers without a unit are alike by chance. */
  private static final Fraction TELLING = Fraction.of(10_000);

  /** What is printed to a thousand of its unit may be rounded of something. */
  private static final Fraction COARSE = Fraction.of(1_000);

  private StatedAgain() {}

  static void check(List<PrintedFigure> figures, Ticks marks) {
    Map<Fraction, List<PrintedFigure>> alike = new HashMap<>();
    NavigableMap<Fraction, PrintedFigure> fine = new TreeMap<>();
    for (PrintedFigure figure : figures) {
      if (tells(figure)) {
        alike.computeIfAbsent(figure.value(), key -> new ArrayList<>()).add(figure);
        fine.putIfAbsent(figure.value(), figure);
      }
    }
    for (List<PrintedFigure> same : alike.values()) {
      for (PrintedFigure one : same) {
        same.stream()
            .filter(other -> other != one && other.isComparable(one))
            .findFirst()
            .ifPresent(other -> marks.prove(one, Proof.STATED_AGAIN, other.place()));
      }
    }
    for (PrintedFigure figure : figures) {
      if (tells(figure) && figure.step().compareTo(COARSE) >= 0) {
        var low = figure.value().subtract(figure.room());
        var high = figure.value().add(figure.room());
        fine.subMap(low, true, high, true).values().stream()
            .filter(other -> other.step().compareTo(figure.step()) < 0)
            .filter(other -> other.isComparable(figure) && !other.value().equals(figure.value()))
            .findFirst()
            .ifPresent(
                other -> {
                  marks.prove(figure, Proof.ROUNDED, other.place());
                  marks.prove(other, Proof.ROUNDED, figure.place());
                });
      }
    }
  }

  /** Whether a figure is hardly the same as another by chance. */
  static boolean tells(PrintedFigure figure) {
    return figure.isMoney() || !figure.isShare() && figure.value().abs().compareTo(TELLING) >= 0;
  }
}
