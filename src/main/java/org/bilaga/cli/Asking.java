package org.bilaga.cli;

import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.bilaga.words.Language;
import org.bilaga.workspace.Asked;
import org.bilaga.workspace.Selection;

/** What the words and options of a command say is meant. */
final class Asking {
  private Asking() {}

  static Asked of(CommandLine arguments) {
    return new Asked(
        List.copyOf(arguments.getArgList()),
        option(arguments, "workspace"),
        option(arguments, "as-of"),
        option(arguments, "in"),
        option(arguments, "language").flatMap(Language::named));
  }

  static Selection selection(CommandLine arguments, Console console) {
    return new Selection(console.desk().engine(), of(arguments));
  }

  static Optional<String> option(CommandLine arguments, String name) {
    return Optional.ofNullable(arguments.getOptionValue(name));
  }

  static List<String> values(CommandLine arguments, String name) {
    String[] values = arguments.getOptionValues(name);
    return values == null ? List.of() : List.of(values);
  }
}
