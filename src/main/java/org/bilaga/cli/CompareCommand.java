package org.bilaga.cli;

import static org.bilaga.cli.CommandOption.BY;
import static org.bilaga.cli.CommandOption.FOR;
import static org.bilaga.cli.CommandOption.FORMAT;
import static org.bilaga.cli.CommandOption.OUTPUT;
import static org.bilaga.cli.CommandOption.PER;
import static org.bilaga.cli.CommandOption.WORKSPACE;

import java.util.List;
import org.bilaga.answer.Inquiry;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/** Compares two agreements, or two states of them, to the krona and in words. */
final class CompareCommand implements Command {
  @Override
  public Told called() {
    return Sentences.commandCompare();
  }

  @Override
  public Told usage() {
    return Sentences.compareUsage();
  }

  @Override
  public Told summary() {
    return Sentences.compareSummary();
  }

  @Override
  public Told details() {
    return Sentences.compareDetails();
  }

  @Override
  public List<CommandOption> options() {
    return List.of(
        BY.among("grant", "recipient").meaning(Sentences.compareByDoes()),
        FOR,
        PER,
        WORKSPACE,
        FORMAT.among("text", "csv", "json", "md"),
        OUTPUT);
  }

  @Override
  public List<String> examples() {
    return List.of(
        "bilaga compare gnv-2019 gnv-2020",
        "bilaga compare gnv-2019 gnv-2020 --for halland",
        "bilaga compare gnv-2020@HEAD~1",
        "bilaga compare @main @HEAD specs/agreements --format md",
        "bilaga compare old.agreement new.agreement --by grant");
  }

  @Override
  public int run(Arguments arguments, Console console) throws Refused {
    return AnswerPrint.print(Inquiry.COMPARE, arguments, console);
  }
}
