package org.bilaga.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bilaga.figure.Figure;
import org.bilaga.source.Folding;

/**
 * What the lines and columns of a grid are: titles, headings, rows of members, sums and notes.
 *
 * <p>What is told from the names of the members is certain: their column has most of them, the
 * headings stand above the first of them, notes below the last. A line that has a figure and an
 * unknown name is a row, and so is one that is nearly a member's: it is told, never passed over.
 */
final class TableLayout {
  /** As many lines as this tell where the names are. */
  private static final int SAMPLE = 200;

  /** Names stand among the first columns. */
  private static final int MOST_COLUMNS = 60;

  /** Headings stand among the first lines. */
  private static final int HEADING_LINES = 30;

  private static final int HEADER = Cell.HEADER;

  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d(\\s?[-–/]\\s?\\d{2,4})?");

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
  private final Line[] lines;
  private final int[] members;
  private final boolean turned;
  private final List<TableTerms.Unfound> unfound = new ArrayList<>();

  /** Which of the subtotals and of the beginnings that are said has been seen. */
  private final BitSet subtotals = new BitSet();

  private final BitSet beginnings = new BitSet();
  private int names;
  private int rival = -1;

  private TableLayout(Table grid, MemberMatcher matcher, TableTerms terms, boolean turned) {
    this.grid = grid;
    this.turned = turned;
    this.matcher = matcher;
    this.terms = terms;
    this.total = Folding.letters(terms.total());
    this.lines = new Line[grid.rowCount() + 1];
    this.members = new int[grid.rowCount() + 1];
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
    boolean turned = terms.names().isEmpty() && areColumns(grid, matcher);
    var layout = new TableLayout(turned ? grid.transposed() : grid, matcher, terms, turned);
    layout.find();
    layout.seen();
    return layout.arranged(reading);
  }

  /**
   * Whether a later column names other members than the first, which may be one of serial numbers.
   */
  static boolean otherNames(Table table, MemberMatcher matcher) {
    int rows = Math.min(table.rowCount(), SAMPLE);
    for (int column = 1; column < Math.min(table.columnCount(), MOST_COLUMNS); column++) {
      int differ = 0;
      int alike = 0;
      for (int row = 0; row < rows && (row < 4 || differ > 0); row++) {
        if (table.plain(row, column) == Figure.NOT_PLAIN && hasLetter(table, row, column)) {
          int named = member(table, row, column, matcher);
          boolean same = named == member(table, row, 0, matcher);
          alike += named >= 0 && same ? 1 : 0;
          differ += named >= 0 && !same ? 1 : 0;
        }
      }
      if (differ > alike) {
        return true;
      }
    }
    return false;
  }

  static int member(Table table, int row, int column, MemberMatcher matcher) {
    return table.blank(row, column)
        ? -1
        : matcher.find(table.source().text(), table.start(row, column), table.end(row, column));
  }

