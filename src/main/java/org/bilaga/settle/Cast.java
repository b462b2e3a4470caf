package org.bilaga.settle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Text;
import org.bilaga.finding.Suggestion;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Referent;
import org.bilaga.table.Member;
import org.bilaga.table.MemberMatcher;
import org.bilaga.table.MemberMatcher.Match;

/**
 * All whom an agreement gives something or asks something of, and who is meant by a name.
 *
 * <p>A region and the municipalities of its county may bear the same name: all that it can mean are
 * told, in the order in which the agreement names their groups.
 */
public final class Cast {
  private final Set<Referent> named = new LinkedHashSet<>();
  private final List<Referent> bodies = new ArrayList<>();
  private final MemberMatcher byName;

  public Cast(Agreement agreement) {
    for (Grant grant : agreement.grants()) {
      grant.recipient().ifPresent(this::add);
      grant.declared().recipients().others().forEach(other -> add(agreement, other));
    }
    for (Clause clause : agreement.declared().clauses()) {
      switch (clause) {
        case Clause.Payment it -> it.recipients().forEach(who -> add(agreement, who));
        case Clause.Condition it -> duties(agreement, it.duties());
        case Clause.Obligation it -> duties(agreement, it.duties());
        default -> {}
      }
    }
    List<Member> members = new ArrayList<>();
    for (Referent referent : named) {
      if (referent instanceof Referent.OfParty of) {
        bodies.add(referent);
        members.add(member(of.party(), of.party().alsoKnownAs()));
      } else if (referent instanceof Referent.OfGroup of) {
        bodies.add(referent);
        members.add(member(of.group().declared(), List.of()));
      }
    }
    byName = new MemberMatcher(members);
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

  private static Member member(Declaration declared, List<Text> aliases) {
    List<String> others = new ArrayList<>();
    aliases.forEach(alias -> others.add(alias.text()));
    String name = declared.name().text();
    return new Member(name, "", declared.title().map(Text::text).orElse(name), others);
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
    List<Recipient> found = new ArrayList<>();
    if (byName.match(name) instanceof Match.Matched matched) {
      found.add(Recipient.of(bodies.get(matched.member())));
    }
    for (Group group : groups()) {
      member(group, name).or(() -> ofGroup(group, name)).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Recipient> member(Group group, String name) {
    return group.matcher().match(name) instanceof Match.Matched matched
        ? Optional.of(Recipient.member(group, matched.member()))
        : Optional.empty();
  }

  private static Optional<Recipient> ofGroup(Group group, String name) {
    String rest = name.startsWith(group.name()) ? name.substring(group.name().length()) : "";
    if (rest.startsWith("[") && rest.endsWith("]")) {
      return member(group, rest.substring(1, rest.length() - 1));
    }
    return rest.startsWith(".") ? member(group, rest.substring(1)) : Optional.empty();
  }

  /** What may have been meant by a name that means nobody. */
  public List<String> suggestions(String name) {
    List<String> near = new ArrayList<>();
    if (byName.match(name) instanceof Match.Unknown unknown) {
      near.addAll(unknown.suggestions());
    }
    for (Group group : groups()) {
      if (group.matcher().match(name) instanceof Match.Unknown unknown) {
        unknown.suggestions().stream().filter(it -> !near.contains(it)).forEach(near::add);
      }
    }
    return Suggestion.nearest(name, near);
  }
}
