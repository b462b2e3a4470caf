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
  private static final String START = "(?m)^(~*";
  private static final String STARTERS =
      "(?:bidrag|grant|totalt|total|område|area|påstående|claim|varav|of"
          + " which|part|party|nyckel|key|undertecknad|signed|period|utbetalning"
          + " till|payment to|skyldighet|obligation|villkor|condition|bilaga|appendix)";
  private static final String GRANT =
      "(?:(?:bidrag|grant|varav|of which)~+@NAME(?![\\p{L}\\p{M}\\p{Nd}_])(?:~+@TEXT)?";

  /** Behind a unit that is cut short. */
  private static final Pattern UNIT_STOP =
      TurnOfPhrase.pattern("(?=[mtks])(?<=\\d~{0,2})((?:[mt]|md|mn|k)?kr|sek|msek)\\.(?=~|$)");

  private static final Pattern NUMBERED =
      TurnOfPhrase.pattern(START + ")(?:\\d{1,2}[.)]|[a-z]\\))~+(?=" + STARTERS + "~)");
  private static final Pattern SEMICOLON =
      TurnOfPhrase.pattern("(?m);(?<=[\\p{L}\\p{N}\"%}];)(?=~*(?:$|\\x00))");
  private static final Pattern COLON =
      TurnOfPhrase.pattern(
          START
              + "(?:undertecknad|signed|period|mellan|between|ärende|case|källa|source|daterad|dated"
              + "|avrundning|rounding))~*:~*(?=\\S)");
  private static final Pattern BEFORE_AMOUNT =
      TurnOfPhrase.pattern(
          START
              + "(?:"
              + GRANT
              + ")|totalt|total))(?:~*[:=,]|~+[-–]|~+(?:(?:om|på|of|of a)~+(?:sammanlagt|totalt"
              + "|total of)|om|på|summan|med|of|is|à))?~*[+]?~*(?=(?:ca\\.?~)?\\d)");
  private static final Pattern TWICE =
      TurnOfPhrase.pattern(START + "(?:påstående|claim)[^\\n]*?)==(?=[^=])");
  private static final Pattern BRACKETED =
      TurnOfPhrase.pattern(
          "(?m)(?<=[\\p{L}\\p{N}\"%])~+\\((?:(?:se|jfr|enligt|see|cf\\.?)~+)?(ofördelat"
              + "|undistributed|lika|equally|(?:§|avsnitt|kap\\.|section)~?[\\d.]+(?:~?[a-z])?"
              + "|[\\d.]+~?§)\\)(?=~*(?:$|[{,§\\x00]))");
  private static final Pattern SEE =
      TurnOfPhrase.pattern(
          "(?=[, \t\u00A0])(?<=[\\p{L}\\p{N}\"%]),?~{1,4}(?:se|jfr|enligt|see|cf\\.?)~+(?=(?:§"
              + "|avsnitt|kap\\.|section)~?\\d)");

  /** {@code totalt 65 mkr, § 2}: a section needs no comma before it. */
  private static final Pattern COMMA_BEFORE_SECTION =
      TurnOfPhrase.pattern(
          "(?<=[\\p{L}\\p{N}\"%])~*,(?=~*(?:§|avsnitt~|kap\\.?~|section~|sec\\.?~)~?\\d)");

  private static final Pattern OF_PERIOD =
      TurnOfPhrase.pattern(
          START
              + "period)(?:en)?~+(?:avser~+)?(?:hela~+)?(?:kalenderåret|kalenderår|budgetåret|åren"
              + "|året|år|the calendar year|calendar year|the year|year|the whole of|all of)~+"
              + "(?=\\d{4})");
  private static final Pattern WHOLE_PERIOD =
      TurnOfPhrase.pattern(START + "period)(?:en(?:~+hela)?|~+hela|~+the whole of)~+(?=\\d{4})");
  private static final Pattern AND_YEAR =
      TurnOfPhrase.pattern(
          START
              + "(?:period|gäller|avser|löper|åren|years)(?:~+under)?(?:~+(?:åren|år))?)"
              + "~+(@YEAR)~*(?:,~|(?:och|samt|and|&)~)~*(@YEAR)(?=~*(?:$|\\x00))");
  private static final Pattern IN_YEAR =
      TurnOfPhrase.pattern(
          "(?m)(?=[ufåtyi])(?<=[\\p{L}€$£]~)(?:(?:under|för|in|i|during|for)~+){0,2}(?:år|året"
              + "|the year)~+(@YEAR)(?=~*(?:$|[{§\\x00]|till|to))");
  private static final Pattern WEEKDAY =
      TurnOfPhrase.pattern(
          "(?=[motwfls])(?<![\\p{L}\\p{N}_-])(?:on~+)?(?<d>måndag|tisdag|onsdag|torsdag|fredag"
              + "|lördag|söndag|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:en)?,?~+"
              + "(?:den~+|the~+)?(?=(?<day>\\d{1,2})(?::?[ae]|st|nd|rd|th)?~+(?:of~+)?"
              + "(?<m>\\p{L}{3,9})\\.?,?~+(?<y>\\d{4}))");
  private static final Pattern ORDINAL =
      TurnOfPhrase.pattern("(?<![\\p{L}\\p{N}])(\\d{1,2}):a(?=~+\\p{L}{3,9}\\.?~+\\d{4})");
  private static final Pattern ALL_OF =
      TurnOfPhrase.pattern("(?=[as])(?<=(?:till|to)~)(?:alla|samtliga|all the|all)~+(?=@NAME)");
  private static final Pattern TO =
      TurnOfPhrase.pattern(
          "(?=[åfugd])(?<=[\\p{L}€$£]~)(?:åt|fördelas till|utbetalas till|ges till|distributed "
              + "to|given to)(?=~+@NAME)");
  private static final Pattern PAID_TO =
      TurnOfPhrase.pattern(
          START
              + "(?:utbetalning till|payment"
              + " to)~+@NAME)((?:(?:~*,~*|~+(?:och|samt|and)~+)@NAME)+)");
  private static final Pattern JOINED = TurnOfPhrase.pattern("~*,?~+(?:och|samt|and)~+");
  private static final Pattern AS_FOR =
      TurnOfPhrase.pattern(
          START
              + "(?:utbetalning till|payment to|villkor|condition|skyldighet"
              + "|obligation)~[^\\n{\\x00]{0,1000}?)~+(?:avseende|gällande|rörande|regarding"
              + "|concerning)(?=~+@NAME)");
  private static final Pattern CLAIM_PLACE =
      TurnOfPhrase.pattern(
          START
              + "(?:påstående|claim))~+(?:på~+|on~+|från~+|from~+)?(?=@TEXT~+(?:§[^\"\\n"
              + "]*)?@TEXT)");
  private static final Pattern PLACE_COLON =
      TurnOfPhrase.pattern(START + "(?:påstående|claim)~+(?:i|in)~+@TEXT)~*:(?=~+@TEXT)");
  private static final Pattern SUM_TO =
      TurnOfPhrase.pattern(
          "(?=[ts])(?<=[:=<>+-]~)(?:totala?|summan?|sum|the sum)~+(?=(?:till|to)~+@NAME)");

  private static final Pattern LAPSES =
      TurnOfPhrase.pattern(
          "(?=[ufbgrt])(?<=(?:annars|otherwise)~)(?:(?:(?:upphör|förverkas|bortfaller|går"
              + "|förfaller)~+(?:rätten(?:~+till~+(?:medlen|pengarna|bidraget|stödet|beloppet"
              + "|ersättningen|ersättning))?|medlen|pengarna|bidraget|stödet|beloppet)"
              + "(?:~+förlorad)?|rätten~+(?:förfaller|upphör|bortfaller))|the~+right~+"
              + "(?:to~+(?:the|its|their)~+(?:money|funds|grant|amount|support)~+)?(?:lapses|expires|ends|is~+(?:lost|forfeited)))");

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
    DayOfWeek is = LocalDate.of(year, month, day).getDayOfWeek();
    String said = it.group("d").toLowerCase(Locale.ROOT);
    List<String> words =
        List.of("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag");
    return said.equals(words.get(is.getValue() - 1)) || said.equalsIgnoreCase(is.name());
  }
}
