package org.bilaga.document.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells heads and feet of pages, which stand at the same place on many of them, and the numbers of
 * the pages.
 *
 * <p>The headings of a table are repeated too, but stand close to its rows.
 */
final class Margins {
  /** How far from the edge, as a part of the page, heads and feet reach. */
  private static final float REACH = 0.17f;

  private static final float EDGE = 0.075f;
  private static final float NEAR = 4;
  private static final float APART = 1.7f;
  private static final float OFTEN = 0.3f;
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)[\\W_]*(sid\\w*|page|s\\.|p\\.|seite)?\\s*\\d{1,4}(\\s*(\\(|/|av|of|von)\\s*\\d{1,4}\\)?)?[\\W_]*");

  private final List<PageContent> pages;
  private final List<List<PagePart>> fromAbove = new ArrayList<>();

  private Margins(List<PageContent> pages, List<List<PagePart>> parts) {
    this.pages = pages;
    for (List<PagePart> page : parts) {
      List<PagePart> inOrder = new ArrayList<>(page);
      inOrder.sort(Comparator.comparingDouble(PagePart::y));
      fromAbove.add(inOrder);
    }
  }

  /** Which lines of all pages are heads and feet. */
  static Set<PagePart.Line> of(List<PageContent> pages, List<List<PagePart>> parts) {
    var margins = new Margins(pages, parts);
    Set<PagePart.Line> found = new HashSet<>();
    for (int page = 0; page < pages.size(); page++) {
      List<PagePart> lines = margins.fromAbove.get(page);
      margins.add(page, lines, false, found);
      List<PagePart> fromBelow = new ArrayList<>(lines);
      Collections.reverse(fromBelow);
      margins.add(page, fromBelow, true, found);
    }
    return found;
  }

  private void add(int page, List<PagePart> inwards, boolean below, Set<PagePart.Line> found) {
    float height = pages.get(page).height();
    int count = 0;
    for (int i = 0; i < inwards.size(); i++) {
      if (!(inwards.get(i) instanceof PagePart.Line line)) {
        break;
      }
      boolean within = below ? line.y() > height * (1 - REACH) : line.y() < height * REACH;
      if (!within
          || !(isNumber(line) || isRepeated(page, line) || isSmall(line, inwards, i, height))) {
        break;
      }
      boolean ends =
          i + 1 == inwards.size()
              || Math.abs(inwards.get(i + 1).y() - line.y()) > APART * line.size();
      count = ends ? i + 1 : count;
    }
    // A page on which nothing else stands is one of text.
    if (count < inwards.size() || pages.size() > 1) {
      for (PagePart part : inwards.subList(0, count)) {
        if (part instanceof PagePart.Line line) {
          found.add(line);
        }
      }
    }
  }

  /** At the very edge, and smaller than what follows: so the only page of a document has it. */
  private static boolean isSmall(PagePart.Line line, List<PagePart> inwards, int at, float height) {
    boolean edge = line.y() < EDGE * height || line.y() > (1 - EDGE) * height;
    return edge
        && at + 1 < inwards.size()
        && inwards.get(at + 1) instanceof PagePart.Line next
        && line.size() < 0.9f * next.size();
  }

  private static boolean isNumber(PagePart.Line line) {
    return NUMBER.matcher(line.text()).matches();
  }

  private boolean isRepeated(int page, PagePart.Line line) {
    String said = folded(line);
    int count = 0;
    for (int other = 0; other < fromAbove.size(); other++) {
      for (var candidate : fromAbove.get(other)) {
        if (candidate instanceof PagePart.Line there
            && Math.abs(there.y() - line.y()) < NEAR
            && folded(there).equals(said)) {
          count++;
          break;
        }
      }
      // Enough is enough, in documents of many pages.
      if (count > 3 + OFTEN * 50) {
        return true;
      }
    }
    return count > 1 && count >= OFTEN * Math.min(50, pages.size()) && page >= 0;
  }

  private static String folded(PagePart.Line line) {
    return line.text().replaceAll("\\d+", "0");
  }
}
