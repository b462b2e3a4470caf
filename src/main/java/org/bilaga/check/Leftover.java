package org.bilaga.check;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.ledger.Entry;
import org.bilaga.money.Fraction;

/**
 * The years or months of a grant in which its rounding left something over, or in which it gave out
 * too much: never both together, as what one year lacks is not another's.
 */
record Leftover(Entry entry, List<Entry> parts) {

  /** Where less was given out than granted. */
  static Leftover tooLittle(Entry entry) {
    return of(entry, 1);
  }

  /** Where more was given out than granted. */
  static Leftover tooMuch(Entry entry) {
    return of(entry, -1);
  }

  private static Leftover of(Entry entry, int sign) {
    List<Entry> parts = new ArrayList<>();
    for (Entry part : entry.parts()) {
      if (part.isDistributed()
          && part.said().isEmpty()
          && part.residue().signum() * (part.total().signum() < 0 ? -1 : 1) == sign) {
        parts.add(part);
      }
    }
    return new Leftover(entry, parts);
  }

  boolean isNone() {
    return parts.isEmpty();
  }

  /** The grant, with the years that are meant where they are not all of them. */
  String name() {
    String path = entry.grant().path();
    if (parts.size() == entry.parts().size()) {
      return path;
    }
    List<String> names = new ArrayList<>();
    for (Entry part : parts) {
      names.add(path + part.slot().map(slot -> "[" + slot.text() + "]").orElse(""));
    }
    return String.join(", ", names);
  }

  /** What was granted then. */
  Fraction amount() {
    Fraction sum = Fraction.ZERO;
    for (Entry part : parts) {
      sum = sum.add(part.total().toMajor());
    }
    return sum;
  }

  /** What the rounded parts come to. */
  Fraction sum() {
    Fraction sum = amount();
    for (Entry part : parts) {
      sum = sum.subtract(part.residue().toMajor());
    }
    return sum;
  }
}
