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
      "~+(?:(?:för|i|under|avseende|for|in|during)~+)?(?:(?:år|året|the year)~+)?"
          + "(?:\\((@YEAR)\\)|(@YEAR))";

  /** What a claim compares: the total of all has no year of its own. */
  private static final Pattern OF_CLAIM =
      TurnOfPhrase.pattern(
          "(?m)^(~*(?:påstående|claim)[^\\n\\x00]*:~*(?!(?:totalt|total)~)@NAME)"
              + OF
              + "(?=~*[=<>≤≥])");

  private static final Pattern OF_COLUMN =
      TurnOfPhrase.pattern(
          "(?=[ck])@LINE((?:kolumn|column)~+@TEXT~*=~*(?!(?:totalt|total)~)@NAME)"
              + OF
              + "(?=~*(?:$|[§}\\x00]))");

  /** {@code 2026: 5 mkr} is read as an amount of a year with the turns of phrase. */
  private static final Pattern YEAR_BEFORE =
      TurnOfPhrase.pattern(
          "(?=[faåyiu])@LINE(?:(?:för|for|under|in|i|avseende)~+)?(?:(?:åren|året|år|the year|years"
              + "|year)~+)?(@YEAR)~*:?~+(?=\\d[\\d \u00A0,.]*~*(?:\\p{L}|€|\\$|£))");

  private static final Pattern YEAR_BEHIND =
      TurnOfPhrase.pattern(
          "(?=\\d)@LINE(\\d[^\\n\\x00{}\":§]{0,100}?[\\p{L}€$£])~+(?:(?:för|under|avseende|i|for"
              + "|during|in)~+(?:(?:år|året|the year)~+)?|år~+)(@YEAR)(?=~*(?:$|[}§\\x00]))");

  /** A grant without an amount whose first sentence is that of a year. */
  private static final Pattern BY_YEAR =
      TurnOfPhrase.pattern(
          "(?m)^(~*(?:bidrag|grant)~+@NAME(?:~+@TEXT)?)(?=~+(?:till|to)~[^\\n\\x00{]{0,300}\\{"
              + "[\\s\\x00]{0,300}(?:för|for)~+@YEAR~)");

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
