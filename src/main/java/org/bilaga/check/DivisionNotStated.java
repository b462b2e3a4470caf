package org.bilaga.check;

import org.bilaga.finding.Kind;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;

/** A grant to several recipients that is shared as if it went to one: the others would get none. */
final class DivisionNotStated implements Check {
  static final Kind KIND =
      Kind.mistake("division-not-stated")
          .en(
              "`{grant}` goes to several recipients, and nothing says how it is divided between"
                  + " them.",
              "Write `undistributed`, or a grant for each recipient.")
          .sv(
              "`{grant}` går till flera mottagare, och inget säger hur det delas mellan dem.",
              "Skriv `ofördelat`, eller ett bidrag för varje mottagare.");

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      for (Grant grant : agreement.grants()) {
        var declared = grant.declared();
        // Where it says so much each, that is told, and what to write instead.
        if (!declared.recipients().others().isEmpty()
            && !declared.division().undistributed()
            && !grant.saysEach()) {
          checked.add(
              KIND.at(declared.recipients().others().get(0).span())
                  .with("grant", grant.path())
                  .about(declared));
        }
      }
    }
  }
}
