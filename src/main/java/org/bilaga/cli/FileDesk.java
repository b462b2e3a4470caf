package org.bilaga.cli;

import org.bilaga.rewrite.Rewrite;
import org.bilaga.workspace.Engine;

/** The desk of an answer that goes into a file: as wide as it takes, and nobody is asked. */
final class FileDesk extends Desk {
  private final Desk desk;

  FileDesk(Desk desk) {
    this.desk = desk;
  }

  @Override
  Engine engine() {
    return desk.engine();
  }

  @Override
  Rewrite rewrite() {
    return desk.rewrite();
  }

  @Override
  int columns() {
    return 0;
  }

  @Override
  boolean isTerminal() {
    return false;
  }

  @Override
  boolean isAsking() {
    return false;
  }
}
