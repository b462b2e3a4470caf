package org.bilaga.explain.telling;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bilaga.explain.LadderStory;
import org.bilaga.finding.JsonText;
import org.bilaga.finding.PlainDecimal;
import org.bilaga.money.Fraction;

/** One month of a ladder as JSON, inside the object of its grant. */
final class LadderJson {
  private final JsonText json;

  LadderJson(JsonText json) {
    this.json = json;
  }

  void render(LadderStory story) {
    json.name("ladder").object();
    figure("pool", story.pool());
    json.name("decided").value(story.decided());
    text("measure", story.measure());
    json.name("measures").list();
    story.definitions().forEach(json::value);
    json.endList();
    json.name("steps").list();
    for (LadderStory.Rung rung : story.rungs()) {
      json.newLine();
      rung(rung);
    }
    json.endList();
    json.name("sharing").object();
    json.name("stated").value(story.sharing().stated());
    text("key", story.sharing().key());
    text("reading", story.sharing().reading());
    json.endObject();
    json.name("passesDown").value(story.passes());
    figure("kept", story.kept());
    text("keptBy", story.keeper().map(LadderStory.Keeper::name));
    text("keptReading", story.keeper().flatMap(LadderStory.Keeper::reading));
    figure("withoutHolder", story.orphan());
    if (story.above().isPresent()) {
      var above = story.above().get();
      json.name("above").object();
      text("step", Optional.of(story.rungs().get(above.step()).name()));
      figure("amount", above.amount());
      figure("more", above.more());
      json.endObject();
    }
    members(story.members());
    json.endObject();
  }

  private void rung(LadderStory.Rung rung) {
    json.object();
    text("name", Optional.of(rung.name()));
    text("place", Optional.of(rung.place()));
    figure("share", rung.share());
    figure("sum", rung.own());
    figure("inherited", rung.inherited());
    figure("toShare", rung.shared());
    json.name("reached").value(rung.reached());
    json.name("notKnown").value(rung.unknown());
    text("asked", Optional.of(rung.asked()));
    text("orElse", rung.alternative());
    rung.part().ifPresent(part -> figure("part", part));
    if (rung.standing().isPresent()) {
      var standing = rung.standing().get();
      text("reach", Optional.of(word(standing.reach())));
      test("test", standing.main());
      standing.alternative().ifPresent(it -> test("otherTest", it));
    }
    json.endObject();
  }

  void test(String name, LadderStory.Test test) {
    json.name(name).object();
    json.name("met").value(test.met());
    text("measured", test.measured());
    test.value().ifPresent(value -> figure("value", value));
    if (test.missing().isPresent()) {
      var missing = test.missing().get();
      figure("border", missing.border());
      json.name("borderCounts").value(missing.reached());
      figure("missing", missing.by());
    }
    json.name("figures").list();
    for (LadderStory.Figure figure : test.figures()) {
      json.object();
      text("name", Optional.of(figure.name()));
      text("value", figure.value().map(PlainDecimal::of));
      text("place", figure.place());
      json.endObject();
    }
    json.endList().endObject();
  }

  private void members(List<LadderStory.Climber> members) {
    if (members.isEmpty()) {
      return;
    }
    json.name("members").list();
    for (LadderStory.Climber climber : members) {
      json.newLine().object();
      text("name", Optional.of(climber.name()));
      text("value", climber.value().map(PlainDecimal::of));
      text("highest", climber.highest());
      text("way", climber.way().map(LadderJson::word));
      text("amount", climber.amount().map(PlainDecimal::of));
      figure("least", climber.least());
      figure("most", climber.most());
      json.endObject();
    }
    json.endList();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void figure(String name, Fraction figure) {
    text(name, Optional.of(PlainDecimal.of(figure)));
  }

  private void text(String name, Optional<String> value) {
    json.name(name).value(value);
  }
}
