package org.bilaga.sheet;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.finding.Visible;

/**
 * Text on as many lines as it takes. Nothing is left out: where a word alone has no room, it goes
 * on in the next line.
 *
 * <p>Widths are counted in columns of a terminal, so that å from a Mac, 字 and emoji stand right.
 */
final class Wrapping {
  private Wrapping() {}

  /** The columns of a terminal that a text takes. */
  static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      width += Visible.width(text.codePointAt(i));
    }
    return width;
  }

  /** A name where there is room for so many characters, which shows that it goes on. */
  static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1).strip() + "…";
  }

  /** The lines of a text, each no wider than {@code most}; a word that is wider is parted. */
  static List<String> lines(String text, int most) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (width(rest) > most) {
      int end = fitting(rest, most);
      int at = space(rest, end);
      boolean parted = at <= 0;
      lines.add(rest.substring(0, parted ? end : at).stripTrailing());
      rest = rest.substring(parted ? end : at + 1).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  /** Appends a text whose lines after the first have a margin of their own; no word is parted. */
  static void append(String text, String first, String hanging, int most, StringBuilder out) {
    String rest = Visible.prose(text);
    String margin = first;
    while (width(rest) + margin.length() > most) {
      int at = space(rest, Math.max(1, fitting(rest, most - margin.length())));
      if (at <= 0) {
        break;
      }
      out.append(margin).append(rest, 0, at).append('\n');
      rest = rest.substring(at + 1);
      margin = hanging;
    }
    out.append(margin).append(rest).append('\n');
  }

  /** How many chars from the start have room, at least one character. */
  private static int fitting(String text, int most) {
    int end = 0;
    int width = 0;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      width += Visible.width(point);
      if (width > most && end > 0) {
        break;
      }
      end += Character.charCount(point);
    }
    return end;
  }

  /** The last blank up to a place at which a line may end; 0 or less where there is none. */
  private static int space(String text, int from) {
    int at = text.lastIndexOf(' ', from);
    while (at > 0 && isInsideFigure(text, at)) {
      at = text.lastIndexOf(' ', at - 1);
    }
    return at;
  }

  /** A figure, its thousands and its unit stay together. */
  private static boolean isInsideFigure(String text, int at) {
    boolean afterDigit = Character.isDigit(text.charAt(at - 1));
    boolean beforeDigit = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    boolean beforeUnit = at + 1 < text.length() && isUnit(text, at + 1);
    return afterDigit && (beforeDigit || beforeUnit) || text.charAt(at - 1) == '§';
  }

  /** Whether {@code kr}, {@code %} or a code such as {@code EUR} stands here. */
  private static boolean isUnit(String text, int at) {
    return text.startsWith("kr", at)
        || text.charAt(at) == '%'
        || at + 3 <= text.length()
            && text.substring(at, at + 3).chars().allMatch(Character::isUpperCase);
  }
}
