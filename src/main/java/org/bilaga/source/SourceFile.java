package org.bilaga.source;

import java.util.Arrays;

/**
 * One file's text as it was read, with the name it is shown under and an index of its lines.
 *
 * <p>Lines and columns count from 1; a column counts code points, so that a marker stands under the
 * character it means. A line ends at LF, CR or CRLF.
 */
public final class SourceFile {
  private final String name;
  private final String text;
  private int[] lineStarts = {};

  private SourceFile(String name, String text) {
    this.name = name;
    this.text = text;
  }

  public static SourceFile of(String name, String text) {
    return new SourceFile(name, text);
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

  public int lineOf(int offset) {
    int found = Arrays.binarySearch(starts(), offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  public int columnOf(int offset) {
    int start = starts()[lineOf(offset) - 1];
    return text.codePointCount(start, Math.min(offset, text.length())) + 1;
  }

  /** The text of a line without its end; empty for a line the file does not have. */
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
