package org.bilaga.cli;

import static org.bilaga.answer.Choice.ALLOW_EMPTY;
import static org.bilaga.answer.Choice.BASELINE;
import static org.bilaga.answer.Choice.DIFF;
import static org.bilaga.answer.Choice.DIFF_OF_FIX;
import static org.bilaga.answer.Choice.FIX;
import static org.bilaga.answer.Choice.FORMAT;
import static org.bilaga.answer.Choice.FORMAT_OF_FINDINGS;
import static org.bilaga.answer.Choice.OUTPUT;
import static org.bilaga.answer.Choice.STDIN;
import static org.bilaga.answer.Choice.STDIN_AS;
import static org.bilaga.answer.Choice.STRICT;
import static org.bilaga.answer.Choice.VERBOSE;
import static org.bilaga.answer.Choice.WATCH;
import static org.bilaga.answer.Choice.WORKSPACE;
import static org.bilaga.answer.Choice.YES;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bilaga.answer.CheckAnswer;
import org.bilaga.answer.Choice;
import org.bilaga.answer.Given;
import org.bilaga.evaluate.Inputs;
import org.bilaga.words.Told;
import org.bilaga.workspace.AgreementFiles;
import org.bilaga.workspace.CheckRun;
import org.bilaga.workspace.Engine;
import org.bilaga.workspace.NamedPaths;
import org.bilaga.workspace.Project;
import org.bilaga.workspace.Refused;

/** Checks that every total, every appendix cell and every stated figure agree. */
final class CheckCommand implements Command {
  private static final Choice[][] NOT_TOGETHER = {
    {FIX, WATCH}, {FIX, BASELINE}, {FIX, STDIN}, {WATCH, STDIN}
  };

  @Override
  public Manual manual() {
    return new Manual(
        Sentences.commandCheck(),
        Sentences.checkUsage(),
        Sentences.checkSummary(),
        Sentences.checkDetails(),
        Sentences.checkExamples());
  }

  @Override
  public List<Choice> options() {
    return List.of(
        FORMAT_OF_FINDINGS,
        FIX,
        DIFF_OF_FIX,
        YES,
        BASELINE,
        WATCH,
        STRICT,
        STDIN_AS,
        ALLOW_EMPTY,
        VERBOSE,
        WORKSPACE,
        OUTPUT);
  }

  @Override
  public int run(Given given, Console console) throws Refused {
    Optional<Told> misfit = misfit(given);
    if (misfit.isPresent()) {
      throw Refused.because(misfit.get());
    } else if (given.has(STDIN)) {
      return typed(given, console);
    }
    List<Path> paths = CheckAnswer.paths(given, console.desk().engine());
    if (given.has(FIX)) {
      return new RepairRun(paths, given, console).run();
    } else if (given.has(WATCH)) {
      return new WatchedCheck(paths, given, console).run();
    }
    return once(paths, given, console);
  }

  private static Path path(String word) throws Refused {
    return NamedPaths.path(word).orElseThrow(() -> Refused.because(NamedPaths.missing(word)));
  }

  /** A text that an editor holds and has not saved, as if it were the file of that name. */
  private static int typed(Given given, Console console) throws Refused {
    Path file = path(given.value(STDIN, ""));
    var project = new Project(List.of(file), Path.of("").toAbsolutePath());
    try {
      project.write(file, StandardInput.open().readAllBytes());
    } catch (IOException unreadable) {
      throw Refused.because(Sentences.inputUnreadable());
    }
    var engine = Engine.of(List.of(file), project.analysis(), List.of(), Inputs.AS_WRITTEN);
    return once(List.of(file), given, console.at(engine));
  }

  /** Checks and prints. */
  static int once(List<Path> paths, Given given, Console console) throws Refused {
    String format = given.value(FORMAT, "text");
    CheckRun all =
        CheckReport.isForHosts(format) && !given.has(STDIN)
            ? CheckRun.forHost(paths, format.equals("junit"))
            : CheckRun.of(paths, false, console.desk().engine());
    var checked = CheckAnswer.Checked.of(all, paths, given);
    Console speaking = Refusals.speaking(all.analysis().vocabulary(), given, console);
    CheckReport.print(checked.run(), format, given.has(VERBOSE), speaking);
    if (checked.leftOut().isPresent()) {
      var stream = CheckReport.isForReaders(format) ? speaking.out() : speaking.err();
      stream.println(speaking.say(checked.leftOut().get()));
    }
    if (checked.isEmpty() && !given.has(ALLOW_EMPTY)) {
      speaking.err().println(speaking.say(AgreementFiles.none(paths)));
      return ExitCode.WRONG_USAGE;
    }
    return exitCode(checked.run(), given);
  }

  /** That of what was found: 2 where a file that was named is not there. */
  static int exitCode(CheckRun run, Given given) {
    return !run.allThere()
        ? ExitCode.WRONG_USAGE
        : run.isWrong(given.has(STRICT)) ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  /** What does not go together: the two that cannot both be done. */
  private static Optional<Told> misfit(Given given) {
    for (Choice option : List.of(DIFF, YES)) {
      if (given.has(option) && !given.has(FIX)) {
        return Optional.of(Sentences.goesWithFix(option.written()));
      }
    }
    if (given.has(STDIN) && !given.words().isEmpty()) {
      return Optional.of(Sentences.stdinAlone());
    }
    String format = given.value(FORMAT, "text");
    for (Choice alone : List.of(FIX, WATCH)) {
      if (given.has(alone) && !format.equals("text")) {
        return Optional.of(
            Sentences.doesNotGoWith(alone.written(), FORMAT.written() + " " + format));
      }
    }
    for (Choice[] two : NOT_TOGETHER) {
      if (given.has(two[0]) && given.has(two[1])) {
        return Optional.of(Sentences.doesNotGoWith(two[0].written(), two[1].written()));
      }
    }
    return Optional.empty();
  }
}
