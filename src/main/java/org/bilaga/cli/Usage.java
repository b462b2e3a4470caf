package org.bilaga.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.commons.cli.AlreadySelectedException;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import org.bilaga.finding.Suggestion;
import org.bilaga.finding.Visible;
import org.bilaga.words.Language;

/** What is said to one who uses a command in the wrong way: one sentence, and where to read on. */
final class Usage {
  /** That what was given for a day is none. */
  static void notADay(String text, Console console) {
    String shown = Visible.name(text);
    console
        .err()
        .println(
            console.say(
                "`" + shown + "` is not a day: write it as 2021-04-15.",
                "`" + shown + "` är ingen dag: skriv den som 2021-04-15."));
  }

  private Usage() {}

  /** The console in the language that the arguments ask for, as far as they can be read. */
  static Console speaking(List<String> args, Console console) {
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      boolean before = arg.equals("--language") || arg.equals("-l");
      String language =
          before && i + 1 < args.size()
              ? args.get(i + 1)
              : arg.startsWith("--language=") ? arg.substring("--language=".length()) : "";
      if (isLanguage(language)) {
        return console.in(language.equals("sv") ? Language.SWEDISH : Language.ENGLISH);
      }
    }
    return console;
  }

  static boolean isLanguage(String name) {
    return name.equals("sv") || name.equals("en");
  }

  static int wrong(Command command, ParseException wrong, Console console) {
    String sentence =
        switch (wrong) {
          case UnrecognizedOptionException it -> unknownOption(command, it.getOption(), console);
          case MissingArgumentException it -> missing(it.getOption(), console);
          case AlreadySelectedException it ->
              console.say(
                  "`" + written(it.getOption()) + "` does not go with another option given.",
                  "`" + written(it.getOption()) + "` går inte ihop med ett annat angivet val.");
          default ->
              console.say(
                  "The options of `bilaga " + command.name() + "` cannot be read.",
                  "Valen till `bilaga " + command.name() + "` går inte att läsa.");
        };
    return told(sentence, command, console);
  }

  private static String unknownOption(Command command, String option, Console console) {
    List<String> known = new ArrayList<>();
    for (Option each : Commands.optionsOf(command).getOptions()) {
      known.add("--" + each.getLongOpt());
    }
    int equals = option.indexOf('=');
    String name = equals < 0 ? option : option.substring(0, equals);
    return console.say(
            "`bilaga " + command.name() + "` has no option `" + name + "`.",
            "`bilaga " + command.name() + "` har inget val `" + name + "`.")
        + didYouMean(name, known, console);
  }

  private static String missing(Option option, Console console) {
    String values = either(values(option), console);
    return console.say(
        "`" + written(option) + "` needs a value" + (values.isEmpty() ? "." : ": " + values + "."),
        "`"
            + written(option)
            + "` behöver ett värde"
            + (values.isEmpty() ? "." : ": " + values + "."));
  }

  static int wrongValue(Command command, Option option, Console console) {
    String values = either(values(option), console);
    String name = "`" + written(option) + "`";
    String value = "`" + option.getValue() + "`";
    return told(
        console.say(
            value + " is not a value of " + name + ": write " + values + ".",
            value + " är inget värde för " + name + ": skriv " + values + "."),
        command,
        console);
  }

  private static int told(String sentence, Command command, Console console) {
    String more = "`bilaga " + command.name() + " --help`";
    console.err().println(sentence);
    console.err().println(console.say(more + " tells more.", more + " berättar mer."));
    return ExitCode.WRONG_USAGE;
  }

  static String written(Option option) {
    return option.getLongOpt() == null ? "-" + option.getOpt() : "--" + option.getLongOpt();
  }

  /** The values that an option lists in the name of its argument; none where any will do. */
  static List<String> values(Option option) {
    List<String> values = new ArrayList<>();
    String listed = option.getArgName();
    int from = 0;
    int bar = listed == null ? -1 : listed.indexOf('|');
    while (bar >= 0) {
      values.add(listed.substring(from, bar));
      from = bar + 1;
      bar = listed.indexOf('|', from);
    }
    if (from > 0) {
      values.add(listed.substring(from));
    }
    return values;
  }

  /** A question with the nearest names, or nothing. */
  static String didYouMean(String word, Collection<String> known, Console console) {
    List<String> near = Suggestion.nearest(word, known);
    if (near.isEmpty()) {
      return "";
    }
    String names = either(near, console);
    return console.say(" Did you mean " + names + "?", " Menade du " + names + "?");
  }

  private static String either(List<String> names, Console console) {
    var text = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      boolean last = i > 0 && i == names.size() - 1;
      text.append(i == 0 ? "" : last ? console.say(" or ", " eller ") : ", ");
      text.append('`').append(names.get(i)).append('`');
    }
    return text.toString();
  }
}
