package org.bilaga.calendar;

/** Some months on end, or years: what a report is for that comes again each quarter. */
public record Slots(Slot first, Slot last) {
  public static Slots of(Slot one) {
    return new Slots(one, one);
  }

  /** Whether a month is one of them, or a year has them all. */
  public boolean fits(Slot slot) {
    return slot.isYear()
        ? slot.contains(first) && slot.contains(last)
        : !first.isYear() && first.compareTo(slot) <= 0 && slot.compareTo(last) <= 0;
  }

  /** As one writes it: {@code 2020}, {@code 2020-03}, {@code 2020-01..2020-03}. */
  public String text() {
    return first.equals(last) ? first.text() : first.text() + ".." + last.text();
  }
}
