package org.bilaga.workspace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bilaga.compare.ComparedRecipient;
import org.bilaga.ledger.Holder;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;
import org.bilaga.source.Folding;

/**
 * Those who belong to somebody, as a town to its county: what they get that one gets, however it is
 * asked.
 */
final class BelongingTo {
  private final Set<String> paths = new HashSet<>();

  /**
   * @param name what a group or a member is called
   * @param among the agreements whose recipients are asked about
   */
  BelongingTo(String name, Collection<Agreement> among) {
    Set<Group> groups = new LinkedHashSet<>();
    for (Agreement agreement : among) {
      for (Module module : agreement.module().seen()) {
        groups.addAll(module.groups());
      }
    }
    List<Holder> asked = new ArrayList<>();
    groups.forEach(group -> asked.addAll(named(name, group)));
    for (Group group : groups) {
      if (isOne(asked, new Referent.OfGroup(group))) {
        paths.add(group.name());
      }
      for (int member = 0; member < group.size(); member++) {
        if (isOne(asked, new Referent.OfMember(group, member))) {
          paths.add(group.name() + "[" + group.member(member).id() + "]");
        }
      }
    }
  }

  private static boolean isOne(List<Holder> asked, Referent other) {
    return asked.stream().anyMatch(it -> it.is(other));
  }

  private static List<Holder> named(String name, Group group) {
    if (group.name().equals(name)) {
      return List.of(new Holder(new Referent.OfGroup(group)));
    }
    List<Holder> named = new ArrayList<>();
    for (int member = 0; member < group.size(); member++) {
      var it = group.member(member);
      if (it.id().equals(name)
          || name.equals(group.name() + "[" + it.id() + "]")
          || Folding.same(it.name(), name)) {
        named.add(new Holder(new Referent.OfMember(group, member)));
      }
    }
    return named;
  }

  /** Whether a recipient is one of them. */
  boolean has(ComparedRecipient recipient) {
    return paths.contains(recipient.path());
  }
}
