package org.bilaga.settle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Stretch;

/** One thing that somebody must do, once or once for each month of a stretch. */
public final class Duty {
  private final Requirement requirement;
  private final Clause.Duty written;

  Duty(Requirement requirement, Clause.Duty written) {
    this.requirement = requirement;
    this.written = written;
  }

  /**
   * One time that it must be done: for which month, if for one, and by which day, if one is said.
   */
  public record Time(Optional<YearMonth> month, Optional<LocalDate> day) {}

  public Requirement requirement() {
    return requirement;
  }

  public Clause.Duty written() {
    return written;
  }

  /** What must be done, as the agreement says it. */
  public String text() {
    return switch (written.act()) {
      case Clause.Act.Submit it -> it.what().text();
      case Clause.Act.Meet it -> it.what().text();
      case Clause.Act.Reach it -> it.span().text();
    };
  }

  public boolean isSubmission() {
    return written.act() instanceof Clause.Act.Submit;
  }

  /** Those to whom it is done, as the agreement names them. */
  public List<String> to() {
    List<String> to = new ArrayList<>();
    if (written.act() instanceof Clause.Act.Submit submit) {
      for (Reference reference : submit.to()) {
        to.add(nameOf(reference));
      }
    }
    return to;
  }

  private String nameOf(Reference reference) {
    return Names.of(requirement.agreement(), reference);
  }

  boolean concerns(Recipient recipient) {
    for (Reference who : written.who()) {
      var meant = requirement.agreement().module().meaning(who);
      if (meant.isPresent() && recipient.isIn(meant.get())) {
        return true;
      }
    }
    return false;
  }

  /** All times that it must be done, in order. */
  public List<Time> times() {
    if (written.when().isEmpty()) {
      return List.of(new Time(Optional.empty(), Optional.empty()));
    }
    return switch (written.when().get()) {
      case Clause.When.By it ->
          List.of(new Time(Optional.empty(), Optional.of(Days.of(it.date()))));
      case Clause.When.Within it -> {
        List<Time> times = new ArrayList<>();
        for (YearMonth month : months(it.months())) {
          LocalDate end = month.atEndOfMonth();
          LocalDate day =
              switch (it.unit()) {
                case DAYS -> end.plusDays(it.count());
                case WEEKS -> end.plusWeeks(it.count());
                case MONTHS -> month.plusMonths(it.count()).atEndOfMonth();
              };
          times.add(new Time(Optional.of(month), Optional.of(day)));
        }
        yield times;
      }
    };
  }

  private static List<YearMonth> months(Stretch stretch) {
    List<YearMonth> months = new ArrayList<>();
    YearMonth last = YearMonth.from(Days.end(stretch.last()));
    for (YearMonth at = YearMonth.from(Days.start(stretch.from()));
        !at.isAfter(last);
        at = at.plusMonths(1)) {
      months.add(at);
    }
    return months;
  }
}
