package org.bilaga.settle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Reference;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Bodies;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Hands;
import org.bilaga.resolve.Referent;

/**
 * All whom an agreement gives something or asks something of, and who is meant by a name.
 *
 * <p>A region and the municipalities of its county may bear the same name: all that it can mean are
 * told, in the order in which the agreement names their groups.
 */
public final class Cast {
  private final Set<Referent> named = new LinkedHashSet<>();
  private final Bodies bodies;

  Cast(Agreement agreement, List<Entitlement> entitlements) {
    for (Grant grant : agreement.grants()) {
      grant.recipient().ifPresent(this::add);
      grant.declared().recipients().others().forEach(other -> add(agreement, other));
      Hands.of(grant).forEach(this::add);
    }
    for (Entitlement kept : entitlements) {
      // Who keeps what nobody else gets is concerned by that money too.
      kept.recipient().referent().ifPresent(this::add);
    }
    for (Clause clause : agreement.declared().clauses()) {
      switch (clause) {
        case Clause.Payment it -> it.recipients().forEach(who -> add(agreement, who));
        case Clause.Condition it -> duties(agreement, it.duties());
        case Clause.Obligation it -> duties(agreement, it.duties());
        default -> {}
      }
    }
    List<Referent> all = new ArrayList<>();
    for (Referent referent : named) {
      all.add(referent);
      if (referent instanceof Referent.OfGroup of) {
        all.addAll(Bodies.members(of.group()));
      }
    }
    bodies = new Bodies(all);
  }

  private void duties(Agreement agreement, List<Clause.Duty> duties) {
    duties.forEach(duty -> duty.who().forEach(who -> add(agreement, who)));
  }

  private void add(Agreement agreement, Reference reference) {
    agreement.module().meaning(reference).ifPresent(this::add);
  }

  private void add(Referent referent) {
    // A member is known through its group.
    named.add(
        referent instanceof Referent.OfMember of ? new Referent.OfGroup(of.group()) : referent);
  }

  public List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (Referent referent : named) {
      if (referent instanceof Referent.OfGroup of) {
        groups.add(of.group());
      }
    }
    return groups;
  }

  /** Everybody: parties and the members of groups. */
  public List<Recipient> everybody() {
    List<Recipient> all = new ArrayList<>();
    for (Referent referent : named) {
      if (referent instanceof Referent.OfGroup of) {
        for (int member = 0; member < of.group().size(); member++) {
          all.add(Recipient.member(of.group(), member));
        }
      } else {
        all.add(Recipient.of(referent));
      }
    }
    return all;
  }

  /**
   * All that a name can mean: {@code halland}, {@code Region Halland}, {@code län.halland}, {@code
   * län[halland]}, {@code SKR}, {@code regioner}.
   */
  public List<Recipient> find(String name) {
    return bodies.named(name).stream().map(Recipient::of).toList();
  }

  /** What may have been meant by a name that means nobody. */
  public List<String> suggestions(String name) {
    return bodies.suggestions(name);
  }
}
