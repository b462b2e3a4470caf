package org.bilaga.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.money.Apportionment;
import org.bilaga.money.Award;
import org.bilaga.money.Fraction;
import org.bilaga.money.TieOrder;
import org.bilaga.resolve.Group;

/** Tells from the evidence of one rounding who got the units left over. */
final class RoundingDeriver {
  private final Apportionment rounding;
  private final Group group;

  RoundingDeriver(Apportionment rounding, Group group) {
    this.rounding = rounding;
    this.group = group;
  }

  /** For a member, or for all where it is -1. */
  RoundingStory derive(int member) {
    List<RoundingStory.Given> given = new ArrayList<>();
    Optional<RoundingStory.Given> own = Optional.empty();
    for (Award award : rounding.awards()) {
      var one = given(award);
      given.add(one);
      own = award.member() == member ? Optional.of(one) : own;
    }
    BigInteger units = BigInteger.ZERO;
    for (int i = 0; i < rounding.members(); i++) {
      units = units.add(BigInteger.valueOf(rounding.units(i)));
    }
    var rule = rounding.rule();
    return new RoundingStory(
        rule.method(),
        rule.unit(),
        rounding.members(),
        Fraction.of(units).multiply(rule.unit()),
        given,
        rounding.next().map(this::given),
        own,
        member < 0 ? Optional.empty() : Optional.of(rounding.quotient(member).abs().fraction()),
        rounding.decidedByTie(),
        rule.ties() instanceof TieOrder.ByLot lot
            ? Optional.of(lot.reference())
            : Optional.empty());
  }

  private RoundingStory.Given given(Award award) {
    return new RoundingStory.Given(
        award.order().toString(),
        group.member(award.member()).name(),
        Optional.ofNullable(award.claim()),
        award.decidedBy());
  }
}
