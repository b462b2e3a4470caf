package org.bilaga.money;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A total divided into whole units, with the evidence for each.
 *
 * <p>Invariant: units(0) + … + units(n − 1) + residue() = total(). For a negative total everything
 * is the mirror image of the positive one. Evidence beyond the units is worked out when asked for.
 */
public final class Apportionment {
  private final RoundingRule rule;
  private final Weights weights;
  private final Fraction total;
  private final long[] units;
  private final Fraction residue;
  private final int residueMember;
  private final boolean tie;
  private final Evidence evidence;

  Apportionment(
      RoundingRule rule,
      Weights weights,
      Fraction total,
      long[] units,
      Fraction residue,
      int residueMember,
      boolean tie,
      Evidence evidence) {
    this.rule = rule;
    this.weights = weights;
    this.total = total;
    this.units = units;
    this.residue = residue;
    this.residueMember = residueMember;
    this.tie = tie;
    this.evidence = evidence;
  }

  public int members() {
    return units.length;
  }

  public RoundingRule rule() {
    return rule;
  }

  public Weights weights() {
    return weights;
  }

  /** The exact total, in units. */
  public Fraction total() {
    return total;
  }

  /** Whole units by the method, before any residue. */
  public long units(int member) {
    return units[member];
  }

  /** All members' {@link #units(int)}; a copy. */
  public long[] units() {
    return units.clone();
  }

  /** The exact share, total × weight / sum of weights, in units. */
  public Fraction quotient(int member) {
    return total.multiply(weights.share(member));
  }

  /** The total less all units, signed, in units; not whole where the total is not. */
  public Fraction residue() {
    return residue;
  }

  /** The member the residue went to; empty where there is none or its home is no member. */
  public OptionalInt residueMember() {
    return residueMember < 0 ? OptionalInt.empty() : OptionalInt.of(residueMember);
  }

  /** What the member ends up with, in units: its units, and the residue where that went to it. */
  public Fraction share(int member) {
    Fraction own = Fraction.of(units[member]);
    return member == residueMember ? own.add(residue) : own;
  }

  /** Whether equal claims stood on both sides of the line, so that the tie order decided. */
  public boolean decidedByTie() {
    return tie;
  }

  /**
   * Under largest remainder every unit left over, in the order given. Under a divisor method the
   * last units given, in order, as many as there are members. Empty for methods that round each
   * quotient by itself.
   */
  public List<Award> awards() {
    return evidence.awards();
  }

  Evidence evidence() {
    return evidence;
  }

  /** The first that did not get a unit; empty where nobody had a claim. */
  public Optional<Award> next() {
    return evidence.next();
  }
}
