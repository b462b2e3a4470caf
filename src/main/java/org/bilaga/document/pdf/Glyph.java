package org.bilaga.document.pdf;

/**
 * A sign on a page.
 *
 * @param x its left edge, in points from the left
 * @param y the line that it stands on, in points from above
 * @param size of its font, in points
 */
record Glyph(String text, float x, float y, float width, float size, boolean bold) {
  /** How high a letter is, as a part of the size of its font. */
  private static final float HEIGHT = 0.7f;

  float right() {
    return x + width;
  }

  float top() {
    return y - HEIGHT * size;
  }

  boolean isSpace() {
    return text.isBlank() || text.equals("\u00A0");
  }
}
