package org.bilaga.words;

/**
 * A text in which no character commands: wherever it is printed, nothing but text is seen of it.
 *
 * <p>Controls but the line break and the tab, characters that turn the direction of writing or
 * break a line unseen, and halves of surrogate pairs become escapes such as {@code \}{@code u001b}.
 * All others stay, also those that one does not see.
 */
public final class Harmless {
  private static final String HEX = "0123456789abcdef";

  private Harmless() {}

  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isHarm(text, i)) {
        return without(text, i);
      }
    }
    return text;
  }

  private static String without(String text, int from) {
    var out = new StringBuilder(text.length() + 16).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      if (isHarm(text, i)) {
        escape(text.charAt(i), out);
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  private static boolean isHarm(String text, int at) {
    char c = text.charAt(at);
    return c < ' '
        ? c != '\n' && c != '\t'
        : c >= 0x7f && (c < 0xa0 || turns(c) || Character.isSurrogate(c) && isHalf(text, at));
  }

  /** Marks, embeddings, overrides and isolates of direction, and breaks of lines and paragraphs. */
  private static boolean turns(char c) {
    return c == 0x61c
        || c == 0x200e
        || c == 0x200f
        || c >= 0x2028 && c <= 0x202e
        || c >= 0x2066 && c <= 0x2069;
  }

  private static boolean isHalf(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
        : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
  }

  /** The escape of one unit of UTF-16. */
  public static void escape(char c, StringBuilder out) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX.charAt(c >> shift & 15));
    }
  }
}
