package org.bilaga.repl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Declaration;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Bodies;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;

/** Whoever gets something, as people name them. */
final class Somebody {
  private final String name;
  private final List<Referent> meant;

  private Somebody(String name, List<Referent> meant) {
    this.name = name;
    this.meant = meant;
  }

  /** Those of a name, an id or another known name; empty where nobody is called so. */
  static Optional<Somebody> named(String name, List<Module> modules) {
    List<Referent> found = new Bodies(all(modules)).named(name);
    return found.isEmpty() ? Optional.empty() : Optional.of(new Somebody(name, found));
  }

  /** The one whose name the first of some words are, as many of them as possible. */
  static Optional<Somebody> first(String words, List<Module> modules) {
    for (String name = words.strip(); !name.isEmpty(); ) {
      Optional<Somebody> found = named(name, modules);
      int blank = name.lastIndexOf(' ');
      if (found.isPresent() || blank < 0) {
        return found;
      }
      name = name.substring(0, blank).strip();
    }
    return Optional.empty();
  }

  private static List<Referent> all(List<Module> modules) {
    List<Referent> all = new ArrayList<>();
    Set<Module> seen = new LinkedHashSet<>();
    modules.forEach(module -> seen.addAll(module.seen()));
    for (Module module : seen) {
      for (Declaration declaration : module.tree().declarations()) {
        if (declaration instanceof Declaration.Party party) {
          all.add(new Referent.OfParty(party));
        }
      }
      module.groups().forEach(group -> all.addAll(Bodies.members(group)));
    }
    return all;
  }

  String name() {
    return name;
  }

  /** What the one gets of each agreement that gives it something by name, as one asks for it. */
  List<String> shares(List<Agreement> agreements) {
    List<String> shares = new ArrayList<>();
    for (Agreement agreement : agreements) {
      for (Referent one : meant) {
        if (one instanceof Referent.OfMember of && gives(agreement, of)) {
          shares.add(share(agreement.name(), of));
        }
      }
    }
    return shares;
  }

  /** What it gets of something that is named. */
  Optional<String> share(String of) {
    return meant.size() == 1 && meant.getFirst() instanceof Referent.OfMember member
        ? Optional.of(share(of, member))
        : Optional.empty();
  }

  private static String share(String of, Referent.OfMember member) {
    return of + "[" + member.group().member(member.member()).id() + "]";
  }

  private static boolean gives(Agreement agreement, Referent.OfMember member) {
    for (var grant : agreement.grants()) {
      Optional<Group> group = grant.group();
      if (group.isPresent() && member.group().same(group.get(), member.member()) >= 0) {
        return true;
      }
    }
    return false;
  }
}
