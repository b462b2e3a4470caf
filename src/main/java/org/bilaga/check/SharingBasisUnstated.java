package org.bilaga.check;

import org.bilaga.ast.Clause;
import org.bilaga.finding.Kind;
import org.bilaga.resolve.Grant;

/** A ladder that does not say how those who reach a step share what it has. */
final class SharingBasisUnstated {
  static final Kind KIND =
      Kind.finding("sharing-basis-unstated")
          .en(
              "`{grant}` does not say how those who reach a step share it, so nothing can be"
                  + " divided.",
              "Write `each step shared equally among those who reach it`, or `shared by` and a key;"
                  + " where the document leaves it open, add `reading` and how you read it.")
          .sv(
              "`{grant}` säger inte hur de som når ett steg delar det, så ingenting kan fördelas.",
              "Skriv `varje steg delas lika bland dem som når det`, eller `delas enligt` och en"
                  + " nyckel; där dokumentet lämnar det öppet, lägg till `tolkning` och hur du"
                  + " läser det.");

  private SharingBasisUnstated() {}

  static void check(Grant grant, Checked checked) {
    for (Clause clause : grant.declared().clauses()) {
      if (clause instanceof Clause.Sharing) {
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
