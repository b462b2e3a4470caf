package org.bilaga.duty;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Declaration;
import org.bilaga.resolve.Bodies;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;

/**
 * Whose deadlines are asked for: a party, a whole group or a member. A county is not its region:
 * whoever corresponds to a member in another group has deadlines of its own.
 */
public final class Viewpoint {
  private final Set<Referent> own;

  private Viewpoint(Set<Referent> own) {
    this.own = own;
  }

  /** The one of a name, an id or another known name; empty where nobody is called so. */
  public static Optional<Viewpoint> named(String name, List<Module> modules) {
    Set<Referent> own = new LinkedHashSet<>(new Bodies(bodies(modules)).named(name));
    return own.isEmpty() ? Optional.empty() : Optional.of(new Viewpoint(own));
  }

  /** That of one body. */
  public static Viewpoint of(Referent body) {
    return new Viewpoint(Set.of(body));
  }

  private static List<Referent> bodies(List<Module> modules) {
    List<Referent> bodies = new ArrayList<>();
    for (Module module : allSeen(modules)) {
      for (Declaration declaration : module.tree().declarations()) {
        if (declaration instanceof Declaration.Party party) {
          bodies.add(new Referent.OfParty(party));
        }
      }
      for (Group group : module.groups()) {
        bodies.add(new Referent.OfGroup(group));
        bodies.addAll(Bodies.members(group));
      }
    }
    return bodies;
  }

  /** Those that correspond to a member asked for and are not asked for themselves. */
  public List<Referent> corresponding(List<Module> modules) {
    List<Referent> others = new ArrayList<>();
    for (Referent referent : own) {
      for (Module module : allSeen(modules)) {
        for (Group group : module.groups()) {
          if (referent instanceof Referent.OfMember of && of.group().in(group, of.member()) >= 0) {
            others.add(new Referent.OfMember(group, of.group().in(group, of.member())));
          }
        }
      }
    }
    others.removeAll(own);
    return others.stream().distinct().toList();
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
