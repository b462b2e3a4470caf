package org.bilaga.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Rounding;
import org.bilaga.evaluate.Entry;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Referent;

/**
 * One recipient's part of a grant, or a part that no recipient gets.
 *
 * <p>Invariant: the shares of a grant sum to the grant.
 *
 * @param member the index in the group the grant is divided among; -1 for all else
 */
public record Share(Kind kind, int member, String id, String name, Fraction amount) {

  /** Whose a share is. */
  public enum Kind {
    /** A party's, or a member's. */
    RECIPIENT,
    /** A group's together, as nothing says how to divide it. */
    UNDISTRIBUTED,
    /** Left over by the rounding, and of someone outside the group. */
    REST_TO_PARTY,
    /** Left over by the rounding, and kept by the giver. */
    REST_KEPT,
    /** Left over by the rounding, and nothing says whose it is. */
    REST_WITHOUT_HOME
  }

  /** The shares of a grant, members in their order. */
  public static List<Share> of(Entry entry) {
    Grant grant = entry.grant();
    List<Share> shares = new ArrayList<>();
    Fraction total = entry.total().toMajor();
    var group = grant.group();
    if (group.isEmpty() || !entry.isDistributed()) {
      var kind = group.isEmpty() ? Kind.RECIPIENT : Kind.UNDISTRIBUTED;
      String written = grant.declared().recipient().text();
      String id = grant.recipient().map(Recipients::id).orElse(written);
      String name = grant.recipient().map(Recipients::name).orElse(written);
      int member = grant.recipient().map(Share::memberOf).orElse(-1);
      shares.add(new Share(kind, member, id, name, total));
      return shares;
    }
    Fraction rest = members(entry, group.get(), total, shares);
    if (!rest.isZero()) {
      shares.add(rest(grant, rest));
    }
    return shares;
  }

  private static int memberOf(Referent recipient) {
    return recipient instanceof Referent.OfMember of ? of.member() : -1;
  }

  private static Fraction members(Entry entry, Group group, Fraction total, List<Share> shares) {
    Fraction rest = total;
    for (int member = 0; member < group.size(); member++) {
      Fraction amount = entry.amount(member).toMajor();
      var it = group.member(member);
      shares.add(new Share(Kind.RECIPIENT, member, it.id(), it.name(), amount));
      rest = rest.subtract(amount);
    }
    return rest;
  }

  private static Share rest(Grant grant, Fraction rest) {
    Optional<Rounding.Residue> home = grant.rounding().flatMap(Rounding::residue);
    if (home.isPresent() && home.get() instanceof Rounding.Residue.ToNamed to) {
      var meaning = grant.agreement().module().meaning(to.named());
      String id = meaning.map(Recipients::id).orElse(to.named().text());
      String name = meaning.map(Recipients::name).orElse(to.named().text());
      return new Share(Kind.REST_TO_PARTY, -1, id, name, rest);
    }
    boolean kept = home.isPresent() && home.get() instanceof Rounding.Residue.Kept;
    return kept
        ? new Share(Kind.REST_KEPT, -1, "", "residue kept", rest)
        : new Share(Kind.REST_WITHOUT_HOME, -1, "", "residue without a home", rest);
  }
}
