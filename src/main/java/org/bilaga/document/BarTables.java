package org.bilaga.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bilaga.figure.Figure;
import org.bilaga.source.SourceFile;

/**
 * Finds tables in lines of text whose cells stand between bars or semicolons: lines below each
 * other with equally many of them, with or without lines drawn between.
 */
final class BarTables {
  private static final String SIGNS = "|│┃;";
  private static final int FEWEST_ROWS = 2;

  /** Of semicolons, which running text has as well. */
  private static final int FEWEST_OF_TEXT = 3;

  private static final Pattern DRAWN = Pattern.compile("[\\s|│┃+:=\\-\\u2500-\\u257F]+");

  private final SourceFile source;
  private final int last;

  /** Within the lines up to one, itself among them. */
  BarTables(SourceFile source, int last) {
    this.source = source;
    this.last = last;
  }

  /** The table that begins at a line, if one does. */
  Optional<LineTables.Found> at(int line) {
    for (char sign : SIGNS.toCharArray()) {
      if (source.line(line).indexOf(sign) >= 0) {
        var found = at(line, sign);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<LineTables.Found> at(int line, char sign) {
    List<Block.Row> rows = new ArrayList<>();
    int to = line - 1;
    boolean figures = false;
    for (int at = line; at <= last; at++) {
      if (isDrawn(at)) {
        to = rows.isEmpty() ? to : at;
        continue;
      }
      var cells = cells(at, sign);
      if (cells.size() < 2 || !rows.isEmpty() && cells.size() != rows.get(0).cells().size()) {
        break;
      }
      figures |= cells.stream().skip(1).anyMatch(it -> isFigure(it.text()));
      rows.add(new Block.Row(cells));
      to = at;
    }
    if (rows.size() < (sign == ';' ? FEWEST_OF_TEXT : FEWEST_ROWS) || !figures) {
      return Optional.empty();
    }
    var span = source.span(source.lineStart(line), source.lineStart(to) + source.line(to).length());
    return Optional.of(new LineTables.Found(line, to, new Block.Table(span, rows, true)));
  }

  private boolean isDrawn(int line) {
    return !source.line(line).isBlank() && DRAWN.matcher(source.line(line)).matches();
  }

  private static boolean isFigure(String text) {
    return switch (Figure.of(text)) {
      case Figure.Printed it -> true;
      case Figure.TwoWays it -> true;
      case Figure.Malformed it -> true;
      default -> false;
    };
  }

  /**
   * Between the signs, without the space around them; what stands outside the outermost is none.
   */
  private List<Block.Cell> cells(int line, char sign) {
    String text = source.line(line);
    int offset = source.lineStart(line);
    var whole = source.stripped(offset, offset + text.length());
    int from = whole.start() - offset;
    int to = whole.end() - offset;
    if (sign != ';' && from < to && text.charAt(from) == sign) {
      from++;
      to -= text.charAt(to - 1) == sign && to > from ? 1 : 0;
    }
    List<Block.Cell> cells = new ArrayList<>();
    for (int start = from; start <= to; ) {
      int next = text.indexOf(sign, start);
      int end = next < 0 || next > to ? to : next;
      var span = source.stripped(offset + start, offset + end);
      cells.add(new Block.Cell(source.text().substring(span.start(), span.end()), span, true));
      start = end + 1;
    }
    return cells;
  }
}
