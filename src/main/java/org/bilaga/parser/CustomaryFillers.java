package org.bilaga.parser;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bilaga.calendar.MonthNames;
import org.bilaga.words.Language;
import org.jspecify.annotations.Nullable;

/**
 * Words and signs that say nothing where they stand, and words for others that can mean nothing
 * else there: {@code totalt om 885 mkr}, {@code period kalenderåret 2017}, {@code bidrag a "A": 5
 * mkr}, {@code utbetalning till a och b}.
 */
final class CustomaryFillers {
  private static final String H = "[ \t\u00A0\u202F]";
  private static final String NAME =
      "\\p{L}[\\p{L}\\p{M}\\p{Nd}_]*(?:[-.][\\p{L}\\p{M}\\p{Nd}_]+)*";
  private static final String TEXT = "\"[^\"\\n]*\"";
  private static final String START = "(?m)^(" + H + "*";
  private static final String STARTERS =
      "(?:bidrag|grant|totalt|total|område|area|påstående|claim|varav|of"
          + " which|part|party|nyckel|key|undertecknad|signed|period|utbetalning"
          + " till|payment to|skyldighet|obligation|villkor|condition|bilaga|appendix)";
  private static final String GRANT =
      "(?:(?:bidrag|grant|varav|of which)"
          + H
          + "+"
          + NAME
          // A name that ends in a digit is not cut before it.
          + "(?![\\p{L}\\p{M}\\p{Nd}_])(?:"
          + H
          + "+"
          + TEXT
          + ")?";

  /** Behind a unit that is cut short. */
  private static final Pattern UNIT_STOP =
      pattern("(?=[mtks])(?<=\\d" + H + "{0,2})((?:[mt]|md|mn|k)?kr|sek|msek)\\.(?=" + H + "|$)");

