package org.bilaga.cli;

import org.bilaga.answer.Choice;
import org.bilaga.words.Told;

/** A command's usage, options and examples. */
final class CommandHelp {
  private CommandHelp() {}

  static int print(Command command, Console console) {
    HelpText text = HelpText.on(console);
    Manual manual = command.manual();
    Told called = manual.called();
    String usage = manual.usage().in(console.language());
    text.heading(
        console.say(
            usage.isEmpty() ? Sentences.usageOf(called) : Sentences.usageOfWith(called, usage)));
    text.paragraph(manual.summary().in(console.language()));
    String details = manual.details().in(console.language());
    if (!details.isEmpty()) {
      text.paragraph(details);
    }
    text.heading(console.say(Sentences.optionsHeading()));
    for (Choice option : Commands.optionsOf(command)) {
      text.entry(written(option, console), 28, console.say(option.does()));
    }
    text.heading(console.say(Sentences.examplesHeading()));
    text.example(manual.examples().in(console.language()).lines().toList());
    console.out().print(text);
    return ExitCode.CLEAN;
  }

  /** {@code -l, --language, --språk sv|en}: as in English, and as in the language spoken. */
  private static String written(Choice option, Console console) {
    String called = option.written(console.language());
    return (option.hasLetter() ? "-" + option.letter() + ", " : "    ")
        + option.written()
        + (called.equals(option.written()) ? "" : ", " + called)
        + (option.takesValue() ? " " + option.argument(console.language()) : "");
  }
}
