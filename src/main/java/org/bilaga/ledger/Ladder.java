package org.bilaga.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Why;
import org.bilaga.money.Distributed;
import org.bilaga.money.Distribution;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;
import org.bilaga.money.Outcome;
import org.bilaga.money.RoundingRule;
import org.bilaga.money.Weights;
import org.bilaga.resolve.Grant;

/**
 * How a performance ladder divided the sum of one month or year.
 *
 * <p>Every krona of the pool is either shared by those who reached a step, kept by the named
 * keeper, without an heir ({@link #orphan}), or not decided yet.
 *
 * @param rungs the steps, the lowest first
 * @param exact each member's part before rounding, in main units; empty where it is not decided
 * @param least what each member gets at least, whatever is still to be known
 * @param most what each member gets at most
 * @param kept what the keeper keeps
 * @param orphan what nobody reached and nobody is named to keep
 * @param left what its keeper, and nobody, may have of it, whatever is still to be known
 * @param rules what the steps say, whoever reaches them
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
    Money orphan,
    Left left,
    LadderRules rules) {

  static Ladder decided(
      Optional<Slot> slot, LadderRules rules, List<Clause.Step> steps, Reach[][] reach) {
    var division = LadderDivision.of(rules, reach);
    List<Rung> rungs = new ArrayList<>();
    for (int step = 0; step < steps.size(); step++) {
      rungs.add(
          new Rung(
              steps.get(step),
              division.own[step],
              division.inherited[step],
              List.of(reach[step]),
              division.shared[step],
              List.of(division.parts[step])));
    }
    Money none = Money.zero(rules.pool().currency());
    Money left = rules.left(division.given);
    Fraction rest = left.toMajor();
    List<Fraction> sums = List.of(division.sums);
    return new Ladder(
        slot,
        rules.pool(),
        rungs,
        true,
        sums,
        sums,
        sums,
        division.kept ? left : none,
        division.kept ? none : left,
        division.kept
            ? new Left(rest, Fraction.ZERO, Fraction.ZERO)
            : new Left(Fraction.ZERO, rest, rest),
        rules);
  }

  /**
   * The same month had one member been on other steps than it was, and all others where they were.
   *
   * @param own for each step whether the member is on it
   */
  public Ladder had(int member, List<Reach> own) {
    var reach = new Reach[rungs.size()][];
    List<Clause.Step> steps = new ArrayList<>();
    for (int step = 0; step < reach.length; step++) {
      reach[step] = rungs.get(step).reach().toArray(new Reach[0]);
      reach[step][member] = own.get(step);
      steps.add(rungs.get(step).step());
    }
    return decided(slot, rules, steps, reach);
  }

  /** What is given to members: the whole but for what is kept and what has no heir. */
  public Money given() {
    return pool.minus(kept).minus(orphan);
  }

  /**
   * The members' amounts, each the sum of its parts over the steps, rounded once; empty where
   * nothing is given or that is not decided.
   */
  public Optional<Outcome<Distributed>> amounts(RoundingRule rule) {
    if (!isDecided || given().isZero()) {
      return Optional.empty();
    }
    Weights weights = Weights.of(exact.toArray(new Fraction[0]));
    return Optional.of(Distribution.by(rule, weights).distribute(given()));
  }

  /** Why it is not decided. */
  Why open(Grant grant) {
    return Why.of(
        Why.Cause.NOT_YET_KNOWN,
        grant.declared().name().span(),
        Sentences.stepsNotKnown(grant.path()));
  }

  /**
   * What no member is given, in main units: the keeper's where nobody climbs, and nobody's.
   *
   * @param kept at most
   * @param leastOrphan what is nobody's at least
   * @param orphan what is nobody's at most
   */
  public record Left(Fraction kept, Fraction leastOrphan, Fraction orphan) {}

  /** Whether a member is on a step. */
  public enum Reach {
    NO,
    /** By what the step itself asks for. */
    BY_STEP,
    /** By its alternative. */
    BY_ALTERNATIVE,
    /** By its alternative at least; whether also by what the step asks for is not known. */
    ONE_WAY_OR_OTHER,
    NOT_KNOWN;

    public boolean is() {
      return this == BY_STEP || this == BY_ALTERNATIVE || this == ONE_WAY_OR_OTHER;
    }

    /** Whether more figures may change it. */
    public boolean isOpen() {
      return this == NOT_KNOWN || this == ONE_WAY_OR_OTHER;
    }
  }

  /**
   * A step in one month.
   *
   * @param own its share of the pool
   * @param inherited what it got from steps above that nobody reached; nought where not decided
   * @param reach for each member whether it is on the step
   * @param shared what those on the step share: nothing when nobody is, or where not decided
   * @param parts each member's part of it, in main units; empty where not decided
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
