package org.bilaga.parser;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;
import org.bilaga.parser.generated.BilagaLexer;
import org.bilaga.words.Language;
import org.bilaga.words.Numerals;
import org.jspecify.annotations.Nullable;

/** Other words and signs for keywords, and sections as documents name them. */
final class CustomaryWords {
  private static final String BEFORE = "(?<![\\p{L}\\p{N}_.-])";
  private static final String AFTER = "(?![\\p{L}\\p{N}_]|-\\p{L})";
  private static final String NUMBER = "(\\d+(?:\\.\\d+)*(?:~?[a-z](?![\\p{L}\\p{N}_-]))?)";
  private static final String NAME = "\\p{L}[\\p{L}\\p{M}\\p{Nd}_]*(?:-[\\p{L}\\p{M}\\p{Nd}_]+)*";

  private static final Pattern SECTION = TurnOfPhrase.pattern(BEFORE + "@section~*" + NUMBER);
  private static final Pattern SIGN_AFTER = TurnOfPhrase.pattern(BEFORE + NUMBER + "~*§(?!~*\\d)");
  private static final Pattern TWO_SIGNS =
      TurnOfPhrase.pattern("§§~*" + NUMBER + "~*(?:[-–]|@AND|,)~*" + NUMBER);
  private static final Pattern PARAGRAPH =
      TurnOfPhrase.pattern(
          "(§~*\\d+(?:\\.\\d+)*(?:~?[a-z])?)~+(?:(?<n>(?<first>@first)|(?<second>@second)|(?<third>@third)|(?<fourth>@fourth)|(?<fifth>@fifth)|[1-6])(?:@ordinal-sign)?~+@of-section|@clause-of-section~*(?<m>\\d))"
              + AFTER);
  private static final List<String> ORDINALS =
      List.of("first", "second", "third", "fourth", "fifth");

  private static final Pattern AND =
      TurnOfPhrase.pattern(
          "(?<=[\\p{L}\\p{N}\"])(?<!(?:~|^)@no-and)~+(?:@and-also|&)~+(?=[\\p{L}\"])");
  private static final Pattern LIST =
      TurnOfPhrase.pattern(
          BEFORE + "(@TO~+" + NAME + ")((?:~*,~*(?:@AND~+)?(?!@no-list~)" + NAME + AFTER + ")+)");

  /** Before a quarter that is a time of the year, not a part. */
  private static final Pattern EACH = TurnOfPhrase.pattern("@each-or-ordinal");

  private static final Pattern COMMA = TurnOfPhrase.pattern("~*,~*(?:@AND~+)?");
  private static final Pattern TITLE =
      TurnOfPhrase.pattern("(?=\")(?<=(?:@TO|@AND|@THROUGH)~)\"[^\"\\n]+\"");
  private static final Pattern IS =
      TurnOfPhrase.pattern("(?m)^(~*@CLAIM[^\\n]*:[^\\n:=<>]*?)~+@is~+(?=[^\\n])");
  private static final Pattern NO_COLON =
      TurnOfPhrase.pattern(
          "(?m)^(~*@CLAIM~[^\\n"
              + "\":]*(?:\"[^\\n"
              + "\"]*\"[^\\n"
              + "\":]*)?\"[^\\n"
              + "\"]*\")(?=~+[\\p{L}][^\\n"
              + ":]*(?:=|[ ]@comes-to[ ]))");
  private static final Pattern TOTAL =
      TurnOfPhrase.pattern("(?m)^(~*@TOTAL)~*(?:=|:|@total-is)~*(?=\\d)");
  private static final Pattern PERIOD =
      TurnOfPhrase.pattern(
          "(?m)^(~*)@period-words(?:~+@under-year)?~+(@YEAR(?:\\.\\.@YEAR)?)(?=~*(?:$|\\x00))");
  private static final Pattern AGREEMENT =
      TurnOfPhrase.pattern("(?m)^@contract(?=~+" + NAME + "~*[\"{])");
  private static final Pattern SIGNED =
      TurnOfPhrase.pattern("(?m)^(~*)@signed-other(?=~+(?:@the~+)?(?:\\d|\\p{L}{3,9}\\.?~\\d))");

