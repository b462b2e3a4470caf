package org.bilaga.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a grant's terms mean, the obvious way and slowly: a model of its own, with fractions of its
 * own, that shares nothing with the code but the names of the methods.
 *
 * <p>Written after chapter 9 of the language reference, one paragraph a step.
 */
public final class SlowDivision {
  /** Where a residue goes; all but the places and a member leave it undivided. */
  public enum Home {
    NOT_SAID,
    KEPT,
    PARTY,
    LARGEST,
    SMALLEST,
    FIRST,
    LAST,
    MEMBER
  }

  /** A bound for a member, or for each where it is −1. */
  public record Bound(int member, Q amount) {}

  /**
   * @param rank the place of each member where two are equal: the order of members, or the lot
   */
  public record Terms(
      Q amount,
      List<Q> weights,
      List<Integer> except,
      Optional<Q> base,
      List<Bound> floors,
      List<Bound> caps,
      RoundingMethod method,
      Q unit,
      boolean largerWeightFirst,
      List<Integer> rank,
      Home home,
      int homeMember) {}

  /** What each gets and what is left, in main units. */
  public record Shares(List<Q> amounts, Q left) {}

  private final Terms terms;
  private final int n;
  private final Q size;
  private final Q[] weight;
  private final Q[] base;
  private final Q[] least;
  private final Q[] most;
  private final Q[] floor;
  private final Q[] cap;
  private Q[] exact = {};
  private Q[] units = {};

  private SlowDivision(Terms terms) {
    this.terms = terms;
    this.n = terms.weights().size();
    this.size = terms.amount().abs().over(terms.unit());
    this.weight = new Q[n];
    this.base = new Q[n];
    this.least = new Q[n];
    this.most = new Q[n];
    this.floor = new Q[n];
    this.cap = new Q[n];
  }

  /** Empty where the terms do not hold together. */
  public static Optional<Shares> of(Terms terms) {
    var division = new SlowDivision(terms);
    return division.readTerms() && division.share() && division.round()
        ? division.settle()
        : Optional.empty();
  }

  /**
   * 1. By a key without a weight nothing is divided. Who is excepted has nothing; a bound for one
   * goes before that for each.
   */
  private boolean readTerms() {
    if (terms.weights().stream().allMatch(Q.ZERO::equals)) {
      return false;
    }
    Q floors = Q.ZERO;
    Q bases = Q.ZERO;
    for (int i = 0; i < n; i++) {
      boolean out = isOut(i);
      weight[i] = out ? Q.ZERO : terms.weights().get(i);
      base[i] = out ? Q.ZERO : terms.base().orElse(Q.ZERO).over(terms.unit());
      Optional<Q> low = bound(terms.floors(), i, true);
      Optional<Q> high = bound(terms.caps(), i, false);
      least[i] = out ? Q.ZERO : low.orElse(Q.ZERO).max(base[i]);
      floor[i] = out ? Q.ZERO : low.orElse(Q.ZERO).ceil().max(base[i]);
      most[i] = out ? Q.ZERO : high.orElse(Q.ENDLESS);
      cap[i] = most[i] == Q.ENDLESS ? most[i] : most[i].floor();
      if (terms.method().isDivisorMethod() && !base[i].isWhole()) {
        return false;
      }
      if (floor[i].isMoreThan(cap[i])) {
        return false;
      }
      floors = floors.plus(floor[i]);
      bases = bases.plus(base[i]);
    }
    return terms.except().stream().distinct().count() < n && !floors.isMoreThan(size);
  }

  private boolean isOut(int member) {
    return terms.except().contains(member);
  }

