package org.bilaga.answer;

import org.bilaga.coverage.Coverage;
import org.bilaga.report.CoverageSheet;
import org.bilaga.workspace.Agreements;
import org.bilaga.workspace.Engine;
import org.bilaga.workspace.Refused;

/** Section by section what of a document is modelled, claimed, unmodelled or missing. */
final class CoverageAnswer {
  private CoverageAnswer() {}

  static Answered of(Given given, Engine engine) throws Refused {
    Agreements chosen = given.selection(engine).agreements();
    if (chosen.all().size() != 1) {
      throw Refused.because(Sentences.coverageOfWhat()).in(chosen.language());
    }
    Coverage coverage = Coverage.of(chosen.all().get(0).declared());
    return Answered.of(
        CoverageSheet.of(coverage, given.has(Choice.FULL)),
        given,
        chosen.notes(),
        chosen.language());
  }
}
