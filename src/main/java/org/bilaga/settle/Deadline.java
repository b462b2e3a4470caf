package org.bilaga.settle;

import java.time.LocalDate;
import java.util.Optional;
import org.bilaga.finding.Told;
import org.bilaga.source.Span;

/**
 * Something that one recipient must do by a day.
 *
 * @param what it is: a requisition, an account, or a duty in its own words
 * @param to to whom, or empty
 * @param done when it was done, where it was
 * @param atStake the money that stands on it; zero where none does or none is known
 * @param place the sentence that says so
 */
public record Deadline(
    Recipient recipient,
    LocalDate day,
    Told what,
    String to,
    State state,
    Optional<LocalDate> done,
    Amount atStake,
    Span place) {

  /** Where it stands on the day that is looked from. */
  public enum State {
    DONE,
    DONE_LATE,
    /** Its day has passed, and it is not done. */
    OVERDUE,
    /** Its day has passed, and nothing tells whether it was done. */
    NOT_TOLD,
    AHEAD
  }

  public boolean isLate() {
    return state == State.DONE_LATE || state == State.OVERDUE || state == State.NOT_TOLD;
  }
}
