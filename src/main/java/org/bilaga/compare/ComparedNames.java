package org.bilaga.compare;

import org.bilaga.ast.Reference;
import org.bilaga.compare.ComparedRecipient.Kind;
import org.bilaga.ledger.Share;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;

/** Recipients as the agreement of their own side names them, on its day. */
final class ComparedNames {
  private ComparedNames() {}

  /** Who gets a grant as a whole; several together are told as one that does not divide it. */
  static ComparedRecipient recipient(Grant grant) {
    var naming = Naming.of(grant.agreement());
    ComparedRecipient first =
        grant
            .recipient()
            .map(it -> of(it, naming))
            .orElseGet(() -> party(grant.declared().recipients().to().text()));
    if (grant.declared().recipients().others().isEmpty()) {
      return first;
    }
    var ids = new StringBuilder(first.path());
    var titles = new StringBuilder(first.name().isEmpty() ? first.groupTitle() : first.name());
    for (Reference reference : grant.declared().recipients().others()) {
      ComparedRecipient other = of(reference, grant.agreement());
      ids.append('+').append(other.path());
      titles.append(", ").append(other.name().isEmpty() ? other.groupTitle() : other.name());
    }
    return new ComparedRecipient(Kind.UNDISTRIBUTED, ids.toString(), titles.toString(), "", "");
  }

  /** Whose a share is, where it is one's. */
  static ComparedRecipient of(Share share, Agreement agreement) {
    return share.to().isEmpty()
        ? party(share.written())
        : of(share.to().get(0), Naming.of(agreement));
  }

  static ComparedRecipient of(Reference reference, Agreement agreement) {
    var naming = Naming.of(agreement);
    return agreement
        .module()
        .meaning(reference)
        .map(it -> of(it, naming))
        .orElseGet(() -> party(reference.text()));
  }

  static ComparedRecipient of(Referent referent, Naming naming) {
    return switch (referent) {
      case Referent.OfGroup it ->
          new ComparedRecipient(Kind.UNDISTRIBUTED, it.group().name(), naming.name(it), "", "");
      case Referent.OfMember it -> ofMember(it.group(), it.member(), naming);
      case Referent.OfParty it ->
          new ComparedRecipient(Kind.PARTY, "", "", Naming.id(it), naming.shortName(it));
      default -> ComparedRecipient.nobody(Kind.NOT_STATED);
    };
  }

  static ComparedRecipient ofMember(Group group, int member, Naming naming) {
    var it = group.member(member);
    String title = naming.name(group.declared());
    return new ComparedRecipient(Kind.MEMBER, group.name(), title, it.id(), it.name());
  }

  private static ComparedRecipient party(String text) {
    return new ComparedRecipient(Kind.PARTY, "", "", text, text);
  }
}
