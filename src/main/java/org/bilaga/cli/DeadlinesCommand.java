package org.bilaga.cli;

import static org.bilaga.cli.CommandOption.AS_OF;
import static org.bilaga.cli.CommandOption.FOR;
import static org.bilaga.cli.CommandOption.FORMAT;
import static org.bilaga.cli.CommandOption.FROM;
import static org.bilaga.cli.CommandOption.OUTPUT;
import static org.bilaga.cli.CommandOption.TO;
import static org.bilaga.cli.CommandOption.UNDATED;
import static org.bilaga.cli.CommandOption.WORKSPACE;

import java.util.List;
import org.bilaga.answer.Inquiry;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/** Lists who owes what to whom by when, and the money that stands on it. */
final class DeadlinesCommand implements Command {
  @Override
  public Told called() {
    return Sentences.commandDeadlines();
  }

  @Override
  public Told usage() {
    return Sentences.deadlinesUsage();
  }

  @Override
  public Told summary() {
    return Sentences.deadlinesSummary();
  }

  @Override
  public List<CommandOption> options() {
    return List.of(
        FOR.meaning(Sentences.deadlinesForDoes()),
        FROM,
        TO,
        AS_OF.meaning(Sentences.deadlinesAsOfDoes()),
        UNDATED,
        WORKSPACE,
        FORMAT.among("text", "csv", "csv-sv", "json", "md", "ics"),
        OUTPUT);
  }

  @Override
  public List<String> examples() {
    return List.of(
        "bilaga deadlines gnv-2020",
        "bilaga deadlines --for halland --from 2020",
        "bilaga deadlines --for halland --format ics --output halland.ics");
  }

  @Override
  public int run(Arguments arguments, Console console) throws Refused {
    return AnswerPrint.print(Inquiry.DEADLINES, arguments, console);
  }
}
