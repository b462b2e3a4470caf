package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Text;

/**
 * Bodies that several files declare alike, as one: where agreements that know nothing of each other
 * are summed, the same recipient is not two.
 *
 * <p>Alike are parties of one name, title and organisation number, and groups of one name and title
 * with the same members in the same places. Whatever differs in one of these is another body.
 */
public final class OneBody {
  private final Map<Object, Referent.OfParty> parties = new HashMap<>();
  private final Map<Object, Group> groups = new HashMap<>();
  private final Map<Group, Group> known = new IdentityHashMap<>();

  /** The first that was asked for of those that are the same; itself where it is the first. */
  public Referent of(Referent body) {
    return switch (body) {
      case Referent.OfParty it -> parties.computeIfAbsent(identity(it.party()), first -> it);
      case Referent.OfGroup it -> new Referent.OfGroup(of(it.group()));
      case Referent.OfMember it -> new Referent.OfMember(of(it.group()), it.member());
      default -> body;
    };
  }

  /** Whether two groups are one. */
  public static boolean areAlike(Group one, Group other) {
    return one == other
        || one.name().equals(other.name())
            && one.size() == other.size()
            && identity(one).equals(identity(other));
  }

  /** Whether two parties are one. */
  public static boolean areAlike(Declaration.Party one, Declaration.Party other) {
    return identity(one).equals(identity(other));
  }

  private Group of(Group group) {
    return known.computeIfAbsent(group, it -> groups.computeIfAbsent(identity(it), first -> group));
  }

  private static Object identity(Declaration.Party party) {
    return List.of(
        party.name().text(), text(party.title()), text(party.organisationNumber()).strip());
  }

  private static Object identity(Group group) {
    var declared = group.declared();
    List<Object> identity = new ArrayList<>();
    identity.add(group.name());
    identity.add(text(declared.title()));
    identity.add(declared.correspondsTo().map(Reference::text).orElse(""));
    identity.add(group.isPart());
    group.above().forEach(it -> identity.add(it.name()));
    for (int member = 0; member < group.size(); member++) {
      var it = group.member(member);
      identity.add(List.of(it.id(), it.code(), it.name()));
    }
    return identity;
  }

  private static String text(Optional<Text> text) {
    return text.map(Text::text).orElse("");
  }
}
