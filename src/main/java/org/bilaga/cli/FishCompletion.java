package org.bilaga.cli;

import java.util.List;
import org.bilaga.answer.Choice;
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
      String forms = String.join(" ", CompletionCommand.forms(name, language));
      script.append("complete -c bilaga -n __fish_use_subcommand -f -a ").append(quoted(forms));
      script.append(" -d ").append(quoted(command.manual().summary().in(language))).append('\n');
    }
    for (String name : Commands.NAMES) {
      Command command = Commands.named(name).orElseThrow();
      for (Choice option : Commands.optionsOf(command)) {
        option(command, option, script);
      }
      List<String> words = CompletionCommand.wordsAfter(name);
      if (!words.isEmpty()) {
        start(name, script).append(" -f -a ").append(quoted(String.join(" ", words))).append('\n');
      } else if (CompletionCommand.asksOfAgreements(name)) {
        start(name, script).append(" -a ").append(named("agreements")).append('\n');
      }
    }
    return script.toString();
  }

  private void option(Command command, Choice option, StringBuilder script) {
    start(command.name(), script);
    if (option.hasLetter()) {
      script.append(" -s ").append(option.letter());
    }
    for (String form : option.forms(language)) {
      script.append(" -l ").append(form.substring(2));
    }
    if (option.takesValue()) {
      script.append(" -r");
      List<String> values = option.values(language);
      script.append(values.isEmpty() ? "" : " -f -a " + quoted(String.join(" ", values)));
      CompletionCommand.names(option)
          .ifPresent(names -> script.append(" -f -a ").append(named(names)));
    }
    script.append(" -d ").append(quoted(option.does().in(language))).append('\n');
  }

  /** What is called something where one stands, asked for when one presses Tab. */
  private static String named(String names) {
    return quoted("(bilaga completion --names " + names + " 2>/dev/null)");
  }

  private StringBuilder start(String command, StringBuilder script) {
    return script
        .append("complete -c bilaga -n '__fish_seen_subcommand_from ")
        .append(String.join(" ", CompletionCommand.forms(command, language)))
        .append("'");
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
