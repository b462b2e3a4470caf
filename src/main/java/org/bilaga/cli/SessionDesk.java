package org.bilaga.cli;

import org.bilaga.workspace.Engine;

/** The desk of a session, whose engine has read its files already. */
final class SessionDesk extends Desk {
  private final Engine engine;
  private final int columns;

  SessionDesk(Engine engine, int columns) {
    this.engine = engine;
    this.columns = columns;
  }

  @Override
  Engine engine() {
    return engine;
  }

  /** The line that is typed belongs to the session. */
  @Override
  Reply answer(String question, Console console) {
    console.out().println(console.say(Sentences.writtenInSession()));
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
