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
      TurnOfPhrase.pattern(
          "(?=[ \t\u00A0\u202F])(?<=efter rekvisition|on requisition)~+(?:hos|från|av|from|of"
              + "|at|with)~+(?=@NAME)");
  private static final Pattern SHARE_ON_DAY =
      TurnOfPhrase.pattern(
          "(?=[ \t\u00A0\u202F])(?<=%|procent|per cent|percent)~+(?:(?:den|på|on|on the)~+)?"
              + "(?=@DAY)");
  private static final Pattern REST_OF_SHARES =
      TurnOfPhrase.pattern(
          "(?<=\\d)~+(?:och|and|samt)~+(?:(?:resterande|återstående|the remaining|remaining)~+"
              + ")?(?=\\d{1,3}~*(?:%|procent|per cent|percent))");

  private static final Pattern UNUSED =
      TurnOfPhrase.pattern(
          "@LINE(?:any~+)?(?:oförbrukade medel|outnyttjade medel|ej (?:förbrukade|utnyttjade)"
              + " medel|inte (?:förbrukade|utnyttjade) medel|(?:medel|pengar|det) som inte (?:har"
              + " )?(?:använts|förbrukats|utnyttjats|används|förbrukas)|outnyttjat|oförbrukat|(?:unused|unspent)"
              + " (?:funds|money|amounts)|(?:funds|money) not (?:used|spent)|what is not "
              + "(?:used|spent)|unused|unspent)~+(?:(?:@must|is|are|be)~+){0,2}(?:återbetalas|betalas"
              + " tillbaka|återföras|återförs|repaid|returned|paid back)~+(?:till|to)~+"
              + "(?:the~+)?(?=@NAME)");
  private static final Pattern ACCOUNTS =
      TurnOfPhrase.pattern(
          "@LINE(?:(?:redovisning(?:en)?|slutredovisning)~+(?:(?:@must)~+)?(?:lämnas|ges"
              + "|skickas|sänds|göras|görs)|(?:medlen|pengarna)~+(?:(?:@must)~+)?redovisas|(?:the~+"
              + ")?accounts~+(?:(?:@must)~+be|are)~+(?:submitted|given|sent|rendered|delivered))~+"
              + "(?:till|to)~+(?:the~+)?(?=@NAME)");
  private static final Pattern FAILING =
      TurnOfPhrase.pattern(
          "(?<=,~{0,3})(?:failing which|in default of which|or else|if not|i annat fall|om så "
              + "inte sker|i andra fall)(?=~+\\p{L})(?!~+when)");
  private static final Pattern INSTALMENTS =
      TurnOfPhrase.pattern(
          "@LINE(?:betalas ut|utbetalas|betalas|paid out|paid|payable)~+(?:(?:i|in|vid|on)~+)?"
              + "(?:två|tre|fyra|två|two|three|four|[2-4])~+(?:delar|omgångar|poster|delbetalningar"
              + "|gånger|tillfällen|instalments|installments|parts|occasions|times)~*[:,]?~*"
              + "(\\d[^\\n{}\\x00]*%[^\\n{}\\x00]*)");
  private static final Pattern BETWEEN_PARTS =
      TurnOfPhrase.pattern("~*,?~+(?:och|samt|and)~+(?=\\d)");

  // Duties

  private static final Pattern DAY_FIRST =
      TurnOfPhrase.pattern(
          "@LINE(@NAME(?:~*,~*@NAME)*)~+@must~*,?~+(?:senast|by|no later than|not later than)~+"
              + "(?:(?:den|the)~+)?(@DAY)~*,?~+(?:lämnar|lämna in|lämna|skicka in|inkomma med"
              + "|redovisa|submit|hand in|deliver|send)~+(@TEXT)~+((?:till|to)~+@NAME(?:~+(?:och"
              + "|and)~+@NAME)*)");
  private static final Pattern DAY_BEFORE_ALL =
      TurnOfPhrase.pattern(
          "@LINE(?:senast|by|no later than|not later than)~+(?:(?:den|the)~+)?(@DAY)~*,?~+(?:"
              + "(?:@must|lämnar)~+)?(@NAME)~+(?:(?:@must)~+)?(?:lämnar|lämna|submits|submit)?~*"
              + "(@TEXT)~+((?:till|to)~+@NAME)");
  private static final Pattern DAY_BEFORE_WHOM =
      TurnOfPhrase.pattern(
          "@LINE(@NAME(?:~*,~*@NAME)*~+(?:lämnar|submits?)~+@TEXT)~+((?:senast|by)~+@DAY)~+("
              + "(?:till|to)~+@NAME)(?=~*(?:$|[§}\\n\\x00]))");
  private static final Pattern EACH_WHO =
      TurnOfPhrase.pattern(
          "@LINE(?:each|every|varje|var och en av|each of)~+(?=@NAME~+(?:@must~+)?(?:submit"
              + "|submits|meet|meets|reach|reaches|lämnar|lämna|uppfyller|uppfylla|når)~)");

  private CustomaryDuties() {}

  static void write(RewrittenText text, Language vocabulary) {
    payments(text, vocabulary);
    duties(text, vocabulary);
  }

  private static void payments(RewrittenText text, Language vocabulary) {
    text.replace(UNUSED, it -> Keyword.UNUSED_REPAID_TO.in(vocabulary) + " ");
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
