package org.bilaga.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Unit;
import org.bilaga.calendar.Slot;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.finding.UnitNames;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;
import org.bilaga.money.RoundingRule;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Earmark;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Key;
import org.bilaga.resolve.Let;
import org.bilaga.resolve.Referent;
import org.bilaga.resolve.StatedOnce;
import org.bilaga.source.Span;
import org.bilaga.typing.AmountTooLarge;
import org.bilaga.typing.TypeChecker;

/**
 * Computes values exactly, each once.
 *
 * <p>What is not known stays unknown, with the reason. An amount may depend on amounts of other
 * agreements; a circle of them is told, and its values are not known. What members and parties get
 * it has from a ledger, which is made of what it computes.
 */
public abstract class Evaluator {
  public static final Kind CIRCLE =
      Kind.mistake("amount-in-circle")
          .en(
              "The value of `{name}` depends on itself.",
              "State one of the values in the circle as a figure.")
          .sv(
              "Värdet av `{name}` beror på sig självt.",
              "Ange ett av värdena i cirkeln direkt som ett tal.");
  static final Kind NOT_WHOLE =
      Kind.mistake("amount-not-whole")
          .en(
              "The amount comes to {amount}, which is not a whole number of {minor}.",
              "State an amount of whole {minor}.")
          .sv(
              "Beloppet blir {amount}, vilket inte är ett helt antal {minor}.",
              "Ange ett belopp i hela {minor}.");
  static final Kind BY_ZERO =
      Kind.mistake("division-by-zero")
          .en("This divides by zero.", "Correct what stands after `/`.")
          .sv("Här divideras med noll.", "Rätta det som står efter `/`.");

  private static final int MOST_OF_CIRCLE = 3;

  private final Findings out;
  private final Inputs inputs;
  private final Map<Object, Value> values = new IdentityHashMap<>();
  private final Map<Clause.Measure, Map<Measured, Object>> measured = new IdentityHashMap<>();
  private final GrantAmounts amounts = new GrantAmounts(this);
  private final DataFigures figures = new DataFigures(this);
  private final FunderAmounts funders = new FunderAmounts(this);
  private final Map<Object, Boolean> underWay = new IdentityHashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private final Weighing weighing;
  private final Dependence dependence = new Dependence();

  /**
   * @param inputs what is taken to be another figure than the one written
   */
  protected Evaluator(Findings out, Inputs inputs) {
    this.out = out;
    this.inputs = inputs;
    this.weighing = new Weighing(this);
  }

  /** What a member gets of some grants of an agreement, in all or in one year or month. */
  protected abstract Value held(List<Grant> grants, Referent.OfMember member, Optional<Slot> slot);

  /** All that a party, a member or a group gets by an agreement. */
  protected abstract Value totalTo(Agreement agreement, Referent recipient, Optional<Slot> slot);

  public Weighing weighing() {
    return weighing;
  }

  protected Findings out() {
    return out;
  }

  public Inputs inputs() {
    return inputs;
  }

  /** Which results rest on {@link #inputs} that are others than those written. */
  public Dependence dependence() {
    return dependence;
  }

  /** The evaluator whose results hold here too as far as they rest on no other inputs. */
  protected Optional<? extends Evaluator> like() {
    return Optional.empty();
  }

  /** A member's figure; empty where it is not known. */
  Optional<Fraction> figure(Data.Column column, int member) {
    if (inputs.change(column)) {
      dependence.read();
    }
    return inputs.value(column, member);
  }

  /** The figures of all members in proportion to each other; empty where they cannot be put so. */
  Optional<long[]> digits(Data.Column column) {
    if (!inputs.change(column)) {
      return Optional.of(column.digits());
    }
    dependence.read();
    return inputs.digits(column);
  }

  /** The rule by which a grant is rounded. */
  public RoundingRule rounding(Grant grant) {
    var other = inputs.rule(grant);
    if (other.isPresent()) {
      dependence.read();
    }
    return other.orElseGet(() -> RoundingRules.of(grant));
  }

  /** The amount of a grant, in main units. */
  public Value amount(Grant grant) {
    return once(
        grant,
        grant.declared().name().text(),
        grant.declared().name().span(),
        () -> amounts.amount(grant));
  }

  /** Its amounts year by year or month by month; a single one where it is not divided. */
  protected List<Piece> pieces(Grant grant) {
    // Once first, so that a circle is told.
    amount(grant);
    return amounts.pieces(grant);
  }

  /** The stated total of an area, else the sum of its parts. */
  public Value stated(Area area) {
    return amounts.areas().stated(area);
  }

  /** The same for a year or month. */
  public Value stated(Area area, Slot slot) {
    return amounts.areas().stated(area, slot);
  }

