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

  private static final Pattern ON_ONE_SIDE =
      TurnOfPhrase.pattern("(?<=[\\p{L}\\p{N}\"])~*,?~+@on-one-side(?=~|$|[,§\\n\\x00])");
  private static final Pattern OTHER_SOURCE =
      TurnOfPhrase.pattern(
          "(?m)^(~*(?:@CLAIM|@UNMODELLED|@READING))~+@source-other~+(?=@TEXT~*:?~*@TEXT)");
  private static final Pattern SOURCE_IN_BRACKETS =
      TurnOfPhrase.pattern(
          "(?m)^(~*(?:@CLAIM|@UNMODELLED|@READING))~*\\(([\\p{L}][^()\\n"
              + "\"\\x00]*)\\)~*:?(?=~*\")");

  /** {@code Stockholm den 30 januari 2020}, as it stands where an agreement is signed. */
  private static final Pattern PLACE_AND_DAY =
      TurnOfPhrase.pattern(
          "(?m)^(~+)(?-i:\\p{Lu}\\p{Ll})[\\p{L}-]+~*,?~+(?:@the~+)?(?=@DAY~*(?:$|[\\n\\x00]))");

  private static final Pattern CLAIM_COLON =
      TurnOfPhrase.pattern("(?m)^(~*@CLAIM)~*:~*(?=\"|§|@IN~)");
  private static final Pattern PLACE_AFTER =
      TurnOfPhrase.pattern("(?m)^(~*@CLAIM)~+(@TEXT)~+(§~*\\d+(?:\\.\\d+)*|@IN~+@TEXT)~*(?=:)");

  /** {@code påstående i webbplatsen "…"}: what a source is called. */
  private static final Pattern SOURCE =
      TurnOfPhrase.pattern(
          "(?m)^(~*(?:@CLAIM|@UNMODELLED|@READING))~+@source-in~+((?:(?!@no-source~)[\\p{L}\\d]"
              + "[\\p{L}\\d.-]*~+){0,3}(?!@no-source~)[\\p{L}][\\p{L}\\d.-]*)~*[:,]?(?=~+\")");

  /** {@code : stöd 5 mkr}: a name and an amount beside it are held against each other. */
  private static final Pattern NO_COMPARISON =
      TurnOfPhrase.pattern(
          "(?m)^(~*@CLAIM[^\\n"
              + "\\x00:=<>]*:~*(?!@no-operand~)@NAME)(?:~*:~*|~+)(?=\\d[\\d"
              + " \u00A0,.]*~*(?:[\\p{L}%€$£])[^\\n"
              + "=<>:{}\\x00]*(?:$|\\x00))");

  private static final Pattern PLACE_IN_BRACKETS =
      TurnOfPhrase.pattern("(?m)^(~*@CLAIM~+)\\((?:(§~*\\d+(?:\\.\\d+)*)|(?:@IN~+)?(@TEXT))\\)");
  private static final Pattern COMMA_AFTER_PLACE =
      TurnOfPhrase.pattern("(?m)^(~*@CLAIM~+§~*\\d+(?:\\.\\d+)*)~*,~*(?=\")");
  private static final Pattern COLON_BEFORE =
      TurnOfPhrase.pattern("(?m)^(~*@CLAIM~+§~*\\d+(?:\\.\\d+)*)~*:~*(@TEXT)~*:?(?=~+\\p{L})");
  private static final Pattern SIGNED_AT =
      TurnOfPhrase.pattern(
          "(?m)^(~*@SIGNED)~+(?:@signed-at~+)?(?-i:\\p{Lu})[\\p{L}-]+~*,?~+(?:(?:@on-day)~+)?(?=@DAY)");
  private static final Pattern OF_MEMBER =
      TurnOfPhrase.pattern(
          "(?m)^(~*@CLAIM[^\\n\\x00]*:~*(?!@TOTAL~)@NAME)~+(?:@FOR|@TO)~+(@NAME)(?=~*[=<>])");
  private static final Pattern COLUMN_IS =
      TurnOfPhrase.pattern("(?=@COLUMN)@LINE(@COLUMN~+@TEXT)~*(?:@equals|:|->|=>|→)~*(?=\\p{L})");
  private static final Pattern BY_PERSON =
      TurnOfPhrase.pattern(
          "(?m)^(~*@SIGNED~+@DAY~+@BY_PERSON~+)((?-i:\\p{Lu})[\\p{L}'’-]*(?:~+(?-i:\\p{Lu})[\\p{L}'’.-]*)+)(?=~*(?:$|[§\\n"
              + "\\x00]|@FOR~))");
  private static final Pattern BY_BOTH =
      TurnOfPhrase.pattern("(?m)^(~*)@signed-words~+@by-parties~+(?:@on-day~+)?(?=@DAY)");
  private static final Pattern NUMBER_OF_CASE =
      TurnOfPhrase.pattern(
          "(?m)^(~*)@case-words~*:?~+(?:(@TEXT)|([\\p{L}]{1,4}["
              + " ]?\\d{4}/\\d[\\p{L}\\d/:-]*|\\d{2,4}/\\d{2,8}|[\\p{L}]{1,4}\\d[\\d/:-]*))(?=~*(?:$|\\x00))");
  private static final Pattern APPROPRIATION =
      TurnOfPhrase.pattern(
          "(?m)^(~*)@appropriation-is~+\"?(\\d{1,2}~\\d{1,2}:\\d{1,3})\"?(?=~*(?:$|[\\n"
              + "\\x00]|@ITEMS))");
  private static final Pattern OF_EXPENDITURE =
      TurnOfPhrase.pattern(
          "(?m)^(~*)@appropriation-of~+(\\d{1,2}:\\d{1,3})~*,?~*(?:@within-area~+)?@expenditure~+(\\d{1,2})(?=~*(?:$|\\x00))");

  /** {@code gäller från och med den 1 mars 2027 till och med den 28 februari 2028}. */
  private static final Pattern FROM_DAY_TO_DAY =
      TurnOfPhrase.pattern(
          "(?m)^(~*)@holds~*:?~+(?:@from-day~+)*(?:@the~+)?(@DAY)~*(?:--?|–|—|\\.\\.|@to-day)~*(?:@the~+)?(@DAY)(?=~*(?:$|[§\\x00]))");

  private static final Pattern ANNEX =
      TurnOfPhrase.pattern("(?m)^(~*)(?:@annex|@a-table(?=~+\\d+(?:~+@TEXT)?~+@FROM~))(?=~+\\d)");
  private static final Pattern IN_FILE =
      TurnOfPhrase.pattern(
          "(?m)^(~*(?:@APPENDIX~+\\d+|@GROUP~+@NAME)(?:~+@TEXT)?~+)@in-file~+(?:@file~+)?(?:\"|([\\p{L}\\p{N}_-]+\\.(?:csv|tsv|xlsx|ods))(?![\\p{L}\\p{N}.]))");
  private static final Pattern BY_GROUP =
      TurnOfPhrase.pattern(
          "(?m)^(~*@APPENDIX~[^\\n"
              + "{\\x00]{0,1000}?~@FROM~[^\\n"
              + "{\\x00]{0,1000}?)~+@FOR~+(?=@NAME~*\\{)");

  private static final Pattern COLUMN_ALONE =
      TurnOfPhrase.pattern(
          "(?=\")(?<=[\\s{\\x00])(?<=[{\\n\\x00][ \t\u00A0]{0,40})(?=@TEXT~*=~*\\p{L})");
  private static final Pattern SIGN_OF_NUMBER =
      TurnOfPhrase.pattern("(?m)^(~*@APPENDIX~+\\d+)~*[:,.]~*(?=\"|@FROM)");
  private static final Pattern COMMA_OF_APPENDIX =
      TurnOfPhrase.pattern("(?m)^(~*@APPENDIX~[^\\n{\\x00]{0,300}?\")~*,~*(?=(?:@FROM|@BY_EACH)~)");

  private CustomaryFrames() {}

  static void write(RewrittenText text, Language vocabulary) {
    text.replace(ON_ONE_SIDE, it -> "");
    text.replace(PLACE_AND_DAY, it -> it.group(1) + Keyword.SIGNED.in(vocabulary) + " ");
    text.replace(OTHER_SOURCE, it -> it.group(1) + " " + Keyword.IN.in(vocabulary) + " ");
    text.replace(
        SOURCE_IN_BRACKETS,
        it -> it.group(1) + " " + Keyword.IN.in(vocabulary) + " \"" + it.group(2) + "\"");
    text.replace(CLAIM_COLON, it -> it.group(1) + " ");
    text.replace(
        SOURCE, it -> it.group(1) + " " + Keyword.IN.in(vocabulary) + " \"" + it.group(2) + "\"");
    text.replace(NO_COMPARISON, it -> it.group(1) + " = ");
    String in = Keyword.IN.in(vocabulary) + " ";
    text.reorder(
        PLACE_IN_BRACKETS, it -> it.get(1) + (it.get(2) != null ? it.get(2) : in + it.get(3)));
    text.replace(COMMA_AFTER_PLACE, it -> it.group(1) + " ");
    text.reorder(COLON_BEFORE, it -> it.get(1) + " " + it.get(2) + ":");
    text.replace(SIGNED_AT, it -> it.group(1) + " ");
    text.replace(COLUMN_ALONE, it -> Keyword.COLUMN.in(vocabulary) + " ");
    text.replace(SIGN_OF_NUMBER, it -> it.group(1) + " ");
    text.replace(COMMA_OF_APPENDIX, it -> it.group(1) + " ");
    text.replace(COMMA_OF_APPENDIX, it -> it.group(1) + " ");
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
