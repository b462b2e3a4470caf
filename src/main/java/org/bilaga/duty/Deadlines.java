package org.bilaga.duty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bilaga.ledger.Ledgers;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Referent;

/** All that is owed in agreements, or what one owes or is to be paid, time by time. */
public final class Deadlines {
  /** By day, those without one last; else in the order collected. */
  private static final Comparator<Deadline> BY_DAY =
      (one, other) ->
          one.day().isPresent() && other.day().isPresent()
              ? one.day().get().compareTo(other.day().get())
              : Boolean.compare(one.day().isEmpty(), other.day().isEmpty());

  private final Stakes stakes;
  private final Optional<Viewpoint> viewpoint;
  private final List<Deadline> all = new ArrayList<>();

  private Deadlines(Ledgers evaluator, Optional<Viewpoint> viewpoint) {
    this.stakes = new Stakes(evaluator);
    this.viewpoint = viewpoint;
  }

  /** In order of their days; those without a day last. */
  public static List<Deadline> of(
      List<Agreement> agreements, Ledgers evaluator, Optional<Viewpoint> viewpoint) {
    var deadlines = new Deadlines(evaluator, viewpoint);
    for (Agreement agreement : agreements) {
      for (Undertaking undertaking : Undertaking.of(agreement)) {
        undertaking.toDo().forEach(deadlines::add);
      }
    }
    deadlines.all.sort(BY_DAY);
    return deadlines.all;
  }

  private void add(Duty duty) {
    List<Referent> asked = asked(duty.concerned());
    if (asked.isEmpty()) {
      return;
    }
    boolean payment = duty.task() == Task.PAYMENT;
    List<Referent> who = payment ? duty.who() : asked;
    List<Referent> to = payment ? asked : duty.to();
    Stake stake = stakes.of(duty, asked);
    for (Time time : duty.times()) {
      all.add(new Deadline(duty, time, who, to, stake));
    }
  }

  /** Those of them who are asked about. */
  private List<Referent> asked(List<Referent> concerned) {
    if (viewpoint.isEmpty()) {
      return concerned;
    }
    List<Referent> asked = new ArrayList<>();
    concerned.forEach(one -> viewpoint.get().in(one).ifPresent(asked::add));
    return asked;
  }
}
