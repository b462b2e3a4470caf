package org.bilaga.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bilaga.table.document.Unreadable;
import org.bilaga.table.document.Xml;

/**
 * Counts the lists of a Word document, which writes no numbers down: it only says which list a
 * paragraph belongs to, and how deep.
 */
final class WordNumbering {
  private static final int DEPTHS = 9;

  private final Map<String, Map<Integer, Level>> lists = new HashMap<>();

  /** The list that each number of a paragraph means, and where it begins anew. */
  private final Map<String, Use> uses = new HashMap<>();

  private final Map<String, int[]> counts = new HashMap<>();
  private final Set<String> begun = new HashSet<>();

  /** How one depth of a list is numbered. */
  private record Level(int start, ListNumber form, boolean bullet, String text, boolean plain) {}

  /** A list in use, with depths that start at a number of their own or are numbered otherwise. */
  private record Use(String list, Map<Integer, Integer> starts, Map<Integer, Level> levels) {}

  /** What stands before a paragraph: a number, or nothing where it has a bullet. */
  record Mark(String number, boolean bullet) {}

  void read(Xml xml) throws Unreadable {
    while (xml.next()) {
      if (xml.starts("abstractNum")) {
        lists.put(xml.attribute("abstractNumId"), levels(xml, "abstractNum", new HashMap<>()));
      } else if (xml.starts("num")) {
        use(xml);
      }
    }
  }

  private void use(Xml xml) throws Unreadable {
    String id = xml.attribute("numId");
    var use = new Use("", new HashMap<>(), new HashMap<>());
    String list = "";
    while (xml.next() && !xml.ends("num")) {
      if (xml.starts("abstractNumId")) {
        list = xml.attribute("val");
      } else if (xml.starts("lvlOverride")) {
        use.levels.putAll(levels(xml, "lvlOverride", use.starts));
      }
    }
    uses.put(id, new Use(list, use.starts, use.levels));
  }

  private static Map<Integer, Level> levels(Xml xml, String end, Map<Integer, Integer> starts)
      throws Unreadable {
    Map<Integer, Level> levels = new HashMap<>();
    int depth = xml.number("ilvl", 0);
    int start = 1;
    String form = "decimal";
    String text = "";
    boolean plain = false;
    while (xml.next() && !xml.ends(end)) {
      if (xml.starts("startOverride")) {
        starts.put(depth, xml.number("val", 1));
      } else if (xml.starts("lvl")) {
        depth = xml.number("ilvl", 0);
        start = 1;
        form = "decimal";
        text = "";
        plain = false;
      } else if (xml.starts("start")) {
        start = xml.number("val", 1);
      } else if (xml.starts("numFmt")) {
        form = xml.attribute("val");
      } else if (xml.starts("lvlText")) {
        text = xml.attribute("val");
      } else if (xml.starts("isLgl")) {
        plain = true;
      } else if (xml.ends("lvl")) {
        levels.put(depth, new Level(start, form(form), form.equals("bullet"), text, plain));
      }
    }
    return levels;
  }

  private static ListNumber form(String form) {
    return switch (form) {
      case "decimalZero" -> ListNumber.TWO_DIGITS;
      case "lowerLetter" -> ListNumber.LOWER_LETTER;
      case "upperLetter" -> ListNumber.UPPER_LETTER;
      case "lowerRoman" -> ListNumber.LOWER_ROMAN;
      case "upperRoman" -> ListNumber.UPPER_ROMAN;
      case "none", "bullet" -> ListNumber.NONE;
      default -> ListNumber.DECIMAL;
    };
  }

  /** Counts one paragraph on. */
  Mark next(String id, int wanted) {
    Use use = uses.get(id);
    if (use == null) {
      return new Mark("", false);
    }
    int depth = Math.max(0, Math.min(DEPTHS - 1, wanted));
    int[] count = counts.computeIfAbsent(use.list, list -> new int[DEPTHS]);
    for (var start : use.starts.entrySet()) {
      if (begun.add(id + "/" + start.getKey()) && start.getKey() < DEPTHS) {
        count[Math.max(0, start.getKey())] = 0;
      }
    }
    for (int above = 0; above < depth; above++) {
      count[above] = count[above] == 0 ? first(use, above) : count[above];
    }
    count[depth] = count[depth] == 0 ? first(use, depth) : count[depth] + 1;
    java.util.Arrays.fill(count, depth + 1, DEPTHS, 0);
    Level level = level(use, depth);
    return new Mark(said(use, level, count).strip(), level.bullet);
  }

  private int first(Use use, int depth) {
    Integer own = use.starts.get(depth);
    return Math.max(1, own == null ? level(use, depth).start : own);
  }

  private Level level(Use use, int depth) {
    Level own = use.levels.get(depth);
    Level of = lists.getOrDefault(use.list, Map.of()).get(depth);
    return own != null
        ? own
        : of != null ? of : new Level(1, ListNumber.DECIMAL, false, "%" + (depth + 1) + ".", false);
  }

  /** {@code %1.%2} with the numbers in it. */
  private String said(Use use, Level level, int[] count) {
    var said = new StringBuilder();
    for (int at = 0; at < level.text.length() && !level.bullet; at++) {
      char c = level.text.charAt(at);
      int depth = at + 1 < level.text.length() ? level.text.charAt(at + 1) - '1' : -1;
      if (c == '%' && depth >= 0 && depth < DEPTHS) {
        var form = level.plain ? ListNumber.DECIMAL : level(use, depth).form;
        said.append(form.of(count[depth]));
        at++;
      } else {
        said.append(c);
      }
    }
    return said.toString();
  }
}
