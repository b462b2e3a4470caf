package org.bilaga.table.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bilaga.source.Folding;
import org.bilaga.table.document.DocumentProblem.Sort;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * The tables of a web page that was saved. Nothing is fetched and nothing run; what a page hides is
 * not read.
 */
public final class HtmlTables {
  private static final String BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, figcaption";
  private static final int MOST_ABOVE = 20;

  private static final int MAX_SPAN = 1_000;

  private HtmlTables() {}

  /** The table that is meant. */
  public static WorkbookTables.Reading read(String text, String file, TablePart part) {
    try {
      return new WorkbookTables.Reading(
          java.util.Optional.of(grid(text, file, part)), java.util.Optional.empty());
    } catch (Unreadable why) {
      return new WorkbookTables.Reading(
          java.util.Optional.empty(), java.util.Optional.of(why.problem()));
    }
  }

  private static Grid grid(String text, String file, TablePart part) throws Unreadable {
    if (part.sheet().isPresent()) {
      throw new Unreadable(
          new DocumentProblem.NoSuchPart(Sort.SHEET, part.sheet().get(), List.of()));
    } else if (part.cells().isPresent()) {
      throw new Unreadable(
          new DocumentProblem.NoSuchPart(Sort.CELLS, part.cells().get(), List.of()));
    }
    var parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(512);
    var page = parser.parseInput(text, "");
    List<Element> tables = new ArrayList<>();
    for (Element table : page.select("table")) {
      // What holds other tables arranges the page.
      if (table.select("table").size() == 1) {
        tables.add(table);
      }
    }
    Element table = chosen(tables, part);
    return built(table, file).below(above(table));
  }

  /** What stands above a table on its page, the nearest first, up to another table. */
  private static List<Grid.Above> above(Element table) {
    List<Grid.Above> texts = new ArrayList<>();
    Element caption = table.selectFirst("> caption");
    if (caption != null && !said(caption).isBlank()) {
      texts.add(new Grid.Above(said(caption), false));
    }
    for (Element at = table; at != null; at = at.parent()) {
      Element before = at.previousElementSibling();
      for (;
          before != null && texts.size() < MOST_ABOVE;
          before = before.previousElementSibling()) {
        if (before.nameIs("table") || before.selectFirst("table") != null) {
          return texts;
        }
        var blocks = before.select(BLOCKS);
        for (Element block : blocks.isEmpty() ? List.of(before) : blocks.reversed()) {
          String text = said(block);
          if (!text.isBlank()) {
            texts.add(new Grid.Above(text, block.normalName().matches("h[1-6]")));
          }
        }
      }
    }
    return texts;
  }

  private static Element chosen(List<Element> tables, TablePart part) throws Unreadable {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      names.add(name(tables.get(i), i + 1));
    }
    if (part.table().isPresent()) {
      String asked = part.table().get();
      for (int i = 0; i < tables.size(); i++) {
        if (asked.strip().equals(String.valueOf(i + 1))
            || Folding.words(names.get(i)).equals(Folding.words(asked))
            || asked.equals(tables.get(i).id())) {
          return tables.get(i);
        }
      }
      throw new Unreadable(new DocumentProblem.NoSuchPart(Sort.TABLE, asked, names));
    }
    Map<String, Element> full = new LinkedHashMap<>();
    Map<String, Integer> fits = new HashMap<>();
    for (int i = 0; i < tables.size(); i++) {
      Grid grid = built(tables.get(i), "");
      if (grid.rows() > 1 && grid.columns() > 1) {
        full.put(names.get(i), tables.get(i));
        fits.put(names.get(i), -WorkbookTables.fit(grid, part.wanted()));
      }
    }
    if (full.isEmpty()) {
      throw new Unreadable(new DocumentProblem.Nothing());
    } else if (full.size() > 1) {
      List<String> likeliest = new ArrayList<>(full.keySet());
      likeliest.sort(Comparator.comparing(name -> fits.getOrDefault(name, 0)));
      throw new Unreadable(new DocumentProblem.WhichPart(Sort.TABLE, likeliest));
    }
    return full.values().iterator().next();
  }

  /** The caption of a table where it has one that no other has, else its number. */
  private static String name(Element table, int number) {
    Element caption = table.selectFirst("> caption");
    String text = caption == null ? "" : said(caption);
    return text.isEmpty() || text.length() > 80 ? String.valueOf(number) : text;
  }

  private static Grid built(Element table, String file) throws Unreadable {
    var out = new GridBuilder();
    Map<Long, HtmlPlaces.Position> positions = new HashMap<>();
    Set<Long> taken = new HashSet<>();
    int row = 0;
    for (Element line : table.select("tr")) {
      row++;
      out.row(row);
      int column = 0;
      for (Element cell : line.children()) {
        if (!cell.nameIs("td") && !cell.nameIs("th")) {
          continue;
        }
        while (taken.contains(HtmlPlaces.key(row, column))) {
          column++;
        }
        var start = cell.sourceRange().start();
        positions.put(
            HtmlPlaces.key(row, column),
            new HtmlPlaces.Position(start.lineNumber(), start.columnNumber()));
        out.cell(column, said(cell));
        int columns = span(cell, "colspan");
        int rows = span(cell, "rowspan");
        for (int below = 1; below < rows; below++) {
          for (int beside = 0; beside < columns; beside++) {
            taken.add(HtmlPlaces.key(row + below, column + beside));
          }
        }
        column += columns;
      }
    }
    return out.build(
        file, (rows, first, width, computed) -> new HtmlPlaces(rows, first, positions));
  }

  private static int span(Element cell, String attribute) {
    try {
      return Math.max(1, Math.min(MAX_SPAN, Integer.parseInt(cell.attr(attribute).strip())));
    } catch (NumberFormatException none) {
      return 1;
    }
  }

  /** What a reader sees of an element, on one line. */
  private static String said(Element element) {
    var said = new StringBuilder();
    say(element, said);
    return said.toString().replaceAll("[ \\t\\r\\n\\f]+", " ").strip();
  }

  private static void say(Node node, StringBuilder said) {
    if (node instanceof TextNode text) {
      said.append(text.getWholeText());
    } else if (node instanceof Element element && !isHidden(element)) {
      if (element.nameIs("sup")) {
        said.append(RaisedMark.of(said(element.children().isEmpty(), element)));
        return;
      }
      boolean apart = element.isBlock() || element.nameIs("br");
      said.append(apart ? " " : "");
      for (Node child : element.childNodes()) {
        say(child, said);
      }
      said.append(apart ? " " : "");
    }
  }

  private static String said(boolean plain, Element element) {
    return plain ? element.wholeText().strip() : element.text().strip();
  }

  /** Whether the reader of a page does not see an element of it. */
  public static boolean isHidden(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    return style.contains("display:none")
        || element.hasAttr("hidden")
        || element.nameIs("script")
        || element.nameIs("style")
        || element.nameIs("template");
  }
}