  private static final Pattern NUMBERED =
      pattern(START + ")(?:\\d{1,2}[.)]|[a-z]\\))" + H + "+(?=" + STARTERS + H + ")");
  private static final Pattern SEMICOLON =
      pattern("(?m);(?<=[\\p{L}\\p{N}\"%}];)(?=" + H + "*(?:$|\\x00))");
  private static final Pattern COLON =
      pattern(
          START
              + "(?:undertecknad|signed|period|mellan|between|ärende|case|källa|source|daterad"
              + "|dated|avrundning|rounding))"
              + H
              + "*:"
              + H
              + "*(?=\\S)");
  private static final Pattern BEFORE_AMOUNT =
      pattern(
          START
              + "(?:"
              + GRANT
              + ")|totalt|total))"
              + "(?:"
              + H
              + "*[:=,]|"
              + H
              + "+[-–]|"
              + H
              + "+(?:(?:om|på|of|of a)"
              + H
              + "+(?:sammanlagt|totalt|total of)|om|på|summan|med|of|is|à))?"
              + H
              + "*[+]?"
              + H
              + "*(?=(?:ca\\.?"
              + H
              + ")?\\d)");
  private static final Pattern TWICE = pattern(START + "(?:påstående|claim)[^\\n]*?)==(?=[^=])");
  private static final Pattern BRACKETED =
      pattern(
          "(?m)(?<=[\\p{L}\\p{N}\"%])"
              + H
              + "+\\((?:(?:se|jfr|enligt|see|cf\\.?)"
              + H
              + "+)?(ofördelat|undistributed|lika|equally|"
              + "(?:§|avsnitt|kap\\.|section)"
              + H
              + "?[\\d.]+(?:"
              + H
              + "?[a-z])?|[\\d.]+"
              + H
              + "?§)\\)(?="
              + H
              + "*(?:$|[{,§\\x00]))");
  private static final Pattern SEE =
      pattern(
          "(?=[, \t\u00A0])(?<=[\\p{L}\\p{N}\"%]),?"
              + H
              + "{1,4}(?:se|jfr|enligt|see|cf\\.?)"
              + H
              + "+(?=(?:§|avsnitt|kap\\.|section)"
              + H
              + "?\\d)");
  private static final Pattern OF_PERIOD =
      pattern(
          START
              + "period)(?:en)?"
              + H
              + "+(?:avser"
              + H
              + "+)?(?:hela"
              + H
              + "+)?(?:kalenderåret|kalenderår|budgetåret|åren|året|år"
              + "|the calendar year|calendar year|the year|year|the whole of|all of)"
              + H
              + "+(?=\\d{4})");
  private static final Pattern WHOLE_PERIOD =
      pattern(
          START
              + "period)(?:en(?:"
              + H
              + "+hela)?|"
              + H
              + "+hela|"
              + H
              + "+the whole of)"
              + H
              + "+(?=\\d{4})");
  private static final Pattern AND_YEAR =
      pattern(
          START
              + "period)"
              + H
              + "+((?:19|20)\\d\\d)"
              + H
              + "*(?:,"
              + H
              + "|(?:och|samt|and|&)"
              + H
              + ")"
              + H
              + "*((?:19|20)\\d\\d)(?="
              + H
              + "*(?:$|\\x00))");
  private static final Pattern IN_YEAR =
      pattern(
          "(?m)(?=[ufåtyi])(?<=[\\p{L}€$£]"
              + H
              + ")(?:(?:under|för|in|i|during|for)"
              + H
              + "+){0,2}(?:år|året|the year)"
              + H
              + "+((?:19|20)\\d\\d)(?="
              + H
              + "*(?:$|[{§\\x00]|till|to))");
  private static final Pattern WEEKDAY =
      pattern(
          "(?=[motwfls])(?<![\\p{L}\\p{N}_-])(?:on"
              + H
              + "+)?(?<d>måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|monday"
              + "|tuesday|wednesday|thursday|friday|saturday|sunday)(?:en)?,?"
              + H
              + "+(?:den"
              + H
              + "+|the"
              + H
              + "+)?(?=(?<day>\\d{1,2})(?::?[ae]|st|nd|rd|th)?"
              + H
              + "+(?:of"
              + H
              + "+)?(?<m>\\p{L}{3,9})\\.?,?"
              + H
              + "+(?<y>\\d{4}))");
  private static final Pattern ORDINAL =
      pattern("(?<![\\p{L}\\p{N}])(\\d{1,2}):a(?=" + H + "+\\p{L}{3,9}\\.?" + H + "+\\d{4})");
  private static final Pattern ALL_OF =
      pattern(
          "(?=[as])(?<=(?:till|to)"
              + H
              + ")(?:alla|samtliga|all the|all)"
              + H
              + "+(?="
              + NAME
              + ")");
  private static final Pattern TO =
      pattern(
          "(?=[åfugd])(?<=[\\p{L}€$£]"
              + H
              + ")(?:åt|fördelas till|utbetalas till|ges till|distributed to|given"
              + " to)(?="
              + H
              + "+"
              + NAME
              + ")");
  private static final Pattern PAID_TO =
      pattern(
          START
              + "(?:utbetalning till|payment to)"
              + H
              + "+"
              + NAME
              + ")((?:(?:"
              + H
              + "*,"
              + H
              + "*|"
              + H
              + "+(?:och|samt|and)"
              + H
              + "+)"
              + NAME
              + ")+)");
  private static final Pattern JOINED = pattern(H + "*,?" + H + "+(?:och|samt|and)" + H + "+");
  private static final Pattern AS_FOR =
      pattern(
          START
              + "(?:utbetalning till|payment to|villkor|condition|skyldighet|obligation)"
              + H
              + "[^\\n{\\x00]{0,1000}?)"
              + H
              + "+(?:avseende|gällande|rörande|regarding|concerning)(?="
              + H
              + "+"
              + NAME
              + ")");
  private static final Pattern CLAIM_PLACE =
      pattern(
          START
              + "(?:påstående|claim))"
              + H
              + "+(?:på"
              + H
              + "+|on"
              + H
              + "+|från"
              + H
              + "+|from"
              + H
              + "+)?(?="
              + TEXT
              + H
              + "+(?:§[^\"\\n]*)?"
              + TEXT
              + ")");
  private static final Pattern PLACE_COLON =
      pattern(
          START
              + "(?:påstående|claim)"
              + H
              + "+(?:i|in)"
              + H
              + "+"
              + TEXT
              + ")"
              + H
              + "*:(?="
              + H
              + "+"
              + TEXT
              + ")");
  private static final Pattern SUM_TO =
      pattern(
          "(?=[ts])(?<=[:=<>+-]"
              + H
              + ")(?:totala?|summan?|sum|the sum)"
              + H
              + "+(?=(?:till|to)"
              + H
              + "+"
              + NAME
              + ")");

