package org.bilaga.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bilaga.words.Language;

/**
 * The reference in one language: a folder of chapters, and the README, whose example is run too.
 */
record Edition(Language language, Path folder, Path readme) {
  static final Edition ENGLISH =
      new Edition(Language.ENGLISH, Path.of("specs/language"), Path.of("README.md"));
  static final Edition SWEDISH =
      new Edition(Language.SWEDISH, Path.of("specs/language/sv"), Path.of("README.sv.md"));

  static final List<Edition> ALL = List.of(ENGLISH, SWEDISH);

  Edition other() {
    return this == ENGLISH ? SWEDISH : ENGLISH;
  }

  /** All pages, in the order one reads them. */
  List<ReferencePage> pages() {
    try (var files = Files.list(folder)) {
      return Stream.concat(
              files.filter(file -> file.toString().endsWith(".md")).sorted(), Stream.of(readme))
          .map(ReferencePage::read)
          .toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** Whether it is the page for newcomers, whose files are its own. */
  boolean isFirst(ReferencePage page) {
    return page.path().getFileName().toString().startsWith("00");
  }

  /**
   * What a page is in every language: the number that its name begins with; else, for the few pages
   * without one, their place in the edition.
   */
  String subject(Path page) {
    String name = page.getFileName().toString();
    if (page.equals(readme)) {
      return "README of the project";
    } else if (name.equals("README.md")) {
      return "README of the reference";
    }
    return Character.isDigit(name.charAt(0)) ? "chapter " + name.substring(0, 2) : "index";
  }
}
