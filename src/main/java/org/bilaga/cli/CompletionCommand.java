package org.bilaga.cli;

import static org.bilaga.answer.Choice.NAMES;
import static org.bilaga.answer.Choice.WORKSPACE;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bilaga.answer.Choice;
import org.bilaga.answer.Given;
import org.bilaga.duty.Viewpoint;
import org.bilaga.words.Language;
import org.bilaga.workspace.AgreementFiles;
import org.bilaga.workspace.Analysis;
import org.bilaga.workspace.Refused;

/** Prints a script by which a shell completes commands, options and topics of help. */
final class CompletionCommand implements Command {
  static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  private static final List<String> ASKING =
      List.of("show", "explain", "settle", "compare", "deadlines", "report", "coverage");

  // One who presses Tab does not wait.
  private static final int MOST_FILES = 300;
  private static final int MOST_NAMES = 1000;

  @Override
  public Manual manual() {
    return new Manual(
        Sentences.commandCompletion(),
        Sentences.completionUsage(),
        Sentences.completionSummary(),
        Manual.NO_DETAILS,
        Sentences.completionExamples());
  }

  @Override
  public List<Choice> options() {
    return List.of(NAMES, WORKSPACE);
  }

  @Override
  public int run(Given given, Console console) throws Refused {
    if (given.has(NAMES)) {
      names(given, console).forEach(console.out()::println);
      return ExitCode.CLEAN;
    }
    List<String> shells = given.words();
    if (shells.size() != 1 || !SHELLS.contains(shells.get(0))) {
      throw Refused.because(Sentences.nameTheShell());
    }
    console
        .out()
        .print(
            switch (shells.get(0)) {
              case "bash" -> new BashCompletion(console.language()).script();
              case "zsh" -> new ZshCompletion(console.language()).script();
              default -> new FishCompletion(console.language()).script();
            });
    return ExitCode.CLEAN;
  }

  /** What is called something here; nothing where there is so much that one would wait for it. */
  private static List<String> names(Given given, Console console) throws Refused {
    List<Path> paths = given.selection(console.desk().engine()).workspace();
    int files = 0;
    for (Path path : paths) {
      files += AgreementFiles.below(path).size();
    }
    if (files > MOST_FILES) {
      return List.of();
    }
    Analysis analysis = console.desk().engine().open(paths);
    var names = new TreeSet<String>();
    if (given.value(NAMES, "").equals("recipients")) {
      names.addAll(Viewpoint.names(analysis.modules()));
    } else {
      analysis.agreements().forEach(agreement -> names.add(agreement.name()));
    }
    return names.stream().limit(MOST_NAMES).toList();
  }

  /** The words that may follow a command; empty where files may. */
  static List<String> wordsAfter(String command) {
    return switch (command) {
      case "help" -> HelpCommand.topics();
      case "completion" -> SHELLS;
      default -> List.of();
    };
  }

  /** Whether names of agreements may follow a command. */
  static boolean asksOfAgreements(String command) {
    return ASKING.contains(command);
  }

  /** The names to propose for the value of an option; empty where there are none to propose. */
  static Optional<String> names(Choice option) {
    return switch (option.takes()) {
      case AGREEMENT -> Optional.of("agreements");
      case RECIPIENT -> Optional.of("recipients");
      default -> Optional.empty();
    };
  }

  /** What a command is called by one who speaks a language: in English, and in that. */
  static List<String> forms(String name, Language language) {
    String own = Commands.named(name).orElseThrow().manual().called().in(language);
    return own.equals(name) ? List.of(name) : List.of(name, own);
  }
}
