package org.bilaga.answer;

import static org.bilaga.answer.Choice.BY;
import static org.bilaga.answer.Choice.FOR;
import static org.bilaga.answer.Choice.FORMAT;

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
import org.bilaga.sheet.Setting;
import org.bilaga.words.Told;

/** Comparisons with the lines that are wanted, in the format asked for. */
final class ComparedPrint {
  private final Given given;
  private final Setting setting;

  ComparedPrint(Given given, Setting setting) {
    this.given = given;
    this.setting = setting;
  }

  void print(Map<Comparison, List<Line>> wanted, StringBuilder out) {
    String format = given.value(FORMAT, "text");
    String by = given.value(BY, "");
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
    var each = new ComparisonJson(json, setting.language());
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
          default -> given.has(FOR) ? ComparisonPage.By.GRANT : ComparisonPage.By.BOTH;
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
              comparison, each.getValue(), recipient(each.getValue()), setting.language());
      if (markdown) {
        page.markdown(tables, out);
      } else {
        page.text(tables, setting.palette(), setting.columns(), out);
      }
    }
    if (same > 0) {
      out.append(out.isEmpty() ? "" : "\n");
      out.append(Sentences.alike(same).in(setting.language())).append('\n');
    }
  }

  private Optional<Told> recipient(List<Line> lines) {
    if (!given.has(FOR) || lines.isEmpty()) {
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
        Told.text(names.size() > 3 ? given.value(FOR, "") : String.join(", ", names)));
  }
}
