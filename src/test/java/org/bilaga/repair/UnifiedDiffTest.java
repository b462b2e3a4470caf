package org.bilaga.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilaga.finding.Palette;
import org.junit.jupiter.api.Test;

/** A difference turns the one text into the other and tells nothing else. */
class UnifiedDiffTest {
  private static final Pattern HUNK = Pattern.compile("@@ -(\\d+),(\\d+) \\+(\\d+),(\\d+) @@\n");
  private static final String UNENDED = "\\ No newline at end of file\n";

  @Test
  void appliedToTheOneTextItGivesTheOther() {
    for (long seed = 0; seed < 1_500; seed++) {
      var random = new Random(seed);
      String before = text(random);
      String after = changed(before, random);
      String diff = UnifiedDiff.of("a/b c.csv", before, after, Palette.NONE);
      assertThat(diff.isEmpty()).isEqualTo(before.equals(after));
      if (!diff.isEmpty()) {
        assertThat(diff).startsWith("--- a/a/b c.csv\t\n+++ b/a/b c.csv\t\n@@ ");
        assertThat(applied(diff, before)).as("seed " + seed + "\n" + diff).isEqualTo(after);
      }
    }
  }

  @Test
  void coloursSayTheSame() {
    for (long seed = 0; seed < 100; seed++) {
      var random = new Random(seed);
      String before = text(random);
      String after = changed(before, random);
      String coloured = UnifiedDiff.of("/x", before, after, Palette.ANSI);
      assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
          .isEqualTo(UnifiedDiff.of("/x", before, after, Palette.NONE));
    }
  }

  @Test
  void aFigureInATableIsTwoLinesWithThoseAround() {
    var lines = new StringBuilder();
    for (int i = 1; i <= 9; i++) {
      lines.append("Ort ").append(i).append(";").append(i * 100).append("\r\n");
    }
    String before = lines.toString();
    assertThat(UnifiedDiff.of("t.csv", before, before.replace("500", "501"), Palette.NONE))
        .isEqualTo(
            """
            --- a/t.csv
            +++ b/t.csv
            @@ -2,7 +2,7 @@
             Ort 2;200\r
             Ort 3;300\r
             Ort 4;400\r
            -Ort 5;500\r
            +Ort 5;501\r
             Ort 6;600\r
             Ort 7;700\r
             Ort 8;800\r
            """);
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    String end = random.nextBoolean() ? "\n" : "\r\n";
    for (int i = random.nextInt(40); i > 0; i--) {
      // Few different lines, so that the same stands in several places.
      text.append("  ".repeat(random.nextInt(3))).append((char) ('a' + random.nextInt(6)));
      text.append(i == 1 && random.nextInt(3) == 0 ? "" : end);
    }
    return text.toString();
  }

  private static String changed(String text, Random random) {
    List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)")));
    for (int i = random.nextInt(6); i > 0; i--) {
      int at = random.nextInt(lines.size());
      switch (random.nextInt(4)) {
        case 0 -> lines.set(at, " " + lines.get(at));
        case 1 -> lines.add(at, "new\n");
        case 2 -> lines.set(at, lines.get(at).replace('a', 'z'));
        default -> lines.set(at, "");
      }
    }
    return String.join("", lines);
  }

  /** As patch does it, exactly: every line of context must be there. */
  private static String applied(String diff, String before) {
    List<String> lines = new ArrayList<>(List.of(before.split("(?<=\n)")));
    lines.removeIf(String::isEmpty);
    var out = new StringBuilder();
    int at = 0;
    Matcher hunk = HUNK.matcher(diff);
    while (hunk.find()) {
      int removed = Integer.parseInt(hunk.group(2));
      int added = Integer.parseInt(hunk.group(4));
      int start = Integer.parseInt(hunk.group(1)) - (removed == 0 ? 0 : 1);
      while (at < start) {
        out.append(lines.get(at++));
      }
      int from = hunk.end();
      while (removed > 0 || added > 0) {
        int end = diff.indexOf('\n', from) + 1;
        char sign = diff.charAt(from);
        String line = diff.substring(from + 1, end);
        from = end;
        if (diff.startsWith(UNENDED, from)) {
          line = line.substring(0, line.length() - 1);
          from += UNENDED.length();
        }
        if (sign != '+') {
          assertThat(lines.get(at++)).isEqualTo(line);
          removed--;
        }
        if (sign != '-') {
          out.append(line);
          added--;
        }
      }
    }
    while (at < lines.size()) {
      out.append(lines.get(at++));
    }
    return out.toString();
  }
}
