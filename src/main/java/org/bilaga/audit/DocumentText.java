package org.bilaga.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.bilaga.document.Block;
import org.bilaga.document.Document;

/**
 * What is read of a document before anything is held against anything.
 *
 * @param units its running text, in order
 * @param tables its tables, in order
 */
record DocumentText(Document document, List<TextUnit> units, List<FigureTable> tables) {
  static DocumentText of(Document document) {
    List<TextUnit> units = new ArrayList<>();
    List<FigureTable> tables = new ArrayList<>();
    var section = HeadingPath.TOP;
    Deque<String> above = new ArrayDeque<>();
    for (Block block : document.blocks()) {
      switch (block) {
        case Block.Table it -> {
          var table = FigureTable.of(document.source(), it, List.copyOf(above));
          tables.add(TwoReadings.read(table));
          above.clear();
        }
        case Block.Heading it -> {
          section = section.under(it);
          above.clear();
          above.push(it.text().text());
        }
        case Block.Margin it -> {}
        case Block.Running it -> {
          var unit = TextUnit.of(it, section);
          units.add(unit);
          if (!unit.isCaption()) {
            above.clear();
          }
          above.push(unit.text());
        }
      }
    }
    return new DocumentText(document, List.copyOf(units), List.copyOf(tables));
  }

  List<PrintedFigure> figures() {
    List<PrintedFigure> figures = new ArrayList<>();
    tables.forEach(table -> figures.addAll(table.figures()));
    units.forEach(unit -> unit.figures().forEach(figure -> figures.add(figure.printed())));
    return figures;
  }
}