  /** Other words for what begins a sentence that say the same. */
  private static final Pattern LEFT_UNMODELLED =
      TurnOfPhrase.pattern("(?m)^(~*)@unmodelled(?=~+[§\\p{L}\"])");

  /** Whom it is between, in an agreement; a party by itself stands outside of it. */
  private static final Pattern PARTIES =
      TurnOfPhrase.pattern("(?m)^(~+)@the-parties~*:?~+(?=" + NAME + "~+@and~+[\\p{L}\"])");

  private static final Pattern PAYMENT_OF =
      TurnOfPhrase.pattern(
          "(?m)^(~*)@payment~+@OF~+("
              + NAME
              + "(?:\\."
              + NAME
              + ")*)~+@TO~+("
              + NAME
              + "(?:~*(?:,|@AND)~*"
              + NAME
              + ")*)(?=~*(?:[{§\\x00]|$))");
  private static final Pattern WHOLE_TOTAL =
      TurnOfPhrase.pattern(
          "(?m)^(~*)@whole-total(?![\\p{L}])(?:~*[:=]?~*@total-of-it(?=~))?(?=~*[:=]?~*[\\d\\p{L}€$£])");
  private static final Pattern OF =
      TurnOfPhrase.pattern("(?<=\\d)(~*)(?:%|@per-cent)~+@OF~+(?=[\\p{L}\\d(])");

  private static final Pattern PART =
      TurnOfPhrase.pattern(
          BEFORE
              + "(?<a>(?:(?<!(?:@GRANT|@OF_WHICH)~)@article-one~+)?)(?<o>(?:\\p{L}+~+)?)(?<p>\\p{L}+)~+@OF~+(?=[\\p{L}\\d(])");

  /** {@code halva 300 mkr}, which needs no word for "of". */
  private static final Pattern HALF =
      TurnOfPhrase.pattern(BEFORE + "@half~+(?=\\d[\\d \u00A0,.]*\\p{L})");

  /** {@code halva stödet}, {@code half of the grant}: a part of what has a name. */
  private static final Pattern HALF_OF =
      TurnOfPhrase.pattern(
          "(?<=[=:(+*-]~?|\\d~|\"~)@half~+(?:@OF~+)?(?:@the~+)?(?=(?!(?:@no-half)(?![\\p{L}-]))@NAME)");

  private static final Pattern OF_THE =
      TurnOfPhrase.pattern("(?<=\\d/\\d{1,2}~@OF~)@the~+(?=\\p{L})");

  /** A word that begins a line, or joins two, with a capital. */
  private static final Pattern CAPITAL =
      TurnOfPhrase.pattern(
          "(?m-i)^(?:~*)\\p{Lu}[\\p{L}-]+(?=:|~)|"
              + BEFORE
              + "(?i:@TO|@AND|@BY_KEY|@THROUGH|@FOR|@BY_DATE|@OF_WHICH|@OF|@UNDISTRIBUTED)"
              + AFTER);

  private CustomaryWords() {}

  /** The words that sentences and blocks begin with, which tell where all others stand. */
  static void writeFirst(RewrittenText text, Language vocabulary) {
    text.replace(CAPITAL, CustomaryWords::small);
    text.replace(AGREEMENT, it -> Keyword.AGREEMENT.in(vocabulary));
    text.replace(SIGNED, it -> it.group(1) + Keyword.SIGNED.in(vocabulary));
    text.replace(
        PAYMENT_OF,
        it ->
            it.group(1)
                + Keyword.PAYMENT_TO.in(vocabulary)
                + " "
                + it.group(3)
                + " "
                + Keyword.FOR.in(vocabulary)
                + " "
                + it.group(2));
    text.replace(PARTIES, it -> it.group(1) + Keyword.BETWEEN.in(vocabulary) + " ");
    period(text, vocabulary);
    text.replace(LEFT_UNMODELLED, it -> it.group(1) + Keyword.UNMODELLED.in(vocabulary));
    text.replace(WHOLE_TOTAL, it -> it.group(1) + Keyword.TOTAL.in(vocabulary));
  }

  private static void period(RewrittenText text, Language vocabulary) {
    text.replace(PERIOD, it -> it.group(1) + Keyword.PERIOD.in(vocabulary) + " " + it.group(2));
  }

