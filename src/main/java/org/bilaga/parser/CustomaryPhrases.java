package org.bilaga.parser;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bilaga.words.Language;
import org.bilaga.words.Numerals;
import org.jspecify.annotations.Nullable;

/**
 * Turns of phrase that say one thing in one place: how a grant is divided, who is left out, what a
 * report is called, when money is paid. Read after days and amounts have their form.
 */
final class CustomaryPhrases {
  private static final String END = "(?=~*(?:$|[{,§\\x00]))";

  // Between two turns stand 1 000 signs at most: without a bound, a line that says `to` a thousand
  // times would be tried from each of them to its end.

  /** A grant as far as its amount. */
  private static final String AMOUNT_OF = "(?m)^(~*@GRANT~[^\\n\\x00{]{0,1000}?[\\p{L}€$£%])";

  /**
   * A grant as far as its recipients. The first of them settles it: what follows may hold others,
   * so that to look further from each of those would find nothing else.
   */
  private static final String GRANT_TO =
      "(?m)^((?>~*(?:@GRANT|@OF_WHICH)~[^\\n"
          + "\\x00{]{0,1000}?~@TO~+@NAME)(?:~[^\\n"
          + "\\x00{]{0,1000}?)??)";

  private static final Pattern UNDIVIDED =
      TurnOfPhrase.pattern(GRANT_TO + "~*,?~+@undivided" + END);
  private static final Pattern ALIKE = TurnOfPhrase.pattern(GRANT_TO + "~*,?~+@alike" + END);
  private static final Pattern BY_THE_KEY =
      TurnOfPhrase.pattern(GRANT_TO + "~*,?~+@by-the-key~+(?=(?!@no-key~)@NAME" + END + ")");
  private static final Pattern LEFT_OUT =
      TurnOfPhrase.pattern(GRANT_TO + "~*,?~+\\(?@left-out~+(?=(@NAME))");
  private static final Pattern EACH_OF =
      TurnOfPhrase.pattern(AMOUNT_OF + "~+@TO~+@each-of~+(?=@NAME)");
  private static final Pattern GOES_TO =
      TurnOfPhrase.pattern(AMOUNT_OF + "~+@goes~+(?=@TO~+@NAME)");
  private static final Pattern THE =
      TurnOfPhrase.pattern("(?<=~@before-name~)@article~+(?!@no-name~)(?=@NAME)");
  private static final Pattern REST = TurnOfPhrase.pattern("(?<=~)@rest(?=~+@TO~)");
  private static final Pattern YEARLY =
      TurnOfPhrase.pattern(
          "(?m)^(~*(?:@GRANT|@TOTAL)~[^\\n"
              + "\\x00{]{0,1000}?\\d[^\\n"
              + "\\x00{]{0,100}?[\\p{L}€$£])(?:~*/@year-sign|~+@a-year)(?=~*(?:$|[{,§\\x00]|@TO~|@UNDISTRIBUTED))");
  private static final Pattern OF_YEAR =
      TurnOfPhrase.pattern(
          "(?m)^(~*(?:@GRANT|@TOTAL)~[^\\n"
              + "\\x00{]{0,1000}?[\\p{L}€$£])(?<!~@IN)~+(?:@during~+(?:@of-year~+)?)?(@YEAR(?:\\.\\.@YEAR)?)(?=~*(?:$|[{§\\x00])|~+(?:@TO|@UNDISTRIBUTED)(?:~|$))");
  private static final Pattern KNOWN_AS =
      TurnOfPhrase.pattern(
          "(?m)^(~*(?:@PARTY|@GROUP)~[^\\n\\x00]*?@TEXT)~*(?:,~*)?@known-as~+(?=\")");
  private static final Pattern IN_BRACKETS =
      TurnOfPhrase.pattern("(?m)^(~*@PARTY~[^\\n\\x00]*?@TEXT)~*\\(([\\p{L}][\\p{L}\\p{N} -]*)\\)");
  private static final Pattern BRACKET =
      TurnOfPhrase.pattern("(?m)^(~*@PARTY~[^\\n\\x00]*?@TEXT)~*\\((?=@TEXT\\))");
  private static final Pattern BRACKET_AFTER =
      TurnOfPhrase.pattern("(?m)^(~*@PARTY~[^\\n\\x00]*?@ALSO_KNOWN_AS~+@TEXT)\\)");
  private static final Pattern DECLARED =
      TurnOfPhrase.pattern("(?m)^(~*(?:@PARTY|@GRANT|@AREA))~*:?~+(@NAME)~*[=:,]~*(?=\")");
  private static final Pattern DECLARES =
      TurnOfPhrase.pattern("(?m)^(~*(?:@PARTY|@GROUP|@GRANT|@AREA))~*:~*(?=@NAME)");
  private static final Pattern EACH_AT_LEAST =
      TurnOfPhrase.pattern(
          "(?m)^(~*@GRANT~[^\\n"
              + "\\x00{]{0,1000}?~@TO~+(@NAME)~?[^\\n"
              + "\\x00{]{0,1000}?(?:@AT_LEAST|@AT_MOST)~+\\d[\\d"
              + " \u00A0,.]*~*[^\\d\\s,{]+)~+@of-each~+\\2(?![\\p{L}\\p{N}_-])");
  private static final Pattern THROUGH_BOTH =
      TurnOfPhrase.pattern(
          "(?m)^(~*@GRANT~[^\\n"
              + "\\x00{]{0,1000}?~@THROUGH~+@NAME)~+@and(?:~+@and-then)?~+(?:@THROUGH~+)?"
              + "(?=(?!@no-hand~)@NAME)");
  private static final Pattern FILE =
      TurnOfPhrase.pattern(
          "(?<=~@FROM~)(?:@file~+)?([\\p{L}\\p{N}_-]+\\.(?:csv|tsv|xlsx|xlsm|ods|html|docx|pdf|txt))(?![\\p{L}\\p{N}_.-])");
  private static final Pattern THE_FILE = TurnOfPhrase.pattern("(?<=~@FROM~)@file~+(?=\")");
  private static final Pattern PAGE =
      TurnOfPhrase.pattern(
          "(?m)^(~*(?:@CLAIM|@UNMODELLED|@READING))~+(?:@at-place~+)?((?:@page|@place)~*\\d+)(?=~+\")");
  private static final Pattern ARROW =
      TurnOfPhrase.pattern("(?m)^(~*@CLAIM[^\\n\\x00]*?\")~*:?~*(?:=>|->|→)~*");
  private static final Pattern SUBMITS =
      TurnOfPhrase.pattern("(?<=[\\p{L}\\p{N}\\]]~)(?:@must~+)?@submits(?=~+\")");
  private static final Pattern MEETS =
      TurnOfPhrase.pattern("(?<=[\\p{L}\\p{N}\\]]~)(?:@must~+)?@meets(?=~+\")");
  private static final Pattern REACHES =
      TurnOfPhrase.pattern("(?<=[\\p{L}\\p{N}\\]]~)(?:@must~+)@reaches(?=~+@NAME)");
  private static final Pattern LIMIT =
      TurnOfPhrase.pattern("(?<=[\\p{L}\"\\]]~)(?!@BY_DATE~+@DAY)@by~+(?=@DAY)");
  private static final Pattern WITHIN =
      TurnOfPhrase.pattern("(?<=~@WITHIN~)(\\p{L}+)(?=~+@units-of-time~)");
  private static final Pattern PAID_DURING =
      TurnOfPhrase.pattern(
          "(?=@paid|@pays)@LINE(?:@paid|@pays)~+(?:(?:@during|@in|@on-day)~+(?=\\d{4}|@DAY)|(?=@DAY))");
  private static final Pattern PAID_BY =
      TurnOfPhrase.pattern("(?=@paid)@LINE@paid~+(@by)~+(?=@DAY~*(?:$|[}§,\\n\\x00]))");

