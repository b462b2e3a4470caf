package org.bilaga.parser;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.bilaga.parser.generated.BilagaLexer;
import org.bilaga.parser.generated.BilagaParser;
import org.bilaga.words.Joined;
import org.bilaga.words.Language;
import org.bilaga.words.Told;
import org.jspecify.annotations.Nullable;

/**
 * What may stand at a place, in a drafter's words and at most four of them: "an amount", "the name
 * of a key", not twenty tokens.
 */
final class Expectation {
  private static final int MOST = 4;
  private static final int LONGEST_QUOTED = 40;

  /** The words that a sentence most often lacks. */
  private static final int[] FIRST_NAMED = {
    BilagaLexer.UNIT, BilagaLexer.TO, BilagaLexer.BY_KEY, BilagaLexer.BY_EACH
  };

  private final PlacedSentence sentence;
  private final @Nullable Word before;
  private final BitSet expected;
  private final Language vocabulary;
  private final List<Told> said = new ArrayList<>();

  /**
   * @param at the place in the sentence that something is expected at
   */
  Expectation(PlacedSentence sentence, int at, BitSet expected, Language vocabulary) {
    this.sentence = sentence;
    this.before = at == 0 ? null : sentence.at(at - 1);
    this.expected = (BitSet) expected.clone();
    this.vocabulary = vocabulary;
  }

  static Told quoted(Word word) {
    return quoted(word.text());
  }

  static Told quoted(String text) {
    boolean tooLong = text.length() > LONGEST_QUOTED;
    return Told.text("`" + (tooLong ? cut(text) + "…" : text) + "`");
  }

  private static String cut(String text) {
    int end = LONGEST_QUOTED - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }

  Told told() {
    // Where the one word that English has for several may stand, each of those may, too.
    expected.clear(BilagaLexer.BY);
    if (has(BilagaLexer.IN_SOURCE)) {
      expected.clear(BilagaLexer.IN_SOURCE);
      expected.set(BilagaLexer.IN);
    }
    if (has(BilagaLexer.OF)) {
      remove(BilagaLexer.BY_PERSON);
    }
    sentences();
    dropTitle();
    values();
    whenItIsMeant();
    for (int type : FIRST_NAMED) {
      if (has(type) && said.size() < MOST) {
        single(type);
        expected.clear(type);
      }
    }
    if (has(BilagaLexer.AND) && !has(BilagaLexer.PLUS)) {
      keyword(BilagaLexer.AND);
      keyword(BilagaLexer.COMMA);
      remove(BilagaLexer.AND, BilagaLexer.COMMA);
    }
    singles(false);
    if (said.isEmpty()) {
      // Signs are worth naming only where nothing else can stand.
      singles(true);
    }
    if (said.isEmpty()) {
      said.add(Sentences.somethingElse());
    }
    return Joined.or(said);
  }

  /** What may be said beside an amount or a recipient, but need not, is never what is missing. */
  private void whenItIsMeant() {
    if (has(BilagaLexer.PLUS)) {
      // As the signs beside it.
      remove(BilagaLexer.OF, BilagaLexer.BY_PERSON);
    }
    if (has(BilagaLexer.TO)) {
      remove(BilagaLexer.EACH, BilagaLexer.EACH_YEAR, BilagaLexer.IN_EQUAL_PARTS, BilagaLexer.IN);
    }
    if (before != null && before.type() == BilagaLexer.MONTH_NAME) {
      remove(BilagaLexer.EACH_YEAR, BilagaLexer.EACH_YEAR_OF);
    }
    if (has(BilagaLexer.SECTION)) {
      // Another source may be quoted where a section may.
      remove(BilagaLexer.IN);
    }
    if (has(BilagaLexer.RESIDUE_TO) && has(BilagaLexer.THROUGH)) {
      remove(BilagaLexer.AND, BilagaLexer.COMMA, BilagaLexer.EACH_YEAR, BilagaLexer.FROM);
      remove(BilagaLexer.EQUALLY, BilagaLexer.AS_LISTED);
      remove(BilagaLexer.IN_EQUAL_PARTS, BilagaLexer.IN);
    }
  }

  private void singles(boolean signs) {
    for (int type = expected.nextSetBit(1); type >= 0; type = expected.nextSetBit(type + 1)) {
      if (said.size() < MOST && isSign(type) == signs) {
        single(type);
      }
    }
  }

  /** After its name a thing may have a title; it is never what is missing. */
  private void dropTitle() {
    boolean named = before != null && sentence.size() > 1 && before == sentence.at(1);
    if (named && !has(BilagaLexer.NUMBER) && expected.cardinality() > 1) {
      remove(BilagaLexer.STRING, BilagaLexer.DOT, BilagaLexer.LBRACKET);
    }
  }

