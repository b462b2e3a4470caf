package org.bilaga.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilaga.answer.Answered;
import org.bilaga.answer.Given;
import org.bilaga.evaluate.Inputs;
import org.bilaga.sheet.Prose;
import org.bilaga.sheet.SheetPart;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.bilaga.workspace.Analysis;
import org.bilaga.workspace.Engine;
import org.bilaga.workspace.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Questions as economists and county directors put them, with the sentences they are answered with:
 * of the real agreements, and of invented ones in euro and seats.
 *
 * <p>{@code ? question} is followed by {@code = the sentence}, or {@code - why there is none}.
 */
class AskedQuestionsTest {
  private static final Path HERE = Path.of("src/test/resources/org/bilaga/ask");

  @ParameterizedTest
  @CsvSource({
    "specs/agreements, agreements_sv.txt, sv",
    "specs/agreements, agreements_en.txt, en",
    "specs/agreements, more_sv.txt, sv",
    "specs/agreements, drafters_sv.txt, sv",
    "specs/agreements, drafters_en.txt, en",
    "specs/agreements, more_en.txt, en",
    "src/test/resources/org/bilaga/ask/coast, coast_sv.txt, sv",
    "src/test/resources/org/bilaga/ask/skola, skola_sv.txt, sv",
    "src/test/resources/org/bilaga/ask/bounds, bounds_en.txt, en",
    "src/test/resources/org/bilaga/ask/coast, coast_en.txt, en",
    "src/test/resources/org/bilaga/ask/fjord, fjord_sv.txt, sv",
    "src/test/resources/org/bilaga/ask/fjord, fjord_en.txt, en"
  })
  void isAnswered(Path files, String questions, String language) throws IOException {
    String expected = Files.readString(HERE.resolve(questions));
    Engine engine = engine(files);
    var answers = new StringBuilder();
    for (String line : expected.lines().toList()) {
      if (line.startsWith("?")) {
        answers.append(line).append('\n');
        answers.append(answer(line.substring(1).strip(), engine, language)).append('\n');
      } else if (!line.startsWith("=") && !line.startsWith("-")) {
        answers.append(line).append('\n');
      }
    }
    if (System.getProperty("golden", "").equals("write")) {
      Files.writeString(HERE.resolve(questions), answers.toString());
    }
    assertThat(answers.toString()).isEqualTo(expected);
  }

  private static List<String> refused(String question, Engine engine) {
    try {
      Asking.answer(Given.of(List.of(question)), engine);
      return List.of("answered");
    } catch (Refused refused) {
      return refused.told().stream().map(it -> it.in(Language.ENGLISH)).toList();
    }
  }

  /** What is offered is no question that was just refused, and is in money and years that are. */
  @Test
  void whatIsOfferedFitsWhatThereIs(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve(".bilaga"), "");
    Files.writeString(
        folder.resolve("a.agreement"),
        """
        group ports "Ports" {
          | id   | name         |
          | kiel | Port of Kiel |
          | lund | Port of Lund |
        }
        party audit "Audit Office"
        agreement harbour {
          period 2027
          grant g 9 million EUR to ports equally
          grant a 1 million EUR to audit
        }
        """);
    Engine engine = engine(folder);
    for (String question :
        List.of(
            "who reports to SKR",
            "who gained most",
            "how much more does nobody get",
            "how large must bananas be for apples to get 100 mkr",
            "who gets more than 100 mkr of bananas")) {
      List<String> told = refused(question, engine);
      assertThat(told).as(question).hasSizeGreaterThan(2);
      assertThat(told.subList(1, told.size()))
          .as(question)
          .noneMatch(it -> it.strip().equals(question))
          .noneMatch(it -> it.contains("mkr") || it.contains("2026") || it.contains("SKR"));
      for (String offered : told.subList(1, told.size() - 1)) {
        assertThat(refused(offered.strip(), engine).getFirst())
            .as(offered)
            .doesNotContain("not understand", "currency", "currencies");
      }
    }
    assertThat(refused("who reports to SKR", engine).getFirst()).contains("understand `SKR`");
  }

  /** Where there is only one agreement, nobody is told to compare it with itself. */
  @Test
  void formsAreFilledWithNamesOfTheirOwn() {
    Engine engine = engine(HERE.resolve("skola"));
    assertThatThrownBy(
            () -> Asking.answer(Given.of(List.of("jämför vad avtalen skiljer bananer")), engine))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.told().stream().map(it -> it.in(Language.SWEDISH)))
                    .hasSize(5)
                    .anyMatch(line -> line.contains("`bananer`"))
                    .noneMatch(line -> line.contains("skola-2025 och skola-2025")));
  }

  static Engine engine(Path files) {
    List<Path> paths = List.of(files);
    return Engine.of(paths, Analysis.at(paths), List.of(), Inputs.AS_WRITTEN);
  }

  private static Told lead(List<SheetPart> parts) {
    return parts.stream()
        .flatMap(it -> it instanceof Prose.Paragraph said ? Stream.of(said.text()) : Stream.empty())
        .findFirst()
        .orElseThrow();
  }

  /** The sentence of the answer, in the language that the question is in. */
  static String answer(String question, Engine engine, String language) {
    try {
      Answered answered = Asking.answer(Given.of(List.of(question)), engine);
      Language spoken = answered.language().orElseThrow();
      Optional<String> lead = answered.sheet().map(sheet -> lead(sheet.parts()).in(spoken));
      return (spoken.code().equals(language) ? "= " : "= [" + spoken.code() + "] ")
          + lead.orElse("(the check)");
    } catch (Refused refused) {
      Language spoken = refused.language().orElseThrow();
      List<String> told = new ArrayList<>();
      refused.told().forEach(it -> told.add(it.in(spoken)));
      return (spoken.code().equals(language) ? "- " : "- [" + spoken.code() + "] ")
          + (told.isEmpty() ? refused.mistakes().size() + " mistakes" : told.getFirst());
    }
  }
}
