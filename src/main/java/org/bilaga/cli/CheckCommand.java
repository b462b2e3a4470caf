package org.bilaga.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.bilaga.check.Audit;
import org.bilaga.check.Tally;
import org.bilaga.finding.Counts;
import org.bilaga.finding.Finding;
import org.bilaga.finding.JsonRenderer;
import org.bilaga.finding.Language;
import org.bilaga.finding.Severity;
import org.bilaga.finding.Summary;
import org.bilaga.finding.TextRenderer;
import org.bilaga.finding.Told;
import org.bilaga.resolve.Module;
import org.bilaga.resolve.TwinDiffers;

/** Checks that every total, every appendix cell and every stated figure agree. */
final class CheckCommand implements Command {
  @Override
  public String name() {
    return "check";
  }

  @Override
  public Told usage() {
    return Told.phrase("[PATH…]", "[SÖKVÄG…]");
  }

  @Override
  public Told summary() {
    return Told.phrase(
        "Check that every total, appendix cell and stated figure agrees; without a path, all below"
            + " this folder.",
        "Kontrollera att varje summa, bilagecell och angivet belopp stämmer; utan sökväg allt under"
            + " den här mappen.");
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(
            Option.builder("f")
                .longOpt("format")
                .hasArg()
                .argName("text|json")
                .desc("text|json")
                .get())
        .addOption(Option.builder("v").longOpt("verbose").desc("disputed").get());
  }

  @Override
  public List<String> examples() {
    return List.of(
        "bilaga check",
        "bilaga check specs/agreements",
        "bilaga check --format json avtal.agreement");
  }

  @Override
  public int run(CommandLine arguments, Console console) {
    long start = System.nanoTime();
    List<Path> paths = new ArrayList<>();
    for (String path : arguments.getArgList()) {
      try {
        paths.add(Path.of(path));
      } catch (InvalidPathException invalid) {
        console
            .err()
            .println(
                console.say(
                    "There is no file `" + path + "`.", "Filen `" + path + "` finns inte."));
        return ExitCode.WRONG_USAGE;
      }
    }
    if (paths.isEmpty()) {
      paths.add(Path.of(""));
    }
    boolean allThere = true;
    for (Path path : paths) {
      allThere &= Files.isReadable(path.toAbsolutePath());
    }
    Opened opened = Opened.at(paths);
    Tally tally = new Audit(opened.findings()).run(opened.modules());
    for (Path twin : opened.twins()) {
      new TwinDiffers(opened.workspace(), opened.findings()).check(twin, Twins.original(twin));
    }
    if (hasFacts(opened)) {
      DeclaredFacts.check(opened);
    }
    List<Finding> findings = opened.findings().sorted();
    Language language =
        arguments.hasOption("language")
            ? console.language()
            : opened.vocabulary().orElse(console.language());
    Counts counts = counts(tally, findings);
    print(
        arguments, console.in(language), findings, counts, (System.nanoTime() - start) / 1_000_000);
    if (opened.modules().isEmpty() && findings.isEmpty()) {
      console
          .err()
          .println(
              console.say(
                  "There are no .agreement files here.", "Här finns inga .agreement-filer."));
      return ExitCode.WRONG_USAGE;
    }
    return allThere ? exitCode(findings) : ExitCode.WRONG_USAGE;
  }

  private static boolean hasFacts(Opened opened) {
    for (Module module : opened.modules()) {
      if (!module.facts().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static void print(
      CommandLine arguments, Console console, List<Finding> findings, Counts counts, long millis) {
    var text = new StringBuilder();
    if ("json".equals(arguments.getOptionValue("format"))) {
      JsonRenderer.render(counts, findings, console.language(), text);
    } else {
      new TextRenderer(console.language(), console.palette(), arguments.hasOption("verbose"))
          .render(findings, text);
      if (!findings.isEmpty()) {
        text.append('\n');
      }
      new Summary(console.language(), console.palette()).render(counts, millis, text);
    }
    console.out().print(text);
  }

  private static Counts counts(Tally tally, List<Finding> findings) {
    int disputedCells = 0;
    for (Finding finding : findings) {
      boolean cell =
          finding.kind().name().equals("appendix-cell-differs")
              || finding.kind().name().equals("printed-share-differs");
      disputedCells += cell && finding.disputed().isPresent() ? 1 : 0;
    }
    return Counts.of(
            tally.agreements(),
            tally.checks(),
            tally.cells(),
            tally.exact(),
            tally.consistent(),
            disputedCells,
            tally.claims(),
            findings)
        .withReadings(tally.readings());
  }

  private static int exitCode(List<Finding> findings) {
    int code = ExitCode.CLEAN;
    for (Finding finding : findings) {
      boolean counts = finding.disputed().isEmpty() && finding.kind().severity() == Severity.ERROR;
      if (counts) {
        code = ExitCode.FINDINGS;
      }
    }
    return code;
  }
}
