package org.bilaga.cli;

import java.nio.file.Path;
import java.util.List;
import org.bilaga.answer.Given;
import org.bilaga.evaluate.Inputs;
import org.bilaga.finding.Palette;
import org.bilaga.workspace.Engine;
import org.bilaga.workspace.Project;
import org.bilaga.workspace.Refused;

/**
 * A check that runs again whenever a file it read is saved, or an agreement file comes or goes.
 *
 * <p>Times are asked for and no notices awaited: those do not come over every file share.
 */
final class WatchedCheck {
  private static final int POLL_MILLIS = 300;
  private static final String CLEAR = "\u001b[H\u001b[2J";

  private final List<Path> paths;
  private final Given given;
  private final Console console;

  WatchedCheck(List<Path> paths, Given given, Console console) {
    this.paths = paths;
    this.given = given;
    this.console = console;
  }

  /** Until the thread is interrupted; Ctrl-C ends the program. */
  int run() throws Refused {
    int code = ExitCode.CLEAN;
    var project = new Project(paths, Path.of("").toAbsolutePath());
    try {
      while (!Thread.currentThread().isInterrupted()) {
        if (console.palette() == Palette.ANSI) {
          console.out().print(CLEAR);
        }
        var engine = Engine.of(paths, project.analysis(), List.of(), Inputs.AS_WRITTEN);
        code = CheckCommand.once(paths, given, console.at(engine));
        console.out().println(console.say(Sentences.watching()));
        console.out().flush();
        while (!project.isStale()) {
          Thread.sleep(POLL_MILLIS);
        }
      }
    } catch (InterruptedException left) {
      Thread.currentThread().interrupt();
    }
    return code;
  }
}
