package org.bilaga.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.words.Told;

/** What a program reads by name, in the order that it was put there. */
public final class Fields implements Datum {
  private final Map<String, Datum> named = new LinkedHashMap<>();

  public Fields put(String name, Datum datum) {
    named.put(name, datum);
    return this;
  }

  public Fields put(String name, String text) {
    return put(name, new SheetCell.Text(Told.text(text)));
  }

  /** A text, or nothing said: {@code null}. */
  public Fields put(String name, Optional<String> text) {
    return put(
        name, text.<Datum>map(it -> new SheetCell.Text(Told.text(it))).orElse(SheetCell.EMPTY));
  }

  public Fields put(String name, Told told) {
    return put(name, SheetCell.text(told));
  }

  public Fields put(String name, boolean truth) {
    return put(name, new SheetCell.Truth(truth));
  }

  public Fields put(String name, long number) {
    return put(name, new Datum.Whole(number));
  }

  public Fields put(String name, List<? extends Datum> several) {
    return put(name, new Several(several));
  }

  Map<String, Datum> named() {
    return named;
  }
}
