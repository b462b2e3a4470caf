package org.bilaga.ledger;

import org.bilaga.resolve.Group;
import org.bilaga.resolve.Referent;

/**
 * Somebody whose money is asked for: a party, a member, or all members of a group.
 *
 * <p>A body is one, in whatever group it is named, and has what those have who are within it.
 */
public record Holder(Referent asked) {

  /** Whether all that another has is this one's: it is the same body, or one or all of its. */
  public boolean is(Referent other) {
    return switch (asked) {
      case Referent.OfMember one ->
          other instanceof Referent.OfMember of && (isSame(one, of) || holds(one, of));
      case Referent.OfGroup all ->
          other instanceof Referent.OfMember of
              ? of.group().same(all.group(), of.member()) >= 0
                  || of.group().home(all.group(), of.member()) >= 0
              : other instanceof Referent.OfGroup part && isWithin(part.group(), all.group());
      default -> asked.equals(other);
    };
  }

  /** Whether something of what another has may be this one's. */
  boolean meets(Referent other) {
    return is(other)
        || asked instanceof Referent.OfMember one
            && other instanceof Referent.OfGroup of
            && (one.group().same(of.group(), one.member()) >= 0 || holdsSome(one, of.group()))
        || asked instanceof Referent.OfGroup all
            && other instanceof Referent.OfGroup of
            && holdsSome(all.group(), of.group());
  }

  /** Whether another is within one. */
  private static boolean holds(Referent.OfMember one, Referent.OfMember other) {
    return other.group().home(one.group(), other.member()) == one.member();
  }

  private static boolean holdsSome(Referent.OfMember one, Group group) {
    for (int member = 0; member < group.size(); member++) {
      if (group.home(one.group(), member) == one.member()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSame(Referent.OfMember one, Referent.OfMember other) {
    return one.group().same(other.group(), one.member()) == other.member();
  }

  private static boolean isWithin(Group one, Group other) {
    if (one == other) {
      return true;
    } else if (!one.isPart() && one.above().isEmpty()) {
      return false;
    }
    for (int member = 0; member < one.size(); member++) {
      if (one.same(other, member) < 0 && one.home(other, member) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether some of another are one's, or belong to those who are. */
  private static boolean holdsSome(Group one, Group other) {
    for (int member = 0; member < other.size(); member++) {
      if (other.same(one, member) >= 0 || other.home(one, member) >= 0) {
        return true;
      }
    }
    return false;
  }
}
