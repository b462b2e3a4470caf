package org.bilaga.explain;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.explain.LadderStory.Reach;
import org.bilaga.money.Fraction;

/** The tables of a ladder: the steps of a month, its members, and the months. */
final class LadderTables {
  private final Voice voice;

  LadderTables(Voice voice) {
    this.voice = voice;
  }

  /** The steps from the highest, as one sees a ladder. */
  Passage division(LadderStory story, String who) {
    List<Passage.Column> columns = new ArrayList<>();
    columns.add(words(voice.say("Step", "Steg")));
    columns.add(figures(voice.say("Share", "Andel")));
    columns.add(figures(voice.say("Sum", "Summa")));
    columns.add(figures(voice.say("On it", "På steget")));
    if (story.decided()) {
      columns.add(figures(voice.say("To share", "Att dela")));
    }
    boolean part = story.decided() && !who.isEmpty();
    if (part) {
      columns.add(figures(voice.say("Its part", "Dess del")));
    }
    List<List<String>> cells = new ArrayList<>();
    for (int step = story.rungs().size() - 1; step >= 0; step--) {
      LadderStory.Rung rung = story.rungs().get(step);
      List<String> row = new ArrayList<>();
      row.add(rung.name());
      row.add(voice.share(rung.share()));
      row.add(voice.money(rung.own()));
      row.add(
          rung.unknown() == 0
              ? String.valueOf(rung.reached())
              : rung.reached() + "–" + (rung.reached() + rung.unknown()));
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
    columns.add(words(heading));
    columns.add(figures(story.measure().orElse("")));
    columns.add(words(voice.say("Highest step", "Högsta steg")));
    columns.add(figures(voice.say("Amount", "Belopp")));
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
              climber.value().map(it -> voice.measured(it, story.scale())).orElse("?"),
              highest(climber),
              climber
                  .amount()
                  .map(voice::money)
                  .orElse(voice.range(climber.least(), climber.most()))));
    }
    if (many < all) {
      cells.add(List.of(voice.number(all - many) + voice.say(" others", " andra"), "…", "…", "…"));
    }
    if (story.decided()) {
      cells.add(List.of(voice.say("Total", "Totalt"), "", "", voice.money(sum)));
    }
    return new Passage.Rows(columns, cells, story.decided());
  }

  private String highest(LadderStory.Climber climber) {
    if (climber.highest().isEmpty()) {
      return "–";
    }
    Reach way = climber.way().orElse(Reach.NO);
    return climber.highest().get()
        + (way == Reach.BY_ALTERNATIVE || way == Reach.ONE_WAY_OR_OTHER
            ? voice.say(" (alternative)", " (alternativet)")
            : way == Reach.NOT_KNOWN ? "?" : "");
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
              lowest.value().map(it -> voice.measured(it, lowest.scale())).orElse("?"),
              highest(story),
              part.amount()
                  .map(voice::money)
                  .or(() -> part.range().map(it -> voice.range(it.least(), it.most())))
                  .orElse("")));
    }
    cells.add(
        List.of(
            voice.say("Total", "Totalt"),
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
            words(voice.say("Period", "Period")),
            figures(first.measure().orElse("")),
            words(voice.say("Highest step", "Högsta steg")),
            figures(voice.say("Amount", "Belopp"))),
        cells,
        true);
  }

  private String highest(LadderStory story) {
    for (int step = story.rungs().size() - 1; step >= 0; step--) {
      LadderStory.Rung rung = story.rungs().get(step);
      Reach reach = rung.standing().orElseThrow().reach();
      if (reach == Reach.NOT_KNOWN) {
        return voice.say("not known yet", "ännu inte känt");
      } else if (reach != Reach.NO) {
        return rung.name()
            + (reach == Reach.BY_STEP ? "" : voice.say(" (alternative)", " (alternativet)"));
      }
    }
    return "–";
  }

  private Passage ofAll(GrantDerivation grant) {
    LadderStory first = grant.parts().get(0).ladder().orElseThrow();
    List<Passage.Column> columns = new ArrayList<>();
    columns.add(words(voice.say("Period", "Period")));
    columns.add(figures(voice.say("Sum", "Summa")));
    for (LadderStory.Rung rung : first.rungs()) {
      columns.add(figures(rung.name()));
    }
    columns.add(words(voice.say("Divided", "Fördelat")));
    List<List<String>> cells = new ArrayList<>();
    for (GrantDerivation part : grant.parts()) {
      LadderStory story = part.ladder().orElseThrow();
      List<String> row = new ArrayList<>();
      row.add(part.period().orElse(""));
      row.add(voice.money(story.pool()));
      for (LadderStory.Rung rung : story.rungs()) {
        row.add(
            rung.unknown() == 0
                ? String.valueOf(rung.reached())
                : rung.reached() + "–" + (rung.reached() + rung.unknown()));
      }
      row.add(outcome(story));
      cells.add(row);
    }
    return new Passage.Rows(columns, cells, false);
  }

  private String outcome(LadderStory story) {
    if (!story.decided()) {
      return voice.say("not yet", "inte än");
    } else if (story.kept().signum() != 0) {
      String keeper = story.keeper().map(LadderStory.Keeper::name).orElse("");
      return voice.say("kept by ", "behålls av ") + keeper;
    } else if (story.orphan().signum() != 0) {
      return voice.money(story.orphan()) + voice.say(" without a holder", " utan innehavare");
    }
    return voice.say("all of it", "allt");
  }

  private static Passage.Column words(String heading) {
    return new Passage.Column(heading, false);
  }

  private static Passage.Column figures(String heading) {
    return new Passage.Column(heading, true);
  }
}
