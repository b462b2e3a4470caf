package org.bilaga.ast;

import java.util.List;
import java.util.Optional;
import org.bilaga.source.Span;

/** By when something must be done. */
public sealed interface When extends Node {
  record By(Span span, Date date) implements When {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(date).asWritten();
    }
  }

  /** A day of each year of a stretch; of the agreement's period where none is said. */
  record EachYear(Span span, int month, int day, Optional<Stretch> years) implements When {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(years).asWritten();
    }
  }

  /** So long after the end of each month, quarter, half-year or year of a stretch. */
  record Within(Span span, int count, Lapse unit, Each each, Stretch months) implements When {
    @Override
    public List<Node> parts() {
      return Parts.in(span).and(months).asWritten();
    }
  }

  /** What comes again, and how many months it is. */
  enum Each {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private final int months;

    Each(int months) {
      this.months = months;
    }

    public int months() {
      return months;
    }
  }

  /** What a time limit is counted in. */
  enum Lapse {
    DAYS,
    WEEKS,
    MONTHS
  }
}
