package org.bilaga.check;

import org.bilaga.ast.Clause;
import org.bilaga.finding.Kind;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
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

  private static final Told TO_ONE =
      Told.phrase("the grant goes to one recipient", "bidraget går till en enda mottagare");
  private static final Told NOT_SHARED =
      Told.phrase("the grant is undistributed", "bidraget är ofördelat");
  private static final Told BY_LADDER =
      Told.phrase("a ladder says how it is shared", "en trappa anger hur det delas");
  private static final Told HAS_KEY =
      Told.phrase("a key says how it is shared", "en nyckel anger hur det delas");
  private static final Told NO_TWO =
      Told.phrase(
          "the area has no two grants that are shared among a group",
          "området har inga två bidrag som delas inom en grupp");
  private static final Told INNER =
      Told.phrase(
          "an area within it rounds its own grants together",
          "ett område inom det avrundar sina egna bidrag gemensamt");

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
    boolean toGroup = grant.group().isPresent();
    if (toGroup && declared.hasLadder()) {
      besideLadder(declared, checked);
      return;
    }
    if (declared.division().undistributed()
        && (!toGroup || declared.division().key().isPresent())) {
      tell("undistributed", "ofördelat", toGroup ? HAS_KEY : TO_ONE, name, declared, checked);
    }
    if (toGroup && declared.division().key().isPresent() || grant.recipient().isEmpty()) {
      return;
    }
    Told why = toGroup ? NOT_SHARED : TO_ONE;
    if (toGroup && !declared.division().undistributed()) {
      // That no key is stated is told by itself.
      return;
    }
    declared
        .division()
        .key()
        .ifPresent(it -> tell("by", "enligt", why, it.span(), declared, checked));
    declared
        .division()
        .rounding()
        .ifPresent(it -> tell("rounded", "avrundat", why, it.span(), declared, checked));
    terms(declared, why, checked);
  }

  private static void besideLadder(Clause.Grant declared, Checked checked) {
    if (declared.division().undistributed()) {
      Span name = declared.name().span();
      tell("undistributed", "ofördelat", BY_LADDER, name, declared, checked);
    }
    declared
        .division()
        .key()
        .ifPresent(it -> tell("by", "enligt", BY_LADDER, it.span(), declared, checked));
    terms(declared, BY_LADDER, checked);
  }

  private static void terms(Clause.Grant declared, Told why, Checked checked) {
    declared
        .division()
        .base()
        .ifPresent(it -> tell("base", "grundbelopp", why, it.span(), declared, checked));
    declared
        .division()
        .floors()
        .forEach(it -> tell("at least", "minst", why, it.span(), declared, checked));
    declared
        .division()
        .caps()
        .forEach(it -> tell("at most", "högst", why, it.span(), declared, checked));
    declared
        .division()
        .except()
        .forEach(it -> tell("except", "utom", why, it.span(), declared, checked));
  }

  private static void check(Area area, Checked checked) {
    var together = area.together();
    if (together.isPresent()) {
      int shared = 0;
      for (Grant grant : area.allGrants()) {
        shared += grant.group().isPresent() && grant.key().isPresent() ? 1 : 0;
      }
      boolean inner = false;
      for (Area below : area.areas()) {
        inner |= roundsTogether(below);
      }
      if (shared < 2 || inner) {
        Told why = shared < 2 ? NO_TWO : INNER;
        var rule = together.get();
        tell("rounded together", "avrundat gemensamt", why, rule.span(), rule, checked);
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

  private static void tell(
      String english, String swedish, Told why, Span place, Object about, Checked checked) {
    checked.add(
        KIND.at(place)
            .with("term", Told.phrase("`" + english + "`", "`" + swedish + "`"))
            .with("why", why)
            .about(about));
  }
}
