package org.bilaga.cli;

import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.bilaga.words.Told;

/** Prints a script by which a shell completes commands, options and topics of help. */
final class CompletionCommand implements Command {
  static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  @Override
  public String name() {
    return "completion";
  }

  @Override
  public Told usage() {
    return Told.text("bash|zsh|fish");
  }

  @Override
  public Told summary() {
    return Told.phrase(
        "Print a script with which a shell completes what you begin to write.",
        "Skriv ut ett skript med vilket skalet fyller i det du börjar skriva.");
  }

  @Override
  public Options options() {
    return new Options();
  }

  @Override
  public List<String> examples() {
    return List.of(
        "source <(bilaga completion bash)",
        "source <(bilaga completion zsh)",
        "bilaga completion fish > ~/.config/fish/completions/bilaga.fish");
  }

  @Override
  public int run(CommandLine arguments, Console console) {
    List<String> shells = arguments.getArgList();
    if (shells.size() != 1 || !SHELLS.contains(shells.get(0))) {
      console
          .err()
          .println(
              console.say(
                  "Name the shell: `bilaga completion bash`, `zsh` or `fish`.",
                  "Ange skalet: `bilaga completion bash`, `zsh` eller `fish`."));
      return ExitCode.WRONG_USAGE;
    }
    console
        .out()
        .print(
            switch (shells.get(0)) {
              case "bash" -> new BashCompletion().script();
              case "zsh" -> new ZshCompletion(console.language()).script();
              default -> new FishCompletion(console.language()).script();
            });
    return ExitCode.CLEAN;
  }

  /** The words that may follow a command; empty where files may. */
  static List<String> wordsAfter(String command) {
    return switch (command) {
      case "help" -> HelpCommand.topics();
      case "completion" -> SHELLS;
      default -> List.of();
    };
  }
}
