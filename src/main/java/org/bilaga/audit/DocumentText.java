package org.bilaga.audit;

import java.util.ArrayList;
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
    for (Block block : document.blocks()) {
      switch (block) {
        case Block.Table it -> tables.add(FigureTable.of(document.source(), it));
        case Block.Heading it -> section = section.under(it);
        case Block.Margin it -> {}
        case Block.Running it -> units.add(TextUnit.of(it, section));
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
