package org.bilaga.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CharStreams;
import org.bilaga.finding.Finding;
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
  private static final int MUTATIONS = Integer.getInteger("mutations", 400);

  private static final List<String> JUNK =
      List.of(
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          ",",
          ".",
          "..",
          "=",
          "\"",
          "“",
          "”",
          "§",
          "§ 5",
          "|",
          "–",
          "-",
          "\uD83D\uDE00",
          "\uD83D",
          "\u0000",
          "\u0308",
          "\u200B",
          "\uFEFF",
          "\n",
          "\r",
          "\t",
          "5",
          "1 2",
          "12 345678",
          "1,2,3",
          "2020-02-30",
          "31 februari 2020",
          "9999999999999999999",
          "mkr",
          "XYZ",
          "grant",
          "grnat",
          "av",
          "by",
          "till",
          "överenskommelse",
          "disputed",
          "row",
          "column",
          "// ",
          "%",
          "½",
          "total",
          "not",
          "x");

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
  void everyPrefixIsToldOrUnderstood(Path path) {
    String text = read(path);
    List<Integer> ends = ends(text);
    // A long file's prefixes grow: all of its beginning, then some of the rest.
    int step = 1;
    for (int i = 0; i < ends.size(); i += step) {
      parse(text.substring(0, ends.get(i)));
      step = i < 200 ? 1 : ends.size() / 100 + 1;
    }
  }

  @Test
  void randomChangesAreToldOrUnderstood() throws IOException {
    List<Path> paths = agreements().toList();
    var random = new Random(20_200_130);
    for (int i = 0; i < MUTATIONS; i++) {
      String text = excerpt(read(paths.get(random.nextInt(paths.size()))), random);
      int changes = 1 + random.nextInt(5);
      for (int change = 0; change < changes; change++) {
        text = changed(text, random);
      }
      parse(text);
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
    assertThat(parse("Parterna är överens om detta.\n".repeat(2_000)).findings().all()).hasSize(1);
    assertThat(parse("Stockholm;2 377 081;23,1\n".repeat(2_000)).findings().all()).hasSize(1);
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

  private static String changed(String text, Random random) {
    List<Integer> ends = ends(text);
    if (ends.size() < 4) {
      return text + JUNK.get(random.nextInt(JUNK.size()));
    }
    int at = 1 + random.nextInt(ends.size() - 2);
    int start = ends.get(at - 1);
    int end = ends.get(at);
    String token = text.substring(start, end);
    return switch (random.nextInt(5)) {
      case 0 -> text.substring(0, start) + text.substring(end);
      case 1 -> text.substring(0, end) + token + text.substring(end);
      case 2 -> {
        int next = ends.get(at + 1);
        yield text.substring(0, start) + text.substring(end, next) + token + text.substring(next);
      }
      case 3 ->
          text.substring(0, end) + JUNK.get(random.nextInt(JUNK.size())) + text.substring(end);
      default ->
          text.substring(0, start)
              + " "
              + JUNK.get(random.nextInt(JUNK.size()))
              + text.substring(end);
    };
  }

  /** Where the tokens end, hidden ones too. */
  private static List<Integer> ends(String text) {
    var lexer = new BilagaLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    List<Integer> ends = new ArrayList<>();
    ends.add(0);
    int end = 0;
    int counted = 0;
    for (var token : lexer.getAllTokens()) {
      end = text.offsetByCodePoints(end, token.getStopIndex() + 1 - counted);
      counted = token.getStopIndex() + 1;
      ends.add(end);
    }
    return ends;
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
