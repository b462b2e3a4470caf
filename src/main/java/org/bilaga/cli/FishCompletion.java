package org.bilaga.cli;

import java.util.List;
import org.bilaga.words.Language;

/** The script for fish. */
final class FishCompletion {
  private final Language language;

  FishCompletion(Language language) {
    this.language = language;
  }

  String script() {
    var script = new StringBuilder("# Completion of bilaga in fish: save as ");
    script.append("~/.config/fish/completions/bilaga.fish\n");
    for (String name : Commands.NAMES) {
      Command command = Commands.named(name).orElseThrow();
      script.append("complete -c bilaga -n __fish_use_subcommand -f -a ").append(name);
      script.append(" -d ").append(quoted(command.summary().in(language))).append('\n');
    }
    for (String name : Commands.NAMES) {
      Command command = Commands.named(name).orElseThrow();
      for (CommandOption option : Commands.optionsOf(command)) {
        option(command, option, script);
      }
      List<String> words = CompletionCommand.wordsAfter(name);
      if (!words.isEmpty()) {
        start(name, script).append(" -f -a ").append(quoted(String.join(" ", words))).append('\n');
      }
    }
    return script.toString();
  }

  private void option(Command command, CommandOption option, StringBuilder script) {
    start(command.name(), script);
    if (option.hasLetter()) {
      script.append(" -s ").append(option.letter());
    }
    script.append(" -l ").append(option.name());
    if (option.takesValue()) {
      script.append(" -r");
      List<String> values = option.values();
      script.append(values.isEmpty() ? "" : " -f -a " + quoted(String.join(" ", values)));
    }
    script.append(" -d ").append(quoted(option.does().in(language))).append('\n');
  }

  private static StringBuilder start(String command, StringBuilder script) {
    return script
        .append("complete -c bilaga -n '__fish_seen_subcommand_from ")
        .append(command)
        .append("'");
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
