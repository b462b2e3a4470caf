package org.bilaga.explain.telling;

import java.util.List;
import java.util.Locale;
import org.bilaga.explain.Proviso;
import org.bilaga.finding.JsonText;
import org.bilaga.finding.PlainDecimal;

/** A condition on which amounts depend, as JSON. */
final class ProvisoJson {
  private final JsonText json;

  ProvisoJson(JsonText json) {
    this.json = json;
  }

  void render(Proviso proviso) {
    json.newLine().object();
    json.name("name").value(proviso.name());
    json.name("title").value(proviso.title());
    texts("sections", proviso.sections());
    json.name("place").value(proviso.place());
    json.name("outcome").value(word(proviso.outcome()));
    json.name("otherwise").value(word(proviso.consequence()));
    texts("grants", proviso.grants());
    json.name("amount").value(PlainDecimal.of(proviso.amount()));
    json.name("levels").list();
    for (Proviso.Level level : proviso.levels()) {
      json.object();
      json.name("slot").value(level.slot());
      json.name("outcome").value(word(level.outcome()));
      new LadderJson(json).test("test", level.test());
      json.endObject();
    }
    json.endList();
    json.name("met").value(proviso.met());
    texts("notMet", proviso.notMet());
    texts("notKnown", proviso.notKnown());
    json.endObject();
  }

  private void texts(String name, List<String> values) {
    json.name(name).list();
    values.forEach(json::value);
    json.endList();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
