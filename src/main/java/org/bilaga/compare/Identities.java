package org.bilaga.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Declaration;
import org.bilaga.compare.ComparedRecipient.Kind;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;

/**
 * Finds who a recipient of the earlier side is on the later one, which may come from other files.
 *
 * <p>A group is the one of its name; a group that only one side pays corresponds to one that only
 * the other pays where either is declared to correspond. A member is the one with the same id, else
 * the same code. A party is the one of its name, else of its organisation number.
 */
final class Identities {
  private final Side before;
  private final Side after;
  private final Naming naming;
  private final Map<String, Group> partners = new HashMap<>();
  private final Map<Group, Map<String, Integer>> codes = new HashMap<>();

  Identities(Side before, Side after) {
    this.before = before;
    this.after = after;
    this.naming = Naming.of(after.agreement());
    List<Group> earlier = before.ledger().groups();
    List<Group> later = after.ledger().groups();
    for (Group group : earlier) {
      partner(group, earlier, later).ifPresent(it -> partners.put(group.name(), it));
    }
  }

  private static Optional<Group> partner(Group group, List<Group> earlier, List<Group> later) {
    for (Group other : later) {
      if (other.name().equals(group.name())) {
        return Optional.of(other);
      }
    }
    for (Group other : later) {
      boolean alsoPaidBefore = earlier.stream().anyMatch(it -> it.name().equals(other.name()));
      if (!alsoPaidBefore && (correspond(group, other) || correspond(other, group))) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  private static boolean correspond(Group group, Group other) {
    return group
        .declared()
        .correspondsTo()
        .filter(reference -> reference.text().equals(other.name()))
        .isPresent();
  }

  /** The same body as the later side knows it; itself where that does not know it. */
  ComparedRecipient later(ComparedRecipient recipient) {
    return switch (recipient.kind()) {
      case MEMBER -> member(recipient);
      case UNDISTRIBUTED -> {
        Group partner = partners.get(recipient.group());
        yield partner == null
            ? recipient
            : new ComparedRecipient(
                Kind.UNDISTRIBUTED, partner.name(), naming.name(partner.declared()), "", "");
      }
      case PARTY -> party(recipient);
      case NOT_REACHED, REST_KEPT, REST_WITHOUT_HOME, NOT_STATED -> recipient;
    };
  }

  private ComparedRecipient member(ComparedRecipient recipient) {
    Optional<Group> group = group(recipient.group());
    Group partner = partners.get(recipient.group());
    if (group.isEmpty() || partner == null) {
      return recipient;
    }
    int own = group.get().withId(recipient.id());
    int same = partner.withId(recipient.id());
    String code = own < 0 ? "" : group.get().member(own).code();
    if (same < 0 && !code.isEmpty()) {
      same = codes.computeIfAbsent(partner, Identities::codes).getOrDefault(code, -1);
    }
    return same < 0 ? recipient : ComparedNames.ofMember(partner, same, naming);
  }

  /** Each member's index by its code; of two with the same code the first. */
  private static Map<String, Integer> codes(Group group) {
    Map<String, Integer> codes = new HashMap<>();
    for (int member = 0; member < group.size(); member++) {
      codes.putIfAbsent(group.member(member).code(), member);
    }
    return codes;
  }

  private Optional<Group> group(String name) {
    for (Group group : before.ledger().groups()) {
      if (group.name().equals(name)) {
        return Optional.of(group);
      }
    }
    return before
        .agreement()
        .module()
        .lookUp(name)
        .filter(Referent.OfGroup.class::isInstance)
        .map(it -> ((Referent.OfGroup) it).group());
  }

  private ComparedRecipient party(ComparedRecipient recipient) {
    var own = party(recipient.id(), before.agreement().module());
    var same = party(recipient.id(), after.agreement().module());
    if (same.isEmpty() && own.isPresent() && own.get().organisationNumber().isPresent()) {
      same = numbered(own.get().organisationNumber().get().text());
    }
    return same.map(it -> ComparedNames.of(new Referent.OfParty(it), naming)).orElse(recipient);
  }

  private static Optional<Declaration.Party> party(String name, Module module) {
    return module
        .lookUp(name)
        .filter(Referent.OfParty.class::isInstance)
        .map(it -> ((Referent.OfParty) it).party());
  }

  private Optional<Declaration.Party> numbered(String number) {
    for (Module module : after.agreement().module().seen()) {
      for (Referent referent : module.declared().values()) {
        if (referent instanceof Referent.OfParty of
            && of.party()
                .organisationNumber()
                .filter(text -> text.text().equals(number))
                .isPresent()) {
          return Optional.of(of.party());
        }
      }
    }
    return Optional.empty();
  }
}
