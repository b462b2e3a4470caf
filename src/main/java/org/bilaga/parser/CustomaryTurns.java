package org.bilaga.parser;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bilaga.calendar.Day;
import org.bilaga.calendar.MonthNames;
import org.bilaga.words.Language;
import org.bilaga.words.Numerals;
import org.jspecify.annotations.Nullable;

/**
 * Sentences whose parts stand in another order than the language has, and those that are said of
 * duties, payments and parties in running text: {@code regionerna ska senast den 1 mars 2021 lämna
 * "Rapport" till staten}, {@code påstående "10 mkr" § 2:}, {@code oförbrukade medel återbetalas
 * till a}. Read after days, amounts and phrases have their form.
 */
final class CustomaryTurns {
  private static final String H = "[ \t\u00A0\u202F]";
  private static final String NAME =
      "\\p{L}[\\p{L}\\p{M}\\p{Nd}_]*(?:[-.][\\p{L}\\p{M}\\p{Nd}_]+)*";
  private static final String TEXT = "\"[^\"\\n]*\"";
  private static final String DAY = "(?:\\d{4}-\\d\\d-\\d\\d|\\d{1,2} \\p{L}{3,9} \\d{4})";

  /** Where a sentence of a block begins. */
  private static final String LINE =
      "(?m)(?=[\\p{L}\\d])(?<=[\\s{\\x00])(?<=[{\\n\\x00][ \t\u00A0]{0,40})";

  private static final String MUST =
      "(?:ska|skall|måste|bör|must|shall|should|has to|have to|are to|is to)";

  /** {@code bidrag b 10 mkr till region Halland}: what a member is, beside its name. */
  private static final Pattern SORT_OF_MEMBER =
      pattern(
          "(?<="
              + H
              + "(?:till|to)"
              + H
              + ")(?:region|regionen|landstinget|kommunen|staden|municipality of|city of|town"
              + " of|county of|region of|borough of)"
              + H
              + "+(?="
              + NAME
              + H
              + "*(?:$|[{§,\\n\\x00]))");

  /** {@code en fjärdedel av totalen till a}, where {@code total to a} would be another amount. */
  private static final Pattern OF_TOTAL =
      pattern(
          "(?<="
              + H
              + "(?:av|of)"
              + H
              + ")(?:totalen|totalbeloppet|det totala beloppet|hela beloppet|totalt|the total"
              + " amount|the total|the whole amount|total)(?="
              + H
              + "+(?:till|to)"
              + H
              + ")");

  private static final Pattern NAMED_KEY =
      pattern(
          "(?<="
              + H
              + "(?:enligt|by)"
              + H
              + ")(?:(?:the"
              + H
              + "+)?(?:nyckeln|nyckel|fördelningsnyckeln|fördelningsnyckel|distribution key|key))"
              + H
              + "+(?="
              + NAME
              + ")");
  private static final Pattern IN_ACCORDANCE =
      pattern(
          "(?<="
              + H
              + ")(?:i enlighet med|in accordance with|med nyckeln|med fördelningsnyckeln|with the"
              + " key|using the key|using)"
              + H
              + "+(?="
              + NAME
              + H
              + "*(?:$|[{§,\\n\\x00]))");

  /** A grant to a group, and after it a bound of what each member gets, in other words. */
  private static final Pattern BOUND_IN_WORDS =
      pattern(
          "(?m)^("
              + H
              + "*(?:bidrag|grant)"
              + H
              + "[^\\n\\x00{]*?"
              + H
              + "(?:till|to)"
              + H
              + "+("
              + NAME
              + ")"
              + H
              + "*[^\\n\\x00{]*?)"
              + H
              + "*,?"
              + H
              + "+(?:(?:with|med)"
              + H
              + "+(?=at |minst|högst))?(?:(?<least>with a (?:minimum|floor) of|(?:med|dock)"
              + " (?:lägst|minst)|med (?:ett golv|ett minimum) på|lägst|minst|min\\.?|at"
              + " least)|(?<most>with a (?:maximum|cap) of|capped at|dock högst|med (?:ett tak|ett"
              + " maximum) på|max\\.?|maximalt|högst|at most)|(?:no|ingen|inget)"
              + H
              + "+(?<nobody>"
              + NAME
              + ")"
              + H
              + "+(?:to get|gets|shall get|receives|får|ska få|skall få)"
              + H
              + "+(?<than>less|mindre|more|mer)"
              + H
              + "+(?:than|än))"
              + H
              + "+(?<n>\\d[\\d \u00A0,.]*"
              + H
              + "*(?:(?:million|billion|thousand)"
              + H
              + "+)?[^\\d\\s,{]+)(?:"
              + H
              + "+(?:(?<each>each|vardera|var)|(?:per|för varje|for each|to each|for every)"
              + H
              + "+(?<one>"
              + NAME
              + ")))?(?="
              + H
              + "*(?:$|[{§,\\x00]))");

