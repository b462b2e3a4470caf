package org.bilaga.cli;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.answer.Choice;
import org.bilaga.words.Language;

/** The script for zsh. */
final class ZshCompletion {
  private final Language language;

  ZshCompletion(Language language) {
    this.language = language;
  }

  String script() {
    var script = new StringBuilder("#compdef bilaga\n");
    script.append("# Completion of bilaga in zsh. In ~/.zshrc: source <(bilaga completion zsh)\n");
    script.append("_bilaga_names() {\n  compadd -- ${(f)\"$(bilaga completion --names $1");
    script.append(" 2>/dev/null)\"}\n}\n");
    script.append("_bilaga() {\n  local -a commands=(\n");
    for (String name : Commands.NAMES) {
      Command command = Commands.named(name).orElseThrow();
      for (String form : CompletionCommand.forms(name, language)) {
        String summary = quoted(form + ":" + escaped(command.manual().summary().in(language)));
        script.append("    ").append(summary).append('\n');
      }
    }
    script.append("  )\n  if ((CURRENT == 2)); then\n    _describe command commands\n    return\n");
    script.append("  fi\n  local command=$words[2]\n  shift words\n  ((CURRENT--))\n");
    script.append("  case $command in\n");
    for (String name : Commands.NAMES) {
      String forms = String.join(" | ", CompletionCommand.forms(name, language));
      script.append("    ").append(forms).append(")\n      _arguments");
      Command command = Commands.named(name).orElseThrow();
      for (Choice option : Commands.optionsOf(command)) {
        option(command, option, script);
      }
      List<String> words = CompletionCommand.wordsAfter(name);
      String rest =
          !words.isEmpty()
              ? "1:word:(" + String.join(" ", words) + ")"
              : CompletionCommand.asksOfAgreements(name)
                  ? "*:name:{ _bilaga_names agreements; _files }"
                  : "*:file:_files";
      script.append(" \\\n        ").append(quoted(rest)).append("\n      ;;\n");
    }
    script.append("  esac\n}\n");
    script.append("if [[ $funcstack[1] == _bilaga ]]; then\n  _bilaga \"$@\"\nelse\n");
    return script.append("  compdef _bilaga bilaga\nfi\n").toString();
  }

  private void option(Command command, Choice option, StringBuilder script) {
    String text = "[" + escaped(option.does().in(language)) + "]";
    List<String> values = option.values(language);
    String names =
        CompletionCommand.names(option).map(it -> "{ _bilaga_names " + it + " }").orElse(" ");
    String value =
        !option.takesValue()
            ? ""
            : values.isEmpty() ? ":value:" + names : ":value:(" + String.join(" ", values) + ")";
    List<String> forms = new ArrayList<>(option.forms(language));
    if (option.hasLetter()) {
      forms.add("-" + option.letter());
    }
    String once = "(" + String.join(" ", forms) + ")";
    for (String form : forms) {
      script.append(" \\\n        ").append(quoted(once + form + text + value));
    }
  }

  private static String escaped(String text) {
    return text.replace(":", "\\:").replace("[", "\\[").replace("]", "\\]");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
