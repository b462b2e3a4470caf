package org.bilaga.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bilaga.source.Folding;
import org.bilaga.source.SourceFile;

/**
 * A table with one row a member: each member's row or none, the totals row, subtotals, and what
 * does not fit.
 *
 * <p>The first column has the names. The totals row is the one with the given name, else one of
 * {@code Summa, Sum, Totalt, Total, Totalsumma, Riket, Hela riket}; a name of a member is never a
 * total.
 */
public final class MatchedTable {
  private static final int NONE = -1;

  /** Codes and second names stand among the first columns. */
  private static final int MOST_COLUMNS = 60;

  private Table table;
  private final List<TableProblem> shape;
  private final MemberMatcher matcher;
  private final int[] rowOfMember;
  private final int[] memberOfRow;
  private final List<Subtotal> subtotals;
  private int totalRow = NONE;
  private final BitSet totals = new BitSet();
  private final List<MatchProblem> problems = new ArrayList<>();
  private List<TableTerms.Unfound> unfound = List.of();
  private Optional<UnitOfTitle> unitOfTitle = Optional.empty();
  private Optional<String> rival = Optional.empty();
  private Optional<LongForm.Apart> apart = Optional.empty();
  private Optional<TableTerms.Lines> likely = Optional.empty();
  private TableTerms.Lines headings = TableTerms.Lines.NONE;

  /** Whether each member has a row for each month or year, and not only one. */
  private boolean overTime;

  /** Columns that name the members once more: by name, code or both. */
  private final BitSet alsoNames = new BitSet();

  private MatchedTable(
      Table table, List<TableProblem> shape, MemberMatcher matcher, List<Subtotal> subtotals) {
    this.table = table;
    this.shape = List.copyOf(shape);
    this.matcher = matcher;
    this.subtotals = List.copyOf(subtotals);
    rowOfMember = new int[matcher.members().size()];
    memberOfRow = new int[table.rowCount()];
    Arrays.fill(rowOfMember, NONE);
    Arrays.fill(memberOfRow, NONE);
  }

  /**
   * The table of what was read, in order: where the names and headings stand, and which lines are
   * none of its rows, is found or as said.
   */
  public static MatchedTable of(TableReading reading, MemberMatcher matcher, TableTerms terms) {
    return of(reading, matcher, terms, false);
  }

  /** The same of a table that has several rows a member, one for each month or year. */
  public static MatchedTable overTime(
      TableReading reading, MemberMatcher matcher, TableTerms terms) {
    return of(reading, matcher, terms, true);
  }

  private static MatchedTable of(
      TableReading reading, MemberMatcher matcher, TableTerms terms, boolean overTime) {
    if (terms.isOpen() && reading.grid() == reading.table()) {
      var plain = new MatchedTable(reading.table(), reading.problems(), matcher, List.of());
      plain.overTime = overTime;
      if (plain.matchAll(Folding.letters(terms.total()))
          && plain.problems.isEmpty()
          && !NamesColumn.otherNames(reading.table(), matcher)) {
        plain.unitOfTitle = UnitOfTitle.over(plain.table()).or(reading::above);
        plain.finish();
        return plain;
      }
    }
    if (reading.grid().columnCount() < 2) {
      return new MatchedTable(reading.table(), reading.problems(), matcher, List.of());
    }
    var arranged = TableLayout.of(reading, matcher, terms);
    Optional<LongForm.Apart> apart = Optional.empty();
    if (!overTime && arranged.members().length > matcher.members().size()) {
      var wide = LongForm.wide(arranged, terms);
      apart = wide.isPresent() ? apart : LongForm.apart(arranged, terms);
      arranged = wide.orElse(arranged);
    }
    var matched =
        new MatchedTable(arranged.table(), arranged.problems(), matcher, arranged.subtotals());
    matched.overTime = overTime;
    matched.unfound = List.copyOf(arranged.unfound());
    matched.rival = arranged.rival();
    matched.apart = apart;
    if (!terms.asked().isEmpty()
        && !terms.headings().isSaid()
        && LikelyLayout.found(arranged.table(), terms) == 0) {
      matched.likely = LikelyLayout.of(reading, matcher, terms);
    }
    matched.headings = arranged.headings();
    matched.unitOfTitle =
        arranged.unit().isPresent()
            ? arranged.unit()
            : UnitOfTitle.over(arranged.table()).or(reading::above);
    matched.take(arranged);
    matched.finish();
    return matched;
  }

