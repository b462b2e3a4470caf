package org.bilaga.compare;

import org.bilaga.ast.Declaration;
import org.bilaga.ast.Reference;
import org.bilaga.compare.Recipient.Kind;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;

/** Recipients as the agreement of their own side names them. */
final class Names {
  private Names() {}

  /** Who gets a grant as a whole; several together are told as one that does not divide it. */
  static Recipient recipient(Grant grant) {
    Recipient first =
        grant
            .recipient()
            .map(Names::of)
            .orElseGet(() -> party(grant.declared().recipients().to().text()));
    if (grant.declared().recipients().others().isEmpty()) {
      return first;
    }
    var ids = new StringBuilder(first.path());
    var titles = new StringBuilder(first.name().isEmpty() ? first.groupTitle() : first.name());
    for (Reference reference : grant.declared().recipients().others()) {
      Recipient other = of(reference, grant.agreement().module());
      ids.append('+').append(other.path());
      titles.append(", ").append(other.name().isEmpty() ? other.groupTitle() : other.name());
    }
    return new Recipient(Kind.UNDISTRIBUTED, ids.toString(), titles.toString(), "", "");
  }

  static Recipient of(Reference reference, Module module) {
    return module.meaning(reference).map(Names::of).orElseGet(() -> party(reference.text()));
  }

  private static Recipient of(Referent referent) {
    return switch (referent) {
      case Referent.OfGroup it ->
          new Recipient(
              Kind.UNDISTRIBUTED, it.group().name(), title(it.group().declared()), "", "");
      case Referent.OfMember it -> ofMember(it.group(), it.member());
      case Referent.OfParty it ->
          new Recipient(Kind.PARTY, "", "", it.party().name().text(), shortName(it.party()));
      default -> Recipient.nobody(Kind.NOT_STATED);
    };
  }

  static Recipient ofMember(Group group, int member) {
    var it = group.member(member);
    return new Recipient(Kind.MEMBER, group.name(), title(group.declared()), it.id(), it.name());
  }

  private static Recipient party(String text) {
    return new Recipient(Kind.PARTY, "", "", text, text);
  }

  static String title(Declaration declaration) {
    return declaration.title().map(title -> title.text()).orElse(declaration.name().text());
  }

  /** The shortest of a party's names, the one named first of equally short ones. */
  static String shortName(Declaration.Party party) {
    String shortest = title(party);
    for (var alias : party.alsoKnownAs()) {
      shortest = alias.text().length() < shortest.length() ? alias.text() : shortest;
    }
    return shortest;
  }
}
