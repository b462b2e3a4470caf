package org.bilaga.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Period;
import org.bilaga.ast.Stretch;
import org.bilaga.ast.When;
import org.bilaga.calendar.Day;
import org.bilaga.calendar.Slot;
import org.bilaga.calendar.Slots;

/**
 * One time that something must be done.
 *
 * @param first the first day on which it can be done, where one is said
 * @param last the last day; empty where none is said
 * @param of the month, quarter or year that it is for, of what must be done for each
 */
public record Time(Optional<Day> first, Optional<Day> last, Optional<Slots> of) {
  /** No day is said. */
  static final Time SOME = new Time(Optional.empty(), Optional.empty(), Optional.empty());

  static Time by(Day day) {
    return new Time(Optional.empty(), Optional.of(day), Optional.empty());
  }

  /** Any day of a period. */
  static Time in(Period period) {
    return new Time(Day.firstOf(period.text()), Day.lastOf(period.text()), Optional.empty());
  }

  /**
   * One last day, or one for each month, quarter or year.
   *
   * @param period that of the agreement
   */
  static List<Time> of(When when, Optional<Stretch> period) {
    return switch (when) {
      case When.EachYear each -> inEach(each, each.years().or(() -> period));
      case When.By by -> List.of(by(by.date().toDay()));
      case When.Within within -> after(within);
    };
  }

  /**
   * Counted from the last day of each month: weeks to the day of the same name, as 1930:173 § 1 has
   * it; months to the last day of a month.
   */
  private static List<Time> after(When.Within within) {
    var from = Slot.of(within.months().from().text());
    var to = Slot.of(within.months().last().text());
    if (from.isEmpty() || to.isEmpty()) {
      return List.of(SOME);
    }
    List<Time> all = new ArrayList<>();
    for (Slot month : Slot.months(from.get(), to.get())) {
      int months = within.each().months();
      if (month.month() % months != 0) {
        continue;
      }
      Day end = Day.lastOf(month.year(), month.month());
      Day day =
          switch (within.unit()) {
            case DAYS -> end.plus(within.count());
            case WEEKS -> end.plus(7L * within.count());
            case MONTHS -> lastAfter(month, within.count());
          };
      Slots of =
          months == 12
              ? Slots.of(Slot.year(month.year()))
              : new Slots(new Slot(month.year(), month.month() - months + 1), month);
      all.add(new Time(Optional.empty(), Optional.of(day), Optional.of(of)));
    }
    return all.isEmpty() ? List.of(SOME) : all;
  }

  private static List<Time> inEach(When.EachYear each, Optional<Stretch> years) {
    var from = years.flatMap(it -> Slot.of(it.from().text()));
    var to = years.flatMap(it -> Slot.of(it.last().text()));
    if (from.isEmpty() || to.isEmpty()) {
      return List.of(SOME);
    }
    List<Time> all = new ArrayList<>();
    for (Slot year : Slot.years(from.get(), to.get())) {
      int last = Day.lengthOfMonth(year.year(), each.month());
      Day day = new Day(year.year(), each.month(), Math.min(each.day(), last));
      all.add(
          new Time(
              Optional.empty(), Optional.of(day), Optional.of(Slots.of(Slot.year(year.year())))));
    }
    return all.isEmpty() ? List.of(SOME) : all;
  }

  private static Day lastAfter(Slot month, int count) {
    long months = month.year() * 12L + month.month() - 1 + count;
    return Day.lastOf((int) Math.floorDiv(months, 12L), (int) Math.floorMod(months, 12L) + 1);
  }

  /** What it is about, of what must be done for each: that which has ended by the last day. */
  public Optional<Slots> about() {
    return of.filter(
        it -> last.isPresent() && Day.lastOf(it.last().text()).get().compareTo(last.get()) < 0);
  }

  /** Whether any day of a period will do, as for money that is paid out in December. */
  public boolean isInPeriod() {
    return first.isPresent() && !first.equals(last);
  }
}
