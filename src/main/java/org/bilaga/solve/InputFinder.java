package org.bilaga.solve;

import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Timing;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Inputs;
import org.bilaga.evaluate.Value;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Data;
import org.bilaga.resolve.Earmark;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Key;
import org.bilaga.resolve.Let;
import org.bilaga.resolve.Referent;
import org.bilaga.typing.Type;
import org.bilaga.words.Told;

/** From a name to the figure that is varied: an amount, a total, a let, a cell of data. */
public final class InputFinder {
  private static final Fraction TEN = Fraction.of(10);
  private static final Fraction FINE_SHARE = Fraction.of(1, 10_000);
  private static final Fraction MILLIARD = Fraction.of(1_000_000_000);

  private final Ledgers evaluator;

  /**
   * @param evaluator computes what is written
   */
  public InputFinder(Ledgers evaluator) {
    this.evaluator = evaluator;
  }

  /** Why something cannot be varied, and what can instead. */
  public static final class NoInput extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Told told;

    NoInput(Told told) {
      super(told.in(org.bilaga.words.Language.ENGLISH));
      this.told = told;
    }

    public Told told() {
      return told;
    }
  }

  /** What a name stands for, as an input. */
  public Input find(String name, Referent referent, Type type) throws NoInput {
    return switch (referent) {
      case Referent.OfAgreement it -> total(name, it.agreement().root(), type);
      case Referent.OfArea it -> total(name, it.area(), type);
      case Referent.OfTotal it -> total(name, it.area(), type);
      case Referent.OfGrant it -> grant(name, it.grant(), type);
      case Referent.OfEarmark it -> earmark(name, it.earmark(), type);
      case Referent.OfLet it -> let(name, it.let(), type);
      case Referent.In it -> inSlot(name, it, type);
      case Referent.At it -> {
        if (it.of() instanceof Referent.OfColumn of) {
          yield cell(name, of.column(), it.group().in(of.column().group(), it.member()), type);
        }
        throw new NoInput(Sentences.computed(name));
      }
      case Referent.OfKey it -> throw new NoInput(Sentences.isKey(name));
      case Referent.OfColumn it ->
          throw new NoInput(Sentences.figureForEach(name, it.column().group().member(0).id()));
      case Referent.OfParty it -> throw noFigure(name);
      case Referent.OfGroup it -> throw noFigure(name);
      case Referent.OfMember it -> throw noFigure(name);
      case Referent.OfData it -> throw noFigure(name);
      case Referent.OfMeasure it -> throw noFigure(name);
      case Referent.OfStep it -> throw noFigure(name);
      case Referent.OfFacts it -> throw noFigure(name);
      case Referent.OfSentence it -> throw noFigure(name);
      case Referent.OfUnknown it -> throw noFigure(name);
    };
  }

  /** A coefficient of a key: those of its other terms follow, so that all still make one. */
  public Input coefficient(String name, Key key, Referent of, Type share) throws NoInput {
    List<Declaration.KeyTerm> terms = key.declared().terms();
    for (Declaration.KeyTerm term : terms) {
      boolean meant =
          term.weight() instanceof Expression.ReferenceValue value
              && key.module().meaning(value.reference()).filter(of::equals).isPresent();
      if (meant && term.coefficient().isPresent() && terms.size() > 1) {
        return Coefficients.input(
            name, key, term, share, evaluator, step(term.coefficient().get()));
      }
    }
    throw new NoInput(Sentences.noCoefficient(key.name()));
  }

  private Input total(String name, org.bilaga.resolve.Area area, Type type) throws NoInput {
    return new Totals(evaluator).input(name, area, type);
  }

  private Input grant(String name, Grant grant, Type type) throws NoInput {
    var amount = grant.declared().amount();
    if (grant.declared().isRemainder()) {
      throw new NoInput(Sentences.isRemainder(name));
    } else if (amount.isEmpty()) {
      Slot slot = grant.slots().isEmpty() ? Slot.year(2020) : grant.slots().get(0);
      throw new NoInput(Sentences.amountByYear(name, slot));
    } else if (amount.get().leavesOpen()) {
      throw new NoInput(Sentences.amountUnknown(name));
    } else if (grant.saysEach()) {
      throw new NoInput(Sentences.amountSaidEach(name));
    }
    Told each = Sentences.amountEachYear(name);
    boolean yearly = grant.declared().timing() instanceof Timing.EachYear;
    return written(
        name,
        amount.get(),
        Context.whole(grant.agreement()),
        type,
        Optional.of(grant.agreement()),
        yearly ? List.of(each) : List.of());
  }

  private Input inSlot(String name, Referent.In in, Type type) throws NoInput {
    if (in.of() instanceof Referent.OfGrant of) {
      for (Clause clause : of.grant().declared().clauses()) {
        boolean meant =
            clause instanceof Clause.ForYear year
                && year.stretch().to().isEmpty()
                && Slot.of(year.stretch().from().text()).equals(Optional.of(in.slot()));
        if (meant && clause instanceof Clause.ForYear year) {
          if (year.amount() instanceof Expression.Each) {
            throw new NoInput(Sentences.amountSaidEach(name));
          }
          return written(
              name,
              year.amount(),
              Context.whole(of.grant().agreement()),
              type,
              Optional.of(of.grant().agreement()),
              List.of());
        }
      }
    }
    throw new NoInput(Sentences.notForThatTime(name));
  }

  private Input earmark(String name, Earmark earmark, Type type) throws NoInput {
    Agreement agreement = earmark.grant().agreement();
    return written(
        name,
        earmark.declared().amount(),
        Context.whole(agreement),
        type,
        Optional.empty(),
        List.of());
  }

  private Input let(String name, Let let, Type type) throws NoInput {
    return written(
        name,
        let.declared().value(),
        Context.whole(let.module(), let.agreement()),
        type,
        Optional.empty(),
        List.of());
  }

  private Input written(
      String name,
      Expression expression,
      Context context,
      Type type,
      Optional<Agreement> agreement,
      List<Told> notes)
      throws NoInput {
    Fraction now = known(name, evaluator.evaluate(expression, context));
    return new Input(
        name,
        type,
        now,
        type.isMoney() ? moneyStep(now, type) : step(expression),
        Fraction.ZERO,
        high(now, type),
        value -> Optional.of(Inputs.AS_WRITTEN.with(expression, value).only(context.module())),
        agreement,
        notes);
  }

  private static Input cell(String name, Data.Column column, int member, Type type) throws NoInput {
    if (member < 0 || column.series().isPresent() || !column.isKnown(member)) {
      throw noFigure(name);
    }
    Fraction now = column.value(member);
    Fraction step =
        type.isMoney()
            ? moneyStep(now, type)
            : Fraction.ONE.divide(Fraction.of(java.math.BigInteger.TEN.pow(column.decimals())));
    return new Input(
        name,
        type,
        now,
        step,
        Fraction.ZERO,
        high(now, type),
        value -> Optional.of(Inputs.AS_WRITTEN.with(column, member, value)),
        Optional.empty(),
        List.of());
  }

  /** Whole main units, or the smallest part where the amount is none. */
  static Fraction moneyStep(Fraction now, Type type) {
    return now.isInteger() ? Fraction.ONE : type.currency().smallest();
  }

  /** The last digit that is printed; a fine one where the figure is computed. */
  static Fraction step(Expression expression) {
    return expression instanceof Expression.Figure figure ? figure.step() : FINE_SHARE;
  }

  /** Ten times what is written, and for a share all of it. */
  static Fraction high(Fraction now, Type type) {
    if (type.quantity() == Type.Quantity.SHARE) {
      return now.compareTo(Fraction.ONE) > 0 ? now.multiply(TEN) : Fraction.ONE;
    } else if (now.isZero()) {
      return type.isMoney() ? MILLIARD : Fraction.of(1000);
    }
    return now.abs().multiply(TEN);
  }

  /** A figure that is not known has nothing to be varied from. */
  static Fraction known(String name, Value value) throws NoInput {
    var why = value.why();
    if (why.isPresent()) {
      throw new NoInput(Sentences.notKnown(name, why.get().text()));
    }
    return value.known().orElseThrow();
  }

  private static NoInput noFigure(String name) {
    return new NoInput(Sentences.noFigure(name));
  }
}
