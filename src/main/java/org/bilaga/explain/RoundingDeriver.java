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
  /** Roots that are no fractions are cut after so many decimals, more than are ever shown. */
  private static final BigInteger SCALE = BigInteger.TEN.pow(30);

  private final Apportionment rounding;
  private final Group group;
  private final Fraction weight;

  /**
   * @param weight what one unit of the weights stands for of the figures that a reader knows
   */
  RoundingDeriver(Apportionment rounding, Group group, Fraction weight) {
    this.rounding = rounding;
    this.group = group;
    this.weight = weight;
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
        rounding.residue().multiply(rule.unit()),
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
        award.order(),
        group.member(award.member()).name(),
        Optional.ofNullable(award.claim()).map(this::claim),
        award.decidedBy());
  }

  private Fraction claim(Fraction claim) {
    return switch (rounding.rule().method()) {
      case HUNTINGTON_HILL -> root(claim.multiply(weight).multiply(weight));
      case DHONDT, SAINTE_LAGUE, ADAMS, DEAN -> claim.multiply(weight);
      case LARGEST_REMAINDER, HALF_UP, HALF_EVEN, DOWN, UP, CUMULATIVE -> claim;
    };
  }

  /** The square root, exact where it is a fraction, else to so many decimals. */
  private static Fraction root(Fraction square) {
    BigInteger[] parts = {square.numerator(), square.denominator()};
    Fraction exact = Fraction.of(parts[0].sqrt(), parts[1].sqrt());
    return exact.multiply(exact).equals(square)
        ? exact
        : Fraction.of(square.multiply(Fraction.of(SCALE.multiply(SCALE))).floor().sqrt(), SCALE);
  }
}
