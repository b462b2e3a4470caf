package org.bilaga.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.words.Language;
import org.bilaga.workspace.Refused;

/**
 * Finds the command that is meant and reads its arguments.
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
          "coverage",
          "fmt",
          "new",
          "repl",
          "help",
          "completion");

  /** The command of a name, in whatever language that is. */
  static Optional<Command> named(String name) {
    return switch (name) {
      case "check" -> Optional.of(new CheckCommand());
      case "show" -> Optional.of(new ShowCommand());
      case "explain" -> Optional.of(new ExplainCommand());
      case "settle" -> Optional.of(new SettleCommand());
      case "compare" -> Optional.of(new CompareCommand());
      case "solve" -> Optional.of(new SolveCommand());
      case "deadlines" -> Optional.of(new DeadlinesCommand());
      case "coverage" -> Optional.of(new CoverageCommand());
      case "fmt" -> Optional.of(new FormatCommand());
      case "new" -> Optional.of(new NewCommand());
      case "repl" -> Optional.of(new ReplCommand());
      case "help" -> Optional.of(new HelpCommand());
      case "completion" -> Optional.of(new CompletionCommand());
      default -> calledOtherwise(name);
    };
  }

  private static Optional<Command> calledOtherwise(String word) {
    for (String name : NAMES) {
      Command command = named(name).orElseThrow();
      for (Language language : Language.all()) {
        if (command.called().in(language).equals(word)) {
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
        String called = named(name).orElseThrow().called().in(language);
        if (!names.contains(called)) {
          names.add(called);
        }
      }
    }
    return names;
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
    return command.isPresent()
        ? run(command.get(), args.subList(1, args.size()), console)
        : WithoutCommand.run(args, console);
  }

  static int run(Command command, List<String> args, Console console) {
    Console chosen = Usage.speaking(args, console);
    if (asksForHelp(args)) {
      return CommandHelp.print(command, chosen);
    }
    Arguments arguments;
    try {
      arguments = Arguments.of(command, args);
    } catch (Refused misread) {
      Refusals.tell(misread.told(), chosen);
      return ExitCode.WRONG_USAGE;
    }
    Optional<String> file = arguments.value(CommandOption.OUTPUT);
    return file.isPresent()
        ? WrittenFile.answer(file.get(), chosen, into -> run(command, arguments, into))
        : run(command, arguments, chosen);
  }

  private static int run(Command command, Arguments arguments, Console console) {
    try {
      return command.run(arguments, console);
    } catch (Refused refused) {
      return Refusals.tell(refused, arguments, console);
    }
  }

  /** A command's own options and those that all commands have. */
  static List<CommandOption> optionsOf(Command command) {
    List<CommandOption> options = new ArrayList<>(command.options());
    for (CommandOption common : List.of(CommandOption.LANGUAGE, CommandOption.HELP)) {
      if (!isAmong(options, common)) {
        options.add(common);
      }
    }
    return options;
  }

  private static boolean isAmong(List<CommandOption> options, CommandOption one) {
    for (CommandOption option : options) {
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
      } else if (CommandOption.HELP.isMeantBy(arg)) {
        return true;
      }
    }
    return false;
  }
}
