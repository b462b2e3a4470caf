package org.bilaga.explain.telling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.explain.GrantDerivation;
import org.bilaga.explain.LadderStory;
import org.bilaga.explain.LadderStory.Reach;
import org.bilaga.money.Fraction;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.SheetPart;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/**
 * Tells one month of a ladder: the figures, each step with how far it was, what the step above
 * would have paid, and how the sum was divided.
 */
final class LadderTelling {
  private final Voice voice;
  private final GrantDerivation grant;
  private final LadderStory story;
  private final String who;

  /**
   * @param who the member; empty where the whole month is told
   */
  LadderTelling(Voice voice, GrantDerivation grant, String who) {
    this.voice = voice;
    this.grant = grant;
    this.story = grant.ladder().orElseThrow();
    this.who = who;
  }

  void tell(List<SheetPart> parts) {
    if (!who.isEmpty()) {
      figures(parts);
      steps(parts);
    }
    division(parts);
    if (who.isEmpty()) {
      parts.add(new LadderTables(voice).climbers(grant.recipient(), story));
    }
  }

  private void figures(List<SheetPart> parts) {
    Set<LadderStory.Figure> figures = new LinkedHashSet<>();
    for (LadderStory.Rung rung : story.rungs()) {
      var standing = rung.standing().orElseThrow();
      figures.addAll(standing.main().figures());
      standing.alternative().ifPresent(it -> figures.addAll(it.figures()));
    }
    if (!figures.isEmpty()) {
      parts.add(Voice.heading(Sentences.theFigures()));
      List<Told> lines = new ArrayList<>();
      story.definitions().forEach(it -> lines.add(Sentences.stated(it)));
      figures.forEach(figure -> lines.add(figure(figure)));
      parts.add(Voice.lines(lines));
    }
  }

  private Told figure(LadderStory.Figure figure) {
    Told value =
        figure
            .value()
            .map(it -> voice.measured(it, figure.scale()))
            .orElseGet(Sentences::figureNotKnown);
    Told placed = figure.place().map(it -> Sentences.atPlaces(value, it)).orElse(value);
    return Sentences.labelled(figure.name(), Sentences.stated(placed));
  }

  private void steps(List<SheetPart> parts) {
    parts.add(Voice.heading(Sentences.theSteps()));
    for (LadderStory.Rung rung : story.rungs()) {
      parts.add(step(rung, rung.standing().orElseThrow()));
    }
    story.above().ifPresent(above -> parts.add(Voice.lines(List.of(above(above)))));
  }

  private Prose step(LadderStory.Rung rung, LadderStory.Standing standing) {
    Told stands =
        switch (standing.reach()) {
          case NO -> Sentences.stepNotReached();
          case BY_STEP -> Sentences.stepReached();
          case BY_ALTERNATIVE -> Sentences.stepReachedByAlternative();
          case ONE_WAY_OR_OTHER -> Sentences.stepReachedEitherWay();
          case NOT_KNOWN -> Sentences.notKnownYet();
        };
    List<Told> lines = new ArrayList<>();
    var tests = new TestTelling(voice);
    lines.add(Sentences.asked(tests.told(standing.main())));
    standing.alternative().ifPresent(it -> lines.add(Sentences.orElse(tests.told(it))));
    if (standing.reach() == Reach.BY_STEP
        && standing.alternative().filter(LadderStory.Test::met).isPresent()) {
      lines.add(Sentences.bothMet());
    }
    return Voice.point(Sentences.stepStands(rung.name(), Voice.share(rung.share()), stands), lines);
  }

  private Told above(LadderStory.Above above) {
    String step = story.rungs().get(above.step()).name();
    String amount = voice.money(above.amount());
    String more = voice.money(above.more().abs());
    return switch (above.more().signum()) {
      case 0 -> Sentences.aboveNoMore(who, step, amount);
      case 1 -> Sentences.aboveMore(who, step, amount, more);
      default -> Sentences.aboveLess(who, step, amount, more);
    };
  }

  private void division(List<SheetPart> parts) {
    String sum = voice.money(story.pool());
    parts.add(
        Voice.heading(story.decided() ? Sentences.howDivided(sum) : Sentences.howToBeDivided(sum)));
    parts.add(new LadderTables(voice).division(story, who));
    List<Told> lines = new ArrayList<>();
    if (story.decided()) {
      story.unreached().forEach(pot -> lines.add(unreached(pot)));
      kept(lines);
    } else {
      lines.add(open());
    }
    lines.add(sharing());
    if (grant.rounding().isPresent() && !who.isEmpty()) {
      lines.add(
          Sentences.exactly(
              voice.part(
                  grant.share().orElse(Fraction.ZERO), grant.amount().orElse(Fraction.ZERO))));
    }
    grant
        .rounding()
        .ifPresent(
            it -> lines.addAll(new RoundingTelling(voice, it, false).lines(grant.rounded())));
    grant.rest().ifPresent(rest -> lines.add(new RestTelling(voice, grant).told(rest)));
    parts.add(Voice.lines(lines));
  }

  private Told unreached(LadderStory.Pot pot) {
    String amount = voice.money(pot.amount());
    return pot.heir()
        .map(heir -> Sentences.nobodyReachedPassed(pot.step(), amount, heir))
        .orElseGet(() -> Sentences.nobodyReachedNoHeir(pot.step(), amount));
  }

  private void kept(List<Told> lines) {
    if (!story.kept().isZero()) {
      var keeper = story.keeper().orElseThrow();
      String kept = voice.money(story.kept());
      lines.add(
          withReading(
              keeper.byMainWay()
                  ? Sentences.keptUnlessMainWay(keeper.name(), kept)
                  : Sentences.keptByKeeper(keeper.name(), kept),
              keeper.reading()));
    } else if (!story.orphan().isZero()) {
      lines.add(Sentences.withoutHolder(voice.money(story.orphan())));
    }
  }

  private Told open() {
    List<Told> unknown = new ArrayList<>();
    for (LadderStory.Rung rung : story.rungs()) {
      if (rung.unknown() > 0) {
        unknown.add(Sentences.unknownForStep(rung.unknown(), rung.name()));
      }
    }
    return unknown.isEmpty()
        ? Sentences.openAsSharingUnknown()
        : Sentences.openAsMembersUnknown(Joined.and(unknown));
  }

  private Told sharing() {
    var sharing = story.sharing();
    if (!sharing.stated()) {
      return Sentences.sharingNotSaid();
    }
    return withReading(
        sharing.key().map(Sentences::sharedByKey).orElseGet(Sentences::sharedEqually),
        sharing.reading());
  }

  private static Told withReading(Told sentence, Optional<String> reading) {
    return reading
        .map(it -> Voice.prose(List.of(sentence, Sentences.reading(it))))
        .orElse(sentence);
  }
}
