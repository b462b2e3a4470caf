package org.bilaga.evaluate;

import java.util.List;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Reference;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Referent;
import org.bilaga.source.Span;

/** What somebody pays: of the totals that say who pays, else of the grants that do. */
final class FunderAmounts {
  private final Evaluator evaluator;

  FunderAmounts(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** All that somebody pays of the totals and grants of an agreement that say who pays. */
  Value totalFrom(Reference from, Context context) {
    var funder = context.module().meaning(from);
    if (funder.isEmpty() || context.agreement().isEmpty()) {
      return Value.unknown(Why.told(from.span()));
    }
    return paid(context.agreement().get().root(), funder.get());
  }

  private Value paid(Area area, Referent funder) {
    Value sum = Lost.total(area).or(() -> Lost.money(area)).map(Value::unknown).orElse(Value.ZERO);
    boolean told = false;
    for (var total : area.totals()) {
      sum = sum.plus(paid(total.from(), area.agreement(), funder));
      told |= !total.from().isEmpty();
    }
    if (told) {
      return sum;
    }
    for (Grant grant : area.grants()) {
      var from = grant.declared().from();
      sum =
          sum.plus(
              from.isEmpty()
                  ? someOf(evaluator.amount(grant), grant.declared().name().span())
                  : paid(from, area.agreement(), funder));
    }
    for (Area inner : area.areas()) {
      sum = sum.plus(paid(inner, funder));
    }
    return area.children().isEmpty()
        ? sum.plus(someOf(evaluator.sum(area), area.name().span()))
        : sum;
  }

  /** Of what nobody is said to pay, anybody may pay some. */
  private static Value someOf(Value amount, Span place) {
    Why why = Why.of(Why.Cause.NOT_STATED, place, Sentences.payerNotStated(place.text()));
    var most = amount.most();
    return most.isPresent() && most.get().signum() >= 0
        ? Value.between(Fraction.ZERO, most.get(), why)
        : Value.atLeast(Fraction.ZERO, why);
  }

  private Value paid(List<Clause.Funder> funders, Agreement agreement, Referent wanted) {
    Value sum = Value.ZERO;
    for (Clause.Funder funder : funders) {
      if (agreement.module().meaning(funder.party()).isEmpty()) {
        sum = sum.plus(Value.unknown(Why.told(funder.party().span())));
      } else if (agreement.module().meaning(funder.party()).filter(wanted::equals).isPresent()) {
        sum = sum.plus(evaluator.amount(funder, agreement));
      }
    }
    return sum;
  }
}
