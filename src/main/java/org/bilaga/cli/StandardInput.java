package org.bilaga.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** What is typed or piped in. */
final class StandardInput {
  private static final Path ITS_FILE = Path.of("/proc/self/fd/0");

  private StandardInput() {}

  /**
   * Nothing where standard input was closed: the JVM opens its own files first, so one of them has
   * its number then, and would be read to the end.
   */
  static InputStream open() {
    try {
      boolean isOfJvm =
          ITS_FILE.toRealPath().startsWith(Path.of(System.getProperty("java.home")).toRealPath());
      return isOfJvm ? InputStream.nullInputStream() : System.in;
    } catch (IOException | SecurityException notThere) {
      return System.in;
    }
  }
}
