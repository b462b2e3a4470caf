package org.bilaga.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** There is one folding of spellings, and each way of it makes more alike than the one before. */
class FoldingTest {
  @ParameterizedTest
  @ValueSource(strings = {"Örebro", "Nära vård", "São Tomé", "Kraków", "Sjælland", "ångström", "İ"})
  void composedAndDecomposedLettersAreOne(String name) {
    String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
    assertThat(Folding.composed(apart)).isEqualTo(name);
    assertThat(Folding.words(apart)).isEqualTo(Folding.words(name));
    assertThat(Folding.letters(apart)).isEqualTo(Folding.letters(name));
    assertThat(Folding.plain(apart)).isEqualTo(Folding.plain(name));
    assertThat(Folding.same(apart, name)).isTrue();
  }

  @Test
  void caseAndKindsOfWhiteSpaceAreOneExceptWhereNamesAreToldApart() {
    assertThat(Folding.same("Region  Skåne", "region\u00A0skåne")).isTrue();
    assertThat(Folding.same("Region Skåne", "Region Skane")).isFalse();
    assertThat(Folding.composed("Skåne")).isNotEqualTo(Folding.composed("skåne"));
    assertThat(Folding.letters("Västra Götaland*")).isEqualTo(Folding.letters("västra-götaland"));
  }

  @Test
  void whatIsTypedInHasteNeedsNoRingsAndDots() {
    assertThat(Folding.plain("Gävleborg")).isEqualTo("gavleborg");
    assertThat(Folding.begins("Västra Götaland", "gota")).isTrue();
    assertThat(Folding.begins("Västra Götaland", "otaland")).isFalse();
    assertThat(Folding.begins("gnv-2020", "2020")).isTrue();
  }
}
