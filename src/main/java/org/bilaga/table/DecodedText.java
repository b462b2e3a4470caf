package org.bilaga.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The text of some bytes, without byte order mark, and the encoding it was taken to be in.
 *
 * <p>Bytes that are not text in that encoding stand as U+FFFD in {@code text}; {@code
 * firstUndecodable} is the offset of the first, or -1.
 */
record DecodedText(String text, Encoding encoding, int firstUndecodable) {
  private static final char REPLACEMENT = '\uFFFD';

  static DecodedText of(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return decode(bytes, 2, Encoding.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decode(bytes, 2, Encoding.UTF_16BE);
    }
    int skip = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    var unicode = decode(bytes, skip, Encoding.UTF_8);
    // A printed U+FFFD is itself valid UTF-8: only bytes that do not come back are foreign.
    if (unicode.firstUndecodable < 0 || isRoundTrip(unicode.text, bytes, skip)) {
      return new DecodedText(unicode.text, Encoding.UTF_8, -1);
    }
    return skip > 0 ? unicode : decode(bytes, 0, Encoding.WINDOWS_1252);
  }

  /** A NUL stands in no text; it tells pictures, programs and UTF-16 without a mark apart. */
  boolean isBinary() {
    return text.indexOf('\0') >= 0;
  }

  static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (bytes[i] != (byte) mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static DecodedText decode(byte[] bytes, int skip, Encoding encoding) {
    String text = new String(bytes, skip, bytes.length - skip, encoding.charset());
    return new DecodedText(text, encoding, text.indexOf(REPLACEMENT));
  }

  private static boolean isRoundTrip(String text, byte[] bytes, int skip) {
    byte[] back = text.getBytes(StandardCharsets.UTF_8);
    return Arrays.equals(back, 0, back.length, bytes, skip, bytes.length);
  }
}
