package org.bilaga.cli;

import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
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
      default -> Optional.empty();
    };
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
    if (asksForHelp(args)) {
      return CommandHelp.print(command, Usage.speaking(args, console));
    }
    try {
      Options options = optionsOf(command);
      // Not by their beginnings: what is unique today would not be when an option is added.
      var arguments = new DefaultParser(false).parse(options, args.toArray(new String[0]));
      for (Option option : arguments.getOptions()) {
        if (!mayHave(option, option.getValue())) {
          return Usage.wrongValue(command, option, Usage.speaking(args, console));
        }
      }
      Console speaking = inChosenLanguage(arguments, console);
      try {
        return command.run(arguments, speaking);
      } catch (Refused refused) {
        return Refusals.tell(refused, arguments, speaking);
      }
    } catch (ParseException wrong) {
      return Usage.wrong(command, wrong, Usage.speaking(args, console));
    }
  }

  /** A command's own options and those that all commands have. */
  static Options optionsOf(Command command) {
    return command
        .options()
        .addOption(Option.builder("l").longOpt("language").hasArg().argName("sv|en").get())
        .addOption(Option.builder("h").longOpt("help").get());
  }

  private static boolean asksForHelp(List<String> args) {
    for (String arg : args) {
      if (arg.equals("--")) {
        return false;
      } else if (arg.equals("--help") || arg.equals("-h")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether an option may have a value: where the values are listed, {@code text|json}, only one.
   */
  private static boolean mayHave(Option option, String value) {
    String values = option.getArgName();
    return values == null
        || values.indexOf('|') < 0
        || value != null
            && value.indexOf('|') < 0
            && (("|" + values + "|").contains("|" + value + "|")
                || FormatOption.mayHave(option, value));
  }

  private static Console inChosenLanguage(CommandLine arguments, Console console) {
    String language = arguments.getOptionValue("language");
    if (language == null) {
      return console;
    }
    return console.in(language.equals("sv") ? Language.SWEDISH : Language.ENGLISH);
  }
}
