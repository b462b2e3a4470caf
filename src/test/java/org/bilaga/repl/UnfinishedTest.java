package org.bilaga.repl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnfinishedTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "agreement a \"A\" {",
        "agreement a \"A\"",
        "scenario s \"S\" for a {\n  set a.b = 1 kr",
        "let x = ",
        "gnv-2020.total /",
        "gnv-2020.total >=",
        "(1 + 2",
        "gnv-2020[halland",
        "key k = share of",
        "data d \"D\" by regioner {\n| a |",
      })
  void whatIsOpenGoesOnInTheNextLine(String text) {
    assertThat(Unfinished.is(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "gnv-2020",
        "gnv-2020[halland]",
        "let x = 5 mkr",
        "agreement a \"A\" {\n}",
        "group g \"G\" from \"g.csv\"",
        "why gnv-2020[halland]",
        "\"a text that is not closed",
        "claim } too many",
      })
  void whatIsWholeIsAnswered(String text) {
    assertThat(Unfinished.is(text)).isFalse();
  }

  @Test
  void anEmptyLineEndsWhatOnlyLacksAnEnd() {
    assertThat(Unfinished.is("let x =\n")).isFalse();
    assertThat(Unfinished.is("agreement a \"A\" {\n")).isTrue();
    assertThat(Unfinished.is("agreement a \"A\" {\n\n")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agreement a \"A\" {\n  total 1 mkr\n}",
        "agreement a \"A\"\n{\n\n  // {\n}\n\n}",
        "let x =\n",
        "agreement a \"A\" {\n\n",
        "\"a { b\nlet x = (1\n+ 2)\n\n\nshow x",
      })
  void aTextThatComesByLinesIsAsUnfinishedAsAllOfIt(String text) {
    var lines = new Unfinished.Lines();
    var all = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      all.append(all.isEmpty() ? "" : "\n").append(line);
      lines.add(line);
      assertThat(lines.text()).isEqualTo(all.toString());
      assertThat(lines.areUnfinished()).as(all.toString()).isEqualTo(Unfinished.is(all.toString()));
    }
  }
}
