package org.bilaga.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Division;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Walk;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.RoundingRules;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Grant;

/** What a division says of the amounts of a member, before its key divides. */
final class StatedTerms {
  private final Ground ground;
  private final Grant grant;
  private final Division division;

  StatedTerms(Ground ground, Grant grant) {
    this.ground = ground;
    this.grant = grant;
    this.division = grant.declared().division();
  }

  Fraction base(int member) {
    return value(division.base().orElseThrow(), member);
  }

  /** As a formula, where it follows what stands elsewhere. */
  Optional<String> baseFormula(int member) {
    return formula(division.base().orElseThrow(), member);
  }

  Optional<String> floorFormula(int member) {
    return formula(division.floors(), member);
  }

  Optional<String> capFormula(int member) {
    return formula(division.caps(), member);
  }

  /** Of one bound that is meant for all. */
  private Optional<String> formula(List<Clause.Bound> bounds, int member) {
    return bounds.size() == 1 && bounds.get(0).member().isEmpty()
        ? formula(bounds.get(0).amount(), member)
        : Optional.empty();
  }

  private Optional<String> formula(Expression amount, int member) {
    return amount instanceof Expression.Figure || !Walk.anyOf(Reference.class, amount)
        ? Optional.empty()
        : CellFormula.of(amount, ground, grant.group().orElseThrow(), member);
  }

  Fraction floor(int member) {
    return stated(division.floors(), member, true).orElse(Fraction.ZERO);
  }

  Optional<Fraction> cap(int member) {
    return stated(division.caps(), member, false);
  }

  /** What some of them rest on, where they are put in. */
  List<Expression> all() {
    List<Expression> all = new ArrayList<>();
    division.base().ifPresent(all::add);
    division.floors().forEach(it -> all.add(it.amount()));
    division.caps().forEach(it -> all.add(it.amount()));
    return all;
  }

  /** What is said for the member goes before what is said for each; of two the stricter holds. */
  private Optional<Fraction> stated(List<Clause.Bound> bounds, int member, boolean higher) {
    Optional<Fraction> each = Optional.empty();
    Optional<Fraction> its = Optional.empty();
    for (var bound : bounds) {
      if (bound.member().isEmpty()) {
        each = stricter(each, value(bound.amount(), member), higher);
      } else if (RoundingRules.member(bound.member().get(), ground.agreement().module(), grant)
          .filter(it -> it == member)
          .isPresent()) {
        its = stricter(its, value(bound.amount(), member), higher);
      }
    }
    return its.isPresent() ? its : each;
  }

  private static Optional<Fraction> stricter(
      Optional<Fraction> one, Fraction other, boolean higher) {
    boolean takes = one.isEmpty() || higher == other.compareTo(one.get()) > 0;
    return takes ? Optional.of(other) : one;
  }

  private Fraction value(Expression amount, int member) {
    return ground
        .evaluator()
        .evaluate(amount, Context.dividing(grant).of(grant.group().orElseThrow(), member))
        .known()
        .orElse(Fraction.ZERO);
  }
}
