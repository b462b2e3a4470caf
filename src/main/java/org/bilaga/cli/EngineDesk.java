package org.bilaga.cli;

import org.bilaga.workspace.Engine;

/** The desk of one who asks again and again, whose engine has read its files already. */
final class EngineDesk extends Desk {
  private final Engine engine;
  private final int columns;

  EngineDesk(Engine engine, int columns) {
    this.engine = engine;
    this.columns = columns;
  }

  @Override
  Engine engine() {
    return engine;
  }

  @Override
  int columns() {
    return columns;
  }
}
