package org.bilaga.finding;

import org.bilaga.words.Harmless;

/**
 * Characters as they may be shown: nothing from a file reaches the terminal as a command.
 *
 * <p>Controls, invisible characters, those that turn the direction of writing, and halves of
 * surrogate pairs become escapes such as {@code \}{@code u001b}; any space becomes an ordinary one.
 * In prose what joins letters of a script that needs it stays.
 */
public final class Visible {
  private static final char NON_JOINER = 0x200c;
  private static final char JOINER = 0x200d;
  private static final int EMOJI_FORM = 0xfe0f;

  private Visible() {}

  /** Prose on one line: a line break with the blanks around it is one space. */
  public static String prose(String text) {
    if (isPlain(text)) {
      return text;
    }
    var shown = new StringBuilder(text.length() + 16);
    int point;
    for (int i = 0; i < text.length(); i += Character.charCount(point)) {
      point = text.codePointAt(i);
      if (point == '\n' || point == '\r' || point == '\t') {
        i = afterBlanks(text, i) - 1;
        boolean spaced = shown.isEmpty() || shown.charAt(shown.length() - 1) == ' ';
        shown.append(spaced || i + 1 == text.length() ? "" : " ");
      } else if (joins(text, i)) {
        shown.appendCodePoint(point);
      } else {
        append(point, shown);
      }
    }
    return shown.toString();
  }

  /**
   * Whether a character that is not seen joins or parts those around it as their script has it: in
   * Persian or Hindi, or in an emoji of several. Between letters that do not join it could only
   * make two names look alike.
   */
  private static boolean joins(String text, int at) {
    char c = text.charAt(at);
    if (c != NON_JOINER && c != JOINER || at == 0 || at + 1 == text.length()) {
      return false;
    }
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at + 1);
    return isOfJoined(before) && isOfJoined(after)
        || c == JOINER && isOfEmoji(before) && isOfEmoji(after);
  }

  private static boolean isOfJoined(int point) {
    return switch (Character.UnicodeScript.of(point)) {
      case ARABIC, SYRIAC, MANDAIC, NKO, MONGOLIAN, TIBETAN, MYANMAR, KHMER, SINHALA -> true;
      case DEVANAGARI, BENGALI, GURMUKHI, GUJARATI, ORIYA -> true;
      case TAMIL, TELUGU, KANNADA, MALAYALAM -> true;
      default -> false;
    };
  }

  private static boolean isOfEmoji(int point) {
    return Character.isExtendedPictographic(point)
        || Character.isEmojiModifier(point)
        || point == EMOJI_FORM;
  }

  /** A name, in which each character counts: line breaks and tabs become escapes too. */
  public static String name(String name) {
    if (isPlain(name)) {
      return name;
    }
    var shown = new StringBuilder(name.length() + 16);
    int point;
    for (int i = 0; i < name.length(); i += Character.charCount(point)) {
      point = name.codePointAt(i);
      append(point, shown);
    }
    return shown.toString();
  }

  private static int afterBlanks(String text, int at) {
    int after = at;
    while (after < text.length() && " \t\r\n".indexOf(text.charAt(after)) >= 0) {
      after++;
    }
    return after;
  }

  /** Most of what is told needs no second look. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || (c > '~' && c < 0xC0) || c > 0x17F) {
        return false;
      }
    }
    return true;
  }

  static void append(int point, StringBuilder out) {
    switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          escape(point, out);
      case Character.SPACE_SEPARATOR -> out.append(point == 0x3000 ? "  " : " ");
      default -> out.appendCodePoint(point);
    }
  }

  private static void escape(int point, StringBuilder out) {
    if (Character.isSupplementaryCodePoint(point)) {
      escape(Character.highSurrogate(point), out);
      escape(Character.lowSurrogate(point), out);
      return;
    }
    Harmless.escape((char) point, out);
  }

  /**
   * The columns of a terminal that a shown character takes: 0 for accents set on the one before.
   */
  public static int width(int point) {
    if (point < 0x300) {
      return 1;
    }
    int type = Character.getType(point);
    boolean onTop =
        type == Character.NON_SPACING_MARK
            || type == Character.FORMAT
            || type == Character.ENCLOSING_MARK
            || (point >= 0x1160 && point <= 0x11FF);
    return onTop ? 0 : isWide(point) ? 2 : 1;
  }

  /**
   * East Asian wide and full-width characters (Unicode's UAX 11), and what is shown as an emoji.
   */
  private static boolean isWide(int point) {
    return point >= 0x1100
        && (point <= 0x115F
            || (point >= 0x2E80 && point <= 0xA4CF && point != 0x303F)
            || (point >= 0xA960 && point <= 0xA97F)
            || (point >= 0xAC00 && point <= 0xD7A3)
            || (point >= 0xF900 && point <= 0xFAFF)
            || (point >= 0xFE10 && point <= 0xFE19)
            || (point >= 0xFE30 && point <= 0xFE6F)
            || (point >= 0xFF00 && point <= 0xFF60)
            || (point >= 0xFFE0 && point <= 0xFFE6)
            || (point >= 0x17000 && point <= 0x18CFF)
            || (point >= 0x1B000 && point <= 0x1B2FF)
            || (point >= 0x20000 && point <= 0x3FFFD)
            || Character.isEmojiPresentation(point));
  }
}
