package org.bilaga.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.bilaga.parser.generated.BilagaLexer;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KeywordTest {
  /** Tokens of letters that are figures, units and names, not keywords. */
  private static final Set<String> NO_KEYWORDS =
      Set.of(
          "UNIT",
          "CURRENCY",
          "PERCENT",
          "PERCENTAGE_POINTS",
          "MONTH_NAME",
          "DATE",
          "MONTH",
          "NUMBER",
          "SECTION",
          "NAME",
          "STRING",
          "TABLE_ROW",
          "BY");

  @ParameterizedTest
  @EnumSource(Keyword.class)
  void bothWordsAreTheToken(Keyword keyword) {
    // One Swedish word is both of and by whom something is signed; the parser takes it for either.
    assertThat(tokens(keyword.in(Language.SWEDISH)))
        .containsExactly(keyword == Keyword.OF ? "BY_PERSON" : keyword.name());
    boolean sharedBy = keyword.in(Language.ENGLISH).equals("by");
    assertThat(tokens(keyword.in(Language.ENGLISH)))
        .containsExactly(sharedBy ? "BY" : keyword.name());
  }

  @ParameterizedTest
  @EnumSource(Keyword.class)
  void itsTokenTypeIsFoundBothWays(Keyword keyword) {
    assertThat(BilagaLexer.VOCABULARY.getSymbolicName(keyword.tokenType()))
        .isEqualTo(keyword.name());
    assertThat(Keyword.of(keyword.tokenType())).contains(keyword);
  }

  @Test
  void everyTokenBeforeTheSignsIsAKeyword() {
    for (int type = 1; type < BilagaLexer.LBRACE; type++) {
      String name = BilagaLexer.VOCABULARY.getSymbolicName(type);
      assertThat(Keyword.of(type).isPresent()).as(name).isEqualTo(!NO_KEYWORDS.contains(name));
    }
  }

  @ParameterizedTest
  @EnumSource(Keyword.class)
  void theVocabularyOfAWordIsKnown(Keyword keyword) {
    for (Language language : Language.all()) {
      for (Language other : Language.all()) {
        String text = keyword.in(language);
        assertThat(keyword.has(text, other)).isEqualTo(text.equals(keyword.in(other)));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "THROUGH, via, sv",
    "ABOUT, cirka, sv",
    "ABOUT, about, en",
    "SUBMIT, submits, en",
    "MEET, meets, en",
    "TOTAL_TO, total to, en",
    "TOTAL_TO, totalt till, sv",
    "PARTY, part, sv",
    "ORGANISATION_NUMBER, orgnr, sv"
  })
  void otherFormsAreOfTheirVocabularyToo(Keyword keyword, String text, String code) {
    for (Language language : Language.all()) {
      assertThat(keyword.has(text, language)).isEqualTo(language.code().equals(code));
    }
    assertThat(tokens(text)).containsExactly(keyword.name());
  }

  @Test
  void wordsAreLowerCase() {
    for (Keyword keyword : Keyword.values()) {
      for (Language language : Language.all()) {
        assertThat(keyword.in(language)).isEqualTo(keyword.in(language).toLowerCase(Locale.ROOT));
      }
    }
  }

  private static List<String> tokens(String text) {
    List<String> names = new ArrayList<>();
    for (Token token : new BilagaLexer(CharStreams.fromString(text)).getAllTokens()) {
      names.add(BilagaLexer.VOCABULARY.getSymbolicName(token.getType()));
    }
    return names;
  }
}
