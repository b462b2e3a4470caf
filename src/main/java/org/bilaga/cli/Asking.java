package org.bilaga.cli;

import java.util.List;
import org.bilaga.words.Language;
import org.bilaga.workspace.Asked;
import org.bilaga.workspace.Selection;

/** What the words and options of a command say is meant. */
final class Asking {
  private Asking() {}

  static Asked of(Arguments arguments) {
    return new Asked(
        List.copyOf(arguments.words()),
        arguments.value(CommandOption.WORKSPACE),
        arguments.value(CommandOption.AS_OF),
        arguments.value(CommandOption.IN),
        arguments.value(CommandOption.LANGUAGE).flatMap(Language::named));
  }

  static Selection selection(Arguments arguments, Console console) {
    return new Selection(console.desk().engine(), of(arguments));
  }
}