  static boolean isSign(int type) {
    return switch (type) {
      case BilagaLexer.PLUS,
          BilagaLexer.MINUS,
          BilagaLexer.TIMES,
          BilagaLexer.OVER,
          BilagaLexer.AND,
          BilagaLexer.OR,
          BilagaLexer.LESS_THAN,
          BilagaLexer.MORE_THAN,
          BilagaLexer.LESS_OR_EQUAL,
          BilagaLexer.MORE_OR_EQUAL,
          BilagaLexer.NOT_EQUAL,
          BilagaLexer.DOT,
          BilagaLexer.COMMA,
          BilagaLexer.RANGE,
          BilagaLexer.LBRACKET,
          BilagaLexer.A_YEAR_BEFORE,
          BilagaLexer.SECTION ->
          true;
      default -> false;
    };
  }

  /** What many tokens together mean: an amount, a figure, a name. */
  private void values() {
    boolean names = has(BilagaLexer.NAME);
    if (before != null && has(BilagaLexer.STRING) && before.type() == BilagaLexer.DISPUTED) {
      // The reason cannot be left out; what may come before it can.
      said.add(Sentences.aText());
      expected.clear();
    } else if (names && isAfterShare()) {
      said.add(Sentences.nameOfData());
      expected.clear();
    } else if (has(BilagaLexer.NUMBER) && (has(BilagaLexer.LPAREN) || has(BilagaLexer.TOTAL))) {
      if (isOf(BilagaLexer.GRANT, BilagaLexer.TOTAL, BilagaLexer.OF_WHICH)) {
        said.add(Sentences.anAmount());
      } else if (isOf(BilagaLexer.KEY, 0) && has(BilagaLexer.SHARE_OF)) {
        said.add(Sentences.aShare());
      } else {
        said.add(Sentences.aFigureOrAName());
      }
      remove(
          BilagaLexer.NUMBER,
          BilagaLexer.LPAREN,
          BilagaLexer.MINUS,
          BilagaLexer.ABOUT,
          BilagaLexer.DATE,
          BilagaLexer.MONTH,
          BilagaLexer.STRING,
          BilagaLexer.TOTAL,
          BilagaLexer.SHARE_OF,
          BilagaLexer.TOTAL_OF,
          BilagaLexer.TOTAL_TO,
          BilagaLexer.TOTAL_FROM,
          BilagaLexer.LAST_DAY_FOR,
          BilagaLexer.LAST_DAY_TO_REQUISITION,
          BilagaLexer.LAST_DAY_TO_REPAY,
          BilagaLexer.LAST_DAY_TO_ACCOUNT,
          BilagaLexer.THRESHOLD_OF,
          BilagaLexer.COEFFICIENT_OF,
          BilagaLexer.NOT,
          BilagaLexer.UNKNOWN,
          BilagaLexer.BY_YEAR,
          BilagaLexer.AS_LISTED,
          BilagaLexer.THE_YEAR_BEFORE,
          BilagaLexer.AT_LEAST,
          BilagaLexer.AT_MOST,
          BilagaLexer.REMAINDER);
    } else if (has(BilagaLexer.SHARE_OF) && has(BilagaLexer.NUMBER)) {
      String share = word(Keyword.SHARE_OF);
      said.add(Sentences.aShareSuchAs(share));
      remove(BilagaLexer.SHARE_OF, BilagaLexer.NUMBER, BilagaLexer.MINUS);
    } else if (has(BilagaLexer.DATE) && has(BilagaLexer.NUMBER)) {
      if (has(BilagaLexer.MONTH)) {
        said.add(Sentences.aYearMonthOrDay());
      } else {
        said.add(Sentences.aDate());
      }
      remove(BilagaLexer.DATE, BilagaLexer.NUMBER, BilagaLexer.MONTH);
    } else if (names) {
      name();
    }
    if (names) {
      for (int type = expected.nextSetBit(1); type >= 0; type = expected.nextSetBit(type + 1)) {
        if (NameTokens.mayBe(type)) {
          expected.clear(type);
        }
      }
    }
  }

  /** Where a new sentence may begin, a few of its words stand for all. */
  private void sentences() {
    int[] starters = sentence.block().starters();
    int may = 0;
    for (int starter : starters) {
      may += has(starter) ? 1 : 0;
    }
    if (may < starters.length || may < 2) {
      return;
    }
    if (before != null && expected.cardinality() > may) {
      remove(starters);
      return;
    }
    List<Told> words = new ArrayList<>();
    for (int i = 0; i < Math.min(3, starters.length); i++) {
      String word = Keyword.of(starters[i]).map(it -> it.in(vocabulary)).orElse("|");
      words.add(Told.text("`" + word + "`"));
    }
    said.add(Sentences.aSentence(Joined.or(words)));
    remove(starters);
  }

  private boolean isAfterShare() {
    return before != null
        && (before.type() == BilagaLexer.SHARE_OF || before.type() == BilagaLexer.TOTAL_OF);
  }

