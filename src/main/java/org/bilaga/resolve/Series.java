package org.bilaga.resolve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bilaga.calendar.Slot;
import org.bilaga.money.Fraction;
import org.bilaga.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A measure over time: a figure for each member in each month or year.
 *
 * <p>A figure that the table lacks is not known, which is no fault: months to come have none.
 */
public final class Series {
  /** A figure and its cell. */
  record Point(Fraction value, Span place) {}

  private final Map<Slot, @Nullable Point[]> points = new TreeMap<>();
  private final int members;

  Series(int members) {
    this.members = members;
  }

  void put(Slot slot, int member, Point point) {
    points.computeIfAbsent(slot, it -> new @Nullable Point[members])[member] = point;
  }

  /** The months or years for which something is known, in their order. */
  public List<Slot> slots() {
    return List.copyOf(points.keySet());
  }

  public Optional<Fraction> value(Slot slot, int member) {
    return point(slot, member).map(Point::value);
  }

  /** The cell of a figure. */
  public Optional<Span> place(Slot slot, int member) {
    return point(slot, member).map(Point::place);
  }

  private Optional<Point> point(Slot slot, int member) {
    @Nullable Point[] of = points.get(slot);
    return of == null ? Optional.empty() : Optional.ofNullable(of[member]);
  }
}
