package org.bilaga.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bilaga.table.document.HtmlTables;
import org.bilaga.table.document.RaisedMark;
import org.bilaga.words.Language;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** A web page that was saved. Nothing is fetched and nothing run; what a page hides is not read. */
final class HtmlDocument {
  private static final int DEEPEST = 512;
  private static final int DEEPEST_TABLES = 30;
  private static final Pattern TABLE = Pattern.compile("(?i)</?table\\b");

  /** Tags that nobody leaves open by habit. */
  private static final Pattern PART =
      Pattern.compile("(?i)</?(div|span|ul|ol|b|i|a|em|strong|font|section|article)\\b");

  private static final int MOST_COVERED = 1_000;
  private static final List<String> BEGINNINGS =
      List.of("<!doctype html", "<html", "<head", "<body");

  /** What is no text of the page. */
  private static final Set<String> PASSED =
      Set.of(
          "head",
          "script",
          "style",
          "template",
          "noscript",
          "svg",
          "canvas",
          "iframe",
          "object",
          "button",
          "select",
          "input",
          "textarea",
          "datalist",
          "audio",
          "video");

  private static final Set<String> MARGINS = Set.of("nav", "footer");

  private final DocumentBuilder out = new DocumentBuilder();
  private final Flow flow = new Flow(out);
  private final StringBuilder line = new StringBuilder();
  private int taken;
  private int depth;
  private int margins;

  /** What the line that is read will be. */
  private Sort sort = Sort.PARAGRAPH;

  private String mark = "";

  private enum Sort {
    PARAGRAPH,
    ITEM,
    NOTE
  }

  private HtmlDocument() {}

  static boolean is(String text) {
    String start = text.stripLeading();
    start = start.substring(0, Math.min(start.length(), 2_000)).toLowerCase(java.util.Locale.ROOT);
    if (start.startsWith("<?xml") || start.startsWith("<!--")) {
      return start.contains("<html");
    }
    return BEGINNINGS.stream().anyMatch(start::startsWith);
  }

  static Document read(String text, String name, Language spoken) throws Hindered {
    if (depth(text, TABLE) > DEEPEST_TABLES) {
      throw new Hindered(new Hindrance.TooLarge(Hindrance.Limit.DEPTH, DEEPEST_TABLES));
    } else if (depth(text, PART) > DEEPEST) {
      throw new Hindered(new Hindrance.TooLarge(Hindrance.Limit.DEPTH, DEEPEST));
    }
    var document = new HtmlDocument();
    var page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(text, "");
    document.inside(page);
    document.end();
    document.out.notice(Document.What.TRACKED_CHANGES, document.taken);
    return document.out.build(name, spoken);
  }

  /** How deep parts stand within parts, by their tags alone, as the parser takes its time. */
  private static int depth(String text, Pattern which) {
    int deepest = 0;
    int depth = 0;
    var tag = which.matcher(text);
    while (tag.find()) {
      depth = Math.max(0, depth + (tag.group().startsWith("</") ? -1 : 1));
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  private void inside(Element element) throws Hindered {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        line.append(text.getWholeText());
      } else if (child instanceof Element inner && !isPassed(inner)) {
        element(inner);
      }
    }
  }

  private static boolean isPassed(Element element) {
    return PASSED.contains(element.normalName()) || HtmlTables.isHidden(element);
  }

