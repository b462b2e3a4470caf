package org.bilaga.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** There is one folding of spellings, and each way of it makes more alike than the one before. */
class SpellingTest {
  @ParameterizedTest
  @ValueSource(strings = {"Örebro", "Nära vård", "São Tomé", "Kraków", "Sjælland", "ångström", "İ"})
  void composedAndDecomposedLettersAreOne(String name) {
    String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
    assertThat(Spelling.composed(apart)).isEqualTo(name);
    assertThat(Spelling.words(apart)).isEqualTo(Spelling.words(name));
    assertThat(Spelling.letters(apart)).isEqualTo(Spelling.letters(name));
    assertThat(Spelling.plain(apart)).isEqualTo(Spelling.plain(name));
    assertThat(Spelling.same(apart, name)).isTrue();
  }

  @Test
  void caseAndKindsOfWhiteSpaceAreOneExceptWhereNamesAreToldApart() {
    assertThat(Spelling.same("Region  Skåne", "region\u00A0skåne")).isTrue();
    assertThat(Spelling.same("Region Skåne", "Region Skane")).isFalse();
    assertThat(Spelling.composed("Skåne")).isNotEqualTo(Spelling.composed("skåne"));
    assertThat(Spelling.letters("Västra Götaland*")).isEqualTo(Spelling.letters("västra-götaland"));
  }

  @Test
  void whatIsTypedInHasteNeedsNoRingsAndDots() {
    assertThat(Spelling.plain("Gävleborg")).isEqualTo("gavleborg");
    assertThat(Spelling.begins("Västra Götaland", "gota")).isTrue();
    assertThat(Spelling.begins("Västra Götaland", "otaland")).isFalse();
    assertThat(Spelling.begins("gnv-2020", "2020")).isTrue();
  }
}
