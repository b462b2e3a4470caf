package org.bilaga.parser;

import java.util.HashMap;
import java.util.Optional;
import org.bilaga.parser.generated.BilagaParser;
import org.bilaga.words.Language;

/**
 * The keywords in both vocabularies, one constant for each token of the lexer grammar that is one.
 *
 * <p>What is written in two ways in one vocabulary ({@code genom}, {@code via}) stands here as the
 * formatter would write it. English {@code by} stands for five Swedish words, so it is five
 * keywords: which of them is meant follows from the place in the sentence.
 */
public enum Keyword {
  USE("use", "använd"),
  PARTY("party", "part"),
  GROUP("group", "grupp"),
  DATA("data", "data"),
  KEY("key", "nyckel"),
  LET("let", "låt"),
  AGREEMENT("agreement", "överenskommelse"),
  AREA("area", "område"),
  GRANT("grant", "bidrag"),
  OF_WHICH("of which", "varav"),
  TOTAL("total", "totalt"),
  REMAINDER("remainder", "återstoden"),
  UNDISTRIBUTED("undistributed", "ofördelat"),
  BETWEEN("between", "mellan"),
  CASE("case", "ärende"),
  PERIOD("period", "period"),
  SWEDISH_CALENDAR("calendar sweden", "kalender sverige"),
  NO_CALENDAR("no calendar", "ingen kalender"),
  CALENDAR("calendar", "kalender"),
  MERGES("merges", "sammanför"),
  SIGNED("signed", "undertecknad"),
  CHARGED_TO("charged to", "belastar"),
  ITEMS("items", "poster"),
  PAYMENT_TO("payment to", "utbetalning till"),
  OBLIGATION("obligation", "skyldighet"),
  CONDITION("condition", "villkor"),
  APPENDIX("appendix", "bilaga"),
  CLAIM("claim", "påstående"),
  UNMODELLED("unmodelled", "omodellerat"),
  DISPUTED("disputed", "omtvistat"),
  AND("and", "och"),
  OR("or", "eller"),
  NOT("not", "inte"),
  THROUGH("through", "genom"),
  FOR("for", "för"),
  FROM("from", "från"),
  TO("to", "till"),
  IN("in", "i"),
  OTHERWISE("otherwise", "annars"),
  CORRESPONDS_TO("corresponds to", "motsvarar"),
  ALSO_KNOWN_AS("also known as", "även kallad"),
  ORGANISATION_NUMBER("org", "orgnr"),
  SOURCE("source", "källa"),
  DATED("dated", "daterad"),
  COLUMN("column", "kolumn"),
  ROW("row", "rad"),
  TOTAL_ROW("total row", "summarad"),
  AVERAGED_BY("averaged by", "vägt med"),
  TOO_HIGH("too high", "för högt"),
  TOO_LOW("too low", "för lågt"),
  SHARE_OF("share of", "andel av"),
  TOTAL_OF("total of", "summan av"),
  TOTAL_FROM("total from", "totalt från"),
  TOTAL_TO("total to", "totalt till"),
  ROUNDED("rounded", "avrundat"),
  ROUNDING("rounding", "avrundning"),
  ROUNDED_TOGETHER("rounded together", "avrundat gemensamt"),
  LARGEST_REMAINDER("largest remainder", "största rest"),
  HALF_UP("half up", "halva uppåt"),
  HALF_EVEN("half even", "halva jämnt"),
  DOWN("down", "nedåt"),
  UP("up", "uppåt"),
  CUMULATIVE("cumulative", "kumulativt"),
  DHONDT("d-hondt", "d-hondt"),
  SAINTE_LAGUE("sainte-laguë", "sainte-laguë"),
  HUNTINGTON_HILL("huntington-hill", "huntington-hill"),
  ADAMS("adams", "adams"),
  DEAN("dean", "dean"),
  TIES_BY("ties by", "lika enligt"),
  MEMBER_ORDER("order of members", "medlemmarnas ordning"),
  LARGER_WEIGHT("larger weight", "större vikt"),
  LOT("lot", "lott"),
  RESIDUE_TO("residue to", "rest till"),
  RESIDUE_KEPT("residue kept", "rest behålls"),
  LARGEST("largest", "största"),
  SMALLEST("smallest", "minsta"),
  FIRST("first", "första"),
  LAST("last", "sista"),
  BASE("base", "grundbelopp"),
  EACH("each", "vardera"),
  AT_LEAST("at least", "minst"),
  AT_MOST("at most", "högst"),
  EXCEPT("except", "utom"),
  ON_REQUISITION_TO("once on requisition to", "engångsvis efter rekvisition till"),
  UNUSED_REPAID_TO("unused repaid to", "outnyttjat återbetalas till"),
  ACCOUNTS_TO("accounts to", "redovisas till"),
  SUBMIT("submit", "lämnar"),
  MEET("meet", "uppfyller"),
  RIGHT_LAPSES("the right lapses", "förfaller rätten"),
  MAY_BE_RECLAIMED("may be reclaimed", "får återkrävas"),
  NOT_ENTITLED_TO("not entitled to", "ej berättigad till"),
  FACTS("facts", "utfall"),
  SCENARIO("scenario", "scenario"),
  AMENDMENT("amendment", "ändring"),
  UNKNOWN("unknown", "okänt"),
  BY_YEAR("by year", "per år"),
  EACH_YEAR("each year", "varje år"),
  IN_EQUAL_PARTS("in equal parts for", "i lika delar för"),
  EACH_MONTH_OF("each month of", "varje månad i"),
  EACH_YEAR_OF("each year of", "varje år i"),
  IN_EVERY_MONTH_OF("in every month of", "under varje månad i"),
  AFTER_EACH_MONTH_OF("after each month of", "efter varje månad i"),
  A_YEAR_BEFORE("a year before", "ett år tidigare"),
  FORMERLY("formerly", "tidigare"),
  UNTIL("until", "till och med"),
  MONTH_WORD("month", "månad"),
  YEAR_WORD("year", "år"),
  DAYS("days", "dagar"),
  WEEKS("weeks", "veckor"),
  MONTHS("months", "månader"),
  WITHIN("within", "inom"),
  MEASURE("measure", "mått"),
  STEP("step", "steg"),
  WHEN("when", "när"),
  OR_ELSE_WHEN("or else when", "eller annars när"),
  EACH_STEP_SHARED("each step shared", "varje steg delas"),
  EQUALLY("equally", "lika"),
  AMONG_THOSE("among those who reach it", "bland dem som når det"),
  UNREACHED_TO_BELOW(
      "a step that nobody reaches goes to the step below",
      "ett steg som ingen når går till steget under"),
  WHEN_NOBODY_REACHES("when nobody reaches any step", "när ingen når något steg"),
  BUT_BY_ALTERNATIVE("but by the alternative", "annat än genom alternativet"),
  KEPT_BY("kept by", "behålls av"),
  READING("reading", "tolkning"),
  SET("set", "sätt"),
  INSTEAD_OF("instead of", "i stället för"),
  REPLACE("replace", "ersätt"),
  ADD("add", "lägg till"),
  REMOVE("remove", "ta bort"),
  PAID_IN("paid in", "betalas ut i"),
  REACH("reach", "når"),
  EXCLUDED_FROM("excluded from", "utesluts från"),
  WITHHELD("withheld", "hålls inne"),
  ABOUT("about", "ca"),
  BY_KEY("by", "enligt"),
  BY_EACH("by", "per"),
  BY_DATE("by", "senast"),
  BY_PERSON("by", "av");

