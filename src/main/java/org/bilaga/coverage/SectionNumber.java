package org.bilaga.coverage;

import java.util.ArrayList;
import java.util.List;

/**
 * The number of a section, {@code 4.4.1}; in the order of the document, a section before its parts.
 *
 * <p>Invariant: never empty, no part below nought; a number too long for an int counts as the
 * largest.
 */
record SectionNumber(List<Integer> parts) implements Comparable<SectionNumber> {
  /** A range that names more sections than this stands for its two ends alone. */
  private static final int LONGEST_RANGE = 200;

  SectionNumber {
    parts = List.copyOf(parts);
  }

  /** The sections that a text such as {@code 5.4–5.5} names. */
  static List<SectionNumber> read(String text) {
    int dash = Math.max(text.indexOf('-'), text.indexOf('–'));
    if (dash < 0) {
      return List.of(number(text));
    }
    SectionNumber from = number(text.substring(0, dash));
    SectionNumber to = number(text.substring(dash + 1));
    int count = to.last() - from.last();
    if (!from.parent().equals(to.parent()) || count < 1 || count > LONGEST_RANGE) {
      return List.of(from, to);
    }
    List<SectionNumber> all = new ArrayList<>();
    for (int last = from.last(); last <= to.last(); last++) {
      all.add(from.sibling(last));
    }
    return all;
  }

  private static SectionNumber number(String text) {
    List<Integer> parts = new ArrayList<>();
    for (String part : text.strip().split("\\.", -1)) {
      parts.add(part.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(part));
    }
    return new SectionNumber(parts);
  }

  int last() {
    return parts.get(parts.size() - 1);
  }

  /** The numbers above it; none for a chapter. */
  List<Integer> parent() {
    return parts.subList(0, parts.size() - 1);
  }

  SectionNumber sibling(int last) {
    List<Integer> of = new ArrayList<>(parent());
    of.add(last);
    return new SectionNumber(of);
  }

  @Override
  public int compareTo(SectionNumber other) {
    for (int i = 0; i < Math.min(parts.size(), other.parts.size()); i++) {
      int order = Integer.compare(parts.get(i), other.parts.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(parts.size(), other.parts.size());
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    for (int part : parts) {
      text.append(text.isEmpty() ? "" : ".").append(part);
    }
    return text.toString();
  }
}
