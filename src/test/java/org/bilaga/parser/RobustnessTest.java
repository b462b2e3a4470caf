package org.bilaga.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.bilaga.finding.Finding;
import org.bilaga.fuzz.Mutations;
import org.bilaga.parser.generated.BilagaLexer;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds, it is understood or refused with a reason at a place in it. */
class RobustnessTest {
  /** Of each text; more with {@code -Dmutations=5000}. */
  private static final int MUTATIONS = Integer.getInteger("mutations", 150);

  /** Of each file. */
  private static final int ENDS = 5;

  /** Words and blanks in a row. */
  private static final int WINDOW = 5;

  static Stream<Path> agreements() throws IOException {
    try (Stream<Path> paths = Files.walk(Path.of("specs", "agreements"))) {
      return paths
          .filter(path -> path.toString().endsWith(".agreement"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("agreements")
  void aFileThatEndsAnywhereIsToldOrUnderstood(Path path) {
    String text = read(path);
    List<? extends Token> words = words(text);
    for (int part = 1; part < ENDS; part++) {
      parse(text.substring(0, end(words.get(words.size() * part / ENDS), text)));
    }
  }

  /**
   * After every row of words and blanks of some kinds the text ends once: of what stands before it,
   * only the blocks that are open there and the lines just above.
   */
  @Test
  void aSentenceThatEndsAnywhereIsToldOrUnderstood() throws IOException {
    Set<List<Integer>> seen = new HashSet<>();
    for (Path path : agreements().toList()) {
      String text = read(path);
      List<? extends Token> words = words(text);
      for (int i = WINDOW; i < words.size(); i++) {
        if (seen.add(words.subList(i - WINDOW, i).stream().map(Token::getType).toList())) {
          parse(around(text.substring(0, end(words.get(i - 1), text))));
        }
      }
    }
    assertThat(seen).hasSizeGreaterThan(1_000);
  }

  @Test
  void randomChangesAreToldOrUnderstood() throws IOException {
    List<Path> paths = agreements().toList();
    var random = new Random(20_200_130);
    for (int i = 0; i < MUTATIONS; i++) {
      String text = excerpt(read(paths.get(random.nextInt(paths.size()))), random);
      String other = excerpt(read(paths.get(random.nextInt(paths.size()))), random);
      parse(Mutations.ofText(text, other, random));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "{", "-", "not ", "- (", "not (", "a[", "agreement a {"})
  void endlessNestingIsTold(String sign) {
    var parsed = Parsed.of("agreement a { total " + sign.repeat(10_000));
    assertThat(parsed.findings().all())
        .extracting(finding -> finding.kind().name())
        .containsExactly("nesting-too-deep");
  }

  @Test
  void twoHundredSignsAreTheMost() {
    String most = "let x = " + "-".repeat(Nesting.DEEPEST);
    assertThat(parse(most + "1").tree()).isPresent();
    assertThat(parse(most + "-1").tree()).isEmpty();
  }

  @Test
  void anEndlessSumIsTold() {
    assertThat(Parsed.of("let x = 1" + " + 1".repeat(1_000)).tree()).isPresent();
    assertThat(parse("let x = 1" + " + 1".repeat(100_000)).findings().all())
        .extracting(finding -> finding.kind().name())
        .containsExactly("nesting-too-deep");
  }

  @Test
  void aLongTextThatIsNoAgreementIsOneMistake() {
    assertThat(parse("Parterna är överens om detta.\n".repeat(500)).findings().all()).hasSize(1);
    assertThat(parse("Stockholm;2 377 081;23,1\n".repeat(500)).findings().all()).hasSize(1);
  }

  @Test
  @Timeout(30)
  void aTurnThatIsSaidAThousandTimesIsReadAtOnce() {
    for (String turn : List.of(" to mkr", " till a", " each to", " of a", ", at least 5 kr")) {
      parse("grant stöd 100 mkr" + turn.repeat(3_000) + "\n");
    }
  }

  @Test
  void bracesThatCloseNothingAreNoNesting() {
    assertThat(parse("}".repeat(500)).findings().all()).hasSize(500);
  }

  @Test
  void lineEndsOfEveryKindParseAlike() throws IOException {
    for (Path path : agreements().toList()) {
      String text = read(path).replace("\r\n", "\n");
      assertThat(parse(text.replace("\n", "\r\n")).tree()).as("%s", path).isPresent();
      String unspoilt = text.replaceAll("(?m)^ *//.*$|  //.*$", "");
      assertThat(parse(unspoilt.replace("\n", "\r")).tree()).as("%s", path).isPresent();
    }
  }

  private static Parsed parse(String text) {
    Parsed parsed;
    try {
      parsed = Parsed.of(text);
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("Failed on:\n" + text, e);
    }
    assertThat(parsed.tree().isEmpty())
        .as("refused with a reason, understood without:%n%s", text)
        .isEqualTo(!parsed.findings().isEmpty());
    for (Finding finding : parsed.findings().all()) {
      var span = finding.span();
      assertThat(span.start()).as(text).isBetween(0, text.length());
      assertThat(span.end()).as(text).isBetween(span.start(), text.length());
      assertThat(span.line()).isPositive();
      assertThat(finding.message(Language.ENGLISH)).matches("(?s).*[.?]");
      assertThat(finding.message(Language.SWEDISH)).matches("(?s).*[.?]");
    }
    return parsed;
  }

  /** The head of a file and some lines anywhere below. */
  private static String excerpt(String text, Random random) {
    List<String> lines = text.lines().toList();
    if (lines.size() < 150) {
      return text;
    }
    int from = 60 + random.nextInt(lines.size() - 120);
    return String.join("\n", lines.subList(0, 60))
        + "\n"
        + String.join("\n", lines.subList(from, from + 60));
  }

  /** The lines that open the blocks that a text ends in, and its last. */
  private static String around(String text) {
    Deque<String> open = new ArrayDeque<>();
    List<String> lines = text.lines().toList();
    for (String line : lines) {
      for (int i = 0; i < line.length(); i++) {
        if (line.charAt(i) == '{') {
          open.add(line);
        } else if (line.charAt(i) == '}') {
          open.pollLast();
        }
      }
    }
    var kept = new LinkedHashSet<>(open);
    kept.addAll(lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    return String.join("\n", kept);
  }

  private static List<? extends Token> words(String text) {
    var lexer = new BilagaLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    return lexer.getAllTokens();
  }

  private static int end(Token word, String text) {
    return text.offsetByCodePoints(0, word.getStopIndex() + 1);
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
