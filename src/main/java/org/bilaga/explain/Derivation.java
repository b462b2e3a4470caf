package org.bilaga.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.evaluate.Attainment;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;

/**
 * How amounts of one agreement came about, for one member or for all.
 *
 * <p>Plain data: all amounts exact and in main units of the currency, places as {@code file:line}.
 * The sum of what is known of each grant is the total, which is not all where {@link #isKnown} is
 * false.
 *
 * @param asked what was asked for, as one writes it
 * @param slot the year or month asked about, where one was
 * @param member whose amounts they are; empty where whole grants are explained
 * @param total what the member gets, or what the grants come to
 * @param unknown the grants to the member's group that nothing says how to divide
 * @param undated grants left out, as nothing says what they have in the year or month asked about
 * @param provisos conditions that they depend on and that data decide
 * @param payouts the parts in which all that the member gets is paid, where it is paid in parts
 * @param counterparts members of other groups that stand for the same, and get money too
 */
public record Derivation(
    String asked,
    String agreement,
    String title,
    String period,
    Optional<String> slot,
    Denomination currency,
    Optional<Whose> member,
    Fraction total,
    Fraction unknown,
    List<GrantDerivation> grants,
    List<String> undated,
    List<Proviso> provisos,
    List<Payout> payouts,
    List<Counterpart> counterparts) {

  /** Whether nothing of what was asked for is unknown. */
  public boolean isKnown() {
    boolean known = undated.isEmpty();
    for (GrantDerivation grant : grants) {
      known &= grant.isKnown(member.isPresent());
    }
    return known;
  }

  /** Whether nothing is known of any amount. */
  public boolean isUnknown() {
    for (GrantDerivation grant : grants) {
      boolean some = member.isPresent() ? grant.amount().isPresent() : !grant.total().isZero();
      if (some || grant.isKnown(member.isPresent())) {
        return false;
      }
    }
    return !grants.isEmpty();
  }

  /** The only grant, where there is one. */
  public Optional<GrantDerivation> single() {
    return grants.size() == 1 ? Optional.of(grants.get(0)) : Optional.empty();
  }

  /** Whether all the member would get is one grant, and a condition of it is not met. */
  public boolean isForfeited() {
    return single().isPresent()
        && provisos.stream().anyMatch(it -> it.outcome() == Attainment.Outcome.NOT_MET);
  }

  /** The grants, and the years or months of some, whose amount is not known. */
  public List<GrantDerivation> unstated() {
    List<GrantDerivation> unstated = new ArrayList<>();
    unstated(grants, unstated);
    return unstated;
  }

  private static void unstated(List<GrantDerivation> grants, List<GrantDerivation> unstated) {
    for (GrantDerivation grant : grants) {
      if (grant.status() == GrantDerivation.Status.UNKNOWN) {
        unstated.add(grant);
      }
      unstated(grant.parts(), unstated);
    }
  }

  /** What the member gets at least and at most; empty where all is known, or something is not. */
  public Optional<GrantDerivation.Range> range() {
    Fraction least = Fraction.ZERO;
    Fraction most = Fraction.ZERO;
    boolean open = false;
    for (GrantDerivation grant : grants) {
      open |= grant.range().isPresent();
      if (grant.range().isEmpty() && !grant.unknown().isZero()
          || grant.amount().isEmpty() && grant.range().isEmpty()) {
        return Optional.empty();
      }
      Fraction known = grant.amount().orElse(Fraction.ZERO);
      least = least.add(grant.range().map(GrantDerivation.Range::least).orElse(known));
      most = most.add(grant.range().map(GrantDerivation.Range::most).orElse(known));
    }
    return open ? Optional.of(new GrantDerivation.Range(least, most)) : Optional.empty();
  }

  /** The member's exact parts together, and what it gets where a grant is not divided. */
  public Fraction exact() {
    List<Fraction> parts = new ArrayList<>(grants.size());
    for (GrantDerivation grant : grants) {
      parts.add(grant.share().or(grant::amount).orElse(Fraction.ZERO));
    }
    return Fraction.sum(parts);
  }

  /** A member of a group. */
  public record Whose(String id, String name, String group, String groupTitle) {}

  /**
   * What a member of another group gets that has the same code, or belongs to the member that was
   * asked about; and how to ask why.
   *
   * @param amount what is known of it, which is not all unless {@code isKnown}
   * @param within whether it is no other body but one within the member that was asked about
   */
  public record Counterpart(
      Whose who,
      Fraction amount,
      boolean isKnown,
      List<String> through,
      String ask,
      boolean within) {}
}