  /** The sum of an area's parts, else its stated total. */
  public Value sum(Area area) {
    return amounts.areas().sum(area);
  }

  /** The same for a year or month. */
  public Value sum(Area area, Slot slot) {
    return amounts.areas().sum(area, slot);
  }

  public Value amount(Earmark earmark) {
    return amounts.amount(earmark);
  }

  private Value let(Let let) {
    return once(
        let,
        let.name(),
        let.declared().name().span(),
        () -> evaluate(let.declared().value(), Context.whole(let.module(), let.agreement())));
  }

  /** What is measured, of which the steps of a ladder and other measures ask again and again. */
  private Value measure(Clause.Measure measure, Context context) {
    if (context.before().isPresent() || context.dividing().isPresent()) {
      return evaluate(measure.value(), context);
    }
    var of = new Measured(context.group(), context.member(), context.slot());
    Object once =
        measured
            .computeIfAbsent(measure, it -> new HashMap<>())
            .computeIfAbsent(of, it -> new Object());
    var name = measure.name();
    return once(once, name.text(), name.span(), () -> evaluate(measure.value(), context));
  }

  /** Of whom and when something is measured. */
  private record Measured(Optional<Group> group, int member, Optional<Slot> slot) {}

  /** A value that is computed once and may not need itself. */
  Value once(Object of, String name, Span span, Supplier<Value> computation) {
    Value known = values.get(of);
    if (known != null) {
      dependence.reuse(of);
      return known;
    }
    if (underWay.put(of, true) != null) {
      out.add(circle(of, name, span));
      Value unknown = Value.unknown(Why.told(span));
      values.put(of, unknown);
      return unknown;
    }
    boolean outer = dependence.begin();
    steps.add(new Step(of, name, span));
    Value computed = computation.get();
    steps.remove(steps.size() - 1);
    dependence.end(of, outer);
    underWay.remove(of);
    // Inside a circle it was put down meanwhile that it is not known, and that stays.
    Value first = values.putIfAbsent(of, computed);
    return first == null ? computed : first;
  }

  /** What is being computed, as something else needs it. */
  private record Step(Object of, String name, Span span) {}

  /** With the places of what it goes by, as far as they can be read. */
  private Finding circle(Object of, String name, Span span) {
    Finding circle = CIRCLE.at(span).with("name", name);
    int first = 0;
    while (first < steps.size() && steps.get(first).of() != of) {
      first++;
    }
    for (int i = first + 1; i < steps.size() && i <= first + MOST_OF_CIRCLE; i++) {
      circle.and(steps.get(i).span(), Sentences.inCircle(steps.get(i).name()));
    }
    return circle;
  }

  /** The amount as money; told, and empty, where it is none. */
  protected Optional<Money> money(Fraction amount, Denomination unit, Span span) {
    var money = Money.ofMajor(amount, unit);
    if (money.isEmpty()) {
      out.add(
          NOT_WHOLE
              .at(span)
              .with("amount", written(amount, unit))
              .with("minor", UnitNames.smallest(unit)));
    } else if (AmountTooLarge.is(amount, unit)) {
      out.add(AmountTooLarge.at(span, unit));
      return Optional.empty();
    }
    return money;
  }

  /** What is known and no amount of money is told, and not known. */
  Value asMoney(Value value, Denomination unit, Span span) {
    return value.known().map(it -> money(it, unit, span).isPresent()).orElse(true)
        ? value
        : Value.unknown(Why.told(span));
  }

  /** The amount of one of the totals of an area. */
  public Value amount(Clause.Total total, Area area) {
    return amounts.areas().value(total, area);
  }

  /** What one of those who pay an amount pays of it. */
  public Value amount(Clause.Funder funder, Agreement agreement) {
    Span place = funder.amount().span();
    return once(
        funder,
        funder.party().text(),
        place,
        () ->
            asMoney(
                evaluate(funder.amount(), Context.whole(agreement)),
                TypeChecker.currencyOf(agreement),
                place));
  }

  /** With decimals enough to show that it is not whole. */
  static String written(Fraction amount, Denomination currency) {
    Fraction below = Money.below(amount, currency).toMajor();
    Fraction above = below.add(Money.ofMinor(1, currency).toMajor());
    return Figures.of(currency).apart(amount, below, above).text(amount);
  }

