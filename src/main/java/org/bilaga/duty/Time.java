package org.bilaga.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Period;
import org.bilaga.calendar.Day;
import org.bilaga.calendar.Slot;

/**
 * One time that something must be done.
 *
 * @param first the first day on which it can be done, where one is said
 * @param last the last day; empty where none is said
 * @param month the month that it is for, of what must be done for each
 */
public record Time(Optional<Day> first, Optional<Day> last, Optional<Slot> month) {
  /** No day is said. */
  static final Time SOME = new Time(Optional.empty(), Optional.empty(), Optional.empty());

  static Time by(Day day) {
    return new Time(Optional.empty(), Optional.of(day), Optional.empty());
  }

  /** Any day of a period. */
  static Time in(Period period) {
    return new Time(Day.firstOf(period.text()), Day.lastOf(period.text()), Optional.empty());
  }

  /** One last day, or one for each month. */
  static List<Time> of(Clause.When when) {
    return switch (when) {
      case Clause.When.By by -> List.of(by(by.date().toDay()));
      case Clause.When.Within within -> after(within);
    };
  }

  /**
   * Counted from the last day of each month: weeks to the day of the same name, as 1930:173 § 1 has
   * it; months to the last day of a month.
   */
  private static List<Time> after(Clause.When.Within within) {
    var from = Slot.of(within.months().from().text());
    var to = Slot.of(within.months().last().text());
    if (from.isEmpty() || to.isEmpty()) {
      return List.of(SOME);
    }
    List<Time> all = new ArrayList<>();
    for (Slot month : Slot.months(from.get(), to.get())) {
      Day end = Day.lastOf(month.year(), month.month());
      Day day =
          switch (within.unit()) {
            case DAYS -> end.plus(within.count());
            case WEEKS -> end.plus(7L * within.count());
            case MONTHS -> lastAfter(month, within.count());
          };
      all.add(new Time(Optional.empty(), Optional.of(day), Optional.of(month)));
    }
    return all;
  }

  private static Day lastAfter(Slot month, int count) {
    long months = month.year() * 12L + month.month() - 1 + count;
    return Day.lastOf((int) Math.floorDiv(months, 12L), (int) Math.floorMod(months, 12L) + 1);
  }

  /** Whether any day of a period will do, as for money that is paid out in December. */
  public boolean isInPeriod() {
    return first.isPresent() && !first.equals(last);
  }
}
