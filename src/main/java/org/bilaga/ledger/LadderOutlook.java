package org.bilaga.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Requirement;
import org.bilaga.ledger.Ladder.Reach;
import org.bilaga.money.Distributed;
import org.bilaga.money.Fraction;
import org.bilaga.money.Outcome;
import org.bilaga.resolve.Grant;

/**
 * What the step above would have paid a member, had its own figure been just enough and all others
 * what they were.
 */
public final class LadderOutlook {
  private final Ledgers evaluator;
  private final Grant grant;
  private final Ladder ladder;
  private final int member;

  public LadderOutlook(Ledgers evaluator, Grant grant, Ladder ladder, int member) {
    this.evaluator = evaluator;
    this.grant = grant;
    this.ladder = ladder;
    this.member = member;
  }

  /**
   * The step above, and what the member would have got on it.
   *
   * @param had the month as it would have been divided
   */
  public record Above(int step, Ladder had, Fraction amount) {}

  /** The lowest step above all those that the member is on, where it is not on the highest. */
  public Optional<Above> above() {
    int step = ladder.rungs().size();
    while (step > 0 && !ladder.rungs().get(step - 1).reach().get(member).is()) {
      step--;
    }
    if (!ladder.isDecided() || step == ladder.rungs().size()) {
      return Optional.empty();
    }
    int wanted = step;
    Ladder had = ladder.had(member, reach(wanted));
    return amount(had).map(amount -> new Above(wanted, had, amount));
  }

  private Optional<Fraction> amount(Ladder had) {
    var amounts = had.amounts(evaluator.rounding(grant));
    if (amounts.isEmpty()) {
      return Optional.of(Fraction.ZERO);
    }
    return amounts.get() instanceof Outcome.Done<?> done && done.value() instanceof Distributed it
        ? Optional.of(it.amount(member).toMajor())
        : Optional.empty();
  }

  /** Which steps the member is on when its measured value is just enough for one of them. */
  private List<Reach> reach(int wanted) {
    Clause.Step step = ladder.rungs().get(wanted).step();
    Context at = at();
    var requirement = Requirement.of(evaluator, grant.agreement(), step.when());
    var value = requirement.flatMap(it -> evaluator.evaluate(it.measured(), at).known());
    var enough = value.flatMap(it -> requirement.get().nearest(it));
    List<Reach> own = new ArrayList<>();
    for (Ladder.Rung rung : ladder.rungs()) {
      Reach now = rung.reach().get(member);
      if (enough.isEmpty()) {
        own.add(own.size() == wanted ? Reach.BY_STEP : now);
        continue;
      }
      var its = Requirement.of(evaluator, grant.agreement(), rung.step().when());
      boolean same = its.isPresent() && its.get().form().equals(requirement.get().form());
      own.add(same ? then(rung.step(), now, its.get().holds(enough.get().example()), at) : now);
    }
    return own;
  }

  private Reach then(Clause.Step step, Reach now, boolean byStep, Context at) {
    if (byStep) {
      return Reach.BY_STEP;
    } else if (now != Reach.BY_STEP) {
      return now;
    }
    // What it no longer has by the step it may have by the alternative.
    boolean other =
        step.alternative().flatMap(it -> evaluator.evaluate(it, at).truth()).orElse(false);
    return other ? Reach.BY_ALTERNATIVE : Reach.NO;
  }

  private Context at() {
    Context context = Context.whole(grant.agreement()).of(grant.group().orElseThrow(), member);
    return ladder.slot().map(context::in).orElse(context);
  }
}
