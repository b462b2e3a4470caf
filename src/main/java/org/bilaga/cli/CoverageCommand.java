package org.bilaga.cli;

import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.bilaga.coverage.Coverage;
import org.bilaga.explain.Passage;
import org.bilaga.report.CoveragePage;
import org.bilaga.report.CoverageTables;
import org.bilaga.report.Page;
import org.bilaga.words.Told;
import org.bilaga.workspace.Agreements;
import org.bilaga.workspace.Refused;

/** Tells section by section what of a document is modelled, claimed, unmodelled or missing. */
final class CoverageCommand implements Command {
  @Override
  public String name() {
    return "coverage";
  }

  @Override
  public Told usage() {
    return Told.phrase("NAME [PATH…]", "NAMN [SÖKVÄG…]");
  }

  @Override
  public Told summary() {
    return Told.phrase(
        "Show section by section what is modelled, claimed, unmodelled or missing.",
        "Visa avsnitt för avsnitt vad som är modellerat, jämfört, omodellerat eller saknas.");
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(Option.builder().longOpt("full").get())
        .addOption(
            Option.builder("f").longOpt("format").hasArg().argName("text|json|csv|md").get());
  }

  @Override
  public List<String> examples() {
    return List.of(
        "bilaga coverage gnv-2020",
        "bilaga coverage gnv-2020 --full",
        "bilaga coverage gnv-2020 specs/agreements --format md");
  }

  @Override
  public int run(CommandLine arguments, Console user) throws Refused {
    Agreements chosen = Asking.selection(arguments, user).agreements();
    Console console = Refusals.speaking(chosen.language(), arguments, user);
    if (chosen.all().size() != 1) {
      throw Refused.because(Sentences.coverageOfWhat()).in(chosen.language());
    }
    Refusals.tell(chosen.notes(), console);
    Coverage coverage = Coverage.of(chosen.all().get(0).declared());
    var out = new StringBuilder();
    switch (arguments.getOptionValue("format", "text")) {
      case "csv" -> CoverageTables.csv(coverage, console.language(), out);
      case "json" -> CoverageTables.json(coverage, console.language(), out);
      case "md" -> Page.markdown(page(coverage, arguments, console), out);
      default ->
          Page.text(
              page(coverage, arguments, console), console.palette(), console.desk().columns(), out);
    }
    console.out().print(out);
    return ExitCode.CLEAN;
  }

  private static List<Passage> page(Coverage coverage, CommandLine arguments, Console console) {
    return new CoveragePage(coverage, console.language()).passages(arguments.hasOption("full"));
  }
}
