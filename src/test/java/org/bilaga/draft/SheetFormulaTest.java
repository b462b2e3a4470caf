package org.bilaga.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas of both kinds of workbooks are read as the same; what is not known is no formula. */
class SheetFormulaTest {
  @Test
  void bothProgramsWriteTheSameFormula() {
    var excel = SheetFormula.of("ROUND(B$1*C2/SUM(C$2:C$4),0)");
    assertThat(excel).isPresent();
    assertThat(SheetFormula.of("of:=ROUND([.B$1]*[.C2]/SUM([.C$2:.C$4]);0)")).isEqualTo(excel);
    assertThat(SheetFormula.shown("of:=ROUND([.B$1]*[.C2];0)")).isEqualTo("=ROUND(B$1*C2,0)");
    assertThat(SheetFormula.of("'Sheet 2'!B$1*C2"))
        .isEqualTo(SheetFormula.of("of:=[$'Sheet 2'.B$1]*[.C2]"));
    assertThat(SheetFormula.of("Key!B$1*C2")).isEqualTo(SheetFormula.of("of:=[Key.B$1]*[.C2]"));
  }

  @Test
  void signsBindAsInReckoning() {
    assertThat(SheetFormula.of("1+2*3")).isEqualTo(SheetFormula.of("1+(2*3)"));
    assertThat(SheetFormula.of("6/2/3")).isEqualTo(SheetFormula.of("(6/2)/3"));
    assertThat(SheetFormula.of("50%*A1")).isEqualTo(SheetFormula.of("50/100*A1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "=", "A1&\"x\"", "ROUND(A1", "A1:", "IF(A1>2,1,0)", "A1 B1", "#REF!", "1,5"})
  void whatIsNotKnownIsNone(String written) {
    assertThat(SheetFormula.of(written)).isEmpty();
  }

  @Test
  void deepBracketsAreNoFault() {
    assertThat(SheetFormula.of("(".repeat(100_000))).isEmpty();
    assertThat(SheetFormula.of("-".repeat(100_000) + "1")).isEmpty();
  }
}