  /** What is said of the table and is not so. */
  public List<TableTerms.Unfound> unfound() {
    return unfound;
  }

  /** The heading of the column that tells the rows of one member apart, where each has several. */
  public Optional<String> rowsApartBy() {
    return apart.map(LongForm.Apart::heading);
  }

  /** What stands in that column. */
  public List<String> kindsOfRows() {
    return apart.map(LongForm.Apart::kinds).orElse(List.of());
  }

  /** The heading of another column that names as many members as the first, and others. */
  public Optional<String> rival() {
    return rival;
  }

  /** The lines of the file that the headings stand on, where they are not the first of a text. */
  public TableTerms.Lines headingLines() {
    return headings;
  }

  /**
   * The lines that the headings stand on, where none that is asked for stands where they seem to.
   */
  public Optional<TableTerms.Lines> likelyHeadings() {
    return likely;
  }

  /** Whether any row is a member's. */
  public boolean isAnyKnown() {
    for (int row : rowOfMember) {
      if (row != NONE) {
        return true;
      }
    }
    return false;
  }

  /** What a title or a note says that the columns of money are counted in. */
  public Optional<UnitOfTitle> unitOfTitle() {
    return unitOfTitle;
  }

  /** Counts a column as the title says, where its own heading says nothing. */
  public void countByTitle(int column) {
    if (unitOfTitle.isPresent() && isByTitle(column)) {
      table = table.with(column, unitOfTitle.get().unit());
    }
  }

  /** Whether the heading of a column says no unit. */
  public boolean isByTitle(int column) {
    return unitOfTitle.isPresent() && table.unitOfHeading(column).isNone();
  }

  /** A table without rows. */
  public static MatchedTable empty(MemberMatcher matcher) {
    var table = Table.empty(SourceFile.of("", ""), Encoding.UTF_8);
    return new MatchedTable(table, List.of(), matcher, List.of());
  }

  /** What is odd about the text of the table and about its shape. */
  public List<TableProblem> shape() {
    return shape;
  }

  /**
   * A row that sums others.
   *
   * @param rows those that it sums
   */
  public record Subtotal(int row, List<Integer> rows) {
    public Subtotal {
      rows = List.copyOf(rows);
    }
  }

  /** The subtotals, in their order. */
  public List<Subtotal> subtotals() {
    return subtotals;
  }

  /** Whether a row is among those that a subtotal sums. */
  public boolean isSummed(int row, int by) {
    for (Subtotal subtotal : subtotals) {
      if (subtotal.row() == by) {
        return subtotal.rows().contains(row);
      }
    }
    return false;
  }

  /** Whether a row has the sum of others: the total, or a subtotal. */
  public boolean isSum(int row) {
    if (totals.get(row)) {
      return true;
    }
    for (Subtotal subtotal : subtotals) {
      if (subtotal.row() == row) {
        return true;
      }
    }
    return false;
  }

  /** Whether a column names the members, as a code beside the name does. */
  public boolean isOfNames(int column) {
    return column == 0
        || alsoNames.get(column)
        || TableWords.isCode(table.text(Cell.HEADER, column));
  }

  /** What a row is called: as it is written, or by its member's name where that is a code. */
  public String nameOf(int row) {
    int member = memberOfRow[row];
    return member < 0 || NamesColumn.hasLetter(table, row, 0)
        ? table.text(row, 0)
        : matcher.members().get(member).name();
  }

  public Table table() {
    return table;
  }

  public MemberMatcher matcher() {
    return matcher;
  }

  /** The row of a member (by its index in {@code matcher().members()}), or -1. */
  public int rowOf(int member) {
    return rowOfMember[member];
  }

  /**
   * The member of a row, a repeated one too, or -1 for the totals row and rows that fit no member.
   */
  public int memberOf(int row) {
    return memberOfRow[row];
  }

  public OptionalInt totalRow() {
    return totalRow == NONE ? OptionalInt.empty() : OptionalInt.of(totalRow);
  }

  /** Rows that do not fit, in their order, then members without a row, in theirs. */
  public List<MatchProblem> problems() {
    return problems;
  }

