package org.bilaga.explain.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.evaluate.Why;
import org.bilaga.explain.GrantDerivation;
import org.bilaga.explain.GrantDerivation.Bounded;
import org.bilaga.explain.GrantDerivation.Together;
import org.bilaga.explain.LadderStory;
import org.bilaga.money.Fraction;
import org.bilaga.sheet.Prose;
import org.bilaga.words.Told;

/** Tells how one grant was divided and what the member got of it, a sentence a line. */
final class GrantTelling {
  private final Voice voice;
  private final GrantDerivation grant;
  private final boolean brief;

  /**
   * @param brief whether it stands among other grants, each in a few lines
   */
  GrantTelling(Voice voice, GrantDerivation grant, boolean brief) {
    this.voice = voice;
    this.grant = grant;
    this.brief = brief;
  }

  /** The name, the year or month, and the sections. */
  Told heading() {
    String name = grant.period().map(it -> grant.path() + ", " + it).orElse(grant.path());
    return Voice.inSections(name, grant.sections(), grant.quoted());
  }

  /** The whole grant with its place, the arithmetic and what became of it. */
  List<Told> inFull() {
    List<Told> lines = new ArrayList<>();
    lines.add(whole());
    if (grant.ladder().isPresent() || grant.isLadderByPeriod()) {
      way(lines);
    } else {
      tell(lines, false);
    }
    return lines;
  }

  /** The arithmetic and what became of it; {@code told} where the common cell was explained. */
  Prose brief(boolean told) {
    List<Told> lines = new ArrayList<>();
    tell(lines, told);
    return grant.parts().isEmpty()
        ? Voice.point(
            Sentences.labelled(heading(), lines.getFirst()), lines.subList(1, lines.size()))
        : Voice.point(Sentences.label(heading()), lines);
  }

  private void tell(List<Told> lines, boolean told) {
    switch (grant.status()) {
      case UNDISTRIBUTED ->
          lines.add(Sentences.divisionNotSaid(voice.money(grant.total()), grant.recipient()));
      case TOGETHER ->
          lines.add(Sentences.divisionBetweenNotSaid(voice.money(grant.total()), recipients()));
      case KEY_UNKNOWN -> lines.add(keyUnknown());
      case REFUSED -> lines.add(refused());
      case WHOLE -> lines.add(Sentences.allOfIt(voice.money(grant.total())));
      case BY_KEY -> byKey(lines, told);
      case SAID -> said(grant.said().orElseThrow(), lines);
      case UNKNOWN -> lines.add(amountUnknown());
      case NOT_DECIDED -> lines.add(notDecided());
      case BY_LADDER -> lines.add(byLadder());
      case BY_PERIOD -> byPeriod(lines);
    }
    way(lines);
  }

  private Told amountUnknown() {
    return grant
        .reason()
        .map(Sentences::amountUnknownBecause)
        .or(() -> grant.why().map(it -> Sentences.amountUnknownAs(why(it))))
        .orElseGet(Sentences::amountUnknown);
  }

  /** Where a finding tells what is wrong it is not told again. */
  private Told refused() {
    String sum = voice.money(grant.total());
    return grant
        .why()
        .filter(it -> it.cause() != Why.Cause.TOLD)
        .map(it -> Sentences.cannotBeDividedAs(sum, why(it)))
        .orElseGet(() -> Sentences.cannotBeDivided(sum));
  }

  private static Told why(GrantDerivation.Reason why) {
    return why.place().map(it -> Sentences.atPlaces(why.text(), it)).orElse(why.text());
  }

  private Told keyUnknown() {
    String key = grant.keyName().orElse("");
    String sum = voice.money(grant.total());
    return grant
        .reason()
        .map(it -> Sentences.keyUnknownBecause(key, it, sum))
        .orElseGet(() -> Sentences.keyUnknown(key, sum));
  }

  private Told recipients() {
    List<String> all = new ArrayList<>();
    all.add(grant.recipient());
    all.addAll(grant.others());
    return Voice.list(all);
  }

