package org.bilaga.workspace;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What one writes to say which agreements are meant: {@code WHAT}, {@code WHAT@REVISION} or
 * {@code @REVISION}, where what is the name of an agreement, a file or a folder.
 *
 * @param what empty for the same as on the other side
 * @param revision empty for what stands there now
 */
record ComparedText(String what, Optional<String> revision) {

  static ComparedText of(String word) {
    int at = word.indexOf('@');
    // `HEAD@{1}` is a revision, not something at the revision `{1}`.
    while (at > 0 && word.startsWith("@{", at)) {
      at = word.indexOf('@', at + 1);
    }
    return at < 0 || path(word).isPresent()
        ? new ComparedText(word, Optional.empty())
        : new ComparedText(word.substring(0, at), Optional.of(word.substring(at + 1)));
  }

  /** The same as it is now: what the other side is where only one is given. */
  ComparedText now() {
    return new ComparedText(what, Optional.empty());
  }

  /** Whether it is written as no name of an agreement can be. */
  boolean isPath() {
    return what.indexOf('/') >= 0
        || what.indexOf('\\') >= 0
        || what.equals(".")
        || what.equals("..")
        || what.endsWith(AgreementFiles.ENDING);
  }

  /** The file or folder that is there now. */
  static Optional<Path> path(String word) {
    try {
      Path path = Path.of(word);
      return !word.isEmpty() && Files.exists(path) ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return what + revision.map(it -> "@" + it).orElse("");
  }
}
