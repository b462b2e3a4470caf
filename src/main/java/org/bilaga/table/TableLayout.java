package org.bilaga.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilaga.source.Folding;

/**
 * What the lines and columns of a grid are: titles, headings, rows of members, sums and notes.
 *
 * <p>What is told from the names of the members is certain: their column has most of them, the
 * headings stand above the first of them, notes below the last. A line that has a figure and an
 * unknown name is a row, and so is one that is nearly a member's: it is told, never passed over.
 */
final class TableLayout {
  /** Headings stand among the first lines. */
  private static final int HEADING_LINES = 30;

  private static final int HEADER = Cell.HEADER;

  private static final Pattern YEAR =
      Pattern.compile(
          "(?:19|20)\\d\\d(?:\\s?[-–/]\\s?\\d{2,4})?(?:,\\s*(.+)|\\s*[(\\[（](.+)[)\\]）])?");

  /** What a line is. */
  enum Line {
    TITLE,
    HEADING,
    MEMBER,
    TOTAL,
    SUBTOTAL,
    /** Heads the rows below it. */
    GROUP,
    NOTE,
    /** A row whose name is none that is known. */
    ROW
  }

  private final Table grid;
  private final MemberMatcher matcher;
  private final TableTerms terms;
  private final String total;
  private final TableLines lines;
  private final HeadingLines headings;
  private final boolean turned;
  private final List<TableTerms.Unfound> unfound = new ArrayList<>();

  /** Which of the subtotals and of the beginnings that are said has been seen. */
  private final BitSet subtotals = new BitSet();

  private final BitSet beginnings = new BitSet();
  private int rival = -1;

  private TableLayout(Table grid, MemberMatcher matcher, TableTerms terms, boolean turned) {
    this.grid = grid;
    this.turned = turned;
    this.matcher = matcher;
    this.terms = terms;
    this.total = Folding.letters(terms.total());
    this.lines = new TableLines(grid, matcher);
    this.headings = new HeadingLines(lines, terms, unfound);
  }

  /**
   * A table in order: names in the first column, headings above, no lines that are no rows.
   *
   * @param members of each row, or -1
   * @param totals rows with the total of all
   * @param subtotals rows with the sum of others, in their order
   * @param unfound what is said of the table and is not so
   * @param rival the heading of another column that names as many members, and others
   * @param headings the lines that the headings stand on
   * @param unit what a title or note says that its money is counted in
   */
  record Arranged(
      Table table,
      List<TableProblem> problems,
      int[] members,
      List<Integer> totals,
      List<MatchedTable.Subtotal> subtotals,
      List<TableTerms.Unfound> unfound,
      Optional<UnitOfTitle> unit,
      Optional<String> rival,
      TableTerms.Lines headings) {
    /** The same, with its cells laid out otherwise; subtotals have no place in it. */
    Arranged with(Table other, int[] whose, List<Integer> sums) {
      return new Arranged(other, problems, whose, sums, List.of(), unfound, unit, rival, headings);
    }
  }

  /** The table of a reading, with what is odd about its rows. */
  static Arranged of(TableReading reading, MemberMatcher matcher, TableTerms terms) {
    var grid = reading.grid();
    boolean turned = terms.names().isEmpty() && NamesColumn.areColumns(grid, matcher);
    var layout = new TableLayout(turned ? grid.transposed() : grid, matcher, terms, turned);
    layout.find();
    layout.seen();
    return new Arranging(layout.lines, terms, turned, layout.rival, layout.unfound).table(reading);
  }

