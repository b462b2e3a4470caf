package org.bilaga.parser;

import java.time.YearMonth;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bilaga.calendar.MonthNames;
import org.bilaga.words.Language;
import org.jspecify.annotations.Nullable;

/** Days, months, quarters and years from one to another as people write them. */
final class CustomaryDates {
  private static final String BEFORE = "(?<![\\p{L}\\p{N}_.,/:-])";
  private static final String AFTER = "(?![\\p{L}\\p{N}_/]|[.,:-]\\p{N})";
  private static final String YEAR = "((?:19|20)\\d\\d)";
  private static final String MONTH =
      "((?:jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[ck]t|nov|dec)\\p{L}*)\\.?";
  private static final String DASH = "[ \u00A0]*[–—‒-][ \u00A0]*";
  private static final String TO = "[ \u00A0]+(?:till och med|t\\.?o\\.?m\\.?|till|to)[ \u00A0]+";
  private static final String ISO = "(\\d{4}-\\d\\d(?:-\\d\\d)?)";

  /** Day and month first; with two strokes it may be the other way round. */
  private static final Pattern DAY_FIRST =
      pattern(BEFORE + "(\\d{1,2})(?:/(\\d{1,2})[ -]|\\.[ ]?(\\d{1,2})\\.[ ]?)" + YEAR + AFTER);

  private static final Pattern TWO_STROKES =
      pattern(BEFORE + "(\\d{1,2})/(\\d{1,2})/" + YEAR + AFTER);
  private static final Pattern YEAR_FIRST =
      pattern(BEFORE + YEAR + "([.–—‒‐‑/])(\\d{1,2})\\2(\\d{1,2})" + AFTER);

  /** What stands here is asked before what stands before it, which takes far longer to find. */
  private static final Pattern TOGETHER =
      pattern(
          "(?=\\d{8})(?<=(?:undertecknad|signed|senast|by|den|from|från|daterad|dated|since)["
              + " \u00A0])"
              + YEAR
              + "(\\d\\d)(\\d\\d)"
              + AFTER);

  private static final Pattern NAMED =
      pattern(
          BEFORE
              + "(?:(?:den|the)[ ]+)?(\\d{1,2})(?::e|\\.|st|nd|rd|th)?[ \u00A0]+(?:of[ ]+)?"
              + MONTH
              + ",?[ \u00A0]+"
              + YEAR
              + AFTER);
  private static final Pattern MONTH_FIRST =
      pattern(BEFORE + MONTH + "[ \u00A0]+(\\d{1,2})(?:st|nd|rd|th)?,?[ \u00A0]+" + YEAR + AFTER);
  private static final Pattern THE_DAY =
      pattern(BEFORE + "(?:den|the)[ \u00A0]+(?=\\d{4}-\\d\\d-\\d\\d)");
  private static final Pattern MONTH_OF_YEAR =
      pattern("(?<!\\d[ \u00A0])" + BEFORE + MONTH + "[ \u00A0]+" + YEAR + AFTER);
  private static final Pattern DAY_OF_EACH_YEAR =
      pattern(
          BEFORE
              + "(?:(?:den|the)[ ]+)?(\\d{1,2})(?::e|\\.|st|nd|rd|th)?[ \u00A0]+(?:of[ ]+)?"
              + MONTH
              + "[ \u00A0]+(varje år|årligen|each year|every year|annually|yearly)(?![\\p{L}])");
  private static final Pattern QUARTER =
      pattern(BEFORE + "(?:kvartal|kv\\.?|q|quarter)[ \u00A0]*([1-4]),?[ \u00A0]+" + YEAR + AFTER);
  private static final Pattern YEAR_QUARTER =
      pattern(
          BEFORE + YEAR + "[ \u00A0]*[,-]?[ \u00A0]*(?:kvartal|kv\\.?|q)[ \u00A0]*([1-4])" + AFTER);
  private static final Pattern NAMED_QUARTER =
      pattern(
          BEFORE
              + "(första|andra|tredje|fjärde|sista|first|second|third|fourth|last)[ \u00A0]+"
              + "(kvartalet|halvåret|quarter|half)(?:[ \u00A0]+(?:av|of|år))?[ \u00A0]+"
              + YEAR
              + AFTER);
  private static final Pattern DAYS =
      pattern(BEFORE + ISO + "(?:" + DASH + "|" + TO + ")" + ISO + AFTER);
  private static final Pattern YEARS =
      pattern(BEFORE + YEAR + "(?:" + DASH + "|" + TO + ")" + YEAR + AFTER);

