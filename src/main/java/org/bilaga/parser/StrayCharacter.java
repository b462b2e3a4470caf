package org.bilaga.parser;

import java.math.BigInteger;
import java.text.Normalizer;
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
        .with("advice", advice(point, word));
  }

  private static Told advice(int point, Word word) {
    return switch (point) {
      case '–', '—', '‐', '‑', '‒' -> Sentences.writeAMinus();
      case '\'', '’', '‘', '‚', '«', '»', '`', '´' -> Sentences.writeQuotationMarks();
      case ';' -> Sentences.removeTheEnd();
      case '#' -> Sentences.writeAComment();
      case '¼', '½', '¾' -> Sentences.writeInDecimals();
      default -> point >= '⅐' && point <= '⅞' ? fraction(point, word) : Sentences.removeOrQuote();
    };
  }

  /**
   * A third, which has no decimals with an end, is a part of an amount, with what it is more than.
   */
  private static Told fraction(int point, Word word) {
    String[] parts =
        Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC).split("\u2044");
    String before = word.span().file().text().substring(0, word.span().start());
    int digits = before.length();
    while (digits > 0 && Character.isDigit(before.charAt(digits - 1))) {
      digits--;
    }
    var under = new BigInteger(parts[1]);
    var whole =
        digits == before.length() ? BigInteger.ZERO : new BigInteger(before.substring(digits));
    var over = whole.multiply(under).add(new BigInteger(parts[0]));
    return Sentences.writeAsAPart(over + "/" + under);
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