  private CustomaryPhrases() {}

  static void write(RewrittenText text, Language vocabulary) {
    text.replace(THE, it -> "");
    text.replace(REST, it -> Keyword.REMAINDER.in(vocabulary));
    text.replace(GOES_TO, it -> it.group(1) + " ");
    text.replace(
        EACH_OF,
        it ->
            it.group(1)
                + " "
                + Keyword.EACH.in(vocabulary)
                + " "
                + Keyword.TO.in(vocabulary)
                + " ");
    text.replace(YEARLY, it -> it.group(1) + " " + Keyword.EACH_YEAR.in(vocabulary));
    text.replace(OF_YEAR, it -> it.group(1) + " " + Keyword.IN.in(vocabulary) + " " + it.group(2));
    text.replace(UNDIVIDED, it -> it.group(1) + " " + Keyword.UNDISTRIBUTED.in(vocabulary));
    text.replace(ALIKE, it -> it.group(1) + " " + Keyword.EQUALLY.in(vocabulary));
    text.replace(BY_THE_KEY, it -> it.group(1) + " " + Keyword.BY_KEY.in(vocabulary) + " ");
    text.replace(
        LEFT_OUT,
        it ->
            it.group().contains("(")
                ? null
                : it.group(1) + ", " + Keyword.EXCEPT.in(vocabulary) + " ");
    text.replace(EACH_AT_LEAST, it -> it.group(1) + " " + Keyword.EACH.in(vocabulary));
    text.replace(DECLARES, it -> it.group(1) + " ");
    text.replace(DECLARED, it -> it.group(1) + " " + it.group(2) + " ");
    text.replace(KNOWN_AS, it -> it.group(1) + " " + Keyword.ALSO_KNOWN_AS.in(vocabulary) + " ");
    text.replace(
        IN_BRACKETS,
        it ->
            it.group(1) + " " + Keyword.ALSO_KNOWN_AS.in(vocabulary) + " \"" + it.group(2) + "\"");
    text.replace(BRACKET, it -> it.group(1) + " " + Keyword.ALSO_KNOWN_AS.in(vocabulary) + " ");
    text.replace(BRACKET_AFTER, it -> it.group(1));
    text.replace(THROUGH_BOTH, it -> it.group(1) + ", ");
    text.replace(FILE, it -> "\"" + it.group(1) + "\"");
    text.replace(THE_FILE, it -> "");
    text.replace(
        PAGE,
        it ->
            vocabulary != Language.ENGLISH && it.group(2).startsWith("p.")
                ? null
                : it.group(1) + " " + Keyword.IN.in(vocabulary) + " \"" + it.group(2) + "\"");
    text.replace(ARROW, it -> it.group(1) + ": ");
    text.replace(SUBMITS, it -> Keyword.SUBMIT.in(vocabulary));
    text.replace(MEETS, it -> Keyword.MEET.in(vocabulary));
    text.replace(REACHES, it -> Keyword.REACH.in(vocabulary));
    text.replace(LIMIT, it -> Keyword.BY_DATE.in(vocabulary) + " ");
    text.replace(WITHIN, CustomaryPhrases::count);
    text.replace(PAID_DURING, it -> Keyword.PAID_IN.in(vocabulary) + " ");
    text.replace(
        PAID_BY,
        it -> Keyword.PAID.in(vocabulary) + " 100 % " + Keyword.BY_DATE.in(vocabulary) + " ");
  }

  /** A number in words where a limit counts days, weeks or months. */
  private static @Nullable String count(MatchResult it) {
    String figure = Numerals.figure(it.group(1));
    return figure.isEmpty() || figure.contains("/") ? null : figure;
  }
}
