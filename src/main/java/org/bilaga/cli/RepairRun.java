package org.bilaga.cli;

import static org.bilaga.answer.Choice.DIFF;
import static org.bilaga.answer.Choice.FIX;
import static org.bilaga.answer.Choice.VERBOSE;
import static org.bilaga.answer.Choice.YES;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bilaga.answer.Given;
import org.bilaga.finding.Visible;
import org.bilaga.repair.Repairable;
import org.bilaga.repair.UnifiedDiff;
import org.bilaga.rewrite.Boundary;
import org.bilaga.table.EditedBytes;
import org.bilaga.workspace.CheckRun;
import org.bilaga.workspace.Engine;
import org.bilaga.workspace.Repair;

/**
 * Rewrites figures that a check found stale: tells what it would do, asks where somebody is there
 * to answer, writes all the files or none, and says how to go back.
 */
final class RepairRun {
  private final List<Path> paths;
  private final Given given;
  private final Console console;

  RepairRun(List<Path> paths, Given given, Console console) {
    this.paths = paths;
    this.given = given;
    this.console = console;
  }

  int run() {
    CheckRun first = CheckRun.of(paths, false, Engine.ANEW);
    Console speaking = Refusals.speaking(first.analysis().vocabulary(), given, console);
    Repair plan;
    try {
      plan = Repair.of(paths, Repairable.named(given.value(FIX, "")), first);
    } catch (IOException failed) {
      return unreadable(speaking);
    }
    if (given.has(DIFF)) {
      speaking.out().print(diff(plan, speaking));
      RepairText.print(plan, true, speaking, speaking.err());
      return CheckCommand.exitCode(first, given);
    }
    boolean asks = !given.has(YES) && console.desk().isAsking();
    if (asks && !plan.files().isEmpty()) {
      RepairText.print(plan, true, speaking, speaking.out());
      if (!isWanted(plan, speaking)) {
        speaking.out().println(speaking.say(Sentences.nothingChanged()));
        return CheckCommand.exitCode(first, given);
      }
      return written(plan, true, speaking);
    }
    return written(plan, false, speaking);
  }

  private boolean isWanted(Repair plan, Console speaking) {
    String question = speaking.say(Sentences.writeIt()) + " ";
    while (true) {
      switch (console.desk().answer(question, speaking)) {
        case YES -> {
          return true;
        }
        case NO -> {
          return false;
        }
        case SHOW -> speaking.out().print(diff(plan, speaking));
        case UNCLEAR -> {}
      }
    }
  }

  private int written(Repair plan, boolean isListed, Console speaking) {
    var back = new WayBack();
    var rewrite = console.desk().rewrite();
    var boundary = new Boundary(plan.last().analysis().workspace().root(), true);
    try {
      for (var file : plan.files()) {
        back.keep(file, boundary, rewrite);
        rewrite.replacing(
            boundary, file.path(), Visible.name(file.name()), file.before(), file.after());
      }
    } catch (IOException failed) {
      return unreadable(speaking);
    }
    if (!WrittenFile.isWritten(rewrite, speaking)) {
      return ExitCode.WRONG_USAGE;
    }
    if (isListed) {
      RepairText.printDone(plan, speaking);
    } else {
      RepairText.print(plan, false, speaking, speaking.out());
    }
    back.tell(speaking);
    speaking.out().println();
    CheckReport.print(plan.last(), "text", given.has(VERBOSE), speaking);
    return CheckCommand.exitCode(plan.last(), given);
  }

  private static String diff(Repair plan, Console speaking) {
    var text = new StringBuilder();
    for (var file : plan.files()) {
      text.append(
          UnifiedDiff.of(
              file.name(),
              EditedBytes.wholeText(file.before()),
              EditedBytes.wholeText(file.after()),
              speaking.palette()));
    }
    return text.toString();
  }

  private static int unreadable(Console console) {
    console.err().println(console.say(Sentences.changedMeanwhile()));
    return ExitCode.WRONG_USAGE;
  }
}
