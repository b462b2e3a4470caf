package org.bilaga.cli;

import static org.bilaga.cli.CommandOption.ALLOW_EMPTY;
import static org.bilaga.cli.CommandOption.BASELINE;
import static org.bilaga.cli.CommandOption.DIFF;
import static org.bilaga.cli.CommandOption.FIX;
import static org.bilaga.cli.CommandOption.FORMAT;
import static org.bilaga.cli.CommandOption.OUTPUT;
import static org.bilaga.cli.CommandOption.STDIN;
import static org.bilaga.cli.CommandOption.STRICT;
import static org.bilaga.cli.CommandOption.VERBOSE;
import static org.bilaga.cli.CommandOption.WATCH;
import static org.bilaga.cli.CommandOption.WORKSPACE;
import static org.bilaga.cli.CommandOption.YES;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.evaluate.Inputs;
import org.bilaga.finding.Finding;
import org.bilaga.words.Told;
import org.bilaga.workspace.Baseline;
import org.bilaga.workspace.CheckRun;
import org.bilaga.workspace.Engine;
import org.bilaga.workspace.NamedPaths;
import org.bilaga.workspace.Project;
import org.bilaga.workspace.Refused;

/** Checks that every total, every appendix cell and every stated figure agree. */
final class CheckCommand implements Command {
  private static final CommandOption[][] NOT_TOGETHER = {
    {FIX, WATCH}, {FIX, BASELINE}, {FIX, STDIN}, {WATCH, STDIN}
  };

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
        STDIN.taking(Takes.FILE).meaning(Sentences.checkStdinDoes()),
        ALLOW_EMPTY,
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
        "bilaga check --watch",
        "bilaga check --stdin avtal.agreement --format json < unsaved.txt");
  }

  @Override
  public int run(Arguments arguments, Console console) throws Refused {
    Optional<Told> misfit = misfit(arguments);
    if (misfit.isPresent()) {
      throw Refused.because(misfit.get());
    } else if (arguments.has(STDIN)) {
      return typed(arguments, console);
    }
    List<Path> paths = new ArrayList<>();
    for (String word : arguments.words()) {
      paths.add(path(word));
    }
    if (paths.isEmpty()) {
      paths.addAll(Asking.selection(arguments, console).workspace());
    }
    if (arguments.has(FIX)) {
      return new RepairRun(paths, arguments, console).run();
    } else if (arguments.has(WATCH)) {
      return new WatchedCheck(paths, arguments, console).run();
    }
    return once(paths, arguments, console).exitCode();
  }

  private static Path path(String word) throws Refused {
    return NamedPaths.path(word).orElseThrow(() -> Refused.because(NamedPaths.missing(word)));
  }

  /** A text that an editor holds and has not saved, as if it were the file of that name. */
  private static int typed(Arguments arguments, Console console) throws Refused {
    Path file = path(arguments.value(STDIN, ""));
    var project = new Project(List.of(file), Path.of("").toAbsolutePath());
    try {
      project.write(file, System.in.readAllBytes());
    } catch (IOException unreadable) {
      throw Refused.because(Sentences.inputUnreadable());
    }
    var engine = Engine.of(List.of(file), project.analysis(), List.of(), Inputs.AS_WRITTEN);
    return once(List.of(file), arguments, console.at(engine)).exitCode();
  }

  /** A run and what came of it. */
  record Outcome(Optional<CheckRun> run, int exitCode) {}

  /** Checks and prints. */
  static Outcome once(List<Path> paths, Arguments arguments, Console console) throws Refused {
    String format = arguments.value(FORMAT, "text");
    CheckRun run =
        CheckReport.isForHosts(format) && !arguments.has(STDIN)
            ? CheckRun.forHost(paths, format.equals("junit"))
            : CheckRun.of(paths, false, console.desk().engine());
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
    if (run.isEmpty() && left == 0 && !arguments.has(ALLOW_EMPTY)) {
      speaking.err().println(speaking.say(Sentences.noFilesHere()));
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

  /** What does not go together: the two that cannot both be done. */
  private static Optional<Told> misfit(Arguments arguments) {
    for (CommandOption option : List.of(DIFF, YES)) {
      if (arguments.has(option) && !arguments.has(FIX)) {
        return Optional.of(Sentences.goesWithFix(option.written()));
      }
    }
    if (arguments.has(STDIN) && !arguments.words().isEmpty()) {
      return Optional.of(Sentences.stdinAlone());
    }
    String format = arguments.value(FORMAT, "text");
    for (CommandOption alone : List.of(FIX, WATCH)) {
      if (arguments.has(alone) && !format.equals("text")) {
        return Optional.of(
            Sentences.doesNotGoWith(alone.written(), FORMAT.written() + " " + format));
      }
    }
    for (CommandOption[] two : NOT_TOGETHER) {
      if (arguments.has(two[0]) && arguments.has(two[1])) {
        return Optional.of(Sentences.doesNotGoWith(two[0].written(), two[1].written()));
      }
    }
    return Optional.empty();
  }
}
