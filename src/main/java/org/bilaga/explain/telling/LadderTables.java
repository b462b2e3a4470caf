package org.bilaga.explain.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.explain.GrantDerivation;
import org.bilaga.explain.LadderStory;
import org.bilaga.explain.LadderStory.Reach;
import org.bilaga.money.Fraction;
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.Column;
import org.bilaga.sheet.Row;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.SheetTable;
import org.bilaga.words.Told;

/** The tables of a ladder: the steps of a month, its members, and the months. */
final class LadderTables {
  /** Stands where there is no step. */
  static final Told NONE = Told.text("–");

  private final Voice voice;

  LadderTables(Voice voice) {
    this.voice = voice;
  }

  /** The steps from the highest, as one sees a ladder. */
  SheetTable division(LadderStory story, String who) {
    var table =
        SheetTable.untitled()
            .column(Column.name("step", Sentences.columnStep()))
            .column(Column.share("share", Sentences.columnShare()))
            .column(voice.money("sum", Sentences.columnSum()))
            .column(Column.figures("reached", Sentences.columnOnIt()));
    if (story.decided()) {
      table.column(voice.money("to_share", Sentences.columnToShare()));
    }
    boolean part = story.decided() && !who.isEmpty();
    if (part) {
      table.column(voice.money("amount", Sentences.columnItsPart()));
    }
    for (LadderStory.Rung rung : story.rungs().reversed()) {
      List<SheetCell> row = new ArrayList<>();
      row.add(SheetCell.text(rung.name()));
      row.add(SheetCell.share(rung.share()));
      row.add(voice.cell(rung.own()));
      row.add(reached(rung));
      if (story.decided()) {
        row.add(voice.cell(rung.shared()));
      }
      if (part) {
        row.add(rung.part().map(voice::cell).orElse(SheetCell.EMPTY));
      }
      table.row(Row.Kind.ITEM, 0, row);
    }
    return table.built();
  }

  /** Everybody in a month. */
  SheetTable climbers(String heading, LadderStory story) {
    var table = measured("recipient", Told.text(heading), story.measure());
    Fraction sum = Fraction.ZERO;
    int all = story.members().size();
    int many = voice.isTable(all) ? all : Voice.FEW;
    for (LadderStory.Climber climber : story.members()) {
      sum = sum.add(climber.amount().orElse(Fraction.ZERO));
    }
    for (LadderStory.Climber climber : story.members().subList(0, many)) {
      table.item(
          SheetCell.text(climber.name()),
          voice.cell(climber.value(), story.scale()),
          SheetCell.text(highest(climber)),
          climber
              .amount()
              .map(voice::cell)
              .orElseGet(() -> voice.cell(climber.least(), climber.most())));
    }
    if (many < all) {
      SheetCell open = SheetCell.text("…");
      SheetCell others = SheetCell.text(Sentences.others(Voice.number(all - many)));
      table.row(Row.Kind.REST, 0, List.of(others, open, open, open));
    }
    if (story.decided()) {
      total(voice.cell(sum), table);
    }
    return table
        .picture(new LadderPicture(voice, story).climbers(story.measure().orElse("")))
        .built();
  }

  /** A table of names, each with what was measured, the step that it gave and the money. */
  private SheetTable.Builder measured(String name, Told heading, Optional<String> measure) {
    return SheetTable.untitled()
        .column(Column.name(name, heading))
        .column(Column.figures("measure", Told.text(measure.orElse(""))))
        .column(Column.words("step", Sentences.columnHighest()))
        .column(voice.money("amount", Sentences.columnAmount()));
  }

  private static void total(SheetCell amount, SheetTable.Builder table) {
    table.total(SheetCell.text(Sentences.rowTotal()), SheetCell.EMPTY, SheetCell.EMPTY, amount);
  }

  static Told highest(LadderStory.Climber climber) {
    return climber
        .highest()
        .map(step -> on(step, climber.way().orElse(Reach.NO)).orElseGet(() -> perhaps(step)))
        .orElse(NONE);
  }

  private static Told perhaps(String step) {
    return Told.text(step + "?");
  }

  /** A step with the way it was reached; empty where that is not known. */
  private static Optional<Told> on(String step, Reach reach) {
    return switch (reach) {
      case NO, BY_STEP -> Optional.of(Told.text(step));
      case BY_ALTERNATIVE, ONE_WAY_OR_OTHER -> Optional.of(Sentences.byAlternative(step));
      case NOT_KNOWN -> Optional.empty();
    };
  }

  /** How many are on a step: {@code 3–5} where it is not known of two. */
  private static SheetCell reached(LadderStory.Rung rung) {
    Fraction least = Fraction.of(rung.reached());
    Fraction most = Fraction.of(rung.reached() + rung.unknown());
    return new SheetCell.Count(new Amount(Optional.of(least), Optional.of(most)));
  }

  /** The months of a grant: for a member what it reached and got, else how the sums went. */
  SheetTable months(GrantDerivation grant, boolean ofMember) {
    return ofMember ? ofMember(grant) : ofAll(grant);
  }

  private SheetTable ofMember(GrantDerivation grant) {
    LadderStory first = grant.parts().get(0).ladder().orElseThrow();
    var table = measured("period", Sentences.columnPeriod(), first.measure());
    for (GrantDerivation part : grant.parts()) {
      LadderStory story = part.ladder().orElseThrow();
      var lowest = story.rungs().get(0).standing().orElseThrow().main();
      table.item(
          SheetCell.text(part.period().orElse("")),
          voice.cell(lowest.value(), lowest.scale()),
          SheetCell.text(highest(story)),
          part.amount()
              .map(voice::cell)
              .or(() -> part.range().map(voice::cell))
              .orElse(SheetCell.EMPTY));
    }
    total(
        grant
            .range()
            .map(voice::cell)
            .or(() -> grant.amount().map(voice::cell))
            .orElse(SheetCell.EMPTY),
        table);
    return table.built();
  }

  private static Told highest(LadderStory story) {
    if (story.climbed().isEmpty()) {
      return NONE;
    }
    LadderStory.Rung rung = story.climbed().getLast();
    return on(rung.name(), rung.standing().orElseThrow().reach()).orElseGet(Sentences::notKnownYet);
  }

  private SheetTable ofAll(GrantDerivation grant) {
    LadderStory first = grant.parts().get(0).ladder().orElseThrow();
    var table =
        SheetTable.untitled()
            .column(Column.name("period", Sentences.columnPeriod()))
            .column(voice.money("sum", Sentences.columnSum()));
    first.rungs().forEach(it -> table.column(Column.figures(it.name(), Told.text(it.name()))));
    table.column(Column.words("divided", Sentences.columnDivided()));
    for (GrantDerivation part : grant.parts()) {
      LadderStory story = part.ladder().orElseThrow();
      List<SheetCell> row = new ArrayList<>();
      row.add(SheetCell.text(part.period().orElse("")));
      row.add(voice.cell(story.pool()));
      story.rungs().forEach(it -> row.add(reached(it)));
      row.add(SheetCell.text(outcome(story)));
      table.row(Row.Kind.ITEM, 0, row);
    }
    return table.built();
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
