package org.bilaga.ast;

import org.bilaga.calendar.Day;
import org.bilaga.source.Span;

/** A day of the calendar; the parser has seen to it that it exists. */
public record Date(Span span, int year, int month, int day) implements Leaf {
  /** The day by itself, to be put in order and counted from. */
  public Day toDay() {
    return new Day(year, month, day);
  }

  /** As {@code 2020-12-01}. */
  public String iso() {
    return year + (month < 10 ? "-0" : "-") + month + (day < 10 ? "-0" : "-") + day;
  }
}
