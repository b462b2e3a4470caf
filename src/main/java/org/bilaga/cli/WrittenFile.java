package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that a command writes: the new one whole, or the old one untouched, whatever happens in
 * between.
 */
final class WrittenFile {
  private WrittenFile() {}

  /** Writes the text; tells the user and answers false where that cannot be done. */
  static boolean write(String name, String text, Console console) {
    try {
      Path file = Path.of(name).toAbsolutePath();
      if (!Files.isDirectory(file)) {
        replace(file, text);
        return true;
      }
    } catch (IOException | InvalidPathException failed) {
      // It is told below: there is no folder, or one may not write there, or the disk is full.
    }
    console
        .err()
        .println(
            console.say(
                "`" + name + "` cannot be written. Nothing was changed.",
                "`" + name + "` går inte att skriva. Inget har ändrats."));
    return false;
  }

  private static void replace(Path file, String text) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file;
    String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp";
    // Not a temporary file of the platform's, which nobody else may read.
    Path unfinished = target.resolveSibling(name);
    try {
      Files.writeString(unfinished, text, UTF_8);
      try {
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException unsupported) {
        Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
