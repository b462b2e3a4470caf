package org.bilaga.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What stands beside each other on one line of a page, from the left. */
record PageRow(List<Chunk> chunks) {
  /** A gap of that part of a font size parts what stands apart. */
  private static final float APART = 1;

  /** How much of the lower of two signs is beside the other, where they stand on one line. */
  private static final float BESIDE = 0.5f;

  PageRow {
    chunks = List.copyOf(chunks);
  }

  float left() {
    return chunks.get(0).left();
  }

  float right() {
    float right = 0;
    for (Chunk chunk : chunks) {
      right = Math.max(right, chunk.right());
    }
    return right;
  }

  float y() {
    return widest().y();
  }

  float size() {
    return widest().size();
  }

  boolean bold() {
    return chunks.stream().allMatch(Chunk::bold);
  }

  private Chunk widest() {
    Chunk widest = chunks.get(0);
    for (Chunk chunk : chunks) {
      widest = chunk.right() - chunk.left() > widest.right() - widest.left() ? chunk : widest;
    }
    return widest;
  }

  /** Rows from above. */
  static List<PageRow> of(List<Glyph> glyphs) {
    List<Glyph> seen = new ArrayList<>(glyphs);
    seen.sort(Comparator.comparingDouble(Glyph::y));
    List<Line> lines = new ArrayList<>();
    for (Glyph glyph : seen) {
      if (!glyph.isSpace()) {
        line(glyph, lines).add(glyph);
      }
    }
    for (Glyph glyph : seen) {
      if (glyph.isSpace()) {
        lines.stream().filter(line -> line.holds(glyph)).findFirst().ifPresent(l -> l.add(glyph));
      }
    }
    List<PageRow> rows = new ArrayList<>();
    for (Line line : lines) {
      rows.add(new PageRow(chunks(line.glyphs)));
    }
    rows.sort(Comparator.comparingDouble(PageRow::y));
    return rows;
  }

  /** A line that signs are put on; its height is that of its largest sign. */
  private static final class Line {
    final List<Glyph> glyphs = new ArrayList<>();
    float top;
    float bottom;

    void add(Glyph glyph) {
      if (glyphs.isEmpty() || glyph.y() - glyph.top() > bottom - top && !glyph.isSpace()) {
        top = glyph.top();
        bottom = glyph.y();
      }
      glyphs.add(glyph);
    }

    boolean holds(Glyph glyph) {
      float beside = Math.min(bottom, glyph.y()) - Math.max(top, glyph.top());
      return beside > BESIDE * Math.min(bottom - top, glyph.y() - glyph.top());
    }
  }

  private static Line line(Glyph glyph, List<Line> lines) {
    // Signs come from above: only the last lines can be meant.
    for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - 4); i--) {
      if (lines.get(i).holds(glyph)) {
        return lines.get(i);
      }
    }
    var line = new Line();
    lines.add(line);
    return line;
  }

  private static List<Chunk> chunks(List<Glyph> line) {
    line.sort(Comparator.comparingDouble(Glyph::x));
    List<Chunk> chunks = new ArrayList<>();
    List<Glyph> open = new ArrayList<>();
    Glyph last = line.get(0);
    boolean begun = false;
    for (Glyph glyph : line) {
      if (glyph.isSpace()) {
        if (begun) {
          open.add(glyph);
        }
        continue;
      }
      if (begun && isPrintedTwice(last, glyph)) {
        continue;
      }
      if (begun && glyph.x() - last.right() > APART * Math.max(last.size(), glyph.size())) {
        chunks.add(Chunk.of(open));
        open = new ArrayList<>();
      }
      open.add(glyph);
      last = glyph;
      begun = true;
    }
    chunks.add(Chunk.of(open));
    return chunks;
  }

  /** Some programs make letters bold by printing them twice. */
  private static boolean isPrintedTwice(Glyph one, Glyph other) {
    return one.text().equals(other.text())
        && Math.abs(one.y() - other.y()) < 1
        && other.x() - one.x() < one.width() * 0.3f;
  }
}
