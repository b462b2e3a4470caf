package org.bilaga.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceTest {
  @Test
  void blanksAreFilledInTheLanguageAskedFor() {
    Told both = Sentences.andSaid(new Sentence(new String[] {"one", "ett"}), "2");

    assertThat(both.in(Language.ENGLISH)).isEqualTo("one and 2");
    assertThat(both.in(Language.SWEDISH)).isEqualTo("ett och 2");
  }

  @Test
  void partsAreJoinedAsEachLanguageDoes() {
    List<Told> parts = List.of(Told.text("a"), Told.text("b"), Told.text("c"));

    assertThat(Joined.and(parts).in(Language.SWEDISH)).isEqualTo("a, b och c");
    assertThat(Joined.or(parts).in(Language.ENGLISH)).isEqualTo("a, b or c");
    assertThat(Joined.or(parts.subList(0, 1)).in(Language.ENGLISH)).isEqualTo("a");
    assertThat(Language.SWEDISH.called()).isEqualTo("svenska");
  }

  @Test
  void aCountChoosesBetweenForms() {
    String[] texts = {"{0} {0|agreement|agreements} in {1}", "{0} {0|avtal|avtalen} i {1}"};

    assertThat(new Sentence(texts, 1, "x").in(Language.ENGLISH)).isEqualTo("1 agreement in x");
    assertThat(new Sentence(texts, 12, "x").in(Language.ENGLISH)).isEqualTo("12 agreements in x");
    assertThat(new Sentence(texts, 0, "{1}").in(Language.SWEDISH)).isEqualTo("0 avtalen i {1}");
  }
}
