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
  static final String H = "[ \t\u00A0\u202F]";
  static final String NAME = "\\p{L}[\\p{L}\\p{M}\\p{Nd}_]*(?:[-.][\\p{L}\\p{M}\\p{Nd}_]+)*";
  static final String TEXT = "\"[^\"\\n]*\"";
  static final String DAY = "(?:\\d{4}-\\d\\d-\\d\\d|\\d{1,2} \\p{L}{3,9} \\d{4})";

  /** Where a sentence of a block begins. */
  static final String LINE = "(?m)(?=[\\p{L}\\d])(?<=[\\s{\\x00])(?<=[{\\n\\x00][ \t\u00A0]{0,40})";

  static final String MUST =
      "(?:ska|skall|måste|bör|must|shall|should|has to|have to|are to|is to)";

  /** {@code bidrag b 10 mkr till region Halland}: what a member is, beside its name. */
  private static final Pattern SORT_OF_MEMBER =
      pattern(
          "(?<="
              + H
              + "(?:till|to)"
              + H
              + ")(?:region|regionen|landstinget|kommunen|staden|municipality of|city of|town"
              + " of|county of|region of|borough of)"
              + H
              + "+(?="
              + NAME
              + H
              + "*(?:$|[{§,\\n\\x00]))");

  /** {@code en fjärdedel av totalen till a}, where {@code total to a} would be another amount. */
  private static final Pattern OF_TOTAL =
      pattern(
          "(?<="
              + H
              + "(?:av|of)"
              + H
              + ")(?:totalen|totalbeloppet|det totala beloppet|hela beloppet|totalt|the total"
              + " amount|the total|the whole amount|total)(?="
              + H
              + "+(?:till|to)"
              + H
              + ")");

  private static final Pattern NAMED_KEY =
      pattern(
          "(?<="
              + H
              + "(?:enligt|by)"
              + H
              + ")(?:(?:the"
              + H
              + "+)?(?:nyckeln|nyckel|fördelningsnyckeln|fördelningsnyckel|distribution key|key))"
              + H
              + "+(?="
              + NAME
              + ")");
  private static final Pattern IN_ACCORDANCE =
      pattern(
          "(?<="
              + H
              + ")(?:i enlighet med|in accordance with|med nyckeln|med fördelningsnyckeln|with the"
              + " key|using the key|using)"
              + H
              + "+(?="
              + NAME
              + H
              + "*(?:$|[{§,\\n\\x00]))");

  /** A grant to a group, and after it a bound of what each member gets, in other words. */
  private static final Pattern BOUND_IN_WORDS =
      pattern(
          "(?m)^("
              + H
              + "*(?:bidrag|grant)"
              + H
              + "[^\\n\\x00{]{0,1000}?"
              + H
              + "(?:till|to)"
              + H
              + "+("
              + NAME
              + ")"
              + H
              + "*[^\\n\\x00{]{0,1000}?)"
              + H
              + "*,?"
              + H
              + "+(?:(?:with|med)"
              + H
              + "+(?=at |minst|högst))?(?:(?<least>with a (?:minimum|floor) of|(?:med|dock)"
              + " (?:lägst|minst)|med (?:ett golv|ett minimum) på|lägst|minst|min\\.?|at"
              + " least)|(?<most>with a (?:maximum|cap) of|capped at|dock högst|med (?:ett tak|ett"
              + " maximum) på|max\\.?|maximalt|högst|at most)|(?:no|ingen|inget)"
              + H
              + "+(?<nobody>"
              + NAME
              + ")"
              + H
              + "+(?:to get|gets|shall get|receives|får|ska få|skall få)"
              + H
              + "+(?<than>less|mindre|more|mer)"
              + H
              + "+(?:than|än))"
              + H
              + "+(?<n>\\d[\\d \u00A0,.]*"
              + H
              + "*(?:(?:million|billion|thousand)"
              + H
              + "+)?[^\\d\\s,{]+)(?:"
              + H
              + "+(?:(?<each>each|vardera|var)|(?:per|för varje|for each|to each|for every)"
              + H
              + "+(?<one>"
              + NAME
              + ")))?(?="
              + H
              + "*(?:$|[{§,\\x00]))");

  private static final Pattern YEAR_FIRST =
      pattern(
          "(?=[12])"
              + LINE
              + "((?:19|20)\\d\\d)"
              + H
              + "*:?"
              + H
              + "+(?=\\d[\\d \u00A0,.]*"
              + H
              + "*(?:\\p{L}|€|\\$|£))");

  private static final Pattern TWICE_SAID =
      pattern("(?<![\\p{L}\\p{N}_-])(\\p{L}+)" + H + "+\\((\\d{1,3})\\)(?=" + H + "+\\p{L})");
  private static final Pattern BOUND_OF_ONE =
      pattern(
          H
              + "*,?"
              + H
              + "+(?:(?:men|dock|och|but|and)"
              + H
              + "+)(minst|högst|at least|at most)"
              + H
              + "+(\\d[\\d \u00A0,.]*"
              + H
              + "*(?:(?:million|billion|thousand)"
              + H
              + "+)?[^\\d\\s,{]+)"
              + H
              + "+(?:till|för|to|for)"
              + H
              + "+(?="
              + NAME
              + H
              + "*(?:$|[{§,\\n\\x00]))");
  private static final Pattern YET =
      pattern(
          "(?<=,"
              + H
              + ")(?:dock|men|but|however)"
              + H
              + "+(?=(?:minst|högst|at least|at most|utom|except)"
              + H
              + ")");
  private static final Pattern KEY_COLON =
      pattern("(?m)^(" + H + "*(?:nyckel|key)" + H + "+" + NAME + ")" + H + "*:" + H + "*");
  private static final Pattern WHOLE_YEAR =
      pattern(
          "(?m)^("
              + H
              + "*period"
              + H
              + "+\\d{4})"
              + H
              + "*\\((?:hela )?(?:kalenderår|kalenderåret|helår|året|calendar year|whole year)\\)");

  private CustomaryTurns() {}

  static Pattern pattern(String pattern) {
    return Pattern.compile("(?iu)" + pattern);
  }

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
