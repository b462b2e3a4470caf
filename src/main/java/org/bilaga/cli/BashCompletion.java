package org.bilaga.cli;

import java.util.ArrayList;
import java.util.List;

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
            -l | --language) ((i++)) ;;
            -*) ;;
            *) command=$word; break ;;
          esac
        done
        case $command:$previous in
      """;

  String script() {
    var script = new StringBuilder(START);
    for (String name : Commands.NAMES) {
      for (CommandOption option : Commands.optionsOf(Commands.named(name).orElseThrow())) {
        if (!option.values().isEmpty()) {
          script.append("    ").append(values(name, option)).append('\n');
        } else if (option.takesValue()) {
          script.append("    ").append(pattern(name, option)).append(") return ;;\n");
        }
      }
    }
    script
        .append("    :-l | :--language) ")
        .append(reply(List.of("sv", "en")))
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
    words("''", Commands.NAMES, script);
    for (String name : Commands.NAMES) {
      List<String> words = CompletionCommand.wordsAfter(name);
      if (!words.isEmpty()) {
        words(name, words, script);
      }
    }
    // Where nothing else is offered, bash completes the names of files.
    return script.append("  esac\n}\ncomplete -o default -F _bilaga bilaga\n").toString();
  }

  private static void words(String command, List<String> words, StringBuilder script) {
    script.append("    ").append(command).append(")\n      compopt +o default 2>/dev/null\n      ");
    script.append(reply(words)).append("\n      ;;\n");
  }

  private static String values(String command, CommandOption option) {
    return pattern(command, option) + ") " + reply(option.values()) + "; return ;;";
  }

  private static String pattern(String command, CommandOption option) {
    String written = command + ":" + option.written();
    return !option.hasLetter() ? written : command + ":-" + option.letter() + " | " + written;
  }

  private static List<String> options(String command) {
    List<String> options = new ArrayList<>();
    for (CommandOption option : Commands.optionsOf(Commands.named(command).orElseThrow())) {
      options.add(option.written());
    }
    return options;
  }

  /** Words hold letters, digits and hyphens alone, so they need no quoting one by one. */
  private static String reply(List<String> words) {
    return "COMPREPLY=($(compgen -W '" + String.join(" ", words) + "' -- \"$current\"))";
  }
}