  private Told notDecided() {
    if (grant.amount().isPresent()) {
      return Sentences.noStepPossible(voice.money(grant.amount().get()));
    }
    return grant
        .range()
        .map(it -> Sentences.notDecidedYet(voice.range(it.least(), it.most())))
        .orElseGet(() -> Sentences.notDividedYet(voice.money(grant.total())));
  }

  private Told byLadder() {
    if (grant.amount().isEmpty()) {
      return Sentences.byItsLadder(voice.money(grant.total()));
    }
    LadderStory ladder = grant.ladder().orElseThrow();
    String amount = voice.money(grant.amount().get());
    Optional<String> keeper =
        ladder.keeper().filter(it -> !ladder.kept().isZero()).map(LadderStory.Keeper::name);
    List<String> steps = ladder.climbed().stream().map(LadderStory.Rung::name).toList();
    if (steps.isEmpty()) {
      return keeper
          .map(it -> Sentences.noStepAndKept(it, amount))
          .orElseGet(() -> Sentences.noStep(amount));
    }
    return keeper
        .map(it -> Sentences.reachedButKept(Voice.list(steps), it, amount))
        .orElseGet(() -> Sentences.reached(Voice.list(steps), amount));
  }

  /** A line for each year or month. */
  private void byPeriod(List<Told> lines) {
    for (GrantDerivation part : grant.parts()) {
      List<Told> its = new ArrayList<>();
      new GrantTelling(voice, part, brief).tell(its, false);
      lines.add(Sentences.labelled(part.period().orElse(""), Voice.prose(its)));
    }
  }

  /** {@code 1 435 000 000 kr to Regionerna by the key folkmängd (x.agreement:3).} */
  private Told whole() {
    Told sum = sum();
    return grant
        .keyName()
        .map(key -> Sentences.sumToByKey(sum, recipients(), key, grant.place()))
        .orElseGet(() -> Sentences.sumTo(sum, recipients(), grant.place()));
  }

  /** What it comes to, of what, and the years of which the amount is not known. */
  private Told sum() {
    boolean none =
        !grant.parts().isEmpty()
            && grant.parts().stream().allMatch(it -> it.status() == GrantDerivation.Status.UNKNOWN);
    Told own =
        none
                || grant.status() == GrantDerivation.Status.UNKNOWN
                || grant.said().filter(it -> !it.isWholeKnown()).isPresent()
            ? Sentences.anUnknownAmount()
            : Told.text(voice.money(grant.total()));
    Told sum = grant.whole().map(it -> Sentences.ofWhole(own, voice.money(it))).orElse(own);
    List<String> unknown = new ArrayList<>();
    for (GrantDerivation part : grant.parts()) {
      if (part.status() == GrantDerivation.Status.UNKNOWN) {
        part.period().ifPresent(unknown::add);
      }
    }
    return none || unknown.isEmpty() ? sum : Sentences.andUnknownFor(sum, Voice.list(unknown));
  }

  private void byKey(List<Told> lines, boolean told) {
    if (grant.share().isPresent()) {
      lines.add(part(grant.share().get(), grant.amount().orElse(Fraction.ZERO)));
    }
    grant.bounded().ifPresent(bounded -> bounds(bounded, lines));
    if (grant.together().isPresent()) {
      together(grant.together().get(), lines, told);
    } else if (grant.bounded().isEmpty() || grant.bounded().get().held() == Bounded.Held.BY_KEY) {
      grant
          .rounding()
          .ifPresent(
              story ->
                  lines.addAll(new RoundingTelling(voice, story, brief).lines(grant.rounded())));
    }
    grant.rest().ifPresent(rest -> lines.add(new RestTelling(voice, grant).told(rest)));
  }

