package org.bilaga.cli;

import java.util.List;
import java.util.Optional;
import org.bilaga.answer.Choice;
import org.bilaga.words.Language;

/** The language that arguments ask for, before they are read. */
final class Usage {
  private Usage() {}

  /** The console in the language that the arguments ask for, as far as they can be read. */
  static Console speaking(List<String> args, Console console) {
    for (int i = 0; i < args.size() && !args.get(i).equals("--"); i++) {
      String arg = args.get(i);
      int equals = arg.startsWith("--") ? arg.indexOf('=') : -1;
      if (Choice.LANGUAGE.isMeantBy(equals < 0 ? arg : arg.substring(0, equals))) {
        String code =
            equals >= 0 ? arg.substring(equals + 1) : i + 1 < args.size() ? args.get(i + 1) : "";
        Optional<Language> language = Language.named(code);
        if (language.isPresent()) {
          return console.in(language.get());
        }
      }
    }
    return console;
  }
}
