package org.bilaga.studio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bilaga.rewrite.NotWritten;
import org.bilaga.sheet.Fields;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * Files that are made, get another name, are taken away and brought back.
 *
 * <p>Invariant: nothing is written over, and nothing goes that is not as the one who asks has seen
 * it. What was taken away can be brought back, to the byte, while the studio runs.
 */
final class Filing {
  private static final int MOST_REMOVED = 20;

  private final Shelf shelf;
  private final boolean readOnly;
  private final Map<String, Removed> removed =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Removed> eldest) {
          return size() > MOST_REMOVED;
        }
      };

  private record Removed(String name, byte[] bytes) {}

  Filing(Shelf shelf, boolean readOnly) {
    this.shelf = shelf;
    this.readOnly = readOnly;
  }

  /** Empty where something else is asked for; one after another, whoever asks. */
  synchronized Optional<PageReply> answer(PageRequest request, Language language)
      throws IOException {
    return switch (request.path()) {
      case "/new", "/rename", "/remove", "/restore" ->
          Optional.of(
              readOnly
                  ? PageReply.because(PageReply.FORBIDDEN, Sentences.onlyRead(), language)
                  : done(request, language));
      default -> Optional.empty();
    };
  }

  private PageReply done(PageRequest request, Language language) throws IOException {
    return switch (request.path()) {
      case "/new" -> made(request, language);
      case "/rename" -> existing(request, language, this::renamed);
      case "/remove" -> existing(request, language, this::removed);
      default -> restored(request, language);
    };
  }

  private PageReply made(PageRequest request, Language language) throws IOException {
    String name = request.value("file");
    Optional<Path> place = shelf.place(name);
    Optional<String> text = request.text();
    if (place.isEmpty()) {
      return cannot(Sentences.noNameForAFile(name), language);
    } else if (text.isEmpty()) {
      return PageReply.because(PageReply.TOO_LARGE, Sentences.tooLarge(), language);
    }
    byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
    return reply(
        shelf.make(place.get(), name, bytes),
        new Fields().put("file", name).put("mark", Shelf.Saved.mark(bytes)),
        language);
  }

  @FunctionalInterface
  private interface About {
    PageReply answer(PageRequest request, Path file, Shelf.Saved saved, Language language);
  }

  /** Of a file that is as the one who asks has seen it. */
  private PageReply existing(PageRequest request, Language language, About about) {
    String name = request.value("file");
    Optional<Path> file = shelf.find(name);
    Optional<Shelf.Saved> saved = file.flatMap(Shelf::read);
    if (saved.isEmpty()) {
      return PageReply.because(PageReply.NOT_FOUND, Sentences.noSuchFile(name), language);
    } else if (!saved.get().mark().equals(request.value("mark"))) {
      return PageReply.because(PageReply.CONFLICT, Sentences.otherThanSeen(name), language);
    }
    return about.answer(request, file.get(), saved.get(), language);
  }

  private PageReply renamed(PageRequest request, Path file, Shelf.Saved saved, Language language) {
    String to = request.value("to");
    Optional<Path> place = shelf.place(to);
    if (place.isEmpty()) {
      return cannot(Sentences.noNameForAFile(to), language);
    }
    return reply(
        shelf.rename(file, request.value("file"), place.get(), to, saved),
        new Fields().put("file", to),
        language);
  }

  private PageReply removed(PageRequest request, Path file, Shelf.Saved saved, Language language) {
    String name = request.value("file");
    String token = UUID.randomUUID().toString();
    PageReply reply =
        reply(shelf.remove(file, name, saved), new Fields().put("token", token), language);
    if (reply.status() == PageReply.DONE) {
      removed.put(token, new Removed(name, saved.bytes()));
    }
    return reply;
  }

  private PageReply restored(PageRequest request, Language language) {
    Removed gone = removed.get(request.value("token"));
    Optional<Path> place = gone == null ? Optional.empty() : shelf.place(gone.name());
    if (gone == null || place.isEmpty()) {
      return PageReply.because(PageReply.NOT_FOUND, Sentences.notBroughtBack(), language);
    }
    PageReply reply =
        reply(
            shelf.make(place.get(), gone.name(), gone.bytes()),
            new Fields().put("file", gone.name()),
            language);
    if (reply.status() == PageReply.DONE) {
      removed.remove(request.value("token"));
    }
    return reply;
  }

  private static PageReply reply(Optional<NotWritten> refusal, Fields done, Language language) {
    return refusal.isPresent()
        ? PageReply.because(PageReply.CONFLICT, refusal.get().told(), language)
        : PageReply.json(done, language);
  }

  private static PageReply cannot(Told told, Language language) {
    return PageReply.because(PageReply.CANNOT, told, language);
  }
}
