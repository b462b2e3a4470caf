package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Text;
import org.bilaga.table.Member;
import org.bilaga.table.MemberMatcher;

/**
 * Who is meant by a written name, among some parties, groups and members.
 *
 * <p>An id means those of that id; else a name those whose name it is; else those who also go by
 * it, or did; else those whose name it is but for the kind of body that one of the two leaves out.
 * The organisation number of a party means it as its name does. A county whose region is known by
 * the county's name is so never taken for the region. A member may be written with its group:
 * {@code län.halland}, {@code län[halland]}.
 */
public final class Bodies {
  private final List<Referent> bodies;
  private final Map<String, List<Referent>> byId = new HashMap<>();
  private final Map<String, Bodies> byGroup = new HashMap<>();
  private Optional<MemberMatcher> byName = Optional.empty();
  private Optional<MemberMatcher> byAnyName = Optional.empty();

  public Bodies(Collection<Referent> bodies) {
    this.bodies = List.copyOf(new LinkedHashSet<>(bodies));
  }

  /** Every member of a group, in order. */
  public static List<Referent> members(Group group) {
    List<Referent> members = new ArrayList<>(group.size());
    for (int member = 0; member < group.size(); member++) {
      members.add(new Referent.OfMember(group, member));
    }
    return members;
  }

  /** Everybody that a name means, in the order given; none where it means nobody. */
  public List<Referent> named(String name) {
    List<Referent> found = withId(name);
    if (!found.isEmpty()) {
      return found;
    }
    found = meant(byName().meantWithKind(name));
    if (found.isEmpty()) {
      found = meant(byAnyName().meant(name));
    }
    return found.isEmpty() ? withGroup(name) : found;
  }

  private List<Referent> withId(String id) {
    if (byId.isEmpty()) {
      for (Referent body : bodies) {
        byId.computeIfAbsent(Naming.id(body), it -> new ArrayList<>()).add(body);
      }
    }
    return List.copyOf(byId.getOrDefault(id, List.of()));
  }

  private List<Referent> meant(List<Integer> members) {
    return members.stream().map(bodies::get).toList();
  }

  /** {@code län.halland} and {@code län[halland]}. */
  private List<Referent> withGroup(String name) {
    int end = name.indexOf('[');
    boolean brackets = end > 0 && name.endsWith("]");
    end = brackets ? end : name.indexOf('.');
    if (end <= 0) {
      return List.of();
    }
    String group = name.substring(0, end);
    String member = name.substring(end + 1, brackets ? name.length() - 1 : name.length());
    return byGroup.computeIfAbsent(group, this::within).named(member);
  }

  private Bodies within(String group) {
    return new Bodies(
        bodies.stream()
            .filter(it -> it instanceof Referent.OfMember of && of.group().name().equals(group))
            .toList());
  }

  /** Names that may have been meant by one that means nobody, the nearest first. */
  public List<String> suggestions(String name) {
    return byAnyName().match(name) instanceof MemberMatcher.Match.Unknown unknown
        ? unknown.suggestions()
        : List.of();
  }

  private MemberMatcher byName() {
    if (byName.isEmpty()) {
      byName = Optional.of(matcher(false));
    }
    return byName.get();
  }

  private MemberMatcher byAnyName() {
    if (byAnyName.isEmpty()) {
      byAnyName = Optional.of(matcher(true));
    }
    return byAnyName.get();
  }

  private MemberMatcher matcher(boolean any) {
    List<Member> members = new ArrayList<>(bodies.size());
    for (Referent body : bodies) {
      Member member =
          switch (body) {
            case Referent.OfMember it -> it.group().member(it.member());
            case Referent.OfGroup it -> named(body, "", Naming.spellings(it.group().declared()));
            case Referent.OfParty it ->
                named(
                    body,
                    it.party().organisationNumber().map(Text::text).orElse(""),
                    Naming.spellings(it.party()));
            default -> named(body, "", List.of());
          };
      members.add(any ? member : new Member("", member.code(), member.name(), List.of()));
    }
    return new MemberMatcher(members);
  }

  private static Member named(Referent body, String number, List<String> spellings) {
    return new Member(Naming.id(body), number, Naming.TODAY.name(body), spellings);
  }
}
