package org.bilaga.fuzz;

import java.util.Random;

/** A way in: what comes through it, and what must hold of whatever comes. */
interface Door extends AutoCloseable {
  String name();

  /** An input made by chance. */
  byte[] next(Random random);

  /** What came of an input, in a word or some; throws where something does not hold. */
  String hold(byte[] input) throws Exception;

  /**
   * Whether an input is text, of which lines and words can be left out to find what it is about.
   */
  default boolean isText() {
    return true;
  }

  @Override
  default void close() {}
}
