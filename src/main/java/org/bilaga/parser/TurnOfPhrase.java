package org.bilaga.parser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a turn of phrase is written as a pattern, in any case, without a word of any language: {@code
 * ~} is a blank, {@code @NAME} a part that many have, {@code @BY_DATE} a {@link Keyword} in any
 * vocabulary, and {@code @goes} what {@link TurnWords} has for it: {@code @goes~+@TO~+(?=@NAME)}.
 *
 * <p>One reader of what stands in a turn, so that a name or a day is the same in all of them.
 */
final class TurnOfPhrase {
  private static final Pattern PART = Pattern.compile("~|@[A-Z]+(?:_[A-Z]+)*|@[a-z]+(?:-[a-z]+)*");

  private TurnOfPhrase() {}

  static Pattern pattern(String turn) {
    return Pattern.compile("(?iu)" + written(turn));
  }

  private static String written(String turn) {
    return PART.matcher(turn).replaceAll(it -> Matcher.quoteReplacement(part(it.group())));
  }

  private static String part(String part) {
    return switch (part) {
      case "~" -> "[ \t\u00A0\u202F]";
      case "@NAME" -> "\\p{L}[\\p{L}\\p{M}\\p{Nd}_]*(?:[-.][\\p{L}\\p{M}\\p{Nd}_]+)*";
      case "@TEXT" -> "\"[^\"\\n]*\"";
      case "@DAY" -> "(?:\\d{4}-\\d\\d-\\d\\d|\\d{1,2} \\p{L}{3,9} \\d{4})";
      case "@YEAR" -> "(?:19|20)\\d\\d";
      // Where a sentence of a block begins.
      case "@LINE" -> "(?m)(?=[\\p{L}\\d])(?<=[\\s{\\x00])(?<=[{\\n\\x00][ \t\u00A0]{0,40})";
      // What a sentence begins with, and what it names.
      case "@HEAD" -> "^\\S+ [\\p{L}\\p{N}_-]+ (?:\"[^\"]*\" )?";
      // A name, rightly written or not.
      case "@WORD" -> "[\\p{L}\\p{N}_.-]+";
      default ->
          written(
              Character.isUpperCase(part.charAt(1))
                  ? TurnWords.any(Keyword.valueOf(part.substring(1)))
                  : TurnWords.any(part.substring(1)));
    };
  }
}
