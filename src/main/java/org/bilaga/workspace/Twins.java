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

  /** The vocabulary that a file is named after: {@code sv} of {@code x.sv.agreement}. */
  public static Optional<Language> language(Path file) {
    String name = file.getFileName().toString();
    return Language.all().stream().filter(it -> name.endsWith(ending(it))).findFirst();
  }

  private static String ending(Language language) {
    return "." + language.code() + AgreementFiles.ENDING;
  }

  /** The file that this one translates; the file itself where its name does not say so. */
  public static Path original(Path file) {
    String name = file.getFileName().toString();
    return language(file)
        .map(it -> name.substring(0, name.length() - ending(it).length()))
        .map(stem -> file.resolveSibling(stem + AgreementFiles.ENDING))
        .orElse(file);
  }
}