  static boolean hasLetter(Table table, int row, int column) {
    String text = table.source().text();
    for (int i = table.start(row, column); i < table.end(row, column); i++) {
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the members stand beside each other: one line names more of them than any column. */
  private static boolean areColumns(Table grid, MemberMatcher matcher) {
    int most = 1;
    for (int row = HEADER; row < Math.min(grid.rowCount(), HEADING_LINES); row++) {
      int named = 0;
      for (int column = 0; column < grid.columnCount(); column++) {
        named += hasLetter(grid, row, column) && member(grid, row, column, matcher) >= 0 ? 1 : 0;
      }
      most = Math.max(most, named);
    }
    return most > 1 && most > hits(grid, matcher, bestColumn(grid, matcher));
  }

  private static int hits(Table grid, MemberMatcher matcher, int column) {
    int hits = 0;
    for (int row = HEADER; row < Math.min(grid.rowCount(), SAMPLE); row++) {
      hits += member(grid, row, column, matcher) >= 0 ? 1 : 0;
    }
    return hits;
  }

  /** The column that names most members; of those that do, one of words before one of numbers. */
  private static int bestColumn(Table grid, MemberMatcher matcher) {
    int best = 0;
    long bestScore = 0;
    for (int column = 0; column < Math.min(grid.columnCount(), MOST_COLUMNS); column++) {
      var words = new BitSet();
      var numbers = new BitSet();
      for (int row = HEADER; row < Math.min(grid.rowCount(), SAMPLE); row++) {
        int member = member(grid, row, column, matcher);
        if (member >= 0) {
          (hasLetter(grid, row, column) ? words : numbers).set(member);
        }
      }
      // A few names among numbers are words that happen to be names.
      boolean named = !words.isEmpty() && words.cardinality() * 2 >= numbers.cardinality();
      long score = named ? words.cardinality() * 2L + 1 : numbers.cardinality();
      // Figures are codes by chance; those that stand first are codes, or those headed so.
      boolean may = named || column == 0 || isHeadedCode(grid, column);
      if (may && score > bestScore) {
        best = column;
        bestScore = score;
      }
    }
    return best;
  }

  /** A later column that names as many members as the first such, row for row others; or -1. */
  private int rival() {
    for (int column = names + 1; column < Math.min(grid.columnCount(), MOST_COLUMNS); column++) {
      var own = new BitSet();
      var others = new BitSet();
      int alike = 0;
      int differ = 0;
      for (int row = HEADER; row < Math.min(grid.rowCount(), SAMPLE); row++) {
        int there = hasLetter(grid, row, column) ? member(grid, row, column, matcher) : -1;
        if (there >= 0 && members[row + 1] >= 0) {
          own.set(members[row + 1]);
          others.set(there);
          alike += there == members[row + 1] ? 1 : 0;
          differ += there == members[row + 1] ? 0 : 1;
        }
      }
      if (differ > alike && differ > 1 && others.cardinality() >= own.cardinality()) {
        return column;
      }
    }
    return -1;
  }

  private static boolean isHeadedCode(Table grid, int column) {
    for (int row = HEADER; row < Math.min(grid.rowCount(), HEADING_LINES); row++) {
      if (hasLetter(grid, row, column)) {
        return TableWords.isCode(grid.text(row, column));
      }
    }
    return false;
  }

  private void find() {
    int spoken = spokenNames();
    names = spoken < 0 ? bestColumn(grid, matcher) : spoken;
    int first = rows();
    boolean headed = !turned && terms.headings().isSaid();
    if (!isKnown()) {
      // Nothing tells where anything stands: it is read as it always was.
      for (int row = HEADER; row < grid.rowCount(); row++) {
        boolean kept = line(row) == Line.TOTAL || line(row) == Line.NOTE;
        set(row, kept ? line(row) : Line.ROW);
      }
      int asked = headed ? spokenHeadings(first) : askedFor();
      if (!headed && asked > HEADER) {
        headedAt(asked, first);
      } else if (!headed) {
        set(HEADER, Line.HEADING);
      }
      names = Math.max(0, spoken);
      for (int row = lastHeading() + 1; row < grid.rowCount(); row++) {
        if (isNoteAlone(row) || isSumOfRecords(row)) {
          set(row, Line.NOTE);
        }
      }
      return;
    }
    int below = headed ? spokenHeadings(first) : headings(first);
    unnamedTotal(below);
    unnamedSubtotals(below, true);
    unnamedSubtotals(below, false);
    int last = lastRow();
    rival = spoken < 0 && terms.names().isEmpty() ? rival() : -1;
    for (int row = HEADER; row < grid.rowCount(); row++) {
      if (line(row) == Line.ROW) {
        set(row, row <= below ? Line.TITLE : unnamed(row, below, last));
      }
    }
  }

  /**
   * The column under the heading that is said, in whichever of the first lines it stands; or -1. Of
   * names that stand beside each other, the line that is said to be the headings'.
   */
  private int spokenNames() {
    var lines = terms.headings();
    if (turned && lines.isSaid()) {
      for (int column = 0; column < grid.columnCount(); column++) {
        if (lines.has(grid.line(HEADER, column))) {
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
    while (row >= HEADER && line(row) != Line.HEADING) {
      row--;
    }
    return row;
  }

  private boolean isNoteAlone(int row) {
    String label = label(row);
    return isAlone(row) && (TableWords.isNote(label) || TableWords.isLong(label));
  }

  /** Whether a row sums records, which are no members: it says so where a name would stand. */
  private boolean isSumOfRecords(int row) {
    return matcher.members().isEmpty()
        && line(row) == Line.TOTAL
        && (grid.blank(row, names) || !terms.names().isEmpty());
  }

  /** Whether any member has a row. */
  private boolean isKnown() {
    for (Line line : lines) {
      if (line == Line.MEMBER) {
        return true;
      }
    }
    return false;
  }

  private Line line(int row) {
    return lines[row + 1];
  }

  private void set(int row, Line line) {
    lines[row + 1] = line;
  }

  /** Finds the rows of members and of sums; the first of them, or the number of rows. */
  private int rows() {
    int first = grid.rowCount();
    for (int row = HEADER; row < grid.rowCount(); row++) {
      int member = member(grid, row, names, matcher);
      Line line = Line.ROW;
      if (isPassedOver(row)) {
        line = Line.NOTE;
      } else if (isSaidSubtotal(row)) {
        line = Line.SUBTOTAL;
      } else if (member >= 0 && !isNumbering(row)) {
        line = Line.MEMBER;
      } else if (isTotal(row)) {
        line = Line.TOTAL;
      } else if (TableWords.isPartTotal(label(row)) && hasFigure(row)) {
        line = Line.SUBTOTAL;
      }
      members[row + 1] = line == Line.MEMBER ? member : -1;
      set(row, line);
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
      if (line(row) == Line.MEMBER) {
        int below = belowName(row);
        if (below == 0 || each >= 0 && below != each) {
          return;
        }
        each = below;
      }
    }
    for (int row = HEADER; row < grid.rowCount() && each > 0; row++) {
      if (line(row) == Line.MEMBER && !grid.blank(row, names)) {
        for (int below = row + 1; below <= row + each; below++) {
          set(below, Line.MEMBER);
          members[below + 1] = members[row + 1];
        }
      } else if (line(row) == Line.TOTAL && !grid.blank(row, names) && belowName(row) == each) {
        for (int below = row + 1; below <= row + each; below++) {
          set(below, Line.TOTAL);
        }
      }
    }
  }

  /** How many rows of figures without a name follow one. */
  private int belowName(int row) {
    int below = row + 1;
    while (below < grid.rowCount()
        && line(below) == Line.ROW
        && grid.blank(below, names)
        && hasFigure(below)) {
      below++;
    }
    return below - row - 1;
  }

  /** What a line is called: in the column of names, else in the first column of words. */
  private String label(int row) {
    if (!grid.blank(row, names)) {
      return grid.text(row, names);
    }
    for (int column = 0; column < grid.columnCount(); column++) {
      if (hasLetter(grid, row, column)) {
        return grid.text(row, column);
      }
    }
    return "";
  }

  private boolean isTotal(int row) {
    String letters = Folding.letters(NameMarks.without(label(row)));
    return !letters.isEmpty()
        && (total.isEmpty() ? TableWords.isTotal(letters) : letters.equals(total));
  }

  private boolean isSaidSubtotal(int row) {
    for (int i = 0; i < terms.subtotals().size(); i++) {
      if (Subtotals.isCalled(label(row), terms.subtotals().get(i))) {
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
      if (TableTerms.begins(Folding.words(label(row)), said)
          || TableTerms.begins(Folding.words(grid.text(row, firstFilled(row))), said)) {
        beginnings.set(i);
        return true;
      }
    }
    return false;
  }

  /** Whether the cells of a line count the columns: 1, 2, 3; then a first 1 is no code. */
  private boolean isNumbering(int row) {
    int next = 1;
    for (int column = 0; column < grid.columnCount(); column++) {
      if (!grid.blank(row, column)) {
        String digits = grid.text(row, column).replaceAll("^[(\\[]|[)\\].]$", "");
        if (!digits.equals(Integer.toString(next))) {
          return false;
        }
        next++;
      }
    }
    return next > 2 && (next > 3 || !hasNumbersBelow(row));
  }

  /** Whether the column of names is one of codes. */
  private boolean hasNumbersBelow(int row) {
    return row + 1 < grid.rowCount() && !hasLetter(grid, row + 1, names);
  }

  /** Whether any cell but the name holds a figure, or a mark that stands for one. */
  private boolean hasFigure(int row) {
    for (int column = 0; column < grid.columnCount(); column++) {
      if (column != names && isFigure(row, column)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a cell has a digit, or a mark that stands for a figure. */
  private boolean isFigure(int row, int column) {
    String text = grid.source().text();
    boolean letter = false;
    for (int i = grid.start(row, column); i < grid.end(row, column); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
      letter |= Character.isLetter(text.charAt(i));
    }
    return !letter && !grid.blank(row, column);
  }

  /** Whether nothing stands in a line but what it is called. */
  private boolean isAlone(int row) {
    int filled = 0;
    for (int column = 0; column < grid.columnCount(); column++) {
      filled += grid.blank(row, column) ? 0 : 1;
    }
    return filled == 1 && hasLetter(grid, row, grid.blank(row, names) ? firstFilled(row) : names);
  }

  private int firstFilled(int row) {
    int column = 0;
    while (column < grid.columnCount() - 1 && grid.blank(row, column)) {
      column++;
    }
    return column;
  }

  /** Marks the lines of headings above the first row; the last of them. */
  private int headings(int first) {
    int last = foundHeadings(first);
    int asked = askedFor();
    if (asked < HEADER || line(asked) == Line.HEADING) {
      return last;
    }
    for (int row = HEADER; row <= last; row++) {
      set(row, line(row) == Line.HEADING ? Line.ROW : line(row));
    }
    return headedAt(asked, first);
  }

  private int foundHeadings(int first) {
    int last = HEADER - 1;
    for (int row = first - 1; row >= HEADER && last < HEADER; row--) {
      if (line(row) == Line.ROW && isHeading(row, first)) {
        last = row;
      }
    }
    if (last < HEADER) {
      // As it is read when nothing tells otherwise.
      set(HEADER, Line.HEADING);
      members[0] = -1;
      return HEADER;
    }
    int top = last;
    while (top > HEADER
        && line(top - 1) == Line.ROW
        && isHeading(top - 1, first)
        && !isShort(top - 1, last)) {
      top--;
    }
    for (int row = top; row <= last; row++) {
      set(row, Line.HEADING);
    }
    return last;
  }

  /** The line among the first that has most of the headings that are asked for, if any has. */
  private int askedFor() {
    int best = HEADER - 1;
    int most = 0;
    for (int row = HEADER; row < Math.min(grid.rowCount(), HEADING_LINES); row++) {
      // Of a row of figures the name of another column may be one by chance.
      int has = line(row) == Line.ROW ? asked(row) : 0;
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
  private int headedAt(int at, int first) {
    for (int row = HEADER; row < at; row++) {
      set(row, Line.TITLE);
      members[row + 1] = -1;
    }
    int last = at;
    while (last + 1 < grid.rowCount() && line(last + 1) == Line.ROW && goesOn(last + 1, first)) {
      last++;
    }
    for (int row = at; row <= last; row++) {
      set(row, Line.HEADING);
      members[row + 1] = -1;
    }
    return last;
  }

  /** Whether a line below headings is one of them: surely only of units, numbers, or above rows. */
  private boolean goesOn(int row, int first) {
    boolean units = true;
    for (int column = 0; column < grid.columnCount(); column++) {
      units &= grid.blank(row, column) || TableWords.isUnit(grid.text(row, column));
    }
    return units || isNumbering(row) || row < first && isKnown() && isHeading(row, first);
  }

  /** Whether a line has fewer cells than the headings: a title with a comma in it. */
  private boolean isShort(int row, int headings) {
    return cells(row) < cells(headings);
  }

  private int cells(int row) {
    for (var odd : grid.oddRows()) {
      if (odd.row() == row) {
        return odd.cells();
      }
    }
    return grid.columnCount();
  }

  /** Marks the headings and what stands above them as it is said; the last line of headings. */
  private int spokenHeadings(int first) {
    int last = HEADER - 1;
    for (int row = HEADER; row < grid.rowCount(); row++) {
      last = terms.headings().has(grid.line(row, 0)) ? row : last;
    }
    int end = grid.line(grid.rowCount() - 1, 0);
    if (last < HEADER || terms.headings().last() > end) {
      unfound.add(new TableTerms.Unfound.Lines(end));
      return headings(first);
    }
    for (int row = HEADER; row <= last; row++) {
      set(row, terms.headings().has(grid.line(row, 0)) ? Line.HEADING : Line.TITLE);
      members[row + 1] = -1;
    }
    return last;
  }

  /** Whether a line above the first row heads the columns, and is not a title or an unknown row. */
  private boolean isHeading(int row, int first) {
    if (isNumbering(row)) {
      return true;
    }
    if (isAlone(row) && firstFilled(row) < names) {
      // Alone before the names stands a title, not what heads a column of numbers or codes.
      return false;
    }
    int beside = 0;
    boolean years = false;
    for (int column = 0; column < grid.columnCount(); column++) {
      if (column == names || grid.blank(row, column)) {
        continue;
      }
      beside++;
      String text = grid.text(row, column);
      if (isYear(text)) {
        years = true;
      } else if (isFigure(row, column) && isAmount(text)) {
        return false;
      }
    }
    // "Askbyy;2000" below "Ort;Belopp" is an amount.
    return beside > 0 && (!years || grid.blank(row, names) || !hasHeadingAbove(row));
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
        words &= grid.blank(above, column) || !isFigure(above, column);
      }
      if (filled > 1 && words && !isShort(above, row)) {
        return true;
      }
    }
    return false;
  }

  /** {@code 2018}, {@code 2015-16}, {@code 2015/2016}, {@code 2018-01}. */
  static boolean isYear(String text) {
    return YEAR.matcher(text).matches();
  }

  /** The last row of a member or of totals. */
  private int lastRow() {
    int row = grid.rowCount() - 1;
    while (row >= 0
        && line(row) != Line.MEMBER
        && line(row) != Line.TOTAL
        && line(row) != Line.SUBTOTAL) {
      row--;
    }
    return row;
  }

  /**
   * Where all members have rows and none has totals, the last row, or the first, that has more than
   * any of them and about what they have together is the totals, whatever it is called.
   */
  private void unnamedTotal(int headings) {
    int unknown = -1;
    int top = grid.rowCount();
    int bottom = -1;
    var having = new HashSet<Integer>();
    for (int row = headings + 1; row < grid.rowCount(); row++) {
      if (line(row) == Line.TOTAL) {
        return;
      } else if (line(row) == Line.MEMBER) {
        having.add(members[row + 1]);
        top = Math.min(top, row);
        bottom = row;
      } else if (line(row) == Line.ROW && hasFigure(row)) {
        if (unknown >= 0 && !TableWords.isNote(label(row))) {
          return;
        }
        unknown = unknown < 0 ? row : unknown;
      }
    }
    boolean outside = unknown >= 0 && (unknown > bottom || unknown < top);
    if (terms.total().isEmpty()
        && outside
        && having.size() == matcher.members().size()
        && having.size() > 1
        && sums(unknown, top, bottom)) {
      set(unknown, Line.TOTAL);
    }
  }

  /**
   * Several rows of names that nobody knows, each of which is the sum of the members directly below
   * it, or above it, so that each member is in one of them, are subtotals: counties among their
   * municipalities. Where most are, so are the others, whose sums are then told.
   */
  private void unnamedSubtotals(int headings, boolean above) {
    int known = 0;
    int unknown = 0;
    for (int row = headings + 1; row < grid.rowCount(); row++) {
      known += line(row) == Line.MEMBER ? 1 : 0;
      unknown += line(row) == Line.ROW ? 1 : 0;
    }
    // To look for names that are near takes long, and sums are fewer than their rows.
    if (unknown < 2 || unknown > known) {
      return;
    }
    List<Integer> sums = new ArrayList<>();
    List<List<Integer>> parts = new ArrayList<>();
    List<Integer> own = new ArrayList<>();
    for (int row = headings + 1; row < grid.rowCount(); row++) {
      if (line(row) == Line.MEMBER) {
        if (above && sums.isEmpty()) {
          return;
        }
        own.add(row);
      } else if (line(row) == Line.SUBTOTAL) {
        return;
      } else if (line(row) == Line.ROW && hasFigure(row) && !isNearly(label(row))) {
        sums.add(row);
        if (above) {
          own = new ArrayList<>();
          parts.add(own);
        } else {
          parts.add(own);
          own = new ArrayList<>();
        }
      }
    }
    if (!above && !own.isEmpty()) {
      return;
    }
    int agree = 0;
    int figures = 0;
    int several = 0;
    for (int i = 0; i < sums.size(); i++) {
      int exact = 0;
      for (int column = 0; column < grid.columnCount() && !parts.get(i).isEmpty(); column++) {
        var off =
            column == names ? Optional.<BigDecimal>empty() : off(sums.get(i), parts.get(i), column);
        figures += off.isPresent() ? 1 : 0;
        exact += off.isPresent() && off.get().signum() == 0 ? 1 : 0;
      }
      agree += exact;
      several += exact > 0 && parts.get(i).size() > 1 ? 1 : 0;
    }
    if (several > 1 && agree * 3 >= figures * 2) {
      for (int i = 0; i < sums.size(); i++) {
        set(sums.get(i), parts.get(i).isEmpty() ? Line.ROW : Line.SUBTOTAL);
      }
      unnamedTotal(headings);
    }
  }

  /** What a figure is more than the sum of others, where all are known and none is a code. */
  private Optional<BigDecimal> off(int sum, List<Integer> parts, int column) {
    var whole = isHeadedCode(grid, column) ? Optional.<BigDecimal>empty() : value(sum, column);
    for (int row : parts) {
      var each = value(row, column);
      whole = each.isPresent() ? whole.map(left -> left.subtract(each.get())) : each;
    }
    return whole;
  }

  /** Whether the figures of a row are about the sums of the members', and none is far from it. */
  private boolean sums(int total, int top, int bottom) {
    boolean any = false;
    for (int column = 0; column < grid.columnCount(); column++) {
      var whole = column == names ? Optional.<BigDecimal>empty() : value(total, column);
      var sum = BigDecimal.ZERO;
      var most = BigDecimal.ZERO;
      boolean known = whole.isPresent();
      for (int row = top; row <= bottom && known; row++) {
        if (line(row) == Line.MEMBER) {
          var each = value(row, column);
          known = each.isPresent();
          sum = sum.add(each.orElse(BigDecimal.ZERO));
          most = most.max(each.orElse(BigDecimal.ZERO));
        }
      }
      if (known && sum.signum() > 0) {
        var off = whole.orElseThrow().subtract(sum).abs().multiply(BigDecimal.valueOf(10));
        if (off.compareTo(sum) > 0 || whole.orElseThrow().compareTo(most) <= 0) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  private Optional<BigDecimal> value(int row, int column) {
    long plain = grid.plain(row, column);
    if (plain != Figure.NOT_PLAIN) {
      return Optional.of(BigDecimal.valueOf(plain));
    }
    return grid.figure(row, column) instanceof Figure.Printed printed
        ? Optional.of(printed.value())
        : Optional.empty();
  }

  /** What a line below the headings is that is neither member's nor sum. */
  private Line unnamed(int row, int headings, int last) {
    String label = label(row);
    if (isNumbering(row) || isRepeated(row, headings)) {
      return Line.HEADING;
    } else if (row > last && (TableWords.isNote(label) || TableWords.isLong(label))) {
      return Line.NOTE;
    } else if (isAlone(row) && !isNearly(label)) {
      return row > last ? Line.NOTE : Line.GROUP;
    }
    return Line.ROW;
  }

  /** Whether a name is almost that of a member who has no row. */
  private boolean isNearly(String label) {
    if (matcher.match(label) instanceof MemberMatcher.Match.Unknown unknown) {
      for (String name : unknown.suggestions()) {
        int near = matcher.find(name, 0, name.length());
        boolean has = false;
        for (int member : members) {
          has |= member == near;
        }
        if (!has) {
          return true;
        }
      }
      return false;
    }
    return true;
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

  private Arranged arranged(TableReading reading) {
    List<Integer> block = new ArrayList<>();
    List<Integer> rows = new ArrayList<>();
    boolean others = false;
    for (int row = HEADER; row < grid.rowCount(); row++) {
      switch (line(row)) {
        case HEADING -> {
          // Headings of a later page say nothing new.
          if (rows.isEmpty()) {
            block.add(row);
          }
          others |= !rows.isEmpty();
        }
        case TITLE, GROUP, NOTE -> others = true;
        case MEMBER, TOTAL, SUBTOTAL, ROW -> rows.add(row);
      }
    }
    int width = width(block, rows);
    int[] order = new int[rows.size() + 1];
    order[0] = block.isEmpty() ? HEADER : block.get(block.size() - 1);
    int[] whose = new int[rows.size()];
    List<Integer> totals = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      order[i + 1] = rows.get(i);
      whose[i] = members[rows.get(i) + 1];
      if (line(rows.get(i)) == Line.TOTAL) {
        totals.add(i);
      }
    }
    var sums = new Subtotals(lines, order, whose, terms).all(row -> label(rows.get(row)));
    boolean plain = !others && names == 0 && !turned && block.equals(List.of(HEADER));
    if (plain && width >= reading.table().columnCount()) {
      return new Arranged(
          reading.table(),
          reading.problems(),
          whose,
          totals,
          sums,
          unfound,
          Optional.empty(),
          rivalOf(block),
          lines(block));
    }
    int[] columns = new int[width];
    columns[0] = names;
    for (int column = 0, to = 1; column < width; column++) {
      if (column != names) {
        columns[to++] = column;
      }
    }
    var table = grid.arranged(order, columns, headingsOf(block, columns));
    var problems = problems(reading, table, rows, width);
    var unit = turned ? UnitOfTitle.before(names, grid) : UnitOfTitle.in(grid, lines);
    return new Arranged(
        table, problems, whose, totals, sums, unfound, unit, rivalOf(block), lines(block));
  }

  private TableTerms.Lines lines(List<Integer> block) {
    return block.isEmpty() || turned
        ? TableTerms.Lines.NONE
        : new TableTerms.Lines(
            grid.line(block.get(0), 0), grid.line(block.get(block.size() - 1), 0));
  }

  private Optional<String> rivalOf(List<Integer> block) {
    int deepest = block.isEmpty() ? HEADER : block.get(block.size() - 1);
    return rival < 0 ? Optional.empty() : Optional.of(grid.text(deepest, rival));
  }

  /** Columns up to the last that is headed, or filled within as many cells as the headings have. */
  private int width(List<Integer> block, List<Integer> rows) {
    int headed = names + 1;
    int most = 0;
    for (int row : block) {
      most = Math.max(most, cells(row));
      headed = Math.max(headed, used(row));
    }
    int width = headed;
    for (int row : rows) {
      width = Math.max(width, Math.min(most, used(row)));
    }
    return Math.min(width, grid.columnCount());
  }

  private int used(int row) {
    int column = grid.columnCount();
    while (column > 0 && grid.blank(row, column - 1)) {
      column--;
    }
    return column;
  }

  /** For each column the words above it; a word over several columns is each one's. */
  private List<Table.Heading> headingsOf(List<Integer> block, int[] columns) {
    List<Table.Heading> headings = new ArrayList<>();
    for (int column : columns) {
      List<String> parts = new ArrayList<>();
      String unit = "";
      int shown = block.isEmpty() ? HEADER : block.get(block.size() - 1);
      for (int row : block) {
        boolean deepest = row == block.get(block.size() - 1);
        String text = grid.text(row, deepest ? column : over(row, column));
        if (text.isEmpty() || isNumbering(row) && !terms.headings().isSaid()) {
          continue;
        } else if (TableWords.isUnit(text) && !parts.isEmpty()) {
          unit = text;
        } else if (!parts.contains(text)) {
          parts.add(text);
          shown = grid.blank(row, column) ? shown : row;
        }
      }
      headings.add(new Table.Heading(shown, parts, unit));
    }
    return headings;
  }

  /** The column whose heading in a line stands over another's too: the nearest to the left. */
  private int over(int row, int column) {
    int at = column;
    while (at > 0 && at != names && grid.blank(row, at)) {
      at--;
    }
    return column == names || at == names ? column : at;
  }

  /** What is odd about the text stays; rows and headings are judged anew. */
  private List<TableProblem> problems(
      TableReading reading, Table table, List<Integer> rows, int width) {
    List<TableProblem> problems = new ArrayList<>();
    for (TableProblem problem : reading.problems()) {
      switch (problem) {
        case TableProblem.RaggedRow it -> {}
        case TableProblem.DuplicateHeader it -> {}
        case TableProblem.NoRows it -> {}
        case TableProblem.EmptyFile it -> problems.add(it);
        case TableProblem.BinaryFile it -> problems.add(it);
        case TableProblem.TooLarge it -> problems.add(it);
        case TableProblem.NotUtf8 it -> problems.add(it);
        case TableProblem.Undecodable it -> problems.add(it);
        case TableProblem.UnbalancedQuote it -> problems.add(it);
        case TableProblem.TextAfterQuote it -> problems.add(it);
        case TableProblem.WhichPart it -> problems.add(it);
        case TableProblem.NoSuchPart it -> problems.add(it);
        case TableProblem.Hidden it -> problems.add(it);
        case TableProblem.MoreProblems it -> {}
      }
    }
    TableReader.duplicateHeaders(table, problems);
    if (rows.isEmpty()) {
      problems.add(new TableProblem.NoRows(table.rowSpan(HEADER)));
    }
    if (!turned) {
      ragged(rows, width, problems);
    }
    return TableReader.inOrder(problems);
  }

  private void ragged(List<Integer> rows, int width, List<TableProblem> problems) {
    int[] kept = rows.stream().mapToInt(Integer::intValue).toArray();
    for (var odd : grid.oddRows()) {
      if (Arrays.binarySearch(kept, odd.row()) >= 0
          && (odd.cells() < width || odd.used() > width)) {
        int found = odd.cells() < width ? odd.cells() : odd.used();
        problems.add(new TableProblem.RaggedRow(grid.rowSpan(odd.row()), width, found));
      }
    }
  }
}
