package org.bilaga.lsp;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * Files and places as editors name them: addresses, and lines from 0 with columns in UTF-16 units.
 *
 * <p>A place that a text does not have is the nearest that it has.
 */
final class Places {
  private Places() {}

  /** The file of an address; empty for what is no file. */
  static Optional<Path> path(String address) {
    try {
      URI uri = URI.create(address);
      boolean file = "file".equals(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT));
      return file ? Optional.of(Path.of(uri).toAbsolutePath().normalize()) : Optional.empty();
    } catch (RuntimeException noFile) {
      // An address that is malformed or leads to another machine names no file of ours.
      return Optional.empty();
    }
  }

  static String address(Path file) {
    return file.toUri().toString();
  }

  static Position position(SourceFile file, int offset) {
    int at = Math.min(offset, file.text().length());
    int line = file.lineInText(at);
    return new Position(line - 1, at - file.lineStart(line));
  }

  static Range range(Span span) {
    return range(span.file(), span.start(), span.end());
  }

  static Range range(SourceFile file, int start, int end) {
    return new Range(position(file, start), position(file, end));
  }

  /** The place in a text; of what was read out of a workbook or a document the beginning. */
  static Range whole(Span span) {
    return span.file().cells().isEmpty()
        ? range(span)
        : new Range(new Position(0, 0), new Position(0, 0));
  }

  static int offset(SourceFile file, Position position) {
    if (position.getLine() < 0) {
      return 0;
    } else if (position.getLine() >= file.lineCount()) {
      return file.text().length();
    }
    int line = position.getLine() + 1;
    int most = file.line(line).length();
    return file.lineStart(line) + Math.max(0, Math.min(position.getCharacter(), most));
  }
}