  private void name() {
    switch (before == null ? 0 : before.type()) {
      case BilagaLexer.BY, BilagaLexer.BY_KEY -> {
        if (isOf(BilagaLexer.GRANT, 0)) {
          said.add(Sentences.nameOfKey());
        } else {
          said.add(Sentences.nameOfGroup());
        }
      }
      case BilagaLexer.BY_EACH -> said.add(Sentences.nameOfGroup());
      case BilagaLexer.TO, BilagaLexer.TOTAL_TO, BilagaLexer.PAYMENT_TO, BilagaLexer.RESIDUE_TO ->
          said.add(Sentences.nameOfRecipient());
      case BilagaLexer.BETWEEN,
          BilagaLexer.THROUGH,
          BilagaLexer.FOR,
          BilagaLexer.AND,
          BilagaLexer.ON_REQUISITION_TO,
          BilagaLexer.UNUSED_REPAID_TO,
          BilagaLexer.ACCOUNTS_TO ->
          said.add(Sentences.nameOfParty());
      case BilagaLexer.EXCEPT, BilagaLexer.LBRACKET -> said.add(Sentences.nameOfMember());
      case BilagaLexer.MERGES, BilagaLexer.NOT_ENTITLED_TO -> said.add(Sentences.nameOfAgreement());
      case BilagaLexer.CALENDAR -> said.add(Sentences.nameOfCountry());
      case BilagaLexer.AGREEMENT,
          BilagaLexer.AREA,
          BilagaLexer.GRANT,
          BilagaLexer.OF_WHICH,
          BilagaLexer.KEY,
          BilagaLexer.PARTY,
          BilagaLexer.GROUP,
          BilagaLexer.DATA,
          BilagaLexer.OBLIGATION,
          BilagaLexer.CONDITION,
          BilagaLexer.LET ->
          said.add(Sentences.itsName());
      default -> said.add(Sentences.aName());
    }
  }

  private void single(int type) {
    switch (type) {
      case BilagaLexer.NUMBER -> {
        boolean year = before != null && before.type() == BilagaLexer.MONTH_NAME;
        said.add(year ? Sentences.aYear() : Sentences.aFigure());
      }
      case BilagaLexer.STRING, BilagaLexer.LEADING_TEXT -> said.add(Sentences.aText());
      case BilagaLexer.UNIT -> said.add(Sentences.aUnit());
      case BilagaLexer.CURRENCY,
          BilagaLexer.PERCENT,
          BilagaLexer.PERCENTAGE_POINTS,
          BilagaLexer.COUNTED -> {}
      case BilagaLexer.MONTH_NAME -> said.add(Sentences.aNamedMonth());
      case BilagaLexer.DATE -> said.add(Sentences.aDate());
      case BilagaLexer.MONTH -> said.add(Sentences.aMonth());
      case BilagaLexer.SECTION -> said.add(place());
      case BilagaLexer.TABLE_ROW -> said.add(Sentences.aRow());
      default -> keyword(type);
    }
  }

  /** What a claim is quoted from is a section of the document, or another source. */
  private Told place() {
    boolean source = isOf(BilagaLexer.CLAIM, BilagaLexer.UNMODELLED, BilagaLexer.READING);
    return source ? Sentences.aSectionOrSource(Told.text(word(Keyword.IN))) : Sentences.aSection();
  }

  private void keyword(int type) {
    String sign = BilagaParser.VOCABULARY.getLiteralName(type);
    var keyword = Keyword.of(type);
    String text;
    if (keyword.isPresent()) {
      text = keyword.get().in(vocabulary);
    } else if (sign != null) {
      text = sign.substring(1, sign.length() - 1);
    } else {
      text = written(type);
    }
    String told = "`" + text + "`";
    // The words behind "by" are one word in English.
    for (Told already : said) {
      if (already.in(Language.ENGLISH).equals(told)) {
        return;
      }
    }
    said.add(Told.text(told));
  }

  private static String written(int type) {
    return switch (type) {
      case BilagaLexer.LESS_OR_EQUAL -> "<=";
      case BilagaLexer.MORE_OR_EQUAL -> ">=";
      case BilagaLexer.NOT_EQUAL -> "!=";
      case BilagaLexer.MINUS -> "-";
      case BilagaLexer.TIMES -> "*";
      default -> BilagaParser.VOCABULARY.getDisplayName(type);
    };
  }

  private String word(Keyword keyword) {
    return keyword.in(vocabulary);
  }

  private boolean has(int type) {
    return expected.get(type);
  }

  /** Whether the sentence begins with one of these words. */
  private boolean isOf(int... starters) {
    for (int starter : starters) {
      if (sentence.first().type() == starter) {
        return true;
      }
    }
    return false;
  }

  private void remove(int... types) {
    for (int type : types) {
      expected.clear(type);
    }
  }
}
