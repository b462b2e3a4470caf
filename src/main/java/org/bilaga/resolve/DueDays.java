package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Date;
import org.bilaga.ast.Node;
import org.bilaga.calendar.Day;
import org.bilaga.calendar.Slot;

/** The days by which something is due, as they are written in an agreement. */
public final class DueDays {
  private DueDays() {}

  /** A last day; of a time limit after each month, also the month it is counted from. */
  public record Due(Day day, Optional<Slot> month) {}

  public static Day of(Date date) {
    return new Day(date.year(), date.month(), date.day());
  }

  /** Where the day stands; of a time limit, the whole of it. */
  public static Node place(Clause.When when) {
    return when instanceof Clause.When.By by ? by.date() : when;
  }

  /** One last day, or one for each month. */
  public static List<Due> of(Clause.When when) {
    return switch (when) {
      case Clause.When.By by -> List.of(new Due(of(by.date()), Optional.empty()));
      case Clause.When.Within within -> after(within);
    };
  }

  /**
   * Counted from the last day of each month: weeks to the day of the same name, as 1930:173 § 1 has
   * it; months to the last day of a month.
   */
  private static List<Due> after(Clause.When.Within within) {
    var from = Slot.of(within.months().from().text());
    var to = Slot.of(within.months().last().text());
    if (from.isEmpty() || to.isEmpty()) {
      return List.of();
    }
    List<Due> all = new ArrayList<>();
    for (Slot month : Slot.months(from.get(), to.get())) {
      Day end = Day.lastOf(month.year(), month.month());
      Day day =
          switch (within.unit()) {
            case DAYS -> end.plus(within.count());
            case WEEKS -> end.plus(7L * within.count());
            case MONTHS -> lastAfter(month, within.count());
          };
      all.add(new Due(day, Optional.of(month)));
    }
    return all;
  }

  private static Day lastAfter(Slot month, int count) {
    long months = month.year() * 12L + month.month() - 1 + count;
    return Day.lastOf((int) Math.floorDiv(months, 12L), (int) Math.floorMod(months, 12L) + 1);
  }
}
