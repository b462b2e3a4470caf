package org.bilaga.document.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.table.document.RaisedMark;

/** Signs that stand beside each other with no more between them than a space. */
record Chunk(List<Glyph> glyphs, float left, float right, float y, float size, boolean bold) {
  /**
   * What parts words, and what is smaller than the text and above its line: parts of a font size.
   */
  static final float SPACE = 0.17f;

  private static final float SMALL = 0.8f;
  private static final float RAISED = 0.15f;

  /** Of signs from left to right, of which some are no spaces. */
  static Chunk of(List<Glyph> glyphs) {
    Map<Float, Float> sizes = new HashMap<>();
    Map<Float, Float> lines = new HashMap<>();
    boolean bold = true;
    float right = 0;
    for (Glyph glyph : glyphs) {
      if (!glyph.isSpace()) {
        sizes.merge(glyph.size(), glyph.width(), Float::sum);
        bold &= glyph.bold();
        right = Math.max(right, glyph.right());
      }
    }
    float size = most(sizes);
    for (Glyph glyph : glyphs) {
      if (glyph.size() == size) {
        lines.merge(glyph.y(), glyph.width(), Float::sum);
      }
    }
    return new Chunk(List.copyOf(glyphs), glyphs.get(0).x(), right, most(lines), size, bold);
  }

  private static float most(Map<Float, Float> widths) {
    return widths.entrySet().stream()
        .max(Map.Entry.<Float, Float>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(1f);
  }

  String text() {
    var text = new StringBuilder();
    var raised = new StringBuilder();
    float end = left;
    for (Glyph glyph : glyphs) {
      if (glyph.isSpace()) {
        if (!glyph.text().isEmpty()) {
          flush(raised, text);
          space(text, glyph.text().charAt(0));
        }
        continue;
      }
      if (glyph.x() - end > SPACE * Math.min(size, glyph.size())) {
        flush(raised, text);
        space(text, ' ');
      }
      boolean up = glyph.size() < SMALL * size && y - glyph.y() > RAISED * size;
      if (up) {
        raised.append(glyph.text());
      } else {
        flush(raised, text);
        text.append(glyph.text());
      }
      end = glyph.right();
    }
    flush(raised, text);
    return Normalizer.normalize(text.toString().strip(), Normalizer.Form.NFC);
  }

  private static void flush(StringBuilder raised, StringBuilder text) {
    text.append(RaisedMark.of(raised.toString()));
    raised.setLength(0);
  }

  private static void space(StringBuilder text, char space) {
    char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    if (last != ' ' && last != '\u00A0') {
      text.append(space);
    }
  }
}
