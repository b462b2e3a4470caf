package org.bilaga.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.bilaga.report.Page;
import org.bilaga.report.SolutionJson;
import org.bilaga.report.SolutionPage;
import org.bilaga.solve.Solution;
import org.bilaga.words.Told;
import org.bilaga.workspace.Refused;
import org.bilaga.workspace.Solving;

/** Finds what a figure would have to be for something to hold. */
final class SolveCommand implements Command {
  @Override
  public String name() {
    return "solve";
  }

  @Override
  public Told usage() {
    return Told.phrase(
        "--for CONDITION --vary NAME [PATH…]", "--for VILLKOR --vary NAMN [SÖKVÄG…]");
  }

  @Override
  public Told summary() {
    return Told.phrase(
        "Find the exact figure from which a condition holds when one thing is varied.",
        "Hitta den exakta siffra från vilken ett villkor gäller när en enda sak varieras.");
  }

  @Override
  public Told details() {
    return Told.phrase(
        "What may be varied is a total, a grant, an earmark, a `let`, a figure of data"
            + " (`befolkning.antal[gotland]`) or a coefficient of a key (`kommunal of"
            + " befolkning.antal`). When a total is varied, the grant with the remainder takes up"
            + " the change; where there is none, all grants are scaled in proportion, to whole"
            + " kronor. The answer gives the last value for which the condition does not hold and"
            + " the first for which it does, and says where rounding goes to and fro. Exit code 1"
            + " where there is no boundary.",
        "Det som kan varieras är en summa, ett bidrag, en öronmärkning, ett namngivet värde, en"
            + " siffra i data (`befolkning.antal[gotland]`) eller en koefficient i en nyckel"
            + " (`kommunal av befolkning.antal`). När en summa varieras tar bidraget med återstoden"
            + " upp ändringen; finns inget sådant skalas alla bidrag i proportion, till hela"
            + " kronor. Svaret ger det sista värde för vilket villkoret inte gäller och det första"
            + " för vilket det gör det, och säger var avrundningen går fram och tillbaka. Slutkod 1"
            + " när det inte finns någon gräns.");
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(
            Option.builder().longOpt("for").hasArg().argName("condition").desc("condition").get())
        .addOption(Option.builder().longOpt("vary").hasArg().argName("name").desc("name").get())
        .addOption(Option.builder().longOpt("from").hasArg().argName("value").desc("value").get())
        .addOption(Option.builder().longOpt("to").hasArg().argName("value").desc("value").get())
        .addOption(Option.builder().longOpt("step").hasArg().argName("value").desc("value").get())
        .addOption(
            Option.builder("f")
                .longOpt("format")
                .hasArg()
                .argName("text|json")
                .desc("format")
                .get())
        .addOption(
            Option.builder("w")
                .longOpt("workspace")
                .hasArg()
                .argName("folder")
                .desc("workspace")
                .get());
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
  public int run(CommandLine arguments, Console user) throws Refused {
    if (!arguments.hasOption("for") || !arguments.hasOption("vary")) {
      throw Refused.because(Sentences.solveWhat());
    }
    Map<String, String> limits = new HashMap<>();
    for (String limit : List.of("from", "to", "step")) {
      Asking.option(arguments, limit).ifPresent(value -> limits.put(limit, value));
    }
    var solved =
        Solving.of(
            new Solving.Asking(
                Asking.of(arguments),
                arguments.getOptionValue("for"),
                arguments.getOptionValue("vary"),
                limits),
            user.desk().engine());
    Console console = Refusals.speaking(solved.language(), arguments, user);
    Refusals.tell(solved.notes(), console);
    Solution solution = solved.solution();
    var out = new StringBuilder();
    if (arguments.getOptionValue("format", "text").equals("json")) {
      SolutionJson.render(solution, console.language(), out);
    } else {
      var page = new SolutionPage(solution, solved.side(), console.language());
      Page.text(page.told(), console.palette(), console.desk().columns(), out);
    }
    console.out().print(out);
    return solution.edges().isEmpty() ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }
}
