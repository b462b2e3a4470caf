package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Name;
import org.bilaga.table.MemberMatcher;

/**
 * What a bare name stands for where it is written: first what the areas around it declare, the
 * innermost first, then what the file sees, last a member of any group.
 */
final class NamesInScope {
  private final Module module;
  private final Substitutions substitutions;

  NamesInScope(Module module, Substitutions substitutions) {
    this.module = module;
    this.substitutions = substitutions;
  }

  /** What the name of a value stands for. */
  Optional<Referent> value(Name name, Optional<Area> area) {
    var found = area.isPresent() ? inScope(name, area.get()) : file(name).lookUp(name.text());
    return found.isPresent() ? counting(name, found) : anyMember(name);
  }

  /** What a name after {@code by} stands for. */
  Optional<Referent> key(Name name, Area area) {
    Optional<Referent> found = inScope(name, area);
    // A grant or area may bear the name of a key: after `by` the key is meant.
    if (found.isPresent() && !(found.get() instanceof Referent.OfKey)) {
      found = keyInScope(name.text(), area).or(() -> file(name).lookUp(name.text()));
    }
    return counting(name, found);
  }

  /** What the name of someone who takes part stands for. */
  Optional<Referent> recipient(Name name) {
    var found = global(name);
    boolean right = found.filter(NamesInScope::isRecipient).isPresent();
    return right ? found : anyMember(name).or(() -> found);
  }

  /** Where a recipient is meant, a member goes before a grant that has the same name. */
  private static boolean isRecipient(Referent found) {
    return found instanceof Referent.OfParty
        || found instanceof Referent.OfGroup
        || found instanceof Referent.OfMember;
  }

  /** What the name of something that a file declares stands for. */
  Optional<Referent> global(Name name) {
    return counting(name, file(name).lookUp(name.text()));
  }

  private Optional<Referent> counting(Name name, Optional<Referent> found) {
    return found.isEmpty() ? found : Optional.of(substitutions.apply(name, found.get()));
  }

  /**
   * The file whose names a name sees: the one that it is written in, which for a changed agreement
   * is not always the one that declares the change.
   */
  private Module file(Name name) {
    var written = name.span().file();
    if (written != module.tree().source()) {
      for (Module seen : module.seen()) {
        if (seen.tree().source() == written) {
          return seen;
        }
      }
    }
    return module;
  }

  private Optional<Referent> inScope(Name name, Area area) {
    for (Optional<Area> at = Optional.of(area); at.isPresent(); at = at.get().parent()) {
      Referent found = at.get().named().get(name.text());
      if (found != null) {
        return Optional.of(found);
      }
    }
    return file(name).lookUp(name.text());
  }

  private static Optional<Referent> keyInScope(String name, Area area) {
    for (Optional<Area> at = Optional.of(area); at.isPresent(); at = at.get().parent()) {
      if (at.get().named().get(name) instanceof Referent.OfKey key) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  private Optional<Referent> anyMember(Name name) {
    for (Group group : groups(file(name))) {
      int member = group.withId(name.text());
      if (member >= 0) {
        return Optional.of(new Referent.OfMember(group, member));
      }
    }
    return Optional.empty();
  }

  /** The groups of all files that a file sees. */
  static List<Group> groups(Module module) {
    List<Group> groups = new ArrayList<>();
    for (Module seen : module.seen()) {
      groups.addAll(seen.groups());
    }
    return groups;
  }

  /** All names that the file sees. */
  List<String> global() {
    List<String> names = new ArrayList<>();
    module.collectNames(names);
    return names;
  }

  /** Where in the areas of an agreement a name stands that is not seen from here. */
  static List<String> paths(String name, Optional<Area> area) {
    List<String> paths = new ArrayList<>();
    Optional<Area> root = area;
    while (root.isPresent() && root.get().parent().isPresent()) {
      root = root.get().parent();
    }
    root.ifPresent(it -> paths(name, it, paths));
    return paths;
  }

  private static void paths(String name, Area area, List<String> paths) {
    for (Grant grant : area.grants()) {
      if (grant.earmarks().stream().anyMatch(it -> it.name().equals(name))) {
        paths.add(grant.path() + "." + name);
      }
    }
    for (Area inner : area.areas()) {
      if (inner.named().containsKey(name)) {
        paths.add(inner.path() + "." + name);
      }
      paths(name, inner, paths);
    }
  }

  /** The names of the groups that the file sees. */
  List<String> groups() {
    return groups(module).stream().map(Group::name).toList();
  }

  /** The ids of members, of any group that the file sees, that go by a name. */
  List<String> members(String name) {
    Set<String> ids = new LinkedHashSet<>();
    for (Group group : groups(module)) {
      if (group.matcher().match(name) instanceof MemberMatcher.Match.Matched matched) {
        ids.add(group.member(matched.member()).id());
      }
    }
    return List.copyOf(ids);
  }

  /** All names of values that may stand in an area. */
  List<String> values(Optional<Area> area) {
    List<String> names = global();
    for (Optional<Area> at = area; at.isPresent(); at = at.get().parent()) {
      names.addAll(at.get().named().keySet());
    }
    return names;
  }

  /** The columns of data that the file sees, as one writes them. */
  List<String> columns() {
    List<String> columns = new ArrayList<>();
    for (String name : global()) {
      if (module.lookUp(name).orElse(null) instanceof Referent.OfData of) {
        of.data().columns().forEach(it -> columns.add(name + "." + it.name()));
      }
    }
    return columns;
  }

  /** All names of keys that may stand in an area. */
  List<String> keys(Area area) {
    List<String> names = new ArrayList<>();
    for (Key key : area.agreement().keys()) {
      names.add(key.name());
    }
    global().forEach(global -> addIfKey(global, names));
    return names;
  }

  private void addIfKey(String name, List<String> names) {
    if (module.lookUp(name).filter(it -> it instanceof Referent.OfKey).isPresent()) {
      names.add(name);
    }
  }
}
