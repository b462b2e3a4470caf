package org.bilaga.cli;

import java.util.Optional;
import org.bilaga.finding.JsonText;
import org.bilaga.finding.Visible;
import org.bilaga.report.DataTable;
import org.bilaga.report.Grid;
import org.bilaga.report.GridMarkdown;
import org.bilaga.report.GridText;
import org.bilaga.report.MembersTable;
import org.bilaga.resolve.Referent;
import org.bilaga.workspace.Question;

/** A group with its members, or data with their figures, in the format asked for. */
final class ShownDeclaration {
  private ShownDeclaration() {}

  /** Whether what is meant is such a thing; it is shown then. */
  static boolean render(
      Optional<Referent> meaning,
      Question question,
      Console console,
      String format,
      StringBuilder out) {
    var language = console.language();
    Optional<String> heading = Optional.empty();
    Optional<Grid> grid = Optional.empty();
    if (meaning.isPresent() && meaning.get() instanceof Referent.OfGroup of) {
      var table = new MembersTable(of.group(), language);
      if (format.equals("csv")) {
        table.csv(out);
        return true;
      } else if (format.equals("json")) {
        table.json(new JsonText(out));
        out.append('\n');
        return true;
      }
      heading = Optional.of(table.heading());
      grid = Optional.of(table.grid());
    } else if (meaning.isPresent() && meaning.get() instanceof Referent.OfData of) {
      var table = new DataTable(of.data(), question.evaluator().weighing(), language);
      if (format.equals("csv")) {
        table.csv(out);
        return true;
      } else if (format.equals("json")) {
        table.json(new JsonText(out));
        out.append('\n');
        return true;
      }
      heading = Optional.of(table.heading());
      grid = Optional.of(table.grid());
    }
    if (grid.isEmpty()) {
      return false;
    }
    boolean text = format.equals("text");
    out.append(text ? Visible.prose(heading.get()) : "# " + GridMarkdown.text(heading.get()));
    out.append("\n\n");
    if (text) {
      new GridText(console.desk().columns()).render(grid.get(), out);
    } else {
      GridMarkdown.render(grid.get(), out);
    }
    return true;
  }
}
