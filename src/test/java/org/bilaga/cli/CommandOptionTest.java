package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bilaga.answer.Choice;
import org.bilaga.answer.Given;
import org.bilaga.words.Language;
import org.bilaga.workspace.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Commands and options in every language; one option means one thing wherever it stands. */
class CommandOptionTest {
  static final List<String> COMMANDS = Commands.NAMES;

  @TempDir Path folder;

  @ParameterizedTest
  @FieldSource("COMMANDS")
  void aCommandIsKnownByItsNameInEveryLanguage(String name) {
    Command command = Commands.named(name).orElseThrow();
    assertThat(command.name()).isEqualTo(name);
    for (Language language : Language.all()) {
      String called = command.manual().called().in(language);
      assertThat(Commands.named(called).map(Command::name)).as(called).hasValue(name);
    }
  }

  @ParameterizedTest
  @FieldSource("COMMANDS")
  void noTwoOptionsOfACommandAreWrittenAlike(String name) {
    Map<String, String> written = new HashMap<>();
    for (Choice option : Commands.optionsOf(Commands.named(name).orElseThrow())) {
      List<String> forms = new ArrayList<>();
      for (Language language : Language.all()) {
        forms.add(option.written(language));
      }
      if (option.hasLetter()) {
        forms.add("-" + option.letter());
      }
      for (String form : forms) {
        assertThat(option.isMeantBy(form)).as(form).isTrue();
        String other = written.put(form, option.name());
        assertThat(other == null || other.equals(option.name())).as(form).isTrue();
      }
    }
  }

  /** What help and a refusal offer to be written is read, in every language. */
  @ParameterizedTest
  @FieldSource("COMMANDS")
  void everyValueThatIsOfferedIsTaken(String name) throws Refused {
    List<Choice> options = Commands.optionsOf(Commands.named(name).orElseThrow());
    for (Choice option : options) {
      for (Language language : Language.all()) {
        for (String value : option.values(language)) {
          var given = Given.read(name, options, List.of(option.written(), value));
          assertThat(given.has(option)).as(option.written() + " " + value).isTrue();
        }
      }
    }
  }

  @Test
  void oneNameOrLetterIsOneOptionInAllCommands() {
    Map<Character, String> letters = new HashMap<>();
    for (String name : Commands.NAMES) {
      for (Choice option : Commands.optionsOf(Commands.named(name).orElseThrow())) {
        if (option.hasLetter()) {
          assertThat(letters.merge(option.letter(), option.name(), (a, b) -> a))
              .isEqualTo(option.name());
        }
      }
    }
  }

  @Test
  void swedishCommandsAndOptionsDoTheSame() {
    text();
    Answer english = Answer.to("show", "a", "--workspace", folder.toString(), "--language", "sv");
    assertThat(english.code()).isZero();
    assertThat(Answer.to("visa", "a", "--arbetsyta=" + folder, "--språk", "sv")).isEqualTo(english);
    assertThat(Answer.to("hjälp", "visa", "-l", "sv").out())
        .startsWith("bilaga visa")
        .contains("--workspace, --arbetsyta MAPP");
    assertThat(Answer.to("kontrollera", "--hjälp")).isEqualTo(Answer.to("check", "-h", "-l", "sv"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          kontrolera      | Kommandot `kontrolera` finns inte. Menade du `kontrollera`?
          forklara x      | Kommandot `forklara` finns inte. Menade du `förklara`?
          show a --arbetyta x | `bilaga show` has no option `--arbetyta`. Did you mean `--arbetsyta`?
          check --språk   | `--språk` needs a value: `sv` or `en`.
          check --watch=1 | `--watch` takes no value.
          check -yx       | `bilaga check` has no option `-yx`.
          """)
  void nearMissesAreToldAcrossLanguages(String arguments, String told) {
    Answer answer = Answer.to(arguments.split(" +"));
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err().lines().findFirst()).hasValue(told);
  }

  @Test
  void anAnswerGoesWholeIntoTheFileThatIsNamed() throws Exception {
    text();
    Path file = folder.resolve("svar.csv");
    String place = folder.toString();
    Answer printed = Answer.to("show", "a", "-w", place, "-f", "csv");
    Answer written = Answer.to("show", "a", "-w", place, "-fcsv", "-o", file.toString());
    assertThat(written).isEqualTo(new Answer(0, "", "`" + file + "` is written.\n"));
    assertThat(file).hasContent(printed.out());

    Answer refused = Answer.to("show", "nothing", "-w", place, "-o", file.toString());
    assertThat(refused.code()).isEqualTo(2);
    assertThat(Files.readString(file)).isEqualTo(printed.out());
  }

  @Test
  void aDashIsStandardOutputAndNoFile() throws Exception {
    text();
    String place = folder.toString();
    Answer printed = Answer.to("show", "a", "-w", place, "-f", "csv");
    for (String option : List.of("-o -", "-o-", "--output=-", "--utfil -")) {
      List<String> words = new ArrayList<>(List.of("show", "a", "-w", place, "-f", "csv"));
      words.addAll(List.of(option.split(" ")));
      assertThat(Answer.to(words.toArray(String[]::new))).isEqualTo(printed);
    }
    assertThat(Path.of("-")).doesNotExist();
    assertThat(Answer.to("check", place, "-o", "-").out()).startsWith("1 agreement");
    assertThat(Answer.to("ask", "how much does p get of a", "-w", place, "-o", "-"))
        .isEqualTo(Answer.to("ask", "how much does p get of a", "-w", place));
    assertThat(Answer.to("report", "a", "-w", place, "-f", "docx", "-o", "-").out())
        .startsWith("PK");
  }

  @Test
  void whatIsNoTextIsNotPrintedInATerminal() {
    text();
    System.setProperty("bilaga.terminal", "1");
    try {
      for (String asked : List.of("report a", "show a", "ask how_much_does_p_get_of_a")) {
        List<String> words = new ArrayList<>();
        List.of(asked.split(" ")).forEach(it -> words.add(it.replace('_', ' ')));
        words.addAll(List.of("-w", folder.toString(), "-f", "xlsx", "-o", "-"));
        assertThat(Answer.to(words.toArray(String[]::new)))
            .isEqualTo(new Answer(2, "", "`xlsx` is for a file: add -o NAME.xlsx.\n"));
        Path file = folder.resolve("a.xlsx");
        words.set(words.size() - 1, file.toString());
        assertThat(Answer.to(words.toArray(String[]::new)).code()).isZero();
        assertThat(file).exists();
      }
    } finally {
      System.clearProperty("bilaga.terminal");
    }
  }

  private void text() {
    Asked.write(
        folder,
        "a.agreement",
        "party p \"P\"\nagreement a \"A\" {\n    total 5 kr\n    grant b 5 kr to p\n}\n");
  }
}
