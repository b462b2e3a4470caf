package org.bilaga.parser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a turn of phrase is written as a pattern, in any case: {@code ~} is a blank, and {@code @} a
 * part that many have: {@code (?:till|to)~+(?=@NAME)}.
 *
 * <p>One reader of what stands in a turn, so that a name or a day is the same in all of them.
 */
final class TurnOfPhrase {
  private static final Pattern PART = Pattern.compile("~|@[A-Z]+");

  private TurnOfPhrase() {}

  static Pattern pattern(String turn) {
    return Pattern.compile("(?iu)" + PART.matcher(turn).replaceAll(it -> part(it.group())));
  }

  private static String part(String part) {
    return Matcher.quoteReplacement(
        switch (part) {
          case "~" -> "[ \t\u00A0\u202F]";
          case "@NAME" -> "\\p{L}[\\p{L}\\p{M}\\p{Nd}_]*(?:[-.][\\p{L}\\p{M}\\p{Nd}_]+)*";
          case "@TEXT" -> "\"[^\"\\n]*\"";
          case "@DAY" -> "(?:\\d{4}-\\d\\d-\\d\\d|\\d{1,2} \\p{L}{3,9} \\d{4})";
          case "@YEAR" -> "(?:19|20)\\d\\d";
          case "@MUST" -> "(?:ska|skall|måste|bör|must|shall|should|has to|have to|are to|is to)";
          // Where a sentence of a block begins.
          case "@LINE" -> "(?m)(?=[\\p{L}\\d])(?<=[\\s{\\x00])(?<=[{\\n\\x00][ \t\u00A0]{0,40})";
          // What a sentence begins with, and what it names.
          case "@HEAD" -> "^\\S+ [\\p{L}\\p{N}_-]+ (?:\"[^\"]*\" )?";
          // A name, rightly written or not.
          case "@WORD" -> "[\\p{L}\\p{N}_.-]+";
          default -> throw new IllegalArgumentException("No part of a turn of phrase: " + part);
        });
  }
}
