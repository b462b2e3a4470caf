package org.bilaga.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
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
    return write(name, text.getBytes(UTF_8), console);
  }

  /** The same for bytes, which keep the encoding they are in. */
  static boolean write(String name, byte[] bytes, Console console) {
    try {
      Path file = Path.of(name).toAbsolutePath();
      if (!Files.isDirectory(file)) {
        replace(file, bytes);
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

  private static void replace(Path file, byte[] bytes) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file;
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString());
    }
    String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp";
    // Not a temporary file of the platform's, which nobody else may read.
    Path unfinished = target.resolveSibling(name);
    try {
      Files.write(unfinished, bytes);
      keepPermissions(target, unfinished);
      try {
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException unsupported) {
        Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Who may read the file and who may write it stays as it was. */
  private static void keepPermissions(Path old, Path unfinished) throws IOException {
    if (Files.exists(old) && old.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(unfinished, Files.getPosixFilePermissions(old));
    }
  }
}
