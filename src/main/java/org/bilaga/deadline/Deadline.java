package org.bilaga.deadline;

import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Section;
import org.bilaga.calendar.Day;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Referent;
import org.bilaga.source.Span;

/**
 * Something that is owed.
 *
 * @param who those who owe it; as far as one of them is asked about, only that one
 * @param what in the words of the agreement; empty where the task says it
 * @param to those who get it
 * @param first the first day on which it can be done, where one is said
 * @param day the last day; empty where none is said
 * @param covers the period it is about: of a report what it covers, of a payment when it is made
 * @param otherwise what follows if it is not done, as the agreement says it
 * @param identity the same as long as it is the same duty, also when its day is changed
 */
public record Deadline(
    Agreement agreement,
    Task task,
    List<Referent> who,
    String what,
    List<Referent> to,
    Optional<Referent> through,
    Optional<Day> first,
    Optional<Day> day,
    Optional<String> covers,
    Stake stake,
    Optional<Clause.Otherwise> otherwise,
    List<Section> sections,
    Span place,
    String identity) {

  /** Whether any day of a period will do, as for money that is paid out in December. */
  public boolean isInPeriod() {
    return first.isPresent() && !first.equals(day);
  }
}
