package org.bilaga.evaluate;

import java.util.ArrayList;
import java.util.Currency;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Unit;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Earmark;
import org.bilaga.resolve.Grant;
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
              "The amount comes to {amount}, which is not a whole number of öre.",
              "State the amount in whole öre.")
          .sv(
              "Beloppet blir {amount}, vilket inte är ett helt antal öre.",
              "Ange beloppet i hela ören.");
  static final Kind TOO_LARGE =
      Kind.mistake("amount-too-large")
          .en(
              "The amount is larger than any that Bilaga computes with.",
              "Check the unit: kr, tkr, mkr or mdkr.")
          .sv(
              "Beloppet är större än något som Bilaga räknar med.",
              "Kontrollera enheten: kr, tkr, mkr eller mdkr.");
  static final Kind BY_ZERO =
      Kind.mistake("division-by-zero")
          .en("This divides by zero.", "Correct what stands after `/`.")
          .sv("Här divideras med noll.", "Rätta det som står efter `/`.");

  /** 10^16 main units: a thousand times what all states of the world spend in a year. */
  private static final int MOST_BITS = 60;

  private static final Currency SEK = Currency.getInstance("SEK");

  private final Findings out;
  private final Map<Agreement, Ledger> ledgers = new IdentityHashMap<>();
  private final Map<Object, Fraction> amounts = new IdentityHashMap<>();
  private final Map<Object, Boolean> underWay = new IdentityHashMap<>();
  private final Weighing weighing;

  public Evaluator(Findings out) {
    this.out = out;
    this.weighing = new Weighing(this);
  }

  public Weighing weighing() {
    return weighing;
  }

  Findings out() {
    return out;
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

  /** The amount of a grant, in main units. */
  Fraction amount(Grant grant) {
    return once(
        grant,
        grant.declared().name().text(),
        grant.declared().name().span(),
        () ->
            grant.declared().amount().isPresent()
                ? evaluate(grant.declared().amount().get(), Context.whole(grant.agreement()))
                : remainder(grant));
  }

  /** What is left of the area's stated total when all its other parts have got theirs. */
  private Fraction remainder(Grant grant) {
    Area area = grant.area();
    if (area.total().isEmpty()) {
      return Fraction.ZERO;
    }
    Fraction rest = stated(area);
    for (Object child : area.children()) {
      if (child instanceof Area inner) {
        rest = rest.subtract(sum(inner));
      } else if (child != grant) {
        rest = rest.subtract(amount((Grant) child));
      }
    }
    return rest;
  }

  /** The stated total of an area, else the sum of its parts. */
  public Fraction stated(Area area) {
    return area.total()
        .map(
            total ->
                once(
                    total,
                    area.name().text(),
                    total.span(),
                    () -> evaluate(total.amount(), Context.whole(area.agreement()))))
        .orElseGet(() -> sum(area));
  }

  /** The sum of an area's parts, else its stated total. */
  public Fraction sum(Area area) {
    if (area.children().isEmpty()) {
      return area.total().isPresent() ? stated(area) : Fraction.ZERO;
    }
    Fraction sum = Fraction.ZERO;
    for (Object child : area.children()) {
      sum = sum.add(child instanceof Area inner ? sum(inner) : amount((Grant) child));
    }
    return sum;
  }

  public Fraction amount(Earmark earmark) {
    return evaluate(earmark.declared().amount(), Context.whole(earmark.grant().agreement()));
  }

  private Fraction let(Let let) {
    return once(
        let,
        let.name(),
        let.declared().name().span(),
        () -> evaluate(let.declared().value(), Context.whole(let.module(), let.agreement())));
  }

  /** A value that is computed once and may not need itself. */
  private Fraction once(Object of, String name, Span span, Computation computation) {
    Fraction known = amounts.get(of);
    if (known != null) {
      return known;
    }
    if (underWay.put(of, true) != null) {
      out.add(CIRCLE.at(span).with("name", name));
      amounts.put(of, Fraction.ZERO);
      return Fraction.ZERO;
    }
    Fraction computed = computation.compute();
    underWay.remove(of);
    // Inside a circle nought was put down meanwhile, and stays.
    Fraction first = amounts.putIfAbsent(of, computed);
    return first == null ? computed : first;
  }

  private interface Computation {
    Fraction compute();
  }

  /** The amount as money; told and nought where it is none. */
  Money money(Fraction amount, String currency, Span span) {
    Currency unit = currency.equals("SEK") ? SEK : Currency.getInstance(currency);
    var money = Money.ofMajor(amount, unit);
    if (money.isEmpty()) {
      out.add(NOT_WHOLE.at(span).with("amount", written(amount, currency)));
      return Money.zero(unit);
    } else if (money.get().minor().bitLength() > MOST_BITS) {
      out.add(TOO_LARGE.at(span));
      return Money.zero(unit);
    }
    return money.get();
  }

  /** With decimals enough to show that it is not whole. */
  private static String written(Fraction amount, String currency) {
    Fraction hundred = Fraction.of(100);
    Fraction whole = Fraction.of(amount.multiply(hundred).floor()).divide(hundred);
    return Figures.money(currency).apart(amount, whole).text(amount);
  }

  /** The value of an expression whose names and types are right; true is 1. */
  public Fraction evaluate(Expression expression, Context context) {
    return switch (expression) {
      case Expression.Figure it -> it.value();
      case Expression.ReferenceValue it -> value(it.reference(), context);
      case Expression.TotalValue it ->
          context
              .agreement()
              .map(agreement -> whole(agreement.root(), context))
              .orElse(Fraction.ZERO);
      case Expression.ShareOf it -> share(it.of(), context);
      case Expression.TotalOf it -> totalOf(it.of(), context);
      case Expression.TotalTo it -> totalTo(it.recipient(), context);
      case Expression.Negative it -> evaluate(it.of(), context).negate();
      case Expression.Not it -> truth(evaluate(it.of(), context).isZero());
      case Expression.Binary it -> binary(it, context);
      case Expression.DateValue it ->
          Fraction.of(it.date().year() * 10_000L + it.date().month() * 100L + it.date().day());
      case Expression.MonthValue it -> Fraction.of(Long.parseLong(it.month().replace("-", "")));
    };
  }

  private static Fraction truth(boolean is) {
    return is ? Fraction.ONE : Fraction.ZERO;
  }

  private Fraction binary(Expression.Binary it, Context context) {
    Fraction left = evaluate(it.left(), context);
    Fraction right = evaluate(it.right(), context);
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
      case Referent.OfEarmark it -> amount(it.earmark());
      case Referent.At it -> value(it.of(), context.of(it.group(), it.member()));
      case Referent.OfParty it -> Fraction.ZERO;
      case Referent.OfGroup it -> Fraction.ZERO;
      case Referent.OfMember it -> Fraction.ZERO;
      case Referent.OfData it -> Fraction.ZERO;
    };
  }

  private static Fraction column(Data.Column column, Context context) {
    int member =
        context.group().map(group -> group.in(column.group(), context.member())).orElse(-1);
    return member < 0 ? Fraction.ZERO : column.value(member);
  }

  private Fraction share(Key key, Context context) {
    return context
        .group()
        .map(group -> weighing.shares(key, group)[context.member()])
        .orElse(Fraction.ZERO);
  }

  private Fraction whole(Area area, Context context) {
    return context.group().isPresent() ? part(area, context, true) : stated(area);
  }

  private Fraction part(Area area, Context context, boolean stated) {
    if (context.group().isEmpty()) {
      return stated ? stated(area) : sum(area);
    }
    Ledger ledger = ledger(area.agreement());
    return ledger.major(ledger.minor(area.allGrants(), context.group().get(), context.member()));
  }

  private Fraction part(Grant grant, Context context) {
    if (context.group().isEmpty()) {
      return amount(grant);
    }
    Ledger ledger = ledger(grant.agreement());
    return ledger.major(ledger.minor(grant, context.group().get(), context.member()));
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
