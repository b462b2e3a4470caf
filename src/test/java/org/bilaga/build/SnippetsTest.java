package org.bilaga.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.StringJoiner;
import org.bilaga.finding.Findings;
import org.bilaga.parser.AgreementParser;
import org.bilaga.source.SourceFile;
import org.bilaga.words.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor puts in for a word is a sentence of the language, in its own vocabulary. */
class SnippetsTest {
  /** What stands in an agreement alone. */
  private static final Set<String> INSIDE =
      Set.of("area", "grant", "appendix", "claim", "område", "bidrag", "bilaga", "påstående");

  @ParameterizedTest
  @CsvSource({"english, en", "svenska, sv"})
  void everySnippetIsUnderstood(String file, String code) throws IOException {
    Path path = Path.of("editors/vscode/snippets", file + ".json");
    var snippets = JsonParser.parseString(Files.readString(path)).getAsJsonObject();
    Language language = Language.named(code).orElseThrow();
    for (String name : snippets.keySet()) {
      var snippet = snippets.getAsJsonObject(name);
      var lines = new StringJoiner("\n", "", "\n");
      for (JsonElement line : snippet.getAsJsonArray("body")) {
        lines.add(line.getAsString().replaceAll("\\$\\{\\d:([^}]*)}", "$1").replace("$0", ""));
      }
      String text = lines.toString();
      if (INSIDE.contains(snippet.get("prefix").getAsString())) {
        String around = language == Language.ENGLISH ? "agreement" : "överenskommelse";
        text = around + " z \"Z\" {\n" + text + "}\n";
      }
      var mistakes = new Findings();
      var tree = new AgreementParser(SourceFile.of(name, text), mistakes).read();
      assertThat(mistakes.sorted()).as(text).isEmpty();
      assertThat(tree.language()).as(text).isEqualTo(language);
    }
  }
}
