package org.bilaga.finding;

import java.util.function.Predicate;
import org.bilaga.source.Span;
import org.bilaga.words.Told;

/**
 * One thing that a run verified: an appendix with its cells, a claim, a sum, or a part of a
 * document.
 *
 * @param group what it belongs to: the name of an agreement, of a document, or of the data whose
 *     total it is
 * @param place where it is declared or printed
 * @param about whether a finding is about this
 * @param cells the cells compared; of a claim or a sum none
 * @param exact those that are the computed figure
 * @param consistent those that agree with the printed figures they stand for
 * @param sums the sums compared within it
 */
public record Examined(
    Sort sort,
    String group,
    Told title,
    Span place,
    Predicate<Finding> about,
    int cells,
    int exact,
    int consistent,
    int sums) {

  /** What sort of thing it is. */
  public enum Sort {
    APPENDIX,
    CLAIM,
    SUM,
    /** A table of a document, or its running text. */
    PART_OF_DOCUMENT
  }

  public static Examined one(
      Sort sort, String group, Told title, Span place, Predicate<Finding> about) {
    return new Examined(sort, group, title, place, about, 0, 0, 0, 0);
  }

  public boolean isAbout(Finding finding) {
    return about.test(finding);
  }
}
