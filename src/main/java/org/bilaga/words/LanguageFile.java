package org.bilaga.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file that a package has for each language, beside its classes: {@code turns_sv.txt}. Read where
 * somebody asks, not at each start.
 */
public final class LanguageFile {
  private LanguageFile() {}

  /**
   * Its lines, without comments and empty ones; one that begins with a blank goes on with the one
   * before it. Empty where nobody has written the file for that language.
   */
  public static Optional<List<String>> lines(Class<?> beside, String name, Language language) {
    try (InputStream in = beside.getResourceAsStream(name + "_" + language.code() + ".txt")) {
      return in == null
          ? Optional.empty()
          : Optional.of(folded(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> folded(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith(" ")) {
        lines.set(lines.size() - 1, lines.getLast() + " " + line.strip());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        lines.add(line);
      }
    }
    return lines;
  }
}