  /** So much each, what that is for the member, and how it was rounded. */
  private void said(GrantDerivation.Said said, List<Told> lines) {
    if (said.listed()) {
      lines.add(
          said.listedAt()
              .map(Sentences::listedAt)
              .orElseGet(
                  () ->
                      grant.amount().isPresent()
                          ? Sentences.notListed()
                          : Sentences.decidedAsListed()));
      return;
    }
    lines.add(Sentences.soMuchEach(said.what()));
    if (said.held() == Bounded.Held.EXCEPTED) {
      lines.add(Sentences.excepted(voice.money(Fraction.ZERO)));
      return;
    }
    said.worked()
        .ifPresent(
            it ->
                lines.add(
                    Sentences.stated(
                        it
                            + " = "
                            + voice.part(said.comesTo(), grant.amount().orElse(Fraction.ZERO)))));
    if (said.held() == Bounded.Held.AT_FLOOR) {
      lines.add(Sentences.saidRaisedToFloor(voice.money(grant.share().orElse(Fraction.ZERO))));
    } else if (said.held() == Bounded.Held.AT_CAP) {
      lines.add(Sentences.saidLoweredToCap(voice.money(grant.share().orElse(Fraction.ZERO))));
    }
    if (!said.excepted().isEmpty()) {
      lines.add(Sentences.namesExcepted(counted(said.excepted())));
    }
    grant
        .rounding()
        .ifPresent(
            story -> lines.addAll(new RoundingTelling(voice, story, brief).lines(grant.amount())));
  }

  private Told part(Fraction share, Fraction amount) {
    if (grant.reckoning().isPresent()) {
      return Sentences.stated(grant.reckoning().get().text(voice.form(share, amount)));
    }
    return switch (grant.bounded().map(Bounded::held).orElse(Bounded.Held.BY_KEY)) {
      case BY_KEY -> Sentences.stated(voice.part(share, amount));
      case AT_FLOOR -> Sentences.raisedToFloor(voice.money(share));
      case AT_CAP -> Sentences.loweredToCap(voice.money(share));
      case EXCEPTED -> Sentences.excepted(voice.money(Fraction.ZERO));
    };
  }

  private void bounds(Bounded bounded, List<Told> lines) {
    if (bounded.held() == Bounded.Held.BY_KEY) {
      String pool = voice.money(bounded.pool());
      lines.add(
          bounded.base().isZero()
              ? Sentences.poolByKey(pool, bounded.byKey())
              : Sentences.poolByKeyAfterBase(pool, bounded.byKey(), voice.money(bounded.base())));
    }
    if (!bounded.atFloor().isEmpty()) {
      lines.add(Sentences.namesAtFloor(counted(bounded.atFloor())));
    }
    if (!bounded.atCap().isEmpty()) {
      lines.add(Sentences.namesAtCap(counted(bounded.atCap())));
    }
    if (!bounded.excepted().isEmpty()) {
      lines.add(Sentences.namesExcepted(counted(bounded.excepted())));
    }
  }

  /** Names, with their number where not all are told. */
  private Told counted(List<String> names) {
    Told few = voice.few(names);
    return voice.isFew(names.size()) ? few : Sentences.labelled(Voice.number(names.size()), few);
  }

  private void together(Together together, List<Told> lines, boolean told) {
    if (!told) {
      cell(together, lines);
    }
    if (together.cell().isPresent()) {
      List<String> paths = new ArrayList<>();
      List<String> pieces = new ArrayList<>();
      for (Together.Piece piece : together.pieces()) {
        paths.add(piece.path());
        piece.amount().ifPresent(amount -> pieces.add(voice.money(amount)));
      }
      lines.add(
          Sentences.cellSplit(
              voice.money(together.cell().get()),
              String.join(" + ", pieces),
              String.join(" + ", paths)));
    }
  }

  /** The common cell of the grants that are rounded together. */
  private void cell(Together together, List<Told> lines) {
    lines.add(Sentences.roundedTogether(together.area(), voice.money(together.total())));
    if (together.cell().isPresent() && together.reckoning().isPresent()) {
      var form = voice.form(together.share(), together.cell().get());
      lines.add(Sentences.stated(together.reckoning().get().text(form)));
    }
    grant
        .rounding()
        .ifPresent(
            story -> lines.addAll(new RoundingTelling(voice, story, brief).lines(together.cell())));
  }

  private void way(List<Told> lines) {
    grant.through().stream()
        .map(Told::text)
        .reduce(Sentences::andThen)
        .ifPresent(hands -> lines.add(Sentences.paidThrough(hands)));
    grant.passedOnTo().ifPresent(end -> lines.add(Sentences.passedOnTo(end)));
  }
}