  static void write(RewrittenText text, Language vocabulary) {
    String and = " " + Keyword.AND.in(vocabulary) + " ";
    text.replace(TWO_SIGNS, CustomaryWords::two);
    // In English "p. 4" is a page.
    boolean pages = vocabulary == Language.ENGLISH;
    text.replace(SECTION, it -> pages && it.group().startsWith("p.") ? null : "§ " + it.group(1));
    text.replace(SIGN_AFTER, it -> "§ " + it.group(1));
    text.replace(PARAGRAPH, CustomaryWords::paragraph);
    text.replace(AND, it -> and);
    text.replace(LIST, it -> areNames(it) ? it.group(1) + joined(it.group(2), and) : null);
    Map<String, String> titles = Titles.in(text.text());
    text.replace(TITLE, it -> titled(text.text(), it, titles));
    text.replace(NO_COLON, it -> it.group(1) + ":");
    text.replace(IS, it -> it.group(1) + " = ");
    text.replace(TOTAL, it -> it.group(1) + " ");
    text.replace(HALF_OF, it -> "1/2 " + Keyword.OF.in(vocabulary) + " ");
    // Also what has become one stretch of two years.
    period(text, vocabulary);
    text.replace(PART, it -> part(it, Keyword.OF.in(vocabulary)));
    text.replace(OF_THE, it -> "");
    text.replace(HALF, it -> "1/2 " + Keyword.OF.in(vocabulary) + " ");
    text.replace(OF, it -> it.group(1) + "% " + Keyword.OF.in(vocabulary) + " ");
  }

  private static @Nullable String small(MatchResult it) {
    String word = it.group().strip();
    String small = word.toLowerCase(Locale.ROOT);
    Token token = new TableLexer(new PlainText("", small, true)).nextToken();
    boolean keyword =
        token.getStopIndex() == small.length() - 1 && Keyword.of(token.getType()).isPresent();
    return keyword || token.getType() == BilagaLexer.BY ? it.group().replace(word, small) : null;
  }

  /** A party in quotation marks, as the text itself calls it, is the party. */
  private static @Nullable String titled(String text, MatchResult it, Map<String, String> titles) {
    return titles.get(text.substring(it.start() + 1, it.end() - 1));
  }

  /** A part in words, {@code två tredjedelar av}, as the fraction that it is. */
  private static @Nullable String part(MatchResult it, String of) {
    String before = it.group(2).strip();
    if (EACH.matcher(before).matches()) {
      return null;
    }
    String both = Numerals.figure(before + " " + it.group(3));
    if (both.contains("/")) {
      return it.group(1) + both + " " + of + " ";
    }
    String one = Numerals.figure(it.group(3));
    return one.contains("/") ? it.group(2) + one + " " + of + " " : null;
  }

  /** From one section to the next is a stretch; two others are two sections. */
  private static String two(MatchResult it) {
    return it.group().matches("(?s).*\\d[a-z]?[ ]*[-–].*") || follow(it.group(1), it.group(2))
        ? "§ " + it.group(1) + "–" + it.group(2)
        : "§ " + it.group(1) + " § " + it.group(2);
  }

  private static boolean follow(String one, String other) {
    return one.matches("\\d{1,4}")
        && other.matches("\\d{1,4}")
        && Integer.parseInt(one) + 1 == Integer.parseInt(other);
  }

  private static String paragraph(MatchResult it) {
    String number = it.group("m") != null ? it.group("m") : it.group("n");
    for (int i = 0; i < ORDINALS.size(); i++) {
      number = it.group(ORDINALS.get(i)) == null ? number : String.valueOf(i + 1);
    }
    return it.group(1) + "(" + number + ")";
  }

  /** A comma in a list of names, not before what else is said of a grant. */
  private static boolean areNames(MatchResult list) {
    for (String name : COMMA.split(list.group(2))) {
      if (!name.isEmpty() && !isName(name)) {
        return false;
      }
    }
    return isName(list.group(1).replaceFirst("^\\S+\\s+", ""));
  }

  private static boolean isName(String word) {
    Token token = new TableLexer(new PlainText("", word, true)).nextToken();
    return token.getType() == BilagaLexer.NAME && token.getStopIndex() == word.length() - 1;
  }

  private static @Nullable String joined(String list, String and) {
    return COMMA.matcher(list).replaceAll(and);
  }
}
