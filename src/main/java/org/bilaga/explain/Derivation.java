package org.bilaga.explain;

import java.util.List;
import java.util.Optional;
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
 * @param counterparts members of other groups that stand for the same, and get money too
 */
public record Derivation(
    String asked,
    String agreement,
    String title,
    String period,
    Optional<String> slot,
    String currency,
    Optional<Whose> member,
    Fraction total,
    Fraction unknown,
    List<GrantDerivation> grants,
    List<String> undated,
    List<Proviso> provisos,
    List<Counterpart> counterparts) {

  /** Whether nothing of what was asked for is unknown. */
  public boolean isKnown() {
    boolean known = undated.isEmpty();
    for (GrantDerivation grant : grants) {
      known &= grant.isKnown(member.isPresent());
    }
    return known;
  }

  /** A member of a group. */
  public record Whose(String id, String name, String group, String groupTitle) {}

  /**
   * What a member of another group, with the same code, gets; and how to ask why.
   *
   * @param amount what is known of it, which is not all unless {@code isKnown}
   */
  public record Counterpart(
      Whose who, Fraction amount, boolean isKnown, List<String> through, String ask) {}
}
