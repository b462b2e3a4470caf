package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Reference;

/**
 * By whose hands money of a grant goes on its way to those whose it is, in order.
 *
 * <p>Of a group that corresponds to that of the recipients each member handles that of its own
 * counterpart: money to counties through the councils of counties goes to each through its own.
 */
public final class Hands {
  private Hands() {}

  /** As the grant names them; a group stands for its members. */
  public static List<Referent> of(Grant grant) {
    List<Referent> hands = new ArrayList<>();
    for (Reference reference : grant.declared().recipients().through()) {
      grant.agreement().module().meaning(reference).ifPresent(hands::add);
    }
    return hands;
  }

  /** Those through whom one recipient's money goes. */
  public static List<Referent> of(Grant grant, Referent recipient) {
    return of(grant).stream().map(hand -> own(hand, recipient)).toList();
  }

  /** The member of a group of hands that a recipient has for its own; else the hand itself. */
  public static Referent own(Referent hand, Referent recipient) {
    if (hand instanceof Referent.OfGroup of && recipient instanceof Referent.OfMember member) {
      int own = member.group().in(of.group(), member.member());
      return own < 0 ? hand : new Referent.OfMember(of.group(), own);
    }
    return hand;
  }

  /** The member of the recipients' group whose money goes through somebody of its own. */
  public static Optional<Integer> whose(Grant grant, Referent hand) {
    if (hand instanceof Referent.OfMember own
        && grant.group().isPresent()
        && of(grant).contains(new Referent.OfGroup(own.group()))) {
      int member = own.group().in(grant.group().get(), own.member());
      return member < 0 ? Optional.empty() : Optional.of(member);
    }
    return Optional.empty();
  }

  /** Whether money of a grant goes through somebody, or through one of a group. */
  public static boolean passes(Grant grant, Referent somebody) {
    for (Referent hand : of(grant)) {
      boolean among =
          hand instanceof Referent.OfGroup of
              && somebody instanceof Referent.OfMember member
              && member.group() == of.group();
      if (among || hand.equals(somebody)) {
        return true;
      }
    }
    return false;
  }
}
