package org.bilaga.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '¤',
      quoteCharacter = '~',
      value = {
        "plain¤plain",
        "=1+1¤'=1+1",
        "+46 8¤'+46 8",
        "@x¤'@x",
        "-x¤'-x",
        "-¤'-",
        "-4¤-4",
        "-4.50¤-4.50",
        "-4.5.0¤'-4.5.0",
        "a,b¤\"a,b\"",
        "a\"b¤\"a\"\"b\"",
        "=a,b¤\"'=a,b\""
      })
  void cellIsQuotedAndNoFormula(String cell, String written) {
    var out = new StringBuilder();
    new CsvText(out).row(cell);
    assertThat(out.toString()).isEqualTo(written + "\n");
  }

  @Test
  void tabAndReturnBeginNoFormula() {
    var out = new StringBuilder();
    new CsvText(out).row("\t=1", "\r=1", "a\nb");
    assertThat(out.toString()).isEqualTo("'\t=1,\"'\r=1\",\"a\nb\"\n");
  }
}
