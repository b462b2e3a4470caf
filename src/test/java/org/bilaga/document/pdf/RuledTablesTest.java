package org.bilaga.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuledTablesTest {
  /** A frame of two rows with one rule between its two columns, and a letter in each cell. */
  private static void grid(float top, float between, List<Rule> rules, List<Glyph> glyphs) {
    for (float y : new float[] {top, top + 20, top + 40}) {
      rules.add(new Rule(34, y, 561, y));
    }
    for (float x : new float[] {34, between, 561}) {
      rules.add(new Rule(x, top, x, top + 40));
    }
    for (float y : new float[] {top + 14, top + 34}) {
      glyphs.add(glyph(60, y));
      glyphs.add(glyph(between + 20, y));
    }
  }

  private static Glyph glyph(float x, float y) {
    return new Glyph("a", x, y, 5, 8, false);
  }

  /** A table further up whose columns end a hair to the side is not drawn on to the one below. */
  @Test
  void tablesAboveEachOtherAreTwoThoughTheirRulesAlmostStandInLine() {
    List<Rule> rules = new ArrayList<>();
    List<Glyph> glyphs = new ArrayList<>();
    grid(30, 229.875f, rules, glyphs);
    grid(560, 229.125f, rules, glyphs);
    assertThat(RuledTables.of(rules, glyphs)).hasSize(2);
  }
}
