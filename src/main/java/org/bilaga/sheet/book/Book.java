package org.bilaga.sheet.book;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bilaga.finding.Visible;
import org.bilaga.words.Language;

/**
 * A workbook as it is to be. Invariant: its pages have names of their own that every program takes.
 */
public final class Book {
  private static final int MOST = 31;
  private static final String FORBIDDEN = "[]:*?/\\";

  private final String title;
  private final Language language;
  private final List<Page> pages = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  public Book(String title, Language language) {
    this.title = Visible.prose(title).strip();
    this.language = language;
    // Kept by one of the programs for itself.
    taken.add("history");
  }

  public String title() {
    return title;
  }

  public Language language() {
    return language;
  }

  public List<Page> pages() {
    return List.copyOf(pages);
  }

  /** A further page, called as wanted as far as a page may be called so. */
  public Page page(String wanted) {
    var page = new Page(free(wanted));
    pages.add(page);
    return page;
  }

  private String free(String wanted) {
    String safe = safe(wanted);
    String name = cut(safe, MOST);
    for (int again = 2; !taken.add(name.toLowerCase(Locale.ROOT)); again++) {
      String mark = " (" + again + ")";
      name = cut(safe, MOST - mark.length()) + mark;
    }
    return name;
  }

  private static String safe(String wanted) {
    var safe = new StringBuilder();
    for (char c : Visible.prose(wanted).toCharArray()) {
      safe.append(FORBIDDEN.indexOf(c) >= 0 ? ' ' : c);
    }
    String text = safe.toString().strip().replaceAll(" +", " ").replaceAll("^'+|'+$", "").strip();
    return text.isEmpty() ? "–" : text;
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end).strip() + "…";
  }

  /**
   * A name by which formulas may call a cell. It begins with a word of ours and an underscore, so
   * that it is no place of a cell: {@code total_nära_vård}.
   */
  public void name(String ours, String wanted, String ref) {
    String safe = ours + "_" + wanted.replaceAll("[^\\p{L}\\p{Nd}]+", "_");
    names.putIfAbsent(safe.length() > 200 ? safe.substring(0, 200) : safe, ref);
  }

  Map<String, String> names() {
    return names;
  }
}
