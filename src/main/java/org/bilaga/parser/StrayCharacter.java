package org.bilaga.parser;

import java.util.Locale;
import org.bilaga.finding.Finding;
import org.bilaga.words.Told;

/** What to say about a character that the language does not have. */
final class StrayCharacter {
  private StrayCharacter() {}

  static Finding finding(Word word) {
    int point = word.text().codePointAt(0);
    return ParseKinds.CHARACTER_UNKNOWN
        .at(word.span())
        .with("character", visible(point))
        .with("advice", advice(point));
  }

  private static Told advice(int point) {
    return switch (point) {
      case '–', '—', '‐', '‑', '‒' -> Sentences.writeAMinus();
      case '\'', '’', '‘', '‚', '«', '»', '`', '´' -> Sentences.writeQuotationMarks();
      case ';' -> Sentences.removeTheEnd();
      case '#' -> Sentences.writeAComment();
      default -> Sentences.removeOrQuote();
    };
  }

  /** The character itself, or its number where nothing would be seen. */
  private static String visible(int point) {
    int type = Character.getType(point);
    boolean unseen =
        type == Character.CONTROL
            || type == Character.FORMAT
            || type == Character.SPACE_SEPARATOR
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR
            || type == Character.SURROGATE
            || type == Character.UNASSIGNED
            || type == Character.PRIVATE_USE;
    return unseen ? "U+" + number(point) : "`" + Character.toString(point) + "`";
  }

  private static String number(int point) {
    String digits = Integer.toHexString(point).toUpperCase(Locale.ROOT);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }
}
