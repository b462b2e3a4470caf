package org.bilaga.answer;

import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Severity;
import org.bilaga.report.SettledSheet;
import org.bilaga.workspace.Engine;
import org.bilaga.workspace.Refused;
import org.bilaga.workspace.Settling;

/** An agreement settled from what happened: where each recipient stands on a day. */
final class SettledAnswer {
  private SettledAnswer() {}

  static Answered of(Given given, Engine engine) throws Refused {
    var asking =
        new Settling.Asking(
            given.asked(),
            given.values(Choice.FACTS),
            given.values(Choice.FORM),
            given.value(Choice.FOR));
    var settled = Settling.of(asking, engine);
    boolean byGrant = given.value(Choice.BY, "").equals("grant");
    var findings = settled.findings().sorted();
    return Answered.of(
            SettledSheet.of(settled.settlement(), byGrant, findings),
            given,
            settled.notes(),
            settled.language())
        .finding(findings, isGood(settled.findings()));
  }

  private static boolean isGood(Findings findings) {
    for (Finding finding : findings.all()) {
      if (finding.kind().severity() == Severity.ERROR && finding.disputed().isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
