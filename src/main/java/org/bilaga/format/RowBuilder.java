package org.bilaga.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.parser.Lexeme;
import org.bilaga.parser.Part;

/**
 * Puts the words of a file on lines: each sentence begins one, and where the author broke a
 * sentence it stays broken.
 *
 * <p>A block that the author wrote on one line, with one sentence in it, stays on it.
 */
final class RowBuilder {
  private static final int STEP = 4;
  private static final int MOST_BLANK_LINES = 2;

  private final Spelling spelling;
  private final List<LayoutRow> rows = new ArrayList<>();
  private List<Lexeme> lexemes = List.of();
  private Blocks blocks = new Blocks(List.of());

  /** Blocks of several lines that are open. */
  private int depth;

  /** Blocks on one line that are open: what stands in them stands in no column. */
  private int inline;

  /** Lines of the sentence that is being written. */
  private int lines;

  /** Whether a line of its own began with a mark: what goes on with it stands further in. */
  private boolean markBroken;

  /** Whether the author broke the sentence just before a sign that begins no line. */
  private boolean broken;

  private int blankLines;
  private boolean justOpened = true;
  private FigureLexemes figure = FigureLexemes.NONE;

  RowBuilder(Spelling spelling) {
    this.spelling = spelling;
  }

  List<LayoutRow> rows(List<Lexeme> all) {
    lexemes = all;
    blocks = new Blocks(all);
    for (int i = 0; i < all.size(); i++) {
      boolean commented = gap(i);
      Lexeme lexeme = all.get(i);
      if (lexeme.sort() != Lexeme.Sort.END) {
        add(i, lexeme, commented);
      }
    }
    return rows;
  }

  // Comments and blank lines

  /** Writes the comments before a lexeme; whether there are some. */
  private boolean gap(int at) {
    String gap = lexemes.get(at).before();
    boolean commented = false;
    int breaks = 0;
    for (int i = 0; i < gap.length(); i++) {
      char c = gap.charAt(i);
      if (c == '\n' || c == '\r') {
        breaks++;
        i += c == '\r' && i + 1 < gap.length() && gap.charAt(i + 1) == '\n' ? 1 : 0;
      } else if (c == '/') {
        int end = i;
        while (end < gap.length() && gap.charAt(end) != '\n' && gap.charAt(end) != '\r') {
          end++;
        }
        comment(at, gap.substring(i, end).stripTrailing(), breaks);
        commented = true;
        breaks = 0;
        i = end - 1;
      }
    }
    boolean within = isWithin(at);
    blankLines = within ? 0 : blankLines(breaks);
    broken |= within && breaks > 0;
    return commented;
  }

  private int blankLines(int breaks) {
    return rows.isEmpty() || justOpened ? 0 : Math.clamp(breaks - 1, 0, MOST_BLANK_LINES);
  }

  private void comment(int at, String text, int breaks) {
    if (breaks == 0 && !rows.isEmpty() && !last().hasComment()) {
      last().comment(text);
      return;
    }
    boolean within = isWithin(at);
    int steps = depth + (within && !lexemes.get(at).is("{") ? 1 : 0);
    var role = LayoutRow.Role.BESIDE;
    var row = new LayoutRow(steps * STEP, within ? 0 : blankLines(breaks), role, Optional.empty());
    row.comment(text);
    rows.add(row);
    justOpened = false;
  }

  /** Whether a lexeme goes on with the sentence before it. */
  private boolean isWithin(int at) {
    Lexeme lexeme = lexemes.get(at);
    boolean starts =
        lexeme.begins().isPresent() || lexeme.is("}") || lexeme.sort() == Lexeme.Sort.END;
    return at > 0 && !starts;
  }

  // Words

  private void add(int at, Lexeme lexeme, boolean commented) {
    if (lexeme.is("}")) {
      close(at, commented);
    } else if (lexeme.begins().isPresent() && inline == 0) {
      row(depth, LayoutRow.Role.SENTENCE, lexeme);
      lines = 1;
      markBroken = false;
      append(at, lexeme, true);
    } else if (lexeme.is("{")) {
      open(at, lexeme, commented);
    } else {
      goOn(at, lexeme, commented);
    }
    justOpened = lexeme.is("{");
  }

  private void row(int steps, LayoutRow.Role role, Lexeme lexeme) {
    rows.add(
        new LayoutRow(
            steps * STEP,
            blankLines,
            role,
            role == LayoutRow.Role.SENTENCE ? lexeme.begins() : Optional.empty()));
    broken = false;
  }

  private void goOn(int at, Lexeme lexeme, boolean commented) {
    boolean mayBreak = inline == 0 && !isClosing(lexeme) && !isOpening(lexemes.get(at - 1));
    if (commented || broken && mayBreak && !lexeme.isJoined()) {
      markBroken &= lexeme.part().isEmpty();
      row(depth + (markBroken ? 2 : 1), LayoutRow.Role.BESIDE, lexeme);
      markBroken |= lexeme.part().equals(Optional.of(Part.REST));
      lines++;
      append(at, lexeme, true);
      return;
    }
    // The break is carried over a comma, and given up inside a name.
    broken &= lexeme.is(",") || lexeme.is(":");
    append(at, lexeme, false);
  }

  /** Signs that begin no line. */
  private static boolean isClosing(Lexeme lexeme) {
    return lexeme.is(",")
        || lexeme.is(":")
        || lexeme.is(")")
        || lexeme.is("]")
        || lexeme.is("[")
        || lexeme.is(".")
        || lexeme.is("..");
  }

  /** Signs that end no line. */
  private static boolean isOpening(Lexeme lexeme) {
    return lexeme.is("(") || lexeme.is("[") || lexeme.is(".") || lexeme.is("..");
  }

  private void append(int at, Lexeme lexeme, boolean first) {
    LayoutRow row = last();
    Optional<Part> part = lexeme.part();
    if (part.isPresent() && inline == 0 && row.role() == LayoutRow.Role.SENTENCE && !first) {
      row.beginCell(part.get());
    }
    LayoutCell cell = row.last();
    if (!cell.isEmpty() && !first && isParted(at, lexeme)) {
      cell.append(" ");
    }
    if (inline == 0 && part.isPresent() && part.get().isAmount()) {
      figure = FigureLexemes.at(at, lexemes);
    }
    if (figure.start() == at) {
      cell.figureBegins();
    }
    cell.append(spelling.of(lexeme, FigureLexemes.isUnit(lexemes.get(at + 1))));
    if (figure.end() == at) {
      cell.figureEnds();
    }
  }

  private boolean isParted(int at, Lexeme lexeme) {
    return !(lexeme.isJoined() || isClosing(lexeme) || isOpening(lexemes.get(at - 1)));
  }

  private void open(int at, Lexeme lexeme, boolean commented) {
    boolean isInline = blocks.isInline(at);
    // A brace has a line of its own only below a heading of several.
    if (commented || broken && lines > 1 && !isInline) {
      row(depth, LayoutRow.Role.BESIDE, lexeme);
      last().last().append("{");
    } else {
      append(at, lexeme, false);
    }
    broken = false;
    if (isInline) {
      inline++;
    } else {
      last().opensBlock();
      depth++;
    }
  }

  private void close(int at, boolean commented) {
    if (inline > 0) {
      inline--;
      last().last().append(lexemes.get(at - 1).is("{") ? "}" : " }");
      return;
    }
    depth--;
    blankLines = 0;
    row(depth, LayoutRow.Role.BLOCK, lexemes.get(at));
    last().last().append("}");
  }

  private LayoutRow last() {
    return rows.get(rows.size() - 1);
  }
}
