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

  /** Where a sentence of a block begins. */

  /** {@code bidrag b 10 mkr till region Halland}: what a member is, beside its name. */
  private static final Pattern SORT_OF_MEMBER =
      TurnOfPhrase.pattern(
          "(?<=~(?:till|to)~)(?:region|regionen|landstinget|kommunen|staden|municipality of"
              + "|city of|town of|county of|region of|borough of)~+(?=@NAME~*(?:$|[{§,\\n\\x00]))");

  /** {@code en fjärdedel av totalen till a}, where {@code total to a} would be another amount. */
  private static final Pattern OF_TOTAL =
      TurnOfPhrase.pattern(
          "(?<=~(?:av|of)~)(?:totalen|totalbeloppet|det totala beloppet|hela beloppet|totalt"
              + "|the total amount|the total|the whole amount|total)(?=~+(?:till|to)~)");

  private static final Pattern NAMED_KEY =
      TurnOfPhrase.pattern(
          "(?<=~(?:enligt|by)~)(?:(?:the~+)?(?:nyckeln|nyckel|fördelningsnyckeln"
              + "|fördelningsnyckel|distribution key|key))~+(?=@NAME)");
  private static final Pattern IN_ACCORDANCE =
      TurnOfPhrase.pattern(
          "(?<=~)(?:i enlighet med|in accordance with|med nyckeln|med fördelningsnyckeln|with "
              + "the key|using the key|using)~+(?=@NAME~*(?:$|[{§,\\n\\x00]))");

  /** A grant to a group, and after it a bound of what each member gets, in other words. */
  private static final Pattern BOUND_IN_WORDS =
      TurnOfPhrase.pattern(
          "(?m)^(~*(?:bidrag|grant)~[^\\n"
              + "\\x00{]{0,1000}?~(?:till|to)~+(@NAME)~*[^\\n"
              + "\\x00{]{0,1000}?)~*,?~+(?:(?:with|med)~+(?=at |minst|högst))?(?:(?<least>with a"
              + " (?:minimum|floor) of|(?:med|dock) (?:lägst|minst)|med (?:ett golv|ett minimum)"
              + " på|lägst|minst|min\\.?|at least)|(?<most>with a (?:maximum|cap) of|capped at|dock"
              + " högst|med (?:ett tak|ett maximum) på|max\\.?|maximalt|högst|at"
              + " most)|(?:no|ingen|inget)~+(?<nobody>@NAME)~+(?:to get|gets|shall"
              + " get|receives|får|ska få|skall"
              + " få)~+(?<than>less|mindre|more|mer)~+(?:than|än))~+(?<n>\\d[\\d \u00A0,.]*~*"
              + "(?:(?:million|billion|thousand)~+)?[^\\d\\s,{]+)(?:~+(?:(?<each>each|vardera|var)|(?:per|för"
              + " varje|for each|to each|for every)~+(?<one>@NAME)))?(?=~*(?:$|[{§,\\x00]))");

  private static final Pattern YEAR_FIRST =
      TurnOfPhrase.pattern("(?=[12])@LINE(@YEAR)~*:?~+(?=\\d[\\d \u00A0,.]*~*(?:\\p{L}|€|\\$|£))");

  private static final Pattern TWICE_SAID =
      TurnOfPhrase.pattern("(?<![\\p{L}\\p{N}_-])(\\p{L}+)~+\\((\\d{1,3})\\)(?=~+\\p{L})");
  private static final Pattern BOUND_OF_ONE =
      TurnOfPhrase.pattern(
          "~*,?~+(?:(?:men|dock|och|but|and)~+)(minst|högst|at least|at most)~+"
              + "(\\d[\\d \u00A0,.]*~*(?:(?:million|billion|thousand)~+)?[^\\d\\s,{]+)~+(?:till|för"
              + "|to|for)~+(?=@NAME~*(?:$|[{§,\\n\\x00]))");
  private static final Pattern YET =
      TurnOfPhrase.pattern(
          "(?<=,~)(?:dock|men|but|however)~+(?=(?:minst|högst|at least|at most|utom|except)~)");
  private static final Pattern KEY_COLON =
      TurnOfPhrase.pattern("(?m)^(~*(?:nyckel|key)~+@NAME)~*:~*");
  private static final Pattern WHOLE_YEAR =
      TurnOfPhrase.pattern(
          "(?m)^(~*period~+\\d{4})~*\\((?:hela )?(?:kalenderår|kalenderåret|helår|året"
              + "|calendar year|whole year)\\)");

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
    String than = nobody == null ? "" : it.group("than").toLowerCase(Locale.ROOT);
    boolean least = it.group("least") != null || than.equals("less") || than.equals("mindre");
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
