package org.bilaga.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;

/**
 * What the extension for Visual Studio Code says that it contributes is there: no editor runs here,
 * so what it would look up is looked up.
 */
class ExtensionTest {
  private static final Path FOLDER = Path.of("editors/vscode");

  private static JsonObject read(String name) throws IOException {
    return JsonParser.parseString(Files.readString(FOLDER.resolve(name))).getAsJsonObject();
  }

  private static JsonObject contributed() throws IOException {
    return read("package.json").getAsJsonObject("contributes");
  }

  private static List<String> each(JsonArray of, String what) {
    List<String> all = new ArrayList<>();
    for (JsonElement one : of) {
      all.add(one.getAsJsonObject().get(what).getAsString());
    }
    return all;
  }

  private static Set<String> found(String pattern, String text) {
    var found = new TreeSet<String>();
    Pattern.compile(pattern).matcher(text).results().forEach(it -> found.add(it.group(1)));
    return found;
  }

  @Test
  void everyCommandIsRegisteredAndNoOther() throws IOException {
    var commands = new TreeSet<>(each(contributed().getAsJsonArray("commands"), "command"));
    String script = Files.readString(FOLDER.resolve("src/extension.js"));
    assertThat(found("registerCommand\\('([^']+)'", script)).isEqualTo(commands);
    for (var menu : contributed().getAsJsonObject("menus").entrySet()) {
      assertThat(commands).containsAll(each(menu.getValue().getAsJsonArray(), "command"));
    }
  }

  @Test
  void everySettingThatIsReadIsDeclared() throws IOException {
    var settings =
        contributed().getAsJsonObject("configuration").getAsJsonObject("properties").keySet();
    String script = Files.readString(FOLDER.resolve("src/extension.js"));
    assertThat(found("settings\\.get\\('([^']+)'\\)", script).stream().map(it -> "bilaga." + it))
        .containsExactlyInAnyOrderElementsOf(settings);
    var languages = new TreeSet<String>();
    contributed()
        .getAsJsonObject("configuration")
        .getAsJsonObject("properties")
        .getAsJsonObject("bilaga.language")
        .getAsJsonArray("enum")
        .forEach(it -> languages.add(it.getAsString()));
    languages.remove("");
    assertThat(languages)
        .containsExactlyInAnyOrderElementsOf(Language.all().stream().map(Language::code).toList());
  }

  @Test
  void everyFileThatIsNamedIsThereAndIsOfTheLanguageThatIsDeclared() throws IOException {
    var declared = each(contributed().getAsJsonArray("languages"), "id");
    List<String> files =
        new ArrayList<>(each(contributed().getAsJsonArray("languages"), "configuration"));
    for (String what : List.of("grammars", "snippets")) {
      JsonArray all = contributed().getAsJsonArray(what);
      assertThat(declared).containsAll(each(all, "language"));
      files.addAll(each(all, "path"));
    }
    for (String file : files) {
      assertThat(read(file).keySet()).as(file).isNotEmpty();
    }
    JsonObject grammar = contributed().getAsJsonArray("grammars").get(0).getAsJsonObject();
    assertThat(read(grammar.get("path").getAsString()).get("scopeName"))
        .isEqualTo(grammar.get("scopeName"));
    assertThat(files).hasSize(2 + Language.all().size());
  }

  @Test
  void everyTextIsThereInEveryLanguage() throws IOException {
    var asked = found("%([a-z.]+)%", Files.readString(FOLDER.resolve("package.json")));
    for (String file : List.of("package.nls.json", "package.nls.sv.json")) {
      assertThat(read(file).keySet()).as(file).containsExactlyInAnyOrderElementsOf(asked);
    }
  }

  /** Node starts no `.cmd` by itself (CVE-2024-27980), and `bilaga` is one there. */
  @Test
  void onWindowsTheServerIsStartedByAShellWithItsPathInQuotes() throws IOException {
    String script = Files.readString(FOLDER.resolve("src/extension.js"));
    assertThat(script).contains("options: { shell: windows }", "windows ? `\"${program");
  }
}
