package org.bilaga.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bilaga.finding.Findings;
import org.bilaga.parser.AgreementParser;
import org.bilaga.parser.Lexeme;
import org.bilaga.parser.Twin;
import org.bilaga.parser.Wording;
import org.bilaga.source.SourceFile;
import org.bilaga.words.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds of every text that is formatted, whatever it says. */
class EveryAgreementFormattedTest {
  private static final Map<String, String> ALL = WrittenAgreements.all();

  private static Stream<DynamicTest> ofEach(Consumer<String> property) {
    return ALL.entrySet().stream()
        .filter(entry -> isUnderstood(entry.getValue()))
        .map(entry -> dynamicTest(entry.getKey(), () -> property.accept(entry.getValue())));
  }

  private static boolean isUnderstood(String text) {
    return Formatter.keepingWords().format(file(text)) instanceof Formatted.Text;
  }

  private static SourceFile file(String text) {
    return SourceFile.of("it.agreement", text);
  }

  static String formatted(Formatter formatter, String text) {
    Formatted formatted = formatter.format(file(text));
    assertThat(formatted).isInstanceOf(Formatted.Text.class);
    return ((Formatted.Text) formatted).text();
  }

  private static String formatted(String text) {
    return formatted(Formatter.keepingWords(), text);
  }

  @Test
  void mostOfWhatIsWrittenIsUnderstood() {
    assertThat(ALL.values().stream().filter(it -> isUnderstood(it)).count()).isGreaterThan(150);
  }

  @Test
  void whatIsNotUnderstoodHasMistakes() {
    for (var text : ALL.entrySet()) {
      switch (Formatter.keepingWords().format(file(text.getValue()))) {
        case Formatted.NotUnderstood it -> assertThat(it.mistakes()).as(text.getKey()).isNotEmpty();
        case Formatted.ReadOtherwise it -> throw new AssertionError(text.getKey() + it);
        case Formatted.Text it -> assertThat(it.text()).as(text.getKey()).isNotEmpty();
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> formattingTwiceIsFormattingOnce() {
    return ofEach(
        text -> {
          String once = formatted(text);
          assertThat(formatted(once)).isEqualTo(once);
        });
  }

  @TestFactory
  Stream<DynamicTest> theTreeIsTheSame() {
    return ofEach(
        text -> {
          var before = new AgreementParser(file(text), new Findings()).parse();
          var after = new AgreementParser(file(formatted(text)), new Findings()).parse();
          assertThat(TreeText.of(after)).isEqualTo(TreeText.of(before));
        });
  }

  @TestFactory
  Stream<DynamicTest> wordsAndCommentsAreTheSameAndInTheSameOrder() {
    return ofEach(text -> assertThat(said(formatted(text))).isEqualTo(said(text)));
  }

  /** Each lexeme and each comment, without blanks; texts with them. */
  private static List<String> said(String text) {
    List<String> said = new ArrayList<>();
    for (Lexeme lexeme : Wording.of(file(text), new Findings()).orElseThrow().lexemes()) {
      for (String line : lexeme.before().split("\\R")) {
        int comment = line.indexOf("//");
        if (comment >= 0) {
          said.add(line.substring(comment).stripTrailing());
        }
      }
      String word = lexeme.text();
      boolean exact = lexeme.sort() == Lexeme.Sort.TEXT || lexeme.sort() == Lexeme.Sort.NAME;
      said.add(exact ? word : word.replaceAll("[\\s\\p{Zs}]|(?<=-)-", ""));
    }
    return said;
  }

  @TestFactory
  Stream<DynamicTest> blanksSayNothing() {
    return ofEach(
        text -> {
          String canonical = formatted(text);
          for (int seed = 0; seed < 3; seed++) {
            assertThat(formatted(Mangled.of(text, seed))).isEqualTo(canonical);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> whereverALineIsBrokenTheLayoutIsStable() {
    return ofEach(
        text -> {
          for (int seed = 0; seed < 4; seed++) {
            String broken = Mangled.brokenAnywhere(text, seed);
            String once = formatted(broken);
            assertThat(formatted(once)).isEqualTo(once);
            assertThat(said(once)).isEqualTo(said(broken));
            assertThat(once).doesNotContainPattern("[ \\t]\\n");
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> translatedThereAndBackItIsByteForByteTheSame() {
    return ofEach(
        text -> {
          String swedish = formatted(Formatter.in(Language.SWEDISH), text);
          String english = formatted(Formatter.in(Language.ENGLISH), swedish);
          assertThat(formatted(Formatter.in(Language.SWEDISH), english)).isEqualTo(swedish);
          assertThat(Twin.firstDifference(file(english), file(formatted(text)))).isEmpty();
          var before = new AgreementParser(file(text), new Findings()).parse();
          var after = new AgreementParser(file(swedish), new Findings()).parse();
          assertThat(TreeText.of(after)).isEqualTo(TreeText.of(before));
          assertThat(foreign(swedish, Language.SWEDISH)).isEmpty();
          assertThat(foreign(english, Language.ENGLISH)).isEmpty();
        });
  }

  /** The first keyword that is not of the vocabulary. */
  private static Optional<String> foreign(String text, Language language) {
    return Wording.of(file(text), new Findings()).orElseThrow().lexemes().stream()
        .filter(it -> it.keyword().isPresent())
        .filter(it -> !it.keyword().get().has(it.spaced(), language))
        .map(Lexeme::text)
        .findFirst();
  }

  @TestFactory
  Stream<DynamicTest> lineEndsAreKept() {
    return ofEach(
        text -> {
          String canonical = formatted(text);
          assertThat(formatted(text.replace("\n", "\r\n")))
              .isEqualTo(canonical.replace("\n", "\r\n"));
          assertThat(formatted("\uFEFF" + text)).isEqualTo("\uFEFF" + canonical);
          assertThat(formatted(text.stripTrailing())).isEqualTo(canonical.stripTrailing());
        });
  }

  @Test
  void allFilesHereAreLaidOutAsTheFormatterWould() {
    ALL.forEach(
        (name, text) -> {
          if (name.endsWith(".agreement") && isUnderstood(text)) {
            assertThat(formatted(text)).as(name).isEqualTo(text);
          }
        });
  }

  @Test
  void theRealTranslationIsTheOneThatTheFormatterMakes() {
    String name = "specs/agreements/god-och-nara-vard-2020/god-och-nära-vård-2020";
    String english = ALL.get(name + ".agreement");
    String swedish = ALL.get(name + ".sv.agreement");
    assertThat(formatted(Formatter.in(Language.SWEDISH), english)).isEqualTo(swedish);
    // English verbs agree with who acts; a translation cannot know how many that is.
    assertThat(formatted(Formatter.in(Language.ENGLISH), swedish))
        .isEqualTo(english.replace("skr submits", "skr submit"));
  }
}
