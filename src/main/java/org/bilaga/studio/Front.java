package org.bilaga.studio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bilaga.sheet.Fields;
import org.bilaga.words.Language;

/** The page itself, with its script, its styles and its words; nothing of the files is in it. */
final class Front {
  private static final Map<String, String> RESOURCES =
      Map.of(
          "/studio.js", "text/javascript; charset=utf-8",
          "/studio.css", "text/css; charset=utf-8");

  private final Shelf shelf;
  private final boolean readOnly;

  Front(Shelf shelf, boolean readOnly) {
    this.shelf = shelf;
    this.readOnly = readOnly;
  }

  Optional<PageReply> answer(PageRequest request, Language language) {
    if (!request.method().equals("GET")) {
      return Optional.empty();
    }
    return switch (request.path()) {
      case "/" -> Optional.of(page(language));
      case "/frame" -> Optional.of(frame());
      case "/vocabulary" -> Optional.of(PageReply.json(words(), language));
      case "/favicon.ico" -> Optional.of(PageReply.notWanted());
      default ->
          Optional.ofNullable(RESOURCES.get(request.path()))
              .map(type -> PageReply.of(PageReply.DONE, type, bytes(request.path().substring(1))));
    };
  }

  private static PageReply page(Language language) {
    String nonce = Guard.nonce();
    String page =
        new String(bytes("studio.html"), StandardCharsets.UTF_8)
            .replace("{language}", language.code())
            .replace("{nonce}", nonce);
    // The editor makes its styles itself, which it is allowed to by a word that is new each time.
    String policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-"
            + nonce
            + "'; connect-src 'self'; frame-src 'self'; img-src data:; form-action 'none';"
            + " base-uri 'none'; frame-ancestors 'none'";
    return PageReply.of(
            PageReply.DONE, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8))
        .with("Content-Security-Policy", policy);
  }

  /** An empty page within the page, where reports are shown and no script runs. */
  private static PageReply frame() {
    String page = "<!doctype html><html><head><meta charset=\"utf-8\"></head><body></body></html>";
    return PageReply.of(
            PageReply.DONE, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8))
        .with(
            "Content-Security-Policy",
            "sandbox allow-same-origin; default-src 'none'; style-src 'unsafe-inline';"
                + " form-action 'none'; base-uri 'none'; frame-ancestors 'self'");
  }

  private Fields words() {
    return PageWords.all().put("folder", shelf.folder().toString()).put("readOnly", readOnly);
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Front.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
