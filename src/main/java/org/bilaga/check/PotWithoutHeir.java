package org.bilaga.check;

import org.bilaga.ast.Clause;
import org.bilaga.finding.Kind;
import org.bilaga.resolve.Grant;

/** A ladder that nobody need climb, and that does not say who keeps the sum then. */
final class PotWithoutHeir {
  static final Kind KIND =
      Kind.finding("pot-without-heir")
          .en(
              "When nobody reaches any step of `{grant}`, nothing says who keeps the sum.",
              "Write `when nobody reaches any step, kept by` and a party.")
          .sv(
              "När ingen når något steg i `{grant}` säger ingenting vem som behåller summan.",
              "Skriv `när ingen når något steg, behålls av` och en part.");

  private PotWithoutHeir() {}

  static void check(Grant grant, Checked checked) {
    for (Clause clause : grant.declared().clauses()) {
      if (clause instanceof Clause.Nobody) {
        return;
      }
    }
    checked.add(
        KIND.at(grant.declared().name().span())
            .with("grant", grant.path())
            .label(Sentences.thisLadder())
            .about(grant.declared()));
  }
}
