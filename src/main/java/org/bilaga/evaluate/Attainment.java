package org.bilaga.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Act;
import org.bilaga.calendar.Slot;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Group;

/**
 * Whether a level that a condition asks for has been reached, as far as the data tell.
 *
 * <p>Over several months: reached when it is in all of them, not reached as soon as it is missed in
 * one, whatever is still unknown of the others; else not known yet.
 *
 * @param moments what is asked about, the months in their order; a single one where no period is
 *     named
 */
public record Attainment(Outcome outcome, List<Moment> moments) {

  /** What data say of it. */
  public enum Outcome {
    MET,
    NOT_MET,
    NOT_KNOWN
  }

  /**
   * One month or year that counts, and the figures that decide it, unknown ones included.
   *
   * @param slot empty where no period is named
   */
  public record Moment(Optional<Slot> slot, Outcome outcome, List<Observation> figures) {}

  /** For a member of a group. */
  public static Attainment of(
      Evaluator evaluator, Agreement agreement, Act.Reach asked, Group group, int member) {
    return of(evaluator, Context.whole(agreement).of(group, member), asked);
  }

  /** For a body that is no member of a group. */
  public static Attainment of(Evaluator evaluator, Agreement agreement, Act.Reach asked) {
    return of(evaluator, Context.whole(agreement), asked);
  }

  private static Attainment of(Evaluator evaluator, Context context, Act.Reach asked) {
    List<Moment> moments = new ArrayList<>();
    Outcome outcome = Outcome.MET;
    for (Context at : contexts(context, asked)) {
      Outcome here =
          evaluator
              .evaluate(asked.level(), at)
              .truth()
              .map(holds -> holds ? Outcome.MET : Outcome.NOT_MET)
              .orElse(Outcome.NOT_KNOWN);
      moments.add(new Moment(at.slot(), here, Observations.of(asked.level(), at)));
      outcome = both(outcome, here);
    }
    return new Attainment(outcome, moments);
  }

  private static Outcome both(Outcome one, Outcome other) {
    if (one == Outcome.NOT_MET || other == Outcome.NOT_MET) {
      return Outcome.NOT_MET;
    }
    return one == Outcome.NOT_KNOWN ? one : other;
  }

  private static List<Context> contexts(Context whole, Act.Reach asked) {
    if (asked.in().isEmpty()) {
      return List.of(whole);
    }
    var from = Slot.of(asked.in().get().from().text());
    var to = Slot.of(asked.in().get().last().text());
    List<Context> contexts = new ArrayList<>();
    if (from.isPresent() && to.isPresent()) {
      boolean months = asked.everyMonth() || !from.get().isYear();
      List<Slot> slots =
          months ? Slot.months(from.get(), to.get()) : Slot.years(from.get(), to.get());
      slots.forEach(slot -> contexts.add(whole.in(slot)));
    }
    // A period that is none was told when it was read; of it nothing can be known.
    return contexts.isEmpty() ? List.of(whole) : contexts;
  }

  /**
   * What decides that it was missed, else the first of what is not known; empty where it is met.
   */
  public Optional<Moment> deciding() {
    for (Moment moment : moments) {
      if (moment.outcome() == outcome && outcome != Outcome.MET) {
        return Optional.of(moment);
      }
    }
    return Optional.empty();
  }
}
