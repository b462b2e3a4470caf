package org.bilaga.settle;

import java.time.LocalDate;
import org.bilaga.duty.Duty;

/** What data say of a duty to reach a level; unknown where they do not say. */
@FunctionalInterface
public interface Measured {
  /** Nothing is measured. */
  Measured NOTHING = (duty, who, day) -> Fulfilment.UNKNOWN;

  Fulfilment reached(Duty duty, Recipient who, LocalDate day);
}
