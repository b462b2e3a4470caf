package org.bilaga.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.answer.Choice;
import org.bilaga.words.Language;

/** The language that arguments ask for, before they are read. */
final class Usage {
  private Usage() {}

  /**
   * The arguments of a command that was asked for by its word in a language: it is answered in that
   * language, whatever the files', unless they ask for another or have a language themselves.
   */
  static List<String> answeredIn(Language asked, Command command, List<String> args) {
    boolean otherwise =
        command.options().contains(Choice.VOCABULARY) || command.isInLanguageOfItsWords();
    if (otherwise || language(args).isPresent()) {
      return args;
    }
    List<String> answered = new ArrayList<>(args);
    answered.addAll(0, List.of("--" + Choice.LANGUAGE.name(), asked.code()));
    return answered;
  }

  /** The console in the language that the arguments ask for, as far as they can be read. */
  static Console speaking(List<String> args, Console console) {
    return language(args).map(console::in).orElse(console);
  }

  private static Optional<Language> language(List<String> args) {
    for (int i = 0; i < args.size() && !args.get(i).equals("--"); i++) {
      String arg = args.get(i);
      int equals = arg.startsWith("--") ? arg.indexOf('=') : -1;
      if (Choice.LANGUAGE.isMeantBy(equals < 0 ? arg : arg.substring(0, equals))) {
        String code =
            equals >= 0 ? arg.substring(equals + 1) : i + 1 < args.size() ? args.get(i + 1) : "";
        Optional<Language> language = Language.named(code);
        if (language.isPresent()) {
          return language;
        }
      }
    }
    return Optional.empty();
  }
}
