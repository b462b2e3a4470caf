package org.bilaga.parser;

import java.util.HashMap;
import java.util.Optional;
import org.bilaga.parser.generated.BilagaParser;
import org.bilaga.parser.generated.WordForms;
import org.bilaga.words.Language;
import org.bilaga.words.Spellings;

/**
 * The keywords, one constant for each token of the lexer grammar that is one; their forms in each
 * vocabulary stand in {@code grammar/words_CODE.properties}.
 *
 * <p>English {@code by} stands for four Swedish words, so it is four keywords: which of them is
 * meant follows from the place in the sentence.
 */
public enum Keyword {
  USE,
  PARTY,
  UNIT_WORD,
  GROUP,
  DATA,
  KEY,
  LET,
  AGREEMENT,
  AREA,
  GRANT,
  OF_WHICH,
  TOTAL,
  REMAINDER,
  UNDISTRIBUTED,
  AS_LISTED,
  BETWEEN,
  CASE,
  PERIOD,
  SWEDISH_CALENDAR,
  NO_CALENDAR,
  CALENDAR,
  MERGES,
  SIGNED,
  CHARGED_TO,
  ITEMS,
  DOCUMENT,
  PAYMENT_TO,
  OBLIGATION,
  CONDITION,
  APPENDIX,
  CLAIM,
  UNMODELLED,
  DISPUTED,
  AND,
  OR,
  NOT,
  THROUGH,
  FOR,
  FOR_EACH,
  FROM,
  FROM_FORM,
  TO,
  IN,
  OF,
  OTHERWISE,
  OR_INSTEAD,
  IF,
  UNLESS,
  CORRESPONDS_TO,
  WHERE,
  ALSO_KNOWN_AS,
  ORGANISATION_NUMBER,
  SOURCE,
  DATED,
  COLUMN,
  ROW,
  TOTAL_ROW,
  NAMES_IN,
  HEADINGS_ON,
  SUBTOTAL,
  PASS_OVER,
  FIGURES,
  IS,
  SHEET,
  CELLS,
  TABLE,
  AVERAGED_BY,
  TOO_HIGH,
  TOO_LOW,
  SHARE_OF,
  TOTAL_OF,
  TOTAL_FROM,
  LAST_DAY_FOR,
  LAST_DAY_TO_REQUISITION,
  LAST_DAY_TO_REPAY,
  LAST_DAY_TO_ACCOUNT,
  THRESHOLD_OF,
  COEFFICIENT_OF,
  TOTAL_TO,
  ROUNDED,
  ROUNDING,
  ROUNDED_TOGETHER,
  LARGEST_REMAINDER,
  HALF_UP,
  HALF_EVEN,
  DOWN,
  UP,
  CUMULATIVE,
  DHONDT,
  SAINTE_LAGUE,
  HUNTINGTON_HILL,
  ADAMS,
  DEAN,
  TIES_BY,
  MEMBER_ORDER,
  LARGER_WEIGHT,
  LOT,
  RESIDUE_TO,
  RESIDUE_KEPT,
  LARGEST,
  SMALLEST,
  FIRST,
  LAST,
  BASE,
  EACH,
  AT_LEAST,
  AT_MOST,
  EXCEPT,
  ON_REQUISITION_TO,
  UNUSED_REPAID_TO,
  ACCOUNTS_TO,
  SUBMIT,
  MEET,
  RIGHT_LAPSES,
  MAY_BE_RECLAIMED,
  NOT_ENTITLED_TO,
  FACTS,
  SCENARIO,
  AMENDMENT,
  UNKNOWN,
  BY_YEAR,
  EACH_YEAR,
  IN_EQUAL_PARTS,
  EACH_MONTH_OF,
  EACH_YEAR_OF,
  IN_EVERY_MONTH_OF,
  AFTER_EACH_MONTH_OF,
  AFTER_EACH_QUARTER_OF,
  AFTER_EACH_HALF_YEAR_OF,
  AFTER_EACH_YEAR_OF,
  A_YEAR_BEFORE,
  THE_YEAR_BEFORE,
  FORMERLY,
  UNTIL,
  MONTH_WORD,
  YEAR_WORD,
  DAYS,
  WEEKS,
  MONTHS,
  WITHIN,
  MEASURE,
  STEP,
  WHEN,
  OR_ELSE_WHEN,
  EACH_STEP_SHARED,
  EQUALLY,
  AMONG_THOSE,
  UNREACHED_TO_BELOW,
  WHEN_NOBODY_REACHES,
  BUT_BY_ALTERNATIVE,
  KEPT_BY,
  READING,
  SET,
  INSTEAD_OF,
  REPLACE,
  ADD,
  REMOVE,
  PAID_IN,
  PAID,
  PAID_IN_EQUAL_PARTS,
  REACH,
  EXCLUDED_FROM,
  WITHHELD,
  ABOUT,
  BY_KEY,
  BY_EACH,
  BY_DATE,
  BY_PERSON;

  private static final Keyword[] BY_TYPE =
      new Keyword[BilagaParser.VOCABULARY.getMaxTokenType() + 1];

  private static final int[] TYPES = new int[values().length];

  private static final String[][] FORMS = WordForms.words();

  static {
    var byName = new HashMap<String, Keyword>();
    for (Keyword keyword : values()) {
      byName.put(keyword.name(), keyword);
    }
    BY_TYPE[BilagaParser.IN_SOURCE] = IN;
    for (int type = 1; type < BY_TYPE.length; type++) {
      Keyword keyword = byName.get(BilagaParser.VOCABULARY.getSymbolicName(type));
      if (keyword != null) {
        BY_TYPE[type] = keyword;
        TYPES[keyword.ordinal()] = type;
      }
    }
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

  /** As it is written in a vocabulary. */
  public String in(Language language) {
    return forms().in(language);
  }

  /** Whether a text is one of its forms in a vocabulary. */
  public boolean has(String text, Language language) {
    return forms().has(text, language);
  }

  Spellings forms() {
    return forms(tokenType());
  }

  /** The forms of a token that is a word, as {@code percent} is, too. */
  static Spellings forms(int tokenType) {
    return new Spellings(FORMS[tokenType]);
  }
}
