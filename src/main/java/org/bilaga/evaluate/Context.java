package org.bilaga.evaluate;

import java.util.Optional;
import org.bilaga.calendar.Slot;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;

/**
 * Where an expression is asked: in which file, of which agreement, and for which member if not for
 * the whole, and in which year or month if not in all.
 */
public record Context(
    Module module,
    Optional<Agreement> agreement,
    Optional<Group> group,
    int member,
    Optional<Slot> slot) {

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
    return new Context(module, agreement, Optional.of(of), memberOf, slot);
  }

  /** The same in one year or month. */
  public Context in(Slot year) {
    return new Context(module, agreement, group, member, Optional.of(year));
  }
}
