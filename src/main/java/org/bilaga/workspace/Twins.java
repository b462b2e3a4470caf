package org.bilaga.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bilaga.words.Language;

/** Files that translate another: {@code x.sv.agreement} beside {@code x.agreement}. */
public final class Twins {
  private Twins() {}

  public static boolean isTwin(Path file) {
    Path original = original(file);
    return !original.equals(file) && Files.exists(original);
  }

  // Loops where streams would read as well: a check goes through here before anything else, and
  // the JDK makes itself ready for streams for longer than the rest of this takes.

  /** The vocabulary that a file is named after: {@code sv} of {@code x.sv.agreement}. */
  public static Optional<Language> language(Path file) {
    String name = file.getFileName().toString();
    for (Language language : Language.all()) {
      if (name.endsWith(ending(language))) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  private static String ending(Language language) {
    return "." + language.code() + AgreementFiles.ENDING;
  }

  /** The file that this one translates; the file itself where its name does not say so. */
  public static Path original(Path file) {
    Optional<Language> language = language(file);
    if (language.isEmpty()) {
      return file;
    }
    String name = file.getFileName().toString();
    String stem = name.substring(0, name.length() - ending(language.get()).length());
    return file.resolveSibling(stem + AgreementFiles.ENDING);
  }
}
