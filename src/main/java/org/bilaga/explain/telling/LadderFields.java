package org.bilaga.explain.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bilaga.explain.LadderStory;
import org.bilaga.explain.Proviso;
import org.bilaga.money.Fraction;
import org.bilaga.sheet.Datum;
import org.bilaga.sheet.Fields;
import org.bilaga.sheet.SheetCell;

/** One month of a ladder, and a condition on which amounts depend, as programs read them. */
final class LadderFields {
  private LadderFields() {}

  static Fields of(LadderStory story) {
    Fields fields =
        new Fields()
            .put("pool", figure(story.pool()))
            .put("decided", story.decided())
            .put("measure", story.measure())
            .put("measures", Datum.Several.texts(story.definitions()))
            .put("steps", story.rungs().stream().map(LadderFields::rung).toList())
            .put(
                "sharing",
                new Fields()
                    .put("stated", story.sharing().stated())
                    .put("key", story.sharing().key())
                    .put("reading", story.sharing().reading()))
            .put("passesDown", story.passes())
            .put("kept", figure(story.kept()))
            .put("keptBy", story.keeper().map(LadderStory.Keeper::name))
            .put("keptReading", story.keeper().flatMap(LadderStory.Keeper::reading))
            .put("withoutHolder", figure(story.orphan()));
    if (story.above().isPresent()) {
      var above = story.above().get();
      fields.put(
          "above",
          new Fields()
              .put("step", story.rungs().get(above.step()).name())
              .put("amount", figure(above.amount()))
              .put("more", figure(above.more())));
    }
    if (!story.members().isEmpty()) {
      fields.put("members", story.members().stream().map(LadderFields::member).toList());
    }
    return fields;
  }

  private static Fields rung(LadderStory.Rung rung) {
    Fields fields =
        new Fields()
            .put("name", rung.name())
            .put("place", rung.place())
            .put("share", figure(rung.share()))
            .put("sum", figure(rung.own()))
            .put("inherited", figure(rung.inherited()))
            .put("toShare", figure(rung.shared()))
            .put("reached", rung.reached())
            .put("notKnown", rung.unknown())
            .put("asked", rung.asked())
            .put("orElse", rung.alternative());
    rung.part().ifPresent(it -> fields.put("part", figure(it)));
    if (rung.standing().isPresent()) {
      var standing = rung.standing().get();
      fields.put("reach", word(standing.reach())).put("test", test(standing.main()));
      standing.alternative().ifPresent(it -> fields.put("otherTest", test(it)));
    }
    return fields;
  }

  private static Fields test(LadderStory.Test test) {
    Fields fields = new Fields().put("met", test.met()).put("measured", test.measured());
    test.value().ifPresent(it -> fields.put("value", figure(it)));
    if (test.missing().isPresent()) {
      var missing = test.missing().get();
      fields
          .put("border", figure(missing.border()))
          .put("borderCounts", missing.reached())
          .put("missing", figure(missing.by()));
    }
    List<Fields> figures = new ArrayList<>();
    for (LadderStory.Figure it : test.figures()) {
      figures.add(
          new Fields()
              .put("name", it.name())
              .put("value", figure(it.value()))
              .put("place", it.place()));
    }
    return fields.put("figures", figures);
  }

  private static Fields member(LadderStory.Climber climber) {
    return new Fields()
        .put("name", climber.name())
        .put("value", figure(climber.value()))
        .put("highest", climber.highest())
        .put("way", climber.way().map(LadderFields::word))
        .put("amount", figure(climber.amount()))
        .put("least", figure(climber.least()))
        .put("most", figure(climber.most()));
  }

  static Fields of(Proviso proviso) {
    List<Fields> levels = new ArrayList<>();
    for (Proviso.Level level : proviso.levels()) {
      levels.add(
          new Fields()
              .put("slot", level.slot())
              .put("outcome", word(level.outcome()))
              .put("test", test(level.test())));
    }
    return new Fields()
        .put("name", proviso.name())
        .put("title", proviso.title())
        .put("sections", Datum.Several.texts(proviso.sections()))
        .put("place", proviso.place())
        .put("outcome", word(proviso.outcome()))
        .put("otherwise", word(proviso.consequence()))
        .put("grants", Datum.Several.texts(proviso.grants()))
        .put("amount", figure(proviso.amount()))
        .put("levels", levels)
        .put("met", proviso.met())
        .put("notMet", Datum.Several.texts(proviso.notMet()))
        .put("notKnown", Datum.Several.texts(proviso.notKnown()));
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static SheetCell figure(Fraction figure) {
    return SheetCell.count(figure);
  }

  static SheetCell figure(Optional<Fraction> figure) {
    return figure.map(SheetCell::count).orElse(SheetCell.EMPTY);
  }
}
