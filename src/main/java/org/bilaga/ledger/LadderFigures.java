package org.bilaga.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Unit;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Requirement;
import org.bilaga.ledger.Ladder.Reach;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Group;

/**
 * The figures that a ladder rests on: for each step who is on it in which way, and where a step
 * asks for one figure, that figure of each member.
 *
 * @param weights what those on a step share it by
 */
public record LadderFigures(List<Step> steps, List<Fraction> weights) {

  /**
   * A step, the lowest first.
   *
   * @param main for each member whether it is on it by what the step asks for
   * @param other the same by the alternative; empty where there is none
   */
  public record Step(
      String name,
      Fraction share,
      Optional<Test> test,
      List<Boolean> main,
      Optional<List<Boolean>> other) {}

  /**
   * That one figure is held against another.
   *
   * @param form the same text for all that measure the same
   * @param sign how it is held: {@code >=}
   */
  public record Test(
      Expression measured,
      String form,
      Optional<Unit> unit,
      String sign,
      Fraction limit,
      List<Fraction> figures) {}

  /** Empty where it is not all known. */
  public static Optional<LadderFigures> of(Ledgers evaluator, Entry part) {
    var ladder = part.ladder().filter(Ladder::isDecided);
    var weights = ladder.flatMap(it -> it.rules().weights());
    if (weights.isEmpty()) {
      return Optional.empty();
    }
    List<Step> steps = new ArrayList<>();
    for (int step = 0; step < ladder.get().rungs().size(); step++) {
      Ladder.Rung rung = ladder.get().rungs().get(step);
      if (rung.reach().stream().anyMatch(Reach::isOpen)) {
        return Optional.empty();
      }
      Clause.Step declared = rung.step();
      String name = declared.name().map(it -> it.text()).orElse(String.valueOf(step + 1));
      steps.add(
          new Step(
              name,
              ladder.get().rules().shares().get(step),
              test(evaluator, part, declared.when()),
              rung.reach().stream().map(it -> it == Reach.BY_STEP).toList(),
              declared.alternative().map(it -> holds(evaluator, part, it))));
    }
    return Optional.of(new LadderFigures(steps, weights.get()));
  }

  private static Context at(Entry part, int member) {
    Context context =
        Context.whole(part.grant().agreement()).of(part.grant().group().orElseThrow(), member);
    return part.ladder().orElseThrow().slot().map(context::in).orElse(context);
  }

  private static List<Boolean> holds(Ledgers evaluator, Entry part, Expression asked) {
    List<Boolean> holds = new ArrayList<>();
    Group group = part.grant().group().orElseThrow();
    for (int member = 0; member < group.size(); member++) {
      holds.add(evaluator.evaluate(asked, at(part, member)).truth().orElse(false));
    }
    return holds;
  }

  private static Optional<Test> test(Ledgers evaluator, Entry part, Expression asked) {
    var one = Requirement.of(evaluator, part.grant().agreement(), asked);
    if (one.isEmpty() || !(asked instanceof Expression.Binary it) || !it.operator().compares()) {
      return Optional.empty();
    }
    Group group = part.grant().group().orElseThrow();
    List<Fraction> figures = new ArrayList<>();
    for (int member = 0; member < group.size(); member++) {
      evaluator.evaluate(one.get().measured(), at(part, member)).known().ifPresent(figures::add);
    }
    boolean right = it.left() == one.get().measured();
    return figures.size() < group.size()
        ? Optional.empty()
        : Optional.of(
            new Test(
                one.get().measured(),
                one.get().form(),
                one.get().unit(),
                sign(it.operator(), right),
                one.get().points().getFirst(),
                figures));
  }

  private static String sign(Expression.Operator operator, boolean limitIsRight) {
    return switch (operator) {
      case LESS -> limitIsRight ? "<" : ">";
      case MORE -> limitIsRight ? ">" : "<";
      case LESS_OR_EQUAL -> limitIsRight ? "<=" : ">=";
      case MORE_OR_EQUAL -> limitIsRight ? ">=" : "<=";
      case NOT_EQUAL -> "<>";
      case EQUAL -> "=";
      case PLUS, MINUS, TIMES, OVER, AND, OR -> throw new IllegalArgumentException(operator.sign());
    };
  }
}
