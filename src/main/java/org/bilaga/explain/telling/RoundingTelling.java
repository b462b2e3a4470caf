package org.bilaga.explain.telling;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.explain.RoundingStory;
import org.bilaga.finding.Figures;
import org.bilaga.money.Award.DecidedBy;
import org.bilaga.money.Fraction;
import org.bilaga.words.Told;

/** Tells how exact parts became money, and who got what was left over. */
final class RoundingTelling {
  private final Voice voice;
  private final RoundingStory story;
  private final boolean brief;

  RoundingTelling(Voice voice, RoundingStory story, boolean brief) {
    this.voice = voice;
    this.story = story;
    this.brief = brief;
  }

  /** What the rule did with all parts, and with the member's own. */
  List<Told> lines(Optional<Fraction> amount) {
    return switch (story.method()) {
      case LARGEST_REMAINDER -> remainder(amount);
      case HALF_UP ->
          each(
              amount,
              story.isNegative()
                  ? Sentences.roundedHalfAway(nearest())
                  : Sentences.roundedHalfUp(nearest()));
      case HALF_EVEN -> each(amount, Sentences.roundedHalfEven(nearest()));
      case DOWN ->
          each(
              amount,
              story.isNegative()
                  ? Sentences.roundedTowardZero(whole())
                  : Sentences.roundedDown(whole()));
      case UP ->
          each(
              amount,
              story.isNegative()
                  ? Sentences.roundedAwayFromZero(whole())
                  : Sentences.roundedUp(whole()));
      case CUMULATIVE -> List.of(giving(Sentences.roundedCumulatively(nearest()), amount));
      case DHONDT, SAINTE_LAGUE, HUNTINGTON_HILL, ADAMS, DEAN -> divisors(amount);
    };
  }

  /** {@code krona}, {@code 1 000 kr}. */
  private Told nearest() {
    return story.isToMainUnit() ? voice.mainUnit() : Told.text(voice.money(story.unit()));
  }

  /** {@code whole kronor}, {@code a multiple of 1 000 kr}. */
  private Told whole() {
    return story.isToMainUnit()
        ? Sentences.wholeUnits(voice.mainUnits())
        : Sentences.multipleOf(voice.money(story.unit()));
  }

  private String oneUnit() {
    return voice.money(story.unit());
  }

  /** What the member got by what was told; only that where no member is asked about. */
  private Told giving(Told rule, Optional<Fraction> amount) {
    return amount
        .map(it -> Sentences.giving(rule, voice.money(it)))
        .orElseGet(() -> Sentences.stated(rule));
  }

  private List<Told> remainder(Optional<Fraction> amount) {
    int units = story.given().size();
    if (units == 0) {
      return List.of(
          story.residue().isZero() ? Sentences.nothingLeftOver() : giving(leftOver(units), amount));
    }
    boolean few = units <= Voice.FEW;
    if (story.ownFraction().isEmpty()) {
      return List.of(Sentences.stated(few ? leftAndGiven(units) : leftOver(units)));
    }
    return List.of(giving(own(leftOver(units), units), amount), line());
  }

  /** What came of the member's own fraction, after what was left over. */
  private Told own(Told leftOver, int units) {
    Fraction fraction = story.ownFraction().orElseThrow();
    String own = form().text(fraction);
    if (fraction.isZero()) {
      return Sentences.leftAndWhole(leftOver);
    } else if (story.own().isPresent()) {
      return won(leftOver, own, story.own().get().order(), units);
    } else if (story.isMemberTied()) {
      return Sentences.leftAndTieLost(leftOver, own);
    }
    return units == 1
        ? Sentences.leftAndNotLargest(leftOver, own)
        : Sentences.leftAndNotAmong(leftOver, own, Voice.number(units));
  }

  private Told won(Told leftOver, String own, BigInteger order, int units) {
    if (story.isMemberTied()) {
      return Sentences.leftAndTieWon(leftOver, own, oneUnit());
    } else if (units == 1) {
      return Sentences.leftAndOnlyLargest(leftOver, own);
    }
    return order.equals(BigInteger.ONE)
        ? Sentences.leftAndLargest(leftOver, own, oneUnit())
        : Sentences.leftAndAmongLargest(leftOver, own, Voice.ordinal(order), oneUnit());
  }

  /** What was left over where the whole is told: to whom, as far as that is short. */
  private Told leftAndGiven(int units) {
    return Sentences.leftAndGiven(leftOver(units), oneUnit());
  }

  private Told leftOver(int units) {
    Fraction worth = story.over(units);
    String over = voice.money(worth);
    Told left =
        brief
            ? Sentences.leavesOver(over)
            : story.isNegative()
                ? Sentences.leftOverTowardZero(over, Voice.number(worth))
                : Sentences.leftOverDown(over, Voice.number(worth));
    return units <= Voice.FEW ? left : toEach(left, units);
  }

  /** From which fraction to which the units left over went, where they are many. */
  private Told toEach(Told left, int units) {
    Figures form = form();
    String first = story.given().getFirst().claim().map(form::text).orElseThrow();
    String last = story.given().getLast().claim().map(form::text).orElseThrow();
    return Sentences.leftToEach(left, oneUnit(), Voice.number(units), first, last);
  }

  /** Who stood on either side of the line. */
  private Told line() {
    var last = story.given().getLast();
    Figures form = form();
    Told went =
        story
            .next()
            .map(next -> Sentences.lastWentNextWas(claimant(last, form), claimant(next, form)))
            .orElseGet(() -> Sentences.lastWent(claimant(last, form)));
    return tie(last.decidedBy()).map(it -> Voice.prose(List.of(went, it))).orElse(went);
  }

  /** Decimals enough to see who was before whom. */
  private Figures form() {
    List<Fraction> claims = new ArrayList<>();
    if (!story.method().isDivisorMethod()) {
      story.ownFraction().ifPresent(claims::add);
    }
    if (story.given().size() > Voice.FEW) {
      story.given().getFirst().claim().ifPresent(claims::add);
    }
    if (!story.given().isEmpty()) {
      story.given().getLast().claim().ifPresent(claims::add);
    }
    story.next().flatMap(RoundingStory.Given::claim).ifPresent(claims::add);
    claims.add(Fraction.ONE);
    return Figures.plain().apart(claims.toArray(new Fraction[0]));
  }

  private static Told claimant(RoundingStory.Given given, Figures form) {
    return given
        .claim()
        .map(claim -> Sentences.withClaim(given.name(), form.text(claim)))
        .orElseGet(() -> Told.text(given.name()));
  }

  private Optional<Told> tie(DecidedBy decidedBy) {
    if (!story.isTie()) {
      return Optional.empty();
    }
    return switch (decidedBy) {
      case CLAIM -> Optional.empty();
      case LARGER_WEIGHT -> Optional.of(Sentences.tieByWeight());
      case ORDER_OF_MEMBERS -> Optional.of(Sentences.tieByOrder());
      case LOT -> Optional.of(Sentences.tieByLot(story.lot().orElse("")));
    };
  }

  private List<Told> each(Optional<Fraction> amount, Told rule) {
    return List.of(
        Voice.prose(
            List.of(giving(rule, amount), Sentences.roundedComeTo(voice.money(story.rounded())))));
  }

  private List<Told> divisors(Optional<Fraction> amount) {
    List<Told> lines = new ArrayList<>();
    lines.add(
        giving(
            Sentences.oneByOne(voice.money(story.unit()), MethodNames.of(story.method())), amount));
    if (!story.given().isEmpty()) {
      lines.add(line());
    }
    return lines;
  }
}
