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
  private static final String AMOUNT_OF =
      "(?m)^(~*(?:bidrag|grant)~[^\\n\\x00{]{0,1000}?[\\p{L}€$£%])";

  /** A grant as far as its recipients. */
  private static final String GRANT_TO =
      "(?m)^(~*(?:bidrag|grant|varav|of which)~[^\\n\\x00{]{0,1000}?~(?:till|to)~+@NAME"
          + "(?:~[^\\n\\x00{]{0,1000}?)??)";

  private static final Pattern UNDIVIDED =
      TurnOfPhrase.pattern(
          GRANT_TO
              + "~*,?~+(?:ofördelad|ofördelade|ofördelas|(?:ännu )?(?:ej|inte|icke)"
              + " fördela[dt]e?|utan (?:fördelnings)?nyckel|fördelas senare|fördelning(?:en)?"
              + " beslutas senare|not (?:yet )?(?:distributed|divided|allocated)|to be"
              + " (?:distributed|divided|allocated) later|undivided|unallocated|without (?:a )?key)"
              + END);
  private static final Pattern ALIKE =
      TurnOfPhrase.pattern(
          GRANT_TO
              + "~*,?~+(?:(?:fördelat|fördelas|fördelad|delat|delas) (?:lika|jämnt)|(?:lika|jämnt) "
              + "fördela[dts]|lika mycket(?: (?:var|vardera|till var och en))?|med lika (?:stora "
              + ")?belopp|lika stora belopp|jämnt|(?:(?:fördelat|fördelas) )?(?:i|med) lika delar"
              + "|lika delat|(?:shared|split|divided|distributed) (?:equally|evenly)|(?:equally"
              + "|evenly) (?:shared|split|divided|distributed)|evenly|in equal (?:shares|parts"
              + "|amounts)|the same (?:amount )?each)"
              + END);
  private static final Pattern BY_THE_KEY =
      TurnOfPhrase.pattern(
          GRANT_TO
              + "~*,?~+(?:(?:fördelat |fördelas |fördelad )?(?:efter|i förhållande till|i"
              + " proportion till|proportionellt (?:mot|efter)|utifrån|baserat på|grundat på|på"
              + " grundval av)|(?:fördelat|fördelas|fördelad) enligt|(?:distributed |shared"
              + " |divided )?(?:according to|in proportion to|in relation to|proportional(?:ly)?"
              + " to|pro rata (?:by|to)|based on|on the basis"
              + " of)|(?:distributed|shared|divided|split|allocated) "
              + "by)~+(?=(?!(?:per|rekvisition)~)@NAME"
              + END
              + ")");
  private static final Pattern LEFT_OUT =
      TurnOfPhrase.pattern(
          GRANT_TO
              + "~*,?~+\\(?(?:exklusive|exkl\\.?|förutom|bortsett från|med undantag"
              + " (?:av|för)|undantaget|dock (?:ej|inte)|men (?:ej|inte)|ej|inte"
              + " till|excluding|excl\\.|except for|other than|but not|apart from|with the"
              + " exception of)~+(?=(@NAME))");
  private static final Pattern EACH_OF =
      TurnOfPhrase.pattern(
          AMOUNT_OF
              + "~+(?:till|to)~+(?:varje|vardera|var och en av|each of the|each of|each|every)~+"
              + "(?=@NAME)");
  private static final Pattern GOES_TO =
      TurnOfPhrase.pattern(
          AMOUNT_OF
              + "~+(?:går|betalas|lämnas|avsätts|tilldelas|ges|som går|goes|is paid|paid|is given"
              + "|allocated|awarded|is allocated)~+(?=(?:till|to)~+@NAME)");
  private static final Pattern THE =
      TurnOfPhrase.pattern(
          "(?<=~(?:to|till|between|mellan|and|och|by|enligt|for|för|through|genom)~)(?:the"
              + "|de)~+(?!(?:remaining|rest|last|first|sista|första|två|tre|fyra|fem|sex|sju|åtta|nio"
              + "|tio|two|three|four|five|six|seven|eight|nine|ten)~)(?=@NAME)");
  private static final Pattern REST =
      TurnOfPhrase.pattern(
          "(?<=~)(?:resterande (?:medel|belopp|summa)|återstående (?:medel|belopp)|resten(?: av"
              + " (?:medlen|pengarna|beloppet))?|det som återstår|vad som återstår|the rest(?: of"
              + " the (?:money|funds))?|(?:the )?remaining (?:amount|funds|money)|what is left|what"
              + " remains|the balance)(?=~+(?:till|to)~)");
  private static final Pattern YEARLY =
      TurnOfPhrase.pattern(
          "(?m)^(~*(?:bidrag|grant|totalt|total)~[^\\n\\x00{]{0,1000}?\\d[^\\n\\x00{]{0,100}?"
              + "[\\p{L}€$£])(?:~*/(?:år"
              + "|year|yr)|~+(?:per år|om året|årligen|per annum|per year|a year|yearly|annually"
              + "|p\\.a\\.))(?=~*(?:$|[{,§\\x00]|till~|to~|ofördelat|undistributed))");
  private static final Pattern OF_YEAR =
      TurnOfPhrase.pattern(
          "(?m)^(~*(?:bidrag|grant|totalt|total)~[^\\n"
              + "\\x00{]{0,1000}?[\\p{L}€$£])(?<!~(?:i|in))~+(?:(?:för|under|avseende|for|during)~+(?:(?:år|åren|året|the"
              + " year|the years)~+)?)?"
              + "(@YEAR(?:\\.\\.@YEAR)?)(?=~*(?:$|[{§\\x00])|~+(?:till|to|ofördelat|undistributed)(?:~|$))");
  private static final Pattern KNOWN_AS =
      TurnOfPhrase.pattern(
          "(?m)^(~*(?:part|party|grupp|group)~[^\\n\\x00]*?@TEXT)~*(?:,~*)?(?:förkorta[td]|"
              + "(?:nedan|här|hädanefter|i det följande) kalla[td]e?|kalla[td]e?|benämn[td]|även "
              + "kalla[dt]e?|aka|a\\.k\\.a\\.|also called|abbreviated|called|hereinafter|hereafter"
              + "|below)~+(?=\")");
  private static final Pattern IN_BRACKETS =
      TurnOfPhrase.pattern(
          "(?m)^(~*(?:part|party)~[^\\n\\x00]*?@TEXT)~*\\(([\\p{L}][\\p{L}\\p{N} -]*)\\)");
  private static final Pattern BRACKET =
      TurnOfPhrase.pattern("(?m)^(~*(?:part|party)~[^\\n\\x00]*?@TEXT)~*\\((?=@TEXT\\))");
  private static final Pattern BRACKET_AFTER =
      TurnOfPhrase.pattern(
          "(?m)^(~*(?:part|party)~[^\\n\\x00]*?(?:även kallad|also known as)~+@TEXT)\\)");
  private static final Pattern DECLARED =
      TurnOfPhrase.pattern(
          "(?m)^(~*(?:part|party|bidrag|grant|område|area))~*:?~+(@NAME)~*[=:,]~*(?=\")");
  private static final Pattern DECLARES =
      TurnOfPhrase.pattern(
          "(?m)^(~*(?:part|party|grupp|group|bidrag|grant|område|area))~*:~*(?=@NAME)");
  private static final Pattern EACH_AT_LEAST =
      TurnOfPhrase.pattern(
          "(?m)^(~*(?:bidrag|grant)~[^\\n\\x00{]{0,1000}?~(?:till|to)~+"
              + "(@NAME)~?[^\\n\\x00{]{0,1000}?(?:minst|högst|at least|at most)~+"
              + "\\d[\\d \u00A0,.]*~*[^\\d\\s,{]+)~+(?:per|för varje|for each|till varje|to each)~+"
              + "\\2(?![\\p{L}\\p{N}_-])");
  private static final Pattern FILE =
      TurnOfPhrase.pattern(
          "(?<=~(?:från|from)~)(?:(?:filen|fil|the file|file)~+)?([\\p{L}\\p{N}_-]+\\.(?:csv"
              + "|tsv|xlsx|xlsm|ods|html|docx|pdf|txt))(?![\\p{L}\\p{N}_.-])");
  private static final Pattern THE_FILE =
      TurnOfPhrase.pattern("(?<=~(?:från|from)~)(?:filen|fil|the file|file)~+(?=\")");
  private static final Pattern PAGE =
      TurnOfPhrase.pattern(
          "(?m)^(~*(?:påstående|claim|omodellerat|unmodelled|tolkning|reading))~+(?:(?:på|on|i"
              + "|in)~+)?((?:sidan|sida|s\\.|page|p\\.|bilaga|bilagan|appendix|annex|tabell|table"
              + "|fotnot|not|footnote|note)~*\\d+)(?=~+\")");
  private static final Pattern ARROW =
      TurnOfPhrase.pattern("(?m)^(~*(?:påstående|claim)[^\\n\\x00]*?\")~*:?~*(?:=>|->|→)~*");
  private static final Pattern SUBMITS =
      TurnOfPhrase.pattern(
          "(?<=[\\p{L}\\p{N}\\]]~)(?:(?:ska|skall|måste|bör|must|shall|should|has to|have to|are"
              + " to|is to)~+)?(?:lämna in|lämnar in|lämna|skicka in|skickar in|inkomma"
              + " med|inkommer"
              + " med|redovisa|redovisar|rapportera|rapporterar|insända|insänder|submits|submit|hand"
              + " in|hands in|deliver|delivers|send in|sends in|send|sends|report|reports"
              + "|present|presents|file|files)(?=~+\")");
  private static final Pattern MEETS =
      TurnOfPhrase.pattern(
          "(?<=[\\p{L}\\p{N}\\]]~)(?:(?:ska|skall|måste|bör|must|shall|should|has to|have to"
              + "|are to|is to)~+)?(?:uppfylla|uppfyller|ha uppfyllt|genomföra|genomför|meet|meets"
              + "|fulfil|fulfils|fulfill|fulfills|satisfy|satisfies)(?=~+\")");
  private static final Pattern REACHES =
      TurnOfPhrase.pattern(
          "(?<=[\\p{L}\\p{N}\\]]~)(?:(?:ska|skall|måste|bör|must|shall|should|has to|have to)~+"
              + ")(?:nå|uppnå|reach|attain)(?=~+@NAME)");
  private static final Pattern LIMIT =
      TurnOfPhrase.pattern(
          "(?<=[\\p{L}\"\\]]~)(?:no later than|not later than|at the latest by|at latest|latest"
              + "|on or before|at the latest|allra senast)~+(?=@DAY)");
  private static final Pattern WITHIN =
      TurnOfPhrase.pattern(
          "(?<=~(?:inom|within)~)(\\p{L}+)(?=~+(?:dagar|dag|veckor|vecka|månader|månad|days|day"
              + "|weeks|week|months|month)~)");
  private static final Pattern PAID_DURING =
      TurnOfPhrase.pattern(
          "(?=[bup])(?<=[\\s{\\x00])(?<=[{\\n\\x00][ \t\u00A0]{0,40})(?:betalas ut|utbetalas"
              + "|betalas|paid out|paid|payable|pays)~+(?:(?:under|i|in|during|on|den)~+(?=\\d{4}"
              + "|@DAY)|(?=@DAY))");
  private static final Pattern PAID_BY =
      TurnOfPhrase.pattern(
          "(?=[bup])(?<=[\\s{\\x00])(?<=[{\\n"
              + "\\x00][ \t\u00A0]{0,40})(?:betalas ut|utbetalas|betalas|paid"
              + " out|paid|payable)~+(senast|by|no later than|not later"
              + " than)~+(?=@DAY~*(?:$|[}§,\\n"
              + "\\x00]))");

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
