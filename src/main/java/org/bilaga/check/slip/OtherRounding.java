package org.bilaga.check.slip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.finding.OtherRule;
import org.bilaga.money.Apportioner;
import org.bilaga.money.Apportionment;
import org.bilaga.money.Fraction;
import org.bilaga.money.Outcome;
import org.bilaga.money.RoundingMethod;
import org.bilaga.money.RoundingRule;
import org.bilaga.money.Weights;
import org.bilaga.words.Told;
import org.jspecify.annotations.Nullable;

/**
 * A column that was rounded by another rule than the agreement's.
 *
 * <p>Made once for a column. A rule is only a guess where it gives the published figures of at
 * least as many members as the agreement's own rule does, and of three in four: any one figure that
 * is a krona too high is what some rule gives. Of several, the one that gives most; of equals, the
 * one that stands first here.
 */
public final class OtherRounding {
  private static final RoundingMethod[] METHODS = {
    RoundingMethod.HALF_UP,
    RoundingMethod.LARGEST_REMAINDER,
    RoundingMethod.CUMULATIVE,
    RoundingMethod.DOWN,
    RoundingMethod.UP,
    RoundingMethod.HALF_EVEN
  };

  private final RoundingMethod declared;
  private final @Nullable Fraction[] published;
  private final Fraction unit;
  private final List<Apportionment> likely = new ArrayList<>();

  /**
   * @param published what is printed for each member, in main units of the currency
   * @param rule by which the agreement rounds
   * @param amount what is divided by the weights, in main units too
   */
  public OtherRounding(
      @Nullable Fraction[] published, RoundingRule rule, Fraction amount, Weights weights) {
    this.declared = rule.method();
    this.published = published;
    this.unit = rule.unit();
    int[] hits = new int[METHODS.length];
    int own =
        new Apportioner(rule).apportion(amount.divide(unit), weights)
                instanceof Outcome.Done<Apportionment> done
            ? hits(done.value())
            : 0;
    for (RoundingMethod method : METHODS) {
      var other = RoundingRule.of(method).to(unit).ties(rule.ties());
      if (method != declared
          && new Apportioner(other).apportion(amount.divide(unit), weights)
              instanceof Outcome.Done<Apportionment> done) {
        place(done.value(), own, hits);
      }
    }
  }

  private int hits(Apportionment of) {
    int hits = 0;
    for (int member = 0; member < published.length; member++) {
      hits += gives(of, member) ? 1 : 0;
    }
    return hits;
  }

  private void place(Apportionment other, int own, int[] hits) {
    int hit = hits(other);
    if (hit < own || hit * 4L < published.length * 3L) {
      return;
    }
    int at = likely.size();
    while (at > 0 && hits[at - 1] < hit) {
      hits[at] = hits[at - 1];
      at--;
    }
    hits[at] = hit;
    likely.add(at, other);
  }

  private boolean gives(Apportionment other, int member) {
    Fraction there = published[member];
    return there != null && there.equals(Fraction.of(other.units(member)).multiply(unit));
  }

  public Optional<Told> of(int member) {
    for (Apportionment other : likely) {
      if (gives(other, member)) {
        RoundingMethod method = other.rule().method();
        return Optional.of(
            new OtherRule(
                Sentences.roundedInsteadOf(said(method), said(declared)),
                Sentences.writeTheRounding(written(method))));
      }
    }
    return Optional.empty();
  }

  /** A method as one says it. */
  private static Told said(RoundingMethod method) {
    return method == RoundingMethod.CUMULATIVE ? Sentences.cumulatively() : written(method);
  }

  /** As an agreement writes it, which for one method is not as one says it. */
  private static Told written(RoundingMethod method) {
    return switch (method) {
      case LARGEST_REMAINDER -> Sentences.largestRemainder();
      case HALF_UP -> Sentences.halfUp();
      case HALF_EVEN -> Sentences.halfEven();
      case DOWN -> Sentences.down();
      case UP -> Sentences.up();
      case CUMULATIVE -> Sentences.cumulative();
      case DHONDT -> Told.text("d-hondt");
      case SAINTE_LAGUE -> Told.text("sainte-laguë");
      case HUNTINGTON_HILL -> Told.text("huntington-hill");
      case ADAMS -> Told.text("adams");
      case DEAN -> Told.text("dean");
    };
  }
}
