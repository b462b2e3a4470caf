package org.bilaga.document.pdf;

import java.text.Normalizer;

/** Signs as a PDF holds them to the letters that they stand for. */
final class PdfSigns {
  private static final char FIRST_JOINED = '\uFB00';
  private static final char LAST_JOINED = '\uFB06';

  private PdfSigns() {}

  /** Letters that are joined in print come apart; what is no sign at all is left out. */
  static String plain(String said) {
    var plain = new StringBuilder(said.length());
    for (int at = 0; at < said.length(); at++) {
      char c = said.charAt(at);
      if (c >= FIRST_JOINED && c <= LAST_JOINED) {
        plain.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
      } else if (c == '\u00AD') {
        // In print it is there only where it is seen, at the end of a line.
        plain.append('-');
      } else if (c == '\t' || c == '\n' || c == '\r') {
        plain.append(' ');
      } else if (!Character.isISOControl(c) && c != '\uFFFD' && c != '\uFEFF' && c != '\u200B') {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
