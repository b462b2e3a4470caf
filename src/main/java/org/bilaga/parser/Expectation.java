package org.bilaga.parser;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.bilaga.parser.generated.BilagaLexer;
import org.bilaga.parser.generated.BilagaParser;
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
    BilagaLexer.UNIT, BilagaLexer.TO, BilagaLexer.BY, BilagaLexer.BY_KEY, BilagaLexer.BY_EACH
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
      say("something else", "något annat");
    }
    return this::joined;
  }

  /** What may be said beside an amount or a recipient, but need not, is never what is missing. */
  private void whenItIsMeant() {
    if (has(BilagaLexer.TO)) {
      remove(BilagaLexer.EACH_YEAR, BilagaLexer.IN_EQUAL_PARTS, BilagaLexer.IN);
    }
    if (has(BilagaLexer.RESIDUE_TO) && has(BilagaLexer.THROUGH)) {
      remove(BilagaLexer.AND, BilagaLexer.COMMA, BilagaLexer.EACH_YEAR, BilagaLexer.FROM);
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
      say("a text in quotation marks", "en text inom citattecken");
      expected.clear();
    } else if (names && isAfterShare()) {
      say("the name of data", "namnet på data");
      expected.clear();
    } else if (has(BilagaLexer.NUMBER) && (has(BilagaLexer.LPAREN) || has(BilagaLexer.TOTAL))) {
      if (isOf(BilagaLexer.GRANT, BilagaLexer.TOTAL, BilagaLexer.OF_WHICH)) {
        say("an amount", "ett belopp");
      } else if (isOf(BilagaLexer.KEY, 0) && has(BilagaLexer.SHARE_OF)) {
        say("a share", "en andel");
      } else {
        say("a figure or a name", "ett tal eller ett namn");
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
          BilagaLexer.NOT,
          BilagaLexer.UNKNOWN,
          BilagaLexer.BY_YEAR,
          BilagaLexer.REMAINDER);
    } else if (has(BilagaLexer.SHARE_OF) && has(BilagaLexer.NUMBER)) {
      String share = word(Keyword.SHARE_OF);
      say("a share such as `" + share + " …`", "en andel som `" + share + " …`");
      remove(BilagaLexer.SHARE_OF, BilagaLexer.NUMBER, BilagaLexer.MINUS);
    } else if (has(BilagaLexer.DATE) && has(BilagaLexer.NUMBER)) {
      if (has(BilagaLexer.MONTH)) {
        say("a year, a month or a day", "ett år, en månad eller en dag");
      } else {
        say("a date such as 2020-12-01", "ett datum som 2020-12-01");
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
    var words = new StringBuilder();
    int named = Math.min(3, starters.length);
    for (int i = 0; i < named; i++) {
      words.append(i == 0 ? "`" : i == named - 1 ? "` {or} `" : "`, `");
      words.append(Keyword.of(starters[i]).map(it -> it.in(vocabulary)).orElse("|"));
    }
    words.append('`');
    String list = words.toString();
    say(
        "a sentence that begins with " + list.replace("{or}", "or"),
        "en mening som börjar med " + list.replace("{or}", "eller"));
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
          say("the name of a key", "namnet på en nyckel");
        } else {
          say("the name of a group", "namnet på en grupp");
        }
      }
      case BilagaLexer.BY_EACH -> say("the name of a group", "namnet på en grupp");
      case BilagaLexer.TO, BilagaLexer.TOTAL_TO, BilagaLexer.PAYMENT_TO, BilagaLexer.RESIDUE_TO ->
          say("the name of a recipient", "namnet på en mottagare");
      case BilagaLexer.BETWEEN,
          BilagaLexer.THROUGH,
          BilagaLexer.FOR,
          BilagaLexer.AND,
          BilagaLexer.ON_REQUISITION_TO,
          BilagaLexer.UNUSED_REPAID_TO,
          BilagaLexer.ACCOUNTS_TO ->
          say("the name of a party", "namnet på en part");
      case BilagaLexer.EXCEPT, BilagaLexer.LBRACKET ->
          say("the name of a member", "namnet på en medlem");
      case BilagaLexer.MERGES, BilagaLexer.NOT_ENTITLED_TO ->
          say("the name of an agreement", "namnet på en överenskommelse");
      case BilagaLexer.CALENDAR -> say("the name of a country", "namnet på ett land");
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
          say("its name", "dess namn");
      default -> say("a name", "ett namn");
    }
  }

  private void single(int type) {
    switch (type) {
      case BilagaLexer.NUMBER -> {
        boolean year = before != null && before.type() == BilagaLexer.MONTH_NAME;
        say(year ? "a year" : "a figure", year ? "ett årtal" : "ett tal");
      }
      case BilagaLexer.STRING -> say("a text in quotation marks", "en text inom citattecken");
      case BilagaLexer.UNIT -> say("a unit such as mkr", "en enhet som mkr");
      case BilagaLexer.CURRENCY, BilagaLexer.PERCENT, BilagaLexer.PERCENTAGE_POINTS -> {}
      case BilagaLexer.MONTH_NAME -> say("a month such as december", "en månad som december");
      case BilagaLexer.DATE -> say("a date such as 2020-12-01", "ett datum som 2020-12-01");
      case BilagaLexer.MONTH -> say("a month such as 2019-09", "en månad som 2019-09");
      case BilagaLexer.SECTION -> say("a section such as § 5.2", "ett avsnitt som § 5.2");
      case BilagaLexer.TABLE_ROW -> say("a row that begins with |", "en rad som börjar med |");
      default -> keyword(type);
    }
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
    say(told, told);
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

  private void say(String english, String swedish) {
    said.add(Told.phrase(english, swedish));
  }

  private String joined(Language language) {
    var text = new StringBuilder();
    for (int i = 0; i < said.size(); i++) {
      if (i > 0) {
        text.append(i < said.size() - 1 ? ", " : language == Language.SWEDISH ? " eller " : " or ");
      }
      text.append(said.get(i).in(language));
    }
    return text.toString();
  }
}