  /** The value of an expression whose names and types are right. */
  public Value evaluate(Expression expression, Context context) {
    if (context.module().isDistrusted(expression)) {
      return Value.unknown(Why.told(expression.span()));
    }
    if (inputs.change(expression, context.module())) {
      dependence.read();
      return Value.of(inputs.value(expression));
    }
    return switch (expression) {
      case Expression.Figure it -> Value.of(it.value());
      case Expression.ReferenceValue it -> value(it.reference(), context);
      case Expression.YearBefore it -> value(it.reference(), yearBefore(context));
      case Expression.Remainder it -> Value.unknown(Why.told(it.span()));
      case Expression.Unknown it ->
          Value.unknown(Why.of(Why.Cause.NOT_STATED, it.span(), Sentences.notStated()));
      case Expression.PreviousYear it ->
          context.before().orElseGet(() -> Value.unknown(Why.told(it.span())));
      case Expression.Listed it -> Value.unknown(Why.told(it.span()));
      case Expression.AtMost it -> atMost(it, evaluate(it.of(), context));
      case Expression.AtLeast it -> atLeast(it, evaluate(it.of(), context));
      // Of a grant its members' values make it; that it stands elsewhere is told.
      case Expression.Each it -> Value.unknown(Why.told(it.span()));
      case Expression.Broken it -> Value.unknown(Why.told(it.span()));
      case Expression.TotalValue it ->
          context
              .agreement()
              .map(agreement -> part(agreement.root(), context, true))
              .orElseGet(() -> Value.unknown(Why.told(it.span())));
      case Expression.ShareOf it -> share(it.of(), context);
      case Expression.TotalOf it -> totalOf(it.of(), context);
      case Expression.TotalTo it -> totalTo(it.recipient(), context);
      case Expression.TotalFrom it -> funders.totalFrom(it.funder(), context);
      case Expression.Stated it -> {
        var stated = StatedOnce.in(it, context.module(), context.agreement());
        yield stated.size() == 1
            ? evaluate(stated.get(0), context)
            : Value.unknown(Why.told(it.span()));
      }
      case Expression.Negative it -> evaluate(it.of(), context).negate();
      case Expression.Not it -> Truths.not(evaluate(it.of(), context));
      case Expression.Binary it -> binary(it, context);
      case Expression.DateValue it ->
          Value.of(
              Fraction.of(it.date().year() * 10_000L + it.date().month() * 100L + it.date().day()));
      case Expression.MonthValue it ->
          Value.of(Fraction.of(Long.parseLong(it.month().replace("-", ""))));
    };
  }

  /** Something between nought and so much, or the most that it may be. */
  private static Value atMost(Expression.AtMost it, Value most) {
    var high = most.most();
    return high.isPresent() && high.get().signum() >= 0
        ? Value.between(Fraction.ZERO, high.get(), onlyBound(it))
        : Value.unknown(most.why().orElseGet(() -> onlyBound(it)));
  }

  private static Value atLeast(Expression.AtLeast it, Value least) {
    return least
        .least()
        .map(low -> Value.atLeast(low, onlyBound(it)))
        .orElseGet(() -> Value.unknown(least.why().orElseGet(() -> onlyBound(it))));
  }

  private static Why onlyBound(Expression of) {
    return Why.of(Why.Cause.NOT_STATED, of.span(), Sentences.onlyBoundStated());
  }

  public static Context yearBefore(Context context) {
    return context.slot().map(slot -> context.in(slot.yearBefore())).orElse(context);
  }

  private Value binary(Expression.Binary it, Context context) {
    Value left = evaluate(it.left(), context);
    Value right = evaluate(it.right(), context);
    return switch (it.operator()) {
      case PLUS -> left.plus(right);
      case MINUS -> left.minus(right);
      case TIMES -> left.times(right);
      case OVER -> over(it, left, right);
      case AND -> Truths.either(left, right, false);
      case OR -> Truths.either(left, right, true);
      case EQUAL, NOT_EQUAL, LESS, MORE, LESS_OR_EQUAL, MORE_OR_EQUAL ->
          Truths.compared(it.operator(), left, right);
    };
  }

  private Value over(Expression.Binary it, Value left, Value right) {
    if (!(right instanceof Value.Known divisor)) {
      return Value.unknown(right.why().orElseThrow());
    } else if (divisor.amount().isZero()) {
      out.add(BY_ZERO.at(it.span()));
      return Value.unknown(Why.told(it.span()));
    }
    return left.over(divisor.amount());
  }

  private Value value(Reference reference, Context context) {
    return context
        .module()
        .meaning(reference)
        .map(it -> value(it, context))
        .orElseGet(() -> Value.unknown(Why.told(reference.span())));
  }

