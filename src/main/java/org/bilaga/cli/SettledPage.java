package org.bilaga.cli;

import static org.bilaga.cli.CommandOption.BY;
import static org.bilaga.cli.CommandOption.FORMAT;

import java.util.List;
import org.bilaga.explain.Passage;
import org.bilaga.finding.Findings;
import org.bilaga.finding.TextRenderer;
import org.bilaga.report.Page;
import org.bilaga.report.SettlementCsv;
import org.bilaga.report.SettlementJson;
import org.bilaga.report.SettlementTelling;
import org.bilaga.settle.Settlement;

/** A settlement in the format asked for; what is wrong with the facts is told beside it. */
final class SettledPage {
  private SettledPage() {}

  static void print(
      Arguments arguments, Settlement settlement, Findings findings, Console console) {
    String format = arguments.value(FORMAT, "text");
    boolean byGrant = arguments.value(BY, "").equals("grant");
    var out = new StringBuilder();
    if (!findings.isEmpty()) {
      var told = new StringBuilder();
      new TextRenderer(console.language(), console.palette(), true).render(findings.sorted(), told);
      console.err().println(told);
    }
    switch (format) {
      case "csv" -> SettlementCsv.render(settlement, out);
      case "json" -> {
        new SettlementJson(settlement, console.language(), out).render(findings.sorted());
        out.append('\n');
      }
      default -> {
        boolean text = format.equals("text");
        int most = text ? console.desk().columns() : 0;
        List<Passage> passages =
            new SettlementTelling(settlement, byGrant, most, console.language()).passages();
        if (text) {
          Page.text(passages, console.palette(), most, out);
        } else {
          Page.markdown(passages, out);
        }
      }
    }
    console.out().print(out);
  }
}