  private void find() {
    int spoken = spokenNames();
    lines.names(spoken < 0 ? NamesColumn.best(grid, matcher) : spoken);
    int first = rows();
    boolean headed = !turned && terms.headings().isSaid();
    if (!lines.isKnown()) {
      // Nothing tells where anything stands: it is read as it always was.
      for (int row = HEADER; row < grid.rowCount(); row++) {
        boolean kept = lines.line(row) == Line.TOTAL || lines.line(row) == Line.NOTE;
        lines.set(row, kept ? lines.line(row) : Line.ROW);
      }
      int asked = headed ? headings.said(first) : headings.askedFor();
      if (!headed && asked > HEADER) {
        headings.headedAt(asked, first);
      } else if (!headed) {
        lines.set(HEADER, Line.HEADING);
      }
      lines.names(Math.max(0, spoken));
      for (int row = lastHeading() + 1; row < grid.rowCount(); row++) {
        if (isNoteAlone(row) || isSumOfRecords(row)) {
          lines.set(row, Line.NOTE);
        }
      }
      return;
    }
    int below = headed ? headings.said(first) : headings.found(first);
    var sums = new UnnamedSums(lines, terms);
    sums.total(below);
    sums.subtotals(below, true);
    sums.subtotals(below, false);
    int last = lastRow();
    rival = spoken < 0 && terms.names().isEmpty() ? NamesColumn.rival(lines) : -1;
    for (int row = HEADER; row < grid.rowCount(); row++) {
      if (lines.line(row) == Line.ROW) {
        lines.set(row, row <= below ? Line.TITLE : unnamed(row, below, last));
      }
    }
  }

  /**
   * The column under the heading that is said, in whichever of the first lines it stands; or -1. Of
   * names that stand beside each other, the line that is said to be the headings'.
   */
  private int spokenNames() {
    var said = terms.headings();
    if (turned && said.isSaid()) {
      for (int column = 0; column < grid.columnCount(); column++) {
        if (said.has(grid.line(HEADER, column))) {
          return column;
        }
      }
      unfound.add(new TableTerms.Unfound.Lines(grid.line(HEADER, grid.columnCount() - 1)));
      return -1;
    }
    String wanted = Folding.words(terms.names());
    if (wanted.isEmpty()) {
      return -1;
    }
    for (int row = HEADER; row < Math.min(grid.rowCount(), HEADING_LINES); row++) {
      for (int column = 0; column < grid.columnCount(); column++) {
        String text = grid.text(row, column);
        String below = row + 1 < grid.rowCount() ? grid.text(row + 1, column) : "";
        if (Folding.words(text).equals(wanted)
            || Folding.words(NameMarks.without(text)).equals(wanted)
            || Folding.words(text + " " + below).equals(wanted)) {
          return column;
        }
      }
    }
    unfound.add(new TableTerms.Unfound.Names());
    return -1;
  }

  /** Tells what is said of rows that are not there. */
  private void seen() {
    for (int i = 0; i < terms.subtotals().size(); i++) {
      if (!subtotals.get(i)) {
        unfound.add(new TableTerms.Unfound.Subtotal(i));
      }
    }
    for (int i = 0; i < terms.passOver().size(); i++) {
      if (!beginnings.get(i)) {
        unfound.add(new TableTerms.Unfound.Beginning(i));
      }
    }
  }

  private int lastHeading() {
    int row = grid.rowCount() - 1;
    while (row >= HEADER && lines.line(row) != Line.HEADING) {
      row--;
    }
    return row;
  }

  private boolean isNoteAlone(int row) {
    String label = lines.label(row);
    return lines.isAlone(row) && (TableWords.isNote(label) || TableWords.isLong(label));
  }

  /** Whether a row sums records, which are no members: it says so where a name would stand. */
  private boolean isSumOfRecords(int row) {
    return matcher.members().isEmpty()
        && lines.line(row) == Line.TOTAL
        && (grid.blank(row, lines.names()) || !terms.names().isEmpty());
  }

  /** Finds the rows of members and of sums; the first of them, or the number of rows. */
  private int rows() {
    int first = grid.rowCount();
    for (int row = HEADER; row < grid.rowCount(); row++) {
      int member = NamesColumn.member(grid, row, lines.names(), matcher);
      Line line = Line.ROW;
      if (isPassedOver(row)) {
        line = Line.NOTE;
      } else if (isSaidSubtotal(row)) {
        line = Line.SUBTOTAL;
      } else if (member >= 0 && !lines.isNumbering(row)) {
        line = Line.MEMBER;
      } else if (isTotal(row)) {
        line = Line.TOTAL;
      } else if (TableWords.isPartTotal(lines.label(row)) && lines.hasFigure(row)) {
        line = Line.SUBTOTAL;
      } else if (TableWords.isCarried(lines.label(row)) && lines.hasFigure(row)) {
        line = Line.NOTE;
      }
      lines.memberOf(row, line == Line.MEMBER ? member : -1);
      lines.set(row, line);
      boolean known = line != Line.ROW && line != Line.NOTE;
      first = known && first == grid.rowCount() ? row : first;
    }
    spanned();
    // Where the first line is a member's and nothing heads it, it was always taken for the header.
    return first;
  }

