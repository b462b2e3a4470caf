package org.bilaga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bilaga.answer.Choice;
import org.bilaga.finding.Kind;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever tells of a command or an option calls it what it is called in the language told in. */
class CommandsInTextsTest {
  private static final Pattern COMMAND = Pattern.compile("\\bbilaga (\\p{L}[\\p{L}-]*)");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--(\\p{L}[\\p{L}-]*)");

  @ParameterizedTest
  @ValueSource(strings = {"en", "sv"})
  void sentencesAndPagesNameThemInTheirOwnLanguage(String code) throws IOException {
    Language language = Language.named(code).orElseThrow();
    List<String> wrong = new ArrayList<>();
    for (Path folder : List.of(Path.of("src/main/java"), Path.of("specs/findings"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(it -> isOf(it, code)).toList()) {
          for (String line : Files.readAllLines(file)) {
            foreign(line, language).forEach(word -> wrong.add(file + ": " + word + ": " + line));
          }
        }
      }
    }
    for (Kind kind : Kinds.all()) {
      foreign(kind.message(language) + " " + kind.help(language), language)
          .forEach(word -> wrong.add(kind.name() + ": " + word));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aWordOfAnotherLanguageIsFound() {
    assertThat(foreign("`bilaga check --fix` visar", Language.SWEDISH))
        .containsExactly("check", "fix");
    assertThat(foreign("`bilaga kontrollera --fix` shows", Language.ENGLISH))
        .containsExactly("kontrollera");
  }

  private static boolean isOf(Path file, String code) {
    String name = file.getFileName().toString();
    return name.equals("words_" + code + ".properties") || name.equals("page." + code + ".md");
  }

  private static List<String> foreign(String text, Language language) {
    Set<String> commands = new HashSet<>();
    List<Choice> choices = new ArrayList<>(List.of(Choice.LANGUAGE, Choice.HELP));
    for (String name : Commands.NAMES) {
      Command command = Commands.named(name).orElseThrow();
      commands.add(command.manual().called().in(language));
      choices.addAll(command.options());
    }
    Set<String> options = new HashSet<>();
    Set<String> known = new HashSet<>();
    for (Choice choice : choices) {
      options.add(choice.called().in(language));
      Language.all().forEach(each -> known.add(choice.called().in(each)));
    }
    List<String> foreign = new ArrayList<>(words(COMMAND, text));
    foreign.removeIf(it -> commands.contains(it) || !Commands.namesInAllLanguages().contains(it));
    List<String> others = new ArrayList<>(words(OPTION, text));
    others.removeIf(it -> options.contains(it) || !known.contains(it));
    foreign.addAll(others);
    return foreign;
  }

  private static List<String> words(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult it) -> it.group(1)).toList();
  }
}
