package org.bilaga.report;

import org.bilaga.words.Told;

/**
 * One level on the way from the whole to a row of a table.
 *
 * @param key what is the same for all that belongs there
 * @param label what the reader sees
 * @param id what programs read
 * @param rank the order among its neighbours; equal ones stand as they come
 */
record Step(Object key, Told label, String id, int rank) {
  static Step of(Object key, String name, String id) {
    return new Step(key, Told.text(name), id, 0);
  }

  /** The label above a column: on two lines where it is several words. */
  Told heading() {
    return language -> {
      String text = label.in(language);
      return text.indexOf('\n') < 0 ? text.replaceFirst(" ", "\n") : text;
    };
  }

  /** What programs call a column of it. */
  String named() {
    return id.isEmpty() ? "not-stated" : id;
  }
}
