package org.bilaga.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.bilaga.source.SourceFile;
import org.junit.jupiter.api.Test;

/** Of one kind in one file so many are told one by one, and the others are counted. */
class FindingsTest {
  private static final Kind KIND = Kind.finding("e").en("E.", "").sv("E.", "");
  private static final Kind OTHER = Kind.mistake("m").en("M.", "").sv("M.", "");

  private final Findings findings = new Findings();

  private void add(Kind kind, String file, int times) {
    var place = SourceFile.of(file, "x").span(0, 1);
    for (int i = 0; i < times; i++) {
      findings.add(kind.at(place));
    }
  }

  @Test
  void asManyAsCanBeReadAreTold() {
    add(KIND, "a.agreement", Findings.MOST);
    add(KIND, "b.agreement", Findings.MOST);
    add(OTHER, "a.agreement", Findings.MOST);
    assertThat(findings.all()).hasSize(3 * Findings.MOST);
    assertThat(findings.leftOut()).isEmpty();
  }

  @Test
  void oneMoreIsCounted() {
    add(KIND, "a.agreement", Findings.MOST + 1);
    assertThat(findings.all()).hasSize(Findings.MOST);
    assertThat(findings.leftOut()).singleElement().extracting(LeftOut::count).isEqualTo(1);
  }
}
