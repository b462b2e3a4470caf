package org.bilaga.cli;

import org.apache.commons.cli.Option;

/** A command's usage, options and examples. */
final class CommandHelp {
  private CommandHelp() {}

  static int print(Command command, Console console) {
    HelpText text = HelpText.on(console);
    String usage = command.usage().in(console.language());
    text.heading(
        "bilaga "
            + command.name()
            + (usage.isEmpty() ? "" : " " + usage)
            + console.say(" [OPTION…]", " [VAL…]"));
    text.paragraph(command.summary().in(console.language()));
    String details = command.details().in(console.language());
    if (!details.isEmpty()) {
      text.paragraph(details);
    }
    text.heading(console.say("Options", "Val"));
    for (Option option : Commands.optionsOf(command).getOptions()) {
      String argument =
          option.hasArg() ? " " + OptionWords.argument(option, console.language()) : "";
      String name =
          (option.getOpt() == null ? "    " : "-" + option.getOpt() + ", ")
              + Usage.written(option)
              + argument;
      text.entry(name, 28, OptionWords.of(command, option).in(console.language()));
    }
    text.heading(console.say("Examples", "Exempel"));
    text.example(command.examples());
    console.out().print(text);
    return ExitCode.CLEAN;
  }
}
