package org.bilaga.settle.form;

import java.util.List;
import java.util.Locale;

/**
 * A case number, as a register of documents gives it: {@code S2020/00777/FS}, {@code 19/01702}.
 *
 * <p>Each party keeps a register of its own, and its numbers have a form of their own. So only
 * numbers of one form can be the same, or differ: that a form states the government's number says
 * nothing against an agreement that cites the other party's. What follows a number after a stroke,
 * as a unit's letters do, may be left out.
 */
record CaseNumber(List<String> parts) {
  static CaseNumber of(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}/:-]", "");
    return new CaseNumber(List.of(plain.split("[/:-]+")));
  }

  /** Whether it is of the same register, as far as its form tells. */
  boolean isLike(CaseNumber other) {
    int shared = Math.min(parts.size(), other.parts.size());
    return shared > 0 && form(shared).equals(other.form(shared));
  }

  boolean isSame(CaseNumber other) {
    int shared = Math.min(parts.size(), other.parts.size());
    boolean whole = parts.size() == other.parts.size() || shared > 1;
    return whole && parts.subList(0, shared).equals(other.parts.subList(0, shared));
  }

  /** What stands in its first parts: letters, digits. */
  private List<String> form(int shared) {
    return parts.subList(0, shared).stream()
        .map(part -> part.replaceAll("\\p{L}+", "a").replaceAll("\\p{N}+", "9"))
        .toList();
  }
}
