package org.bilaga.cli;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.answer.Choice;
import org.bilaga.words.Language;

/** The script for bash. */
final class BashCompletion {
  private static final String START =
      """
      # Completion of bilaga in bash. In ~/.bashrc: source <(bilaga completion bash)
      _bilaga() {
        local current=${COMP_WORDS[COMP_CWORD]} previous= command= word i
        COMPREPLY=()
        if ((COMP_CWORD > 0)); then previous=${COMP_WORDS[COMP_CWORD - 1]}; fi
        # --format=json comes as three words.
        if [[ $current == = ]]; then
          current=
        elif [[ $previous == = ]]; then
          previous=${COMP_WORDS[COMP_CWORD - 2]}
        fi
        for ((i = 1; i < COMP_CWORD; i++)); do
          word=${COMP_WORDS[i]}
          case $word in
            -l | --language | --språk) ((i++)) ;;
            -*) ;;
            *) command=$word; break ;;
          esac
        done
      """;

  private final Language language;

  BashCompletion(Language language) {
    this.language = language;
  }

  String script() {
    var script = new StringBuilder(START);
    script.append("  case $command in\n");
    for (String name : Commands.NAMES) {
      for (String form : CompletionCommand.forms(name, language)) {
        if (!form.equals(name)) {
          script.append("    ").append(form).append(") command=").append(name).append(" ;;\n");
        }
      }
    }
    script.append("    *) ;;\n  esac\n  case $command:$previous in\n");
    for (String name : Commands.NAMES) {
      for (Choice option : Commands.optionsOf(Commands.named(name).orElseThrow())) {
        value(name, option, script);
      }
    }
    script
        .append("    :-l | :--language) ")
        .append(reply(Choice.LANGUAGE.values(language)))
        .append("; return ;;\n");
    script.append("  esac\n  if [[ $current == -* ]]; then\n    case $command in\n");
    script
        .append("      '') ")
        .append(reply(List.of("--help", "--version", "--language")))
        .append(" ;;\n");
    for (String name : Commands.NAMES) {
      script
          .append("      ")
          .append(name)
          .append(") ")
          .append(reply(options(name)))
          .append(" ;;\n");
    }
    script.append("    esac\n    return\n  fi\n  case $command in\n");
    List<String> commands = new ArrayList<>();
    Commands.NAMES.forEach(name -> commands.addAll(CompletionCommand.forms(name, language)));
    words("''", commands, script);
    for (String name : Commands.NAMES) {
      List<String> words = CompletionCommand.wordsAfter(name);
      if (!words.isEmpty()) {
        words(name, words, script);
      } else if (CompletionCommand.asksOfAgreements(name)) {
        script.append("    ").append(name).append(") ").append(named("agreements"));
        script.append(" ;;\n");
      }
    }
    // Where nothing else is offered, bash completes the names of files.
    return script.append("  esac\n}\ncomplete -o default -F _bilaga bilaga\n").toString();
  }

  private static void words(String command, List<String> words, StringBuilder script) {
    script.append("    ").append(command).append(")\n      compopt +o default 2>/dev/null\n      ");
    script.append(reply(words)).append("\n      ;;\n");
  }

  private void value(String command, Choice option, StringBuilder script) {
    if (!option.takesValue()) {
      return;
    }
    script.append("    ").append(pattern(command, option)).append(") ");
    if (!option.values().isEmpty()) {
      script.append(reply(option.values(language))).append("; ");
    }
    CompletionCommand.names(option).ifPresent(names -> script.append(named(names)).append("; "));
    script.append("return ;;\n");
  }

  private String pattern(String command, Choice option) {
    var pattern = new StringBuilder();
    if (option.hasLetter()) {
      pattern.append(command).append(":-").append(option.letter());
    }
    for (String form : option.forms(language)) {
      pattern.append(pattern.isEmpty() ? "" : " | ").append(command).append(':').append(form);
    }
    return pattern.toString();
  }

  private List<String> options(String command) {
    List<String> options = new ArrayList<>();
    for (Choice option : Commands.optionsOf(Commands.named(command).orElseThrow())) {
      options.addAll(option.forms(language));
    }
    return options;
  }

  /** Words hold letters, digits and hyphens alone, so they need no quoting one by one. */
  private static String reply(List<String> words) {
    return "COMPREPLY=($(compgen -W '" + String.join(" ", words) + "' -- \"$current\"))";
  }

  /** What is called something where one stands. */
  private static String named(String names) {
    return "COMPREPLY=($(compgen -W \"$(bilaga completion --names "
        + names
        + " 2>/dev/null)\" -- \"$current\"))";
  }
}