  private static final Pattern LAPSES =
      pattern(
          "(?=[ufbgrt])(?<=(?:annars|otherwise)"
              + H
              + ")(?:(?:(?:upphör|förverkas|bortfaller|går)"
              + H
              + "+rätten(?:"
              + H
              + "+förlorad)?|rätten"
              + H
              + "+(?:förfaller|upphör|bortfaller))|the"
              + H
              + "+right"
              + H
              + "+(?:expires|ends|is"
              + H
              + "+(?:lost|forfeited)))");

  private CustomaryFillers() {}

  private static Pattern pattern(String pattern) {
    return Pattern.compile("(?iu)" + pattern);
  }

  /** What may stand where sentences begin and end, which tells where all others stand. */
  static void writeFirst(RewrittenText text) {
    text.replace(NUMBERED, it -> it.group(1));
    text.replace(SEMICOLON, it -> "");
    text.replace(COLON, it -> it.group(1) + " ");
  }

  static void write(RewrittenText text, Language vocabulary) {
    text.replace(UNIT_STOP, it -> it.group(1));
    text.replace(BEFORE_AMOUNT, it -> it.group(1) + " ");
    text.replace(TWICE, it -> it.group(1) + "=");
    text.replace(BRACKETED, it -> " " + it.group(1));
    text.replace(SEE, it -> " ");
    text.replace(OF_PERIOD, it -> it.group(1) + " ");
    text.replace(WHOLE_PERIOD, it -> it.group(1) + " ");
    text.replace(AND_YEAR, CustomaryFillers::years);
    text.replace(IN_YEAR, it -> Keyword.IN.in(vocabulary) + " " + it.group(1));
    text.replace(WEEKDAY, it -> isThatDay(it) ? "" : null);
    text.replace(ORDINAL, it -> it.group(1));
    text.replace(LAPSES, it -> Keyword.RIGHT_LAPSES.in(vocabulary));
    text.replace(ALL_OF, it -> "");
    text.replace(TO, it -> Keyword.TO.in(vocabulary));
    text.replace(AS_FOR, it -> it.group(1) + " " + Keyword.FOR.in(vocabulary));
    text.replace(PLACE_COLON, it -> it.group(1));
    text.replace(CLAIM_PLACE, it -> it.group(1) + " " + Keyword.IN.in(vocabulary) + " ");
    text.replace(SUM_TO, it -> Keyword.TOTAL.in(vocabulary) + " ");
  }

  /** Those who are paid stand with a comma between them, all others with "and". */
  static void writeLast(RewrittenText text) {
    text.replace(PAID_TO, it -> it.group(1) + JOINED.matcher(it.group(2)).replaceAll(", "));
  }

  /** Two years one after the other are a stretch; others are two. */
  private static @Nullable String years(MatchResult it) {
    return Integer.parseInt(it.group(2)) + 1 == Integer.parseInt(it.group(3))
        ? it.group(1) + " " + it.group(2) + ".." + it.group(3)
        : null;
  }

  /** A day of the week that is another is told, not passed over. */
  private static boolean isThatDay(MatchResult it) {
    int month = MonthNames.meant(it.group("m"));
    int day = Integer.parseInt(it.group("day"));
    int year = Integer.parseInt(it.group("y"));
    if (month == 0 || day < 1 || day > LocalDate.of(year, month, 1).lengthOfMonth()) {
      return false;
    }
    DayOfWeek is = LocalDate.of(year, month, day).getDayOfWeek();
    String said = it.group("d").toLowerCase(Locale.ROOT);
    List<String> words =
        List.of("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag");
    return said.equals(words.get(is.getValue() - 1)) || said.equalsIgnoreCase(is.name());
  }
}
