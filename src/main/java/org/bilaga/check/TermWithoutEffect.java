package org.bilaga.check;

import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Rounding;
import org.bilaga.evaluate.Lost;
import org.bilaga.finding.Kind;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Referent;
import org.bilaga.source.Span;
import org.bilaga.words.Told;

/**
 * What is said about how a grant is shared, where it is not: it reads as if it held, and changes
 * nothing.
 */
final class TermWithoutEffect implements Check {
  static final Kind KIND =
      Kind.finding("term-without-effect")
          .en("{term} has no effect: {why}.", "Remove it, or correct the recipient or the key.")
          .sv(
              "{term} har ingen verkan: {why}.",
              "Ta bort det, eller rätta mottagaren eller nyckeln.");

  @Override
  public void run(Checked checked) {
    for (Agreement agreement : checked.agreements()) {
      agreement.grants().forEach(grant -> check(grant, checked));
      check(agreement.root(), checked);
    }
  }

  private static void check(Grant grant, Checked checked) {
    var declared = grant.declared();
    Span name = declared.name().span();
    if (Lost.recipients(grant).isPresent()) {
      return;
    }
    boolean toGroup = grant.group().isPresent();
    boolean toNamed = !declared.recipients().others().isEmpty();
    if (grant.saysEach() && (toNamed || !toGroup) && !declared.division().listed()) {
      // That nobody can get so much each is told, and nothing else of it is known to be meant.
      return;
    }
    if (toGroup && declared.hasLadder()) {
      besideLadder(declared, checked);
      return;
    }
    if (toGroup && grant.saysEach()) {
      besideEach(declared, checked);
      return;
    } else if (!toGroup
        && declared.division().listed()
        && grant.recipient().isPresent()
        && !isOfUnknown(grant)) {
      tell(Sentences.termAsListed(), Sentences.theGrantGoesToOne(), name, declared, checked);
    }
    // Of several that are named it is so, and may be said.
    if (declared.division().undistributed()
        && (toGroup ? declared.division().key().isPresent() : !toNamed)) {
      tell(
          Sentences.termUndistributed(),
          toGroup ? Sentences.aKeySaysHow() : Sentences.theGrantGoesToOne(),
          name,
          declared,
          checked);
    }
    if (toGroup && declared.division().key().isPresent() || grant.recipient().isEmpty()) {
      return;
    }
    Told why =
        toGroup
            ? Sentences.theGrantIsUndistributed()
            : toNamed ? Sentences.theGrantGoesToNamed() : Sentences.theGrantGoesToOne();
    if (toGroup && !declared.division().undistributed()) {
      // That no key is stated is told by itself.
      return;
    }
    declared
        .division()
        .key()
        .ifPresent(it -> tell(Sentences.termBy(), why, it.span(), declared, checked));
    if (!declared.grows()) {
      declared
          .division()
          .rounding()
          .ifPresent(it -> tell(Sentences.termRounded(), why, it.span(), declared, checked));
    }
    terms(declared, why, checked);
  }

  /** Whether a list names what is nobody: that is told, and may have been meant as a part. */
  private static boolean isOfUnknown(Grant grant) {
    var module = grant.agreement().module();
    return grant.list().stream()
        .anyMatch(
            it ->
                module
                    .meaning(it.member())
                    .filter(who -> !(who instanceof Referent.OfUnknown))
                    .isEmpty());
  }

  private static void besideLadder(Clause.Grant declared, Checked checked) {
    if (declared.division().undistributed()) {
      Span name = declared.name().span();
      tell(Sentences.termUndistributed(), Sentences.aLadderSaysHow(), name, declared, checked);
    }
    declared
        .division()
        .key()
        .ifPresent(
            it ->
                tell(Sentences.termBy(), Sentences.aLadderSaysHow(), it.span(), declared, checked));
    terms(declared, Sentences.aLadderSaysHow(), checked);
  }

  /** Bounds hold for what is said for each, and so does a rounding; nothing else is left to say. */
  private static void besideEach(Clause.Grant declared, Checked checked) {
    var division = declared.division();
    Told why = Sentences.eachIsSaid();
    if (division.undistributed()) {
      tell(Sentences.termUndistributed(), why, declared.name().span(), declared, checked);
    }
    division.key().ifPresent(it -> tell(Sentences.termBy(), why, it.span(), declared, checked));
    boolean each = declared.amount().orElse(null) instanceof Expression.Each;
    if (division.listed() && each) {
      tell(Sentences.termAsListed(), why, declared.name().span(), declared, checked);
    } else if (division.listed()) {
      terms(declared, why, checked);
      division
          .rounding()
          .ifPresent(it -> tell(Sentences.termRounded(), why, it.span(), declared, checked));
      return;
    }
    division.base().ifPresent(it -> tell(Sentences.termBase(), why, it.span(), declared, checked));
    division
        .rounding()
        .flatMap(Rounding::residue)
        .ifPresent(it -> tell(Sentences.termResidueTo(), why, it.span(), declared, checked));
  }

  private static void terms(Clause.Grant declared, Told why, Checked checked) {
    declared
        .division()
        .base()
        .ifPresent(it -> tell(Sentences.termBase(), why, it.span(), declared, checked));
    declared
        .division()
        .floors()
        .forEach(it -> tell(Sentences.termAtLeast(), why, it.span(), declared, checked));
    declared
        .division()
        .caps()
        .forEach(it -> tell(Sentences.termAtMost(), why, it.span(), declared, checked));
    declared
        .division()
        .except()
        .forEach(it -> tell(Sentences.termExcept(), why, it.span(), declared, checked));
  }

  private static void check(Area area, Checked checked) {
    var together = area.together();
    if (together.isPresent()) {
      int shared = 0;
      for (Grant grant : area.allGrants()) {
        shared += grant.isShared() ? 1 : 0;
      }
      boolean inner = false;
      for (Area below : area.areas()) {
        inner |= roundsTogether(below);
      }
      if (shared < 2 || inner) {
        Told why = shared < 2 ? Sentences.noTwoSharedGrants() : Sentences.anAreaWithinRounds();
        var rule = together.get();
        tell(Sentences.termRoundedTogether(), why, rule.span(), rule, checked);
      }
    }
    area.areas().forEach(below -> check(below, checked));
  }

  private static boolean roundsTogether(Area area) {
    boolean together = area.together().isPresent();
    for (Area below : area.areas()) {
      together |= roundsTogether(below);
    }
    return together;
  }

  private static void tell(Told term, Told why, Span place, Object about, Checked checked) {
    checked.add(KIND.at(place).with("term", term).with("why", why).about(about));
  }
}
