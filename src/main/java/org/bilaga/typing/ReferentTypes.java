package org.bilaga.typing;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Unit;
import org.bilaga.ast.Walk;
import org.bilaga.money.Denomination;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
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
  /** What an amount is counted in, once that is known; guards against circles too. */
  private final Map<Object, Optional<Denomination>> currencies;

  /** The types of named values and measures, each found once; guards against circles too. */
  private final Map<Object, Type> named;

  private final Optional<Agreement> asked;

  ReferentTypes() {
    this(Optional.empty());
  }

  /**
   * @param asked the agreement that a question from outside is asked of
   */
  ReferentTypes(Optional<Agreement> asked) {
    this(asked, new IdentityHashMap<>(), new IdentityHashMap<>());
  }

  private ReferentTypes(
      Optional<Agreement> asked,
      Map<Object, Optional<Denomination>> currencies,
      Map<Object, Type> named) {
    this.asked = asked;
    this.currencies = currencies;
    this.named = named;
  }

  /** The same for what a version of an agreement has from its original, where that stands. */
  ReferentTypes of(Agreement version) {
    return new ReferentTypes(Optional.of(version), currencies, named);
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
      case Referent.OfLet it -> once(it.let(), it.let().declared().value(), it.let().module());
      case Referent.OfAgreement it -> Type.money(currency(it.agreement().root()));
      case Referent.OfArea it -> Type.money(currency(it.area()));
      case Referent.OfTotal it -> Type.money(currency(it.area()));
      case Referent.OfGrant it -> Type.money(currency(it.grant()));
      case Referent.OfEarmark it -> Type.money(currency(it.earmark().grant()));
      case Referent.At it -> {
        Type type = type(it.of());
        yield type.ofOne();
      }
      case Referent.In it -> type(it.of()).overTime(false);
      case Referent.OfMeasure it ->
          once(it.measure(), it.measure().value(), it.grant().agreement().module());
      case Referent.OfStep it -> Type.money(currency(it.grant()));
      case Referent.OfFacts it -> Type.NONE;
      case Referent.OfSentence it -> Type.NONE;
      case Referent.OfUnknown it -> Type.NONE;
      case Referent.OfParty it -> Type.NONE;
      case Referent.OfGroup it -> Type.NONE;
      case Referent.OfMember it -> Type.NONE;
      case Referent.OfData it -> Type.NONE;
    };
  }

  private Type once(Object of, Expression value, Module module) {
    Type known = named.putIfAbsent(of, Type.NONE);
    if (known != null) {
      return known;
    }
    Type type = ExpressionTypes.alone(value, module, this);
    named.put(of, type);
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

  /** What the agreement that a place stands in, or that a question is asked of, counts in. */
  Denomination currencyAround(Span place, Module module) {
    return around(place, module)
        .map(agreement -> currency(agreement.root()))
        .orElse(Denomination.USUAL);
  }

  /** The agreement that something stands in, else the one that is asked. */
  Optional<Agreement> around(Span place, Module module) {
    for (Agreement agreement : module.agreements()) {
      Span whole = agreement.declared().span();
      if (whole.file() == place.file()
          && whole.start() <= place.start()
          && place.end() <= whole.end()) {
        return Optional.of(agreement);
      }
    }
    return asked;
  }

  /** That of the total stated for an area, else of its first grant that says, else of its whole. */
  Denomination currency(Area area) {
    return said(area)
        .or(() -> area.parent().map(this::currency))
        .or(() -> anywhere(area.agreement()))
        .orElse(Denomination.USUAL);
  }

  Denomination currency(Grant grant) {
    return said(grant).orElseGet(() -> currency(grant.area()));
  }

  /** What the amount of a grant is counted in, where it says that: its own, else of a year. */
  Optional<Denomination> said(Grant grant) {
    Module module = grant.agreement().module();
    var said = grant.declared().amount().flatMap(amount -> said(amount, module));
    for (Clause clause : grant.declared().clauses()) {
      if (said.isEmpty() && clause instanceof Clause.ForYear year) {
        said = said(year.amount(), module);
        for (Clause.Listed listed : year.list()) {
          said = said.isPresent() ? said : said(listed.amount(), module);
        }
      } else if (said.isEmpty() && clause instanceof Clause.Listed listed) {
        said = said(listed.amount(), module);
      }
    }
    return said;
  }

  /** The same of the total that is stated for an area. */
  Optional<Denomination> stated(Area area) {
    Optional<Denomination> said = Optional.empty();
    for (Clause.Total total : area.totals()) {
      said = said.isPresent() ? said : said(total.amount(), area.agreement().module());
    }
    return said;
  }

  Optional<Denomination> said(Area area) {
    Optional<Denomination> said = stated(area);
    return said.isPresent() ? said : ofFirstGrant(area);
  }

  /** What the first grant that says so is counted in, in an area or below it. */
  private Optional<Denomination> ofFirstGrant(Area area) {
    for (Object child : area.children()) {
      var said = child instanceof Area inner ? ofFirstGrant(inner) : said((Grant) child);
      if (said.isPresent()) {
        return said;
      }
    }
    return Optional.empty();
  }

  /** That of the first figure of all: an agreement of unknown amounts may speak of some. */
  private static Optional<Denomination> anywhere(Agreement agreement) {
    for (var figure : Walk.all(Expression.Figure.class, agreement.declared())) {
      if (figure.unit() instanceof Unit.Money money) {
        return Optional.of(money.currency());
      }
    }
    return Optional.empty();
  }

  /** Empty where nothing is said, something is wrong, or amounts are each other's in a circle. */
  private Optional<Denomination> said(Expression amount, Module module) {
    if (amount instanceof Expression.Figure figure && figure.unit() instanceof Unit.Money money) {
      return Optional.of(money.currency());
    }
    var known = currencies.get(amount);
    if (known == null) {
      currencies.put(amount, Optional.empty());
      Type type = ExpressionTypes.alone(amount, module, this);
      known = Optional.of(type).filter(Type::isMoney).map(Type::currency);
      currencies.put(amount, known);
    }
    return known;
  }

  /** The grant that all others of an agreement are held against: a sum has one currency. */
  Grant firstInCurrency(Agreement agreement) {
    for (Grant grant : agreement.grants()) {
      if (said(grant).isPresent()) {
        return grant;
      }
    }
    return agreement.grants().get(0);
  }
}
