package org.bilaga.workspace;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.finding.Visible;
import org.bilaga.resolve.SpelledPath;
import org.bilaga.words.Told;

/** The files and folders that words name. */
public final class NamedPaths {
  private NamedPaths() {}

  /** Each word's path, all of them there. */
  public static List<Path> of(List<String> words) throws Refused {
    List<Path> paths = new ArrayList<>();
    for (String word : words) {
      paths.add(readable(word).orElseThrow(() -> Refused.because(missing(word))));
    }
    return paths;
  }

  /** The path of a word, where something is there that may be read. */
  public static Optional<Path> readable(String word) {
    return path(word).filter(path -> Files.isReadable(path.toAbsolutePath()));
  }

  /** The path of a word, whether or not something is there; empty where it can be none. */
  public static Optional<Path> path(String word) {
    try {
      Path path = Path.of(word);
      return Optional.of(SpelledPath.of(path).orElse(path));
    } catch (InvalidPathException invalid) {
      return Optional.empty();
    }
  }

  /**
   * The one word among others that is written as a path where something is: the place to look in,
   * as the others say what for. Empty where there are several, or none, or nothing beside it.
   */
  public static Optional<String> place(List<String> words) {
    List<String> places = new ArrayList<>();
    for (String word : words) {
      if (isWrittenAsPath(word) && path(word).filter(Files::exists).isPresent()) {
        places.add(word);
      }
    }
    return words.size() > 1 && places.size() == 1
        ? Optional.of(places.getFirst())
        : Optional.empty();
  }

  /** Whether a word is written as no name of an agreement can be. */
  static boolean isWrittenAsPath(String word) {
    return word.indexOf('/') >= 0
        || word.indexOf('\\') >= 0
        || word.equals(".")
        || word.equals("..")
        || word.endsWith(AgreementFiles.ENDING);
  }

  /** That there is no file of that name. */
  public static Told missing(String word) {
    return Sentences.noSuchFile(Visible.name(word));
  }
}
