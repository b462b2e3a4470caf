package org.bilaga.evaluate;

import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Stretch;
import org.bilaga.calendar.Slot;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Grant;
import org.bilaga.source.Span;

/**
 * A part of an amount: what one year or month has of it, or all of it where it is not divided.
 *
 * @param slot the year or month it is for; empty where it is for several or none is stated
 * @param stretch the years as they are written, where they are
 * @param amount in main units
 * @param said what each member gets of it, where that is said and not to be divided
 */
public record Piece(
    Optional<Slot> slot,
    Optional<Stretch> stretch,
    Value amount,
    Span place,
    Optional<MemberAmounts> said) {
  public Piece(Optional<Slot> slot, Value amount, Span place) {
    this(slot, Optional.empty(), amount, place);
  }

  public Piece(Optional<Slot> slot, Optional<Stretch> stretch, Value amount, Span place) {
    this(slot, stretch, amount, place, Optional.empty());
  }

  /** What its members are each to have makes it. */
  Piece(Optional<Slot> slot, Optional<Stretch> stretch, MemberAmounts said, Span place) {
    this(slot, stretch, said.sum(), place, Optional.of(said));
  }

  /**
   * What of it is for a year or month: all, nothing, or, where it is stated of a longer time
   * together, something between the two.
   */
  Value in(Slot wanted, Grant grant) {
    if (slot.isPresent()) {
      return wanted.contains(slot.get())
          ? amount
          : slot.get().contains(wanted) ? someOf() : Value.ZERO;
    }
    return mayBeIn(wanted, grant) ? someOf() : Value.ZERO;
  }

  private Value someOf() {
    var most = amount.most();
    return most.isPresent() && most.get().signum() >= 0
        ? Value.between(Fraction.ZERO, most.get(), together(place))
        : amount instanceof Value.Unknown
            ? amount
            : Value.atLeast(Fraction.ZERO, amount.why().orElseGet(() -> together(place)));
  }

  static Why together(Span place) {
    return Why.of(Why.Cause.TOGETHER, place, Sentences.statedForLonger());
  }

  /** Whether some of it may be for the year or month: it is within the years written. */
  private boolean mayBeIn(Slot wanted, Grant grant) {
    if (stretch.isPresent()) {
      var from = Slot.of(stretch.get().from().text());
      var to = Slot.of(stretch.get().last().text());
      if (from.isPresent() && to.isPresent()) {
        return from.get().year() <= wanted.year() && wanted.year() <= to.get().year();
      }
    }
    List<Slot> years = grant.agreement().years();
    return years.isEmpty() || years.stream().anyMatch(year -> year.contains(wanted));
  }
}
