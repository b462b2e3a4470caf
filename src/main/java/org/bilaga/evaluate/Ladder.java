package org.bilaga.evaluate;

import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.calendar.Slot;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;

/**
 * How a performance ladder divided the sum of one month or year.
 *
 * <p>Every krona of the pool is either shared by those who reached a step, kept by the named keeper,
 * without an heir ({@link #orphan}), or not decided yet.
 *
 * @param rungs the steps, the lowest first
 * @param exact each member's part before rounding, in main units; empty where it is not decided
 * @param least what each member gets at least, whatever is still to be known
 * @param most what each member gets at most
 * @param kept what the keeper keeps
 * @param orphan what nobody reached and nobody is named to keep
 */
public record Ladder(
    Optional<Slot> slot,
    Money pool,
    List<Rung> rungs,
    boolean isDecided,
    List<Fraction> exact,
    List<Fraction> least,
    List<Fraction> most,
    Money kept,
    Money orphan) {

  /** Whether a member is on a step. */
  public enum Reach {
    NO,
    /** By what the step itself asks for. */
    BY_STEP,
    /** By its alternative. */
    BY_ALTERNATIVE,
    NOT_KNOWN;

    boolean is() {
      return this == BY_STEP || this == BY_ALTERNATIVE;
    }
  }

  /**
   * A step in one month.
   *
   * @param own its share of the pool
   * @param inherited what it got from steps above that nobody reached
   * @param reach for each member whether it is on the step
   * @param shared what those on the step share: nothing when nobody is
   * @param parts each member's part of it, in main units
   */
  public record Rung(
      Clause.Step step,
      Fraction own,
      Fraction inherited,
      List<Reach> reach,
      Fraction shared,
      List<Fraction> parts) {

    /** How many reached it. */
    public int count() {
      int count = 0;
      for (Reach one : reach) {
        count += one.is() ? 1 : 0;
      }
      return count;
    }
  }
}
