package org.bilaga.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bilaga.answer.Choice;
import org.bilaga.finding.Suggestion;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.bilaga.workspace.Names;

/** Given that do not begin with a command: an option before it, or a word that is none. */
final class WithoutCommand {
  private WithoutCommand() {}

  static int run(List<String> args, Console console) {
    if (args.isEmpty()) {
      return isAtDesk() ? Commands.run(new ReplCommand(), args, console) : Overview.print(console);
    }
    String first = args.get(0);
    return switch (first) {
      case "--version", "-V" -> {
        console.out().println(Version.told());
        yield ExitCode.CLEAN;
      }
      default -> {
        Console chosen = Usage.speaking(args, console);
        if (Choice.HELP.isMeantBy(first)) {
          yield Overview.print(chosen);
        } else if (!Choice.LANGUAGE.isMeantBy(first)) {
          yield unknown(first, chosen);
        } else if (args.size() > 2) {
          yield new Commands().run(moved(args), console);
        }
        boolean known = args.size() == 2 && Language.named(args.get(1)).isPresent();
        yield known ? Overview.print(chosen) : unknown(first, console);
      }
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

  /** Told in the language of the word that may be meant. */
  private static int unknown(String word, Console asked) {
    var near = Suggestion.nearest(word, Commands.namesInAllLanguages());
    Console console =
        near.isEmpty() ? asked : Commands.askedIn(near.get(0)).map(asked::in).orElse(asked);
    Told wrong =
        word.startsWith("-") ? Sentences.commandFirst(word) : Sentences.noSuchCommand(word);
    Told advised =
        isPath(word)
            ? Sentences.meantCommand(wrong, Sentences.commandCheck(), word)
            : Names.orDidYouMean(wrong, word, Commands.namesInAllLanguages());
    console.err().println(console.say(advised));
    Overview.commands(console, console.err());
    return ExitCode.WRONG_USAGE;
  }

  private static boolean isPath(String word) {
    try {
      return Files.exists(Path.of(word));
    } catch (InvalidPathException noPath) {
      return false;
    }
  }
}