  /** {@code 1 januari–31 december 2017}: the year stands once, for both. */
  private static final Pattern DAY_TO_DAY =
      pattern(
          BEFORE
              + "(?:(?:den|from)[ ]+)?(\\d{1,2})[ \u00A0]+"
              + MONTH
              + "(?:"
              + DASH
              + "|"
              + TO
              + ")(\\d{1,2})[ \u00A0]+"
              + MONTH
              + "[ \u00A0]+"
              + YEAR
              + AFTER);

  private static final Pattern MONTH_TO_MONTH =
      pattern(BEFORE + MONTH + "(?:" + DASH + "|" + TO + ")" + MONTH + "[ \u00A0]+" + YEAR + AFTER);
  private static final Pattern BEGINNING_WITH =
      pattern(
          "(?m)^([ \t]*period)[ \u00A0]+(?:från och med|fr\\.?[ ]?o\\.?[ ]?m\\.?|från|from)[ ]+(?="
              + "\\d)");
  private static final Pattern LAST_OF_MONTH =
      pattern(
          "(?<=(?:senast|by)[ \u00A0])(?:(?:den )?sista(?: dagen)?(?: i)?|(?:vid"
              + " )?(?:utgången|slutet) av|(?:the )?end of|(?:the )?last day of)[ \u00A0]+"
              + MONTH
              + "[ \u00A0]+"
              + YEAR
              + AFTER);
  private static final Pattern YEARLY_BY_DAY =
      pattern(
          "(?<=[\\p{L}\"][ \u00A0])(?:årligen|varje år|annually|yearly|each year|every year)["
              + " \u00A0]+(senast|by)[ \u00A0]+(?:(?:den|the)[ ]+)?(\\d{1,2})[ \u00A0]+"
              + MONTH
              + "(?![ \u00A0]+\\d)(?![\\p{L}])");

  /** A day that is compared, whose name of a month could begin what follows a figure. */
  private static final Pattern COMPARED =
      pattern(
          "(?<=[=<>≤≥][ \u00A0]{1,20})(\\d{1,2})[ \u00A0]+" + MONTH + "[ \u00A0]+" + YEAR + AFTER);

  private CustomaryDates() {}

  private static Pattern pattern(String pattern) {
    return Pattern.compile("(?iu)" + pattern);
  }

  static void write(RewrittenText text, Language vocabulary) {
    text.replace(COMPARED, it -> day(it.group(3), month(it.group(2)), it.group(1)));
    text.replace(BEGINNING_WITH, it -> it.group(1) + " ");
    text.replace(DAY_TO_DAY, CustomaryDates::daysOfOneYear);
    text.replace(MONTH_TO_MONTH, CustomaryDates::monthsOfOneYear);
    text.replace(LAST_OF_MONTH, CustomaryDates::lastOfMonth);
    text.replace(YEARLY_BY_DAY, it -> yearly(it, vocabulary));
    text.replace(
        DAY_FIRST,
        it -> day(it.group(4), it.group(2) == null ? it.group(3) : it.group(2), it.group(1)));
    text.replace(TWO_STROKES, CustomaryDates::twoStrokes);
    text.replace(YEAR_FIRST, it -> day(it.group(1), it.group(3), it.group(4)));
    text.replace(TOGETHER, it -> day(it.group(1), it.group(2), it.group(3)));
    text.replace(NAMED, CustomaryDates::named);
    text.replace(DAY_OF_EACH_YEAR, it -> eachYear(it, vocabulary));
    text.replace(MONTH_FIRST, it -> day(it.group(3), month(it.group(1)), it.group(2)));
    text.replace(THE_DAY, it -> "");
    text.replace(MONTH_OF_YEAR, it -> monthOf(it.group(2), MonthNames.meant(it.group(1))));
    text.replace(QUARTER, it -> months(it.group(2), 3, Integer.parseInt(it.group(1))));
    text.replace(YEAR_QUARTER, it -> months(it.group(1), 3, Integer.parseInt(it.group(2))));
    text.replace(NAMED_QUARTER, CustomaryDates::namedQuarter);
    text.replace(DAYS, it -> it.group(1) + ".." + it.group(2));
    text.replace(YEARS, it -> it.group(1) + ".." + it.group(2));
  }

