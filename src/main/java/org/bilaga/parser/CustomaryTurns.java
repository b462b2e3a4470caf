package org.bilaga.parser;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bilaga.words.Language;
import org.bilaga.words.Numerals;
import org.jspecify.annotations.Nullable;

/**
 * Amounts, shares and bounds of grants in the words of running text: {@code tio (10) miljoner
 * kronor}, {@code en fjärdedel av totalen}, {@code med ett tak på 2 mkr per region}. Read after
 * days, amounts and phrases have their form.
 */
final class CustomaryTurns {

  /** {@code bidrag b 10 mkr till region Halland}: what a member is, beside its name. */
  private static final Pattern SORT_OF_MEMBER =
      TurnOfPhrase.pattern("(?<=~@TO~)@sort-of-member~+(?=@NAME~*(?:$|[{§,\\n\\x00]))");

  /** {@code en fjärdedel av totalen till a}, where {@code total to a} would be another amount. */
  private static final Pattern OF_TOTAL = TurnOfPhrase.pattern("(?<=~@OF~)@the-total(?=~+@TO~)");

  private static final Pattern NAMED_KEY =
      TurnOfPhrase.pattern("(?<=~@BY_KEY~)@the-key~+(?=@NAME)");
  private static final Pattern IN_ACCORDANCE =
      TurnOfPhrase.pattern("(?<=~)@in-accordance~+(?=@NAME~*(?:$|[{§,\\n\\x00]))");

  /** A grant to a group, and after it a bound of what each member gets, in other words. */
  private static final Pattern BOUND_IN_WORDS =
      TurnOfPhrase.pattern(
          "(?m)^((?>~*@GRANT~[^\\n"
              + "\\x00{]{0,1000}?~@TO~+(@NAME))[^\\n"
              + "\\x00{]{0,1000}?)~*,?~+(?:@with~+(?=@AT_LEAST|@AT_MOST))?(?:(?<least>@at-least-words)|(?<most>@at-most-words)|@nobody~+(?<nobody>@NAME)~+@to-get~+(?:(?<less>@less)|@more)~+@than)~+(?<n>\\d[\\d"
              + " \u00A0,.]*~*(?:@scale~+)?[^\\d\\s,{]+)(?:~+(?:(?<each>@EACH)|@of-each~+(?<one>@NAME)))?(?=~*(?:$|[{§,\\x00]))");

  private static final Pattern YEAR_FIRST =
      TurnOfPhrase.pattern("(?=[12])@LINE(@YEAR)~*:?~+(?=\\d[\\d \u00A0,.]*~*(?:\\p{L}|€|\\$|£))");

  private static final Pattern TWICE_SAID =
      TurnOfPhrase.pattern("(?<![\\p{L}\\p{N}_-])(\\p{L}+)~+\\((\\d{1,3})\\)(?=~+\\p{L})");
  private static final Pattern BOUND_OF_ONE =
      TurnOfPhrase.pattern(
          "~*,?~+@but-and~+(@AT_LEAST|@AT_MOST)~+(\\d[\\d"
              + " \u00A0,.]*~*(?:@scale~+)?[^\\d\\s,{]+)~+(?:@TO|@FOR)~+(?=@NAME~*(?:$|[{§,\\n"
              + "\\x00]))");
  private static final Pattern YET =
      TurnOfPhrase.pattern("(?<=,~)@but~+(?=(?:@AT_LEAST|@AT_MOST|@EXCEPT)~)");
  private static final Pattern KEY_COLON = TurnOfPhrase.pattern("(?m)^(~*@KEY~+@NAME)~*:~*");
  private static final Pattern WHOLE_YEAR =
      TurnOfPhrase.pattern("(?m)^(~*@PERIOD~+\\d{4})~*\\(@whole-year\\)");

  private CustomaryTurns() {}

  /** What has to be known before amounts are read: a number said in words and in figures. */
  static void writeFirst(RewrittenText text) {
    text.replace(
        TWICE_SAID, it -> Numerals.figure(it.group(1)).equals(it.group(2)) ? it.group(2) : null);
  }

  static void write(RewrittenText text, Language vocabulary) {
    text.replace(OF_TOTAL, it -> "(" + Keyword.TOTAL.in(vocabulary) + ")");
    text.replace(
        BOUND_OF_ONE,
        it -> ", " + it.group(1) + " " + it.group(2) + " " + Keyword.FOR.in(vocabulary) + " ");
    text.replace(YET, it -> "");
    text.replace(KEY_COLON, it -> it.group(1) + " = ");
    text.replace(WHOLE_YEAR, it -> it.group(1));
    text.replace(SORT_OF_MEMBER, it -> "");
    text.replace(NAMED_KEY, it -> "");
    text.replace(IN_ACCORDANCE, it -> Keyword.BY_KEY.in(vocabulary) + " ");
    text.replace(BOUND_IN_WORDS, it -> bound(it, vocabulary));
    text.replace(YEAR_FIRST, it -> Keyword.FOR.in(vocabulary) + " " + it.group(1) + " ");
  }

  /** What each gets at least or at most; a bound per inhabitant is another. */
  private static @Nullable String bound(MatchResult it, Language vocabulary) {
    String nobody = it.group("nobody");
    String one = nobody != null ? nobody : it.group("one");
    if (it.group("each") == null && (one == null || !isOneOf(one, it.group(2)))) {
      return null;
    }
    boolean least = it.group("least") != null || it.group("less") != null;
    Keyword bound = least ? Keyword.AT_LEAST : Keyword.AT_MOST;
    return it.group(1)
        + ", "
        + bound.in(vocabulary)
        + " "
        + it.group("n")
        + " "
        + Keyword.EACH.in(vocabulary);
  }

  /** Whether a word is the group's, or the word for one of its members: {@code region}. */
  private static boolean isOneOf(String word, String group) {
    String one = word.toLowerCase(Locale.ROOT);
    String all = group.toLowerCase(Locale.ROOT);
    return all.equals(one)
        || all.startsWith(one) && all.length() - one.length() <= 3
        || one.endsWith("y") && all.equals(one.substring(0, one.length() - 1) + "ies");
  }
}
