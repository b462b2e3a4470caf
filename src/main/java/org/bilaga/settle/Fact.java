package org.bilaga.settle;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.bilaga.source.Span;

/**
 * One thing that happened: to whom, what, about what, when, and how much in minor units.
 *
 * @param place the row it stands in
 * @param note what its writer remarked, or empty
 */
public record Fact(
    Recipient recipient,
    Event event,
    Subject subject,
    LocalDate date,
    OptionalLong minor,
    Span place,
    String note) {

  /** What a later row about the same thing would have, and so correct this one. */
  record Identity(Recipient recipient, Event event, String subject, LocalDate date) {}

  Identity identity() {
    return new Identity(recipient, event, subject.text(), date);
  }

  public long amount() {
    return minor.orElse(0);
  }
}
