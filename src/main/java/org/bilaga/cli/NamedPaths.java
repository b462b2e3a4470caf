package org.bilaga.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.finding.Visible;

/** The files and folders that a command's words name, all of them there. */
final class NamedPaths {
  private NamedPaths() {}

  /** Each word's path; empty where one cannot be read, which then was told. */
  static Optional<List<Path>> of(List<String> words, Console console) {
    List<Path> paths = new ArrayList<>();
    for (String word : words) {
      Optional<Path> path = readable(word);
      if (path.isEmpty()) {
        tellMissing(word, console);
        return Optional.empty();
      }
      paths.add(path.get());
    }
    return Optional.of(paths);
  }

  static Optional<Path> readable(String word) {
    try {
      Path path = Path.of(word);
      return Files.isReadable(path.toAbsolutePath()) ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException invalid) {
      return Optional.empty();
    }
  }

  static void tellMissing(String word, Console console) {
    String shown = Visible.name(word);
    console
        .err()
        .println(
            console.say("There is no file `" + shown + "`.", "Filen `" + shown + "` finns inte."));
  }
}
