package org.bilaga.parser;

import java.util.regex.Pattern;
import org.bilaga.words.Language;

/**
 * What is paid, repaid and handed in, in the order of running text: {@code regionerna ska senast
 * den 1 mars 2021 lämna "Rapport" till staten}, {@code oförbrukade medel återbetalas till a}.
 */
final class CustomaryDuties {
  private static final String H = CustomaryTurns.H;
  private static final String NAME = CustomaryTurns.NAME;
  private static final String TEXT = CustomaryTurns.TEXT;
  private static final String DAY = CustomaryTurns.DAY;
  private static final String LINE = CustomaryTurns.LINE;
  private static final String MUST = CustomaryTurns.MUST;

  // Payments

  private static final Pattern REQUISITION_OF =
      pattern(
          "(?=[ \t\u00A0\u202F])(?<=efter rekvisition|on requisition)"
              + H
              + "+(?:hos|från|av|from|of|at|with)"
              + H
              + "+(?="
              + NAME
              + ")");
  private static final Pattern SHARE_ON_DAY =
      pattern(
          "(?=[ \t\u00A0\u202F])(?<=%|procent|per cent|percent)"
              + H
              + "+(?:(?:den|på|on|on the)"
              + H
              + "+)?(?="
              + DAY
              + ")");
  private static final Pattern REST_OF_SHARES =
      pattern(
          "(?<=\\d)"
              + H
              + "+(?:och|and|samt)"
              + H
              + "+(?:(?:resterande|återstående|the remaining|remaining)"
              + H
              + "+)?(?=\\d{1,3}"
              + H
              + "*(?:%|procent|per cent|percent))");

  private static final Pattern UNUSED =
      pattern(
          LINE
              + "(?:any"
              + H
              + "+)?(?:oförbrukade medel|outnyttjade medel|ej (?:förbrukade|utnyttjade) medel|inte"
              + " (?:förbrukade|utnyttjade) medel|(?:medel|pengar|det) som inte (?:har"
              + " )?(?:använts|förbrukats|utnyttjats|används|förbrukas)|outnyttjat|oförbrukat"
              + "|(?:unused|unspent) (?:funds|money|amounts)|(?:funds|money) not (?:used|spent)"
              + "|what is not (?:used|spent)|unused|unspent)"
              + H
              + "+(?:(?:"
              + MUST
              + "|is|are|be)"
              + H
              + "+){0,2}(?:återbetalas|betalas tillbaka|återföras|återförs|repaid|returned|paid"
              + " back)"
              + H
              + "+(?:till|to)"
              + H
              + "+(?:the"
              + H
              + "+)?(?="
              + NAME
              + ")");
  private static final Pattern ACCOUNTS =
      pattern(
          LINE
              + "(?:(?:redovisning(?:en)?|slutredovisning)"
              + H
              + "+(?:(?:"
              + MUST
              + ")"
              + H
              + "+)?(?:lämnas|ges|skickas|sänds|göras|görs)|(?:medlen|pengarna)"
              + H
              + "+(?:(?:"
              + MUST
              + ")"
              + H
              + "+)?redovisas|(?:the"
              + H
              + "+)?accounts"
              + H
              + "+(?:(?:"
              + MUST
              + ")"
              + H
              + "+be|are)"
              + H
              + "+(?:submitted|given|sent|rendered|delivered))"
              + H
              + "+(?:till|to)"
              + H
              + "+(?:the"
              + H
              + "+)?(?="
              + NAME
              + ")");
  private static final Pattern FAILING =
      pattern(
          "(?<=,"
              + H
              + "{0,3})(?:failing which|in default of which|or else|if not|i annat fall|om så inte"
              + " sker|i andra fall)(?="
              + H
              + "+\\p{L})(?!"
              + H
              + "+when)");
  private static final Pattern INSTALMENTS =
      pattern(
          LINE
              + "(?:betalas ut|utbetalas|betalas|paid out|paid|payable)"
              + H
              + "+(?:(?:i|in|vid|on)"
              + H
              + "+)?(?:två|tre|fyra|två|two|three|four|[2-4])"
              + H
              + "+(?:delar|omgångar|poster|delbetalningar|gånger|tillfällen|instalments|installments"
              + "|parts|occasions|times)"
              + H
              + "*[:,]?"
              + H
              + "*(\\d[^\\n{}\\x00]*%[^\\n{}\\x00]*)");
  private static final Pattern BETWEEN_PARTS =
      pattern(H + "*,?" + H + "+(?:och|samt|and)" + H + "+(?=\\d)");

  // Duties

  private static final Pattern DAY_FIRST =
      pattern(
          LINE
              + "("
              + NAME
              + "(?:"
              + H
              + "*,"
              + H
              + "*"
              + NAME
              + ")*)"
              + H
              + "+"
              + MUST
              + H
              + "*,?"
              + H
              + "+(?:senast|by|no later than|not later than)"
              + H
              + "+(?:(?:den|the)"
              + H
              + "+)?("
              + DAY
              + ")"
              + H
              + "*,?"
              + H
              + "+(?:lämnar|lämna in|lämna|skicka in|inkomma med|redovisa|submit|hand"
              + " in|deliver|send)"
              + H
              + "+("
              + TEXT
              + ")"
              + H
              + "+((?:till|to)"
              + H
              + "+"
              + NAME
              + "(?:"
              + H
              + "+(?:och|and)"
              + H
              + "+"
              + NAME
              + ")*)");
  private static final Pattern DAY_BEFORE_ALL =
      pattern(
          LINE
              + "(?:senast|by|no later than|not later than)"
              + H
              + "+(?:(?:den|the)"
              + H
              + "+)?("
              + DAY
              + ")"
              + H
              + "*,?"
              + H
              + "+(?:(?:"
              + MUST
              + "|lämnar)"
              + H
              + "+)?("
              + NAME
              + ")"
              + H
              + "+(?:(?:"
              + MUST
              + ")"
              + H
              + "+)?(?:lämnar|lämna|submits|submit)?"
              + H
              + "*("
              + TEXT
              + ")"
              + H
              + "+((?:till|to)"
              + H
              + "+"
              + NAME
              + ")");
  private static final Pattern DAY_BEFORE_WHOM =
      pattern(
          LINE
              + "("
              + NAME
              + "(?:"
              + H
              + "*,"
              + H
              + "*"
              + NAME
              + ")*"
              + H
              + "+(?:lämnar|submits?)"
              + H
              + "+"
              + TEXT
              + ")"
              + H
              + "+((?:senast|by)"
              + H
              + "+"
              + DAY
              + ")"
              + H
              + "+((?:till|to)"
              + H
              + "+"
              + NAME
              + ")(?="
              + H
              + "*(?:$|[§}\\n\\x00]))");
  private static final Pattern EACH_WHO =
      pattern(
          LINE
              + "(?:each|every|varje|var och en av|each of)"
              + H
              + "+(?="
              + NAME
              + H
              + "+(?:"
              + MUST
              + H
              + "+)?(?:submit|submits|meet|meets|reach|reaches|lämnar|lämna|uppfyller|uppfylla|når)"
              + H
              + ")");

  private CustomaryDuties() {}

  private static Pattern pattern(String pattern) {
    return CustomaryTurns.pattern(pattern);
  }

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
