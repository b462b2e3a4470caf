package org.bilaga.cli;

import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Severity;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;
import org.bilaga.workspace.Settling;

/** Settles an agreement: from what happened, where each recipient stands on a day. */
final class SettleCommand implements Command {
  @Override
  public String name() {
    return "settle";
  }

  @Override
  public Told usage() {
    return Told.phrase("NAME [PATH…] --facts FILE…", "NAMN [SÖKVÄG…] --facts FIL…");
  }

  @Override
  public Told summary() {
    return Told.phrase(
        "Settle an agreement from what happened: paid, lapsed, withheld, still open, to repay,"
            + " late, next due.",
        "Stäm av en överenskommelse mot utfall: utbetalt, förfallet, innehållet, återstår, ska"
            + " återbetalas, försenat, nästa att göra.");
  }

  @Override
  public Told details() {
    return Told.phrase(
        "Without --as-of the day is that of the last fact, never today's: the same files always"
            + " give the same answer. A report or requisition that is not told of counts as not"
            + " made only where its day has passed and other reports, or other money, are told of"
            + " the recipient; `requisitioned 0 kr` says that none was made. What is not known is"
            + " shown as bounds.",
        "Utan --as-of gäller läget dagen för det senaste utfallet, aldrig dagens datum: samma filer"
            + " ger alltid samma svar. En redovisning eller rekvisition som inte nämns räknas som"
            + " utebliven bara om dagen har passerat och andra redovisningar, eller andra pengar,"
            + " finns för mottagaren; `rekvirerat 0 kr` säger att ingen har gjorts. Det som inte är"
            + " känt visas som gränser.");
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(Option.builder().longOpt("facts").hasArgs().argName("file").get())
        .addOption(Option.builder().longOpt("form").hasArgs().argName("file").get())
        .addOption(Option.builder().longOpt("as-of").hasArg().argName("date").get())
        .addOption(Option.builder("b").longOpt("by").hasArg().argName("recipient|grant").get())
        .addOption(Option.builder().longOpt("for").hasArg().argName("recipient").get())
        .addOption(
            Option.builder("f").longOpt("format").hasArg().argName("text|csv|json|md").get());
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
  public int run(CommandLine arguments, Console user) throws Refused {
    var settled =
        Settling.of(
            new Settling.Asking(
                Asking.of(arguments),
                Asking.values(arguments, "facts"),
                Asking.values(arguments, "form"),
                Asking.option(arguments, "for")),
            user.desk().engine());
    Console console = Refusals.speaking(settled.language(), arguments, user);
    Refusals.tell(settled.notes(), console);
    SettledPage.print(arguments, settled.settlement(), settled.findings(), console);
    return exitCode(settled.findings());
  }

  private static int exitCode(Findings findings) {
    for (Finding finding : findings.all()) {
      if (finding.kind().severity() == Severity.ERROR && finding.disputed().isEmpty()) {
        return ExitCode.FINDINGS;
      }
    }
    return ExitCode.CLEAN;
  }
}