  private void element(Element element) throws Hindered {
    String name = element.normalName();
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, name.charAt(1) - '0');
      case "table" -> table(element);
      case "li" -> item(element);
      case "ul", "ol" -> {
        end();
        depth++;
        inside(element);
        end();
        depth--;
      }
      case "sup" -> line.append(RaisedMark.of(element.text().strip()));
      case "br" -> line.append(' ');
      case "del" -> taken++;
      default -> block(element);
    }
  }

  private void block(Element element) throws Hindered {
    boolean margin =
        MARGINS.contains(element.normalName()) || element.attr("role").equals("navigation");
    boolean block = element.isBlock() || margin;
    if (block) {
      end();
    }
    margins += margin ? 1 : 0;
    boolean note = block && isNote(element);
    sort = note ? Sort.NOTE : sort;
    inside(element);
    if (block) {
      end();
    }
    sort = note ? Sort.PARAGRAPH : sort;
    margins -= margin ? 1 : 0;
  }

  /** Notes are known by the names that programs give the places that marks lead to. */
  private static boolean isNote(Element element) {
    return element.attr("role").equals("doc-footnote")
        || element.attr("role").equals("doc-endnote")
        || element.id().matches("(?i)(fn|_?ftn|footnote|fotnot)\\W?\\d+.*");
  }

  private void heading(Element element, int level) throws Hindered {
    end();
    inside(element);
    String said = said();
    if (margins > 0) {
      flow.margin(said);
    } else if (flow.isInTable()) {
      flow.paragraph(said);
    } else {
      flow.heading(level, said);
    }
  }

  private void item(Element element) throws Hindered {
    end();
    Element list = element.parent();
    boolean note = isNote(element);
    boolean numbered = list != null && list.nameIs("ol");
    mark = numbered && list != null ? number(element, list) : "";
    if (note) {
      mark = numbered ? RaisedMark.of(mark.replaceAll("\\D", "")) : mark;
    }
    sort = note ? Sort.NOTE : Sort.ITEM;
    inside(element);
    end();
    sort = Sort.PARAGRAPH;
    mark = "";
  }

  private static String number(Element element, Element list) {
    int number = 1;
    try {
      number = list.hasAttr("start") ? Integer.parseInt(list.attr("start").strip()) : 1;
    } catch (NumberFormatException odd) {
      number = 1;
    }
    for (Element each : list.children()) {
      if (each == element) {
        break;
      }
      number += each.nameIs("li") ? 1 : 0;
    }
    var form =
        switch (list.attr("type")) {
          case "a" -> ListNumber.LOWER_LETTER;
          case "A" -> ListNumber.UPPER_LETTER;
          case "i" -> ListNumber.LOWER_ROMAN;
          case "I" -> ListNumber.UPPER_ROMAN;
          default -> ListNumber.DECIMAL;
        };
    return form.of(number) + ".";
  }

  private void table(Element table) throws Hindered {
    end();
    Element caption = table.selectFirst("> caption");
    if (caption != null) {
      inside(caption);
      end();
    }
    var before = sort;
    sort = Sort.PARAGRAPH;
    flow.beginTable();
    Set<Long> covered = new HashSet<>();
    int row = 0;
    for (Element part : table.children()) {
      List<Element> rows =
          part.nameIs("tr")
              ? List.of(part)
              : part.children().stream().filter(r -> r.nameIs("tr")).toList();
      for (Element each : rows) {
        if (!isPassed(each)) {
          row(each, row, covered);
          row++;
        }
      }
    }
    flow.endTable();
    sort = before;
  }

  private void row(Element row, int number, Set<Long> covered) throws Hindered {
    flow.beginRow();
    int column = 0;
    for (Element cell : row.children()) {
      if (!cell.nameIs("td") && !cell.nameIs("th")) {
        continue;
      }
      while (covered.contains(place(number, column))) {
        flow.beginCell();
        column++;
      }
      flow.beginCell();
      if (!isPassed(cell)) {
        inside(cell);
        end();
      }
      int columns = span(cell, "colspan");
      flow.coveredCells(columns - 1);
      int rows = Math.min(span(cell, "rowspan"), 1 + (1 << 14) / columns);
      for (int below = 1; below < rows; below++) {
        for (int beside = 0; beside < columns; beside++) {
          covered.add(place(number + below, column + beside));
        }
      }
      column += columns;
    }
    while (covered.contains(place(number, column))) {
      flow.beginCell();
      column++;
    }
  }

  private static long place(int row, int column) {
    return (long) row << 32 | column;
  }

  private static int span(Element cell, String attribute) {
    try {
      return Math.max(1, Math.min(MOST_COVERED, Integer.parseInt(cell.attr(attribute).strip())));
    } catch (NumberFormatException none) {
      return 1;
    }
  }

  private String said() {
    String said = line.toString().replaceAll("[ \\t\\r\\n\\f]+", " ").strip();
    line.setLength(0);
    return said;
  }

  /** Ends the line that is read. */
  private void end() throws Hindered {
    String said = said();
    if (said.isEmpty()) {
      return;
    } else if (margins > 0) {
      flow.margin(said);
      return;
    }
    String marked = (mark + " " + said).strip();
    mark = "";
    switch (sort) {
      case PARAGRAPH -> flow.paragraph(said);
      case ITEM -> flow.item(Math.max(1, depth), marked);
      case NOTE -> flow.note(marked);
    }
  }
}
