package org.bilaga.settle;

import java.util.Optional;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Text;
import org.bilaga.finding.Language;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Referent;

/**
 * Whose position is told: a party, a member of a group, or a group whose money is not distributed.
 *
 * <p>Without a referent it is what a rounding left over and nobody gets.
 */
public record Recipient(Optional<Referent> referent) {
  /** What the rounding left over, where the agreement names nobody for it. */
  public static final Recipient NOBODY = new Recipient(Optional.empty());

  public static Recipient of(Referent referent) {
    return new Recipient(Optional.of(referent));
  }

  public static Recipient member(Group group, int member) {
    return of(new Referent.OfMember(group, member));
  }

  public boolean isGroup() {
    return referent.isPresent() && referent.get() instanceof Referent.OfGroup;
  }

  /** The group that it is, or is a member of. */
  public Optional<Group> group() {
    if (referent.isPresent() && referent.get() instanceof Referent.OfGroup of) {
      return Optional.of(of.group());
    }
    return referent.isPresent() && referent.get() instanceof Referent.OfMember of
        ? Optional.of(of.group())
        : Optional.empty();
  }

  /** Whether it is the one meant, or one of those. */
  public boolean isIn(Referent meant) {
    if (referent.isEmpty()) {
      return false;
    }
    return referent.get().equals(meant)
        || meant instanceof Referent.OfGroup of && group().isPresent() && group().get() == of.group();
  }

  /** The id by which machines know it; empty for nobody. */
  public String id() {
    if (referent.isEmpty()) {
      return "";
    }
    return switch (referent.get()) {
      case Referent.OfParty it -> it.party().name().text();
      case Referent.OfGroup it -> it.group().name();
      case Referent.OfMember it -> it.group().member(it.member()).id();
      default -> "";
    };
  }

  /** As a table names it: a party by the shortest of its names. */
  public String name(Language language) {
    if (referent.isEmpty()) {
      return language == Language.SWEDISH ? "(avrundningsrest)" : "(rest of the rounding)";
    }
    return switch (referent.get()) {
      case Referent.OfParty it -> shortest(it.party());
      case Referent.OfGroup it -> title(it.group().declared());
      case Referent.OfMember it -> it.group().member(it.member()).name();
      default -> "";
    };
  }

  private static String shortest(Declaration.Party party) {
    String shortest = title(party);
    for (Text alias : party.alsoKnownAs()) {
      shortest = alias.text().length() < shortest.length() ? alias.text() : shortest;
    }
    return shortest;
  }

  private static String title(Declaration declared) {
    return declared.title().map(Text::text).orElse(declared.name().text());
  }
}
