package org.bilaga.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.evaluate.Value;
import org.bilaga.evaluate.Weighing;
import org.bilaga.evaluate.Why;
import org.bilaga.money.Fraction;
import org.bilaga.money.RoundingRule;
import org.bilaga.money.Weights;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;

/**
 * What each member of a group gets at least and at most of what is not divided among them yet.
 *
 * <p>Bounds are never too narrow: they hold whatever turns out to be the amount, the key or who has
 * climbed.
 */
final class MemberBounds {
  private final Grant grant;
  private final RoundingRule rule;
  private final Value amount;
  private final Why why;

  private MemberBounds(Grant grant, RoundingRule rule, Value amount, Why why) {
    this.grant = grant;
    this.rule = rule;
    this.amount = amount;
    this.why = why;
  }

  /** Of a ladder of which it is not known who climbed; one a member. */
  static List<Value> of(Ladder ladder, RoundingRule rule, Why why) {
    List<Value> all = new ArrayList<>();
    Fraction whole = ladder.pool().toMajor();
    int members = ladder.least().size();
    for (int member = 0; member < members; member++) {
      Fraction least = ladder.least().get(member);
      Fraction most = ladder.most().get(member);
      all.add(value(rule.between(least, most, whole, members, member), why));
    }
    return all;
  }

  /** Of an amount, or a key, that is not known; one a member, empty where nothing bounds them. */
  static List<Value> of(Ledgers evaluator, Grant grant, Group group, Value amount, Why why) {
    var bounds = new MemberBounds(grant, evaluator.rounding(grant), amount, why);
    Set<Integer> excepted = grant.excepted();
    var division = grant.declared().division();
    Optional<Weights> weights =
        grant.key().isPresent() && !amount.isKnown()
            ? known(evaluator.weighing().weights(grant.key().get(), group, grant))
            : Optional.empty();
    boolean byKey = division.base().isEmpty() && division.floors().isEmpty();
    byKey &= division.caps().isEmpty() && amount.most().isPresent();
    byKey &= amount.least().filter(it -> it.signum() >= 0).isPresent();
    if (grant.declared().hasLadder() || excepted.isEmpty() && (!byKey || weights.isEmpty())) {
      return List.of();
    }
    List<Value> all = new ArrayList<>();
    for (int member = 0; member < group.size(); member++) {
      all.add(
          excepted.contains(member)
              ? bounds.ofPart(Fraction.ZERO, group.size(), member)
              : byKey && weights.isPresent()
                  ? bounds.ofPart(part(weights.get(), excepted, member), group.size(), member)
                  : Entry.upTo(amount, why));
    }
    return all;
  }

  private static Optional<Weights> known(Weighing.Weighed weighed) {
    return weighed.known().filter(MemberBounds::noneBelowZero);
  }

  private static boolean noneBelowZero(Weights weights) {
    for (int member = 0; member < weights.size(); member++) {
      if (weights.get(member).signum() < 0) {
        return false;
      }
    }
    return true;
  }

  /** A member's share by the key among those who take part. */
  private static Fraction part(Weights weights, Set<Integer> excepted, int member) {
    BigInteger sum = BigInteger.ZERO;
    for (int each = 0; each < weights.size(); each++) {
      sum = excepted.contains(each) ? sum : sum.add(weights.get(each));
    }
    return sum.signum() == 0 ? Fraction.ONE : Fraction.of(weights.get(member), sum);
  }

  /** So great a part of an amount of nought or more. */
  private Value ofPart(Fraction part, int members, int member) {
    var most = amount.most();
    var least = amount.least().filter(it -> it.signum() >= 0);
    if (part.isZero() && !rule.residue().isMembers()) {
      return Value.ZERO;
    } else if (most.isEmpty() || least.isEmpty()) {
      return Entry.upTo(amount, why);
    }
    Fraction low = part.multiply(least.get());
    return value(rule.between(low, part.multiply(most.get()), most.get(), members, member), why);
  }

  private static Value value(RoundingRule.Between between, Why why) {
    return Value.between(between.least(), between.most(), why);
  }
}
