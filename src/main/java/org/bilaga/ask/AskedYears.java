package org.bilaga.ask;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.calendar.Slot;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/**
 * The years that a question is about.
 *
 * @param named as it names them; of a range the first and the last
 */
record AskedYears(List<String> named, boolean range) {
  /** A question of more is answered with its table alone. */
  private static final int MOST_TOLD = 6;

  static AskedYears of(String one) {
    return new AskedYears(List.of(one), false);
  }

  /** Each by itself. */
  List<String> each() {
    if (!range) {
      return named;
    }
    return Slot.years(slot(named.getFirst()), slot(named.getLast())).stream()
        .map(Slot::text)
        .toList();
  }

  private static Slot slot(String year) {
    return Slot.of(year).orElseThrow();
  }

  boolean isSeveral() {
    return named.size() > 1;
  }

  boolean areFew() {
    return each().size() <= MOST_TOLD;
  }

  /** What money has to be for it to be of one of them. */
  String condition() {
    return "year=" + String.join(range ? ".." : ",", named);
  }

  boolean have(int year) {
    return range
        ? year >= Integer.parseInt(named.getFirst()) && year <= Integer.parseInt(named.getLast())
        : named.contains(String.valueOf(year));
  }

  /** Some money, in a sentence, with the years that it is for. */
  Told of(Told what) {
    if (!isSeveral()) {
      return Sentences.inYear(what, named.getFirst());
    } else if (range) {
      return Sentences.fromYear(what, named.getFirst(), named.getLast());
    }
    List<Told> years = new ArrayList<>();
    named.forEach(year -> years.add(Told.text(year)));
    return Sentences.inYears(what, Joined.and(years));
  }
}
