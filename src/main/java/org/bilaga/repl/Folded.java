package org.bilaga.repl;

import java.text.Normalizer;
import java.util.Locale;

/** Spellings as one types them in haste: without case, and without dots and rings on letters. */
final class Folded {
  private Folded() {}

  static String of(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    var out = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Whether a text, or a later word of it, begins with what was typed. */
  static boolean begins(String text, String typed) {
    String folded = of(text);
    String wanted = of(typed);
    for (int at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(folded.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }
}
