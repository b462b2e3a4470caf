package org.bilaga.audit;

import java.util.List;
import org.bilaga.words.Forms;
import org.bilaga.words.Told;

/** The days of a week by their names in all languages, Monday first. */
final class Weekdays {
  private static final List<Forms> DAYS =
      List.of(
          new Forms(Sentences.monday()),
          new Forms(Sentences.tuesday()),
          new Forms(Sentences.wednesday()),
          new Forms(Sentences.thursday()),
          new Forms(Sentences.friday()),
          new Forms(Sentences.saturday()),
          new Forms(Sentences.sunday()));

  private Weekdays() {}

  /** Which day a word names, from 1 for Monday; 0 where it names none. */
  static int number(String word) {
    for (int day = 0; day < DAYS.size(); day++) {
      if (DAYS.get(day).all().contains(word)) {
        return day + 1;
      }
    }
    return 0;
  }

  static Told named(int day) {
    return DAYS.get(day - 1);
  }
}
