package org.bilaga.repl;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** Declarations typed into a session: taken in, taken away, saved in a file. */
final class TypingIn {
  private final Known known;
  private final Host host;

  TypingIn(Known known, Host host) {
    this.known = known;
    this.host = host;
  }

  /** Takes in what is declared; what could not be understood leaves all as it was. */
  TypedIn.Definition define(String text) throws AskedExpression.Unclear {
    known.have(known.typed().and(text, known.library()));
    return known.typed().all().getLast();
  }

  Answer forget(String name, Language language) throws AskedExpression.Unclear {
    Optional<TypedIn> left = known.typed().without(name);
    if (left.isEmpty()) {
      return wrong(Sentences.notTypedIn(name), language);
    }
    known.have(known.rebuilt(left.get()));
    known.suppose(known.assumptions());
    return Answer.of(Sentences.forgotten(name).in(language) + "\n");
  }

  Answer save(String name, Language language) {
    if (known.typed().all().isEmpty()) {
      return wrong(Sentences.nothingToSave(), language);
    }
    String file = name.indexOf('.') < 0 ? name + ".agreement" : name;
    Path path;
    try {
      path = Path.of(file);
    } catch (InvalidPathException invalid) {
      return wrong(Sentences.noFileName(file), language);
    }
    if (Files.exists(path)) {
      return wrong(Sentences.fileIsThere(file), language);
    }
    Answer written = host.write(file, known.typed().file(path), language);
    if (written.wrong()) {
      return written;
    }
    int count = known.typed().all().size();
    known.have(known.read());
    Path real = path.toAbsolutePath().normalize();
    boolean read =
        known.library().all().stream()
            .anyMatch(it -> it.path().toAbsolutePath().normalize().equals(real));
    if (read) {
      known.have(TypedIn.NOTHING);
    }
    known.suppose(known.assumptions());
    return Answer.of(Sentences.saved(file, count).in(language) + "\n");
  }

  private static Answer wrong(Told why, Language language) {
    return Answer.wrong(why.in(language) + "\n");
  }
}
