package org.bilaga.coverage;

import java.util.ArrayList;
import java.util.List;

/**
 * The number of a section, {@code 4.4.1}; in the order of the document, a section before its parts.
 *
 * <p>Invariant: never empty, no part below nought; a number too long for an int counts as the
 * largest.
 *
 * @param mark the letter and the paragraph after its numbers, {@code a} and {@code (2)}; those of
 *     one number stand after it
 */
record SectionNumber(List<Integer> parts, String mark) implements Comparable<SectionNumber> {
  /** A range that names more sections than this stands for its two ends alone. */
  private static final int LONGEST_RANGE = 200;

  SectionNumber {
    parts = List.copyOf(parts);
  }

  SectionNumber(List<Integer> parts) {
    this(parts, "");
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
    String section = text.strip();
    int end = 0;
    while (end < section.length() && "0123456789.".indexOf(section.charAt(end)) >= 0) {
      end++;
    }
    List<Integer> parts = new ArrayList<>();
    for (String part : section.substring(0, end).split("\\.", -1)) {
      parts.add(part.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(part));
    }
    return new SectionNumber(parts, section.substring(end).replace(" (", "("));
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

  private String letter() {
    int paragraph = mark.indexOf('(');
    return paragraph < 0 ? mark : mark.substring(0, paragraph);
  }

  @Override
  public int compareTo(SectionNumber other) {
    for (int i = 0; i < Math.min(parts.size(), other.parts.size()); i++) {
      int order = Integer.compare(parts.get(i), other.parts.get(i));
      if (order != 0) {
        return order;
      }
    }
    int order = Integer.compare(parts.size(), other.parts.size());
    order = order == 0 ? letter().compareTo(other.letter()) : order;
    order = order == 0 ? Integer.compare(mark.length(), other.mark.length()) : order;
    return order == 0 ? mark.compareTo(other.mark) : order;
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    for (int part : parts) {
      text.append(text.isEmpty() ? "" : ".").append(part);
    }
    return text.append(mark).toString();
  }
}
