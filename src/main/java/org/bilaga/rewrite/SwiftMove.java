package org.bilaga.rewrite;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The shortest way from Java to the system for one file to take the place of another in one step.
 *
 * <p>What somebody saves between two calls to the system is seen by nobody, so the second of them
 * follows at once: all is made ready before, and the way has been gone once.
 */
final class SwiftMove {
  private final File by;
  private final File from;
  private final File to;

  private SwiftMove(File by, File from, File to) {
    this.by = by;
    this.from = from;
    this.to = to;
  }

  /** Nothing where the names are such that text and bytes are not the same to the system. */
  static Optional<SwiftMove> of(Path by, Path real) {
    if (!Path.of(real.toString()).equals(real)) {
      return Optional.empty();
    }
    File first = by.toFile();
    File from = UnfinishedFile.anotherNameBeside(by).toFile();
    return first.renameTo(from)
        ? Optional.of(new SwiftMove(first, from, real.toFile()))
        : Optional.empty();
  }

  /** Whether it is done; why not says the longer way. */
  boolean isDone() {
    return from.renameTo(to);
  }

  /** The file has the name again that it had before, unless it is gone. */
  void goBack() {
    if (!from.renameTo(by)) {
      from.delete();
    }
  }
}
