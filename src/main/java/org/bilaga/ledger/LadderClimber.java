package org.bilaga.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Context;
import org.bilaga.evaluate.Requirement;
import org.bilaga.ledger.Ladder.Reach;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;
import org.bilaga.money.Weights;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Referent;

/**
 * Divides the sum of one month or year among those who reached the steps of a grant's ladder.
 *
 * <p>Where a figure that decides, or the basis of sharing, is not known, nothing is divided; there
 * are only bounds for each member.
 */
final class LadderClimber {
  private final Ledgers evaluator;
  private final Grant grant;
  private final Group group;
  private final Optional<Slot> slot;
  private final List<Clause.Step> steps = new ArrayList<>();
  private final LadderRules rules;

  LadderClimber(Ledgers evaluator, Grant grant, Group group, Optional<Slot> slot, Money pool) {
    this.evaluator = evaluator;
    this.grant = grant;
    this.group = group;
    this.slot = slot;
    Optional<Clause.Sharing> sharing = Optional.empty();
    boolean passes = false;
    var keeping = LadderRules.Keeping.NEVER;
    for (Clause clause : grant.declared().clauses()) {
      switch (clause) {
        case Clause.Step it -> steps.add(it);
        case Clause.Sharing it -> sharing = Optional.of(it);
        case Clause.Passing it -> passes = true;
        case Clause.Nobody it ->
            keeping =
                it.byMainWay()
                    ? LadderRules.Keeping.WHEN_NOBODY_CLIMBS_BY_STEP
                    : LadderRules.Keeping.WHEN_NOBODY_CLIMBS;
        default -> {}
      }
    }
    List<Fraction> shares = new ArrayList<>(steps.size());
    for (Clause.Step step : steps) {
      evaluator
          .evaluate(step.share(), Context.whole(grant.agreement()))
          .known()
          .ifPresent(shares::add);
    }
    rules =
        new LadderRules(
            pool,
            shares,
            sharing.flatMap(this::weights),
            passes,
            keeping,
            evaluator.rounding(grant).unit());
  }

  /** What a step is shared by; empty where the key's figures are not known. */
  private Optional<List<Fraction>> weights(Clause.Sharing sharing) {
    if (sharing.key().isEmpty()) {
      return Optional.of(Collections.nCopies(group.size(), Fraction.ONE));
    }
    var meaning = grant.agreement().module().meaning(sharing.key().get());
    if (meaning.isEmpty() || !(meaning.get() instanceof Referent.OfKey of)) {
      return Optional.empty();
    }
    var known = evaluator.weighing().weights(of.key(), group).known();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Weights weights = known.get();
    List<Fraction> each = new ArrayList<>(group.size());
    for (int member = 0; member < group.size(); member++) {
      if (weights.get(member).signum() < 0) {
        // It is told where the key is; nothing can be divided by it.
        return Optional.empty();
      }
      each.add(Fraction.of(weights.get(member)));
    }
    return Optional.of(each);
  }

  /** Empty where it is not known what a step has to share. */
  Optional<Ladder> climb() {
    if (rules.steps() < steps.size()) {
      return Optional.empty();
    }
    Reach[][] reach = new Reach[steps.size()][group.size()];
    boolean known = true;
    for (int step = 0; step < steps.size(); step++) {
      for (int member = 0; member < group.size(); member++) {
        reach[step][member] = reach(steps.get(step), member);
        known &= reach[step][member] != Reach.NOT_KNOWN;
      }
    }
    boolean decided = known && rules.isSound() && isKeepingDecided(reach);
    // Where the keeper takes all, it does not matter how a step would have been shared.
    return Optional.of(
        decided && (rules.weights().isPresent() || rules.isKept(reach))
            ? Ladder.decided(slot, rules, steps, reach)
            : open(reach));
  }

  /** Whether it is known who climbed in the main way, as far as the keeper needs to know. */
  private boolean isKeepingDecided(Reach[][] reach) {
    if (rules.keeping() != LadderRules.Keeping.WHEN_NOBODY_CLIMBS_BY_STEP || !rules.isKept(reach)) {
      return true;
    }
    for (Reach[] of : reach) {
      for (Reach one : of) {
        if (one.isOpen()) {
          return false;
        }
      }
    }
    return true;
  }

  private Reach reach(Clause.Step step, int member) {
    Context context = Context.whole(grant.agreement()).of(group, member);
    Context at = slot.map(context::in).orElse(context);
    var main = evaluator.evaluate(step.when(), at).truth();
    if (main.orElse(false)) {
      return Reach.BY_STEP;
    }
    Optional<Boolean> other =
        step.alternative().isEmpty()
            ? Optional.of(false)
            : evaluator.evaluate(step.alternative().get(), at).truth();
    if (other.orElse(false)) {
      return main.isPresent() ? Reach.BY_ALTERNATIVE : Reach.ONE_WAY_OR_OTHER;
    }
    return main.isPresent() && other.isPresent() ? Reach.NO : Reach.NOT_KNOWN;
  }

  /** Not decided: bounds for each member. */
  private Ladder open(Reach[][] reach) {
    List<Fraction> least = new ArrayList<>();
    List<Fraction> most = new ArrayList<>();
    var bounds = new LadderBounds(rules, steps, reach, implied());
    for (int member = 0; member < group.size(); member++) {
      // Steps that give out more than there is bound nothing.
      least.add(rules.isSound() ? bounds.least(member) : Fraction.ZERO);
      most.add(rules.isSound() ? bounds.most(member) : rules.pool().toMajor());
    }
    Money none = Money.zero(rules.pool().currency());
    return new Ladder(
        slot,
        rules.pool(),
        bounds.open(),
        false,
        List.of(),
        least,
        most,
        none,
        none,
        bounds.left(),
        rules);
  }

  private boolean[][] implied() {
    List<Optional<Requirement>> asked = new ArrayList<>();
    for (Clause.Step step : steps) {
      asked.add(Requirement.of(evaluator, grant.agreement(), step.when()));
    }
    var implied = new boolean[steps.size()][steps.size()];
    for (int one = 0; one < steps.size(); one++) {
      for (int other = 0; other < steps.size(); other++) {
        implied[one][other] =
            asked.get(one).isPresent()
                && asked.get(other).isPresent()
                && asked.get(one).get().implies(asked.get(other).get());
      }
    }
    return implied;
  }
}
