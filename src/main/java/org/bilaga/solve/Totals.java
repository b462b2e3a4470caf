package org.bilaga.solve;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Timing;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Inputs;
import org.bilaga.finding.UnitNames;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Denomination;
import org.bilaga.money.Distributed;
import org.bilaga.money.Distribution;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;
import org.bilaga.money.Outcome;
import org.bilaga.money.RoundingRule;
import org.bilaga.money.Weights;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.typing.Type;
import org.bilaga.words.Told;

/**
 * The total of an agreement or area as an input.
 *
 * <p>Where one of its parts takes the remainder, that part takes up the change. Otherwise all
 * grants in it are scaled in proportion, to whole steps by largest remainder, so that they sum to
 * the total; the totals stated for areas in it follow their grants.
 */
final class Totals {
  private final Ledgers evaluator;

  Totals(Ledgers evaluator) {
    this.evaluator = evaluator;
  }

  Input input(String name, Area area, Type type) throws InputFinder.NoInput {
    Optional<String> taker = taker(area);
    return taker.isPresent() ? written(name, area, type, taker.get()) : scaled(name, area, type);
  }

  /** The part that takes what the others leave. */
  private static Optional<String> taker(Area area) {
    boolean stated =
        area.totals().size() == 1
            && !isRemainder(area)
            && !area.totals().get(0).amount().leavesOpen();
    return stated ? takerOf(area) : Optional.empty();
  }

  /** An area that takes it must have nobody in it, or somebody who takes it there. */
  private static Optional<String> takerOf(Area area) {
    for (Grant grant : area.grants()) {
      if (grant.declared().isRemainder()) {
        return Optional.of(grant.path());
      }
    }
    for (Area inner : area.areas()) {
      if (isRemainder(inner) && (inner.children().isEmpty() || takerOf(inner).isPresent())) {
        return Optional.of(inner.path());
      }
    }
    return Optional.empty();
  }

  private static boolean isRemainder(Area area) {
    return area.totals().size() == 1
        && area.totals().get(0).amount() instanceof Expression.Remainder;
  }

  private Input written(String name, Area area, Type type, String taker)
      throws InputFinder.NoInput {
    Clause.Total total = area.totals().get(0);
    Fraction now =
        InputFinder.known(
            name, evaluator.evaluate(total.amount(), Context.whole(area.agreement())));
    List<Told> notes = new ArrayList<>();
    notes.add(Sentences.remainderTakesAll(taker));
    if (total.timing() instanceof Timing.EachYear) {
      notes.add(Sentences.totalEachYear());
    }
    return new Input(
        name,
        type,
        now,
        InputFinder.moneyStep(now, type),
        Fraction.ZERO,
        InputFinder.high(now, type),
        value ->
            Optional.of(
                Inputs.AS_WRITTEN.with(total.amount(), value).only(area.agreement().module())),
        Optional.of(area.agreement()),
        notes);
  }

  /** An amount that is scaled, and where it is written. */
  private record Leaf(Expression written, Fraction amount) {}

  private Input scaled(String name, Area area, Type type) throws InputFinder.NoInput {
    List<Leaf> leaves = new ArrayList<>();
    for (Grant grant : area.allGrants()) {
      leaves.add(leaf(name, grant));
    }
    leavesOf(name, area, leaves);
    Fraction now = Fraction.ZERO;
    for (Leaf leaf : leaves) {
      now = now.add(leaf.amount());
      if (leaf.amount().signum() < 0) {
        throw new InputFinder.NoInput(Sentences.oneBelowZero(name));
      }
    }
    if (leaves.isEmpty() || now.isZero()) {
      throw new InputFinder.NoInput(Sentences.nothingToScale(name));
    }
    var weights = new Fraction[leaves.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = leaves.get(i).amount();
    }
    boolean alone = leaves.size() == 1 && area.allGrants().size() == 1;
    Fraction step = InputFinder.moneyStep(now, type);
    var scaled = Distribution.by(RoundingRule.DEFAULT.to(step), Weights.of(weights));
    return new Input(
        name,
        type,
        now,
        step,
        Fraction.ZERO,
        InputFinder.high(now, type),
        value -> scale(leaves, area, type.currency(), scaled, value),
        Optional.of(area.agreement()),
        alone
            ? List.of()
            : List.of(
                Sentences.scaledToWhole(
                    name,
                    leaves.size(),
                    step.equals(Fraction.ONE)
                        ? UnitNames.many(type.currency())
                        : UnitNames.smallest(type.currency()))));
  }

  private Leaf leaf(String name, Grant grant) throws InputFinder.NoInput {
    var declared = grant.declared();
    boolean plain =
        declared.amount().isPresent()
            && !declared.amount().get().leavesOpen()
            && !grant.saysEach()
            && !(declared.timing() instanceof Timing.EachYear);
    if (!plain) {
      throw new InputFinder.NoInput(Sentences.noSingleAmount(grant.path(), name));
    }
    return new Leaf(
        declared.amount().get(),
        InputFinder.known(name, evaluator.ledger(grant.agreement()).entry(grant).amount()));
  }

  /** Areas that state money and have no parts. */
  private void leavesOf(String name, Area area, List<Leaf> leaves) throws InputFinder.NoInput {
    if (area.children().isEmpty() && area.totals().size() == 1) {
      leaves.add(
          new Leaf(area.totals().get(0).amount(), InputFinder.known(name, evaluator.sum(area))));
    }
    for (Area inner : area.areas()) {
      leavesOf(name, inner, leaves);
    }
  }

  private static Optional<Inputs> scale(
      List<Leaf> leaves, Area area, Denomination currency, Distribution scaled, Fraction value) {
    var money = Money.ofMajor(value, currency);
    if (money.isEmpty()) {
      return Optional.empty();
    }
    if (!(scaled.distribute(money.get()) instanceof Outcome.Done<Distributed> done)) {
      return Optional.empty();
    }
    Map<Expression, Fraction> values = new IdentityHashMap<>();
    for (int i = 0; i < leaves.size(); i++) {
      values.put(leaves.get(i).written(), done.value().amount(i).toMajor());
    }
    following(values, area);
    return Optional.of(Inputs.AS_WRITTEN.with(values).only(area.agreement().module()));
  }

  /** The totals stated for areas with parts, which follow their parts; gives what an area has. */
  private static Fraction following(Map<Expression, Fraction> values, Area area) {
    Fraction sum = Fraction.ZERO;
    for (Grant grant : area.grants()) {
      sum = sum.add(value(values, grant.declared().amount().orElseThrow()));
    }
    for (Area inner : area.areas()) {
      sum = sum.add(following(values, inner));
    }
    if (area.totals().size() == 1) {
      Expression written = area.totals().get(0).amount();
      if (area.children().isEmpty()) {
        return value(values, written);
      }
      values.put(written, sum);
    }
    return sum;
  }

  private static Fraction value(Map<Expression, Fraction> values, Expression written) {
    return Objects.requireNonNull(values.get(written));
  }
}
