package org.bilaga.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.money.Distributed;
import org.bilaga.money.Fraction;
import org.bilaga.money.Weights;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Key;

/**
 * Says by which arithmetic members come to their exact parts of a grant that a key divides.
 *
 * <p>The figures are those that the data print. Among those whom no base, floor, cap or exception
 * holds, the key divides what the others leave.
 */
public final class Reckoner {
  /** What a rounded figure may do to what it is reckoned with. */
  private static final Fraction NEGLIGIBLE = Fraction.of(1, 100_000);

  private final Entry entry;
  private final Weights weights;
  private final KeyFigures figures;
  private final Fraction divided;
  private final BigInteger takingPart;
  private final Fraction[] sums;

  private Reckoner(Ledgers evaluator, Entry entry, Weights weights, Key key, Group group) {
    this.entry = entry;
    this.weights = weights;
    // What is divided by a key has figures that are known.
    this.figures = KeyFigures.of(evaluator, key, group, entry.grant()).orElseThrow();
    int terms = figures.terms().size();
    this.sums = new Fraction[terms];
    for (int term = 0; term < terms; term++) {
      sums[term] = Fraction.ZERO;
    }
    Fraction pool = Fraction.ZERO;
    BigInteger taking = BigInteger.ZERO;
    for (int member = 0; member < weights.size(); member++) {
      if (bound(member) == Distributed.Bound.BY_KEY) {
        pool = pool.add(entry.quotient(member).subtract(base(member)));
        taking = taking.add(weights.get(member));
        for (int term = 0; term < terms; term++) {
          sums[term] = sums[term].add(figures.terms().get(term).figures()[member]);
        }
      }
    }
    this.divided = pool;
    this.takingPart = taking;
  }

  /** Empty where no key divides the grant, or not in one piece. */
  public static Optional<Reckoner> of(Ledgers evaluator, Entry entry) {
    var key = entry.grant().key();
    var group = entry.grant().group();
    return entry.weights().isPresent()
            && entry.isDistributed()
            && entry.divided().isEmpty()
            && key.isPresent()
            && group.isPresent()
        ? Optional.of(new Reckoner(evaluator, entry, entry.weights().get(), key.get(), group.get()))
        : Optional.empty();
  }

  /** What decides the member's part. */
  public Distributed.Bound bound(int member) {
    return entry.distributed().map(it -> it.bound(member)).orElse(Distributed.Bound.BY_KEY);
  }

  /** What is given before the key divides, in main units of the currency. */
  private Fraction base(int member) {
    return entry
        .distributed()
        .map(it -> it.base(member).multiply(entry.unit()))
        .orElse(Fraction.ZERO);
  }

  /** The member's part; empty where something else than the key decides it. */
  public Optional<Reckoning> part(int member) {
    return bound(member) == Distributed.Bound.BY_KEY && takingPart.signum() != 0
        ? Optional.of(reckoning(member, base(member), divided, entry.quotient(member)))
        : Optional.empty();
  }

  /** The member's part of what several grants come to together. */
  public Optional<Reckoning> together(int member) {
    return entry
        .together()
        .map(it -> it.rounding().cells())
        .map(
            cells -> {
              Fraction unit = cells.rule().unit();
              return reckoning(
                  member,
                  Fraction.ZERO,
                  cells.total().multiply(unit),
                  cells.quotient(member).multiply(unit));
            });
  }

  private Reckoning reckoning(int member, Fraction base, Fraction sum, Fraction part) {
    Fraction share = Fraction.of(weights.get(member), takingPart);
    var exact = written(member, share).or(() -> Printed.reduced(share));
    return new Reckoning(
        base, sum, exact.orElseGet(() -> approximate(member, sum, share)), exact.isPresent(), part);
  }

  /** With the figures of the data; empty where they are none that can be printed exactly. */
  private Optional<String> written(int member, Fraction share) {
    List<Integer> counting = counting();
    if (counting.size() == 1) {
      int only = counting.get(0);
      return isShare(figures.terms().get(only).figures()[member], sums[only], share)
          ? ratio(only, member, sums[only])
          : Optional.empty();
    }
    Fraction over = over();
    return Printed.of(over)
        .flatMap(
            it ->
                blend(member, share)
                    .map(sum -> over.equals(Fraction.ONE) ? sum : sum + " / " + it));
  }

  /** The terms that have something to divide by. */
  private List<Integer> counting() {
    List<Integer> counting = new ArrayList<>();
    for (int term = 0; term < sums.length; term++) {
      if (!figures.terms().get(term).total().isZero()) {
        counting.add(term);
      }
    }
    return counting;
  }

  /** How much of the blend of all those have together whom the key divides among. */
  private Fraction over() {
    Fraction coefficients = Fraction.ZERO;
    for (int term : counting()) {
      coefficients = coefficients.add(figures.terms().get(term).coefficient());
    }
    return coefficients.multiply(Fraction.of(takingPart, weights.sum()));
  }

  /** {@code (1/2 × 3 / 7 + 1/2 × 4 / 9)}; empty where that cannot be printed exactly. */
  private Optional<String> blend(int member, Fraction share) {
    Fraction sum = Fraction.ZERO;
    var text = new StringBuilder();
    for (int term : counting()) {
      var its = figures.terms().get(term);
      var ratio = ratio(term, member, its.total());
      if (ratio.isEmpty() || its.coefficient().signum() < 0) {
        return Optional.empty();
      }
      sum = sum.add(its.coefficient().multiply(its.figures()[member]).divide(its.total()));
      text.append(text.isEmpty() ? "(" : " + ");
      if (!its.coefficient().equals(Fraction.ONE)) {
        text.append(its.coefficient()).append(" × ");
      }
      text.append(ratio.get());
    }
    return isShare(sum, over(), share)
        ? Optional.of(text.append(')').toString())
        : Optional.empty();
  }

  /** With decimals enough for the hundredths of what it comes to. */
  private String approximate(int member, Fraction sum, Fraction share) {
    Fraction over = over();
    Fraction off = NEGLIGIBLE.divide(sum.abs().add(Fraction.ONE));
    return counting().size() < 2
        ? Printed.within(off, share)
        : blend(member, share)
            .map(it -> it + " / " + Printed.within(off.multiply(over.multiply(over)), over))
            .orElseGet(() -> Printed.within(off, share));
  }

  private static boolean isShare(Fraction figure, Fraction total, Fraction share) {
    return !total.isZero() && figure.divide(total).equals(share);
  }

  private Optional<String> ratio(int term, int member, Fraction total) {
    var its = figures.terms().get(term);
    return Printed.ratio(
        its.figures()[member].multiply(its.printedIn()), total.multiply(its.printedIn()));
  }
}
