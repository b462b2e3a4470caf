package org.bilaga.explain.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.explain.GrantDerivation;
import org.bilaga.explain.LadderStory;
import org.bilaga.explain.LadderStory.Reach;
import org.bilaga.explain.Passage;
import org.bilaga.money.Fraction;
import org.bilaga.words.Told;

/** The tables of a ladder: the steps of a month, its members, and the months. */
final class LadderTables {
  /** Stands where there is no step. */
  private static final String NONE = "–";

  private final Voice voice;

  LadderTables(Voice voice) {
    this.voice = voice;
  }

  /** The steps from the highest, as one sees a ladder. */
  Passage division(LadderStory story, String who) {
    List<Passage.Column> columns = new ArrayList<>();
    columns.add(voice.words(Sentences.columnStep()));
    columns.add(voice.figures(Sentences.columnShare()));
    columns.add(voice.figures(Sentences.columnSum()));
    columns.add(voice.figures(Sentences.columnOnIt()));
    if (story.decided()) {
      columns.add(voice.figures(Sentences.columnToShare()));
    }
    boolean part = story.decided() && !who.isEmpty();
    if (part) {
      columns.add(voice.figures(Sentences.columnItsPart()));
    }
    List<List<String>> cells = new ArrayList<>();
    for (int step = story.rungs().size() - 1; step >= 0; step--) {
      LadderStory.Rung rung = story.rungs().get(step);
      List<String> row = new ArrayList<>();
      row.add(rung.name());
      row.add(voice.share(rung.share()));
      row.add(voice.money(rung.own()));
      row.add(reached(rung));
      if (story.decided()) {
        row.add(voice.money(rung.shared()));
      }
      if (part) {
        row.add(rung.part().map(voice::money).orElse(""));
      }
      cells.add(row);
    }
    return new Passage.Rows(columns, cells, false);
  }

  /** Everybody in a month. */
  Passage climbers(String heading, LadderStory story) {
    List<Passage.Column> columns = new ArrayList<>();
    columns.add(voice.words(Told.text(heading)));
    columns.add(voice.figures(Told.text(story.measure().orElse(""))));
    columns.add(voice.words(Sentences.columnHighest()));
    columns.add(voice.figures(Sentences.columnAmount()));
    List<List<String>> cells = new ArrayList<>();
    Fraction sum = Fraction.ZERO;
    int all = story.members().size();
    int many = voice.isTable(all) ? all : Voice.FEW;
    for (LadderStory.Climber climber : story.members()) {
      sum = sum.add(climber.amount().orElse(Fraction.ZERO));
      if (cells.size() == many) {
        continue;
      }
      cells.add(
          List.of(
              climber.name(),
              measured(climber.value(), story.scale()),
              highest(climber),
              climber
                  .amount()
                  .map(voice::money)
                  .orElse(voice.range(climber.least(), climber.most()))));
    }
    if (many < all) {
      cells.add(List.of(voice.say(Sentences.others(voice.number(all - many))), "…", "…", "…"));
    }
    if (story.decided()) {
      cells.add(List.of(voice.say(Sentences.rowTotal()), "", "", voice.money(sum)));
    }
    return new Passage.Rows(columns, cells, story.decided());
  }

  private String highest(LadderStory.Climber climber) {
    return climber
        .highest()
        .map(step -> on(step, climber.way().orElse(Reach.NO)).orElse(step + "?"))
        .orElse(NONE);
  }

  /** A step with the way it was reached; empty where that is not known. */
  private Optional<String> on(String step, Reach reach) {
    return switch (reach) {
      case NO, BY_STEP -> Optional.of(step);
      case BY_ALTERNATIVE, ONE_WAY_OR_OTHER ->
          Optional.of(voice.say(Sentences.byAlternative(step)));
      case NOT_KNOWN -> Optional.empty();
    };
  }

  private String measured(Optional<Fraction> value, LadderStory.Scale scale) {
    return value.map(it -> voice.say(voice.measured(it, scale))).orElse("?");
  }

  /** How many are on a step: {@code 3–5} where it is not known of two. */
  private static String reached(LadderStory.Rung rung) {
    return rung.unknown() == 0
        ? String.valueOf(rung.reached())
        : rung.reached() + "–" + (rung.reached() + rung.unknown());
  }

  /** The months of a grant: for a member what it reached and got, else how the sums went. */
  Passage months(GrantDerivation grant, boolean ofMember) {
    return ofMember ? ofMember(grant) : ofAll(grant);
  }

  private Passage ofMember(GrantDerivation grant) {
    List<List<String>> cells = new ArrayList<>();
    for (GrantDerivation part : grant.parts()) {
      LadderStory story = part.ladder().orElseThrow();
      var lowest = story.rungs().get(0).standing().orElseThrow().main();
      cells.add(
          List.of(
              part.period().orElse(""),
              measured(lowest.value(), lowest.scale()),
              highest(story),
              part.amount()
                  .map(voice::money)
                  .or(() -> part.range().map(it -> voice.range(it.least(), it.most())))
                  .orElse("")));
    }
    cells.add(
        List.of(
            voice.say(Sentences.rowTotal()),
            "",
            "",
            grant
                .range()
                .map(it -> voice.range(it.least(), it.most()))
                .or(() -> grant.amount().map(voice::money))
                .orElse("")));
    LadderStory first = grant.parts().get(0).ladder().orElseThrow();
    return new Passage.Rows(
        List.of(
            voice.words(Sentences.columnPeriod()),
            voice.figures(Told.text(first.measure().orElse(""))),
            voice.words(Sentences.columnHighest()),
            voice.figures(Sentences.columnAmount())),
        cells,
        true);
  }

  private String highest(LadderStory story) {
    if (story.climbed().isEmpty()) {
      return NONE;
    }
    LadderStory.Rung rung = story.climbed().getLast();
    return on(rung.name(), rung.standing().orElseThrow().reach())
        .orElseGet(() -> voice.say(Sentences.notKnownYet()));
  }

  private Passage ofAll(GrantDerivation grant) {
    LadderStory first = grant.parts().get(0).ladder().orElseThrow();
    List<Passage.Column> columns = new ArrayList<>();
    columns.add(voice.words(Sentences.columnPeriod()));
    columns.add(voice.figures(Sentences.columnSum()));
    for (LadderStory.Rung rung : first.rungs()) {
      columns.add(voice.figures(Told.text(rung.name())));
    }
    columns.add(voice.words(Sentences.columnDivided()));
    List<List<String>> cells = new ArrayList<>();
    for (GrantDerivation part : grant.parts()) {
      LadderStory story = part.ladder().orElseThrow();
      List<String> row = new ArrayList<>();
      row.add(part.period().orElse(""));
      row.add(voice.money(story.pool()));
      for (LadderStory.Rung rung : story.rungs()) {
        row.add(reached(rung));
      }
      row.add(voice.say(outcome(story)));
      cells.add(row);
    }
    return new Passage.Rows(columns, cells, false);
  }

  private Told outcome(LadderStory story) {
    if (!story.decided()) {
      return Sentences.outcomeNotYet();
    } else if (!story.kept().isZero()) {
      return Sentences.outcomeKept(story.keeper().map(LadderStory.Keeper::name).orElse(""));
    } else if (!story.orphan().isZero()) {
      return Sentences.outcomeWithoutHolder(voice.money(story.orphan()));
    }
    return Sentences.outcomeAll();
  }
}
