package org.bilaga.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bilaga.finding.Visible;
import org.bilaga.ledger.Ledger;
import org.bilaga.ledger.Ledgers;
import org.bilaga.report.AgreementJson;
import org.bilaga.report.AgreementTable;
import org.bilaga.report.Grid;
import org.bilaga.report.GridMarkdown;
import org.bilaga.report.GridText;
import org.bilaga.report.MemberTable;
import org.bilaga.report.TidyCsv;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Area;
import org.bilaga.resolve.Grant;
import org.bilaga.resolve.Group;
import org.bilaga.workspace.Question;

/** The money of an agreement or area, by grants or by members, in the format asked for. */
final class ShownTable {
  private final Area area;
  private final Optional<Group> by;
  private final Question question;
  private final Console console;

  ShownTable(Area area, Optional<Group> by, Question question, Console console) {
    this.area = area;
    this.by = by;
    this.question = question;
    this.console = console;
  }

  void render(String format, StringBuilder out) {
    Agreement agreement = area.agreement();
    Ledgers evaluator = question.evaluator();
    Ledger ledger = evaluator.ledger(agreement);
    List<Grant> inArea = area.allGrants();
    Predicate<Grant> wanted =
        grant ->
            inArea.contains(grant)
                && by.map(group -> MemberTable.concerns(grant, group)).orElse(true);
    if (format.equals("csv")) {
      TidyCsv.render(ledger, wanted, by, out);
      return;
    } else if (format.equals("json")) {
      new AgreementJson(ledger, evaluator, out).render(wanted);
      out.append('\n');
      return;
    }
    boolean text = format.equals("text");
    String title = agreement.declared().title().map(it -> it.text()).orElse(agreement.name());
    String period = agreement.period().isEmpty() ? "" : ", " + agreement.period();
    String heading =
        title + " (" + agreement.name() + (area.isRoot() ? "" : "." + area.path()) + period + ")";
    out.append(text ? Visible.prose(heading) : "# " + GridMarkdown.text(heading)).append("\n\n");
    if (by.isPresent()) {
      var grid = new MemberTable(ledger, inArea, by.get(), console.language()).grid();
      render(grid, text, out);
      if (ledger.entries().stream().anyMatch(it -> wanted.test(it.grant()) && !it.isKnown())) {
        note(
            console.say(
                "?: an amount that is not stated is not in the sum.",
                "?: ett belopp som inte är angivet ingår inte i summan."),
            text,
            out);
      }
      return;
    }
    var table = new AgreementTable(ledger, evaluator, console.language());
    render(table.grid(), text, out);
    for (String note : table.notes()) {
      note(note, text, out);
    }
  }

  private static void note(String note, boolean text, StringBuilder out) {
    out.append(text ? Visible.prose(note) : "\n" + GridMarkdown.text(note)).append('\n');
  }

  private void render(Grid grid, boolean text, StringBuilder out) {
    if (text) {
      new GridText(console.desk().columns()).render(grid.aligned(), out);
    } else {
      GridMarkdown.render(grid, out);
    }
  }
}