  /** The value of what a name stands for. */
  public Value value(Referent referent, Context context) {
    return switch (referent) {
      case Referent.OfColumn it -> figures.column(it.column(), context);
      case Referent.OfKey it -> share(it.key(), context);
      case Referent.OfLet it -> let(it.let());
      case Referent.OfAgreement it -> part(it.agreement().root(), context, false);
      case Referent.OfArea it -> part(it.area(), context, false);
      case Referent.OfTotal it -> part(it.area(), context, true);
      case Referent.OfGrant it -> part(it.grant(), context);
      case Referent.OfEarmark it ->
          context.slot().isPresent()
              ? amounts.amount(it.earmark(), context.slot().get())
              : amount(it.earmark());
      case Referent.OfMeasure it -> measure(it.measure(), context);
      case Referent.OfStep it -> step(it, context);
      case Referent.In it -> value(it.of(), context.in(it.slot()));
      case Referent.At it -> value(it.of(), context.of(it.group(), it.member()));
      case Referent.OfParty it -> noValue(it.party().name().span());
      case Referent.OfGroup it -> noValue(it.group().declared().name().span());
      case Referent.OfMember it -> noValue(it.group().place(it.member()));
      case Referent.OfData it -> noValue(it.data().declared().name().span());
      case Referent.OfFacts it -> noValue(it.facts().declared().name().span());
      case Referent.OfSentence it -> noValue(it.sentence().span());
      case Referent.OfUnknown it -> noValue(it.name().span());
    };
  }

  /** A name that stands for no value; the types tell that. */
  private static Value noValue(Span place) {
    return Value.unknown(Why.told(place));
  }

  private Value share(Key key, Context context) {
    if (context.group().isEmpty()) {
      return Value.unknown(Why.told(key.declared().name().span()));
    }
    return weighing.share(key, context.group().get(), context.member());
  }

  private Value part(Area area, Context context, boolean stated) {
    if (context.group().isEmpty() || context.isDividingIn(area)) {
      return context
          .slot()
          .map(slot -> stated ? stated(area, slot) : sum(area, slot))
          .orElseGet(() -> stated ? stated(area) : sum(area));
    }
    return lostWithin(area).plus(held(area.allGrants(), context.asMember(), context.slot()));
  }

  /** Money in an area, or below it, that may be anybody's as nobody knows what is said of it. */
  protected static Value lostWithin(Area area) {
    return Lost.moneyWithin(area).map(Value::unknown).orElse(Value.ZERO);
  }

  private Value part(Grant grant, Context context) {
    if (context.group().isEmpty() || context.isDividing(grant)) {
      return context.slot().map(slot -> amounts.amount(grant, slot)).orElseGet(() -> amount(grant));
    }
    return held(List.of(grant), context.asMember(), context.slot());
  }

  /** What a step of a ladder has to share in a year or month, or in all. */
  private Value step(Referent.OfStep of, Context context) {
    Value pool =
        context
            .slot()
            .map(slot -> amounts.amount(of.grant(), slot))
            .orElseGet(() -> amount(of.grant()));
    return pool.times(evaluate(of.step().share(), Context.whole(of.grant().agreement())));
  }

  private Value share(Reference of, Context context) {
    var meaning = context.module().meaning(of);
    if (meaning.isEmpty() || context.group().isEmpty()) {
      return Value.unknown(Why.told(of.span()));
    }
    Value total = totalOf(of, context);
    if (!(total instanceof Value.Known known)) {
      // Of a whole that is known only within bounds nobody's share is known.
      return Value.unknown(total.why().orElseThrow());
    } else if (known.amount().isZero()) {
      out.add(BY_ZERO.at(of.span()));
      return Value.unknown(Why.told(of.span()));
    }
    return value(meaning.get(), context).over(known.amount());
  }

  private Value totalOf(Reference of, Context context) {
    var meaning = context.module().meaning(of);
    if (meaning.isEmpty()) {
      return Value.unknown(Why.told(of.span()));
    } else if (meaning.get() instanceof Referent.OfColumn it) {
      return it.column().series().isPresent()
          ? figures.sumOver(it.column(), context)
          : weighing.total(it.column());
    } else if (meaning.get() instanceof Referent.OfKey) {
      return Value.ONE;
    }
    return value(meaning.get(), Context.whole(context.module(), context.agreement()));
  }

  private Value totalTo(Reference to, Context context) {
    var recipient = context.module().meaning(to);
    if (recipient.isEmpty() || context.agreement().isEmpty()) {
      return Value.unknown(Why.told(to.span()));
    }
    Agreement agreement = context.agreement().get();
    return context.group().isPresent() && recipient.get() instanceof Referent.OfGroup
        ? part(agreement.root(), context, false)
        : totalTo(agreement, recipient.get(), context.slot());
  }

  /** The currency of a grant's amount: at hand where it is a figure, else by its type. */
  public static Denomination currency(Grant grant) {
    var amount = grant.declared().amount();
    return amount.isPresent()
            && amount.get() instanceof Expression.Figure figure
            && figure.unit() instanceof Unit.Money money
        ? money.currency()
        : TypeChecker.currencyOf(grant);
  }
}
