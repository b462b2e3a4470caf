package org.bilaga.cli;

import org.bilaga.answer.Choice;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** A command's usage, options and examples. */
final class CommandHelp {
  private CommandHelp() {}

  static void write(Command command, HelpText text, Language language) {
    Manual manual = command.manual();
    Told called = manual.called();
    String usage = manual.usage().in(language);
    Told heading =
        usage.isEmpty() ? Sentences.usageOf(called) : Sentences.usageOfWith(called, usage);
    text.heading(heading.in(language));
    text.paragraph(manual.summary().in(language));
    String details = manual.details().in(language);
    if (!details.isEmpty()) {
      text.paragraph(details);
    }
    text.heading(Sentences.optionsHeading().in(language));
    for (Choice option : Commands.optionsOf(command)) {
      text.entry(written(option, language), 28, option.does().in(language));
    }
    text.heading(Sentences.examplesHeading().in(language));
    text.example(manual.examples().in(language).lines().toList());
  }

  /** {@code -l, --language, --språk sv|en}: as in English, and as in the language spoken. */
  private static String written(Choice option, Language language) {
    String called = option.written(language);
    return (option.hasLetter() ? "-" + option.letter() + ", " : "    ")
        + option.written()
        + (called.equals(option.written()) ? "" : ", " + called)
        + (option.takesValue() ? " " + option.argument(language) : "");
  }
}
