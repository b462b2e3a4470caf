package org.bilaga.parser;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bilaga.words.Language;
import org.jspecify.annotations.Nullable;

/**
 * How amounts are rounded, with the unit before the way: {@code rounded to 1 000 EUR half up} is
 * {@code rounded half up to 1 000 EUR}; {@code avrundat till hela tusental kronor} is {@code
 * avrundat till 1 000 kr}; {@code rounded to cents} is {@code rounded to 0,01}.
 */
final class CustomaryRounding {
  private static final String FIRST = "(?<![\\p{L}\\p{N}_.-])(?:@rounded|(?<noun>@ROUNDING))~+";
  private static final String TO = "(?:@rounded-to|@IN)~+";
  private static final String METHOD =
      "(?<method>@HALF_UP|@HALF_EVEN|@DOWN|@UP|@LARGEST_REMAINDER|@CUMULATIVE)(?![\\p{L}\\p{N}_-])";
  private static final String SCALE =
      "(?:(?<scale>(?<tens>@tens)|(?<hundreds>@hundreds)|(?<thousands>@thousands)|@millions)~+(?:@of~+)?)?";
  private static final String AMOUNT =
      "(?:(?<count>\\d(?:[\\d\u00A0\u202F.,]| (?=\\d))*)~*)?" + SCALE + "(?<unit>[\\p{L}€$£%]+)";

  /** The way may be said before the unit or after it. */
  private static final Pattern UNIT_FIRST =
      TurnOfPhrase.pattern(
          FIRST
              + TO
              + "(?<said>(?:@whole-amounts|@nearest)~+)?"
              + AMOUNT
              + "?~*,?~*(?<=~)"
              + METHOD);

  private static final Pattern METHOD_FIRST =
      TurnOfPhrase.pattern(
          FIRST
              + METHOD
              + "~+"
              + TO
              + "(?:@whole-amounts|@nearest)~+"
              + AMOUNT
              + "(?![\\p{L}\\p{N}_-])");

  /** What is rounded to whole thousands is told no way, as what is rounded to a thousand. */
  private static final Pattern TO_WHOLE =
      TurnOfPhrase.pattern(FIRST + TO + "@whole-amounts~+" + AMOUNT + "(?![\\p{L}\\p{N}_-])");

  /** {@code avrundat till tusental kronor}. */
  private static final Pattern TO_SCALE =
      TurnOfPhrase.pattern(FIRST + TO + "(?=@scale-nouns~)" + AMOUNT + "(?![\\p{L}\\p{N}_-])");

  /** {@code avrundat till ören}, in this order only, as what is rounded to a thousand. */
  private static final Pattern TO_HUNDREDTHS =
      TurnOfPhrase.pattern(
          FIRST
              + "(?:"
              + METHOD
              + "~+)?"
              + TO
              + "(?:@whole-amounts~+)?@hundredths(?![\\p{L}\\p{N}_-])");

  /** A method by another of its names: {@code rounded by Webster's method}. */
  private static final Pattern NAMED =
      TurnOfPhrase.pattern(
          "(?<=(?:@rounded|@ROUNDING)~)(?:@by-method~+)?(?:(?<dhondt>@dhondt)|(?<lague>@sainte-lague)"
              + "|(?<hamilton>@hamilton)|(?<hill>@huntington-hill))(?:~+@method)?(?![\\p{L}\\p{N}_-])");

  /** What may be rounded to one of without more words: a currency. */
  private static final Pattern MONEY = TurnOfPhrase.pattern("@money-words|[A-Z]{3}|[€$£]");

  private static final Pattern IN_HUNDREDTHS = TurnOfPhrase.pattern("@hundredths");

  private static final Pattern TO_ROUND_TO = TurnOfPhrase.pattern(AMOUNT);

  private CustomaryRounding() {}

  static void write(RewrittenText text, Language vocabulary) {
    text.replace(NAMED, it -> method(it).in(vocabulary));
    text.replace(UNIT_FIRST, it -> unitFirst(it, vocabulary));
    text.replace(TO_HUNDREDTHS, it -> written(it, "0,01", it.group("method"), vocabulary));
    text.replace(METHOD_FIRST, it -> written(it, amount(it), it.group("method"), vocabulary));
    text.replace(TO_WHOLE, it -> written(it, amount(it), null, vocabulary));
    text.replace(TO_SCALE, it -> written(it, amount(it), null, vocabulary));
  }

  private static Keyword method(MatchResult it) {
    return it.group("dhondt") != null
        ? Keyword.DHONDT
        : it.group("lague") != null
            ? Keyword.SAINTE_LAGUE
            : it.group("hill") != null ? Keyword.HUNTINGTON_HILL : Keyword.LARGEST_REMAINDER;
  }

  /** A mere word before the way is an amount only where it can be nothing else. */
  private static @Nullable String unitFirst(MatchResult it, Language vocabulary) {
    String unit = it.group("unit");
    boolean mere =
        unit != null
            && it.group("count") == null
            && it.group("scale") == null
            && it.group("said") == null;
    return mere && !MONEY.matcher(unit).matches() && !IN_HUNDREDTHS.matcher(unit).matches()
        ? null
        : written(it, amount(it), it.group("method"), vocabulary);
  }

  private static @Nullable String written(
      MatchResult it, @Nullable String amount, @Nullable String method, Language vocabulary) {
    if (amount == null) {
      return null;
    }
    Keyword word = it.group("noun") == null ? Keyword.ROUNDED : Keyword.ROUNDING;
    return word.in(vocabulary)
        + " "
        + (method == null ? "" : method + " ")
        + Keyword.TO.in(vocabulary)
        + " "
        + amount;
  }

  /** An amount to round to, in figures where it is one of those: {@code thousand euros}. */
  static String amount(String words) {
    var matched = TO_ROUND_TO.matcher(words);
    String amount = matched.matches() ? amount(matched.toMatchResult()) : null;
    return amount == null ? words : amount;
  }

  private static @Nullable String amount(MatchResult it) {
    String unit = it.group("unit");
    String count = it.group("count");
    String scale = it.group("scale");
    if (scale == null) {
      return count == null ? one(unit) : count.strip() + (unit == null ? "" : " " + unit);
    } else if (unit == null || count != null && !count.strip().equals("1")) {
      return null;
    }
    String one =
        it.group("tens") != null
            ? "10"
            : it.group("hundreds") != null
                ? "100"
                : it.group("thousands") != null ? "1 000" : "1 000 000";
    return one + " " + unit;
  }

  private static @Nullable String one(@Nullable String unit) {
    if (unit == null) {
      return null;
    }
    return IN_HUNDREDTHS.matcher(unit).matches() ? "0,01" : "1 " + unit;
  }
}
