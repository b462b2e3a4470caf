package org.bilaga.evaluate;

import java.util.Optional;
import org.bilaga.calendar.Slot;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;

/**
 * Where an expression is asked: in which file, of which agreement, and for which member if not for
 * the whole, and in which year or month if not in all.
 *
 * @param before what a grant whose amount is asked for has in the year before
 * @param dividing the grant whose members' amounts are to be found, where they are
 */
public record Context(
    Module module,
    Optional<Agreement> agreement,
    Optional<Group> group,
    int member,
    Optional<Slot> slot,
    Optional<Grant> dividing,
    Optional<Value> before) {

  public Context(
      Module module,
      Optional<Agreement> agreement,
      Optional<Group> group,
      int member,
      Optional<Slot> slot) {
    this(module, agreement, group, member, slot, Optional.empty(), Optional.empty());
  }

  public static Context whole(Module module, Optional<Agreement> agreement) {
    return new Context(module, agreement, Optional.empty(), -1, Optional.empty());
  }

  public static Context whole(Agreement agreement) {
    return whole(agreement.module(), Optional.of(agreement));
  }

  /** The member it is asked for. */
  public Referent.OfMember asMember() {
    return new Referent.OfMember(group.orElseThrow(), member);
  }

  public Context of(Group of, int memberOf) {
    return new Context(module, agreement, Optional.of(of), memberOf, slot, dividing, before);
  }

  /**
   * For each member of the group that a grant goes to, to say what it gets: of the grant itself,
   * and of what that stands in, all is meant, as no member has a part of it yet.
   */
  public static Context dividing(Grant grant) {
    Agreement agreement = grant.agreement();
    return new Context(
        agreement.module(),
        Optional.of(agreement),
        Optional.empty(),
        -1,
        Optional.empty(),
        Optional.of(grant),
        Optional.empty());
  }

  /** Whether a grant is the one that is being divided. */
  boolean isDividing(Grant grant) {
    return dividing.isPresent() && dividing.get() == grant;
  }

  /** Whether the grant that is being divided stands in an area. */
  boolean isDividingIn(Area area) {
    for (var at = dividing.map(Grant::area); at.isPresent(); at = at.get().parent()) {
      if (at.get() == area) {
        return true;
      }
    }
    return false;
  }

  /** The same for a year of a grant, given what the grant has in the year before. */
  Context after(Value yearBefore) {
    return new Context(module, agreement, group, member, slot, dividing, Optional.of(yearBefore));
  }

  /** The same in one year or month. */
  public Context in(Slot year) {
    return new Context(module, agreement, group, member, Optional.of(year), dividing, before);
  }
}
