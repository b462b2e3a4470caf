package org.bilaga.cli;

import static org.bilaga.cli.CommandOption.FOR;
import static org.bilaga.cli.CommandOption.FORMAT;
import static org.bilaga.cli.CommandOption.FROM;
import static org.bilaga.cli.CommandOption.OUTPUT;
import static org.bilaga.cli.CommandOption.STEP;
import static org.bilaga.cli.CommandOption.TO;
import static org.bilaga.cli.CommandOption.VARY;
import static org.bilaga.cli.CommandOption.WORKSPACE;

import java.util.List;
import org.bilaga.answer.Inquiry;
import org.bilaga.sheet.Format;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/** Finds what a figure would have to be for something to hold. */
final class SolveCommand implements Command {
  @Override
  public Told called() {
    return Sentences.commandSolve();
  }

  @Override
  public Told usage() {
    return Sentences.solveUsage();
  }

  @Override
  public Told summary() {
    return Sentences.solveSummary();
  }

  @Override
  public Told details() {
    return Sentences.solveDetails();
  }

  @Override
  public List<CommandOption> options() {
    return List.of(
        FOR.taking(Takes.CONDITION).meaning(Sentences.solveForDoes()),
        VARY,
        FROM.taking(Takes.VALUE).meaning(Sentences.solveFromDoes()),
        TO.taking(Takes.VALUE).meaning(Sentences.solveToDoes()),
        STEP,
        WORKSPACE,
        FORMAT.among(Format.values()),
        OUTPUT);
  }

  @Override
  public List<String> examples() {
    return List.of(
        "bilaga solve --for 'gnv-2020[gotland] >= 40 mkr' --vary gnv-2020.total",
        "bilaga solve --for 'gnv-2020[gotland] >= 40 mkr' --vary gnv-2020.nära-vård.omställning",
        "bilaga solve --for 'gnv-2020[skåne] < 760 mkr' --vary 'befolkning.antal[skåne]'",
        "bilaga solve --for 'gnv-2020[gotlands-län] > 3 mkr' --vary 'gnv-2020.kommunal of"
            + " patienter.antal'");
  }

  @Override
  public int run(Arguments arguments, Console console) throws Refused {
    return AnswerPrint.print(Inquiry.SOLVE, arguments, console);
  }
}
