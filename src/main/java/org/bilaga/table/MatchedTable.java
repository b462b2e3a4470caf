package org.bilaga.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.bilaga.source.Folding;
import org.bilaga.source.SourceFile;

/**
 * A table with one row a member: each member's row or none, the totals row, and what does not fit.
 *
 * <p>The totals row is the one with the given name, else one of {@code Summa, Sum, Totalt, Total,
 * Totalsumma, Riket, Hela riket}; a name of a member is never a total.
 */
public final class MatchedTable {
  private static final int NONE = -1;

  /** As {@link Folding#letters} has them. */
  private static final List<String> TOTALS =
      List.of("summa", "sum", "totalt", "total", "totalsumma", "riket", "helariket");

  private Table table;
  private final MemberMatcher matcher;
  private final int[] rowOfMember;
  private final int[] memberOfRow;
  private int totalRow = NONE;
  private final List<MatchProblem> problems = new ArrayList<>();

  private MatchedTable(Table table, MemberMatcher matcher) {
    this.table = table;
    this.matcher = matcher;
    rowOfMember = new int[matcher.members().size()];
    memberOfRow = new int[table.rowCount()];
    Arrays.fill(rowOfMember, NONE);
    Arrays.fill(memberOfRow, NONE);
  }

  public static MatchedTable of(Table table, int nameColumn, MemberMatcher matcher) {
    return of(table, nameColumn, matcher, "");
  }

  /** The same, where {@code totalName} (unless empty) is the only name of the totals row. */
  public static MatchedTable of(
      Table table, int nameColumn, MemberMatcher matcher, String totalName) {
    var matched = new MatchedTable(table, matcher);
    matched.matchRows(nameColumn, Folding.letters(totalName));
    matched.missing(nameColumn);
    if (matched.totalRow != NONE) {
      matched.table = table.summedBy(matched.totalRow, matched.memberOfRow);
    }
    return matched;
  }

  /** A table without rows. */
  public static MatchedTable empty(MemberMatcher matcher) {
    return new MatchedTable(Table.empty(SourceFile.of("", ""), Encoding.UTF_8), matcher);
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

  private void matchRows(int column, String totalName) {
    String text = table.source().text();
    for (int row = 0; row < table.rowCount(); row++) {
      int member = matcher.find(text, table.start(row, column), table.end(row, column));
      if (member >= 0) {
        place(row, column, member);
      } else {
        unmatched(row, column, totalName);
      }
    }
  }

  private void place(int row, int column, int member) {
    memberOfRow[row] = member;
    int first = rowOfMember[member];
    if (first == NONE) {
      rowOfMember[member] = row;
    } else {
      problems.add(
          new MatchProblem.RepeatedMember(
              table.span(row, column), table.span(first, column), matcher.members().get(member)));
    }
  }

  private void unmatched(int row, int column, String totalName) {
    String name = table.text(row, column);
    String letters = Folding.letters(name);
    var place = table.span(row, column);
    if (totalName.isEmpty() ? TOTALS.contains(letters) : letters.equals(totalName)) {
      if (totalRow != NONE) {
        problems.add(new MatchProblem.RepeatedTotal(place, table.span(totalRow, column)));
      }
      totalRow = row;
      return;
    }
    switch (matcher.match(name)) {
      case MemberMatcher.Match.Matched matched -> place(row, column, matched.member());
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

  private void missing(int column) {
    for (int member = 0; member < rowOfMember.length; member++) {
      if (rowOfMember[member] == NONE) {
        problems.add(
            new MatchProblem.MissingMember(
                table.span(Cell.HEADER, column), matcher.members().get(member)));
      }
    }
  }
}
