package org.bilaga.cli;

import java.util.List;
import org.bilaga.words.Told;

/** Prints a script by which a shell completes commands, options and topics of help. */
final class CompletionCommand implements Command {
  static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  @Override
  public Told called() {
    return Sentences.commandCompletion();
  }

  @Override
  public Told usage() {
    return Sentences.completionUsage();
  }

  @Override
  public Told summary() {
    return Sentences.completionSummary();
  }

  @Override
  public List<CommandOption> options() {
    return List.of();
  }

  @Override
  public List<String> examples() {
    return List.of(
        "source <(bilaga completion bash)",
        "source <(bilaga completion zsh)",
        "bilaga completion fish > ~/.config/fish/completions/bilaga.fish");
  }

  @Override
  public int run(Arguments arguments, Console console) {
    List<String> shells = arguments.words();
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
