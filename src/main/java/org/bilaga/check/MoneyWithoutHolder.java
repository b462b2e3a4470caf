package org.bilaga.check;

import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Kind;
import org.bilaga.ledger.Entry;
import org.bilaga.ledger.Ladder;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Grant;

/** What the data at hand come to where a ladder has money that nobody gets and nobody keeps. */
final class MoneyWithoutHolder {
  static final Kind KIND =
      Kind.finding("money-without-holder")
          .en(
              "{kronor} of `{grant}`{? for {when}} goes to nobody: nobody reached {steps}, and no"
                  + " one is named to keep it.",
              "Say where it goes: `a step that nobody reaches goes to the step below`, or `when"
                  + " nobody reaches any step, kept by` and a party.")
          .sv(
              "{kronor} av `{grant}`{? för {when}} går till ingen: ingen nådde {steps}, och ingen"
                  + " anges som behåller dem.",
              "Ange vart de går: `ett steg som ingen når går till steget under`, eller `när ingen"
                  + " når något steg, behålls av` och en part.");

  private MoneyWithoutHolder() {}

  static void check(Grant grant, StepRanges ranges, Checked checked) {
    for (Entry part : checked.ledger(grant.agreement()).entry(grant).parts()) {
      var ladder = part.ladder();
      // Shares that are not the whole are told by themselves.
      if (ladder.isPresent() && !ladder.get().orphan().isZero() && !isShortOnly(ladder.get())) {
        tell(grant, ranges, part, ladder.get(), checked);
      }
    }
  }

  private static boolean isShortOnly(Ladder ladder) {
    for (Ladder.Rung rung : ladder.rungs()) {
      if (rung.count() == 0) {
        return false;
      }
    }
    return true;
  }

  private static void tell(
      Grant grant, StepRanges ranges, Entry part, Ladder ladder, Checked checked) {
    var names = new StringBuilder();
    for (int step = 0; step < ladder.rungs().size(); step++) {
      if (ladder.rungs().get(step).count() == 0) {
        names.append(names.isEmpty() ? "" : ", ").append('`').append(ranges.name(step)).append('`');
      }
    }
    Fraction orphan = ladder.orphan().toMajor();
    var figures = Figures.of(part.currency());
    Finding finding =
        KIND.at(grant.declared().name().span())
            .with("kronor", figures.text(orphan))
            .with("grant", grant.path())
            .with("steps", names.toString())
            .figures(Fraction.ZERO, orphan)
            .about(grant.declared());
    part.slot().ifPresent(slot -> finding.with("when", slot.text()));
    checked.add(finding);
  }
}
