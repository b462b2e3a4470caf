package org.bilaga.parser;

import java.text.Normalizer;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bilaga.words.Language;
import org.bilaga.words.Numerals;
import org.jspecify.annotations.Nullable;

/** Amounts of money as people write them: with other words for the unit, or with it before. */
final class CustomaryAmounts {
  /** A space and the longest word that counts. */
  private static final int LOOKED_AT = 16;

  private static final String BEFORE = "(?<![\\p{L}\\p{N}_.-])";
  private static final String AFTER = "(?![\\p{L}\\p{N}_]|-\\p{L})";
  private static final String H = "[ \t\u00A0\u2009\u202F]";
  private static final String NUMBER =
      "(?:\\d{1,3}(?:,\\d{3}){2,}(?!,?\\d)|(?:\\d{1,3}(?:["
          + " \u00A0\u2009\u202F]\\d{3})+|\\d+)(?:[.,]\\d+)?)";
  private static final String THOUSAND = "(?<t>tusen|t|k|thousand)";
  private static final String MILLION = "(?<m>miljoner|miljon|milj\\.|milj|mio\\.?|mn|millions?|m)";
  private static final String BILLION = "(?<b>miljarder|miljard|mdr\\.?|mrd\\.?|md|billions?|bn)";
  private static final String SCALE = "(?:" + THOUSAND + "|" + MILLION + "|" + BILLION + ")";
  private static final String AFTER_NUMBER = "(?<=\\d)" + H + "*";

  /** Signs and words for currencies beside the codes; one sign for several counts for none. */
  private static final String NAMED =
      "(?<c>(?:svenska |swedish"
          + " )?(?:kronor|krona)|kr\\.?|sek|€|euros?|eur|us\\$|\\$|usd|dollars?|£|gbp|pounds?|pund)";

  private static final Pattern BEFORE_NUMBER =
      pattern(
          "(?<!\\d[ \u00A0]{0,2})(?<![\\p{L}\\p{N}_.-])(?<c>kr\\.?|[A-Z]{3}|€|US\\$|\\$|£)"
              + H
              + "*(?<n>"
              + NUMBER
              + ")(?<s>"
              + H
              + "*(?:tusen|miljoner|miljon|miljarder|miljard|thousand|million|billion|k|m|mn|bn)(?![\\p{L}]))?"
              + "(?!"
              + H
              + "*(?:[kmt]?kr|mdkr|mnkr|%|[A-Z]{3}|kronor|\\d))"
              + AFTER,
          false);
  private static final Pattern UNIT_BEFORE =
      pattern(
          "(?=[tkm])(?<!\\d["
              + " \u00A0]{0,2})(?<![\\p{L}\\p{N}_.-])(?<u>[tkm]?kr|mnkr|mdkr|[TKM]SEK|[TKM]EUR)"
              + H
              + "+(?<n>"
              + NUMBER
              + ")(?!"
              + H
              + "*(?:[kmt]?kr|mdkr|mnkr|%|(?-i:[A-Z]{3})|kronor|\\d))"
              + AFTER,
          true);
  private static final Pattern SCALED =
      pattern(AFTER_NUMBER + SCALE + H + "*" + NAMED + AFTER, true);
  private static final Pattern ALONE = pattern(AFTER_NUMBER + "(?:mdr|mrd|md)\\.?" + AFTER, true);
  private static final Pattern CODED =
      pattern(
          AFTER_NUMBER
              + "(?<p>[TKMG]|MD)(?<c>KR(?<=[kK][kK][rR])|SEK|EUR|€|USD|GBP|NOK|DKK)"
              + AFTER,
          true);
  private static final Pattern CURRENCY =
      pattern(
          AFTER_NUMBER
              + "(?<c>€|euros?|us\\$|\\$|dollars?|£|pounds?|pund|(?:svenska|swedish)"
              + " (?:kronor|krona))"
              + AFTER,
          true);
  private static final Pattern CAPITAL =
      pattern(
          AFTER_NUMBER
              + "(?:kr|tkr|mkr|mnkr|mdkr|kronor|(?:tusen|miljoner|miljarder) kronor)"
              + AFTER,
          true);
  private static final String SCALE_WORD =
      "(?<s>miljoner|miljon|miljarder|miljard|tusen|million|billion|thousand)";

  private static final Pattern SCALE_ONLY = pattern(AFTER_NUMBER + SCALE_WORD + AFTER, true);

  /** An amount in millions of what all other amounts of the text are in. */
  private static final Pattern SCALE_ALONE =
      pattern(
          "(?m)^("
              + H
              + "*(?:bidrag|grant|varav|of which|totalt|total|påstående|claim)(?=[ \"§])[^\\n"
              + "\\x00{]{0,1000}?(?<=\\d))"
              + H
              + "+"
              + SCALE_WORD
              + "(?="
              + H
              + "*(?:$|[{}§\\n\\x00]|(?:till|to|varje år|each year|i|in)"
              + H
              + "))",
          true);

