package org.bilaga.table;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.source.RowBlank;
import org.bilaga.source.Span;

/**
 * A table written in the text of an agreement, a row a line: {@code | halland | 333 202 |}.
 *
 * <p>The first row is the header; a row of dashes, as Markdown has under it, is passed over. In a
 * row that was pasted with tabs these part its cells.
 */
public final class InlineTable {
  private final List<int[]> rows = new ArrayList<>();
  private final List<TableProblem> problems = new ArrayList<>();
  private final List<Span> lines;

  private InlineTable(List<Span> lines) {
    this.lines = lines;
  }

  /** Reads lines of one file; there is at least one. */
  public static TableReading read(List<Span> lines) {
    return new InlineTable(lines).read();
  }

  private TableReading read() {
    for (Span line : lines) {
      int[] cells = cells(line);
      if (!isRule(line)) {
        rows.add(cells);
      }
    }
    var source = lines.get(0).file();
    if (rows.isEmpty()) {
      problems.add(new TableProblem.EmptyFile(lines.get(0)));
      return new TableReading(Table.empty(source, Encoding.UTF_8), problems);
    }
    int columns = rows.get(0).length / 2;
    int[] bounds = new int[rows.size() * columns * 2];
    for (int row = 0; row < rows.size(); row++) {
      int[] cells = rows.get(row);
      if (cells.length / 2 != columns) {
        var place = new Span(source, cells[0], cells[cells.length - 1]);
        problems.add(new TableProblem.RaggedRow(place, columns, cells.length / 2));
      }
      for (int at = 0; at < columns * 2; at++) {
        bounds[row * columns * 2 + at] = at < cells.length ? cells[at] : cells[cells.length - 1];
      }
    }
    var table = new Table(source, columns, bounds);
    TableReader.duplicateHeaders(table, problems);
    return new TableReading(table, problems);
  }

  /** Start and end of each cell, without surrounding space; the bars at both ends part nothing. */
  private static int[] cells(Span line) {
    String text = line.file().text();
    boolean barred = text.charAt(line.start()) == '|';
    char sign = barred ? '|' : '\t';
    int first = line.start() + (barred ? 1 : 0);
    int end = barred ? beforeComment(text, line) : line.end();
    while (end > line.start() && RowBlank.is(text.charAt(end - 1))) {
      end--;
    }
    if (end > line.start() + 1 && text.charAt(end - 1) == '|') {
      end--;
    }
    int count = 1;
    for (int i = first; i < end; i++) {
      count += text.charAt(i) == sign ? 1 : 0;
    }
    int[] cells = new int[count * 2];
    int from = first;
    for (int cell = 0; cell < count; cell++) {
      int to = from;
      while (to < end && text.charAt(to) != sign) {
        to++;
      }
      int start = from;
      int stop = to;
      while (start < stop && RowBlank.is(text.charAt(start))) {
        start++;
      }
      while (stop > start && RowBlank.is(text.charAt(stop - 1))) {
        stop--;
      }
      cells[cell * 2] = start;
      cells[cell * 2 + 1] = stop;
      from = to + 1;
    }
    return cells;
  }

  /** The end of the row: a comment may follow its last bar. */
  private static int beforeComment(String text, Span line) {
    int bar = text.lastIndexOf('|', line.end() - 1);
    int at = bar + 1;
    while (at < line.end() && RowBlank.is(text.charAt(at))) {
      at++;
    }
    return bar > line.start() && text.startsWith("//", at) ? bar + 1 : line.end();
  }

  private static boolean isRule(Span line) {
    String text = line.text();
    boolean dash = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      dash |= c == '-';
      if (c != '|' && c != '-' && c != ':' && !RowBlank.is(c)) {
        return false;
      }
    }
    return dash;
  }
}
