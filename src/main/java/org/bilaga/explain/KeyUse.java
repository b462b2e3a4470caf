package org.bilaga.explain;

import java.util.List;
import java.util.Optional;
import org.bilaga.money.Fraction;

/**
 * A key and the figures it rests on.
 *
 * @param share the member's part of the whole; nought where the whole is explained
 */
public record KeyUse(
    String name,
    Optional<String> title,
    List<String> sections,
    String place,
    List<Term> terms,
    Fraction share) {

  /**
   * One term: so much of the whole goes by these figures.
   *
   * @param coefficient empty where none is written
   * @param scale what the figures count
   * @param figure the member's
   * @param total of all members
   * @param source the data row, where the figure is read from one
   */
  public record Term(
      Optional<Fraction> coefficient,
      String what,
      LadderStory.Scale scale,
      Fraction figure,
      Fraction total,
      Optional<Source> source) {}

  /** Where a figure was read. */
  public record Source(String data, String place, Optional<String> from, Optional<String> dated) {}

  /** What all figures come to, where there is one term; else 100, so that figures are per cent. */
  Fraction whole() {
    return terms.size() == 1 ? terms.get(0).total() : Fraction.of(100);
  }
}
