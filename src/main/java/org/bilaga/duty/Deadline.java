package org.bilaga.duty;

import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Stretch;
import org.bilaga.calendar.Day;
import org.bilaga.calendar.Slots;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Referent;

/**
 * One time of a duty, as it is asked about.
 *
 * @param who those who owe it; as far as one of them is asked about, only that one
 * @param to those who get it; of a payment, only those who are asked about
 */
public record Deadline(Duty duty, Time time, List<Referent> who, List<Referent> to, Stake stake) {

  public Agreement agreement() {
    return duty.agreement();
  }

  public Task task() {
    return duty.task();
  }

  /** Whether any day of a period will do, as for money that is paid out in December. */
  public boolean isInPeriod() {
    return time.isInPeriod();
  }

  /** The last day; empty where none is said. */
  public Optional<Day> day() {
    return time.last();
  }

  /** The period that it is about: the month, of what is done for each; else as the duty says. */
  public Optional<String> covers() {
    return time.about().map(Slots::text).or(() -> duty.covers().map(Stretch::text));
  }

  /** The same as long as it is the same duty for the same month, also when its day is changed. */
  public String identity() {
    return duty.identity() + "|" + time.of().map(Slots::text).orElse("");
  }
}
