package org.bilaga.parser;

import java.time.LocalDate;
import java.util.List;
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
  private static final String START = "(?m)^(~*";
  private static final String STARTERS =
      "(?:@GRANT|@TOTAL|@AREA|@CLAIM|@OF_WHICH|@PARTY|@KEY|@SIGNED|@PERIOD|@PAYMENT_TO|@OBLIGATION|@CONDITION|@APPENDIX)";
  private static final String GRANT =
      "(?:(?:@GRANT|@OF_WHICH)~+@NAME(?![\\p{L}\\p{M}\\p{Nd}_])(?:~+@TEXT)?";

  /** Behind a unit that is cut short. */
  private static final Pattern UNIT_STOP =
      TurnOfPhrase.pattern("(?=[mtks])(?<=\\d~{0,2})((?:[mt]|md|mn|k)?kr|sek|msek)\\.(?=~|$)");

  private static final Pattern NUMBERED =
      TurnOfPhrase.pattern(START + ")(?:\\d{1,2}[.)]|[a-z]\\))~+(?=" + STARTERS + "~)");
  private static final Pattern SEMICOLON =
      TurnOfPhrase.pattern("(?m);(?<=[\\p{L}\\p{N}\"%}];)(?=~*(?:$|\\x00))");
  private static final Pattern COLON =
      TurnOfPhrase.pattern(START + "(?:@SIGNED|@PERIOD|@BETWEEN|@CASE|@colon-after))~*:~*(?=\\S)");
  private static final Pattern BEFORE_AMOUNT =
      TurnOfPhrase.pattern(
          START
              + "(?:"
              + GRANT
              + ")|@TOTAL))(?:~*[:=,]|~+[-–]|~+@before-amount)?~*[+]?~*(?=(?:@about-figure~)?\\d)");
  private static final Pattern TWICE = TurnOfPhrase.pattern(START + "@CLAIM[^\\n]*?)==(?=[^=])");
  private static final Pattern BRACKETED =
      TurnOfPhrase.pattern(
          "(?m)(?<=[\\p{L}\\p{N}\"%])~+\\((?:@as-said~+)?(@UNDISTRIBUTED|@undivided|@EQUALLY|(?:§|@section-word)~?[\\d.]+(?:~?[a-z])?|[\\d.]+~?§)\\)(?=~*(?:$|[{,§\\x00]))");
  private static final Pattern SEE =
      TurnOfPhrase.pattern(
          "(?=[, \\t\u00A0])(?<=[\\p{L}\\p{N}\"%]),?~{1,4}@as-said~+(?=(?:§|@section-word)~?\\d)");

  /** {@code totalt 65 mkr, § 2}: a section needs no comma before it. */
  private static final Pattern COMMA_BEFORE_SECTION =
      TurnOfPhrase.pattern("(?<=[\\p{L}\\p{N}\"%])~*,(?=~*(?:§|@section-before~)~?\\d)");

  private static final Pattern OF_PERIOD =
      TurnOfPhrase.pattern(
          START
              + "@PERIOD)(?:@definite-ending)?~+(?:@concerns~+)?(?:@whole~+)?@this-year~+(?=\\d{4})");
  private static final Pattern WHOLE_PERIOD =
      TurnOfPhrase.pattern(START + "@PERIOD)@whole-period~+(?=\\d{4})");
  private static final Pattern AND_YEAR =
      TurnOfPhrase.pattern(
          START
              + "(?:@PERIOD|@years-are)(?:~+@under)?(?:~+@years)?)~+(@YEAR)~*(?:,~|(?:@and|&)~)~*(@YEAR)(?=~*(?:$|\\x00))");
  private static final Pattern IN_YEAR =
      TurnOfPhrase.pattern(
          "(?m)(?=@of-some-year|@the-year)(?<=[\\p{L}€$£]~)(?:@of-some-year~+){0,2}@the-year~+(@YEAR)(?=~*(?:$|[{§\\x00]|@TO))");
  private static final Pattern WEEKDAY =
      TurnOfPhrase.pattern(
          "(?=@on|@weekdays)(?<![\\p{L}\\p{N}_-])(?:@on~+)?(?<d>@weekdays)(?:@definite-ending)?,?~+(?:@the~+)?(?=(?<day>\\d{1,2})(?:@ordinal)?~+(?:@of~+)?(?<m>\\p{L}{3,9})\\.?,?~+(?<y>\\d{4}))");
  private static final Pattern ORDINAL =
      TurnOfPhrase.pattern("(?<![\\p{L}\\p{N}])(\\d{1,2}):a(?=~+\\p{L}{3,9}\\.?~+\\d{4})");
  private static final Pattern ALL_OF = TurnOfPhrase.pattern("(?=@all)(?<=@TO~)@all~+(?=@NAME)");
  private static final Pattern TO =
      TurnOfPhrase.pattern("(?=@to-whom)(?<=[\\p{L}€$£]~)@to-whom(?=~+@NAME)");
  private static final Pattern PAID_TO =
      TurnOfPhrase.pattern(START + "@PAYMENT_TO~+@NAME)((?:(?:~*,~*|~+@and~+)@NAME)+)");
  private static final Pattern JOINED = TurnOfPhrase.pattern("~*,?~+@and~+");
  private static final Pattern AS_FOR =
      TurnOfPhrase.pattern(
          START
              + "(?:@PAYMENT_TO|@CONDITION|@OBLIGATION)~[^\\n"
              + "{\\x00]{0,1000}?)~+@regarding(?=~+@NAME)");
  private static final Pattern CLAIM_PLACE =
      TurnOfPhrase.pattern(START + "@CLAIM)~+(?:@source-other~+)?(?=@TEXT~+(?:§[^\"\\n]*)?@TEXT)");
  private static final Pattern PLACE_COLON =
      TurnOfPhrase.pattern(START + "@CLAIM~+@IN~+@TEXT)~*:(?=~+@TEXT)");
  private static final Pattern SUM_TO =
      TurnOfPhrase.pattern("(?=@sum)(?<=[:=<>+-]~)@sum~+(?=@TO~+@NAME)");

  private static final Pattern LAPSES = TurnOfPhrase.pattern("(?=@lapses)(?<=@OTHERWISE~)@lapses");

  /** From Monday, in each language. */
  private static final List<List<String>> WEEKDAYS = TurnWords.each("weekdays");

  private CustomaryFillers() {}

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
    text.replace(COMMA_BEFORE_SECTION, it -> "");
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
    int is = LocalDate.of(year, month, day).getDayOfWeek().getValue();
    return WEEKDAYS.stream().anyMatch(of -> of.get(is - 1).equalsIgnoreCase(it.group("d")));
  }
}
