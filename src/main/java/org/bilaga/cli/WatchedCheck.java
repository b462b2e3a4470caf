package org.bilaga.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.cli.CommandLine;
import org.bilaga.finding.Palette;
import org.bilaga.workspace.AgreementFiles;
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
  private final CommandLine arguments;
  private final Console console;

  WatchedCheck(List<Path> paths, CommandLine arguments, Console console) {
    this.paths = paths;
    this.arguments = arguments;
    this.console = console;
  }

  /** Until the thread is interrupted; Ctrl-C ends the program. */
  int run() throws Refused {
    int code = ExitCode.CLEAN;
    try {
      while (!Thread.currentThread().isInterrupted()) {
        List<Path> files = new ArrayList<>();
        Map<Path, String> before = state(files);
        if (console.palette() == Palette.ANSI) {
          console.out().print(CLEAR);
        }
        var outcome = CheckCommand.once(paths, arguments, console);
        code = outcome.exitCode();
        outcome.run().ifPresent(run -> files.addAll(run.analysis().workspace().read()));
        before = joined(before, files);
        console
            .out()
            .println(
                console.say(
                    "Watching; Ctrl-C leaves.", "Håller utkik efter ändringar; Ctrl-C avslutar."));
        console.out().flush();
        while (state(files).equals(before)) {
          Thread.sleep(POLL_MILLIS);
        }
      }
    } catch (InterruptedException left) {
      Thread.currentThread().interrupt();
    }
    return code;
  }

  /** What was seen before the check counts, so that nothing saved during it is missed. */
  private Map<Path, String> joined(Map<Path, String> before, List<Path> files) {
    Map<Path, String> all = state(files);
    all.putAll(before);
    return all;
  }

  private Map<Path, String> state(List<Path> read) {
    var files = new TreeSet<Path>();
    read.forEach(path -> files.add(path.toAbsolutePath().normalize()));
    for (Path path : paths) {
      for (Path file : AgreementFiles.below(path)) {
        files.add(file.toAbsolutePath().normalize());
      }
    }
    var state = new TreeMap<Path, String>();
    for (Path file : files) {
      try {
        state.put(file, Files.getLastModifiedTime(file).toMillis() + " " + Files.size(file));
      } catch (IOException gone) {
        state.put(file, "");
      }
    }
    return state;
  }
}
