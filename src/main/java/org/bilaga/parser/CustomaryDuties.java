package org.bilaga.parser;

import java.util.regex.Pattern;
import org.bilaga.words.Language;

/**
 * What is paid, repaid and handed in, in the order of running text: {@code regionerna ska senast
 * den 1 mars 2021 lämna "Rapport" till staten}, {@code oförbrukade medel återbetalas till a}.
 */
final class CustomaryDuties {
  // Payments

  private static final Pattern REQUISITION_OF =
      TurnOfPhrase.pattern("(?=~)(?<=@on-requisition)~+@requisition-of~+(?=@NAME)");
  private static final Pattern SHARE_ON_DAY =
      TurnOfPhrase.pattern("(?=~)(?<=%|@per-cent)~+(?:@on-day~+)?(?=@DAY)");
  private static final Pattern REST_OF_SHARES =
      TurnOfPhrase.pattern("(?<=\\d)~+@and~+(?:@remaining~+)?(?=\\d{1,3}~*(?:%|@per-cent))");

  private static final Pattern UNUSED =
      TurnOfPhrase.pattern(
          "(?=@any|@unused)@LINE(?:@any~+)?@unused~+(?:(?:@must|@be)~+){0,2}@repaid~+@TO~+(?:@the~+)?(?=@NAME)");
  private static final Pattern REPAYMENT =
      TurnOfPhrase.pattern(
          "(?=@repayment)@LINE@repayment~+@OF~+@unused-adjective~+@unused-money~+(?:@takes-place~+)?"
              + "@TO~+(?:@the~+)?(?=@NAME)");
  private static final Pattern REQUISITION =
      TurnOfPhrase.pattern("@LINE@paid-once~*@TO~+(?:@the~+)?(?=@NAME)");
  private static final Pattern RECLAIMED =
      TurnOfPhrase.pattern(
          "(?<=[ \t\u00A0,]@OTHERWISE~)@may-be-taken-back(?=~*(?:$|[,§}\\n"
              + "\\x00]|@IF~|@DISPUTED~))");

  /** What somebody marks at the day itself, before what follows otherwise. */
  private static final Pattern MARK_FIRST =
      TurnOfPhrase.pattern(
          "(?<=[\\p{L}\\d])(~+@DISPUTED~+@TEXT)(~*,?~*@OTHERWISE~[^\\n{}§\"\\x00]+?)"
              + "(?=~*(?:$|[}§\\n"
              + "\\x00]))");

  private static final Pattern ACCOUNTS =
      TurnOfPhrase.pattern("(?=@accounts)@LINE@accounts~+@TO~+(?:@the~+)?(?=@NAME)");
  private static final Pattern FAILING =
      TurnOfPhrase.pattern("(?<=,~{0,3})@failing(?=~+\\p{L})(?!~+@WHEN)");
  private static final Pattern INSTALMENTS =
      TurnOfPhrase.pattern(
          "(?=@paid)@LINE@paid~+(?:@in~+)?(?:@some-numbers|[2-4])~+@instalments~*[:,]?~*(\\d[^\\n"
              + "{}\\x00]*%[^\\n"
              + "{}\\x00]*)");
  private static final Pattern BETWEEN_PARTS = TurnOfPhrase.pattern("~*,?~+@and~+(?=\\d)");

  // Duties

  private static final Pattern DAY_FIRST =
      TurnOfPhrase.pattern(
          "@LINE(@NAME(?:~*,~*@NAME)*)~+@must~*,?~+@by~+(?:@the~+)?(@DAY)~*,?~+@hands-in~+(@TEXT)~+(@TO~+@NAME(?:~+@AND~+@NAME)*)");
  private static final Pattern DAY_BEFORE_ALL =
      TurnOfPhrase.pattern(
          "(?=@by)@LINE@by~+(?:@the~+)?(@DAY)~*,?~+(?:(?:@must|@submits-plain)~+)?(@NAME)~+(?:@must~+)?@submits-or-none?~*(@TEXT)~+(@TO~+@NAME)");
  private static final Pattern DAY_BEFORE_WHOM =
      TurnOfPhrase.pattern(
          "@LINE(@NAME(?:~*,~*@NAME)*~+@submits-plain~+@TEXT)~+(@BY_DATE~+@DAY)~+(@TO~+@NAME)(?=~*(?:$|[§}\\n"
              + "\\x00]))");
  private static final Pattern EACH_WHO =
      TurnOfPhrase.pattern("(?=@each-of)@LINE@each-of~+(?=@NAME~+(?:@must~+)?@does~)");

  private CustomaryDuties() {}

  static void write(RewrittenText text, Language vocabulary) {
    payments(text, vocabulary);
    duties(text, vocabulary);
  }

  private static void payments(RewrittenText text, Language vocabulary) {
    text.replace(UNUSED, it -> Keyword.UNUSED_REPAID_TO.in(vocabulary) + " ");
    text.replace(REPAYMENT, it -> Keyword.UNUSED_REPAID_TO.in(vocabulary) + " ");
    text.replace(REQUISITION, it -> Keyword.ON_REQUISITION_TO.in(vocabulary) + " ");
    text.replace(RECLAIMED, it -> Keyword.MAY_BE_RECLAIMED.in(vocabulary));
    text.reorder(MARK_FIRST, it -> it.get(2) + it.get(1));
    text.replace(ACCOUNTS, it -> Keyword.ACCOUNTS_TO.in(vocabulary) + " ");
    text.replace(REQUISITION_OF, it -> " " + Keyword.TO.in(vocabulary) + " ");
    text.replace(SHARE_ON_DAY, it -> " " + Keyword.IN.in(vocabulary) + " ");
    text.replace(REST_OF_SHARES, it -> ", ");
    text.replace(FAILING, it -> Keyword.OTHERWISE.in(vocabulary));
    text.replace(
        INSTALMENTS,
        it ->
            Keyword.PAID.in(vocabulary)
                + " "
                + BETWEEN_PARTS.matcher(it.group(1)).replaceAll(", "));
  }

  private static void duties(RewrittenText text, Language vocabulary) {
    String submit = " " + Keyword.SUBMIT.in(vocabulary) + " ";
    String by = " " + Keyword.BY_DATE.in(vocabulary) + " ";
    text.reorder(
        DAY_FIRST, it -> it.get(1) + submit + it.get(3) + " " + it.get(4) + by + it.get(2));
    text.reorder(
        DAY_BEFORE_ALL, it -> it.get(2) + submit + it.get(3) + " " + it.get(4) + by + it.get(1));
    text.reorder(DAY_BEFORE_WHOM, it -> it.get(1) + " " + it.get(3) + " " + it.get(2));
    text.replace(EACH_WHO, it -> "");
  }
}
