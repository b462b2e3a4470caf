package org.bilaga.settle;

import java.time.LocalDate;
import java.util.Optional;
import org.bilaga.calendar.Day;
import org.bilaga.duty.Duty;
import org.bilaga.duty.Time;

/**
 * What has become of one time of a duty, of one who has it to do.
 *
 * @param done when it was done, where it was
 * @param atStake the money that stands on it; zero where none does or none is known
 */
public record Performance(
    Recipient recipient,
    Duty duty,
    Time time,
    State state,
    Optional<LocalDate> done,
    BoundedAmount atStake) {

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

  /** Its last day: what has none is not among these. */
  public Day day() {
    return time.last().orElseThrow();
  }

  public boolean isLate() {
    return state == State.DONE_LATE || state == State.OVERDUE || state == State.NOT_TOLD;
  }
}
