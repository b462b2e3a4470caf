package org.bilaga.cli;

import static org.bilaga.cli.CommandOption.BY;
import static org.bilaga.cli.CommandOption.FOR;
import static org.bilaga.cli.CommandOption.FORMAT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.compare.ComparedRecipient;
import org.bilaga.compare.Comparison;
import org.bilaga.compare.Line;
import org.bilaga.finding.JsonText;
import org.bilaga.report.ComparisonCsv;
import org.bilaga.report.ComparisonJson;
import org.bilaga.report.ComparisonPage;
import org.bilaga.words.Told;

/** Comparisons with the lines that are wanted, in the format asked for. */
final class ComparedPrint {
  private final Arguments arguments;
  private final Console console;

  ComparedPrint(Arguments arguments, Console console) {
    this.arguments = arguments;
    this.console = console;
  }

  void print(Map<Comparison, List<Line>> wanted, StringBuilder out) {
    String format = arguments.value(FORMAT, "text");
    String by = arguments.value(BY, "");
    switch (format) {
      case "csv" -> csv(wanted, by, out);
      case "json" -> json(wanted, out);
      default -> page(wanted, by, format.equals("md"), out);
    }
  }

  private static void csv(Map<Comparison, List<Line>> wanted, String by, StringBuilder out) {
    var csv = new ComparisonCsv(out);
    csv.heading();
    wanted.forEach(
        (comparison, lines) -> {
          switch (by) {
            case "grant" -> csv.grants(comparison, lines);
            case "recipient" -> csv.recipients(comparison, lines);
            default -> csv.lines(comparison, lines);
          }
        });
  }

  private void json(Map<Comparison, List<Line>> wanted, StringBuilder out) {
    var json = new JsonText(out).object().name("comparisons").list();
    var each = new ComparisonJson(json, console.language());
    wanted.forEach(each::render);
    json.endList().endObject();
    out.append('\n');
  }

  private void page(
      Map<Comparison, List<Line>> wanted, String by, boolean markdown, StringBuilder out) {
    var tables =
        switch (by) {
          case "grant" -> ComparisonPage.By.GRANT;
          case "recipient" -> ComparisonPage.By.RECIPIENT;
          default -> arguments.has(FOR) ? ComparisonPage.By.GRANT : ComparisonPage.By.BOTH;
        };
    int same = 0;
    for (var each : wanted.entrySet()) {
      Comparison comparison = each.getKey();
      if (comparison.isSame() && wanted.size() > 1) {
        same++;
        continue;
      }
      out.append(out.isEmpty() ? "" : "\n");
      var page =
          new ComparisonPage(
              comparison, each.getValue(), recipient(each.getValue()), console.language());
      if (markdown) {
        page.markdown(tables, out);
      } else {
        page.text(tables, console.palette(), console.desk().columns(), out);
      }
    }
    if (same > 0) {
      String count =
          same == 1
              ? console.say("1 agreement is alike.", "1 överenskommelse är lika.")
              : same + console.say(" agreements are alike.", " överenskommelser är lika.");
      out.append(out.isEmpty() ? "" : "\n").append(count).append('\n');
    }
  }

  private Optional<Told> recipient(List<Line> lines) {
    if (!arguments.has(FOR) || lines.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (Line line : lines) {
      ComparedRecipient it = line.recipient();
      String name = it.name().isEmpty() ? it.groupTitle() : it.name();
      if (!names.contains(name)) {
        names.add(name);
      }
    }
    return Optional.of(
        Told.text(names.size() > 3 ? arguments.value(FOR, "") : String.join(", ", names)));
  }
}
