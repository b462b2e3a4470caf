package org.bilaga.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.answer.Choice;
import org.bilaga.answer.Given;
import org.bilaga.answer.Inquiry;
import org.bilaga.words.Language;
import org.bilaga.workspace.Refused;

/**
 * Finds the command that is meant and reads its given.
 *
 * <p>Only the command that runs is made, and nothing that help or complaints need is loaded unless
 * they are asked for: each class costs time at every start.
 */
final class Commands {
  /** In the order that help shows them; each has its case in {@link #named}. */
  static final List<String> NAMES =
      List.of(
          "check",
          "show",
          "explain",
          "settle",
          "compare",
          "solve",
          "deadlines",
          "report",
          "coverage",
          "audit",
          "infer",
          "import",
          "ask",
          "fmt",
          "new",
          "repl",
          "lsp",
          "studio",
          "help",
          "completion");

  /** The command of a name, in whatever language that is. */
  static Optional<Command> named(String name) {
    return switch (name) {
      case "check" -> Optional.of(new CheckCommand());
      case "show" -> Optional.of(new InquiryCommand(Inquiry.SHOW));
      case "explain" -> Optional.of(new InquiryCommand(Inquiry.EXPLAIN));
      case "settle" -> Optional.of(new InquiryCommand(Inquiry.SETTLE));
      case "compare" -> Optional.of(new InquiryCommand(Inquiry.COMPARE));
      case "solve" -> Optional.of(new InquiryCommand(Inquiry.SOLVE));
      case "deadlines" -> Optional.of(new InquiryCommand(Inquiry.DEADLINES));
      case "report" -> Optional.of(new InquiryCommand(Inquiry.REPORT));
      case "coverage" -> Optional.of(new InquiryCommand(Inquiry.COVERAGE));
      case "audit" -> Optional.of(new AuditCommand());
      case "infer" -> Optional.of(new InquiryCommand(Inquiry.INFER));
      case "import" -> Optional.of(new ImportCommand());
      case "ask" -> Optional.of(new AskCommand());
      case "fmt" -> Optional.of(new FormatCommand());
      case "new" -> Optional.of(new NewCommand());
      case "repl" -> Optional.of(new ReplCommand());
      case "lsp" -> Optional.of(new LspCommand());
      case "studio" -> Optional.of(new StudioCommand());
      case "help" -> Optional.of(new HelpCommand());
      case "completion" -> Optional.of(new CompletionCommand());
      default -> calledOtherwise(name);
    };
  }

  private static Optional<Command> calledOtherwise(String word) {
    for (String name : NAMES) {
      Command command = named(name).orElseThrow();
      for (Language language : Language.all()) {
        if (command.manual().called().in(language).equals(word)) {
          return Optional.of(command);
        }
      }
    }
    return Optional.empty();
  }

  /** What all commands are called, in English first. */
  static List<String> namesInAllLanguages() {
    List<String> names = new ArrayList<>(NAMES);
    for (Language language : Language.all()) {
      for (String name : NAMES) {
        String called = named(name).orElseThrow().manual().called().in(language);
        if (!names.contains(called)) {
          names.add(called);
        }
      }
    }
    return names;
  }

  /** The name that all may use, and "session", which is a word of both. */
  private static boolean saysNoLanguage(String word) {
    return NAMES.contains(word) || word.equals("session");
  }

  int run(List<String> args, Console console) {
    try {
      return dispatch(args, console);
    } catch (RuntimeException | Error fault) {
      return Fault.tell(fault, args, console);
    }
  }

  private static int dispatch(List<String> args, Console console) {
    Optional<Command> command = args.isEmpty() ? Optional.empty() : named(args.get(0));
    if (command.isEmpty()) {
      return WithoutCommand.run(args, console);
    }
    List<String> given = args.subList(1, args.size());
    var asked = askedIn(args.get(0));
    return asked.isPresent()
        ? run(
            command.get(),
            Usage.answeredIn(asked.get(), command.get(), given),
            console.in(asked.get()))
        : run(command.get(), given, console);
  }

  /** The language of a command's word, where it is not the name that all may use. */
  static Optional<Language> askedIn(String word) {
    for (Language language : Language.all()) {
      for (String name : saysNoLanguage(word) ? List.<String>of() : NAMES) {
        if (named(name).orElseThrow().manual().called().in(language).equals(word)) {
          return Optional.of(language);
        }
      }
    }
    return Optional.empty();
  }

  static int run(Command command, List<String> args, Console console) {
    Console chosen = Usage.speaking(args, console);
    if (asksForHelp(args)) {
      HelpText text = HelpText.on(chosen);
      CommandHelp.write(command, text, chosen.language());
      chosen.out().print(text);
      return ExitCode.CLEAN;
    }
    String called = command.manual().called().in(chosen.language());
    Given given;
    try {
      given = Given.read("bilaga " + called, optionsOf(command), args);
    } catch (Refused misread) {
      Refusals.tell(misread.told(), chosen);
      chosen.err().println(chosen.say(Sentences.helpTellsMore(called)));
      return ExitCode.WRONG_USAGE;
    }
    Optional<String> file = given.outputFile();
    return file.isPresent()
        ? WrittenFile.answer(file.get(), given, chosen, into -> run(command, given, into))
        : run(command, given, chosen);
  }

  private static int run(Command command, Given given, Console console) {
    try {
      if (given.format().isBinary() && console.desk().isTerminal()) {
        throw Refused.because(Sentences.notForATerminal(given.format().word()));
      }
      return command.run(given, console);
    } catch (Refused refused) {
      return Refusals.tell(refused, given, console);
    }
  }

  /** A command's own options and those that all commands have. */
  static List<Choice> optionsOf(Command command) {
    List<Choice> options = new ArrayList<>(command.options());
    for (Choice common : List.of(Choice.LANGUAGE, Choice.HELP)) {
      if (!isAmong(options, common)) {
        options.add(common);
      }
    }
    return options;
  }

  private static boolean isAmong(List<Choice> options, Choice one) {
    for (Choice option : options) {
      if (option.name().equals(one.name())) {
        return true;
      }
    }
    return false;
  }

  private static boolean asksForHelp(List<String> args) {
    for (String arg : args) {
      if (arg.equals("--")) {
        return false;
      } else if (Choice.HELP.isMeantBy(arg)) {
        return true;
      }
    }
    return false;
  }
}
