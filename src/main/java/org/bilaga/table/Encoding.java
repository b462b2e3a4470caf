package org.bilaga.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** How the bytes of a table were turned into text. */
public enum Encoding {
  UTF_8,
  UTF_16LE,
  UTF_16BE,
  /** What older spreadsheets on Windows write; taken when the bytes are not UTF-8. */
  WINDOWS_1252;

  /** The charset itself; looked up when asked for, as few files need any but UTF-8. */
  public Charset charset() {
    return switch (this) {
      case UTF_8 -> StandardCharsets.UTF_8;
      case UTF_16LE -> StandardCharsets.UTF_16LE;
      case UTF_16BE -> StandardCharsets.UTF_16BE;
      case WINDOWS_1252 -> Charset.forName("windows-1252");
    };
  }

  /** The text of some bytes, without byte order mark; nothing where they are none. */
  public static Optional<String> text(byte[] bytes) {
    var decoded = DecodedText.of(bytes);
    return decoded.isBinary() || decoded.firstUndecodable() >= 0
        ? Optional.empty()
        : Optional.of(decoded.text());
  }
}
