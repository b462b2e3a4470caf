package org.bilaga.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bilaga.table.document.Unreadable;
import org.bilaga.table.document.Xml;

/**
 * What the styles of a Word document make of a paragraph.
 *
 * <p>The names of the styles that come with Word are English in the file, whatever language its
 * user sees; styles of one's own are known by those that they are made from.
 */
final class WordStyles {
  /** Styles made from styles; a ring of them ends. */
  private static final int DEEPEST = 30;

  private final Map<String, Style> styles = new HashMap<>();

  /**
   * A style as far as it says something itself.
   *
   * @param outline the level of a heading from 0, or none
   */
  private record Style(
      String name,
      String parent,
      Optional<Integer> outline,
      Optional<String> list,
      Optional<Integer> depth,
      Optional<Boolean> bold,
      Optional<Boolean> hidden) {}

  void read(Xml xml) throws Unreadable {
    while (xml.next()) {
      if (xml.starts("style")) {
        styles.put(xml.attribute("styleId"), style(xml));
      }
    }
  }

  private static Style style(Xml xml) throws Unreadable {
    String name = "";
    String parent = "";
    Optional<Integer> outline = Optional.empty();
    Optional<String> list = Optional.empty();
    Optional<Integer> depth = Optional.empty();
    Optional<Boolean> bold = Optional.empty();
    Optional<Boolean> hidden = Optional.empty();
    while (xml.next() && !xml.ends("style")) {
      if (!xml.starts()) {
        continue;
      }
      switch (xml.name()) {
        case "name" -> name = xml.attribute("val").toLowerCase(Locale.ROOT);
        case "basedOn" -> parent = xml.attribute("val");
        case "outlineLvl" -> outline = Optional.of(xml.number("val", 9));
        case "numId" -> list = Optional.of(xml.attribute("val"));
        case "ilvl" -> depth = Optional.of(xml.number("val", 0));
        case "b" -> bold = Optional.of(isOn(xml));
        case "vanish" -> hidden = Optional.of(isOn(xml));
        // What holds for a part of a table only.
        case "tblStylePr" -> xml.pass();
        default -> {}
      }
    }
    return new Style(name, parent, outline, list, depth, bold, hidden);
  }

  /** Whether a property that is named is on; it is unless it says otherwise. */
  static boolean isOn(Xml xml) {
    String value = xml.attribute("val");
    return !value.equals("0") && !value.equals("false") && !value.equals("off");
  }

  /** What a style or the first of those it is made from says. */
  private <T> Optional<T> first(String id, java.util.function.Function<Style, Optional<T>> what) {
    String at = id;
    for (int i = 0; i < DEEPEST; i++) {
      Style style = styles.get(at);
      if (style == null) {
        break;
      }
      Optional<T> said = what.apply(style);
      if (said.isPresent()) {
        return said;
      }
      at = style.parent;
    }
    return Optional.empty();
  }

  /** The level of a heading from 1; 0 for what is none. */
  int heading(String id) {
    return first(id, WordStyles::level).orElse(0);
  }

  private static Optional<Integer> level(Style style) {
    if (style.outline.isPresent()) {
      return style.outline.map(outline -> outline < 9 ? outline + 1 : 0);
    } else if (style.name.matches("heading [1-9]|rubrik [1-9]")) {
      return Optional.of(style.name.charAt(style.name.length() - 1) - '0');
    }
    return style.name.equals("title") ? Optional.of(1) : Optional.empty();
  }

  /** Whether it is a line of a table of contents. */
  boolean isContents(String id) {
    return first(
            id,
            style ->
                style.name.matches("toc \\d|table of figures")
                    ? Optional.of(true)
                    : Optional.<Boolean>empty())
        .isPresent();
  }

  Optional<String> list(String id) {
    return first(id, Style::list);
  }

  int depth(String id) {
    return first(id, Style::depth).orElse(0);
  }

  boolean isBold(String id) {
    return first(id, Style::bold).orElse(false);
  }

  boolean isHidden(String id) {
    return first(id, Style::hidden).orElse(false);
  }
}
