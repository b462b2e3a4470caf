package org.bilaga.settle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Act;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Stretch;
import org.bilaga.calendar.Slot;
import org.bilaga.duty.Duty;
import org.bilaga.evaluate.Context;
import org.bilaga.ledger.Ledgers;
import org.bilaga.resolve.Referent;

/**
 * Asks the data of the agreement, month by month where every month counts.
 *
 * <p>A month that has not ended on the day that is looked from is not known yet, whatever the data
 * hold.
 */
public final class MeasuredByData implements Measured {
  private final Ledgers evaluator;

  public MeasuredByData(Ledgers evaluator) {
    this.evaluator = evaluator;
  }

  @Override
  public Fulfilment reached(Duty duty, Recipient who, LocalDate day) {
    if (!(duty.level().orElse(null) instanceof Act.Reach reach)
        || who.referent().isEmpty()
        || !(who.referent().get() instanceof Referent.OfMember of)) {
      return Fulfilment.UNKNOWN;
    }
    var context = Context.whole(duty.agreement()).of(of.group(), of.member());
    if (reach.in().isEmpty()) {
      return outcome(reach.level(), context);
    }
    List<Slot> slots = slots(reach.everyMonth(), reach.in().get());
    Fulfilment all = slots.isEmpty() ? Fulfilment.UNKNOWN : Fulfilment.MET;
    for (Slot slot : slots) {
      Fulfilment one =
          hasEnded(slot, day) ? outcome(reach.level(), context.in(slot)) : Fulfilment.UNKNOWN;
      all = all.and(one);
    }
    return all;
  }

  private Fulfilment outcome(Expression level, Context context) {
    Optional<Boolean> truth = evaluator.evaluate(level, context).truth();
    return truth.isEmpty() ? Fulfilment.UNKNOWN : truth.get() ? Fulfilment.MET : Fulfilment.NOT_MET;
  }

  /** None where it is not clear which are meant. */
  private static List<Slot> slots(boolean everyMonth, Stretch stretch) {
    Optional<Slot> from = Slot.of(stretch.from().text());
    Optional<Slot> to = Slot.of(stretch.last().text());
    if (from.isEmpty() || to.isEmpty()) {
      return List.of();
    } else if (everyMonth) {
      return Slot.months(from.get(), to.get());
    }
    return from.equals(to) ? List.of(from.get()) : List.of();
  }

  private static boolean hasEnded(Slot slot, LocalDate day) {
    LocalDate end =
        slot.isYear()
            ? LocalDate.of(slot.year(), 12, 31)
            : YearMonth.of(slot.year(), slot.month()).atEndOfMonth();
    return day.isAfter(end);
  }
}
