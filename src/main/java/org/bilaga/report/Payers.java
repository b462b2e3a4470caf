package org.bilaga.report;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.calendar.Slot;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Referent;

/**
 * Who pays what: the nearest {@code from} above a piece of money, else the appropriation that the
 * agreement is charged to.
 */
final class Payers {
  private final Ledgers evaluator;
  private final Map<Object, Payer> known = new IdentityHashMap<>();

  Payers(Ledgers evaluator) {
    this.evaluator = evaluator;
  }

  Payer of(Grant grant) {
    List<Clause.Funder> from = grant.declared().from();
    return from.isEmpty()
        ? of(grant.area())
        : known.computeIfAbsent(grant, it -> named(grant.declared(), from, grant.agreement()));
  }

  Payer of(Area area) {
    Payer payer = known.get(area);
    if (payer == null) {
      payer = find(area);
      known.put(area, payer);
    }
    return payer;
  }

  private Payer find(Area area) {
    for (Clause.Total total : area.totals()) {
      if (!total.from().isEmpty()) {
        return named(total, total.from(), area.agreement());
      }
    }
    return area.parent().map(this::of).orElseGet(() -> charged(area.agreement()));
  }

  private Payer named(Clause whole, List<Clause.Funder> from, Agreement agreement) {
    List<Referent> bodies = new ArrayList<>();
    List<Optional<Fraction>> amounts = new ArrayList<>();
    for (Clause.Funder funder : from) {
      Optional<Referent> body = agreement.module().meaning(funder.party());
      if (body.isPresent()) {
        bodies.add(body.get());
        amounts.add(evaluator.amount(funder, agreement).known());
      }
    }
    return bodies.size() == 1
        ? new Payer.Named(bodies.get(0))
        : new Payer.Together(whole, List.copyOf(bodies), List.copyOf(amounts));
  }

  private static Payer charged(Agreement agreement) {
    var numbers = new StringBuilder();
    for (Clause clause : agreement.declared().clauses()) {
      if (clause instanceof Clause.ChargedTo charged) {
        numbers.append(numbers.isEmpty() ? "" : ", ").append(charged.appropriation().text());
      }
    }
    return numbers.isEmpty() ? new Payer.NotStated() : new Payer.Appropriation(numbers.toString());
  }

  /**
   * Portions with what several pay together replaced by what each pays. That is done only where it
   * is exactly a year's amount, or all of it, that they are said to pay.
   */
  static List<Portion> apart(List<Portion> portions) {
    Map<Clause, List<Portion>> together = new LinkedHashMap<>();
    List<Portion> apart = new ArrayList<>();
    for (Portion portion : portions) {
      if (portion.payer() instanceof Payer.Together payer) {
        together.computeIfAbsent(payer.whole(), it -> new ArrayList<>()).add(portion);
      } else {
        apart.add(portion);
      }
    }
    together.values().forEach(whole -> apart(whole, apart));
    return apart;
  }

  private static void apart(List<Portion> whole, List<Portion> apart) {
    List<List<Portion>> years = new ArrayList<>();
    List<Optional<Slot>> slots = new ArrayList<>();
    for (Portion portion : whole) {
      Optional<Slot> year = portion.slot().map(slot -> Slot.year(slot.year()));
      int at = slots.indexOf(year);
      if (at < 0) {
        slots.add(year);
        years.add(new ArrayList<>());
        at = years.size() - 1;
      }
      years.get(at).add(portion);
    }
    for (List<Portion> year : years) {
      var payer = (Payer.Together) year.get(0).payer();
      boolean known = true;
      Fraction sum = Fraction.ZERO;
      for (Portion portion : year) {
        sum = sum.add(portion.amount());
        known &= portion.isKnown();
      }
      Fraction paid = Fraction.ZERO;
      for (Optional<Fraction> amount : payer.amounts()) {
        paid = paid.add(amount.orElse(Fraction.ZERO));
        known &= amount.isPresent();
      }
      if (!known || !sum.equals(paid)) {
        apart.addAll(year);
        continue;
      }
      for (int i = 0; i < payer.bodies().size(); i++) {
        var one = new Payer.Named(payer.bodies().get(i));
        apart.add(year.get(0).paidBy(one, payer.amounts().get(i).orElseThrow()));
      }
    }
  }
}
