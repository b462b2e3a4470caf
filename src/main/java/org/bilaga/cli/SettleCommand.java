package org.bilaga.cli;

import static org.bilaga.cli.CommandOption.AS_OF;
import static org.bilaga.cli.CommandOption.BY;
import static org.bilaga.cli.CommandOption.FACTS;
import static org.bilaga.cli.CommandOption.FOR;
import static org.bilaga.cli.CommandOption.FORM;
import static org.bilaga.cli.CommandOption.FORMAT;
import static org.bilaga.cli.CommandOption.OUTPUT;
import static org.bilaga.cli.CommandOption.WORKSPACE;

import java.util.List;
import org.bilaga.answer.Inquiry;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/** Settles an agreement: from what happened, where each recipient stands on a day. */
final class SettleCommand implements Command {
  @Override
  public Told called() {
    return Sentences.commandSettle();
  }

  @Override
  public Told usage() {
    return Sentences.settleUsage();
  }

  @Override
  public Told summary() {
    return Sentences.settleSummary();
  }

  @Override
  public Told details() {
    return Sentences.settleDetails();
  }

  @Override
  public List<CommandOption> options() {
    return List.of(
        FACTS,
        FORM,
        AS_OF.meaning(Sentences.settleAsOfDoes()),
        BY.among("recipient", "grant").meaning(Sentences.settleByDoes()),
        FOR.meaning(Sentences.settleForDoes()),
        WORKSPACE,
        FORMAT.among("text", "csv", "json", "md"),
        OUTPUT);
  }

  @Override
  public List<String> examples() {
    return List.of(
        "bilaga settle gnv-2020 --facts utfall.csv",
        "bilaga settle gnv-2020 --facts utfall.csv rättelser.csv --as-of 2021-04-15",
        "bilaga settle gnv-2020 --facts utfall.csv --for halland --by grant",
        "bilaga settle gnv-2020 --form rekvisition-halland.csv --format csv");
  }

  @Override
  public int run(Arguments arguments, Console console) throws Refused {
    return AnswerPrint.print(Inquiry.SETTLE, arguments, console);
  }
}