  private Optional<Q> bound(List<Bound> bounds, int member, boolean larger) {
    Optional<Q> found = Optional.empty();
    for (int whose : new int[] {member, -1}) {
      for (Bound bound : bounds) {
        if (bound.member() == whose) {
          Q amount = bound.amount().over(terms.unit());
          found =
              Optional.of(found.map(it -> larger ? it.max(amount) : it.min(amount)).orElse(amount));
        }
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return found;
  }

  /** 2. The one level at which base + level × weight, kept within the bounds, makes the amount. */
  private boolean share() {
    Q wanted = size;
    Q room = Q.ZERO;
    boolean anyone = false;
    for (int i = 0; i < n; i++) {
      anyone |= weight[i].isMoreThan(Q.ZERO);
      room = room.plus(weight[i].isMoreThan(Q.ZERO) ? cap[i] : floor[i]);
    }
    if (anyone && !room.isMoreThan(size) && !room.equals(size)) {
      // Those with weight are full in whole units; only a part of a unit is left over.
      wanted = size.floor();
      if (wanted.isMoreThan(room)) {
        return false;
      }
    }
    if (!anyone && (!sum(Q.ZERO).equals(wanted) || wanted.equals(Q.ZERO))) {
      return false;
    }
    var turns = new TreeSet<Q>(List.of(Q.ZERO));
    for (int i = 0; i < n; i++) {
      if (weight[i].isMoreThan(Q.ZERO)) {
        turns.add(floor[i].minus(base[i]).over(weight[i]));
        if (cap[i] != Q.ENDLESS) {
          turns.add(cap[i].minus(base[i]).over(weight[i]));
        }
      }
    }
    turns.add(turns.last().plus(Q.ONE));
    Q before = Q.ZERO;
    Q level = Q.ZERO;
    for (Q turn : turns) {
      before = level;
      level = turn;
      if (!wanted.isMoreThan(sum(turn))) {
        break;
      }
    }
    // Between two turns, and beyond the last one, the sum rises evenly.
    Q rise = sum(level).minus(sum(before));
    if (!rise.equals(Q.ZERO)) {
      level = before.plus(wanted.minus(sum(before)).times(level.minus(before)).over(rise));
    }
    exact = new Q[n];
    for (int i = 0; i < n; i++) {
      exact[i] = share(i, level);
    }
    filled = wanted;
    return true;
  }

  private Q filled = Q.ZERO;

  private Q share(int member, Q level) {
    Q free = base[member].plus(level.times(weight[member]));
    return free.max(floor[member]).min(cap[member]);
  }

  private Q sum(Q level) {
    Q sum = Q.ZERO;
    for (int i = 0; i < n; i++) {
      sum = sum.plus(share(i, level));
    }
    return sum;
  }

  /** 3. Rounded once, to whole units. */
  private boolean round() {
    units = new Q[n];
    switch (terms.method()) {
      case LARGEST_REMAINDER -> largestRemainder();
      case CUMULATIVE -> {
        Q running = Q.ZERO;
        for (int i = 0; i < n; i++) {
          Q before = halfUp(running);
          running = running.plus(exact[i]);
          units[i] = halfUp(running).minus(before);
        }
      }
      case HALF_UP -> eachBy(SlowDivision::halfUp);
      case HALF_EVEN -> eachBy(SlowDivision::halfEven);
      case DOWN -> eachBy(Q::floor);
      case UP -> eachBy(Q::ceil);
      case DHONDT, SAINTE_LAGUE, HUNTINGTON_HILL, ADAMS, DEAN -> oneByOne();
    }
    return true;
  }

  private void eachBy(java.util.function.UnaryOperator<Q> rounding) {
    for (int i = 0; i < n; i++) {
      units[i] = rounding.apply(exact[i]);
    }
  }

  private static Q halfUp(Q of) {
    return of.plus(Q.HALF).floor();
  }

  private static Q halfEven(Q of) {
    Q up = halfUp(of);
    boolean tie = up.minus(of).equals(Q.HALF);
    return tie && !up.over(Q.TWO).isWhole() ? up.minus(Q.ONE) : up;
  }

  private void largestRemainder() {
    eachBy(Q::floor);
    Q left = filled.floor();
    for (Q unit : units) {
      left = left.minus(unit);
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      order.add(i);
    }
    order.sort(
        (a, b) -> {
          int by = exact[b].minus(units[b]).compareTo(exact[a].minus(units[a]));
          return by != 0 ? by : tie(a, b);
        });
    for (int k = 0; left.isMoreThan(Q.of(k)); k++) {
      units[order.get(k)] = units[order.get(k)].plus(Q.ONE);
    }
  }

  /** One unit at a time, beyond the bases, to the largest claim that its cap leaves room for. */
  private void oneByOne() {
    Q left = size.floor();
    for (int i = 0; i < n; i++) {
      units[i] = floor[i];
      left = left.minus(floor[i]);
    }
    for (; left.isMoreThan(Q.ZERO); left = left.minus(Q.ONE)) {
      int best = -1;
      for (int i = 0; i < n; i++) {
        if (weight[i].isMoreThan(Q.ZERO) && cap[i].isMoreThan(units[i])) {
          best = best < 0 || isBefore(i, best) ? i : best;
        }
      }
      units[best] = units[best].plus(Q.ONE);
    }
  }

  private boolean isBefore(int one, int other) {
    Q d = divisor(units[one].minus(base[one]));
    Q e = divisor(units[other].minus(base[other]));
    int by;
    if (d.equals(Q.ZERO) || e.equals(Q.ZERO)) {
      by = d.equals(e) ? weight[one].compareTo(weight[other]) : d.equals(Q.ZERO) ? 1 : -1;
    } else if (terms.method() == RoundingMethod.HUNTINGTON_HILL) {
      by =
          weight[one]
              .times(weight[one])
              .over(d)
              .compareTo(weight[other].times(weight[other]).over(e));
    } else {
      by = weight[one].over(d).compareTo(weight[other].over(e));
    }
    return by > 0 || (by == 0 && tie(one, other) < 0);
  }

  /** Of Huntington–Hill its square. */
  private Q divisor(Q had) {
    Q next = had.plus(Q.ONE);
    return switch (terms.method()) {
      case DHONDT -> next;
      case SAINTE_LAGUE -> had.plus(Q.HALF);
      case HUNTINGTON_HILL -> had.times(next);
      case DEAN -> had.times(next).over(had.plus(Q.HALF));
      default -> had;
    };
  }

  private int tie(int one, int other) {
    int by = terms.largerWeightFirst() ? weight[other].compareTo(weight[one]) : 0;
    return by != 0 ? by : Integer.compare(terms.rank().get(one), terms.rank().get(other));
  }

  /** 4. The residue, to one that may take it; then money again, with the sign of the amount. */
  private Optional<Shares> settle() {
    Q residue = size;
    for (Q unit : units) {
      residue = residue.minus(unit);
    }
    boolean toMember = terms.home().ordinal() >= Home.LARGEST.ordinal();
    if (toMember && !residue.equals(Q.ZERO)) {
      int home = home(residue);
      if (home < 0) {
        return Optional.empty();
      }
      units[home] = units[home].plus(residue);
      residue = Q.ZERO;
    }
    Q back = Q.ZERO.isMoreThan(terms.amount()) ? terms.unit().negate() : terms.unit();
    List<Q> amounts = new ArrayList<>();
    for (Q unit : units) {
      amounts.add(unit.times(back));
    }
    return Optional.of(new Shares(amounts, residue.times(back)));
  }

  private int home(Q residue) {
    if (terms.home() == Home.MEMBER) {
      return mayTake(terms.homeMember(), residue) ? terms.homeMember() : -1;
    }
    // Where there was nothing to share in whole units, the key stands for the shares.
    Q[] shares = filled.equals(Q.ZERO) ? weight : exact;
    int found = -1;
    for (int i = 0; i < n; i++) {
      if (shares[i].isMoreThan(Q.ZERO) && mayTake(i, residue)) {
        boolean first =
            found < 0
                || switch (terms.home()) {
                  case LAST -> true;
                  case LARGEST -> isNearer(shares[i].compareTo(shares[found]), i, found);
                  case SMALLEST -> isNearer(shares[found].compareTo(shares[i]), i, found);
                  default -> false;
                };
        found = first ? i : found;
      }
    }
    return found;
  }

  private boolean isNearer(int by, int one, int other) {
    return by > 0 || (by == 0 && tie(one, other) < 0);
  }

  private boolean mayTake(int member, Q residue) {
    Q after = units[member].plus(residue);
    return !isOut(member)
        && !Q.ZERO.isMoreThan(after)
        && (residue.isMoreThan(Q.ZERO)
            ? !after.isMoreThan(most[member])
            : !least[member].isMoreThan(after));
  }

  /** A fraction, for nothing but this. */
  public record Q(BigInteger over, BigInteger under) implements Comparable<Q> {
    public static final Q ZERO = of(0);
    public static final Q ONE = of(1);
    static final Q TWO = of(2);
    static final Q HALF = ONE.over(TWO);

    /** More than anything; compared only by {@code ==} and as a number that nothing reaches. */
    static final Q ENDLESS = new Q(BigInteger.TEN.pow(60), BigInteger.ONE);

    public static Q of(long value) {
      return new Q(BigInteger.valueOf(value), BigInteger.ONE);
    }

    private static Q lowest(BigInteger over, BigInteger under) {
      BigInteger by = over.gcd(under).multiply(BigInteger.valueOf(under.signum()));
      return new Q(over.divide(by), under.divide(by));
    }

    public Q plus(Q other) {
      return lowest(
          over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    public Q minus(Q other) {
      return plus(other.negate());
    }

    public Q times(Q other) {
      return lowest(over.multiply(other.over), under.multiply(other.under));
    }

    public Q over(Q other) {
      return lowest(over.multiply(other.under), under.multiply(other.over));
    }

    public Q negate() {
      return new Q(over.negate(), under);
    }

    public Q abs() {
      return new Q(over.abs(), under);
    }

    Q max(Q other) {
      return isMoreThan(other) ? this : other;
    }

    Q min(Q other) {
      return isMoreThan(other) ? other : this;
    }

    public Q floor() {
      BigInteger[] parts = over.divideAndRemainder(under);
      return new Q(
          parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0], BigInteger.ONE);
    }

    public Q ceil() {
      return negate().floor().negate();
    }

    public boolean isWhole() {
      return under.equals(BigInteger.ONE);
    }

    public boolean isMoreThan(Q other) {
      return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Q other) {
      return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
  }
}
