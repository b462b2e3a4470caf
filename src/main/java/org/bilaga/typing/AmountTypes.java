package org.bilaga.typing;

import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Rounding;
import org.bilaga.finding.Kind;
import org.bilaga.money.Denomination;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Module;
import org.bilaga.typing.Type.Quantity;
import org.bilaga.words.Told;

/** The types of amounts: of money, in the currency of the grant or agreement they stand in. */
final class AmountTypes {
  static final Kind EACH_OF_NOBODY =
      Kind.mistake("amount-each-of-nobody")
          .en("`each` is what every member of one group gets, but {why}.", "{advice}")
          .sv("`vardera` är vad varje medlem i en grupp får, men {why}.", "{advice}");

  private final Misfits misfits;
  private final ExpressionTypes types;
  private final ReferentTypes referents;

  AmountTypes(Misfits misfits, ExpressionTypes types, ReferentTypes referents) {
    this.misfits = misfits;
    this.types = types;
    this.referents = referents;
  }

  Type money(Expression expression, Module module) {
    if (expression instanceof Expression.Remainder
        || expression instanceof Expression.Unknown
        || expression instanceof Expression.Listed) {
      return Type.NONE;
    } else if (expression instanceof Expression.Each each) {
      each(each, Sentences.thisHasNoMembers(), Optional.empty(), module);
      return Type.NONE;
    }
    int before = misfits.told();
    Type type = misfits.single(expression, types.type(expression, module, Optional.empty()));
    isMoney(expression, type, module);
    misfits.distrust(expression, module, before);
    return type;
  }

  /** Tells where a value is no amount of money; of a bare figure, which unit it lacks. */
  void isMoney(Expression expression, Type type, Module module) {
    if (type.quantity() == Quantity.NUMBER && expression instanceof Expression.Figure) {
      types.unitMissing(expression, module);
    } else if (!type.isMoney() && type.quantity() != Quantity.NAME) {
      misfits.wrong(expression.span(), type, Sentences.anAmountOfMoney());
    }
  }

  /** An amount, or a share of one. */
  void part(Expression expression, Module module) {
    if (expression instanceof Expression.Remainder) {
      return;
    }
    int before = misfits.told();
    Type type = misfits.single(expression, types.type(expression, module, Optional.empty()));
    Denomination unit = referents.currencyAround(expression.span(), module);
    if (type.isMoney() && !type.currency().equals(unit)) {
      misfits.mixed(expression.span(), type, Type.money(unit));
    } else if (!type.isPure()
        || type.quantity() == Quantity.NUMBER && expression instanceof Expression.Figure) {
      isMoney(expression, type, module);
    }
    misfits.distrust(expression, module, before);
  }

  void each(Expression.Each each, Told why, Optional<String> together, Module module) {
    misfits.add(
        EACH_OF_NOBODY
            .at(each.span())
            .with("why", why)
            .with(
                "advice",
                together
                    .map(Sentences::stateTheSumOrAGrantForEach)
                    .orElseGet(Sentences::stateTheAmountInAll)));
    module.distrust(each);
  }

  /** An amount that must be of the same currency as the grant it stands in. */
  void bound(Expression amount, Grant grant, Module module) {
    sameCurrency(amount, money(amount, module), grant, module);
  }

  void sameCurrency(Expression amount, Type type, Grant grant, Module module) {
    Denomination whole = referents.currency(grant);
    if (type.isMoney() && !type.currency().equals(whole) && referents.said(grant).isPresent()) {
      misfits.mixed(amount.span(), type, Type.money(whole));
      module.distrust(amount);
    }
  }

  void funders(List<Clause.Funder> funders, Agreement agreement, Module module) {
    Denomination whole = referents.currency(agreement.root());
    for (var funder : funders) {
      Type type = money(funder.amount(), module);
      boolean said = referents.said(agreement.root()).isPresent();
      if (said && type.isMoney() && !type.currency().equals(whole)) {
        misfits.mixed(funder.amount().span(), type, Type.money(whole));
        module.distrust(funder.amount());
      }
    }
  }

  /** The unit of a rounding: money above nought, and where a grant is known, of its currency. */
  void unit(Rounding rounding, Optional<Denomination> currency, Module module) {
    int before = misfits.told();
    rounding
        .unit()
        .ifPresent(
            unit -> {
              Type type = types.figure(unit);
              Told needed = Sentences.anAmountAboveNought();
              if (unit.value().signum() <= 0) {
                misfits.add(
                    Misfits.WRONG_TYPE.at(unit.span()).with("is", "0").with("needed", needed));
              } else if (type.quantity() != Quantity.NUMBER && !type.isMoney()) {
                misfits.wrong(unit.span(), type, needed);
              } else if (type.isMoney()
                  && !currency.orElse(type.currency()).equals(type.currency())) {
                misfits.mixed(unit.span(), type, Type.money(currency.get()));
              }
            });
    misfits.distrust(rounding, module, before);
  }
}
