package org.bilaga.parser;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How amounts are rounded, with the unit before the way: {@code rounded to 1 000 EUR half up} is
 * {@code rounded half up to 1 000 EUR}; {@code avrundat till hela tusental kronor} is {@code
 * avrundat till 1 000 kr}; {@code rounded to cents} is {@code rounded to 0,01}.
 */
final class CustomaryRounding {
  private static final String FIRST =
      "(?<![\\p{L}\\p{N}_.-])(rounded|rounding|avrundat|avrundad|avrundade|avrundas"
          + "|avrundning)~+";
  private static final String TO = "(?:to|till|i)~+";
  private static final String METHOD =
      "(?<method>half up|half even|down|up|largest remainder|cumulative|halva uppåt|halva jämnt"
          + "|nedåt|uppåt|största rest|kumulativt)(?![\\p{L}\\p{N}_-])";
  private static final String WHOLE = "(?:hela|jämna|whole|full|even)";
  private static final String HUNDREDTHS = "ören?|cents?|pence|penn(?:y|ies)";
  private static final String NEAREST = "(?:(?:the~+)?nearest|närmaste|närmsta)";
  private static final String SCALE =
      "(?:(?<scale>tiotals?|hundratals?|hundra|tusentals?|tusen|miljontals?|miljoner|miljon"
          + "|tens?|hundreds?|thousands?|millions?)~+(?:of~+)?)?";
  private static final String AMOUNT =
      "(?:(?<count>\\d(?:[\\d\u00A0\u202F.,]| (?=\\d))*)~*)?"
          + SCALE
          + "(?<unit>kronor|krona|kr|SEK|euros?|[A-Z]{3}|[\\p{L}€$£%]+)";

  /** The way may be said before the unit or after it. */
  private static final Pattern UNIT_FIRST =
      TurnOfPhrase.pattern(
          FIRST
              + TO
              + "(?<said>(?:"
              + WHOLE
              + "|"
              + NEAREST
              + ")~+)?"
              + AMOUNT
              + "?~*,?~*(?<=[ \t\u00A0\u202F])"
              + METHOD);

  private static final Pattern METHOD_FIRST =
      TurnOfPhrase.pattern(
          FIRST
              + METHOD
              + "~+"
              + TO
              + "(?:"
              + WHOLE
              + "|"
              + NEAREST
              + ")~+"
              + AMOUNT
              + "(?![\\p{L}\\p{N}_-])");

  /** What is rounded to whole thousands is told no way, as what is rounded to a thousand. */
  private static final Pattern TO_WHOLE =
      TurnOfPhrase.pattern(FIRST + TO + WHOLE + "~+" + AMOUNT + "(?![\\p{L}\\p{N}_-])");

  /** {@code avrundat till tusental kronor}. */
  private static final Pattern TO_SCALE =
      TurnOfPhrase.pattern(
          FIRST
              + TO
              + "(?=(?:tiotals?|hundratals?|tusentals?|miljontals?|tens|hundreds|thousands"
              + "|millions)~)"
              + AMOUNT
              + "(?![\\p{L}\\p{N}_-])");

  /** {@code avrundat till ören}, in this order only, as what is rounded to a thousand. */
  private static final Pattern TO_HUNDREDTHS =
      TurnOfPhrase.pattern(
          FIRST
              + "(?:"
              + METHOD
              + "~+)?"
              + TO
              + "(?:"
              + WHOLE
              + "~+)?(?:"
              + HUNDREDTHS
              + ")(?![\\p{L}\\p{N}_-])");

  /** What may be rounded to one of without more words: a currency. */
  private static final Pattern MONEY =
      TurnOfPhrase.pattern("kronor|krona|kr|euros?|[A-Z]{3}|[€$£]");

  private static final Pattern IN_HUNDREDTHS = TurnOfPhrase.pattern(HUNDREDTHS);

  private static final Pattern TO_ROUND_TO = TurnOfPhrase.pattern(AMOUNT);

  private static final Map<String, Integer> ZEROES =
      Map.ofEntries(
          Map.entry("tiotal", 1),
          Map.entry("ten", 1),
          Map.entry("hundratal", 2),
          Map.entry("hundra", 2),
          Map.entry("hundred", 2),
          Map.entry("tusental", 3),
          Map.entry("tusen", 3),
          Map.entry("thousand", 3),
          Map.entry("miljontal", 6),
          Map.entry("miljon", 6),
          Map.entry("miljoner", 6),
          Map.entry("million", 6));

  private CustomaryRounding() {}

  static void write(RewrittenText text) {
    text.replace(UNIT_FIRST, CustomaryRounding::unitFirst);
    text.replace(TO_HUNDREDTHS, it -> written(it, "0,01", it.group("method")));
    text.replace(METHOD_FIRST, it -> written(it, amount(it), it.group("method")));
    text.replace(TO_WHOLE, it -> written(it, amount(it), null));
    text.replace(TO_SCALE, it -> written(it, amount(it), null));
  }

  /** A mere word before the way is an amount only where it can be nothing else. */
  private static @Nullable String unitFirst(MatchResult it) {
    String unit = it.group("unit");
    boolean mere =
        unit != null
            && it.group("count") == null
            && it.group("scale") == null
            && it.group("said") == null;
    return mere && !MONEY.matcher(unit).matches() && !IN_HUNDREDTHS.matcher(unit).matches()
        ? null
        : written(it, amount(it), it.group("method"));
  }

  private static @Nullable String written(
      MatchResult it, @Nullable String amount, @Nullable String method) {
    if (amount == null) {
      return null;
    }
    String first = it.group(1).toLowerCase(Locale.ROOT);
    boolean swedish = first.startsWith("av");
    String word =
        first.equals("rounding") || first.equals("avrundning")
            ? first
            : swedish ? "avrundat" : "rounded";
    return word + " " + (method == null ? "" : method + " ") + (swedish ? "till " : "to ") + amount;
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
    Integer zeroes = ZEROES.get(scale.toLowerCase(Locale.ROOT).replaceAll("s$", ""));
    return zeroes == null ? null : grouped(zeroes) + " " + unit;
  }

  private static @Nullable String one(@Nullable String unit) {
    if (unit == null) {
      return null;
    }
    return IN_HUNDREDTHS.matcher(unit).matches() ? "0,01" : "1 " + unit;
  }

  private static String grouped(int zeroes) {
    return switch (zeroes) {
      case 6 -> "1 000 000";
      case 3 -> "1 000";
      default -> "1" + "0".repeat(zeroes);
    };
  }
}
