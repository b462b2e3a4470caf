package org.bilaga.prose;

import org.bilaga.figure.Decimal;
import org.bilaga.figure.PrintedUnit;

/** One thing that a text says in figures or in words for them, and where it stands in it. */
public sealed interface Mention {
  /** No year is said, or no month. */
  int UNSAID = 0;

  /** Where it begins in the text. */
  int start();

  /** Where it ends. */
  int end();

  /** A day; {@code year} may be unsaid: the year then stands elsewhere in the document. */
  record OnDay(int start, int end, int year, int month, int day) implements Mention {}

  /**
   * Whole months, from the first to the last, both included; the years may be unsaid, then both
   * are.
   */
  record InMonths(int start, int end, int year, int month, int lastYear, int lastMonth)
      implements Mention {
    public boolean isOneMonth() {
      return year == lastYear && month == lastMonth;
    }

    public boolean isWholeYears() {
      return month == 1 && lastMonth == 12 && year != UNSAID;
    }
  }

  /** That it comes again each so often. */
  record Again(int start, int end, Rhythm rhythm) implements Mention {}

  /** A length of time: five weeks. */
  record Lasting(int start, int end, long count, Rhythm unit) implements Mention {}

  /**
   * A figure, from its first digit; a sign may stand before that.
   *
   * @param number as printed, counted in {@code unit}, and below nought behind a minus
   * @param over what it is to be divided by: 4 for three quarters, else 1
   */
  record OfAmount(
      int start, int end, Decimal number, long over, PrintedUnit unit, boolean approximate)
      implements Mention {}
}
