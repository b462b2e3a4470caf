package org.bilaga.evaluate;

import java.util.ArrayList;
import java.util.Currency;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Unit;
import org.bilaga.calendar.Slot;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.finding.MinorUnit;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Earmark;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Key;
import org.bilaga.resolve.Let;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;
import org.bilaga.source.Span;
import org.bilaga.typing.TypeChecker;

/**
 * Computes values exactly, each once.
 *
 * <p>An amount may depend on amounts of other agreements; a circle of them is told and counts as
 * nought, so that the rest can still be computed.
 */
public final class Evaluator {
  static final Kind CIRCLE =
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
  static final Kind TOO_LARGE =
      Kind.mistake("amount-too-large")
          .en(
              "The amount is larger than any that Bilaga computes with.",
              "Check the figure and the unit it is in.")
          .sv(
              "Beloppet är större än något som Bilaga räknar med.",
              "Kontrollera talet och enheten det står i.");
  static final Kind BY_ZERO =
      Kind.mistake("division-by-zero")
          .en("This divides by zero.", "Correct what stands after `/`.")
          .sv("Här divideras med noll.", "Rätta det som står efter `/`.");

  /** 10^16 main units: a thousand times what all states of the world spend in a year. */
  private static final int MOST_BITS = 60;

  private static final Currency SEK = Currency.getInstance("SEK");

  private final Findings out;
  private final Inputs inputs;
  private final Map<Agreement, Ledger> ledgers = new IdentityHashMap<>();
  private final Map<Object, Fraction> values = new IdentityHashMap<>();
  private final Amounts amounts = new Amounts(this);
  private final Map<Object, Boolean> underWay = new IdentityHashMap<>();
  private final Weighing weighing;

  public Evaluator(Findings out) {
    this(out, Inputs.AS_WRITTEN);
  }

  /** One that takes some inputs to be others than those written. */
  public Evaluator(Findings out, Inputs inputs) {
    this.out = out;
    this.inputs = inputs;
    this.weighing = new Weighing(this);
  }

  public Weighing weighing() {
    return weighing;
  }

  Findings out() {
    return out;
  }

  Inputs inputs() {
    return inputs;
  }

  /** The ledger of an agreement. */
  public Ledger ledger(Agreement agreement) {
    Ledger known = ledgers.get(agreement);
    if (known == null) {
      known = new Ledger(agreement, new Distributor(this).entries(agreement));
      ledgers.put(agreement, known);
    }
    return known;
  }

  /** Lets go of a ledger, which is made anew where it is asked for again. */
  public void forgetLedger(Agreement agreement) {
    ledgers.remove(agreement);
  }

  /** The amount of a grant, in main units; nought for what is not known of it. */
  Fraction amount(Grant grant) {
    return once(
        grant,
        grant.declared().name().text(),
        grant.declared().name().span(),
        () -> amounts.amount(grant));
  }

  /** Its amounts year by year or month by month; a single one where it is not divided. */
  List<Piece> pieces(Grant grant) {
    // Once first, so that a circle is told.
    amount(grant);
    return amounts.pieces(grant);
  }

  /** The stated total of an area, else the sum of its parts. */
  public Fraction stated(Area area) {
    return amounts.stated(area);
  }

  /** The same for a year or month. */
  public Fraction stated(Area area, Slot slot) {
    return amounts.stated(area, slot);
  }

  /** The sum of an area's parts, else its stated total. */
  public Fraction sum(Area area) {
    return amounts.sum(area);
  }

  /** The same for a year or month. */
  public Fraction sum(Area area, Slot slot) {
    return amounts.sum(area, slot);
  }

  public Fraction amount(Earmark earmark) {
    return amounts.amount(earmark);
  }

  /** Whether the amounts of all parts of an area are known, so that its sum is all. */
  public static boolean isKnown(Area area) {
    return Amounts.isKnown(area);
  }

  public static boolean isKnown(Grant grant) {
    return Amounts.isKnown(grant);
  }

  private Fraction let(Let let) {
    return once(
        let,
        let.name(),
        let.declared().name().span(),
        () -> evaluate(let.declared().value(), Context.whole(let.module(), let.agreement())));
  }

  /** A value that is computed once and may not need itself. */
  Fraction once(Object of, String name, Span span, Computation computation) {
    Fraction known = values.get(of);
    if (known != null) {
      return known;
    }
    if (underWay.put(of, true) != null) {
      out.add(CIRCLE.at(span).with("name", name));
      values.put(of, Fraction.ZERO);
      return Fraction.ZERO;
    }
    Fraction computed = computation.compute();
    underWay.remove(of);
    // Inside a circle nought was put down meanwhile, and stays.
    Fraction first = values.putIfAbsent(of, computed);
    return first == null ? computed : first;
  }

  interface Computation {
    Fraction compute();
  }

