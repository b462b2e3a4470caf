package org.bilaga.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Stretch;
import org.bilaga.calendar.Slot;
import org.bilaga.finding.Kind;
import org.bilaga.finding.UnitNames;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;
import org.bilaga.resolve.Grant;

/**
 * The years of a grant that start from the year before. Each starts from what that came to before
 * it was rounded, so that no rounding grows with the years.
 */
final class GrowingYears {
  static final Kind STARTS_FROM_NOTHING =
      Kind.mistake("year-starts-from-nothing")
          .en(
              "The amount of `{grant}` for {year} starts from {before}, for which no amount is"
                  + " stated.",
              "State the amount for {before}, or begin with a later year.")
          .sv(
              "Beloppet för `{grant}` {year} utgår från {before}, som det inte finns något belopp"
                  + " för.",
              "Ange beloppet för {before}, eller börja med ett senare år.");
  static final Kind NEEDS_ROUNDING =
      Kind.mistake("year-needs-rounding")
          .en(
              "The amount of `{grant}` for {year} comes to {amount}, which is not a whole number of"
                  + " {minor}, and no rule says how it is rounded.",
              "Write `rounded half up` on the grant, or another rule that the agreement states.")
          .sv(
              "Beloppet för `{grant}` {year} blir {amount}, vilket inte är ett helt antal {minor},"
                  + " och ingen regel säger hur det avrundas.",
              "Skriv `avrundat halva uppåt` på bidraget, eller en annan regel som överenskommelsen"
                  + " anger.");

  private final Evaluator evaluator;
  private final Grant grant;
  private final Map<Slot, Value> exact = new HashMap<>();
  private boolean told;

  private GrowingYears(Evaluator evaluator, Grant grant) {
    this.evaluator = evaluator;
    this.grant = grant;
  }

  /**
   * The pieces that all the clauses make, given those that do not grow, each in its place; a year
   * that grows may start from one that is written after it.
   */
  static List<Piece> of(Evaluator evaluator, Grant grant, List<Piece> stated) {
    var growing = new GrowingYears(evaluator, grant);
    for (Piece piece : stated) {
      piece.slot().ifPresent(slot -> growing.exact.put(slot, piece.amount()));
    }
    List<Clause.ForYear> clauses = new ArrayList<>();
    for (Clause clause : grant.declared().clauses()) {
      if (clause instanceof Clause.ForYear year && year.grows()) {
        clauses.add(year);
      }
    }
    clauses.sort(Comparator.comparing(year -> year.stretch().from().text()));
    List<Piece> all = new ArrayList<>(stated);
    clauses.forEach(year -> growing.add(year, all));
    return all;
  }

  private void add(Clause.ForYear year, List<Piece> all) {
    for (Slot slot : Grant.years(year)) {
      Value value = exact(year.amount(), slot);
      exact.put(slot, value);
      all.add(
          new Piece(
              Optional.of(slot),
              Optional.<Stretch>empty(),
              rounded(value, slot, year.amount()),
              year.amount().span()));
    }
  }

  private Value exact(Expression amount, Slot slot) {
    Value before = exact.get(slot.yearBefore());
    if (before == null) {
      evaluator
          .out()
          .add(
              STARTS_FROM_NOTHING
                  .at(amount.span())
                  .with("grant", grant.path())
                  .with("year", slot.text())
                  .with("before", slot.yearBefore().text()));
      return Value.unknown(Why.told(amount.span()));
    }
    return evaluator.evaluate(amount, Context.whole(grant.agreement()).after(before));
  }

  private Value rounded(Value value, Slot slot, Expression amount) {
    var rule = evaluator.rounding(grant);
    var currency = Evaluator.currency(grant);
    if (grant.rounding().isPresent() && rule.method().roundsEach()) {
      return value.map(rule::rounded);
    }
    Optional<Fraction> part = value.known().filter(it -> Money.ofMajor(it, currency).isEmpty());
    if (part.isEmpty()) {
      return value;
    } else if (!told) {
      told = true;
      evaluator
          .out()
          .add(
              NEEDS_ROUNDING
                  .at(amount.span())
                  .with("grant", grant.path())
                  .with("year", slot.text())
                  .with("amount", Evaluator.written(part.get(), currency))
                  .with("minor", UnitNames.smallest(currency)));
    }
    return Value.unknown(Why.told(amount.span()));
  }
}
