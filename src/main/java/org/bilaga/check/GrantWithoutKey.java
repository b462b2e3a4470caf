package org.bilaga.check;

import org.bilaga.finding.Kind;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;

/** A grant to a group that does not say how it is shared. */
final class GrantWithoutKey implements Check {
  static final Kind KIND =
      Kind.finding("grant-without-key")
          .en(
              "`{grant}` goes to all of `{group}`, but no key says how it is shared.",
              "Write `by` and a key, or `undistributed` where the agreement states none.")
          .sv(
              "`{grant}` går till alla i `{group}`, men ingen fördelningsnyckel säger hur det ska"
                  + " delas.",
              "Skriv `enligt` och en nyckel, eller `ofördelat` där överenskommelsen inte anger"
                  + " någon.");

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      for (Grant grant : agreement.grants()) {
        checked.tally().comparison();
        boolean unsaid =
            grant.group().isPresent()
                && grant.declared().division().key().isEmpty()
                && !grant.declared().division().undistributed()
                && !grant.declared().division().listed()
                && !grant.saysEach()
                && !grant.declared().hasLadder();
        if (unsaid) {
          checked.add(
              KIND.at(grant.declared().name().span())
                  .with("grant", grant.path())
                  .with("group", grant.group().get().name())
                  .about(grant.declared()));
        }
      }
    }
  }
}
