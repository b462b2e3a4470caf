package org.bilaga.typing;

import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Unit;
import org.bilaga.ast.Walk;
import org.bilaga.finding.Figures;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Earmark;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.Referent;
import org.bilaga.words.Told;

/**
 * The types of what stands in a grant: its amount, that of each year, what members have at least
 * and at most, and the key.
 */
final class GrantTypes {
  private final Misfits misfits;
  private final ExpressionTypes types;
  private final AmountTypes amounts;
  private final KeyTypes keys;
  private final LadderTypes ladders;
  private final ReferentTypes referents;

  GrantTypes(
      Misfits misfits,
      ExpressionTypes types,
      AmountTypes amounts,
      KeyTypes keys,
      LadderTypes ladders,
      ReferentTypes referents) {
    this.misfits = misfits;
    this.types = types;
    this.amounts = amounts;
    this.keys = keys;
    this.ladders = ladders;
    this.referents = referents;
  }

  void check(Grant grant, Module module) {
    var declared = grant.declared();
    declared.amount().ifPresent(amount -> amount(amount, grant, module));
    for (Clause clause : declared.clauses()) {
      if (clause instanceof Clause.Listed listed) {
        amounts.bound(listed.amount(), grant, module);
      } else if (clause instanceof Clause.ForYear year) {
        types.ofYear(year.grows() && !(year.amount() instanceof Expression.Each));
        amounts.sameCurrency(year.amount(), amount(year.amount(), grant, module), grant, module);
        types.ofYear(false);
        year.list().forEach(listed -> amounts.bound(listed.amount(), grant, module));
      }
    }
    amounts.funders(declared.from(), grant.agreement(), module);
    int before = misfits.told();
    ladders.check(grant, module);
    misfits.distrust(declared.recipients().to(), module, before);
    declared.division().base().ifPresent(amount -> ofMember(amount, grant, module));
    declared.division().floors().forEach(bound -> ofMember(bound.amount(), grant, module));
    declared.division().caps().forEach(bound -> ofMember(bound.amount(), grant, module));
    grant.earmarks().forEach(earmark -> earmark(earmark, module));
    keys.keyFits(grant);
    declared
        .division()
        .rounding()
        .ifPresent(
            rounding -> amounts.unit(rounding, Optional.of(referents.currency(grant)), module));
    // A sum can be made only of one currency, so each grant is held against the first.
    Grant first = referents.firstInCurrency(grant.agreement());
    if (referents.said(grant).isPresent()
        && !referents.currency(first).equals(referents.currency(grant))) {
      misfits.mixed(
          declared.name().span(),
          Type.money(referents.currency(grant)),
          Type.money(referents.currency(first)));
      module.distrust(declared);
    }
  }

  /** The amount of a grant: one for all of it, or one for each member. */
  private Type amount(Expression amount, Grant grant, Module module) {
    if (!(amount instanceof Expression.Each each)) {
      return amounts.money(amount, module);
    }
    boolean toMembers =
        grant.group().isPresent() && grant.declared().recipients().others().isEmpty();
    if (!toMembers) {
      if (grant.recipient().isPresent()) {
        boolean several = !grant.declared().recipients().others().isEmpty();
        Told why = several ? Sentences.thisGoesToSeveral() : Sentences.thisGoesToOne();
        amounts.each(each, why, several ? together(each, grant) : Optional.empty(), module);
      }
      return Type.NONE;
    }
    int before = misfits.told();
    Type type = member(each.of(), grant, module);
    misfits.distrust(each, module, before);
    types.keep(each, type, module);
    return type;
  }

  /** What several that are named get together, where the amount is a figure and none a group. */
  private static Optional<String> together(Expression.Each each, Grant grant) {
    boolean groups = grant.recipients().stream().anyMatch(Referent.OfGroup.class::isInstance);
    if (!groups
        && each.of() instanceof Expression.Figure figure
        && figure.unit() instanceof Unit.Money money) {
      int recipients = grant.recipients().size();
      Fraction sum = figure.value().multiply(Fraction.of(recipients));
      return Optional.of(Figures.natural(money.currency(), sum, figure.value()).text(sum));
    }
    return Optional.empty();
  }

  /** An amount that a member of the grant's group has of its own, or that is the same for all. */
  private Type member(Expression amount, Grant grant, Module module) {
    int before = misfits.told();
    Type type = types.type(amount, module, grant.group());
    if (type.overTime() && grant.slots().isEmpty() && grant.slot().isEmpty()) {
      misfits.overTime(amount);
    } else {
      amounts.isMoney(amount, type, module);
    }
    for (Reference reference : Walk.all(Reference.class, amount)) {
      module
          .meaning(reference)
          .filter(it -> hasNoMembers(it, grant))
          .ifPresent(
              it ->
                  misfits.otherGroup(
                      reference.span(), reference.text(), grant.group().orElseThrow()));
    }
    misfits.distrust(amount, module, before);
    return type;
  }

  /** Whether no member has a part of what is named, so that its part would be nought. */
  private static boolean hasNoMembers(Referent of, Grant grant) {
    return switch (of) {
      case Referent.OfGrant it -> it.grant() != grant && it.grant().group().isEmpty();
      default -> false;
    };
  }

  private void ofMember(Expression amount, Grant grant, Module module) {
    Type type =
        grant.group().isPresent() ? member(amount, grant, module) : amounts.money(amount, module);
    amounts.sameCurrency(amount, type, grant, module);
  }

  private void earmark(Earmark earmark, Module module) {
    amounts.bound(earmark.declared().amount(), earmark.grant(), module);
    earmark.earmarks().forEach(inner -> earmark(inner, module));
  }
}
