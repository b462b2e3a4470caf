package org.bilaga.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.bilaga.finding.Visible;
import org.bilaga.words.Joined;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.bilaga.workspace.Names;
import org.bilaga.workspace.Refused;

/** What is said to one who uses a command in the wrong way: one sentence, and where to read on. */
final class Usage {
  private Usage() {}

  /** The console in the language that the arguments ask for, as far as they can be read. */
  static Console speaking(List<String> args, Console console) {
    for (int i = 0; i < args.size() && !args.get(i).equals("--"); i++) {
      String arg = args.get(i);
      int equals = arg.startsWith("--") ? arg.indexOf('=') : -1;
      if (CommandOption.LANGUAGE.isMeantBy(equals < 0 ? arg : arg.substring(0, equals))) {
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

  static Refused unknown(Command command, String option) {
    var known = new LinkedHashSet<String>();
    for (CommandOption each : Commands.optionsOf(command)) {
      for (Language language : Language.all()) {
        known.add(each.written(language));
      }
    }
    String shown = Visible.name(option);
    Told sentence = Sentences.noSuchOption(command.name(), shown);
    return misread(command, Names.orDidYouMean(sentence, option, known));
  }

  static Refused takesNothing(Command command, String option) {
    return misread(command, Sentences.optionTakesNothing(option));
  }

  /** An option as it was written, without the value that belongs to it. */
  static Refused missing(Command command, CommandOption option, String written) {
    String shown = written.startsWith("--") ? written : option.written();
    return misread(
        command,
        option.values().isEmpty()
            ? Sentences.optionNeedsValue(shown)
            : Sentences.optionNeedsOneOf(shown, either(option.values())));
  }

  static Refused wrongValue(Command command, CommandOption option, String written, String value) {
    String shown = written.startsWith("--") ? written : option.written();
    return misread(
        command, Sentences.notAValue(Visible.name(value), shown, either(option.values())));
  }

  private static Refused misread(Command command, Told sentence) {
    return Refused.because(sentence, Sentences.helpTellsMore(command.name()));
  }

  /** {@code `a`, `b` or `c`}. */
  private static Told either(List<String> values) {
    List<Told> quoted = new ArrayList<>();
    for (String value : values) {
      quoted.add(Told.text("`" + value + "`"));
    }
    return Joined.or(quoted);
  }
}
