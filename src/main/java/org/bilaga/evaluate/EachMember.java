package org.bilaga.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Walk;
import org.bilaga.calendar.Slot;
import org.bilaga.finding.Kind;
import org.bilaga.finding.UnitNames;
import org.bilaga.money.Denomination;
import org.bilaga.money.Money;
import org.bilaga.money.RoundingRule;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Referent;

/**
 * What each member gets of a grant that says so much each: the amount for that member, kept within
 * its bounds, rounded by itself where a rule says how. Who is excepted gets nothing.
 *
 * <p>Nothing is rounded that no rule rounds, so an amount that is not a whole number of öre is
 * told.
 */
final class EachMember {
  static final Kind NEEDS_ROUNDING =
      Kind.mistake("amount-needs-rounding")
          .en(
              "{who} would get {amount} of `{grant}`, which is not a whole number of {minor}, and"
                  + " no rule says how it is rounded.",
              "Write `rounded half up` on the grant, or another rule that the agreement states.")
          .sv(
              "{who} skulle få {amount} av `{grant}`, vilket inte är ett helt antal {minor}, och"
                  + " ingen regel säger hur det avrundas.",
              "Skriv `avrundat halva uppåt` på bidraget, eller en annan regel som"
                  + " överenskommelsen anger.");
  static final Kind NOT_EACH =
      Kind.mistake("rounding-not-for-each")
          .en(
              "`{grant}` says what each gets, but its rule rounds members' parts of a whole"
                  + " together.",
              "Write how each amount is rounded: `rounded half up`, `half even`, `down` or `up`.")
          .sv(
              "`{grant}` säger vad var och en får, men dess regel avrundar medlemmarnas delar av en"
                  + " helhet tillsammans.",
              "Skriv hur varje belopp avrundas: `avrundat halva uppåt`, `halva jämnt`, `nedåt`"
                  + " eller `uppåt`.");

  private final Evaluator evaluator;
  private final Grant grant;
  private final Group group;
  private final Denomination currency;
  private final Optional<RoundingRule> rule;
  private final Set<Integer> excepted;
  private boolean toldNotWhole;

  private EachMember(Evaluator evaluator, Grant grant, Group group, Optional<RoundingRule> rule) {
    this.evaluator = evaluator;
    this.grant = grant;
    this.group = group;
    this.currency = Evaluator.currency(grant);
    this.rule = rule;
    this.excepted = grant.excepted();
  }

  /** Empty where it goes to no group, or its rule rounds no amount by itself; both are told. */
  static Optional<EachMember> of(Evaluator evaluator, Grant grant) {
    var group = grant.group();
    if (group.isEmpty() || !grant.declared().recipients().others().isEmpty()) {
      return Optional.empty();
    } else if (grant.rounding().isEmpty()) {
      return Optional.of(new EachMember(evaluator, grant, group.get(), Optional.empty()));
    }
    RoundingRule rule = evaluator.rounding(grant);
    if (!rule.method().roundsEach()) {
      evaluator.out().add(NOT_EACH.at(grant.declared().name().span()).with("grant", grant.path()));
      return Optional.empty();
    }
    return Optional.of(new EachMember(evaluator, grant, group.get(), Optional.of(rule)));
  }

  /** Their amounts, of what is measured over time in a year or month where one is meant. */
  MemberAmounts amounts(Expression.Each each, Optional<Slot> slot) {
    Context context = Context.dividing(grant);
    if (slot.isPresent() && isOverTime(each)) {
      context = context.in(slot.get());
    }
    List<Value> exact = new ArrayList<>(group.size());
    for (int member = 0; member < group.size(); member++) {
      exact.add(
          excepted.contains(member)
              ? Value.ZERO
              : within(evaluator.evaluate(each.of(), context.of(group, member)), member));
    }
    return rounded(each, exact);
  }

  /** Each member's amount in as many parts, whole units of the rule and the first parts more. */
  List<MemberAmounts> equalParts(Expression.Each each, List<Slot> slots) {
    return GrantAmounts.equalParts(
        amounts(each, Optional.empty()), slots.size(), evaluator.rounding(grant).unit());
  }

  private MemberAmounts rounded(Expression.Each each, List<Value> exact) {
    List<Value> amounts = new ArrayList<>(exact.size());
    for (int member = 0; member < exact.size(); member++) {
      amounts.add(rounded(exact.get(member), member, each));
    }
    return new MemberAmounts(exact, amounts);
  }

  private Value rounded(Value exact, int member, Expression.Each each) {
    if (rule.isPresent()) {
      return exact.map(rule.get()::rounded);
    } else if (exact.known().filter(it -> Money.ofMajor(it, currency).isEmpty()).isPresent()) {
      if (!toldNotWhole) {
        toldNotWhole = true;
        evaluator
            .out()
            .add(
                NEEDS_ROUNDING
                    .at(each.span())
                    .with("who", group.member(member).name())
                    .with("amount", Evaluator.written(exact.known().get(), currency))
                    .with("grant", grant.path())
                    .with("minor", UnitNames.smallest(currency)));
      }
      return Value.unknown(Why.told(each.span()));
    }
    return exact;
  }

  private boolean isOverTime(Expression.Each each) {
    for (Reference reference : Walk.all(Reference.class, each)) {
      if (grant.agreement().module().meaning(reference).orElse(null) instanceof Referent.OfColumn of
          && of.column().series().isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Value within(Value amount, int member) {
    var division = grant.declared().division();
    var floor = bound(division.floors(), member, true);
    Value raised = floor.map(it -> stricter(amount, it, true)).orElse(amount);
    return bound(division.caps(), member, false)
        .map(it -> stricter(raised, it, false))
        .orElse(raised);
  }

  /** What is said for the member goes before what is said for each; of two the stricter holds. */
  private Optional<Value> bound(List<Clause.Bound> bounds, int member, boolean larger) {
    Optional<Value> own = Optional.empty();
    Optional<Value> ofEach = Optional.empty();
    for (Clause.Bound bound : bounds) {
      Value value = evaluator.evaluate(bound.amount(), Context.dividing(grant).of(group, member));
      if (bound.member().isEmpty()) {
        ofEach = Optional.of(ofEach.map(it -> stricter(it, value, larger)).orElse(value));
      } else if (RoundingRules.member(bound.member().get(), grant.agreement().module(), grant)
          .filter(it -> it == member)
          .isPresent()) {
        own = Optional.of(own.map(it -> stricter(it, value, larger)).orElse(value));
      }
    }
    return own.isPresent() ? own : ofEach;
  }

  private static Value stricter(Value one, Value other, boolean larger) {
    if (one instanceof Value.Known here && other instanceof Value.Known there) {
      return larger == here.amount().compareTo(there.amount()) >= 0 ? one : other;
    }
    return Value.unknown(one.why().or(other::why).orElseThrow());
  }
}
