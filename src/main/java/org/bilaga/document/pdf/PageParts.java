package org.bilaga.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines and ruled tables of a page, in the order in which they are read. */
final class PageParts {
  private final List<PagePart> parts = new ArrayList<>();
  private int column;

  private PageParts() {}

  static List<PagePart> of(PageContent page) {
    var parts = new PageParts();
    List<RuledTable> tables = new ArrayList<>(RuledTables.of(page.rules(), page.glyphs()));
    tables.sort(Comparator.comparing(RuledTable::top).thenComparing(RuledTable::left));
    List<Glyph> free = new ArrayList<>();
    for (Glyph glyph : page.glyphs()) {
      if (tables.stream().noneMatch(table -> table.holds(glyph))) {
        free.add(glyph);
      }
    }
    List<PageRow> rows = PageRow.of(free);
    int from = 0;
    for (RuledTable table : tables) {
      int to = from;
      while (to < rows.size() && rows.get(to).y() < table.top()) {
        to++;
      }
      parts.text(rows.subList(from, to));
      parts.parts.add(new PagePart.Table(table.top(), table.rows(), true, 0));
      from = to;
    }
    parts.text(rows.subList(from, rows.size()));
    return parts.numbered();
  }

  private void text(List<PageRow> rows) {
    for (List<PageRow> together : TextColumns.of(rows)) {
      float left = Float.MAX_VALUE;
      float right = 0;
      for (PageRow row : together) {
        left = Math.min(left, row.left());
        right = Math.max(right, row.right());
      }
      column++;
      for (var found : AlignedTables.of(together)) {
        if (!found.table().isEmpty()) {
          parts.add(new PagePart.Table(found.row().y(), found.table(), false, 0));
        } else if (!found.line().isBlank()) {
          parts.add(new PagePart.Line(found.row(), found.line(), left, right, column, 0));
        }
      }
    }
  }

  /** Lines are numbered from above, whichever column they stand in; a row of a table is a line. */
  private List<PagePart> numbered() {
    List<PagePart> fromAbove = new ArrayList<>(parts);
    fromAbove.sort(Comparator.comparingDouble(PagePart::y));
    Map<PagePart, Integer> numbers = new HashMap<>();
    int number = 1;
    float last = -1;
    for (PagePart part : fromAbove) {
      boolean beside = part instanceof PagePart.Line && part.y() == last;
      number -= beside ? 1 : 0;
      numbers.put(part, number);
      last = part.y();
      number += part instanceof PagePart.Table table ? table.rows().size() : 1;
    }
    List<PagePart> numbered = new ArrayList<>();
    for (PagePart part : parts) {
      int own = numbers.getOrDefault(part, 1);
      numbered.add(
          switch (part) {
            case PagePart.Line it ->
                new PagePart.Line(it.row(), it.text(), it.left(), it.right(), it.column(), own);
            case PagePart.Table it -> new PagePart.Table(it.y(), it.rows(), it.ruled(), own);
          });
    }
    return numbered;
  }
}
