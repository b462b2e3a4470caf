package org.bilaga.parser;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bilaga.calendar.Day;
import org.bilaga.calendar.MonthNames;
import org.bilaga.words.Language;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the money: the period from day to day, who signed where, the number of the
 * case, appropriations, claims with their place behind them, tables as appendices.
 */
final class CustomaryFrames {
  private static final String H = CustomaryTurns.H;
  private static final String NAME = CustomaryTurns.NAME;
  private static final String TEXT = CustomaryTurns.TEXT;
  private static final String DAY = CustomaryTurns.DAY;
  private static final String LINE = CustomaryTurns.LINE;

  private static final Pattern PLACE_AFTER =
      pattern(
          "(?m)^("
              + H
              + "*(?:påstående|claim))"
              + H
              + "+("
              + TEXT
              + ")"
              + H
              + "+(§"
              + H
              + "*\\d+(?:\\.\\d+)*)"
              + H
              + "*(?=:)");
  private static final Pattern COMMA_AFTER_PLACE =
      pattern(
          "(?m)^("
              + H
              + "*(?:påstående|claim)"
              + H
              + "+§"
              + H
              + "*\\d+(?:\\.\\d+)*)"
              + H
              + "*,"
              + H
              + "*(?=\")");
  private static final Pattern COLON_BEFORE =
      pattern(
          "(?m)^("
              + H
              + "*(?:påstående|claim)"
              + H
              + "+§"
              + H
              + "*\\d+(?:\\.\\d+)*)"
              + H
              + "*:"
              + H
              + "*("
              + TEXT
              + ")"
              + H
              + "*:?(?="
              + H
              + "+\\p{L})");
  private static final Pattern SIGNED_AT =
      pattern(
          "(?m)^("
              + H
              + "*(?:undertecknad|signed))"
              + H
              + "+(?:(?:i|in|at)"
              + H
              + "+)?(?-i:\\p{Lu})[\\p{L}-]+"
              + H
              + "*,?"
              + H
              + "+(?:(?:den|the|on)"
              + H
              + "+)?(?="
              + DAY
              + ")");
  private static final Pattern OF_MEMBER =
      pattern(
          "(?m)^("
              + H
              + "*(?:påstående|claim)[^\\n\\x00]*:"
              + H
              + "*(?!(?:totalt|total)"
              + H
              + ")"
              + NAME
              + ")"
              + H
              + "+(?:för|for|till|to)"
              + H
              + "+("
              + NAME
              + ")(?="
              + H
              + "*[=<>])");
  private static final Pattern COLUMN_IS =
      pattern(
          "(?=[ck])"
              + LINE
              + "((?:kolumn|column)"
              + H
              + "+"
              + TEXT
              + ")"
              + H
              + "*(?:är|is|:|motsvarar|equals|->|=>|→)"
              + H
              + "*(?=\\p{L})");
  private static final Pattern BY_PERSON =
      pattern(
          "(?m)^("
              + H
              + "*(?:undertecknad|signed)"
              + H
              + "+"
              + DAY
              + H
              + "+(?:av|by)"
              + H
              + "+)((?-i:\\p{Lu})[\\p{L}'’-]*(?:"
              + H
              + "+(?-i:\\p{Lu})[\\p{L}'’.-]*)+)(?="
              + H
              + "*(?:$|[§\\n\\x00]|(?:för|for)"
              + H
              + "))");
  private static final Pattern BY_BOTH =
      pattern(
          "(?m)^("
              + H
              + "*)(?:undertecknad|undertecknat|undertecknas|signerad|signerat|signed)"
              + H
              + "+(?:av parterna|av båda parter|by (?:the )?parties|by both parties)"
              + H
              + "+(?:on"
              + H
              + "+|den"
              + H
              + "+)?(?="
              + DAY
              + ")");
  private static final Pattern NUMBER_OF_CASE =
      pattern(
          "(?m)^("
              + H
              + "*)(?:ärendenummer|ärendenr\\.?|ärende"
              + " nr\\.?|ärende|diarienummer|diarienr\\.?|dnr\\.?|case number|case"
              + " no\\.?|case|reference number|reference|ref\\.?)"
              + H
              + "*:?"
              + H
              + "+(?:"
              + "("
              + TEXT
              + ")|([\\p{L}]{1,4}[ ]?\\d{4}/\\d[\\p{L}\\d/:-]*|\\d{2,4}/\\d{2,8}|[\\p{L}]{1,4}"
              + "\\d[\\d/:-]*))(?="
              + H
              + "*(?:$|\\x00))");
  private static final Pattern APPROPRIATION =
      pattern(
          "(?m)^("
              + H
              + "*)(?:anslaget|anslag|belastar anslaget|belastar anslag|finansieras"
              + " (?:av|från|genom) anslag|medlen (?:tas|anvisas) (?:från|ur) anslag|funded"
              + " (?:by|from) appropriation|financed (?:by|from) appropriation|charged to"
              + " appropriation|appropriation)(?:et)?"
              + H
              + "+\"?(\\d{1,2}"
              + H
              + "\\d{1,2}:\\d{1,3})\"?(?="
              + H
              + "*(?:$|[\\n\\x00]|poster|items))");
  private static final Pattern OF_EXPENDITURE =
      pattern(
          "(?m)^("
              + H
              + "*)(?:anslaget|anslag|finansieras (?:av|från|genom) anslag|medlen (?:tas|anvisas)"
              + " (?:från|ur) anslag)"
              + H
              + "+(\\d{1,2}:\\d{1,3})"
              + H
              + "*,?"
              + H
              + "*(?:(?:inom|under|i)"
              + H
              + "+)?(?:utgiftsområde|uo)"
              + H
              + "+(\\d{1,2})(?="
              + H
              + "*(?:$|\\x00))");

