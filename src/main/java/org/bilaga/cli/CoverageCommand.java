package org.bilaga.cli;

import static org.bilaga.cli.CommandOption.AS_OF;
import static org.bilaga.cli.CommandOption.FORMAT;
import static org.bilaga.cli.CommandOption.FULL;
import static org.bilaga.cli.CommandOption.OUTPUT;
import static org.bilaga.cli.CommandOption.WORKSPACE;

import java.util.List;
import org.bilaga.answer.Inquiry;
import org.bilaga.sheet.Format;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/** Tells section by section what of a document is modelled, claimed, unmodelled or missing. */
final class CoverageCommand implements Command {
  @Override
  public Told called() {
    return Sentences.commandCoverage();
  }

  @Override
  public Told usage() {
    return Sentences.coverageUsage();
  }

  @Override
  public Told summary() {
    return Sentences.coverageSummary();
  }

  @Override
  public List<CommandOption> options() {
    return List.of(FULL, WORKSPACE, AS_OF, FORMAT.among(Format.values()), OUTPUT);
  }

  @Override
  public List<String> examples() {
    return List.of(
        "bilaga coverage gnv-2020",
        "bilaga coverage gnv-2020 --full",
        "bilaga coverage gnv-2020 specs/agreements --format md");
  }

  @Override
  public int run(Arguments arguments, Console console) throws Refused {
    return AnswerPrint.print(Inquiry.COVERAGE, arguments, console);
  }
}
