package org.bilaga.settle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.calendar.Day;
import org.bilaga.calendar.Slot;
import org.bilaga.calendar.Slots;
import org.bilaga.duty.Duty;
import org.bilaga.duty.Time;
import org.bilaga.duty.Undertaking;

/**
 * Which row that tells of something handed in is of which time of a duty: one row of at most one.
 *
 * <p>A row of what comes again that does not name which of them it is, is that which was due when
 * it was handed in: the first not yet handed in of those whose month has ended and whose last day
 * had not passed, else the last one whose day had. Of the others it tells nothing.
 */
final class Submissions {
  private final FactsByRecipient facts;
  private final Map<Key, Found> found = new HashMap<>();

  Submissions(FactsByRecipient facts) {
    this.facts = facts;
  }

  private record Key(Duty duty, Recipient recipient) {}

  /**
   * @param byTime the first row of each time that one is told of
   * @param unnamed whether any does not name which of several it is
   */
  private record Found(Map<Time, Fact> byTime, boolean unnamed) {}

  /** The row that tells that a duty was done for one of its times. */
  Optional<Fact> of(Duty duty, Time time, Recipient recipient) {
    return Optional.ofNullable(found(duty, recipient).byTime().get(time));
  }

  /** Whether more may have been handed in than what a row tells of for certain. */
  boolean mayBeMore(Duty duty, Recipient recipient) {
    return found(duty, recipient).unnamed();
  }

  private Found found(Duty duty, Recipient recipient) {
    return found.computeIfAbsent(new Key(duty, recipient), it -> find(duty, recipient));
  }

  private Found find(Duty duty, Recipient recipient) {
    Map<Time, Fact> byTime = new LinkedHashMap<>();
    List<Fact> unnamed = new ArrayList<>();
    for (Fact fact : facts.about(recipient)) {
      if (fact.event() == Event.SUBMITTED) {
        List<Time> its = times(fact.subject(), duty);
        if (its.size() == 1) {
          byTime.putIfAbsent(its.getFirst(), fact);
        } else if (!its.isEmpty()) {
          unnamed.add(fact);
        }
      }
    }
    for (Fact fact : unnamed) {
      due(fact, times(fact.subject(), duty), byTime)
          .ifPresent(time -> byTime.putIfAbsent(time, fact));
    }
    return new Found(byTime, !unnamed.isEmpty());
  }

  /** The one that was due when a row tells that something was handed in. */
  private static Optional<Time> due(Fact fact, List<Time> times, Map<Time, Fact> taken) {
    LocalDate date = fact.date();
    List<Time> open =
        times.stream().filter(it -> !date.isBefore(opens(it)) && !isPast(it, date)).toList();
    if (!open.isEmpty()) {
      // Where all of them were handed in before it is the same once more.
      return open.stream().filter(it -> !taken.containsKey(it)).findFirst();
    }
    List<Time> past = times.stream().filter(it -> isPast(it, date)).toList();
    return Optional.of(past.isEmpty() ? times.getFirst() : past.getLast())
        .filter(it -> !taken.containsKey(it));
  }

  private static boolean isPast(Time time, LocalDate date) {
    return Days.last(time).filter(date::isAfter).isPresent();
  }

  /** The first day on which it can be due: after what it is about, or in the year that it is of. */
  private static LocalDate opens(Time time) {
    return time.about()
        .map(it -> Days.of(Day.lastOf(it.last().text()).orElseThrow()).plusDays(1))
        .or(() -> time.of().map(Submissions::first))
        .orElse(LocalDate.MIN);
  }

  private static LocalDate first(Slots slots) {
    return Days.of(Day.firstOf(slots.first().text()).orElseThrow());
  }

  /** The first day of what is about a month, or a year, that has not begun on a day. */
  static Optional<LocalDate> ahead(Subject subject, LocalDate day) {
    List<LocalDate> begins = new ArrayList<>();
    if (subject instanceof Subject.OfDuties it && it.month().isPresent()) {
      for (Duty duty : it.duties()) {
        for (Time time : times(subject, duty)) {
          begins.add(time.about().map(Submissions::first).orElse(LocalDate.MIN));
        }
      }
    }
    return begins.stream().min(LocalDate::compareTo).filter(day::isBefore);
  }

  /** The times of a duty that a subject may mean. */
  static List<Time> times(Subject subject, Duty duty) {
    return switch (subject) {
      case Subject.OfMoney it -> List.of();
      case Subject.OfUndertaking it -> isAllOf(it, duty.undertaking()) ? duty.times() : List.of();
      case Subject.OfDuties it ->
          it.duties().contains(duty)
              ? duty.times().stream().filter(time -> fits(it.month(), time)).toList()
              : List.of();
    };
  }

  static boolean isAllOf(Subject subject, Undertaking undertaking) {
    return subject instanceof Subject.OfUndertaking it && it.undertaking() == undertaking;
  }

  /** A year, of what comes back month by month, is all of its months. */
  private static boolean fits(Optional<Slot> told, Time time) {
    return told.isEmpty() || time.of().map(it -> it.fits(told.get())).orElse(told.get().isYear());
  }
}
