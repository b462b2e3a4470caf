package org.bilaga.document.pdf;

import java.util.ArrayList;
import java.util.List;

/** A stretch of a row that stands apart from the rest, and what it says. */
record RowCell(String text, float left, float right) {
  /** A gap of that part of a font size parts two figures; groups of digits stand closer. */
  private static final float FIGURES_APART = 0.45f;

  /** Of a row, its cells; the mark of a point or heading is one with what follows it. */
  static List<RowCell> of(PageRow row) {
    return of(row, false);
  }

  /** The same, with words that stand as close as figures apart too: headings are often so long. */
  static List<RowCell> close(PageRow row) {
    return of(row, true);
  }

  private static List<RowCell> of(PageRow row, boolean words) {
    List<RowCell> cells = new ArrayList<>();
    for (Chunk chunk : row.chunks()) {
      RowCell first = cells.size() == 1 ? cells.get(0) : null;
      if (first != null && isMark(first.text())) {
        String said = first.text() + " " + chunk.text();
        cells.set(0, new RowCell(said, first.left(), chunk.right()));
        continue;
      }
      // Spaces of running text may be as wide as those between figures of a table.
      List<Chunk> parts = row.chunks().size() > 1 ? parts(chunk, words) : List.of(chunk);
      for (Chunk part : parts.size() == 1 && areFigures(chunk) ? unspaced(chunk) : parts) {
        String text = part.text();
        if (!text.isEmpty()) {
          cells.add(new RowCell(text, part.left(), part.right()));
        }
      }
    }
    return cells;
  }

  /**
   * The same, parted where words stand apart without a space between them; where a program writes
   * no spaces, each word is one.
   */
  static List<RowCell> unspaced(PageRow row) {
    List<RowCell> cells = new ArrayList<>();
    for (Chunk chunk : row.chunks()) {
      for (Chunk part : unspaced(chunk)) {
        cells.add(new RowCell(part.text(), part.left(), part.right()));
      }
    }
    return cells;
  }

  private static List<Chunk> unspaced(Chunk chunk) {
    return parts(
        chunk,
        (last, glyph, spaced) -> !spaced && glyph.x() - last.right() > Chunk.SPACE * chunk.size());
  }

  /**
   * Whether it is figures, perhaps after a name, in which spaces are written and which stand apart
   * without one: columns that stand as close as groups of digits.
   */
  private static boolean areFigures(Chunk chunk) {
    boolean written = false;
    List<Glyph> glyphs = chunk.glyphs();
    for (int at = 1; at + 1 < glyphs.size(); at++) {
      written |=
          glyphs.get(at).isSpace() && isFigure(glyphs.get(at - 1)) && isFigure(glyphs.get(at + 1));
    }
    List<Chunk> parts = written ? unspaced(chunk) : List.of();
    return parts.size() > 1
        && parts.stream()
            .skip(1)
            .allMatch(part -> new RowCell(part.text(), part.left(), part.right()).isFigure());
  }

  /** Whether it is a figure, or what stands for one. */
  boolean isFigure() {
    return text.matches("[-–—\u2212(+<≈]?\\s?\\d.*|[-–—\u2212.…×]");
  }

  /** Whether a sign stands apart from the one before it. */
  private interface Parting {
    boolean parts(Glyph last, Glyph glyph, boolean spaced);
  }

  private static boolean isMark(String text) {
    return text.matches(
        "[•◦▪‣·*–—\\-\u2212\uF0B7oØ§]|(\\d{1,2}\\.)+\\d{0,2}|\\(?[a-zA-Z0-9]{1,3}\\)|§\\s?\\d+");
  }

  private static List<Chunk> parts(Chunk chunk, boolean words) {
    return parts(
        chunk,
        (last, glyph, spaced) ->
            glyph.x() - last.right() > FIGURES_APART * chunk.size()
                && (words || isFigure(last) && isFigure(glyph)));
  }

  private static List<Chunk> parts(Chunk chunk, Parting apart) {
    List<Chunk> parts = new ArrayList<>();
    List<Glyph> open = new ArrayList<>();
    Glyph last = chunk.glyphs().get(0);
    boolean spaced = false;
    for (Glyph glyph : chunk.glyphs()) {
      if (!glyph.isSpace()) {
        if (!open.isEmpty() && apart.parts(last, glyph, spaced)) {
          parts.add(Chunk.of(open));
          open = new ArrayList<>();
        }
        last = glyph;
      }
      spaced = glyph.isSpace();
      if (!open.isEmpty() || !glyph.isSpace()) {
        open.add(glyph);
      }
    }
    parts.add(Chunk.of(open));
    return parts;
  }

  private static boolean isFigure(Glyph glyph) {
    char c = glyph.text().charAt(0);
    return Character.isDigit(c) || "%–-\u2212(*".indexOf(c) >= 0;
  }
}
