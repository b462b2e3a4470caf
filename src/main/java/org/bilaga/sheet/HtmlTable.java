package org.bilaga.sheet;

import java.util.List;
import org.bilaga.finding.Visible;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.jsoup.nodes.Element;

/** A table of a page: its title is its caption, each row has a head, figures stand to the right. */
final class HtmlTable {
  /** A table with fewer rows is seen at a glance: it needs no filter. */
  private static final int LEAST_TO_FILTER = 8;

  private final Language language;

  HtmlTable(Language language) {
    this.language = language;
  }

  void write(SheetTable table, Element into) {
    // What is wider than the window is moved to with the keyboard, too.
    Element frame = into.appendElement("div").attr("class", "table").attr("tabindex", "0");
    Element element = frame.appendElement("table");
    // Said once for the table, as large ones are mostly figures.
    boolean figures = true;
    for (int i = 0; i < table.columns().size(); i++) {
      figures &= i == table.names() - 1 || table.columns().get(i).isFigures();
    }
    boolean flat = table.rows().stream().allMatch(row -> row.depth() == 0 && isFlat(row.kind()));
    long items = table.rows().stream().filter(row -> !row.isLast()).count();
    if (flat && items > 1) {
      element.addClass("sort");
      if (items >= LEAST_TO_FILTER) {
        element.addClass("filter");
      }
    }
    if (figures) {
      element.addClass("figures");
    }
    String title = table.title().in(language);
    if (!title.isEmpty()) {
      element.appendElement("caption").text(HtmlWriter.shown(title));
      frame.attr("role", "group").attr("aria-label", HtmlWriter.shown(title));
    }
    head(table, element.appendElement("thead").appendElement("tr"));
    Element body = element.appendElement("tbody");
    Element foot = null;
    for (Row row : table.rows()) {
      Element section = body;
      if (row.isLast()) {
        foot = foot == null ? element.appendElement("tfoot") : foot;
        section = foot;
      }
      row(table, row, figures, section.appendElement("tr"));
    }
    for (Told note : table.notes()) {
      HtmlWriter.prose(note.in(language), into.appendElement("p").attr("class", "note"));
    }
  }

  private static boolean isFlat(Row.Kind kind) {
    return switch (kind) {
      case ITEM, TOTAL, MEASURE -> true;
      case GROUP, PART, REST, OPEN, HEADING -> false;
    };
  }

  private void head(SheetTable table, Element row) {
    for (Column column : table.columns()) {
      Element cell = row.appendElement("th").attr("scope", "col");
      if (column.isFigures()) {
        cell.attr("class", "n");
      }
      List<String> lines = List.of(column.heading().in(language).split("\n", -1));
      for (int i = 0; i < lines.size(); i++) {
        if (i > 0) {
          cell.appendElement("br");
        }
        cell.appendText(HtmlWriter.shown(lines.get(i)));
      }
    }
  }

  private void row(SheetTable table, Row row, boolean figures, Element element) {
    String kind =
        switch (row.kind()) {
          case ITEM -> "";
          case GROUP -> "group";
          case PART -> "part";
          case REST, OPEN -> "rest";
          case HEADING -> "heading";
          case TOTAL -> "total";
          case MEASURE -> "measure";
        };
    if (!kind.isEmpty()) {
      element.attr("class", kind);
    }
    int name = table.names() - 1;
    for (int i = 0; i < row.cells().size(); i++) {
      Column column = table.columns().get(i);
      SheetCell cell = row.cells().get(i);
      Element place = element.appendElement(i == name ? "th" : "td");
      if (i == name) {
        place.attr("scope", "row");
        if (row.depth() > 0) {
          place.attr("class", "d" + Math.min(row.depth(), 6));
        }
      } else if (column.isFigures() && !figures) {
        place.attr("class", "n");
      }
      String text = CellText.of(cell, column, language);
      Element holder = place;
      if (cell instanceof SheetCell.Linked it && !text.isEmpty()) {
        holder = place.appendElement("a").attr("href", "#" + it.to());
      }
      if (column.isFigures()) {
        // No line breaks in it: the style says so for all of them.
        holder.text(Visible.prose(text));
      } else if (cell.isVerbatim()) {
        holder.appendText(HtmlWriter.shown(text));
      } else {
        HtmlWriter.prose(text, holder);
      }
    }
  }

  /** What a screen reader reads of a picture's figure. */
  static String figure(Chart.Bar bar, Column column, Language language) {
    String note = bar.note().map(it -> ", " + it.in(language)).orElse("");
    return Visible.prose(
        bar.name().in(language) + ": " + CellText.of(bar.figure(), column, language) + note);
  }
}
