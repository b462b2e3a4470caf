package org.bilaga.cli;

import static org.bilaga.cli.CommandOption.ALL;
import static org.bilaga.cli.CommandOption.AS_OF;
import static org.bilaga.cli.CommandOption.FORMAT;
import static org.bilaga.cli.CommandOption.IN;
import static org.bilaga.cli.CommandOption.OUTPUT;
import static org.bilaga.cli.CommandOption.WORKSPACE;

import java.util.List;
import org.bilaga.answer.Inquiry;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/** Explains why an amount is what it is, down to the row and the krona left over. */
final class ExplainCommand implements Command {
  @Override
  public Told called() {
    return Sentences.commandExplain();
  }

  @Override
  public Told usage() {
    return Sentences.explainUsage();
  }

  @Override
  public Told summary() {
    return Sentences.explainSummary();
  }

  @Override
  public List<CommandOption> options() {
    return List.of(WORKSPACE, AS_OF, IN, ALL, FORMAT.among("text", "json", "md"), OUTPUT);
  }

  @Override
  public List<String> examples() {
    return List.of(
        "bilaga explain 'gnv-2020[halland]'",
        "bilaga explain 'gnv-2020[halland]' medarbetare.regioner",
        "bilaga explain gnv-2020.nära-vård.omställning");
  }

  @Override
  public int run(Arguments arguments, Console console) throws Refused {
    return AnswerPrint.print(Inquiry.EXPLAIN, arguments, console);
  }
}
