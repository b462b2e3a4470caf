package org.bilaga.cli;

import java.nio.file.Path;
import java.util.List;
import org.bilaga.evaluate.Evaluator;
import org.bilaga.finding.Findings;

/**
 * Where a command has its files and figures from: read anew for a run by itself; a session has its
 * own, which are loaded already.
 */
class Desk {
  /** That of a run by itself. */
  static final Desk OF_RUN = new Desk();

  /** The files at some paths, each a file or a folder; not to be changed. */
  Opened open(List<Path> paths) {
    return Opened.at(paths);
  }

  /** The same for a command that adds to their findings. */
  Opened openAnew(List<Path> paths) {
    return Opened.at(paths);
  }

  /** Where files are looked for when nothing else is said. */
  List<Path> here() {
    return List.of(Path.of(""));
  }

  Evaluator evaluator(Findings out) {
    return new Evaluator(out);
  }

  /** The columns that tables may take; 0 for as many as it takes. */
  int columns() {
    return Terminal.columns();
  }

  /** How wide help is set. */
  int helpColumns(Console console) {
    return TerminalWidth.columns(console);
  }
}
