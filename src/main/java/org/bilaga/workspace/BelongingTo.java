package org.bilaga.workspace;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.bilaga.compare.ComparedRecipient;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Module;
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
    for (Group whole : groups) {
      boolean all = whole.name().equals(name);
      for (Group part : groups) {
        if (part != whole) {
          add(name, all, whole, part);
        }
      }
    }
  }

  private void add(String name, boolean all, Group whole, Group part) {
    boolean within = all && part.size() > 0;
    for (int member = 0; member < part.size(); member++) {
      int home = Math.max(part.home(whole, member), part.same(whole, member));
      within &= home >= 0;
      if (home >= 0 && (all || isNamed(whole, home, name))) {
        paths.add(part.name() + "[" + part.member(member).id() + "]");
      }
    }
    if (within) {
      paths.add(part.name());
    }
  }

  private static boolean isNamed(Group group, int member, String name) {
    var it = group.member(member);
    return it.id().equals(name)
        || name.equals(group.name() + "[" + it.id() + "]")
        || Folding.same(it.name(), name);
  }

  /** Whether a recipient is one of them. */
  boolean has(ComparedRecipient recipient) {
    return paths.contains(recipient.path());
  }
}
