package org.bilaga.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.bilaga.words.Told;

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
  public int run(CommandLine arguments, Console console) {
    if (!arguments.hasOption("for") || !arguments.hasOption("vary")) {
      console
          .err()
          .println(
              console.say(
                  "Say what is to hold and what may vary: bilaga solve --for 'gnv-2020[gotland] >="
                      + " 40 mkr' --vary gnv-2020.total",
                  "Ange vad som ska gälla och vad som får variera: bilaga solve --for"
                      + " 'gnv-2020[gotland] >= 40 mkr' --vary gnv-2020.total"));
      return ExitCode.WRONG_USAGE;
    }
    List<String> words = new ArrayList<>(arguments.getArgList());
    if (arguments.hasOption("workspace")) {
      words.add(arguments.getOptionValue("workspace"));
    }
    var named = NamedPaths.of(words, console);
    if (named.isEmpty()) {
      return ExitCode.WRONG_USAGE;
    }
    List<Path> paths = named.get().isEmpty() ? console.desk().here() : named.get();
    return new Solved(arguments, paths, console).run();
  }
}
