package org.bilaga.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bilaga.coverage.SectionCoverage.Status;
import org.bilaga.source.SourceFile;
import org.bilaga.words.Told;
import org.junit.jupiter.api.Test;

/** Numbers of sections in the order of a document, and which of them are missing. */
class SectionNumberTest {

  @Test
  void aSectionStandsBeforeItsPartsAndTenAfterNine() {
    assertThat(Stream.of("10", "2.10", "2.9", "2", "2.9.1", "1.1").map(it -> one(it)).sorted())
        .extracting(SectionNumber::toString)
        .containsExactly("1.1", "2", "2.9", "2.9.1", "2.10", "10");
  }

  @Test
  void aRangeIsAllThatItNames() {
    assertThat(SectionNumber.read("5.4–5.6"))
        .extracting(SectionNumber::toString)
        .containsExactly("5.4", "5.5", "5.6");
    assertThat(SectionNumber.read("4-5.1"))
        .extracting(SectionNumber::toString)
        .containsExactly("4", "5.1");
    assertThat(SectionNumber.read("1–999999999999")).hasSize(2);
  }

  @Test
  void gapsBetweenSiblingsAreMissing() {
    assertThat(names("1", "3.2", "4.1", "4.3"))
        .containsExactly(
            "1 MODELLED",
            "2 MISSING",
            "3 PARTS_ONLY",
            "3.1 MISSING",
            "3.2 MODELLED",
            "4 PARTS_ONLY",
            "4.1 MODELLED",
            "4.2 MISSING",
            "4.3 MODELLED");
  }

  @Test
  void manyMissingInARowAreOneEntry() {
    var all = new SectionSequence(said("1", "1000000")).withGaps();
    assertThat(all).extracting(SectionCoverage::name).containsExactly("1", "2–999999", "1000000");
    assertThat(all.get(1).numbers()).isEqualTo(999_998);
    assertThat(all.get(1).status()).isEqualTo(Status.MISSING);
  }

  private static SectionNumber one(String text) {
    return SectionNumber.read(text).get(0);
  }

  private static List<String> names(String... sections) {
    return new SectionSequence(said(sections))
        .withGaps().stream().map(it -> it.name() + " " + it.status()).toList();
  }

  private static Map<SectionNumber, List<Represented>> said(String... sections) {
    var place = SourceFile.of("m.agreement", "").span(0, 0);
    var mention = new Represented(Represented.Kind.MODELLED, place, Told.text("bidrag"), List.of());
    Map<SectionNumber, List<Represented>> said = new TreeMap<>();
    for (String section : sections) {
      said.put(one(section), List.of(mention));
    }
    return said;
  }

  @Test
  void lettersAndParagraphsComeAfterTheirNumber() {
    assertThat(
            Stream.of("14", "13 b", "7(10)", "13", "7 (2)", "13 a", "7", "13 a(1)")
                .flatMap(it -> SectionNumber.read(it).stream())
                .sorted())
        .extracting(SectionNumber::toString)
        .containsExactly("7", "7(2)", "7(10)", "13", "13 a", "13 a(1)", "13 b", "14");
  }
}