  private static @Nullable String daysOfOneYear(MatchResult it) {
    String from = day(it.group(5), month(it.group(2)), it.group(1));
    String to = day(it.group(5), month(it.group(4)), it.group(3));
    return from == null || to == null || from.compareTo(to) > 0 ? null : from + ".." + to;
  }

  private static @Nullable String monthsOfOneYear(MatchResult it) {
    int from = MonthNames.meant(it.group(1));
    int to = MonthNames.meant(it.group(2));
    return from == 0 || from > to
        ? null
        : it.group(3) + "-" + two(from) + ".." + it.group(3) + "-" + two(to);
  }

  private static @Nullable String lastOfMonth(MatchResult it) {
    int month = MonthNames.meant(it.group(1));
    if (month == 0) {
      return null;
    }
    int last = YearMonth.of(Integer.parseInt(it.group(2)), month).lengthOfMonth();
    return it.group(2) + "-" + two(month) + "-" + last;
  }

  private static @Nullable String yearly(MatchResult it, Language vocabulary) {
    int month = MonthNames.meant(it.group(3));
    return month == 0
        ? null
        : it.group(1)
            + " "
            + it.group(2)
            + " "
            + MonthNames.named(month, vocabulary)
            + " "
            + Keyword.EACH_YEAR.in(vocabulary);
  }

  /** A day as the language has it stays. */
  private static @Nullable String named(MatchResult it) {
    String month = it.group(2);
    boolean own =
        it.group().startsWith(it.group(1) + " " + month + " ") && MonthNames.number(month) > 0;
    return own ? null : day(it.group(3), month(month), it.group(1));
  }

  /** Which of the two is the month is certain where the other is none, or the same. */
  private static @Nullable String twoStrokes(MatchResult it) {
    int one = Integer.parseInt(it.group(1));
    int other = Integer.parseInt(it.group(2));
    if (one == other || one > 12) {
      return day(it.group(3), it.group(2), it.group(1));
    }
    return other > 12 ? day(it.group(3), it.group(1), it.group(2)) : null;
  }

  private static @Nullable String eachYear(MatchResult it, Language vocabulary) {
    int month = MonthNames.meant(it.group(2));
    return month == 0
        ? null
        : it.group(1)
            + " "
            + MonthNames.named(month, vocabulary)
            + " "
            + Keyword.EACH_YEAR.in(vocabulary);
  }

  private static String month(String name) {
    return String.valueOf(MonthNames.meant(name));
  }

  private static @Nullable String day(String year, String month, String day) {
    int itsMonth = Integer.parseInt(month);
    int itsDay = Integer.parseInt(day);
    return itsMonth < 1 || itsMonth > 12 || itsDay < 1 || itsDay > 31
        ? null
        : year + "-" + two(itsMonth) + "-" + two(itsDay);
  }

  private static @Nullable String monthOf(String year, int month) {
    return month == 0 ? null : year + "-" + two(month);
  }

  private static @Nullable String namedQuarter(MatchResult it) {
    int length = it.group(2).toLowerCase(java.util.Locale.ROOT).startsWith("h") ? 6 : 3;
    int number =
        switch (it.group(1).toLowerCase(java.util.Locale.ROOT)) {
          case "första", "first" -> 1;
          case "andra", "second" -> 2;
          case "tredje", "third" -> 3;
          case "fjärde", "fourth" -> 4;
          default -> 12 / length;
        };
    return number * length > 12 ? null : months(it.group(3), length, number);
  }

  private static String months(String year, int length, int number) {
    return year
        + "-"
        + two(number * length - length + 1)
        + ".."
        + year
        + "-"
        + two(number * length);
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
