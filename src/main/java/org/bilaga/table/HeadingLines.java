package org.bilaga.table;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.source.Folding;

/**
 * Which lines above the rows are the headings: as it is said, by the headings that are asked for,
 * or by what stands in them.
 */
final class HeadingLines {
  /** Headings stand among the first lines. */
  private static final int MOST_LINES = 30;

  private static final int HEADER = Cell.HEADER;

  private final TableLines lines;
  private final Table grid;
  private final TableTerms terms;
  private final List<TableTerms.Unfound> unfound;

  /**
   * @param unfound to which it is told what is said and is not so
   */
  HeadingLines(TableLines lines, TableTerms terms, List<TableTerms.Unfound> unfound) {
    this.lines = lines;
    this.grid = lines.grid();
    this.terms = terms;
    this.unfound = unfound;
  }

  /** Marks the lines of headings above the first row; the last of them. */
  int found(int first) {
    int last = foundHeadings(first);
    int asked = askedFor();
    if (asked < HEADER || lines.line(asked) == TableLayout.Line.HEADING) {
      return last;
    }
    for (int row = HEADER; row <= last; row++) {
      lines.set(
          row,
          lines.line(row) == TableLayout.Line.HEADING ? TableLayout.Line.ROW : lines.line(row));
    }
    return headedAt(asked, first);
  }

  private int foundHeadings(int first) {
    int last = HEADER - 1;
    for (int row = first - 1; row >= HEADER && last < HEADER; row--) {
      if (lines.line(row) == TableLayout.Line.ROW && isHeading(row, first)) {
        last = row;
      }
    }
    if (last < HEADER) {
      // As it is read when nothing tells otherwise.
      lines.set(HEADER, TableLayout.Line.HEADING);
      lines.memberOf(HEADER, -1);
      return HEADER;
    }
    int top = last;
    while (top > HEADER
        && lines.line(top - 1) == TableLayout.Line.ROW
        && isHeading(top - 1, first)
        && !lines.isShort(top - 1, last)) {
      top--;
    }
    for (int row = top; row <= last; row++) {
      lines.set(row, TableLayout.Line.HEADING);
    }
    return last;
  }

  /** The line among the first that has most of the headings that are asked for, if any has. */
  int askedFor() {
    int best = HEADER - 1;
    int most = 0;
    for (int row = HEADER; row < Math.min(grid.rowCount(), MOST_LINES); row++) {
      // Of a row of figures the name of another column may be one by chance.
      int has = lines.line(row) == TableLayout.Line.ROW ? asked(row) : 0;
      if (has > most) {
        most = has;
        best = row;
      }
    }
    return best;
  }

  private int asked(int row) {
    int has = 0;
    List<String> asked = new ArrayList<>(terms.asked());
    asked.add(terms.names());
    for (String heading : asked) {
      String wanted = Folding.words(heading);
      for (int column = 0; column < grid.columnCount(); column++) {
        String text = Folding.words(grid.text(row, column));
        if (!wanted.isEmpty() && (text.equals(wanted) || NameMarks.without(text).equals(wanted))) {
          has++;
          break;
        }
      }
    }
    return has;
  }

  /** Marks one line as the headings, with the lines of units below it, and titles above. */
  int headedAt(int at, int first) {
    for (int row = HEADER; row < at; row++) {
      lines.set(row, TableLayout.Line.TITLE);
      lines.memberOf(row, -1);
    }
    int last = at;
    while (last + 1 < grid.rowCount()
        && lines.line(last + 1) == TableLayout.Line.ROW
        && goesOn(last + 1, first)) {
      last++;
    }
    for (int row = at; row <= last; row++) {
      lines.set(row, TableLayout.Line.HEADING);
      lines.memberOf(row, -1);
    }
    return last;
  }

  /** Whether a line below headings is one of them: surely only of units, numbers, or above rows. */
  private boolean goesOn(int row, int first) {
    boolean units = true;
    for (int column = 0; column < grid.columnCount(); column++) {
      units &= grid.blank(row, column) || TableWords.isUnit(grid.text(row, column));
    }
    return units
        || lines.isNumbering(row)
        || row < first && lines.isKnown() && isHeading(row, first);
  }

  /** Marks the headings and what stands above them as it is said; the last line of headings. */
  int said(int first) {
    int last = HEADER - 1;
    for (int row = HEADER; row < grid.rowCount(); row++) {
      last = terms.headings().has(grid.line(row, 0)) ? row : last;
    }
    int end = grid.line(grid.rowCount() - 1, 0);
    if (last < HEADER || terms.headings().last() > end) {
      unfound.add(new TableTerms.Unfound.Lines(end));
      return found(first);
    }
    for (int row = HEADER; row <= last; row++) {
      lines.set(
          row,
          terms.headings().has(grid.line(row, 0))
              ? TableLayout.Line.HEADING
              : TableLayout.Line.TITLE);
      lines.memberOf(row, -1);
    }
    return last;
  }

  /** Whether a line above the first row heads the columns, and is not a title or an unknown row. */
  private boolean isHeading(int row, int first) {
    if (lines.isNumbering(row)) {
      return true;
    }
    if (lines.isAlone(row) && lines.firstFilled(row) < lines.names()) {
      // Alone before the names stands a title, not what heads a column of numbers or codes.
      return false;
    }
    int beside = 0;
    boolean years = false;
    for (int column = 0; column < grid.columnCount(); column++) {
      if (column == lines.names() || grid.blank(row, column)) {
        continue;
      }
      beside++;
      String text = grid.text(row, column);
      if (TableLayout.isYear(text)) {
        years = true;
      } else if (lines.isFigure(row, column) && isAmount(text)) {
        return false;
      }
    }
    // "Askbyy;2000" below "Ort;Belopp" is an amount.
    return beside > 0 && (!years || grid.blank(row, lines.names()) || !hasHeadingAbove(row));
  }

  /**
   * Whether a text with digits is a figure, and no heading: {@code 12 mkr}, {@code SEK 3}, not
   * {@code 2015-16 allocation}, {@code Bidrag 2024}, {@code 2023-11-01}.
   */
  private static boolean isAmount(String text) {
    if (text.chars().noneMatch(Character::isDigit)) {
      return text.matches("[-\u2013\u2014.\u2026\u00d7]+");
    }
    String words = text.replaceAll("[^\\p{L}%]+", " ").strip();
    boolean day =
        text.matches("(19|20)\\d\\d([-/.]\\d{1,2}){2}|\\d{1,2}[./]\\d{1,2}[./](19|20)\\d\\d");
    return !day && (words.isEmpty() || TableWords.isUnit(words));
  }

  private boolean hasHeadingAbove(int row) {
    for (int above = row - 1; above >= HEADER; above--) {
      int filled = 0;
      boolean words = true;
      for (int column = 0; column < grid.columnCount(); column++) {
        filled += grid.blank(above, column) ? 0 : 1;
        words &= grid.blank(above, column) || !lines.isFigure(above, column);
      }
      if (filled > 1 && words && !lines.isShort(above, row)) {
        return true;
      }
    }
    return false;
  }
}