  private static final Keyword[] BY_TYPE =
      new Keyword[BilagaParser.VOCABULARY.getMaxTokenType() + 1];

  private static final int[] TYPES = new int[values().length];

  static {
    var byName = new HashMap<String, Keyword>();
    for (Keyword keyword : values()) {
      byName.put(keyword.name(), keyword);
    }
    for (int type = 1; type < BY_TYPE.length; type++) {
      Keyword keyword = byName.get(BilagaParser.VOCABULARY.getSymbolicName(type));
      if (keyword != null) {
        BY_TYPE[type] = keyword;
        TYPES[keyword.ordinal()] = type;
      }
    }
  }

  private final String english;
  private final String swedish;

  Keyword(String english, String swedish) {
    this.english = english;
    this.swedish = swedish;
  }

  /** The keyword of a token type, where it is one. */
  static Optional<Keyword> of(int tokenType) {
    return tokenType < 1 || tokenType >= BY_TYPE.length
        ? Optional.empty()
        : Optional.ofNullable(BY_TYPE[tokenType]);
  }

  /** The token type of the lexer. */
  int tokenType() {
    return TYPES[ordinal()];
  }

  public String in(Language language) {
    return language == Language.SWEDISH ? swedish : english;
  }

  /** Whether the vocabularies differ, so that the word tells which one a text is written in. */
  public boolean differs() {
    return !english.equals(swedish);
  }

  /** Whether the text of a token of this keyword is Swedish. */
  public boolean isSwedish(String text) {
    return differs() && !startsWithWord(text, english);
  }

  /**
   * Whether a text begins with the first word of another, also in another number: submits, meets.
   */
  private static boolean startsWithWord(String text, String phrase) {
    int space = phrase.indexOf(' ');
    String word = space < 0 ? phrase : phrase.substring(0, space);
    if (!text.startsWith(word)) {
      return false;
    }
    char next = text.length() == word.length() ? ' ' : text.charAt(word.length());
    return next == 's' || !Character.isLetter(next);
  }
}