  /** The amount as money; told and nought where it is none. */
  Money money(Fraction amount, String currency, Span span) {
    Currency unit = currency.equals("SEK") ? SEK : Currency.getInstance(currency);
    var money = Money.ofMajor(amount, unit);
    if (money.isEmpty()) {
      out.add(
          NOT_WHOLE
              .at(span)
              .with("amount", written(amount, unit))
              .with("minor", MinorUnit.of(currency)));
      return Money.zero(unit);
    } else if (money.get().minor().bitLength() > MOST_BITS) {
      out.add(TOO_LARGE.at(span));
      return Money.zero(unit);
    }
    return money.get();
  }

  /** With decimals enough to show that it is not whole. */
  private static String written(Fraction amount, Currency currency) {
    Fraction below = Money.below(amount, currency).toMajor();
    Fraction above = below.add(Money.ofMinor(1, currency).toMajor());
    return Figures.money(currency.getCurrencyCode()).apart(amount, below, above).text(amount);
  }

  /** The value of an expression whose names and types are right; true is 1. */
  public Fraction evaluate(Expression expression, Context context) {
    if (inputs.change(expression, context.module())) {
      return inputs.value(expression);
    }
    return switch (expression) {
      case Expression.Figure it -> it.value();
      case Expression.ReferenceValue it -> value(it.reference(), context);
      case Expression.YearBefore it -> value(it.reference(), yearBefore(context));
      case Expression.Remainder it -> Fraction.ZERO;
      case Expression.Unknown it -> Fraction.ZERO;
      case Expression.Broken it -> Fraction.ZERO;
      case Expression.TotalValue it ->
          context
              .agreement()
              .map(agreement -> whole(agreement.root(), context))
              .orElse(Fraction.ZERO);
      case Expression.ShareOf it -> share(it.of(), context);
      case Expression.TotalOf it -> totalOf(it.of(), context);
      case Expression.TotalTo it -> totalTo(it.recipient(), context);
      case Expression.TotalFrom it -> totalFrom(it.funder(), context);
      case Expression.Negative it -> evaluate(it.of(), context).negate();
      case Expression.Not it -> truth(evaluate(it.of(), context).isZero());
      case Expression.Binary it -> binary(it, context);
      case Expression.DateValue it ->
          Fraction.of(it.date().year() * 10_000L + it.date().month() * 100L + it.date().day());
      case Expression.MonthValue it -> Fraction.of(Long.parseLong(it.month().replace("-", "")));
    };
  }

  static Context yearBefore(Context context) {
    return context.slot().map(slot -> context.in(slot.yearBefore())).orElse(context);
  }

  private static Fraction truth(boolean is) {
    return is ? Fraction.ONE : Fraction.ZERO;
  }

  private Fraction binary(Expression.Binary it, Context context) {
    return binary(it, evaluate(it.left(), context), evaluate(it.right(), context));
  }

  /** What is made of the values of the two sides. */
  Fraction binary(Expression.Binary it, Fraction left, Fraction right) {
    return switch (it.operator()) {
      case PLUS -> left.add(right);
      case MINUS -> left.subtract(right);
      case TIMES -> left.multiply(right);
      case OVER -> {
        if (right.isZero()) {
          out.add(BY_ZERO.at(it.span()));
          yield Fraction.ZERO;
        }
        yield left.divide(right);
      }
      case AND -> truth(!left.isZero() && !right.isZero());
      case OR -> truth(!left.isZero() || !right.isZero());
      case EQUAL, NOT_EQUAL, LESS, MORE, LESS_OR_EQUAL, MORE_OR_EQUAL ->
          truth(holds(it.operator(), left.compareTo(right)));
    };
  }

  /** Whether a comparison holds, given the sign of left less right. */
  public static boolean holds(Expression.Operator operator, int comparison) {
    return switch (operator) {
      case EQUAL -> comparison == 0;
      case NOT_EQUAL -> comparison != 0;
      case LESS -> comparison < 0;
      case MORE -> comparison > 0;
      case LESS_OR_EQUAL -> comparison <= 0;
      case MORE_OR_EQUAL -> comparison >= 0;
      case PLUS, MINUS, TIMES, OVER, AND, OR -> false;
    };
  }

  private Fraction value(Reference reference, Context context) {
    return context.module().meaning(reference).map(it -> value(it, context)).orElse(Fraction.ZERO);
  }

  /** The value of what a name stands for. */
  public Fraction value(Referent referent, Context context) {
    return switch (referent) {
      case Referent.OfColumn it -> column(it.column(), context);
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
      case Referent.OfMeasure it -> evaluate(it.measure().value(), context);
      case Referent.OfStep it -> step(it, context);
      case Referent.In it -> value(it.of(), context.in(it.slot()));
      case Referent.At it -> value(it.of(), context.of(it.group(), it.member()));
      case Referent.OfParty it -> Fraction.ZERO;
      case Referent.OfGroup it -> Fraction.ZERO;
      case Referent.OfMember it -> Fraction.ZERO;
      case Referent.OfData it -> Fraction.ZERO;
      case Referent.OfFacts it -> Fraction.ZERO;
      case Referent.OfSentence it -> Fraction.ZERO;
      case Referent.OfUnknown it -> Fraction.ZERO;
    };
  }

