package org.bilaga.format;

import java.util.Optional;
import org.bilaga.finding.Visible;
import org.bilaga.parser.Part;

/** A stretch of a row that may stand below another; the first of a row stands at its indent. */
final class LayoutCell {
  private static final int NONE = -1;

  private final Optional<Part> part;
  private final StringBuilder text = new StringBuilder();

  /** Where the figure of an amount begins and ends, with its unit. */
  private int figureStart = NONE;

  private int figureEnd = NONE;

  /** Blanks before the cell, beside the one that parts any two words, and before its figure. */
  private int blanks;

  private int blanksInside;

  LayoutCell(Optional<Part> part) {
    this.part = part;
  }

  Optional<Part> part() {
    return part;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  void append(String word) {
    text.append(word);
  }

  void figureBegins() {
    figureStart = text.length();
  }

  void figureEnds() {
    figureEnd = text.length();
  }

  boolean isFigure() {
    return figureEnd != NONE && part.isPresent() && part.get().isAmount();
  }

  int widthToFigureEnd() {
    return width(text, figureEnd);
  }

  int width() {
    return width(text, text.length()) + blanksInside;
  }

  void reset() {
    blanks = 0;
    blanksInside = 0;
  }

  void indent(int more) {
    blanks = more;
  }

  void widenFigure(int more) {
    blanksInside = more;
  }

  void write(StringBuilder out) {
    blanks(blanks, out);
    if (blanksInside > 0) {
      out.append(text, 0, figureStart);
      blanks(blanksInside, out);
      out.append(text, figureStart, text.length());
    } else {
      out.append(text);
    }
  }

  static void blanks(int count, StringBuilder out) {
    for (int i = 0; i < count; i++) {
      out.append(' ');
    }
  }

  static int width(CharSequence text, int end) {
    int width = 0;
    int point;
    for (int i = 0; i < end; i += Character.charCount(point)) {
      point = Character.codePointAt(text, i);
      width += Visible.width(point);
    }
    return width;
  }
}
