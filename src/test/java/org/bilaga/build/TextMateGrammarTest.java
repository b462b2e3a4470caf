package org.bilaga.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bilaga.parser.ShownWord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor colours by patterns is what the lexer reads, in all texts that there are. */
class TextMateGrammarTest {
  private static final Path MADE = Path.of("editors/vscode/syntaxes/bilaga.tmLanguage.json");
  private static final List<Rule> RULES = new ArrayList<>();

  private static final Pattern BLOCK =
      Pattern.compile("```agreement[^\n]*\n(.*?)\n```", Pattern.DOTALL);

  private record Rule(String scope, Pattern match) {}

  private record Coloured(int start, int end, String scope) {}

  @BeforeAll
  static void read() throws IOException {
    RULES.clear();
    var all = JsonParser.parseString(Files.readString(MADE)).getAsJsonObject();
    for (JsonElement rule : all.getAsJsonArray("patterns")) {
      var one = rule.getAsJsonObject();
      RULES.add(
          new Rule(one.get("name").getAsString(), Pattern.compile(one.get("match").getAsString())));
    }
  }

  @Test
  void itIsMadeOfTheWordsAsTheyAreNow(@TempDir Path folder) throws IOException {
    Path made = folder.resolve("made.json");
    BuildProgram.named("TextMateGrammar", folder.resolve("classes"))
        .run("grammar", made.toString());
    if ("write".equals(System.getProperty("golden"))) {
      Files.copy(made, MADE, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(Files.readString(MADE)).isEqualTo(Files.readString(made));
  }

  @Test
  void everyWordOfEveryAgreementIsColouredAsTheLexerReadsIt() throws IOException {
    List<String> wrong = new ArrayList<>();
    int words = 0;
    for (String text : texts()) {
      List<Coloured> coloured = coloured(text);
      for (ShownWord word : ShownWord.of(text)) {
        words++;
        // A rule of an editor reads one line.
        if (word.text().indexOf('\n') < 0 && !isSo(word, coloured)) {
          wrong.add(word + " " + at(word.start(), coloured));
        }
      }
    }
    assertThat(words).isGreaterThan(30_000);
    assertThat(wrong).isEmpty();
  }

  /** All agreements, and all examples of the reference, right or wrong. */
  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("specs"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.toString();
        if (name.endsWith(".agreement")) {
          texts.add(new String(Files.readAllBytes(file), UTF_8));
        } else if (name.endsWith(".md")) {
          BLOCK.matcher(Files.readString(file)).results().forEach(it -> texts.add(it.group(1)));
        }
      }
    }
    return texts;
  }

  private static boolean isSo(ShownWord word, List<Coloured> coloured) {
    Coloured there = at(word.start(), coloured);
    String scope = there.scope();
    boolean whole = there.start() == word.start() && there.end() == word.end();
    return switch (word.sort()) {
      case KEYWORD ->
          whole && (scope.startsWith("keyword") || scope.startsWith("storage") || isOther(word));
      case NAME -> whole && scope.startsWith("variable");
      case FIGURE -> scope.startsWith("constant.numeric") || scope.startsWith("keyword.other.unit");
      case TEXT, OPEN_TEXT -> scope.startsWith("string.quoted") && there.end() >= word.end();
      case COMMENT -> whole && scope.startsWith("comment");
      case SECTION -> whole && scope.startsWith("constant.other.section");
      case TABLE_ROW -> scope.startsWith("string.unquoted");
      case SIGN -> !scope.startsWith("variable") && !scope.startsWith("string");
    };
  }

  /** A month or a part of a number is a word for the lexer, too. */
  private static boolean isOther(ShownWord word) {
    return word.keyword().isEmpty();
  }

  private static Coloured at(int offset, List<Coloured> coloured) {
    int low = 0;
    int high = coloured.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (coloured.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    boolean there = low < coloured.size() && coloured.get(low).start() <= offset;
    return there ? coloured.get(low) : new Coloured(offset, offset, "");
  }

  /** As an editor does it: line by line, the first match, and of several the first rule. */
  private static List<Coloured> coloured(String text) {
    List<Coloured> coloured = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      int at = 0;
      while (at < line.length()) {
        int end = at + 1;
        for (Rule rule : RULES) {
          Matcher matcher = rule.match().matcher(line);
          if (matcher.region(at, line.length()).useTransparentBounds(true).lookingAt()) {
            coloured.add(new Coloured(start + at, start + matcher.end(), rule.scope()));
            end = Math.max(end, matcher.end());
            break;
          }
        }
        at = end;
      }
      start += line.length() + 1;
    }
    return coloured;
  }
}
