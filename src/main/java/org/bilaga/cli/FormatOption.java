package org.bilaga.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.bilaga.sheet.Format;

/** The option by which one says in what form an answer is to be, the same for all commands. */
final class FormatOption {
  private static final String NAME = "format";

  private FormatOption() {}

  /** The option of a command that answers in all forms of a sheet. */
  static Option declared() {
    return declared(Format.values());
  }

  /** The option of a command that answers in some of them. */
  static Option declared(Format... formats) {
    return declared(Arrays.stream(formats).map(Format::word).collect(Collectors.joining("|")));
  }

  private static Option declared(String words) {
    return Option.builder("f").longOpt(NAME).hasArg().argName(words).desc(NAME).get();
  }

  /** Whether a value means one that the option lists. */
  static boolean mayHave(Option option, String value) {
    return NAME.equals(option.getLongOpt())
        && Format.named(value).filter(it -> Usage.values(option).contains(it.word())).isPresent();
  }

  static Format of(CommandLine arguments) {
    return Format.named(arguments.getOptionValue(NAME, Format.TEXT.word())).orElse(Format.TEXT);
  }
}