  /** {@code gäller från och med den 1 mars 2027 till och med den 28 februari 2028}. */
  private static final Pattern FROM_DAY_TO_DAY =
      pattern(
          "(?m)^("
              + H
              + "*)(?:period(?:en)?|avtalsperiod(?:en)?|avtalstid(?:en)?|gäller|löper|valid|in"
              + " force|runs|applies|holds)"
              + H
              + "*:?"
              + H
              + "+(?:(?:avser|under|för|från och med|fr\\.?o\\.?m\\.?|från|from)"
              + H
              + "+)*(?:(?:den|the)"
              + H
              + "+)?("
              + DAY
              + ")"
              + H
              + "*(?:-|–|—|\\.\\.|till och med|t\\.?o\\.?m\\.?|till|to|until|through|up to and"
              + " including)"
              + H
              + "*(?:(?:den|the)"
              + H
              + "+)?("
              + DAY
              + ")(?="
              + H
              + "*(?:$|[§\\x00]))");

  private static final Pattern ANNEX =
      pattern(
          "(?m)^("
              + H
              + "*)(?:annex|schedule|(?:table|tabell)(?="
              + H
              + "+\\d+(?:"
              + H
              + "+"
              + TEXT
              + ")?"
              + H
              + "+(?:from|från)"
              + H
              + "))(?="
              + H
              + "+\\d)");
  private static final Pattern IN_FILE =
      pattern(
          "(?m)^("
              + H
              + "*(?:bilaga|appendix)"
              + H
              + "+\\d+(?:"
              + H
              + "+"
              + TEXT
              + ")?"
              + H
              + "+)(?:i|in|ur|enligt)"
              + H
              + "+(?:filen"
              + H
              + "+|the file"
              + H
              + "+)?(?:\"|([\\p{L}\\p{N}_-]+\\.(?:csv|tsv|xlsx|ods))(?![\\p{L}\\p{N}.]))");
  private static final Pattern BY_GROUP =
      pattern(
          "(?m)^("
              + H
              + "*(?:bilaga|appendix)"
              + H
              + "[^\\n{\\x00]{0,1000}?"
              + H
              + "(?:från|from)"
              + H
              + "[^\\n{\\x00]{0,1000}?)"
              + H
              + "+(?:för|for)"
              + H
              + "+(?="
              + NAME
              + H
              + "*\\{)");

  private CustomaryFrames() {}

  private static Pattern pattern(String pattern) {
    return CustomaryTurns.pattern(pattern);
  }

  static void write(RewrittenText text, Language vocabulary) {
    text.replace(COMMA_AFTER_PLACE, it -> it.group(1) + " ");
    text.reorder(COLON_BEFORE, it -> it.get(1) + " " + it.get(2) + ":");
    text.replace(SIGNED_AT, it -> it.group(1) + " ");
    text.replace(COLUMN_IS, it -> it.group(1) + " = ");
    text.replace(OF_MEMBER, it -> it.group(1) + "[" + it.group(2) + "]");
    text.replace(BY_BOTH, it -> it.group(1) + Keyword.SIGNED.in(vocabulary) + " ");
    text.reorder(BY_PERSON, it -> it.get(1) + "\"" + it.get(2) + "\"");
    text.replace(ANNEX, it -> it.group(1) + Keyword.APPENDIX.in(vocabulary));
    text.replace(
        IN_FILE,
        it ->
            it.group(1)
                + Keyword.FROM.in(vocabulary)
                + " \""
                + (it.group(2) == null ? "" : it.group(2) + "\""));
    text.replace(BY_GROUP, it -> it.group(1) + " " + Keyword.BY_EACH.in(vocabulary) + " ");
    text.replace(
        APPROPRIATION,
        it -> it.group(1) + Keyword.CHARGED_TO.in(vocabulary) + " \"" + it.group(2) + "\"");
    text.replace(FROM_DAY_TO_DAY, it -> stretch(it, Keyword.PERIOD.in(vocabulary)));
    text.replace(
        OF_EXPENDITURE,
        it ->
            it.group(1)
                + Keyword.CHARGED_TO.in(vocabulary)
                + " \""
                + it.group(3)
                + " "
                + it.group(2)
                + "\"");
    String ofCase = Keyword.CASE.in(vocabulary) + " ";
    text.reorder(
        NUMBER_OF_CASE,
        it -> it.get(1) + ofCase + (it.get(2) != null ? it.get(2) : "\"" + it.get(3) + "\""));
    text.reorder(PLACE_AFTER, it -> it.get(1) + " " + it.get(3) + " " + it.get(2));
  }

  /** Whole years as years, all else day by day. */
  private static @Nullable String stretch(MatchResult it, String period) {
    Optional<Day> from = day(it.group(2));
    Optional<Day> to = day(it.group(3));
    if (from.isEmpty() || to.isEmpty() || from.get().compareTo(to.get()) > 0) {
      return null;
    }
    String first = from.get().iso();
    String last = to.get().iso();
    boolean years = first.endsWith("-01-01") && last.endsWith("-12-31");
    String one = years ? first.substring(0, 4) : first;
    String other = years ? last.substring(0, 4) : last;
    return it.group(1) + period + " " + (one.equals(other) ? one : one + ".." + other);
  }

  private static Optional<Day> day(String text) {
    String[] words = text.split(" ");
    if (words.length < 3) {
      return Day.firstOf(text);
    }
    int month = MonthNames.meant(words[1].toLowerCase(Locale.ROOT));
    int day = Integer.parseInt(words[0]);
    int year = Integer.parseInt(words[2]);
    return month == 0 || day < 1 || day > Day.lengthOfMonth(year, month)
        ? Optional.empty()
        : Optional.of(new Day(year, month, day));
  }
}
