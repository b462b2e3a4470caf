package org.bilaga.duty;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Declaration;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;
import org.bilaga.source.Folding;

/**
 * Whose deadlines are asked for: a party, a whole group, or a member with those that correspond to
 * it in other groups, as Hallands län to Region Halland.
 */
public final class Viewpoint {
  private final Set<Referent> own;

  private Viewpoint(Set<Referent> own) {
    this.own = own;
  }

  /** The one of a name, an id or another known name; empty where nobody is called so. */
  public static Optional<Viewpoint> named(String name, List<Module> modules) {
    Set<Referent> own = new LinkedHashSet<>();
    for (Module module : allSeen(modules)) {
      for (Declaration declaration : module.tree().declarations()) {
        if (declaration instanceof Declaration.Party party && isCalled(party, name)) {
          own.add(new Referent.OfParty(party));
        }
      }
      for (Group group : module.groups()) {
        String title = group.declared().title().map(it -> it.text()).orElse("");
        if (group.name().equals(name) || Folding.same(title, name)) {
          own.add(new Referent.OfGroup(group));
        }
        int member = group.withId(name);
        member = member >= 0 ? member : group.matcher().find(name, 0, name.length());
        if (member >= 0) {
          own.add(new Referent.OfMember(group, member));
        }
      }
    }
    addCounterparts(own, modules);
    return own.isEmpty() ? Optional.empty() : Optional.of(new Viewpoint(own));
  }

  private static void addCounterparts(Set<Referent> own, List<Module> modules) {
    List<Referent> named = new ArrayList<>(own);
    for (Module module : allSeen(modules)) {
      for (Group group : module.groups()) {
        for (Referent referent : named) {
          if (referent instanceof Referent.OfMember of
              && of.group() != group
              && group.isOrCorrespondsTo(of.group())
              && of.group().in(group, of.member()) >= 0) {
            own.add(new Referent.OfMember(group, of.group().in(group, of.member())));
          }
        }
      }
    }
  }

  private static boolean isCalled(Declaration.Party party, String name) {
    boolean called =
        party.name().text().equals(name)
            || party.title().filter(title -> Folding.same(title.text(), name)).isPresent();
    for (var alias : party.alsoKnownAs()) {
      called |= Folding.same(alias.text(), name);
    }
    for (var former : party.formerly()) {
      called |= Folding.same(former.name().text(), name);
    }
    return called;
  }

  /** All names by which one can ask, for a suggestion. */
  public static List<String> names(List<Module> modules) {
    List<String> names = new ArrayList<>();
    for (Module module : allSeen(modules)) {
      for (Declaration declaration : module.tree().declarations()) {
        if (declaration instanceof Declaration.Party || declaration instanceof Declaration.Group) {
          names.add(declaration.name().text());
        }
      }
      for (Group group : module.groups()) {
        group.members().forEach(member -> names.add(member.id()));
      }
    }
    return names;
  }

  private static Set<Module> allSeen(List<Module> modules) {
    Set<Module> all = new LinkedHashSet<>();
    modules.forEach(module -> all.addAll(module.seen()));
    return all;
  }

  /** The part of somebody that is asked about: of a group its member; empty for others. */
  public Optional<Referent> in(Referent somebody) {
    if (own.contains(somebody)) {
      return Optional.of(somebody);
    }
    if (somebody instanceof Referent.OfGroup it) {
      for (Referent referent : own) {
        if (referent instanceof Referent.OfMember of && of.group() == it.group()) {
          return Optional.of(of);
        }
      }
    }
    return Optional.empty();
  }
}
