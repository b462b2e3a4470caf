package org.bilaga.parser;

import java.time.YearMonth;
import java.util.List;
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
  private static final String MONTH = "((?:" + MonthNames.beginnings() + ")\\p{L}*)\\.?";
  private static final String DASH = "~*[–—‒-]~*";
  private static final String TO = "~+@to-date~+";
  private static final String ISO = "(\\d{4}-\\d\\d(?:-\\d\\d)?)";

  /** Day and month first; with two strokes it may be the other way round. */
  private static final Pattern DAY_FIRST =
      TurnOfPhrase.pattern(
          BEFORE + "(\\d{1,2})(?:/(\\d{1,2})[ -]|\\.[ ]?(\\d{1,2})\\.[ ]?)" + YEAR + AFTER);

  private static final Pattern TWO_STROKES =
      TurnOfPhrase.pattern(BEFORE + "(\\d{1,2})/(\\d{1,2})/" + YEAR + AFTER);
  private static final Pattern YEAR_FIRST =
      TurnOfPhrase.pattern(BEFORE + YEAR + "([.–—‒‐‑/])(\\d{1,2})\\2(\\d{1,2})" + AFTER);

  /** What stands here is asked before what stands before it, which takes far longer to find. */
  private static final Pattern TOGETHER =
      TurnOfPhrase.pattern(
          "(?=\\d{8})(?<=(?:@SIGNED|@BY_DATE|@FROM|@DATED|@before-day)~)"
              + YEAR
              + "(\\d\\d)(\\d\\d)"
              + AFTER);

  private static final Pattern NAMED =
      TurnOfPhrase.pattern(
          BEFORE
              + "(?:@the~+)?(\\d{1,2})(?:@day-ordinal)?~+(?:@of~+)?"
              + MONTH
              + ",?~+"
              + YEAR
              + AFTER);
  private static final Pattern MONTH_FIRST =
      TurnOfPhrase.pattern(BEFORE + MONTH + "~+(\\d{1,2})(?:@day-ordinal)?,?~+" + YEAR + AFTER);
  private static final Pattern THE_DAY =
      TurnOfPhrase.pattern(BEFORE + "@the~+(?=\\d{4}-\\d\\d-\\d\\d)");
  private static final Pattern MONTH_OF_YEAR =
      TurnOfPhrase.pattern("(?<!\\d~)" + BEFORE + MONTH + "~+" + YEAR + AFTER);
  private static final Pattern DAY_OF_EACH_YEAR =
      TurnOfPhrase.pattern(
          BEFORE
              + "(?:@the~+)?(\\d{1,2})(?:@day-ordinal)?~+(?:@of~+)?"
              + MONTH
              + "~+@each-year(?![\\p{L}])");
  private static final Pattern QUARTER =
      TurnOfPhrase.pattern(BEFORE + "@quarter~*([1-4]),?~+" + YEAR + AFTER);
  private static final Pattern YEAR_QUARTER =
      TurnOfPhrase.pattern(BEFORE + YEAR + "~*[,-]?~*@quarter~*([1-4])" + AFTER);
  private static final Pattern NAMED_QUARTER =
      TurnOfPhrase.pattern(
          BEFORE
              + "(?:(?<first>@first)|(?<second>@second)|(?<third>@third)|(?<fourth>@fourth)|@last)~+(?:@the-quarter|(?<half>@half-year))(?:~+@of-some-quarter)?~+(?<y>@YEAR)"
              + AFTER);
  private static final Pattern DAYS =
      TurnOfPhrase.pattern(BEFORE + ISO + "(?:" + DASH + "|" + TO + ")" + ISO + AFTER);
  private static final Pattern YEARS =
      TurnOfPhrase.pattern(BEFORE + YEAR + "(?:" + DASH + "|" + TO + ")" + YEAR + AFTER);

  /** {@code 1 januari–31 december 2017}: the year stands once, for both. */
  private static final Pattern DAY_TO_DAY =
      TurnOfPhrase.pattern(
          BEFORE
              + "(?:@from-the~+)?(\\d{1,2})~+"
              + MONTH
              + "(?:"
              + DASH
              + "|"
              + TO
              + ")(\\d{1,2})~+"
              + MONTH
              + "~+"
              + YEAR
              + AFTER);

  private static final Pattern MONTH_TO_MONTH =
      TurnOfPhrase.pattern(
          BEFORE + MONTH + "(?:" + DASH + "|" + TO + ")" + MONTH + "~+" + YEAR + AFTER);
  private static final Pattern BEGINNING_WITH =
      TurnOfPhrase.pattern("(?m)^(~*@PERIOD)~+@from-date~+(?=\\d)");
  private static final Pattern LAST_OF_MONTH =
      TurnOfPhrase.pattern("(?<=@BY_DATE~)@end-of-month~+" + MONTH + "~+" + YEAR + AFTER);
  private static final Pattern YEARLY_BY_DAY =
      TurnOfPhrase.pattern(
          "(?<=[\\p{L}\"]~)@each-year~+(@BY_DATE)~+(?:@the~+)?(\\d{1,2})~+"
              + MONTH
              + "(?!~+\\d)(?![\\p{L}])");

  /** A day that is compared, whose name of a month could begin what follows a figure. */
  private static final Pattern COMPARED =
      TurnOfPhrase.pattern("(?<=[=<>≤≥]~{1,20})(\\d{1,2})~+" + MONTH + "~+" + YEAR + AFTER);

  private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

  private CustomaryDates() {}

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
    int length = it.group("half") == null ? 3 : 6;
    int number = 12 / length;
    for (int i = 0; i < ORDINALS.size(); i++) {
      number = it.group(ORDINALS.get(i)) == null ? number : i + 1;
    }
    return number * length > 12 ? null : months(it.group("y"), length, number);
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