  private static final Pattern YEAR_FIRST =
      pattern(
          "(?=[12])"
              + LINE
              + "((?:19|20)\\d\\d)"
              + H
              + "*:?"
              + H
              + "+(?=\\d[\\d \u00A0,.]*"
              + H
              + "*(?:\\p{L}|€|\\$|£))");

  private static final Pattern TWICE_SAID =
      pattern("(?<![\\p{L}\\p{N}_-])(\\p{L}+)" + H + "+\\((\\d{1,3})\\)(?=" + H + "+\\p{L})");
  private static final Pattern BOUND_OF_ONE =
      pattern(
          H
              + "*,?"
              + H
              + "+(?:(?:men|dock|och|but|and)"
              + H
              + "+)(minst|högst|at least|at most)"
              + H
              + "+(\\d[\\d \u00A0,.]*"
              + H
              + "*(?:(?:million|billion|thousand)"
              + H
              + "+)?[^\\d\\s,{]+)"
              + H
              + "+(?:till|för|to|for)"
              + H
              + "+(?="
              + NAME
              + H
              + "*(?:$|[{§,\\n\\x00]))");
  private static final Pattern YET =
      pattern(
          "(?<=,"
              + H
              + ")(?:dock|men|but|however)"
              + H
              + "+(?=(?:minst|högst|at least|at most|utom|except)"
              + H
              + ")");
  private static final Pattern KEY_COLON =
      pattern("(?m)^(" + H + "*(?:nyckel|key)" + H + "+" + NAME + ")" + H + "*:" + H + "*");
  private static final Pattern WHOLE_YEAR =
      pattern(
          "(?m)^("
              + H
              + "*period"
              + H
              + "+\\d{4})"
              + H
              + "*\\((?:hela )?(?:kalenderår|kalenderåret|helår|året|calendar year|whole year)\\)");

  // Payments