  private Fraction column(Data.Column column, Context context) {
    int member =
        context.group().map(group -> group.in(column.group(), context.member())).orElse(-1);
    if (column.series().isPresent() && member >= 0) {
      return context
          .slot()
          .flatMap(slot -> column.series().get().value(slot, member))
          .orElse(Fraction.ZERO);
    }
    return member < 0 ? Fraction.ZERO : inputs.value(column, member);
  }

  private Fraction share(Key key, Context context) {
    return context
        .group()
        .map(group -> weighing.shares(key, group)[context.member()])
        .orElse(Fraction.ZERO);
  }

  private Fraction whole(Area area, Context context) {
    return part(area, context, true);
  }

  private Fraction part(Area area, Context context, boolean stated) {
    if (context.group().isEmpty()) {
      return context
          .slot()
          .map(slot -> stated ? stated(area, slot) : sum(area, slot))
          .orElseGet(() -> stated ? stated(area) : sum(area));
    }
    Fraction sum = Fraction.ZERO;
    for (Grant grant : area.allGrants()) {
      sum = sum.add(part(grant, context));
    }
    return sum;
  }

  private Fraction part(Grant grant, Context context) {
    if (context.group().isEmpty()) {
      return context.slot().map(slot -> amounts.amount(grant, slot)).orElseGet(() -> amount(grant));
    }
    Ledger ledger = ledger(grant.agreement());
    Group group = context.group().get();
    return ledger.major(
        context
            .slot()
            .map(slot -> ledger.minor(grant, group, context.member(), slot))
            .orElseGet(() -> ledger.minor(grant, group, context.member())));
  }

  /** What a step of a ladder has to share in a year or month, or in all. */
  private Fraction step(Referent.OfStep of, Context context) {
    Fraction pool =
        context
            .slot()
            .map(slot -> amounts.amount(of.grant(), slot))
            .orElseGet(() -> amount(of.grant()));
    return pool.multiply(evaluate(of.step().share(), Context.whole(of.grant().agreement())));
  }

  private Fraction share(Reference of, Context context) {
    var meaning = context.module().meaning(of);
    if (meaning.isEmpty() || context.group().isEmpty()) {
      return Fraction.ZERO;
    }
    Fraction total = totalOf(of, context);
    return total.isZero() ? Fraction.ZERO : value(meaning.get(), context).divide(total);
  }

  private Fraction totalOf(Reference of, Context context) {
    var meaning = context.module().meaning(of);
    if (meaning.isPresent() && meaning.get() instanceof Referent.OfColumn it) {
      return weighing.total(it.column());
    } else if (meaning.isPresent() && meaning.get() instanceof Referent.OfKey) {
      return Fraction.ONE;
    }
    return meaning
        .map(it -> value(it, Context.whole(context.module(), context.agreement())))
        .orElse(Fraction.ZERO);
  }

  private Fraction totalTo(Reference to, Context context) {
    var recipient = context.module().meaning(to);
    if (recipient.isEmpty() || context.agreement().isEmpty()) {
      return Fraction.ZERO;
    }
    Ledger ledger = ledger(context.agreement().get());
    if (context.group().isPresent() && recipient.get() instanceof Referent.OfGroup of) {
      return ledger.major(
          ledger.minor(context.agreement().get().grants(), of.group(), context.member()));
    }
    return ledger.totalTo(recipient.get());
  }

  /** All that somebody pays of the totals and grants of an agreement that say who pays. */
  private Fraction totalFrom(Reference from, Context context) {
    var funder = context.module().meaning(from);
    if (funder.isEmpty() || context.agreement().isEmpty()) {
      return Fraction.ZERO;
    }
    return paid(context.agreement().get().root(), funder.get());
  }

  private Fraction paid(Area area, Referent funder) {
    Fraction sum = Fraction.ZERO;
    boolean told = false;
    for (var total : area.totals()) {
      sum = sum.add(paid(total.from(), area.agreement(), funder));
      told |= !total.from().isEmpty();
    }
    if (told) {
      return sum;
    }
    for (Grant grant : area.grants()) {
      sum = sum.add(paid(grant.declared().from(), area.agreement(), funder));
    }
    for (Area inner : area.areas()) {
      sum = sum.add(paid(inner, funder));
    }
    return sum;
  }

  private Fraction paid(List<Clause.Funder> funders, Agreement agreement, Referent wanted) {
    Fraction sum = Fraction.ZERO;
    for (Clause.Funder funder : funders) {
      if (agreement.module().meaning(funder.party()).filter(wanted::equals).isPresent()) {
        sum = sum.add(evaluate(funder.amount(), Context.whole(agreement)));
      }
    }
    return sum;
  }

  /** The currency of a grant's amount: at hand where it is a figure, else by its type. */
  static String currency(Grant grant) {
    var amount = grant.declared().amount();
    return amount.isPresent()
            && amount.get() instanceof Expression.Figure figure
            && figure.unit() instanceof Unit.Money money
        ? money.currency()
        : TypeChecker.currencyOf(grant);
  }

  /** All ledgers of a file's agreements. */
  public List<Ledger> ledgers(Module module) {
    List<Ledger> all = new ArrayList<>();
    for (Agreement agreement : module.agreements()) {
      all.add(ledger(agreement));
    }
    return all;
  }
}
