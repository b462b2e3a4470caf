package org.bilaga.solve;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.bilaga.ast.Expression;
import org.bilaga.evaluate.Inputs;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Fraction;

/**
 * Finds where a condition begins or ceases to hold, in whole steps of the input.
 *
 * <p>Between values spread over all that is asked about, each place where something changes is
 * closed in on by halving. Then the values on both sides of it are tried one by one, and others
 * ever further away: rounding may let more money give somebody less (the Alabama paradox), so that
 * one change is no proof that there are no more.
 */
public final class Solver {
  private static final int SPREAD = 64;
  private static final int NEIGHBOURS = 1024;
  private static final int MOST_TRIALS = 40_000;

  private final Goal goal;
  private final Input input;
  private final Optional<Ledgers> made;
  private final Map<Long, Trial> tried = new HashMap<>();

  public Solver(Goal goal, Input input) {
    this(goal, input, input.setting().with(input.now()).flatMap(goal::made));
  }

  private Solver(Goal goal, Input input, Optional<Ledgers> made) {
    this.goal = goal;
    this.input = input;
    this.made = made;
  }

  /** One that computes everything anew for each value: slow, but obviously right. */
  static Solver anew(Goal goal, Input input) {
    return new Solver(goal, input, Optional.empty());
  }

  /** Throws ArithmeticException where there are more steps to search than a long can count. */
  public Solution solve() {
    long low = steps(input.low()).ceil().longValueExact();
    long high = steps(input.high()).floor().longValueExact();
    var places = new TreeSet<Long>();
    spread(low, high, places);
    for (BigInteger near : List.of(steps(input.now()).floor(), steps(input.now()).ceil())) {
      if (near.bitLength() < Long.SIZE
          && near.longValueExact() >= low
          && near.longValueExact() <= high) {
        places.add(near.longValueExact());
      }
    }
    for (long change : changes(places)) {
      around(change, low, high, places);
    }
    List<Long> changes = asksForEquality() ? allNear(changes(places), low, high) : changes(places);
    List<Edge> edges = new ArrayList<>();
    long settled = low;
    for (long change : changes) {
      if (change >= settled && trial(change).holds() != trial(change + 1).holds()) {
        Edge edge = edge(change, low, high);
        edges.add(edge);
        settled = steps(edge.above().value()).floor().longValueExact();
      }
    }
    Fraction written = steps(input.now());
    boolean isStep = written.isInteger() && written.numerator().bitLength() < Long.SIZE;
    Trial now = isStep ? trial(written.numerator().longValueExact()) : trial(input.now());
    int count = tried.size() + (isStep ? 0 : 1);
    return new Solution(goal, input, now, trial(low), trial(high), List.copyOf(edges), count);
  }

  private Fraction steps(Fraction value) {
    return value.divide(input.step());
  }

  private Trial trial(long step) {
    Trial known = tried.get(step);
    if (known == null) {
      known = trial(Fraction.of(step).multiply(input.step()));
      tried.put(step, known);
    }
    return known;
  }

  private Trial trial(Fraction value) {
    return (value.equals(input.now())
            ? Optional.of(Inputs.AS_WRITTEN)
            : input.setting().with(value))
        .map(inputs -> goal.trial(value, inputs, made))
        .orElse(Trial.impossible(value));
  }

  /** Both ends, values evenly between them, and ever closer ones at the lower end. */
  private static void spread(long low, long high, TreeSet<Long> places) {
    places.add(low);
    places.add(high);
    BigInteger width = BigInteger.valueOf(high).subtract(BigInteger.valueOf(low));
    for (int i = 1; i < SPREAD; i++) {
      BigInteger part = width.multiply(BigInteger.valueOf(i)).divide(BigInteger.valueOf(SPREAD));
      places.add(low + part.longValueExact());
    }
    for (long distance = 1; distance > 0 && distance < high - low; distance *= 2) {
      places.add(low + distance);
    }
  }

  /** The steps after which something is otherwise, in order. */
  private List<Long> changes(TreeSet<Long> places) {
    List<Long> changes = new ArrayList<>();
    long before = places.first();
    for (long place : places) {
      close(before, place, changes);
      before = place;
    }
    return changes;
  }

  /** Each change of truth among the neighbours of some changes, of which there may be many. */
  private List<Long> allNear(List<Long> changes, long low, long high) {
    var near = new TreeSet<Long>();
    for (long change : changes) {
      long from = Math.max(low, change - NEIGHBOURS);
      for (long step = from; step < high && step - change <= NEIGHBOURS; step++) {
        if (trial(step).holds() != trial(step + 1).holds()) {
          near.add(step);
        }
      }
    }
    return List.copyOf(near);
  }

  /** Values ever further away on both sides. */
  private static void around(long change, long low, long high, TreeSet<Long> places) {
    for (long distance = NEIGHBOURS; distance > 0 && distance < high - low; distance *= 2) {
      if (change - distance > low) {
        places.add(change - distance);
      }
      if (distance < high - change) {
        places.add(change + distance);
      }
    }
  }

  /** Adds each step after which something is otherwise, as far as halving shows. */
  private void close(long from, long to, List<Long> changes) {
    if (from >= to || trial(from).side() == trial(to).side()) {
      return;
    } else if (to - from == 1) {
      changes.add(from);
      return;
    }
    long middle = from + (to - from) / 2;
    close(from, middle, changes);
    close(middle, to, changes);
  }

  /** Tries the neighbours of a change, further out as long as the truth still goes to and fro. */
  private Edge edge(long change, long low, long high) {
    boolean below = trial(change).holds();
    long first = change + 1;
    long last = change;
    boolean more = !asksForEquality();
    for (long reach = NEIGHBOURS; more; reach *= 2) {
      for (long step = change; step >= low && change - step <= reach; step--) {
        first = trial(step).holds() == below ? first : step;
      }
      for (long step = change + 1; step <= high && step - change <= reach; step++) {
        last = trial(step).holds() == below ? step : last;
      }
      boolean toAndFro = change - first > reach / 2 || last - change > reach / 2;
      more = toAndFro && tried.size() < MOST_TRIALS;
    }
    return new Edge(
        trial(Math.max(low, first - 1)),
        trial(first),
        trial(last),
        trial(Math.min(high, last + 1)));
  }

  /** Where two figures are to be equal, beginning and ceasing lie close together by nature. */
  private boolean asksForEquality() {
    return goal.comparison()
        .map(it -> it.operator())
        .filter(it -> it == Expression.Operator.EQUAL || it == Expression.Operator.NOT_EQUAL)
        .isPresent();
  }
}
