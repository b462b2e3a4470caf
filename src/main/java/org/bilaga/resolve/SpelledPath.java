package org.bilaga.resolve;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.bilaga.source.Folding;

/**
 * A path as the file system spells it: names from a Mac have å in two code points, which keyboards
 * write in one. Who reads the two sees no difference, so they are one name.
 */
public final class SpelledPath {
  private SpelledPath() {}

  /** A path where something is, under this name or the same in other code points. */
  public static Optional<Path> of(Path path) {
    if (Files.exists(path)) {
      return Optional.of(path);
    }
    Path name = path.getFileName();
    if (name == null) {
      return Optional.empty();
    }
    Path parent = path.getParent();
    return of(parent == null ? Path.of("") : parent)
        .flatMap(folder -> in(folder, Folding.composed(name.toString())));
  }

  /**
   * The path where something is under this name in capital and small letters otherwise, or with the
   * strokes of Windows between its folders: not the same file, but most likely the one that is
   * meant.
   */
  static Optional<Path> inOtherLetters(Path path) {
    if (Files.exists(path)) {
      return Optional.of(path);
    }
    if (path.toString().replace(path.getFileSystem().getSeparator(), "").indexOf('\\') >= 0) {
      return inOtherLetters(path.getFileSystem().getPath(path.toString().replace('\\', '/')));
    }
    Path name = path.getFileName();
    Path parent = path.getParent();
    if (name == null) {
      return Optional.empty();
    }
    String folded = Folding.words(name.toString());
    return inOtherLetters(parent == null ? Path.of("") : parent)
        .flatMap(folder -> in(folder, entry -> Folding.words(entry).equals(folded)));
  }

  private static Optional<Path> in(Path folder, String composed) {
    return in(folder, entry -> Folding.composed(entry).equals(composed));
  }

  private static Optional<Path> in(Path folder, Predicate<String> isIt) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        Path name = entry.getFileName();
        if (name != null && isIt.test(name.toString())) {
          return Optional.of(folder.resolve(name));
        }
      }
    } catch (IOException noFolder) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}
