package org.bilaga.document.pdf;

import org.bilaga.document.pdf.TypeSizes.Type;
import org.jspecify.annotations.Nullable;

/** Tells, line by line, where something new begins: a paragraph, a heading. */
final class TextBreaks {
  private static final float APART = 1.3f;
  private static final float SHORT = 0.85f;
  private static final float INDENT = 0.8f;
  private static final int LONGEST_HEADING = 160;

  private final TypeSizes types;
  private PagePart.@Nullable Line last;
  private int lastPage = -1;
  private int lastLevel;
  private boolean begins;

  TextBreaks(TypeSizes types) {
    this.types = types;
  }

  /** A table stands between. */
  void table() {
    last = null;
    lastLevel = 0;
  }

  /** Whether the line that was last asked of begins something. */
  boolean begins() {
    return begins;
  }

  /** The level of the heading that a line is, or 0. */
  int heading(int page, PagePart.Line line) {
    boolean apart = isApart(page, line);
    int level = types.headings().indexOf(Type.of(line)) + 1;
    boolean larger = line.size() > types.body() * 1.05f;
    boolean heads =
        level > 0
            && !line.isTabbed()
            && line.text().length() <= LONGEST_HEADING
            && line.text().codePoints().anyMatch(Character::isLetter)
            && (larger || apart || lastLevel == level)
            && !(line.text().endsWith(".") && !larger);
    int now = heads ? level : 0;
    begins = now != lastLevel || (now > 0 ? isFar(page, line) : apart);
    last = line;
    lastPage = page;
    lastLevel = now;
    return now;
  }

  /** Headings of several lines stand closer than two of them. */
  private boolean isFar(int page, PagePart.Line line) {
    return last == null
        || page != lastPage
        || last.column() != line.column()
        || line.y() - last.y() > line.size() * 1.6f;
  }

  private boolean isApart(int page, PagePart.Line line) {
    if (last == null) {
      return true;
    }
    if (isOutdented(line)) {
      return true;
    }
    boolean ended = endsSentence(last.text());
    boolean shortLine = last.row().right() < last.left() + SHORT * (last.right() - last.left());
    if (page != lastPage || line.y() < last.y()) {
      // At the top of a page or a column nothing else tells, but that there was room below.
      boolean room = page != lastPage && last.y() < types.bottom() - 2 * types.leading();
      return ended && (shortLine || room);
    }
    float gap = line.y() - last.y();
    float usual = Math.max(types.leading() * line.size() / types.body(), line.size());
    boolean indented =
        line.row().left() - line.left() > INDENT * line.size()
            && last.row().left() - last.left() < INDENT * line.size();
    return gap > APART * usual || indented && ended;
  }

  /** Whether it stands further out than the line before, which was not set in as a first one is. */
  private boolean isOutdented(PagePart.Line line) {
    if (last == null || Math.abs(last.left() - line.left()) > line.size()) {
      return false;
    }
    boolean first = begins && !last.text().matches("[•◦▪‣·–—*\\-] .*");
    return !first && last.row().left() - line.row().left() > INDENT * line.size();
  }

  private static boolean endsSentence(String text) {
    return text.endsWith(".") || text.endsWith(":") || text.endsWith("!") || text.endsWith("?");
  }
}
