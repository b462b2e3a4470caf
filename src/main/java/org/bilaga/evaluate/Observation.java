package org.bilaga.evaluate;

import java.util.Optional;
import org.bilaga.calendar.Slot;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Data;
import org.bilaga.source.Span;

/**
 * A measured figure that an answer rests on, with its cell; both empty where it is not known.
 *
 * @param member the index among the members that the column has figures for
 * @param slot the month or year, where it is measured again and again
 */
public record Observation(
    Data.Column column,
    int member,
    Optional<Slot> slot,
    Optional<Fraction> value,
    Optional<Span> place) {

  /** The figure as one asks for it: {@code väntande.besök-90[halland, 2019-10]}. */
  public String name() {
    String of = column.declared().name().text() + "." + column.name();
    String id = column.group().member(member).id();
    return of + "[" + id + slot.map(it -> ", " + it.text()).orElse("") + "]";
  }
}
