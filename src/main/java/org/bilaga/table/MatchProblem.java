package org.bilaga.table;

import java.util.List;
import org.bilaga.source.Span;

/** A row that does not belong to exactly one member, or a member without a row, as plain data. */
public sealed interface MatchProblem {
  Span span();

  record UnknownMember(Span span, String text, List<String> suggestions) implements MatchProblem {}

  record AmbiguousMember(Span span, String text, List<Member> candidates) implements MatchProblem {}

  /** A second row for a member; the first one counts. */
  record RepeatedMember(Span span, Span first, Member member) implements MatchProblem {}

  /** No row for a member; the place is the head of the column of names. */
  record MissingMember(Span span, Member member) implements MatchProblem {}

  /**
   * A row whose code and name, or whose two names, are of two members: it is neither's.
   *
   * @param span the second of them
   */
  record NamesDiffer(Span span, Span first, Member member, Member other) implements MatchProblem {}

  /** A second totals row; the last one counts, as totals stand below what they sum. */
  record RepeatedTotal(Span span, Span first) implements MatchProblem {}
}
