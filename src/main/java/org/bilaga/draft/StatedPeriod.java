package org.bilaga.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import org.bilaga.audit.TextUnit;
import org.bilaga.prose.Mention;

/**
 * The time that an agreement is for.
 *
 * @param text as the language writes it: {@code 2027}, {@code 2027-03-01..2029-02-28}
 */
record StatedPeriod(String text, int first, int last) {
  /** Between {@code the agreement runs} and what it says: {@code from}, {@code the years}. */
  private static final int FAR = 30;

  static StatedPeriod of(int year) {
    return new StatedPeriod(String.valueOf(year), year, year);
  }

  /**
   * What sentences that say for how long the agreement is, and nothing else of time, say in full:
   * several years, or a first and a last day. Empty where none does, or one says otherwise.
   */
  static Optional<StatedPeriod> in(List<TextUnit> units) {
    Set<StatedPeriod> stated = new LinkedHashSet<>();
    for (TextUnit unit : units) {
      for (MatchResult words : Phrases.PERIOD.all(unit.text())) {
        of(unit, words).ifPresent(stated::add);
      }
    }
    return stated.size() == 1 ? Optional.of(stated.iterator().next()) : Optional.empty();
  }

  boolean has(int year) {
    return first <= year && year <= last;
  }

  private static Optional<StatedPeriod> of(TextUnit unit, MatchResult words) {
    int end = unit.sentenceEnd(words.end());
    List<Mention> times = new ArrayList<>();
    for (Mention time : unit.times()) {
      if (time.start() >= words.end() && time.end() <= end) {
        times.add(time);
      }
    }
    if (times.isEmpty() || times.getFirst().start() > words.end() + FAR) {
      return Optional.empty();
    } else if (times.size() == 1
        && times.getFirst() instanceof Mention.InMonths it
        && it.isWholeYears()
        && it.year() < it.lastYear()) {
      return Optional.of(
          new StatedPeriod(it.year() + ".." + it.lastYear(), it.year(), it.lastYear()));
    } else if (times.size() == 2
        && times.getFirst() instanceof Mention.OnDay from
        && times.getLast() instanceof Mention.OnDay to
        && from.year() != Mention.UNSAID
        && day(from).compareTo(day(to)) < 0) {
      return Optional.of(new StatedPeriod(day(from) + ".." + day(to), from.year(), to.year()));
    }
    return Optional.empty();
  }

  private static String day(Mention.OnDay it) {
    return String.format(java.util.Locale.ROOT, "%04d-%02d-%02d", it.year(), it.month(), it.day());
  }
}