  private static final Pattern UNIT =
      pattern(
          "(?<=\\d)"
              + H
              + "*(?:(?:tusen|miljon(?:er)?|miljard(?:er)?|thousand|million|billion)"
              + H
              + "+)?(?<c>[tkm]?kr|mnkr|mdkr|kronor|krona|€|euros?|\\$|£|(?-i:[A-Z]{3}))"
              + AFTER,
          true);
  private static final Pattern STROKE = pattern("(?<=\\d)" + H + "?(?:,-|:-|,--)(?!\\d)", true);
  private static final Pattern ANNUAL =
      TurnOfPhrase.pattern(
          "(?=@a-year)(?<=\\d~{0,2}[\\p{L}€$£]{1,10}~(?:\\p{L}{1,10}~)?)@a-year(?=~+@TO~)");
  private static final Pattern EACH =
      TurnOfPhrase.pattern("(?=@each-member)(?<=[\\p{L}€$£]~)@each-member(?=~+@TO~)");

  /** Before an amount, and not where an amount is rounded {@code up to 1 tkr}. */
  private static final String BOUND = "(?<!@rounding-words~)" + BEFORE;

  private static final Pattern AT_MOST = TurnOfPhrase.pattern(BOUND + "@up-to~+(?=\\d)");
  private static final Pattern AT_LEAST = TurnOfPhrase.pattern(BOUND + "@no-less-than~+(?=\\d)");
  private static final Pattern ABOUT = TurnOfPhrase.pattern(BEFORE + "@approximately~+(?=\\d)");

  private static final Pattern VULGAR =
      TurnOfPhrase.pattern("(?<![\\d.,/])(?:(?<w>\\d{1,3})~?)?(?<v>[¼-¾⅐-⅞])(?=~*[\\p{L}%€$£])");
  private static final Pattern STROKED =
      TurnOfPhrase.pattern(
          "(?<![\\d.,/])(?<w>\\d{1,3})~(?<o>\\d{1,2})/(?<u>\\d{1,2})"
              + "(?=~+(?:@scale|milj|mdr|mdkr|mkr|mnkr|tkr|mrd|mio|%|@per-cent))");

  /** {@code half a million}, {@code a quarter of a million}. */
  private static final Pattern OF_A_SCALE =
      TurnOfPhrase.pattern(BEFORE + "(?<p>@part-of-scale)~+@one-scale~+(?=@scale(?!\\p{L}))");

  private static final Pattern A_SCALE =
      TurnOfPhrase.pattern("(?<=[\\p{L}\\p{N}_-]~)@article-one~+(?=(?:million|billion)(?!\\p{L}))");

  /** What follows a number that counts money or a share. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "[ \u00A0](?:(?iu:miljon(?:er)?|miljard(?:er)?|milj\\.?|mdkr|mkr|mnkr|tkr|kr|kronor|tusen"
              + "|million|billion|thousand|procent|percent|%)|[A-Z]{3})(?!\\p{L})");

  private CustomaryAmounts() {}

  private static Pattern pattern(String pattern, boolean anyCase) {
    return Pattern.compile((anyCase ? "(?iu)" : "(?u)") + pattern);
  }

  static void write(RewrittenText text, Language vocabulary) {
    text.replace(VULGAR, CustomaryAmounts::vulgar);
    text.replace(STROKED, it -> part(it.group("w"), it.group("o"), it.group("u")));
    text.replace(OF_A_SCALE, it -> it.group("p").replaceFirst("^a ", "") + " ");
    text.replace(A_SCALE, it -> "1 ");
    text.replace(Numerals.pattern(), it -> numeral(text.veil(), it));
    text.replace(BEFORE_NUMBER, it -> before(it, vocabulary));
    text.replace(UNIT_BEFORE, it -> it.group("n") + " " + it.group("u"));
    text.replace(
        SCALED,
        it ->
            UnitWords.isUnit(it.group().strip())
                ? null
                : " " + unit(scale(it), code(it.group("c")), vocabulary));
    text.replace(ALONE, it -> " mdkr");
    text.replace(CODED, it -> " " + unit(prefix(it.group("p")), code(it.group("c")), vocabulary));
    text.replace(CURRENCY, it -> " " + unit(0, code(it.group("c")), vocabulary));
    text.replace(CAPITAL, it -> it.group().toLowerCase(Locale.ROOT));
    String only = onlyCurrency(text.text());
    text.replace(
        SCALE_ALONE,
        it ->
            only.isEmpty()
                ? null
                : it.group(1) + " " + unit(thousands(it.group("s")), only, vocabulary));
    text.replace(STROKE, it -> " kr");
    text.replace(ANNUAL, it -> Keyword.EACH_YEAR.in(vocabulary));
    text.replace(AT_MOST, it -> Keyword.AT_MOST.in(vocabulary) + " ");
    text.replace(AT_LEAST, it -> Keyword.AT_LEAST.in(vocabulary) + " ");
    text.replace(EACH, it -> Keyword.EACH.in(vocabulary));
    text.replace(ABOUT, it -> Keyword.ABOUT.in(vocabulary) + " ");
  }

  /** What every amount of a text is in; empty where there is none, or where they differ. */
  private static String onlyCurrency(String text) {
    String only = "";
    Matcher units = UNIT.matcher(text);
    while (units.find()) {
      String word = units.group("c");
      String code = word.matches("(?i)[tkm]kr|mnkr|mdkr") ? "SEK" : code(word);
      if (isCurrency(code) && !code.equals(only)) {
        if (!only.isEmpty()) {
          return "";
        }
        only = code;
      }
    }
    return only;
  }

