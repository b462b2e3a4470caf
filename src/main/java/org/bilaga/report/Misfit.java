package org.bilaga.report;

import java.util.Optional;
import org.bilaga.evaluate.Inputs;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.words.Told;

/** That with other inputs the parts of an agreement do not make the total it states. */
record Misfit(Fraction parts, Fraction stated, Denomination currency) {

  static Optional<Misfit> of(Agreement agreement, Inputs inputs) {
    var evaluator = new Ledgers(new Findings(), inputs);
    var parts = evaluator.sum(agreement.root()).known();
    var stated = evaluator.stated(agreement.root()).known();
    return parts.isEmpty() || stated.isEmpty() || parts.equals(stated)
        ? Optional.empty()
        : Optional.of(
            new Misfit(parts.get(), stated.get(), evaluator.ledger(agreement).currency()));
  }

  Told told(String name, Figures figures) {
    return Sentences.thenComesTo(name, figures.text(parts), figures.text(stated));
  }
}
