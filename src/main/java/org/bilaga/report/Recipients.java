package org.bilaga.report;

import org.bilaga.ast.Clause;
import org.bilaga.finding.Told;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Naming;

/** Who gets a grant, as a table says it: {@code Regionerna, för vidare utbetalning till SKR}. */
final class Recipients {
  private Recipients() {}

  static Told of(Grant grant) {
    Clause.Grant declared = grant.declared();
    var naming = Naming.of(grant.agreement());
    var module = grant.agreement().module();
    String to = grant.recipient().map(naming::shortName).orElse(declared.recipients().to().text());
    Told told = Told.text(to);
    if (declared.recipients().through().isPresent()) {
      String through = naming.shortName(declared.recipients().through().get(), module);
      told = joined(told, Told.phrase(" through " + through, " genom " + through));
    }
    if (declared.recipients().passedOnTo().isPresent()) {
      String end = naming.shortName(declared.recipients().passedOnTo().get(), module);
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
}
