package org.bilaga.typing;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Expression;
import org.bilaga.finding.Findings;
import org.bilaga.money.Denomination;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Let;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;
import org.bilaga.source.Span;
import org.bilaga.typing.Type.Quantity;

/**
 * The types of what names stand for, and the currencies of grants, areas and agreements.
 *
 * <p>Tells nothing: what is wrong with an amount is told where the amount itself is checked.
 */
final class ReferentTypes {
  /**
   * The currency of the money of a grant or earmark, once it is known; guards against circles too.
   */
  private final Map<Object, Denomination> currencies = new IdentityHashMap<>();

  private final Map<Object, Boolean> withoutCurrency = new IdentityHashMap<>(0);

  private final Optional<Agreement> asked;

  ReferentTypes() {
    this(Optional.empty());
  }

  /**
   * @param asked the agreement that a question from outside is asked of
   */
  ReferentTypes(Optional<Agreement> asked) {
    this.asked = asked;
  }

  Type type(Referent referent) {
    return switch (referent) {
      case Referent.OfColumn it -> {
        var quantity =
            switch (it.column().counts()) {
              case MONEY -> Quantity.MONEY;
              case SHARES -> Quantity.SHARE;
              case NUMBERS -> Quantity.NUMBER;
            };
        yield new Type(
            quantity,
            it.column().unit(),
            Optional.of(it.column().group()),
            it.column().series().isPresent());
      }
      case Referent.OfKey it ->
          new Type(
              Quantity.SHARE, Denomination.NONE, keyGroup(it.key().declared(), it.key().module()));
      case Referent.OfLet it -> let(it.let());
      case Referent.OfAgreement it -> Type.money(currency(it.agreement().root()));
      case Referent.OfArea it -> Type.money(currency(it.area()));
      case Referent.OfTotal it -> Type.money(currency(it.area()));
      case Referent.OfGrant it -> Type.money(currency(it.grant()));
      case Referent.OfEarmark it -> Type.money(currency(it.earmark().grant()));
      case Referent.At it -> {
        Type type = type(it.of());
        yield new Type(type.quantity(), type.currency(), Optional.empty(), type.overTime());
      }
      case Referent.In it -> type(it.of()).overTime(false);
      case Referent.OfMeasure it ->
          new TypeChecker(new Findings(), this)
              .type(it.measure().value(), it.grant().agreement().module(), Optional.empty());
      case Referent.OfStep it -> Type.money(currency(it.grant()));
      case Referent.OfFacts it -> TypeChecker.NONE;
      case Referent.OfSentence it -> TypeChecker.NONE;
      case Referent.OfUnknown it -> TypeChecker.NONE;
      case Referent.OfParty it -> TypeChecker.NONE;
      case Referent.OfGroup it -> TypeChecker.NONE;
      case Referent.OfMember it -> TypeChecker.NONE;
      case Referent.OfData it -> TypeChecker.NONE;
    };
  }

  private Type let(Let let) {
    if (currencies.containsKey(let)) {
      return TypeChecker.NONE;
    }
    currencies.put(let, Denomination.NONE);
    Type type =
        new TypeChecker(new Findings(), this)
            .type(let.declared().value(), let.module(), Optional.empty());
    currencies.remove(let);
    return type;
  }

  /** The group whose members a key gives shares to by nature: that of its first figures. */
  private static Optional<Group> keyGroup(Declaration.Key key, Module module) {
    for (var term : key.terms()) {
      var group = group(term.weight(), module);
      if (group.isPresent()) {
        return group;
      }
    }
    return Optional.empty();
  }

  /** The group whose members the first column in an expression has figures for. */
  static Optional<Group> group(Expression expression, Module module) {
    return switch (expression) {
      case Expression.ReferenceValue it ->
          module.meaning(it.reference()).isPresent()
                  && module.meaning(it.reference()).get() instanceof Referent.OfColumn of
              ? Optional.of(of.column().group())
              : Optional.empty();
      case Expression.YearBefore it ->
          module.meaning(it.reference()).isPresent()
                  && module.meaning(it.reference()).get() instanceof Referent.OfColumn of
              ? Optional.of(of.column().group())
              : Optional.empty();
      case Expression.ShareOf it ->
          module.meaning(it.of()).isPresent()
                  && module.meaning(it.of()).get() instanceof Referent.OfColumn of
              ? Optional.of(of.column().group())
              : Optional.empty();
      case Expression.Binary it -> group(it.left(), module).or(() -> group(it.right(), module));
      case Expression.Negative it -> group(it.of(), module);
      default -> Optional.empty();
    };
  }

  /** The currency of the agreement that a place stands in, or that a question is asked of. */
  Denomination currencyAround(Span place, Module module) {
    for (Agreement agreement : module.agreements()) {
      Span whole = agreement.declared().span();
      if (whole.file() == place.file()
          && whole.start() <= place.start()
          && place.end() <= whole.end()) {
        return currency(agreement.root());
      }
    }
    return asked.map(agreement -> currency(agreement.root())).orElse(Denomination.USUAL);
  }

  /** The currency of the total stated for an area, else of its first grant. */
  Denomination currency(Area area) {
    if (area.total().isPresent()) {
      return currency(area, area.total().get().amount(), area.agreement().module());
    }
    for (Grant grant : area.allGrants()) {
      return currency(grant);
    }
    return Denomination.USUAL;
  }

  Denomination currency(Grant grant) {
    Optional<Expression> amount = amount(grant);
    return amount.isPresent()
        ? currency(grant, amount.get(), grant.agreement().module())
        : grant.area().total().isPresent() ? currency(grant.area()) : Denomination.USUAL;
  }

  /** The amount that says it: the grant's own, else that of the first year that has one. */
  private static Optional<Expression> amount(Grant grant) {
    Optional<Expression> amount = grant.declared().amount();
    for (Clause clause : grant.declared().clauses()) {
      if (amount.isEmpty()
          && clause instanceof Clause.ForYear year
          && !(year.amount() instanceof Expression.Remainder)
          && !(year.amount() instanceof Expression.Unknown)) {
        amount = Optional.of(year.amount());
      }
    }
    return amount.filter(it -> !(it instanceof Expression.Remainder));
  }

  /** Whether the amount says a currency; not where it is unknown, or something is wrong with it. */
  boolean saysCurrency(Grant grant) {
    currency(grant);
    return !withoutCurrency.containsKey(grant);
  }

  boolean saysCurrency(Area area) {
    currency(area);
    if (area.total().isEmpty() && !area.allGrants().isEmpty()) {
      return saysCurrency(area.allGrants().get(0));
    }
    return !withoutCurrency.containsKey(area);
  }

  private Denomination currency(Object of, Expression amount, Module module) {
    Denomination known = currencies.get(of);
    if (known == null) {
      currencies.put(of, Denomination.USUAL);
      Type type = new TypeChecker(new Findings(), this).type(amount, module, Optional.empty());
      if (!type.isMoney()) {
        withoutCurrency.put(of, true);
      }
      known = type.isMoney() ? type.currency() : Denomination.USUAL;
      currencies.put(of, known);
    }
    return known;
  }
}
