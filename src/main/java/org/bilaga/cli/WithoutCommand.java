package org.bilaga.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Arguments that do not begin with a command: an option before it, or a word that is none. */
final class WithoutCommand {
  private WithoutCommand() {}

  static int run(List<String> args, Console console) {
    if (args.isEmpty()) {
      return isAtDesk() ? Commands.run(new ReplCommand(), args, console) : Overview.print(console);
    }
    String first = args.get(0);
    return switch (first) {
      case "--version", "-V" -> {
        console.out().println("bilaga " + Version.current());
        yield ExitCode.CLEAN;
      }
      case "--help", "-h" -> Overview.print(Usage.speaking(args, console));
      case "--language", "-l" ->
          args.size() == 2 && Usage.isLanguage(args.get(1))
              ? Overview.print(Usage.speaking(args, console))
              : args.size() > 2
                  ? new Commands().run(moved(args), console)
                  : unknown(first, console);
      default -> unknown(first, Usage.speaking(args, console));
    };
  }

  /** Whether somebody types and reads; looked at before any class of the session is. */
  private static boolean isAtDesk() {
    return "1".equals(System.getProperty("bilaga.keyboard"))
        && "1".equals(System.getProperty("bilaga.terminal"))
        && !"dumb".equals(System.getenv("TERM"));
  }

  /** The language behind the command, where its own options stand. */
  private static List<String> moved(List<String> args) {
    List<String> moved = new ArrayList<>(args.subList(2, args.size()));
    moved.addAll(1, args.subList(0, 2));
    return moved;
  }

  private static int unknown(String word, Console console) {
    String wrong =
        word.startsWith("-")
            ? console.say(
                "A command must come before `" + word + "`.",
                "Före `" + word + "` måste ett kommando stå.")
            : console.say(
                "There is no command `" + word + "`.", "Kommandot `" + word + "` finns inte.");
    console.err().println(wrong + advice(word, console));
    Overview.commands(console, console.err());
    return ExitCode.WRONG_USAGE;
  }

  private static String advice(String word, Console console) {
    if (isPath(word)) {
      String meant = "`bilaga check " + word + "`";
      return console.say(" Did you mean " + meant + "?", " Menade du " + meant + "?");
    }
    return Usage.didYouMean(word, Commands.NAMES, console);
  }

  private static boolean isPath(String word) {
    try {
      return Files.exists(Path.of(word));
    } catch (InvalidPathException noPath) {
      return false;
    }
  }
}
