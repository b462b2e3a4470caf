package org.bilaga.cli;

import static org.bilaga.cli.CommandOption.BASELINE;
import static org.bilaga.cli.CommandOption.DIFF;
import static org.bilaga.cli.CommandOption.FIX;
import static org.bilaga.cli.CommandOption.FORMAT;
import static org.bilaga.cli.CommandOption.OUTPUT;
import static org.bilaga.cli.CommandOption.STRICT;
import static org.bilaga.cli.CommandOption.VERBOSE;
import static org.bilaga.cli.CommandOption.WATCH;
import static org.bilaga.cli.CommandOption.WORKSPACE;
import static org.bilaga.cli.CommandOption.YES;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.finding.Finding;
import org.bilaga.words.Told;
import org.bilaga.workspace.Baseline;
import org.bilaga.workspace.CheckRun;
import org.bilaga.workspace.NamedPaths;
import org.bilaga.workspace.Refused;

/** Checks that every total, every appendix cell and every stated figure agree. */
final class CheckCommand implements Command {
  @Override
  public Told called() {
    return Sentences.commandCheck();
  }

  @Override
  public Told usage() {
    return Sentences.checkUsage();
  }

  @Override
  public Told summary() {
    return Sentences.checkSummary();
  }

  @Override
  public Told details() {
    return Sentences.checkDetails();
  }

  @Override
  public List<CommandOption> options() {
    return List.of(
        FORMAT
            .among("text", "json", "sarif", "junit", "github")
            .meaning(Sentences.checkFormatDoes()),
        FIX,
        DIFF.meaning(Sentences.checkDiffDoes()),
        YES,
        BASELINE,
        WATCH,
        STRICT,
        VERBOSE,
        WORKSPACE,
        OUTPUT);
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
  public int run(Arguments arguments, Console console) throws Refused {
    List<Path> paths = new ArrayList<>();
    for (String word : arguments.words()) {
      paths.add(NamedPaths.path(word).orElseThrow(() -> Refused.because(NamedPaths.missing(word))));
    }
    if (paths.isEmpty()) {
      paths.addAll(Asking.selection(arguments, console).workspace());
    }
    String format = arguments.value(FORMAT, "text");
    Optional<Told> misfit = misfit(arguments, format);
    if (misfit.isPresent()) {
      console.err().println(misfit.get().in(console.language()));
      return ExitCode.WRONG_USAGE;
    }
    if (arguments.has(FIX)) {
      return new RepairRun(paths, arguments, console).run();
    } else if (arguments.has(WATCH)) {
      return new WatchedCheck(paths, arguments, console).run();
    }
    return once(paths, arguments, console).exitCode();
  }

  /** A run and what came of it. */
  record Outcome(Optional<CheckRun> run, int exitCode) {}

  /** Checks and prints. */
  static Outcome once(List<Path> paths, Arguments arguments, Console console) throws Refused {
    String format = arguments.value(FORMAT, "text");
    CheckRun run = CheckRun.of(paths, format.equals("junit"), console.desk().engine());
    Console speaking = Refusals.speaking(run.analysis().vocabulary(), arguments, console);
    int left = 0;
    if (arguments.has(BASELINE)) {
      List<Finding> added;
      try {
        added = Baseline.of(arguments.value(BASELINE, ""), paths, run).added();
      } catch (Refused refused) {
        return new Outcome(Optional.of(run), Refusals.tell(refused, arguments, speaking));
      }
      left = run.findings().size() - added.size();
      run = run.with(added);
    }
    CheckReport.print(run, format, arguments.has(VERBOSE), speaking);
    if (left > 0) {
      var stream = CheckReport.isForReaders(format) ? speaking.out() : speaking.err();
      stream.println(speaking.say(Sentences.leftOutAsBefore(left, arguments.value(BASELINE, ""))));
    }
    if (run.isEmpty() && left == 0) {
      console
          .err()
          .println(
              console.say(
                  "There are no .agreement files here.", "Här finns inga .agreement-filer."));
      return new Outcome(Optional.of(run), ExitCode.WRONG_USAGE);
    }
    return new Outcome(Optional.of(run), exitCode(run, arguments));
  }

  /** That of what was found: 2 where a file could not be read. */
  static int exitCode(CheckRun run, Arguments arguments) {
    return !run.allThere()
        ? ExitCode.WRONG_USAGE
        : run.isWrong(arguments.has(STRICT)) ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  /** What does not go together. */
  private static Optional<Told> misfit(Arguments arguments, String format) {
    boolean fix = arguments.has(FIX);
    if (arguments.has(DIFF) && !fix) {
      return Optional.of(
          Told.phrase(
              "`--diff` goes with `--fix`: write `bilaga check --fix all --diff`.",
              "`--diff` hör ihop med `--fix`: skriv `bilaga check --fix all --diff`."));
    }
    if (arguments.has(YES) && !fix) {
      return Optional.of(
          Told.phrase(
              "`--yes` goes with `--fix`: write `bilaga check --fix all --yes`.",
              "`--yes` hör ihop med `--fix`: skriv `bilaga check --fix all --yes`."));
    }
    boolean watch = arguments.has(WATCH);
    boolean alone = fix || watch;
    boolean more = alone && !format.equals("text") || fix && (watch || arguments.has(BASELINE));
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
