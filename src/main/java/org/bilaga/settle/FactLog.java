package org.bilaga.settle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bilaga.finding.Findings;

/**
 * The facts that count: where two tell the same thing of the same day, the later one does.
 *
 * <p>Order is that in which they were given: file after file, row after row.
 */
public final class FactLog {
  private final Map<Fact.Identity, Fact> standing = new LinkedHashMap<>();
  private final List<Correction> corrections = new ArrayList<>();

  /** One row that took the place of another. */
  public record Correction(Fact old, Fact instead) {
    /** Whether it says the same once more. */
    public boolean isRepetition() {
      return old.minor().equals(instead.minor());
    }
  }

  public FactLog add(List<Fact> facts) {
    for (Fact fact : facts) {
      Fact old = standing.put(fact.identity(), fact);
      if (old != null) {
        corrections.add(new Correction(old, fact));
      }
    }
    return this;
  }

  public List<Correction> corrections() {
    return Collections.unmodifiableList(corrections);
  }

  /** What facts of a sort tell of a recipient in all; empty where none do. */
  public OptionalLong sum(Recipient recipient, Event event) {
    return standing.values().stream()
        .filter(fact -> fact.event() == event && fact.recipient().equals(recipient))
        .mapToLong(Fact::amount)
        .reduce(Math::addExact);
  }

  /** The day of the last fact. */
  public Optional<LocalDate> lastDay() {
    return standing.values().stream().map(Fact::date).max(LocalDate::compareTo);
  }

  /** Those known on a day, by date; later ones are told as not counted. */
  public List<Fact> until(LocalDate day, Findings out) {
    List<Fact> known = new ArrayList<>();
    for (Fact fact : standing.values()) {
      if (fact.date().isAfter(day)) {
        out.add(
            SettleKinds.AFTER_DAY
                .at(fact.place())
                .with("date", fact.date().toString())
                .with("day", day.toString()));
      } else {
        known.add(fact);
      }
    }
    known.sort((one, other) -> one.date().compareTo(other.date()));
    return known;
  }
}