  /**
   * Rows without a name below a member's are the member's, too, where each has equally many of
   * them: its name stands once, in a cell over all its rows.
   */
  private void spanned() {
    int each = -1;
    for (int row = HEADER; row < grid.rowCount(); row++) {
      if (lines.line(row) == Line.MEMBER) {
        int below = belowName(row);
        if (below == 0 || each >= 0 && below != each) {
          return;
        }
        each = below;
      }
    }
    for (int row = HEADER; row < grid.rowCount() && each > 0; row++) {
      if (lines.line(row) == Line.MEMBER && !grid.blank(row, lines.names())) {
        for (int below = row + 1; below <= row + each; below++) {
          lines.set(below, Line.MEMBER);
          lines.memberOf(below, lines.memberOf(row));
        }
      } else if (lines.line(row) == Line.TOTAL
          && !grid.blank(row, lines.names())
          && belowName(row) == each) {
        for (int below = row + 1; below <= row + each; below++) {
          lines.set(below, Line.TOTAL);
        }
      }
    }
  }

  /** How many rows of figures without a name follow one. */
  private int belowName(int row) {
    int below = row + 1;
    while (below < grid.rowCount()
        && lines.line(below) == Line.ROW
        && grid.blank(below, lines.names())
        && lines.hasFigure(below)) {
      below++;
    }
    return below - row - 1;
  }

  private boolean isTotal(int row) {
    String letters = Folding.letters(NameMarks.without(lines.label(row)));
    return !letters.isEmpty()
        && (total.isEmpty() ? TableWords.isTotal(letters) : letters.equals(total));
  }

  private boolean isSaidSubtotal(int row) {
    for (int i = 0; i < terms.subtotals().size(); i++) {
      if (Subtotals.isCalled(lines.label(row), terms.subtotals().get(i))) {
        subtotals.set(i);
        return true;
      }
    }
    return false;
  }

  /** Whether a line begins as one is said to, in the column of names or where it begins. */
  private boolean isPassedOver(int row) {
    for (int i = 0; i < terms.passOver().size(); i++) {
      String said = terms.passOver().get(i);
      if (TableTerms.begins(Folding.words(lines.label(row)), said)
          || TableTerms.begins(Folding.words(grid.text(row, lines.firstFilled(row))), said)) {
        beginnings.set(i);
        return true;
      }
    }
    return false;
  }

  /**
   * {@code 2018}, {@code 2015-16}, {@code 2015/2016}, {@code 2018-01}, and with what the column of
   * the year counts: {@code 2026 (EUR thousand)}, {@code 2026, mkr}.
   */
  static boolean isYear(String text) {
    Matcher year = YEAR.matcher(text);
    return year.matches()
        && (year.group(1) == null || TableWords.isUnit(year.group(1)))
        && (year.group(2) == null || TableWords.isUnit(year.group(2)));
  }

  /** The last row of a member or of totals. */
  private int lastRow() {
    int row = grid.rowCount() - 1;
    while (row >= 0
        && lines.line(row) != Line.MEMBER
        && lines.line(row) != Line.TOTAL
        && lines.line(row) != Line.SUBTOTAL) {
      row--;
    }
    return row;
  }

  /** What a line below the headings is that is neither member's nor sum. */
  private Line unnamed(int row, int headings, int last) {
    String label = lines.label(row);
    if (lines.isNumbering(row) || isRepeated(row, headings)) {
      return Line.HEADING;
    } else if (row > last && (TableWords.isNote(label) || TableWords.isLong(label))) {
      return Line.NOTE;
    } else if (lines.isAlone(row) && !lines.isNearly(label)) {
      return row > last ? Line.NOTE : Line.GROUP;
    }
    return Line.ROW;
  }

  /** Whether a line has the headings once more, as at the top of a page. */
  private boolean isRepeated(int row, int headings) {
    int alike = 0;
    for (int column = 0; column < grid.columnCount(); column++) {
      if (!grid.blank(row, column)) {
        String text = Folding.words(grid.text(row, column));
        if (!text.equals(Folding.words(grid.text(headings, column)))) {
          return false;
        }
        alike++;
      }
    }
    return alike > 1;
  }
}
