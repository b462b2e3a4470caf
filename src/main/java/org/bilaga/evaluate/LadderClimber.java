package org.bilaga.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.calendar.Slot;
import org.bilaga.evaluate.Ladder.Reach;
import org.bilaga.evaluate.Ladder.Rung;
import org.bilaga.money.Fraction;
import org.bilaga.money.Money;
import org.bilaga.money.Weights;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Key;

/**
 * Divides the pool of one month or year among those who reached the steps of a grant's ladder.
 *
 * <p>Where figures are still unknown nothing is decided; what each member gets at least and at most
 * comes from the outcomes that are worst and best for it: a share falls with every other member who
 * reaches a step, except that where nobody climbs in the main way a keeper takes all.
 */
final class LadderClimber {
  private final Evaluator evaluator;
  private final Grant grant;
  private final Group group;
  private final Optional<Slot> slot;
  private final Money pool;
  private final List<Clause.Step> steps = new ArrayList<>();
  private Optional<Clause.Sharing> sharing = Optional.empty();
  private boolean passes;
  private Optional<Clause.Nobody> nobody = Optional.empty();

  LadderClimber(
      Evaluator evaluator, Grant grant, Group group, Optional<Slot> slot, Money pool) {
    this.evaluator = evaluator;
    this.grant = grant;
    this.group = group;
    this.slot = slot;
    this.pool = pool;
    for (Clause clause : grant.declared().clauses()) {
      switch (clause) {
        case Clause.Step it -> steps.add(it);
        case Clause.Sharing it -> sharing = Optional.of(it);
        case Clause.Passing it -> passes = true;
        case Clause.Nobody it -> nobody = Optional.of(it);
        default -> {}
      }
    }
  }

  Ladder climb() {
    Reach[][] reach = new Reach[steps.size()][group.size()];
    boolean decided = sharing.isPresent();
    for (int step = 0; step < steps.size(); step++) {
      for (int member = 0; member < group.size(); member++) {
        reach[step][member] = reach(steps.get(step), member);
        decided &= reach[step][member] != Reach.NOT_KNOWN;
      }
    }
    return decided ? decided(reach) : open(reach);
  }

  private Reach reach(Clause.Step step, int member) {
    Context context = Context.whole(grant.agreement()).of(group, member);
    Context at = slot.map(context::in).orElse(context);
    var knowledge = new Knowledge(evaluator);
    var main = knowledge.truth(step.when(), at);
    if (main.orElse(false)) {
      return Reach.BY_STEP;
    }
    var other = step.alternative().map(it -> knowledge.truth(it, at));
    boolean byOther = other.isPresent() && other.get().orElse(false);
    boolean open = main.isEmpty() || other.isPresent() && other.get().isEmpty();
    return byOther && main.isPresent()
        ? Reach.BY_ALTERNATIVE
        : open ? Reach.NOT_KNOWN : Reach.NO;
  }

  private Ladder decided(Reach[][] reach) {
    Climb climb = new Climb(reach);
    return new Ladder(
        slot,
        pool,
        climb.rungs(),
        true,
        Arrays.asList(climb.sums),
        Arrays.asList(climb.sums),
        Arrays.asList(climb.sums),
        climb.lost(climb.stopped),
        climb.lost(!climb.stopped));
  }

  /** Not decided: bounds for each member. */
  private Ladder open(Reach[][] reach) {
    int members = group.size();
    var least = new Fraction[members];
    var most = new Fraction[members];
    Fraction whole = pool.toMajor();
    if (sharing.isEmpty()) {
      Arrays.fill(least, Fraction.ZERO);
      Arrays.fill(most, whole);
    } else {
      for (int member = 0; member < members; member++) {
        bounds(reach, member, least, most);
      }
    }
    Money none = Money.zero(pool.currency());
    return new Ladder(
        slot,
        pool,
        new Climb(taken(reach, -1, Reach.NO, Reach.NO)).rungs(reach),
        false,
        List.of(),
        Arrays.asList(least),
        Arrays.asList(most),
        none,
        none);
  }

  private void bounds(Reach[][] reach, int member, Fraction[] least, Fraction[] most) {
    Fraction low = new Climb(taken(reach, member, Reach.NO, Reach.NO)).sums[member];
    Fraction high = low;
    for (Reach own : List.of(Reach.NO, Reach.BY_STEP)) {
      for (Reach others : List.of(Reach.NO, Reach.BY_STEP)) {
        Fraction sum = new Climb(taken(reach, member, own, others)).sums[member];
        low = sum.compareTo(low) < 0 ? sum : low;
        high = sum.compareTo(high) > 0 ? sum : high;
      }
    }
    // One more on the lowest step may be what keeps the pool from its keeper.
    int one = nobody.isPresent() && nobody.get().byMainWay() ? lightestOpen(reach, member) : -1;
    if (one >= 0) {
      Reach[][] with = taken(reach, member, Reach.BY_STEP, Reach.NO);
      with[0][one] = Reach.BY_STEP;
      Fraction sum = new Climb(with).sums[member];
      high = sum.compareTo(high) > 0 ? sum : high;
    }
    least[member] = low;
    most[member] = high;
  }

