package org.bilaga.cli;

import static org.bilaga.cli.CommandOption.CHECK;
import static org.bilaga.cli.CommandOption.DIFF;
import static org.bilaga.cli.CommandOption.LANGUAGE;
import static org.bilaga.cli.CommandOption.STDIN;

import java.util.List;
import java.util.Optional;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/** Lays files out anew, or writes them in the other vocabulary; says no other word. */
final class FormatCommand implements Command {
  @Override
  public Told called() {
    return Sentences.commandFmt();
  }

  @Override
  public Told usage() {
    return Sentences.fmtUsage();
  }

  @Override
  public Told summary() {
    return Sentences.fmtSummary();
  }

  @Override
  public Told details() {
    return Sentences.fmtDetails();
  }

  @Override
  public List<CommandOption> options() {
    return List.of(CHECK, DIFF, STDIN, LANGUAGE.meaning(Sentences.fmtLanguageDoes()));
  }

  @Override
  public List<String> examples() {
    return List.of(
        "bilaga fmt",
        "bilaga fmt --check specs/agreements",
        "bilaga fmt --diff avtal.agreement",
        "bilaga fmt --language sv --stdin < avtal.agreement > avtal.sv.agreement");
  }

  @Override
  public int run(Arguments arguments, Console console) throws Refused {
    Optional<Language> language =
        arguments.has(LANGUAGE) ? Optional.of(console.language()) : Optional.empty();
    var run = new FormatRun(language, arguments.has(CHECK), arguments.has(DIFF), console);
    List<String> names = arguments.words();
    if (!arguments.has(STDIN)) {
      return run.files(names.isEmpty() ? List.of("") : names);
    } else if (names.isEmpty()) {
      return run.standardInput(System.in);
    }
    throw Refused.because(Sentences.stdinAlone());
  }
}