  /** Whether each row is that of a member, or the totals, as named in the first column. */
  private boolean matchAll(String totalName) {
    String text = table.source().text();
    for (int row = 0; row < table.rowCount(); row++) {
      int member = matcher.find(text, table.start(row, 0), table.end(row, 0));
      if (member >= 0) {
        place(row, member);
        continue;
      }
      String letters = Folding.letters(table.text(row, 0));
      if (totalName.isEmpty() ? !TableWords.isTotal(letters) : !letters.equals(totalName)) {
        return false;
      }
      total(row);
    }
    return true;
  }

  private void take(TableLayout.Arranged arranged) {
    var sums = new BitSet();
    subtotals.forEach(subtotal -> sums.set(subtotal.row()));
    for (int row = 0; row < table.rowCount(); row++) {
      int member = arranged.members()[row];
      if (member >= 0) {
        place(row, member);
      } else if (arranged.totals().contains(row)) {
        total(row);
      } else if (!sums.get(row)) {
        unmatched(row);
      }
    }
  }

  private void finish() {
    for (int column = 1; column < Math.min(table.columnCount(), MOST_COLUMNS); column++) {
      secondNames(column);
    }
    if (!overTime) {
      missing();
    }
    if (totalRow != NONE && !overTime) {
      table = table.summedBy(totalRow, memberOfRow);
    }
  }

  /** Where a column names the members once more, both must speak of the same. */
  private void secondNames(int column) {
    if (!namesFirst(column)) {
      return;
    }
    int alike = 0;
    List<Integer> others = new ArrayList<>();
    for (int row = 0; row < table.rowCount(); row++) {
      int named = memberOfRow[row] < 0 ? NONE : NamesColumn.member(table, row, column, matcher);
      alike += named >= 0 && named == memberOfRow[row] ? 1 : 0;
      if (named >= 0 && named != memberOfRow[row]) {
        others.add(row);
      }
    }
    if (alike == 0 || alike < others.size()) {
      return;
    }
    alsoNames.set(column);
    for (int row : others) {
      int member = memberOfRow[row];
      int named = NamesColumn.member(table, row, column, matcher);
      var members = matcher.members();
      problems.add(
          new MatchProblem.NamesDiffer(
              table.span(row, column),
              table.span(row, 0),
              members.get(member),
              members.get(named)));
      memberOfRow[row] = NONE;
      if (rowOfMember[member] == row) {
        rowOfMember[member] = NONE;
      }
    }
  }

  /** Whether one of the first rows has a name in the column, or a code where that heads it. */
  private boolean namesFirst(int column) {
    boolean codes = TableWords.isCode(table.text(Cell.HEADER, column));
    for (int row = 0; row < Math.min(table.rowCount(), 4); row++) {
      boolean may = codes || NamesColumn.hasLetter(table, row, column);
      if (may && NamesColumn.member(table, row, column, matcher) >= 0) {
        return true;
      }
    }
    return false;
  }

  private void place(int row, int member) {
    memberOfRow[row] = member;
    int first = rowOfMember[member];
    if (first == NONE) {
      rowOfMember[member] = row;
    } else if (!overTime) {
      problems.add(
          new MatchProblem.RepeatedMember(
              table.span(row, 0), table.span(first, 0), matcher.members().get(member)));
    }
  }

  private void total(int row) {
    if (totalRow != NONE && !overTime) {
      problems.add(new MatchProblem.RepeatedTotal(table.span(row, 0), table.span(totalRow, 0)));
    }
    totalRow = row;
    totals.set(row);
  }

  private void unmatched(int row) {
    String name = table.text(row, 0);
    var place = table.span(row, 0);
    switch (matcher.match(name)) {
      case MemberMatcher.Match.Matched matched -> place(row, matched.member());
      case MemberMatcher.Match.Unknown unknown ->
          problems.add(new MatchProblem.UnknownMember(place, name, unknown.suggestions()));
      case MemberMatcher.Match.Ambiguous ambiguous -> {
        var candidates = new ArrayList<Member>();
        for (int member : ambiguous.members()) {
          candidates.add(matcher.members().get(member));
        }
        problems.add(new MatchProblem.AmbiguousMember(place, name, List.copyOf(candidates)));
      }
    }
  }

  private void missing() {
    for (int member = 0; member < rowOfMember.length; member++) {
      if (rowOfMember[member] == NONE) {
        problems.add(
            new MatchProblem.MissingMember(
                table.span(Cell.HEADER, 0), matcher.members().get(member)));
      }
    }
  }
}