  /** What is not known taken as one thing for a member and as another for all others. */
  private Reach[][] taken(Reach[][] reach, int member, Reach own, Reach others) {
    Reach[][] taken = new Reach[reach.length][];
    for (int step = 0; step < reach.length; step++) {
      taken[step] = reach[step].clone();
      for (int i = 0; i < taken[step].length; i++) {
        if (taken[step][i] == Reach.NOT_KNOWN) {
          taken[step][i] = i == member ? own : others;
        }
      }
    }
    return taken;
  }

  private int lightestOpen(Reach[][] reach, int but) {
    int found = -1;
    for (int member = 0; member < group.size(); member++) {
      boolean open = reach.length > 0 && reach[0][member] == Reach.NOT_KNOWN && member != but;
      if (open && (found < 0 || weight(member).compareTo(weight(found)) < 0)) {
        found = member;
      }
    }
    return found;
  }

  private Fraction weight(int member) {
    Optional<Key> key = sharing.flatMap(Clause.Sharing::key).flatMap(this::key);
    if (key.isEmpty()) {
      return Fraction.ONE;
    }
    Weights weights = evaluator.weighing().weights(key.get(), group);
    return Fraction.of(weights.get(member), java.math.BigInteger.ONE);
  }

  private Optional<Key> key(org.bilaga.ast.Reference reference) {
    return grant.agreement().module().meaning(reference).isPresent()
            && grant.agreement().module().meaning(reference).get()
                instanceof org.bilaga.resolve.Referent.OfKey of
        ? Optional.of(of.key())
        : Optional.empty();
  }

  /** The pool divided, given who is on which step. */
  private final class Climb {
    final Reach[][] reach;
    final Fraction[] own = new Fraction[steps.size()];
    final Fraction[] inherited = new Fraction[steps.size()];
    final Fraction[] shared = new Fraction[steps.size()];
    final Fraction[][] parts = new Fraction[steps.size()][group.size()];
    final Fraction[] sums = new Fraction[group.size()];
    Fraction given = Fraction.ZERO;
    final boolean stopped;

    Climb(Reach[][] reach) {
      this.reach = reach;
      Arrays.fill(sums, Fraction.ZERO);
      Fraction whole = pool.toMajor();
      for (int step = 0; step < steps.size(); step++) {
        own[step] = whole.multiply(share(steps.get(step)));
      }
      stopped = stopped();
      Fraction falling = Fraction.ZERO;
      for (int step = steps.size() - 1; step >= 0; step--) {
        inherited[step] = falling;
        Fraction pot = own[step].add(falling);
        Fraction weights = stopped ? Fraction.ZERO : weights(step);
        Arrays.fill(parts[step], Fraction.ZERO);
        if (weights.isZero()) {
          shared[step] = Fraction.ZERO;
          falling = passes ? pot : Fraction.ZERO;
        } else {
          shared[step] = pot;
          falling = Fraction.ZERO;
          divide(step, pot, weights);
        }
      }
    }

    private Fraction share(Clause.Step step) {
      return evaluator.evaluate(step.share(), Context.whole(grant.agreement()));
    }

    /** Whether nobody has climbed, so that all is kept. */
    private boolean stopped() {
      if (nobody.isEmpty()) {
        return false;
      }
      for (Reach[] of : reach) {
        for (Reach one : of) {
          if (one == Reach.BY_STEP || one == Reach.BY_ALTERNATIVE && !nobody.get().byMainWay()) {
            return false;
          }
        }
      }
      return true;
    }

    private Fraction weights(int step) {
      Fraction sum = Fraction.ZERO;
      for (int member = 0; member < group.size(); member++) {
        sum = reach[step][member].is() ? sum.add(weight(member)) : sum;
      }
      return sum;
    }

    private void divide(int step, Fraction pot, Fraction weights) {
      for (int member = 0; member < group.size(); member++) {
        if (reach[step][member].is()) {
          parts[step][member] = pot.multiply(weight(member)).divide(weights);
          sums[member] = sums[member].add(parts[step][member]);
        }
      }
      given = given.add(pot);
    }

    /** What nobody got, where it is wanted. */
    Money lost(boolean wanted) {
      Fraction lost = wanted ? pool.toMajor().subtract(given) : Fraction.ZERO;
      return Money.ofMajor(Fraction.of(lost.floor()), pool.currency())
          .orElse(Money.zero(pool.currency()));
    }

    List<Rung> rungs() {
      return rungs(reach);
    }

    List<Rung> rungs(Reach[][] known) {
      List<Rung> rungs = new ArrayList<>();
      for (int step = 0; step < steps.size(); step++) {
        rungs.add(
            new Rung(
                steps.get(step),
                own[step],
                inherited[step],
                List.of(known[step]),
                shared[step],
                List.of(parts[step])));
      }
      return rungs;
    }
  }
}
