package org.bilaga.cli;

import java.nio.file.Path;
import java.util.List;
import org.bilaga.evaluate.Inputs;
import org.bilaga.finding.Findings;
import org.bilaga.ledger.Ledgers;
import org.bilaga.resolve.Module;

/** The desk of a session: files that are read already, what was typed in, what is supposed. */
final class SessionDesk extends Desk {
  private final List<Path> paths;
  private final Opened opened;
  private final List<Module> typed;
  private final Inputs inputs;
  private final int columns;

  SessionDesk(List<Path> paths, Opened opened, List<Module> typed, Inputs inputs, int columns) {
    this.paths = paths;
    this.opened = opened;
    this.typed = typed;
    this.inputs = inputs;
    this.columns = columns;
  }

  @Override
  Opened open(List<Path> at) {
    return at.equals(paths) ? typed.isEmpty() ? opened : opened.with(typed) : Opened.at(at);
  }

  @Override
  Opened openAnew(List<Path> at) {
    Opened anew = Opened.at(at);
    return at.equals(paths) ? anew.with(typed) : anew;
  }

  @Override
  List<Path> here() {
    return paths;
  }

  @Override
  Ledgers evaluator(Findings out) {
    return new Ledgers(out, inputs);
  }

  /** The line that is typed belongs to the session. */
  @Override
  Reply answer(String question, Console console) {
    console
        .out()
        .println(
            console.say(
                "In a session `--yes` writes it, and `--diff` shows the difference.",
                "I en session skriver `--yes` det, och `--diff` visar skillnaden."));
    return Reply.NO;
  }

  @Override
  int columns() {
    return columns;
  }

  @Override
  int helpColumns(Console console) {
    return columns == 0 ? TerminalWidth.WIDEST : Math.min(TerminalWidth.WIDEST, columns);
  }
}
