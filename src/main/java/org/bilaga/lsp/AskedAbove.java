package org.bilaga.lsp;

import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.answer.Answered;
import org.bilaga.answer.Choice;
import org.bilaga.answer.Given;
import org.bilaga.answer.Inquiry;
import org.bilaga.evaluate.Inputs;
import org.bilaga.finding.Palette;
import org.bilaga.sheet.Format;
import org.bilaga.sheet.Setting;
import org.bilaga.words.Language;
import org.bilaga.workspace.Analysis;
import org.bilaga.workspace.Engine;
import org.bilaga.workspace.Refused;
import org.jspecify.annotations.Nullable;

/** Questions that an editor may put, and their answers as Markdown. */
final class AskedAbove {
  static final String PREFIX = "bilaga.";
  private static final List<Inquiry> ASKED =
      List.of(Inquiry.SHOW, Inquiry.EXPLAIN, Inquiry.DEADLINES, Inquiry.COVERAGE);

  private AskedAbove() {}

  /** As an editor names them. */
  static List<String> names() {
    return ASKED.stream().map(it -> PREFIX + it.word()).toList();
  }

  /**
   * The words that an editor sends: the address of a file, then what is asked about.
   *
   * @param sent null where it sends none, as it may
   */
  static List<String> words(@Nullable List<Object> sent) {
    List<String> words = new ArrayList<>();
    for (Object one : sent == null ? List.of() : sent) {
      if (one instanceof JsonPrimitive text && text.isString()) {
        words.add(text.getAsString());
      } else if (one instanceof String text) {
        words.add(text);
      }
    }
    return words;
  }

  /** Empty for a question that is none of these. */
  static Optional<String> answer(String name, List<String> asked, Workplace place) throws Refused {
    for (Inquiry inquiry : ASKED) {
      if (name.equals(PREFIX + inquiry.word())) {
        return Optional.of(answer(inquiry, asked, place));
      }
    }
    return Optional.empty();
  }

  private static String answer(Inquiry inquiry, List<String> asked, Workplace place)
      throws Refused {
    Analysis analysis = place.analysis();
    Language language = place.language();
    Map<String, List<String>> chosen = new HashMap<>();
    chosen.put(Choice.FORMAT.name(), List.of(Format.MARKDOWN.word()));
    if (inquiry == Inquiry.SHOW && asked.size() == 1 && asked.getFirst().indexOf('.') > 0) {
      // Of an area one wants to see who gets what; its sum stands beside its name already.
      chosen.put(Choice.BY.name(), List.of("recipient"));
    }
    Given given = new Given(asked, chosen).in(language);
    Engine engine = Engine.of(place.project().paths(), analysis, List.of(), Inputs.AS_WRITTEN);
    Answered answered = inquiry.answer(given, engine);
    var setting = new Setting(language, Palette.NONE, 0);
    String body = new String(answered.body().written(setting), StandardCharsets.UTF_8);
    String beside = answered.beside(setting);
    return beside.isBlank() ? body : body + "\n" + Markdown.prose(beside) + "\n";
  }
}
