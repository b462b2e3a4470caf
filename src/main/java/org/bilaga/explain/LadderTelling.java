package org.bilaga.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.explain.LadderStory.Reach;
import org.bilaga.money.Fraction;

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

  void tell(List<Passage> passages) {
    if (!who.isEmpty()) {
      figures(passages);
      steps(passages);
    }
    division(passages);
    if (who.isEmpty()) {
      passages.add(new LadderTables(voice).climbers(grant.recipient(), story));
    }
  }

  private void figures(List<Passage> passages) {
    Set<LadderStory.Figure> figures = new LinkedHashSet<>();
    for (LadderStory.Rung rung : story.rungs()) {
      var standing = rung.standing().orElseThrow();
      figures.addAll(standing.main().figures());
      standing.alternative().ifPresent(it -> figures.addAll(it.figures()));
    }
    if (!figures.isEmpty()) {
      passages.add(new Passage.Heading(voice.say("The figures", "Talen")));
      List<String> lines = new ArrayList<>();
      story.definitions().forEach(it -> lines.add(it + "."));
      figures.forEach(figure -> lines.add(figure(figure)));
      passages.add(new Passage.Point("", lines));
    }
  }

  private String figure(LadderStory.Figure figure) {
    return figure.name()
        + ": "
        + figure
            .value()
            .map(it -> voice.measured(it, figure.scale()))
            .orElse(voice.say("not known", "inte känt"))
        + figure.place().map(it -> " (" + it + ")").orElse("")
        + ".";
  }

  private void steps(List<Passage> passages) {
    passages.add(new Passage.Heading(voice.say("The steps", "Stegen")));
    for (LadderStory.Rung rung : story.rungs()) {
      passages.add(step(rung, rung.standing().orElseThrow()));
    }
    story.above().ifPresent(above -> passages.add(new Passage.Point("", List.of(above(above)))));
  }

  private Passage step(LadderStory.Rung rung, LadderStory.Standing standing) {
    String head =
        rung.name()
            + ", "
            + voice.share(rung.share())
            + ": "
            + switch (standing.reach()) {
              case NO -> voice.say("not reached", "nås inte");
              case BY_STEP -> voice.say("reached", "nås");
              case BY_ALTERNATIVE ->
                  voice.say("reached by the alternative", "nås genom alternativet");
              case ONE_WAY_OR_OTHER ->
                  voice.say(
                      "reached, by the alternative at least", "nås, åtminstone genom alternativet");
              case NOT_KNOWN -> voice.say("not known yet", "ännu inte känt");
            }
            + ".";
    List<String> lines = new ArrayList<>();
    var tests = new TestTelling(voice);
    lines.add(voice.say("Asked: ", "Kravet: ") + tests.told(standing.main()));
    standing
        .alternative()
        .ifPresent(it -> lines.add(voice.say("Or else: ", "Annars: ") + tests.told(it)));
    if (standing.reach() == Reach.BY_STEP
        && standing.alternative().filter(LadderStory.Test::met).isPresent()) {
      lines.add(
          voice.say(
              "Both are met; that gives one part of the step, not two.",
              "Båda är uppfyllda; det ger en del av steget, inte två."));
    }
    return new Passage.Point(head, lines);
  }

  private String above(LadderStory.Above above) {
    String step = story.rungs().get(above.step()).name();
    String more =
        above.more().signum() == 0
            ? voice.say("no more", "inte mer")
            : above.more().signum() > 0
                ? voice.money(above.more()) + voice.say(" more", " mer")
                : voice.money(above.more().abs()) + voice.say(" less", " mindre");
    return voice.say(
        "Had "
            + who
            + " just reached "
            + step
            + ", and all others what they did, it would have got "
            + voice.money(above.amount())
            + ": "
            + more
            + ".",
        "Hade "
            + who
            + " precis nått "
            + step
            + ", och alla andra det de nådde, hade beloppet blivit "
            + voice.money(above.amount())
            + ": "
            + more
            + ".");
  }

  private void division(List<Passage> passages) {
    String sum = voice.money(story.pool());
    passages.add(
        new Passage.Heading(
            story.decided()
                ? voice.say("How " + sum + " was divided", "Hur " + sum + " fördelades")
                : voice.say("How " + sum + " is to be divided", "Hur " + sum + " ska fördelas")));
    passages.add(new LadderTables(voice).division(story, who));
    List<String> lines = new ArrayList<>();
    if (story.decided()) {
      passedOn(lines);
      kept(lines);
    } else {
      open(lines);
    }
    sharing().ifPresent(lines::add);
    if (grant.rounding().isPresent() && !who.isEmpty()) {
      lines.add(
          voice.say("Exactly: ", "Exakt: ")
              + voice.part(
                  grant.share().orElse(Fraction.ZERO), grant.amount().orElse(Fraction.ZERO))
              + ".");
    }
    grant
        .rounding()
        .ifPresent(it -> lines.addAll(new RoundingTelling(voice, it, false).lines(grant.amount())));
    passages.add(new Passage.Point("", lines));
  }

  private void passedOn(List<String> lines) {
    boolean nothing = story.kept().signum() != 0;
    for (int step = story.rungs().size() - 1; step >= 0 && !nothing; step--) {
      LadderStory.Rung rung = story.rungs().get(step);
      Fraction pot = rung.own().add(rung.inherited());
      if (rung.reached() == 0 && rung.shared().isZero() && !pot.isZero()) {
        boolean passes = story.passes() && step > 0;
        String nobody = voice.say("Nobody reached ", "Ingen nådde ") + rung.name();
        String below = passes ? story.rungs().get(step - 1).name() : "";
        lines.add(
            passes
                ? nobody
                    + voice.say(": its ", ": dess ")
                    + voice.money(pot)
                    + voice.say(" went to ", " gick till ")
                    + below
                    + "."
                : nobody
                    + voice.say(
                        ", and nothing says who gets its ",
                        ", och ingenting säger vem som får dess ")
                    + voice.money(pot)
                    + ".");
      }
    }
  }

  private void kept(List<String> lines) {
    if (story.kept().signum() != 0) {
      var keeper = story.keeper().orElseThrow();
      String nobody =
          keeper.byMainWay()
              ? voice.say(
                  "Nobody reached a step but by the alternative, so ",
                  "Ingen nådde något steg annat än genom alternativet, så ")
              : voice.say("Nobody reached any step, so ", "Ingen nådde något steg, så ");
      lines.add(
          nobody
              + keeper.name()
              + voice.say(" keeps ", " behåller ")
              + voice.money(story.kept())
              + "."
              + reading(keeper.reading()));
    } else if (story.orphan().signum() != 0) {
      lines.add(
          voice.money(story.orphan()) + voice.say(" has no holder.", " har ingen innehavare."));
    }
  }

  private void open(List<String> lines) {
    List<String> unknown = new ArrayList<>();
    for (LadderStory.Rung rung : story.rungs()) {
      if (rung.unknown() > 0) {
        unknown.add(rung.unknown() + voice.say(" for ", " för ") + rung.name());
      }
    }
    lines.add(
        unknown.isEmpty()
            ? voice.say(
                "Nothing is divided, as it is not known how those on a step share it.",
                "Ingenting fördelas, eftersom det inte är känt hur de som når ett steg delar det.")
            : voice.say(
                    "Nothing is divided before all figures are known. Members still unknown: ",
                    "Ingenting fördelas förrän alla tal är kända. Medlemmar som ännu är okända: ")
                + voice.list(unknown)
                + ".");
  }

  private Optional<String> sharing() {
    var sharing = story.sharing();
    if (!sharing.stated()) {
      return Optional.of(
          voice.say(
              "Nothing says how those who reach a step share it.",
              "Ingenting säger hur de som når ett steg delar det."));
    }
    return Optional.of(
        voice.say("Those on a step share it ", "De som når ett steg delar det ")
            + sharing
                .key()
                .map(key -> voice.say("by the key " + key, "enligt nyckeln " + key))
                .orElse(voice.say("equally", "lika"))
            + "."
            + reading(sharing.reading()));
  }

  private String reading(Optional<String> reading) {
    return reading.map(it -> voice.say(" Reading: \"", " Tolkning: \"") + it + "\".").orElse("");
  }
}
