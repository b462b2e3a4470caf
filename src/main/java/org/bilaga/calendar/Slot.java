package org.bilaga.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A year, or a month of one: what an amount or a measured figure is for.
 *
 * @param month 1–12, or 0 for the whole year
 */
public record Slot(int year, int month) implements Comparable<Slot> {
  /** More than any agreement lasts; a longer stretch is a slip of the hand. */
  public static final int MOST_YEARS = 100;

  private static final int MOST = MOST_YEARS * 12;

  public static Slot year(int year) {
    return new Slot(year, 0);
  }

  /**
   * The slot of a text {@code 2019}, {@code 2019-09} or {@code 2019-09-01} (its month); empty for
   * any other.
   */
  public static Optional<Slot> of(String text) {
    int length = text.length();
    int year = length >= 4 ? number(text, 0, 4) : -1;
    if (year < 1000) {
      return Optional.empty();
    } else if (length == 4) {
      return Optional.of(year(year));
    }
    boolean rest = length == 7 || length == 10 && text.charAt(7) == '-';
    int month = rest && text.charAt(4) == '-' ? number(text, 5, 7) : -1;
    return month < 1 || month > 12 ? Optional.empty() : Optional.of(new Slot(year, month));
  }

  private static int number(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }

  public boolean isYear() {
    return month == 0;
  }

  public Slot yearBefore() {
    return new Slot(year - 1, month);
  }

  /** Whether the other is the same slot, or a month of this year. */
  public boolean contains(Slot other) {
    return year == other.year && (month == 0 || month == other.month);
  }

  /** The years from one slot to another, those they are in included. */
  public static List<Slot> years(Slot from, Slot to) {
    List<Slot> years = new ArrayList<>();
    for (int year = from.year; year <= to.year && years.size() < MOST; year++) {
      years.add(year(year));
    }
    return years;
  }

  /** The months from one slot to another; of a year, all twelve. */
  public static List<Slot> months(Slot from, Slot to) {
    List<Slot> months = new ArrayList<>();
    int first = from.year * 12 + Math.max(from.month, 1) - 1;
    int last = to.year * 12 + (to.month == 0 ? 12 : to.month) - 1;
    for (int at = first; at <= last && months.size() < MOST; at++) {
      months.add(new Slot(at / 12, at % 12 + 1));
    }
    return months;
  }

  @Override
  public int compareTo(Slot other) {
    return year != other.year
        ? Integer.compare(year, other.year)
        : Integer.compare(month, other.month);
  }

  /** As one writes it: {@code 2019}, {@code 2019-09}. */
  public String text() {
    return month == 0 ? String.valueOf(year) : year + (month < 10 ? "-0" : "-") + month;
  }

  @Override
  public String toString() {
    return text();
  }
}
