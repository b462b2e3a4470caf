package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bilaga.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several sentences in a line are as many as in several: a mistake in one is its own. */
class SentencesInOneLineTest {
  @TempDir Path folder;

  private List<String> found(String inside) {
    String text = "party p \"P\" agreement a { period 2020 " + inside + " }\n";
    return new Folder(folder)
        .put("a.agreement", text).check("a.agreement").stream()
            .map(it -> it.kind().name() + " " + place(it))
            .toList();
  }

  private static String place(Finding finding) {
    return finding.span().text();
  }

  @Test
  void aNameThatIsNoneHidesNothingBesideIt() {
    String beside =
        " grant x 10 EUR to p area o { total 6 EUR grant y 5 EUR to p } grant z 2 EUR to p";
    assertThat(found("grant q 1 EUR to p" + beside + " total 17 EUR"))
        .containsExactly("parts-differ-from-total 6 EUR", "parts-differ-from-total 17 EUR");
    assertThat(found("grant ca 1 EUR to p" + beside))
        .containsExactly("keyword-as-name ca", "parts-differ-from-total 6 EUR");
    assertThat(
            found(
                "area c { grant ca 1 EUR to p grant x 10 EUR to p area o { total 6 EUR grant"
                    + " y 5 EUR to p } }"))
        .containsExactly("keyword-as-name ca", "parts-differ-from-total 6 EUR");
  }

  @Test
  void aGrantThatIsCalledByAWordOfItIsOne() {
    assertThat(found("area area-one { grant grant-one 5 EUR to p total 6 EUR }"))
        .containsExactly("parts-differ-from-total 6 EUR");
  }
}
