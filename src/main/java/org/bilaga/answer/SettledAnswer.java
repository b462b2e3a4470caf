package org.bilaga.answer;

import org.bilaga.finding.Finding;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Severity;
import org.bilaga.report.Page;
import org.bilaga.report.SettlementCsv;
import org.bilaga.report.SettlementJson;
import org.bilaga.report.SettlementTelling;
import org.bilaga.settle.Settlement;
import org.bilaga.sheet.Setting;
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
    return Answered.of(
            (setting, out) -> write(given, settled.settlement(), settled.findings(), setting, out),
            settled.notes(),
            settled.language())
        .finding(settled.findings().sorted(), isGood(settled.findings()));
  }

  private static void write(
      Given given, Settlement settlement, Findings findings, Setting setting, StringBuilder out) {
    switch (given.format()) {
      case CSV -> SettlementCsv.render(settlement, out);
      case JSON -> {
        new SettlementJson(settlement, setting.language(), out).render(findings.sorted());
        out.append('\n');
      }
      case MARKDOWN -> Page.markdown(telling(given, settlement, setting, 0).passages(), out);
      default ->
          Page.text(
              telling(given, settlement, setting, setting.columns()).passages(),
              setting.palette(),
              setting.columns(),
              out);
    }
  }

  private static SettlementTelling telling(
      Given given, Settlement settlement, Setting setting, int columns) {
    boolean byGrant = given.value(Choice.BY, "").equals("grant");
    return new SettlementTelling(settlement, byGrant, columns, setting.language());
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