  private static final Pattern REQUISITION_OF =
      pattern(
          "(?<=engångsvis efter rekvisition|once on requisition)"
              + H
              + "+(?:hos|från|av|from|of|at|with)"
              + H
              + "+(?="
              + NAME
              + ")");
  private static final Pattern SHARE_ON_DAY =
      pattern(
          "(?<=%|procent|per cent|percent)"
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

  // Claims, parties, places

  private static final Pattern PLACE_AFTER =
      pattern(
          "(?m)^("
              + H
              + "*(?:påstående|claim))"
              + H
              + "+("
              + TEXT
              + ")"
              + H
              + "+(§"
              + H
              + "*\\d+(?:\\.\\d+)*)"
              + H
              + "*(?=:)");
  private static final Pattern COMMA_AFTER_PLACE =
      pattern(
          "(?m)^("
              + H
              + "*(?:påstående|claim)"
              + H
              + "+§"
              + H
              + "*\\d+(?:\\.\\d+)*)"
              + H
              + "*,"
              + H
              + "*(?=\")");
  private static final Pattern COLON_BEFORE =
      pattern(
          "(?m)^("
              + H
              + "*(?:påstående|claim)"
              + H
              + "+§"
              + H
              + "*\\d+(?:\\.\\d+)*)"
              + H
              + "*:"
              + H
              + "*("
              + TEXT
              + ")"
              + H
              + "*:?(?="
              + H
              + "+\\p{L})");
  private static final Pattern SIGNED_AT =
      pattern(
          "(?m)^("
              + H
              + "*(?:undertecknad|signed))"
              + H
              + "+(?:(?:i|in|at)"
              + H
              + "+)?(?-i:\\p{Lu})[\\p{L}-]+"
              + H
              + "*,?"
              + H
              + "+(?:(?:den|the|on)"
              + H
              + "+)?(?="
              + DAY
              + ")");
  private static final Pattern OF_MEMBER =
      pattern(
          "(?m)^("
              + H
              + "*(?:påstående|claim)[^\\n\\x00]*:"
              + H
              + "*(?!(?:totalt|total)"
              + H
              + ")"
              + NAME
              + ")"
              + H
              + "+(?:för|for|till|to)"
              + H
              + "+("
              + NAME
              + ")(?="
              + H
              + "*[=<>])");
  private static final Pattern COLUMN_IS =
      pattern(
          "(?=[ck])"
              + LINE
              + "((?:kolumn|column)"
              + H
              + "+"
              + TEXT
              + ")"
              + H
              + "*(?:är|is|:|motsvarar|equals|->|=>|→)"
              + H
              + "*(?=\\p{L})");
  private static final Pattern BY_PERSON =
      pattern(
          "(?m)^("
              + H
              + "*(?:undertecknad|signed)"
              + H
              + "+"
              + DAY
              + H
              + "+(?:av|by)"
              + H
              + "+)((?-i:\\p{Lu})[\\p{L}'’-]*(?:"
              + H
              + "+(?-i:\\p{Lu})[\\p{L}'’.-]*)+)(?="
              + H
              + "*(?:$|[§\\n\\x00]|(?:för|for)"
              + H
              + "))");
  private static final Pattern BY_BOTH =
      pattern(
          "(?m)^("
              + H
              + "*)(?:undertecknad|undertecknat|undertecknas|signerad|signerat|signed)"
              + H
              + "+(?:av parterna|av båda parter|by (?:the )?parties|by both parties)"
              + H
              + "+(?:on"
              + H
              + "+|den"
              + H
              + "+)?(?="
              + DAY
              + ")");
  private static final Pattern NUMBER_OF_CASE =
      pattern(
          "(?m)^("
              + H
              + "*)(?:ärendenummer|ärendenr\\.?|ärende"
              + " nr\\.?|ärende|diarienummer|diarienr\\.?|dnr\\.?|case number|case"
              + " no\\.?|case|reference number|reference|ref\\.?)"
              + H
              + "*:?"
              + H
              + "+(?:"
              + "("
              + TEXT
              + ")|([\\p{L}]{1,4}[ ]?\\d{4}/\\d[\\p{L}\\d/:-]*|\\d{2,4}/\\d{2,8}|[\\p{L}]{1,4}"
              + "\\d[\\d/:-]*))(?="
              + H
              + "*(?:$|\\x00))");
  private static final Pattern APPROPRIATION =
      pattern(
          "(?m)^("
              + H
              + "*)(?:anslaget|anslag|belastar anslaget|belastar anslag|finansieras"
              + " (?:av|från|genom) anslag|medlen (?:tas|anvisas) (?:från|ur) anslag|funded"
              + " (?:by|from) appropriation|financed (?:by|from) appropriation|charged to"
              + " appropriation|appropriation)(?:et)?"
              + H
              + "+\"?(\\d{1,2}"
              + H
              + "\\d{1,2}:\\d{1,3})\"?(?="
              + H
              + "*(?:$|[\\n\\x00]|poster|items))");
  private static final Pattern OF_EXPENDITURE =
      pattern(
          "(?m)^("
              + H
              + "*)(?:anslaget|anslag|finansieras (?:av|från|genom) anslag|medlen (?:tas|anvisas)"
              + " (?:från|ur) anslag)"
              + H
              + "+(\\d{1,2}:\\d{1,3})"
              + H
              + "*,?"
              + H
              + "*(?:(?:inom|under|i)"
              + H
              + "+)?(?:utgiftsområde|uo)"
              + H
              + "+(\\d{1,2})(?="
              + H
              + "*(?:$|\\x00))");

  /** {@code gäller från och med den 1 mars 2027 till och med den 28 februari 2028}. */
  private static final Pattern FROM_DAY_TO_DAY =
      pattern(
          "(?m)^("
              + H
              + "*)(?:period(?:en)?|avtalsperiod(?:en)?|avtalstid(?:en)?|gäller|löper|valid|in"
              + " force|runs|applies|holds)"
              + H
              + "*:?"
              + H
              + "+(?:(?:avser|under|för|från och med|fr\\.?o\\.?m\\.?|från|from)"
              + H
              + "+)*(?:(?:den|the)"
              + H
              + "+)?("
              + DAY
              + ")"
              + H
              + "*(?:-|–|—|\\.\\.|till och med|t\\.?o\\.?m\\.?|till|to|until|through|up to and"
              + " including)"
              + H
              + "*(?:(?:den|the)"
              + H
              + "+)?("
              + DAY
              + ")(?="
              + H
              + "*(?:$|[§\\x00]))");

  private static final Pattern ANNEX =
      pattern(
          "(?m)^("
              + H
              + "*)(?:annex|schedule|(?:table|tabell)(?="
              + H
              + "+\\d+(?:"
              + H
              + "+"
              + TEXT
              + ")?"
              + H
              + "+(?:from|från)"
              + H
              + "))(?="
              + H
              + "+\\d)");
  private static final Pattern IN_FILE =
      pattern(
          "(?m)^("
              + H
              + "*(?:bilaga|appendix)"
              + H
              + "+\\d+(?:"
              + H
              + "+"
              + TEXT
              + ")?"
              + H
              + "+)(?:i|in|ur|enligt)"
              + H
              + "+(?:filen"
              + H
              + "+|the file"
              + H
              + "+)?(?:\"|([\\p{L}\\p{N}_-]+\\.(?:csv|tsv|xlsx|ods))(?![\\p{L}\\p{N}.]))");
  private static final Pattern BY_GROUP =
      pattern(
          "(?m)^("
              + H
              + "*(?:bilaga|appendix)"
              + H
              + "[^\\n{\\x00]*?"
              + H
              + "(?:från|from)"
              + H
              + "[^\\n{\\x00]*?)"
              + H
              + "+(?:för|for)"
              + H
              + "+(?="
              + NAME
              + H
              + "*\\{)");

  private CustomaryTurns() {}

  private static Pattern pattern(String pattern) {
    return Pattern.compile("(?iu)" + pattern);
  }

  /** What has to be known before amounts are read: a number said in words and in figures. */
  static void writeFirst(RewrittenText text) {
    text.replace(
        TWICE_SAID, it -> Numerals.figure(it.group(1)).equals(it.group(2)) ? it.group(2) : null);
  }

  static void write(RewrittenText text, Language vocabulary) {
    money(text, vocabulary);
    payments(text, vocabulary);
    duties(text, vocabulary);
    text.replace(COMMA_AFTER_PLACE, it -> it.group(1) + " ");
    text.reorder(COLON_BEFORE, it -> it.get(1) + " " + it.get(2) + ":");
    text.replace(SIGNED_AT, it -> it.group(1) + " ");
    text.replace(COLUMN_IS, it -> it.group(1) + " = ");
    text.replace(OF_MEMBER, it -> it.group(1) + "[" + it.group(2) + "]");
    text.replace(BY_BOTH, it -> it.group(1) + Keyword.SIGNED.in(vocabulary) + " ");
    text.reorder(BY_PERSON, it -> it.get(1) + "\"" + it.get(2) + "\"");
    text.replace(ANNEX, it -> it.group(1) + Keyword.APPENDIX.in(vocabulary));
    text.replace(
        IN_FILE,
        it ->
            it.group(1)
                + Keyword.FROM.in(vocabulary)
                + " \""
                + (it.group(2) == null ? "" : it.group(2) + "\""));
    text.replace(BY_GROUP, it -> it.group(1) + " " + Keyword.BY_EACH.in(vocabulary) + " ");
    text.replace(
        APPROPRIATION,
        it -> it.group(1) + Keyword.CHARGED_TO.in(vocabulary) + " \"" + it.group(2) + "\"");
    text.replace(FROM_DAY_TO_DAY, it -> stretch(it, Keyword.PERIOD.in(vocabulary)));
    text.replace(
        OF_EXPENDITURE,
        it ->
            it.group(1)
                + Keyword.CHARGED_TO.in(vocabulary)
                + " \""
                + it.group(3)
                + " "
                + it.group(2)
                + "\"");
    String ofCase = Keyword.CASE.in(vocabulary) + " ";
    text.reorder(
        NUMBER_OF_CASE,
        it -> it.get(1) + ofCase + (it.get(2) != null ? it.get(2) : "\"" + it.get(3) + "\""));
    text.reorder(PLACE_AFTER, it -> it.get(1) + " " + it.get(3) + " " + it.get(2));
  }

  private static void money(RewrittenText text, Language vocabulary) {
    text.replace(OF_TOTAL, it -> "(" + Keyword.TOTAL.in(vocabulary) + ")");
    text.replace(
        TWICE_SAID, it -> Numerals.figure(it.group(1)).equals(it.group(2)) ? it.group(2) : null);
    text.replace(
        BOUND_OF_ONE,
        it -> ", " + it.group(1) + " " + it.group(2) + " " + Keyword.FOR.in(vocabulary) + " ");
    text.replace(YET, it -> "");
    text.replace(KEY_COLON, it -> it.group(1) + " = ");
    text.replace(WHOLE_YEAR, it -> it.group(1));
    text.replace(SORT_OF_MEMBER, it -> "");
    text.replace(NAMED_KEY, it -> "");
    text.replace(IN_ACCORDANCE, it -> Keyword.BY_KEY.in(vocabulary) + " ");
    text.replace(BOUND_IN_WORDS, it -> bound(it, vocabulary));
    text.replace(YEAR_FIRST, it -> Keyword.FOR.in(vocabulary) + " " + it.group(1) + " ");
  }

  /** What each gets at least or at most; a bound per inhabitant is another. */
  private static @Nullable String bound(MatchResult it, Language vocabulary) {
    String nobody = it.group("nobody");
    String one = nobody != null ? nobody : it.group("one");
    if (it.group("each") == null && (one == null || !isOneOf(one, it.group(2)))) {
      return null;
    }
    String than = nobody == null ? "" : it.group("than").toLowerCase(Locale.ROOT);
    boolean least = it.group("least") != null || than.equals("less") || than.equals("mindre");
    Keyword bound = least ? Keyword.AT_LEAST : Keyword.AT_MOST;
    return it.group(1)
        + ", "
        + bound.in(vocabulary)
        + " "
        + it.group("n")
        + " "
        + Keyword.EACH.in(vocabulary);
  }

  /** Whether a word is the group's, or the word for one of its members: {@code region}. */
  private static boolean isOneOf(String word, String group) {
    String one = word.toLowerCase(Locale.ROOT);
    String all = group.toLowerCase(Locale.ROOT);
    return all.equals(one)
        || all.startsWith(one) && all.length() - one.length() <= 3
        || one.endsWith("y") && all.equals(one.substring(0, one.length() - 1) + "ies");
  }

  /** Whole years as years, all else day by day. */
  private static @Nullable String stretch(MatchResult it, String period) {
    Optional<Day> from = day(it.group(2));
    Optional<Day> to = day(it.group(3));
    if (from.isEmpty() || to.isEmpty() || from.get().compareTo(to.get()) > 0) {
      return null;
    }
    String first = from.get().iso();
    String last = to.get().iso();
    boolean years = first.endsWith("-01-01") && last.endsWith("-12-31");
    String one = years ? first.substring(0, 4) : first;
    String other = years ? last.substring(0, 4) : last;
    return it.group(1) + period + " " + (one.equals(other) ? one : one + ".." + other);
  }

  private static Optional<Day> day(String text) {
    String[] words = text.split(" ");
    if (words.length < 3) {
      return Day.firstOf(text);
    }
    int month = MonthNames.meant(words[1].toLowerCase(Locale.ROOT));
    int day = Integer.parseInt(words[0]);
    int year = Integer.parseInt(words[2]);
    return month == 0 || day < 1 || day > Day.lengthOfMonth(year, month)
        ? Optional.empty()
        : Optional.of(new Day(year, month, day));
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
