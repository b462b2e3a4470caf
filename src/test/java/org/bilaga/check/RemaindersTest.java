package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What remains needs a total to remain of, and something that is left of it. */
class RemaindersTest {
  @TempDir Path folder;

  private List<String> told(String clauses) {
    return new Folder(folder)
            .put("a.agreement", "party p \"P\"\nagreement a {\nperiod 2020\n" + clauses + "\n}\n")
            .check("a.agreement")
            .stream()
            .map(it -> it.kind().name() + ": " + it.message(Language.ENGLISH))
            .toList();
  }

  @Test
  void ofWhatHasNoTotalNothingRemains() {
    String grant = "remainder-without-total: `o.g` is what remains, but `o` states no total";
    assertThat(told("area o { grant g remainder to p }"))
        .singleElement()
        .asString()
        .contains(grant);
    assertThat(told("area o { total remainder grant g 1 EUR to p }"))
        .singleElement()
        .asString()
        .contains("remainder-without-total: `o` is what remains, but `a` states no total");
    assertThat(told("area w { area o { total remainder grant g 1 EUR to p } }"))
        .singleElement()
        .asString()
        .contains("remainder-without-total: `w.o` is what remains, but `w` states no total");
  }

  @Test
  void whereTheOthersAreMoreNothingRemains() {
    assertThat(told("total 5 EUR grant x 7 EUR to p grant g remainder to p"))
        .singleElement()
        .asString()
        .contains("remainder-below-zero: Nothing remains for `g`")
        .contains("2 EUR more than its total of 5 EUR");
    assertThat(told("total 5 EUR grant x 7 EUR to p area o { total remainder }"))
        .singleElement()
        .asString()
        .contains("remainder-below-zero: Nothing remains for `o`")
        .contains("2 EUR more than its total of 5 EUR");
    assertThat(told("total 7 EUR grant x 7 EUR to p area o { total remainder }")).isEmpty();
  }

  @Test
  void aTotalThatIsABoundIsSaidToBeOne() {
    assertThat(told("total at most 5 EUR grant x 7 EUR to p"))
        .singleElement()
        .asString()
        .contains("at most 5 EUR");
    assertThat(told("total at least 9 EUR grant x 7 EUR to p"))
        .singleElement()
        .asString()
        .contains("at least 9 EUR");
  }
}
