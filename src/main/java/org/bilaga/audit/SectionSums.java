package org.bilaga.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.audit.TextUnit.TextFigure;
import org.bilaga.document.Block;
import org.bilaga.money.Fraction;

/**
 * Sections whose amounts, one by one, make the whole that the section states: that proves them all.
 *
 * <p>That they do not proves nothing, and nothing is told of it.
 */
final class SectionSums {
  private static final int FEWEST = 3;

  private final Ticks marks;

  SectionSums(Ticks marks) {
    this.marks = marks;
  }

  void check(List<TextUnit> units) {
    Map<Optional<Block.Heading>, List<TextUnit>> sections = new LinkedHashMap<>();
    for (TextUnit unit : units) {
      sections.computeIfAbsent(unit.section().last(), key -> new ArrayList<>()).add(unit);
    }
    sections.values().forEach(this::section);
  }

  private void section(List<TextUnit> units) {
    List<PrintedFigure> amounts = new ArrayList<>();
    List<PrintedFigure> wholes = new ArrayList<>();
    for (TextUnit unit : units) {
      int from = 0;
      for (TextFigure figure : unit.figures()) {
        if (figure.isMoney()) {
          amounts.add(figure.printed());
          if (Cues.TOTAL.in(unit.text().substring(from, figure.start()))) {
            wholes.add(figure.printed());
          }
          from = figure.end();
        }
      }
    }
    Fraction all = PrintedSums.of(amounts);
    for (PrintedFigure whole : wholes) {
      boolean equal = all.subtract(whole.value()).equals(whole.value());
      if (amounts.size() > FEWEST && equal && !whole.value().isZero()) {
        List<PrintedFigure> others = amounts.stream().filter(it -> it != whole).toList();
        others.forEach(part -> marks.prove(part, Proof.PARTS, whole.place()));
        marks.prove(whole, Proof.PARTS, others.get(0).place());
      }
    }
  }
}
