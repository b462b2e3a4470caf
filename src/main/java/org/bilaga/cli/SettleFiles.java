package org.bilaga.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bilaga.table.TableReader;

/** The files that one who settles names; they may lie outside the workspace. */
final class SettleFiles {
  private SettleFiles() {}

  /** One more byte than can be read is enough to see that there are too many. */
  static Optional<byte[]> bytes(String name) {
    Optional<Path> path = NamedPaths.readable(name);
    if (path.isEmpty() || !Files.isRegularFile(path.get())) {
      return Optional.empty();
    }
    try (var in = Files.newInputStream(path.get())) {
      return Optional.of(in.readNBytes(TableReader.MAX_BYTES + 1));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  static String shown(String name) {
    return name.replace('\\', '/');
  }
}
