package org.bilaga.explain;

import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Otherwise;
import org.bilaga.evaluate.Attainment;
import org.bilaga.money.Fraction;

/**
 * A condition or an obligation on which amounts depend and that data decide, and how it stands.
 *
 * <p>What a report or a judgement decides is settled by facts and is not told here.
 *
 * @param isCondition else it is an obligation
 * @param consequence what follows where it is not met
 * @param grants what depends on it of that which is explained
 * @param amount the member's of these, as far as it is known; nought where the whole is explained
 * @param outcome for the member; where the whole is explained, not met as soon as one has not
 * @param levels what is asked of the member; none where the whole is explained
 * @param frees what frees from it, or is done instead; none where the whole is explained
 * @param met how many have met it, where the whole is explained
 * @param notMet those who have not
 * @param notKnown those of whom that is not known
 */
public record Proviso(
    boolean isCondition,
    String name,
    Optional<String> title,
    List<String> sections,
    String place,
    Otherwise.Consequence consequence,
    List<String> grants,
    Fraction amount,
    Attainment.Outcome outcome,
    List<Level> levels,
    List<Frees> frees,
    int met,
    List<String> notMet,
    List<String> notKnown) {

  /** Whether it takes something of an amount away, or may. */
  public boolean isMet() {
    return outcome == Attainment.Outcome.MET;
  }

  /**
   * What frees from it.
   *
   * @param test what data decide; empty of what facts do
   */
  public record Frees(
      Clause.How how, String what, Attainment.Outcome outcome, Optional<LadderStory.Test> test) {}

  /**
   * What is asked in a month or year, or once.
   *
   * @param slot empty where no period is named
   */
  public record Level(Optional<String> slot, Attainment.Outcome outcome, LadderStory.Test test) {}
}
