package org.bilaga.settle;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Whether one recipient has met something, and why that is so.
 *
 * @param day the day of the fact that decided it, or the day that passed without one
 * @param daysLate how late it was done, where it was done late
 */
public record Verdict(
    Fulfilment outcome, Reason reason, Optional<LocalDate> day, OptionalLong daysLate) {

  /** What decided it. */
  public enum Reason {
    /** A fact says met or not met. */
    DECIDED,
    /** It was submitted. */
    SUBMITTED,
    /** Its day passed, and other facts are told of the recipient, but not this one. */
    NOT_SUBMITTED,
    /** Data show it. */
    MEASURED,
    /** Its day has not passed. */
    AHEAD,
    /** Nothing tells. */
    NOT_TOLD
  }

  /** The same with another outcome. */
  Verdict with(Fulfilment other) {
    return new Verdict(other, reason, day, daysLate);
  }

  static Verdict of(Fulfilment outcome, Reason reason, Optional<LocalDate> day) {
    return new Verdict(outcome, reason, day, OptionalLong.empty());
  }
}
