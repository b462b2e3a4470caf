package org.bilaga.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.bilaga.finding.Finding;
import org.bilaga.words.Told;
import org.bilaga.workspace.Baseline;
import org.bilaga.workspace.CheckRun;
import org.bilaga.workspace.NamedPaths;
import org.bilaga.workspace.Refused;

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
  public Told details() {
    return Told.phrase(
        "`--fix` rewrites figures that the agreement contradicts: the digits alone, in the author's"
            + " own form, and never one that is disputed. Totals are taken to be what their parts"
            + " come to, cells what the agreement gives, claims what the model comes to: read the"
            + " difference before you keep it. What is not known stays, and what would break"
            + " something else. In a terminal you are asked first; what is written over is kept in"
            + " a copy beside it, unless git has it.",
        "`--fix` skriver om siffror som överenskommelsen motsäger: bara siffrorna, så som de är"
            + " skrivna, och aldrig något omtvistat. Totaler antas vara summan av sina delar,"
            + " celler det som överenskommelsen ger och påståenden det som modellen ger: läs"
            + " skillnaden innan du behåller den. Det som inte är känt står kvar, liksom det som"
            + " skulle förstöra något annat. I en terminal får du frågan först; det som skrivs över"
            + " sparas i en kopia bredvid, om inte git har det.");
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(
            Option.builder("f")
                .longOpt("format")
                .hasArg()
                .argName("text|json|sarif|junit|github")
                .desc("format")
                .get())
        .addOption(
            Option.builder()
                .longOpt("fix")
                .hasArg()
                .argName("claims|appendix|totals|all")
                .desc("fix")
                .get())
        .addOption(Option.builder().longOpt("diff").desc("diff").get())
        .addOption(Option.builder("y").longOpt("yes").desc("yes").get())
        .addOption(
            Option.builder().longOpt("baseline").hasArg().argName("revision").desc("new").get())
        .addOption(Option.builder().longOpt("watch").desc("watch").get())
        .addOption(Option.builder("v").longOpt("verbose").desc("disputed").get());
  }

  @Override
  public List<String> examples() {
    return List.of(
        "bilaga check",
        "bilaga check specs/agreements",
        "bilaga check --format json avtal.agreement",
        "bilaga check --format sarif > bilaga.sarif",
        "bilaga check --fix all --diff",
        "bilaga check --baseline origin/main",
        "bilaga check --watch");
  }

  @Override
  public int run(CommandLine arguments, Console console) throws Refused {
    List<Path> paths = new ArrayList<>();
    for (String word : arguments.getArgList()) {
      paths.add(NamedPaths.path(word).orElseThrow(() -> Refused.because(NamedPaths.missing(word))));
    }
    if (paths.isEmpty()) {
      paths.addAll(console.desk().engine().here());
    }
    String format = arguments.getOptionValue("format", "text");
    Optional<Told> misfit = misfit(arguments, format);
    if (misfit.isPresent()) {
      console.err().println(misfit.get().in(console.language()));
      return ExitCode.WRONG_USAGE;
    }
    if (arguments.hasOption("fix")) {
      return new RepairRun(paths, arguments, console).run();
    } else if (arguments.hasOption("watch")) {
      return new WatchedCheck(paths, arguments, console).run();
    }
    return once(paths, arguments, console).exitCode();
  }

  /** A run and what came of it. */
  record Outcome(Optional<CheckRun> run, int exitCode) {}

  /** Checks and prints. */
  static Outcome once(List<Path> paths, CommandLine arguments, Console console) throws Refused {
    String format = arguments.getOptionValue("format", "text");
    CheckRun run = CheckRun.of(paths, format.equals("junit"), console.desk().engine());
    Console speaking = Refusals.speaking(run.analysis().vocabulary(), arguments, console);
    int left = 0;
    if (arguments.hasOption("baseline")) {
      List<Finding> added;
      try {
        added = Baseline.of(arguments.getOptionValue("baseline"), paths, run).added();
      } catch (Refused refused) {
        return new Outcome(Optional.of(run), Refusals.tell(refused, arguments, speaking));
      }
      left = run.findings().size() - added.size();
      run = run.with(added);
    }
    CheckReport.print(run, format, arguments.hasOption("verbose"), speaking);
    if (left > 0) {
      var stream = CheckReport.isForReaders(format) ? speaking.out() : speaking.err();
      stream.println(
          speaking.say(Sentences.leftOutAsBefore(left, arguments.getOptionValue("baseline"))));
    }
    if (run.isEmpty() && left == 0) {
      console
          .err()
          .println(
              console.say(
                  "There are no .agreement files here.", "Här finns inga .agreement-filer."));
      return new Outcome(Optional.of(run), ExitCode.WRONG_USAGE);
    }
    return new Outcome(Optional.of(run), exitCode(run));
  }

  static int exitCode(CheckRun run) {
    return !run.allThere()
        ? ExitCode.WRONG_USAGE
        : run.isWrong() ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  /** What does not go together. */
  private static Optional<Told> misfit(CommandLine arguments, String format) {
    boolean fix = arguments.hasOption("fix");
    if (arguments.hasOption("diff") && !fix) {
      return Optional.of(
          Told.phrase(
              "`--diff` goes with `--fix`: write `bilaga check --fix all --diff`.",
              "`--diff` hör ihop med `--fix`: skriv `bilaga check --fix all --diff`."));
    }
    if (arguments.hasOption("yes") && !fix) {
      return Optional.of(
          Told.phrase(
              "`--yes` goes with `--fix`: write `bilaga check --fix all --yes`.",
              "`--yes` hör ihop med `--fix`: skriv `bilaga check --fix all --yes`."));
    }
    boolean watch = arguments.hasOption("watch");
    boolean alone = fix || watch;
    boolean more =
        alone && !format.equals("text") || fix && (watch || arguments.hasOption("baseline"));
    String first = fix ? "`--fix`" : "`--watch`";
    String second =
        !format.equals("text") ? "`--format " + format + "`" : watch ? "`--watch`" : "`--baseline`";
    return more
        ? Optional.of(
            Told.phrase(
                first + " does not go with " + second + ".",
                first + " går inte ihop med " + second + "."))
        : Optional.empty();
  }
}
