package org.bilaga.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells the notes at the foot of a page: smaller than the text, the first with its mark. */
final class FootNotes {
  private static final float SMALL = 0.94f;
  private static final Pattern RAISED = Pattern.compile("([⁰¹²³⁴⁵⁶⁷⁸⁹]+|\\*{1,3}|\\[\\w\\]|†).*");
  private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}[ )\u00A0]+\\p{L}.*");
  private static final float SHORTEST = 40;
  private static final float LONGEST = 320;

  private FootNotes() {}

  /** The last lines of a page that are notes, from the first of them. */
  static List<PagePart.Line> of(PageContent page, List<PagePart> parts, float body) {
    List<PagePart.Line> small = new ArrayList<>();
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (!(parts.get(i) instanceof PagePart.Line line)
          || line.size() > SMALL * body
          || line.isTabbed() && !begins(line, page)) {
        break;
      }
      small.add(0, line);
    }
    for (int i = 0; i < small.size(); i++) {
      if (begins(small.get(i), page)) {
        return small.subList(i, small.size());
      }
    }
    return List.of();
  }

  /** Whether a note begins on a line, by its mark; a plain number is one below a short rule. */
  static boolean begins(PagePart.Line line, PageContent page) {
    return RAISED.matcher(line.text()).matches()
        || NUMBERED.matcher(line.text()).matches() && isBelowRule(line, page);
  }

  private static boolean isBelowRule(PagePart.Line line, PageContent page) {
    return page.rules().stream()
        .anyMatch(
            rule ->
                rule.isLevel()
                    && rule.length() > SHORTEST
                    && rule.length() < LONGEST
                    && rule.at() < line.y()
                    && page.height() - rule.at() < page.height() / 2);
  }
}
