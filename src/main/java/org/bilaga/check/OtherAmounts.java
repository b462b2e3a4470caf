package org.bilaga.check;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Expression.Operator;
import org.bilaga.ast.Unit;
import org.bilaga.check.slip.OtherTotal.Stated;
import org.bilaga.evaluate.Context;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Referent;
import org.bilaga.words.Told;

/**
 * The amounts one may have had before one's eyes: those of an agreement's other areas and grants,
 * and of the agreements it merges; apart from them, those that its claims state in vain. Collected
 * once, when first asked for.
 */
final class OtherAmounts {
  private final Ledgers evaluator;
  private final Map<Agreement, List<Stated>> known = new IdentityHashMap<>();
  private final Map<Agreement, List<Rejected>> rejected = new IdentityHashMap<>();

  OtherAmounts(Ledgers evaluator) {
    this.evaluator = evaluator;
  }

  /** A claim that states another amount than the agreement comes to. */
  record Rejected(Clause.Claim claim, Fraction amount, Denomination unit) {}

  /**
   * All in the unit of the agreement but those that are the right amount; what is only stated, and
   * wrongly, is none.
   */
  List<Stated> than(Fraction right, Agreement agreement) {
    List<Stated> others = new ArrayList<>();
    Denomination unit = Checked.denomination(agreement);
    for (Stated stated : known.computeIfAbsent(agreement, this::collect)) {
      if (!stated.amount().equals(right) && stated.unit().equals(unit)) {
        others.add(stated);
      }
    }
    return others;
  }

  List<Rejected> rejected(Agreement agreement) {
    return rejected.computeIfAbsent(agreement, this::reject);
  }

  private List<Stated> collect(Agreement agreement) {
    List<Stated> amounts = new ArrayList<>();
    collect(agreement.root(), "", amounts);
    for (Clause clause : agreement.declared().clauses()) {
      if (clause instanceof Clause.Merges merges) {
        for (var reference : merges.agreements()) {
          agreement
              .module()
              .meaning(reference)
              .ifPresent(
                  it -> {
                    if (it instanceof Referent.OfAgreement of) {
                      collect(of.agreement().root(), of.agreement().name(), amounts);
                    }
                  });
        }
      }
    }
    return amounts;
  }

  private void collect(Area area, String within, List<Stated> amounts) {
    Denomination unit = Checked.denomination(area.agreement());
    add(evaluator.stated(area).known(), unit, path(within, area.path(), area), amounts);
    for (Object child : area.children()) {
      if (child instanceof Area inner) {
        collect(inner, within, amounts);
      } else if (child instanceof Grant grant) {
        var amount = evaluator.ledger(grant.agreement()).entry(grant).amount().known();
        add(amount, unit, path(within, grant.path(), area), amounts);
      }
    }
  }

  private static String path(String within, String path, Area area) {
    if (path.isEmpty()) {
      return area.agreement().name();
    }
    return within.isEmpty() ? path : within + "." + path;
  }

  private static void add(
      Optional<Fraction> amount, Denomination unit, String name, List<Stated> amounts) {
    amount
        .filter(it -> !it.isZero())
        .ifPresent(it -> amounts.add(new Stated(it, unit, Told.text("`" + name + "`"))));
  }

  private List<Rejected> reject(Agreement agreement) {
    List<Rejected> found = new ArrayList<>();
    Context context = Context.whole(agreement);
    for (var placed : agreement.claims()) {
      var claim = placed.claim();
      if (claim.each().isEmpty()
          && claim.comparison() == Operator.EQUAL
          && claim.right() instanceof Expression.Figure figure
          && figure.unit() instanceof Unit.Money money) {
        var amount = evaluator.evaluate(claim.right(), context).known();
        var model = evaluator.evaluate(claim.left(), context).known();
        if (amount.isPresent() && model.isPresent() && !amount.equals(model)) {
          found.add(new Rejected(claim, amount.get(), money.currency()));
        }
      }
    }
    return found;
  }
}
