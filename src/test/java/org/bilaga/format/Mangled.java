package org.bilaga.format;

import java.util.Random;
import java.util.regex.Pattern;
import org.bilaga.finding.Findings;
import org.bilaga.parser.Lexeme;
import org.bilaga.parser.Wording;
import org.bilaga.source.SourceFile;

/** A text with other blanks: the same words on the same lines, set by somebody without order. */
final class Mangled {
  private static final Pattern DECLARES_UNITS =
      Pattern.compile("(?m)^ *(?:unit|enhet) \\p{L}+ +\"");

  private final Random random;
  private final StringBuilder out = new StringBuilder();

  private Mangled(long seed) {
    random = new Random(seed);
  }

  static String of(String text, long seed) {
    var mangled = new Mangled(seed);
    var wording = Wording.of(SourceFile.of("mangled", text), new Findings()).orElseThrow();
    for (Lexeme lexeme : wording.lexemes()) {
      boolean mayMove = lexeme.is(",") || lexeme.is(")") || lexeme.is("]") || lexeme.is("}");
      if (mayMove && lexeme.before().isBlank() && lexeme.before().indexOf('\n') < 0) {
        mangled.blanks(0);
      } else {
        mangled.gap(lexeme.before());
      }
      mangled.out.append(
          lexeme.sort() == Lexeme.Sort.TABLE_ROW ? mangled.row(lexeme.text()) : lexeme.text());
    }
    return mangled.out.toString();
  }

  /** A text with more and fewer line breaks and with comments in unlikely places. */
  static String brokenAnywhere(String text, long seed) {
    var random = new Random(seed);
    var out = new StringBuilder();
    var wording = Wording.of(SourceFile.of("mangled", text), new Findings()).orElseThrow();
    for (Lexeme lexeme : wording.lexemes()) {
      boolean row = lexeme.sort() == Lexeme.Sort.TABLE_ROW || endsWithRow(out);
      String gap = lexeme.before();
      // The word of a declared unit stands on the line of its figure.
      boolean unit = lexeme.sort() == Lexeme.Sort.UNIT && DECLARES_UNITS.matcher(text).find();
      if (gap.contains("//") || row || unit) {
        out.append(gap);
      } else {
        out.append(
            switch (random.nextInt(8)) {
              case 0 -> "\n";
              case 1 -> "\n\n \n\n";
              case 2 -> " // c\n";
              case 3 -> "\n  // d  \n // e\n\n";
              case 4 -> gap.isEmpty() ? "" : " ";
              default -> gap;
            });
      }
      out.append(lexeme.text());
    }
    return out.toString();
  }

  private static boolean endsWithRow(StringBuilder text) {
    int line = text.lastIndexOf("\n") + 1;
    return text.substring(line).strip().startsWith("|");
  }

  private void gap(String gap) {
    int at = 0;
    while (at < gap.length()) {
      int end = at;
      if (gap.charAt(at) == '/') {
        while (end < gap.length() && gap.charAt(end) != '\n') {
          end++;
        }
        out.append(gap, at, end);
        blanks(0);
      } else if (gap.charAt(at) == '\n') {
        end++;
        blanks(0);
        out.append('\n');
        blanks(0);
      } else {
        while (end < gap.length() && gap.charAt(end) != '\n' && gap.charAt(end) != '/') {
          end++;
        }
        blanks(1);
      }
      at = end;
    }
  }

  private void blanks(int least) {
    int count = least + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      out.append(random.nextInt(5) == 0 ? '\t' : ' ');
    }
  }

  private String row(String row) {
    int comment = row.lastIndexOf("| //");
    String cells = comment < 0 ? row : row.substring(0, comment + 1);
    boolean rule = cells.matches("[|:\\- ]*-[|:\\- ]*");
    return (rule ? cells : cells.replace("|", "  |\t ").strip())
        + (comment < 0 ? "" : row.substring(comment + 1));
  }
}
