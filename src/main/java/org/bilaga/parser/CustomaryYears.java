package org.bilaga.parser;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bilaga.words.Language;

/**
 * Years as people set them beside names and amounts: {@code stöd för 2026 = 5 mkr}, {@code år 2026:
 * 5 mkr}, {@code 5 mkr för 2026} in a grant by year, which need not say that it is one. Read after
 * days and amounts have their form.
 */
final class CustomaryYears {
  private static final String OF =
      "~+(?:@of-some-year~+)?(?:@the-year~+)?(?:\\((@YEAR)\\)|(@YEAR))";

  /** What a claim compares: the total of all has no year of its own. */
  private static final Pattern OF_CLAIM =
      TurnOfPhrase.pattern("(?m)^(~*@CLAIM[^\\n\\x00]*:~*(?!@TOTAL~)@NAME)" + OF + "(?=~*[=<>≤≥])");

  private static final Pattern OF_COLUMN =
      TurnOfPhrase.pattern(
          "(?=@COLUMN)@LINE(@COLUMN~+@TEXT~*=~*(?!@TOTAL~)@NAME)" + OF + "(?=~*(?:$|[§}\\x00]))");

  /** {@code 2026: 5 mkr} is read as an amount of a year with the turns of phrase. */
  private static final Pattern YEAR_BEFORE =
      TurnOfPhrase.pattern(
          "(?=@of-some-year|@year-words)@LINE(?:@of-some-year~+)?(?:@year-words~+)?(@YEAR)~*:?~+(?=\\d[\\d"
              + " \u00A0,.]*~*(?:\\p{L}|€|\\$|£))");

  private static final Pattern YEAR_BEHIND =
      TurnOfPhrase.pattern(
          "(?=\\d)@LINE(\\d[^\\n"
              + "\\x00{}\":§]{0,100}?[\\p{L}€$£])~+(?:@of-some-year~+(?:@the-year~+)?|@just-year~+)(@YEAR)(?=~*(?:$|[}§\\x00]))");

  /** A grant without an amount whose first sentence is that of a year. */
  private static final Pattern BY_YEAR =
      TurnOfPhrase.pattern(
          "(?m)^(~*@GRANT~+@NAME(?:~+@TEXT)?)(?=~+@TO~[^\\n"
              + "\\x00{]{0,300}\\{[\\s\\x00]{0,300}@FOR~+@YEAR~)");

  private CustomaryYears() {}

  static void write(RewrittenText text, Language vocabulary) {
    String of = Keyword.FOR.in(vocabulary) + " ";
    text.replace(OF_CLAIM, CustomaryYears::indexed);
    text.replace(OF_COLUMN, CustomaryYears::indexed);
    text.replace(YEAR_BEFORE, it -> of + it.group(1) + " ");
    text.replace(YEAR_BEHIND, it -> of + it.group(2) + " " + it.group(1));
    text.replace(BY_YEAR, it -> it.group(1) + " " + Keyword.BY_YEAR.in(vocabulary));
  }

  private static String indexed(MatchResult it) {
    return it.group(1) + "[" + (it.group(2) != null ? it.group(2) : it.group(3)) + "]";
  }
}
