package org.bilaga.settle;

import java.util.List;
import java.util.Optional;
import org.bilaga.duty.Undertaking;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.source.Span;

/** Tells what in the facts of one position cannot be, or does not add up. */
final class PositionFindings {
  private final FactContext context;
  private final Position position;
  private final List<Fact> facts;
  private final Findings out;

  /**
   * @param facts those of the position, of which there is at least one
   */
  PositionFindings(FactContext context, Position position, List<Fact> facts, Findings out) {
    this.context = context;
    this.position = position;
    this.facts = facts;
    this.out = out;
  }

  /**
   * Tells all of it.
   *
   * @param once whether the terms let a recipient requisition once
   */
  void tell(FactSums sums, Optional<Undertaking> withholding, boolean once) {
    given(sums);
    withoutRight(withholding);
    used(sums);
    if (once) {
      requisitionedAgain();
    }
  }

  private void given(FactSums sums) {
    BoundedAmount granted = position.given().granted();
    long over = position.given().overpaid();
    if (over > 0 && sums.paid() > 0) {
      out.add(
          at(SettleKinds.PAID_TOO_MUCH, Event.PAID)
              .with("paid", context.money(sums.paid()))
              .with("granted", context.money(granted.most()))
              .with("difference", context.money(over)));
    } else if (granted.hasLimit() && sums.requisitioned() > granted.most()) {
      out.add(
          at(SettleKinds.REQUISITION_TOO_HIGH, Event.REQUISITIONED)
              .with("requisitioned", context.money(sums.requisitioned()))
              .with("entitled", context.money(granted.most()))
              .with("difference", context.money(sums.requisitioned() - granted.most())));
    }
  }

  private void withoutRight(Optional<Undertaking> withholding) {
    if (position.withoutRight() > 0 && withholding.isPresent()) {
      out.add(
          at(SettleKinds.PAID_WITHOUT_RIGHT, Event.PAID)
              .with("amount", context.money(position.withoutRight()))
              .with("condition", withholding.get().name())
              .and(withholding.get().span(), Sentences.theCondition()));
    }
  }

  private void used(FactSums sums) {
    if (sums.reclaimed() > sums.paid()) {
      out.add(
          at(SettleKinds.RECLAIMED_TOO_MUCH, Event.RECLAIMED)
              .with("reclaimed", context.money(sums.reclaimed()))
              .with("paid", context.money(sums.paid()))
              .with("difference", context.money(sums.reclaimed() - sums.paid())));
    }
    if (position.used().excess() > 0) {
      out.add(
          at(SettleKinds.LEFT_TOO_LITTLE, Event.REPAID)
              .with("paid", context.money(sums.paid()))
              .with("spent", context.money(position.used().spent()))
              .with("repaid", context.money(sums.repaid()))
              .with("difference", context.money(position.used().excess())));
    }
  }

  /** Of members of a group that is settled as one, each may do so once. */
  private void requisitionedAgain() {
    List<Fact> requisitions =
        facts.stream()
            .filter(it -> it.event() == Event.REQUISITIONED && it.amount() > 0)
            .filter(it -> it.recipient().equals(position.recipient()))
            .toList();
    long subjects = requisitions.stream().map(it -> it.subject().text()).distinct().count();
    if (requisitions.size() > 1 && subjects == 1) {
      out.add(
          at(SettleKinds.REQUISITION_TWICE, Event.REQUISITIONED)
              .with("count", String.valueOf(requisitions.size())));
    }
  }

  private Finding at(Kind kind, Event event) {
    return kind.at(last(event))
        .with("name", position.recipient().name(context.naming()))
        .with("subject", "`" + position.unit().path() + "`");
  }

  /** The last fact of a sort; any where there is none. */
  private Span last(Event event) {
    Fact last = facts.get(0);
    for (Fact fact : facts) {
      last = fact.event() == event ? fact : last;
    }
    return last.place();
  }
}
