package org.bilaga.report;

import java.util.Optional;
import org.bilaga.finding.JsonText;
import org.bilaga.finding.PlainDecimal;
import org.bilaga.solve.Edge;
import org.bilaga.solve.Solution;
import org.bilaga.solve.Trial;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** Where a condition holds, as JSON; figures are exact decimals in texts. */
public final class SolutionJson {
  private SolutionJson() {}

  public static void render(Solution solution, Language language, StringBuilder out) {
    var json = new JsonText(out).object();
    json.name("condition").value(solution.goal().text());
    json.name("vary").value(solution.input().name());
    json.name("unit")
        .value(
            solution.input().type().isMoney()
                ? Optional.of(solution.input().type().currency())
                : Optional.empty());
    json.name("step").value(PlainDecimal.of(solution.input().step()));
    json.name("plain").value(solution.isPlain());
    trial("now", solution.now(), json);
    trial("low", solution.low(), json);
    trial("high", solution.high(), json);
    json.name("edges").list();
    for (Edge edge : solution.edges()) {
      json.newLine().object();
      json.name("holds").value(edge.above().holds() ? "above" : "below");
      json.name("sharp").value(edge.isSharp());
      trial("below", edge.below(), json);
      trial("first", edge.first(), json);
      trial("last", edge.last(), json);
      trial("above", edge.above(), json);
      json.endObject();
    }
    json.endList();
    json.name("notes").list();
    for (Told note : solution.input().notes()) {
      json.value(note.in(language));
    }
    json.endList();
    json.name("tried").value(solution.tried()).endObject();
    out.append('\n');
  }

  private static void trial(String name, Trial trial, JsonText json) {
    json.name(name).object();
    json.name("value").value(PlainDecimal.of(trial.value()));
    json.name("computable").value(trial.isComputable());
    json.name("holds").value(trial.holds());
    json.name("left").value(trial.left().map(PlainDecimal::of));
    json.name("right").value(trial.right().map(PlainDecimal::of));
    json.endObject();
  }
}
