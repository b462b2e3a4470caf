package org.bilaga.resolve;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.bilaga.ast.Text;
import org.bilaga.document.Documents;
import org.bilaga.document.Hindrance;
import org.bilaga.document.HindranceText;
import org.bilaga.document.TextLanguage;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.words.Language;
import org.jspecify.annotations.Nullable;

/** Reads the documents that agreements name; why one cannot be read is told. */
final class DocumentLoader {
  static final Kind KIND =
      Kind.mistake("document-unreadable")
          .en("The document `{path}` cannot be read.", "{why}")
          .sv("Dokumentet `{path}` kan inte läsas.", "{why}");

  private final Workspace workspace;
  private @Nullable Known last;

  DocumentLoader(Workspace workspace) {
    this.workspace = workspace;
  }

  /** What was read last: a table is often taken from the document that is quoted. */
  private record Known(String name, byte[] bytes, Language spoken, Documents.Reading reading) {}

  /**
   * @param folder that paths count from
   * @param spoken the language in which its pages are told; otherwise its own
   */
  Optional<org.bilaga.document.Document> read(
      Path folder, Text path, Optional<Language> spoken, Findings out) {
    Path file;
    try {
      file = folder.resolve(path.text());
    } catch (InvalidPathException invalid) {
      out.add(Workspace.MISSING.at(path.span()).with("path", path.text()));
      return Optional.empty();
    }
    var bytes = workspace.bytes(file, Optional.of(path.span()), Documents.MOST_BYTES, out);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    var reading = reading(bytes.get(), workspace.shown(file), spoken);
    reading.hindrance().ifPresent(why -> out.add(finding(path, why)));
    return reading.document();
  }

  private Documents.Reading reading(byte[] bytes, String name, Optional<Language> spoken) {
    Known known = last;
    if (known != null
        && known.name.equals(name)
        && spoken.map(it -> it == known.spoken).orElse(true)
        && Arrays.equals(known.bytes, bytes)) {
      return known.reading;
    }
    Known now = known(bytes, name, spoken);
    last = now;
    return now.reading;
  }

  /** A document whose pages are told in its own language. */
  static Documents.Reading read(byte[] bytes, String name) {
    return known(bytes, name, Optional.empty()).reading;
  }

  private static Known known(byte[] bytes, String name, Optional<Language> spoken) {
    Language first = spoken.orElse(Language.SWEDISH);
    var reading = Documents.read(bytes, name, first);
    if (spoken.isEmpty() && reading.document().isPresent()) {
      Language own = TextLanguage.of(reading.document().get()).orElse(first);
      reading = own == first ? reading : Documents.read(bytes, name, own);
      first = own;
    }
    return new Known(name, bytes, first, reading);
  }

  private static Finding finding(Text path, Hindrance why) {
    return KIND.at(path.span()).with("path", path.text()).with("why", HindranceText.of(why));
  }
}
