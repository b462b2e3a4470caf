package org.bilaga.cli;

import static org.bilaga.cli.CommandOption.AS_OF;
import static org.bilaga.cli.CommandOption.BY;
import static org.bilaga.cli.CommandOption.FORMAT;
import static org.bilaga.cli.CommandOption.IN;
import static org.bilaga.cli.CommandOption.OUTPUT;
import static org.bilaga.cli.CommandOption.PER;
import static org.bilaga.cli.CommandOption.RECEIVER;
import static org.bilaga.cli.CommandOption.WHERE;
import static org.bilaga.cli.CommandOption.WORKSPACE;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.answer.Inquiry;
import org.bilaga.sheet.Format;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;

/** Shows the money of one agreement or of many, or the value of an expression. */
final class ShowCommand implements Command {
  @Override
  public Told called() {
    return Sentences.commandShow();
  }

  @Override
  public Told usage() {
    return Sentences.showUsage();
  }

  @Override
  public Told summary() {
    return Sentences.showSummary();
  }

  @Override
  public List<CommandOption> options() {
    List<CommandOption> options =
        new ArrayList<>(List.of(WORKSPACE, AS_OF, IN, BY, WHERE, RECEIVER));
    options.add(PER.meaning(Sentences.showPerDoes()));
    options.addAll(CommandOption.ARRANGING);
    options.addAll(List.of(FORMAT.among(Format.values()), OUTPUT));
    return options;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "bilaga show gnv-2020",
        "bilaga show gnv-2020 --by regioner --format csv",
        "bilaga show 'gnv-2020[halland]'",
        "bilaga show 'gnv-2020.total - gnv-2019.total'",
        "bilaga show . --by recipient",
        "bilaga show gnv-2020 --by regioner --top 5 --mean",
        "bilaga show . --where recipient=halland --by year");
  }

  @Override
  public int run(Arguments arguments, Console console) throws Refused {
    return AnswerPrint.print(Inquiry.SHOW, arguments, console);
  }
}
