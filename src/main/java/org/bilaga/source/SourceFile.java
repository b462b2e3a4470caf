package org.bilaga.source;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file's text as it was read, with the name it is shown under and an index of its lines.
 *
 * <p>Lines and columns count from 1; a column counts code points, so that a marker stands under the
 * character it means. A line ends at LF, CR or CRLF. A file that is no text, such as a workbook,
 * has the text of the table that was read of it, and its {@link CellPlaces}: its lines and columns
 * are then those of the file itself.
 */
public final class SourceFile {
  private final String name;
  private final String text;
  private final @Nullable CellPlaces cells;
  private int[] lineStarts = {};

  private SourceFile(String name, String text, @Nullable CellPlaces cells) {
    this.name = name;
    this.text = text;
    this.cells = cells;
  }

  public static SourceFile of(String name, String text) {
    return new SourceFile(name, text, null);
  }

  /** A table that was read out of a file: a row a line, its cells parted by tabs. */
  public static SourceFile of(String name, String text, CellPlaces cells) {
    return new SourceFile(name, text, cells);
  }

  /** The path as shown to the reader. */
  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  public Span span(int start, int end) {
    return new Span(this, start, end);
  }

  /** The same without the white space at its ends; empty at its start where nothing else is. */
  public Span stripped(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return span(from, to);
  }

  public int lineOf(int offset) {
    int line = lineInText(offset);
    return cells == null ? line : cells.row(line, cellOf(offset));
  }

  public int columnOf(int offset) {
    int line = lineInText(offset);
    return cells == null
        ? text.codePointCount(starts()[line - 1], Math.min(offset, text.length())) + 1
        : cells.column(line, cellOf(offset));
  }

  /** The place of an offset as it is told after the name: {@code 4:12}, or {@code Blad1!C4}. */
  public String placeOf(int offset) {
    return cells == null
        ? lineOf(offset) + ":" + columnOf(offset)
        : cells.at(lineInText(offset), cellOf(offset));
  }

  /** Where the cells of its text stand in the file, where that text was read out of something. */
  public Optional<CellPlaces> cells() {
    return Optional.ofNullable(cells);
  }

  /** Whether its lines and columns are those of a text, so that an editor finds them. */
  public boolean isText() {
    return cells == null || cells.isOfText();
  }

  /** The number of the line of {@link #text} that an offset stands on. */
  public int lineInText(int offset) {
    int found = Arrays.binarySearch(starts(), offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Which cell of its line an offset stands in, from 0. */
  public int cellOf(int offset) {
    int cell = 0;
    for (int at = Math.min(offset, text.length()) - 1; at >= 0; at--) {
      char c = text.charAt(at);
      if (c == '\n') {
        break;
      }
      cell += c == '\t' ? 1 : 0;
    }
    return cell;
  }

  /** The line of {@link #text} without its end; empty for a line the file does not have. */
  public String line(int line) {
    int[] starts = starts();
    if (line < 1 || line > starts.length) {
      return "";
    }
    int start = starts[line - 1];
    int end = line < starts.length ? starts[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The offset at which a line of {@link #text} begins. */
  public int lineStart(int line) {
    return starts()[line - 1];
  }

  public int lineCount() {
    return starts().length;
  }

  /** Built at the first question: most files are never asked. */
  private int[] starts() {
    if (lineStarts.length == 0) {
      int[] starts = new int[64];
      int count = 1;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean loneReturn = c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
        boolean ends = c == '\n' || loneReturn;
        if (ends) {
          if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
          }
          starts[count++] = i + 1;
        }
      }
      lineStarts = Arrays.copyOf(starts, count);
    }
    return lineStarts;
  }

  @Override
  public String toString() {
    return name;
  }
}
