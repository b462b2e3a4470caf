package org.bilaga.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.bilaga.table.document.Unreadable;
import org.bilaga.table.document.Xml;

/** What the styles of an OpenDocument text make of its paragraphs, stretches of text and lists. */
final class OdtStyles {
  private static final int DEEPEST = 30;

  private final Map<String, Style> styles = new HashMap<>();
  private final Map<String, Map<Integer, Level>> lists = new HashMap<>();

  /** A style as far as it says something itself. */
  private static final class Style {
    String parent = "";
    String name = "";
    int outline;
    boolean bold;
    boolean hidden;
    boolean raised;
  }

  /**
   * How one depth of a list, or of the headings, is numbered.
   *
   * @param shown how many depths its number shows
   */
  record Level(ListNumber form, String before, String after, int start, int shown) {}

  /** The lists and styles from here to the end of an element, or of all. */
  void read(Xml xml, String end) throws Unreadable {
    Style style = new Style();
    Map<Integer, Level> list = new HashMap<>();
    while (xml.next() && !(!end.isEmpty() && xml.ends(end))) {
      if (!xml.starts()) {
        continue;
      }
      switch (xml.name()) {
        case "style" -> {
          style = new Style();
          style.parent = xml.attribute("parent-style-name");
          String shown = xml.attribute("display-name");
          style.name = (shown.isEmpty() ? xml.attribute("name") : shown).toLowerCase(Locale.ROOT);
          style.outline = xml.number("default-outline-level", 0);
          styles.put(xml.attribute("name"), style);
        }
        case "text-properties" -> {
          style.bold = xml.attribute("font-weight").matches("bold|[6-9]00");
          style.hidden = xml.attribute("display").equals("none");
          style.raised = xml.attribute("text-position").matches("(super|[1-9]).*");
        }
        case "section-properties" -> style.hidden |= xml.attribute("display").equals("none");
        case "list-style", "outline-style" -> {
          list = new HashMap<>();
          boolean headings = xml.name().equals("outline-style");
          lists.put(headings ? "" : xml.attribute("name"), list);
        }
        case "list-level-style-number", "outline-level-style" ->
            list.put(xml.number("level", 1), level(xml));
        default -> {}
      }
    }
  }

  private static Level level(Xml xml) {
    var form =
        switch (xml.attribute("num-format")) {
          case "" -> ListNumber.NONE;
          case "a" -> ListNumber.LOWER_LETTER;
          case "A" -> ListNumber.UPPER_LETTER;
          case "i" -> ListNumber.LOWER_ROMAN;
          case "I" -> ListNumber.UPPER_ROMAN;
          default -> ListNumber.DECIMAL;
        };
    return new Level(
        form,
        xml.attribute("num-prefix"),
        xml.attribute("num-suffix"),
        xml.number("start-value", 1),
        xml.number("display-levels", 1));
  }

  private boolean any(String name, java.util.function.Predicate<Style> what) {
    String at = name;
    for (int i = 0; i < DEEPEST; i++) {
      Style style = styles.get(at);
      if (style == null) {
        return false;
      } else if (what.test(style)) {
        return true;
      }
      at = style.parent;
    }
    return false;
  }

  boolean isBold(String style) {
    return any(style, each -> each.bold);
  }

  boolean isHidden(String style) {
    return any(style, each -> each.hidden);
  }

  boolean isRaised(String style) {
    return any(style, each -> each.raised);
  }

  boolean isTitle(String style) {
    return any(style, each -> each.name.equals("title"));
  }

  /** How the depths of a list are numbered; those of headings where it has no name. */
  Map<Integer, Level> levels(String list) {
    return lists.getOrDefault(list, Map.of());
  }

  /** The number of a depth, with those above it that it shows. */
  static String number(Map<Integer, Level> levels, int depth, int[] counts) {
    Level level = levels.get(depth);
    if (level == null || level.form == ListNumber.NONE) {
      return "";
    }
    var number = new StringBuilder(level.before);
    for (int above = Math.max(1, depth - level.shown + 1); above <= depth; above++) {
      Level shown = levels.getOrDefault(above, level);
      if (shown.form != ListNumber.NONE) {
        number.append(shown.form.of(Math.max(counts[above], shown.start)));
        number.append(above < depth ? "." : "");
      }
    }
    return number.append(level.after).toString();
  }
}