  /** Words for a number are one where a unit follows. */
  private static @Nullable String numeral(String veil, MatchResult it) {
    if (it.start() > 1 && Character.isDigit(veil.charAt(it.start() - 2))) {
      return null;
    }
    String figure = Numerals.figure(it.group());
    String rest = veil.substring(it.end(), Math.min(veil.length(), it.end() + LOOKED_AT));
    boolean counts = COUNTED.matcher(rest).lookingAt();
    String amount = Numerals.inDecimals(figure);
    return counts && !amount.isEmpty() ? amount : null;
  }

  private static @Nullable String before(MatchResult it, Language vocabulary) {
    String code = code(it.group("c"));
    if (!isCurrency(code)) {
      return null;
    }
    String scale = it.group("s") == null ? "" : it.group("s").strip();
    String number = it.group("n");
    boolean groups = number.indexOf(',') != number.lastIndexOf(',') || isEnglish(scale);
    return (groups ? number.replaceAll(",(?=\\d{3}(?:,|$))", " ") : number)
        + " "
        + unit(thousands(scale), code, vocabulary);
  }

  /**
   * Whether a word after a figure is read as a unit of money.
   *
   * @param certainly only if nobody can mean anything else by it
   */
  static boolean isMoney(String word, boolean certainly) {
    String amount = "1 " + word;
    return Stream.of(CODED, CAPITAL, SCALE_ONLY, ALONE, CURRENCY)
        .filter(it -> !certainly || it != ALONE && it != CURRENCY)
        .anyMatch(it -> matchesTo(it, amount));
  }

  private static boolean matchesTo(Pattern pattern, String amount) {
    Matcher found = pattern.matcher(amount);
    return found.find() && found.end() == amount.length();
  }

  /** Beside a currency that stands before: with these a comma parts thousands, €1,200k. */
  private static boolean isEnglish(String scale) {
    return scale.matches("(?iu)k|m|mn|bn|thousand|million|billion");
  }

  /** A part of a scale as it is counted in decimals, {@code 1½ miljon}, where they have an end. */
  private static @Nullable String part(@Nullable String whole, String over, String under) {
    long parts = Long.parseLong(under);
    long all = (whole == null ? 0 : Long.parseLong(whole)) * parts + Long.parseLong(over);
    String decimals = parts == 0 ? "" : Numerals.inDecimals(all + "/" + parts);
    return decimals.isEmpty() ? null : decimals;
  }

  private static @Nullable String vulgar(MatchResult it) {
    // ½ is 1⁄2 when it is taken apart.
    String[] parts = Normalizer.normalize(it.group("v"), Normalizer.Form.NFKC).split("\u2044");
    return parts.length == 2 ? part(it.group("w"), parts[0], parts[1]) : null;
  }

  private static boolean isCurrency(String code) {
    try {
      return Currency.getInstance(code).getDefaultFractionDigits() >= 0;
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }

  private static int scale(MatchResult it) {
    return it.group("t") != null ? 1 : it.group("m") != null ? 2 : 3;
  }

  private static int thousands(String scale) {
    return switch (scale.toLowerCase(Locale.ROOT)) {
      case "" -> 0;
      case "tusen", "thousand", "k" -> 1;
      case "miljon", "miljoner", "million", "m", "mn" -> 2;
      default -> 3;
    };
  }

  private static int prefix(String prefix) {
    return switch (prefix.toUpperCase(Locale.ROOT)) {
      case "T", "K" -> 1;
      case "M" -> 2;
      default -> 3;
    };
  }

  private static String code(String named) {
    return switch (named.toLowerCase(Locale.ROOT)) {
      case "kr",
          "kr.",
          "kronor",
          "krona",
          "svenska kronor",
          "swedish kronor",
          "swedish krona",
          "sek" ->
          "SEK";
      case "€", "euro", "euros", "eur" -> "EUR";
      case "$", "us$", "dollar", "dollars", "usd" -> "USD";
      case "£", "pund", "pound", "pounds", "gbp" -> "GBP";
      default -> named.toUpperCase(Locale.ROOT);
    };
  }

  /** A unit of so many thousands of thousands of a currency. */
  private static String unit(int thousands, String code, Language vocabulary) {
    if (code.equals("SEK")) {
      return List.of("kr", "tkr", "mkr", "mdkr").get(thousands);
    }
    return thousands == 0 ? code : UnitWords.scale(thousands, vocabulary) + " " + code;
  }
}
