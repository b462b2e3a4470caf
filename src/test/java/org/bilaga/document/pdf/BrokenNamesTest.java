package org.bilaga.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows without rules whose names have several lines, and headings that stand close. */
class BrokenNamesTest {
  private static final float LINE = 12;
  private static final float BETWEEN_ROWS = 15;

  private final List<Glyph> glyphs = new ArrayList<>();

  private void print(float x, float y, String text) {
    float at = x;
    for (String sign : text.split("")) {
      glyphs.add(new Glyph(sign, at, y, sign.equals(" ") ? 3 : 5, 10, false));
      at += sign.equals(" ") ? 3 : 5;
    }
  }

  private void figures(float y, String one, String other) {
    print(150 - one.length() * 5, y, one);
    print(220 - other.length() * 5, y, other);
  }

  private List<List<String>> table() {
    List<List<String>> table = new ArrayList<>();
    AlignedTables.of(PageRow.of(glyphs)).forEach(found -> table.addAll(found.table()));
    return table;
  }

  @Test
  void aNameStandsAboveAndBelowItsFigures() {
    print(10, 100, "Askby");
    figures(100, "12", "3 400");
    print(10, 115, "Norra");
    print(10, 115 + LINE, "Storskogen");
    figures(115 + LINE / 2, "7", "8 000");
    print(10, 142, "Hela den");
    print(10, 142 + LINE, "långa");
    figures(142 + LINE, "9", "1 000");
    print(10, 142 + 2 * LINE, "Ekdalen");
    print(10, 181, "Summa");
    figures(181, "28", "12 400");
    assertThat(table())
        .containsExactly(
            List.of("Askby", "12", "3 400"),
            List.of("Norra Storskogen", "7", "8 000"),
            List.of("Hela den långa Ekdalen", "9", "1 000"),
            List.of("Summa", "28", "12 400"));
  }

  @Test
  void aNameGoesOnBelowItsFigures() {
    print(10, 100, "Region Västra");
    figures(100, "12", "3 400");
    print(10, 100 + LINE, "Götaland");
    float y = 100 + LINE + BETWEEN_ROWS;
    print(10, y, "Askby");
    figures(y, "7", "8 000");
    print(10, y + BETWEEN_ROWS, "Bokvik");
    figures(y + BETWEEN_ROWS, "9", "1 000");
    assertThat(table())
        .containsExactly(
            List.of("Region Västra Götaland", "12", "3 400"),
            List.of("Askby", "7", "8 000"),
            List.of("Bokvik", "9", "1 000"));
  }

  @Test
  void aHeadingAmongRowsIsNoPartOfAName() {
    for (float apart : new float[] {12, 11}) {
      glyphs.clear();
      print(10, 100, "Askby");
      figures(100, "12", "3 400");
      print(10, 112, "Norr");
      print(10, 112 + apart, "Bokvik");
      figures(112 + apart, "7", "8 000");
      print(10, 124 + apart, "Ekdalen");
      figures(124 + apart, "9", "1 000");
      assertThat(table())
          .containsExactly(
              List.of("Askby", "12", "3 400"),
              List.of("Norr", "", ""),
              List.of("Bokvik", "7", "8 000"),
              List.of("Ekdalen", "9", "1 000"));
    }
  }

  @Test
  void headingsMayStandAsCloseAsWords() {
    print(10, 100, "Kommun");
    print(125, 100, "Antal");
    // No space is printed between them, but a gap no wider than one.
    print(152, 100, "Belopp i kr");
    figures(115, "1 200", "3 400");
    figures(130, "700", "8 000");
    figures(145, "900", "1 000");
    print(10, 115, "Askby");
    print(10, 130, "Bokvik");
    print(10, 145, "Ekdalen");
    assertThat(table().getFirst()).containsExactly("Kommun", "Antal", "Belopp i kr");
  }
}
