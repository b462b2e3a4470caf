package org.bilaga.report;

import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Reference;
import org.bilaga.finding.Told;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Referent;
import org.bilaga.resolve.Register;

/** Who gets a grant, as a table says it: {@code Regionerna, för vidare utbetalning till SKR}. */
final class Recipients {
  private Recipients() {}

  static Told of(Grant grant) {
    Clause.Grant declared = grant.declared();
    var register = Register.of(grant.agreement());
    String to =
        grant.recipient().map(register::shortName).orElse(declared.recipients().to().text());
    Told told = Told.text(to);
    if (declared.recipients().through().isPresent()) {
      String through = shortName(declared.recipients().through().get(), grant, register);
      told = joined(told, Told.phrase(" through " + through, " genom " + through));
    }
    if (declared.recipients().passedOnTo().isPresent()) {
      String end = shortName(declared.recipients().passedOnTo().get(), grant, register);
      told =
          joined(
              told,
              Told.phrase(", to be passed on to " + end, ", för vidare utbetalning till " + end));
    }
    return told;
  }

  private static Told joined(Told one, Told other) {
    return language -> one.in(language) + other.in(language);
  }

  /** The id by which machines know the recipient. */
  static String id(Referent recipient) {
    return switch (recipient) {
      case Referent.OfParty it -> it.party().name().text();
      case Referent.OfGroup it -> it.group().name();
      case Referent.OfMember it -> it.group().member(it.member()).id();
      default -> "";
    };
  }

  /** The name in full, as it is today. */
  static String name(Referent recipient) {
    return Register.TODAY.name(recipient);
  }

  static String title(Declaration declaration) {
    return declaration.title().map(title -> title.text()).orElse(declaration.name().text());
  }

  private static String shortName(Reference reference, Grant grant, Register register) {
    Optional<Referent> meaning = grant.agreement().module().meaning(reference);
    return meaning.map(register::shortName).orElse(reference.text());
  }

  /** A party by the shortest of its names of today, the first of equally short ones. */
  static String shortName(Referent recipient) {
    return Register.TODAY.shortName(recipient);
  }
}
