package org.bilaga.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Severity;
import org.bilaga.table.InventedTable;
import org.bilaga.table.PrintedSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Grants to made-up members, printed in any layout and source: nothing is found; and one cell that
 * is a krona more is found there, and nothing else.
 */
class AnyTableCheckedTest {
  @TempDir private static Path temporary;

  private int clean;
  private int told;

  @ParameterizedTest
  @EnumSource(PrintedSource.class)
  void whatIsPrintedAgreesAndOneWrongCellIsFound(PrintedSource source) throws IOException {
    for (long seed = 0; seed < 25; seed++) {
      int members = seed == 7 ? 290 : 4 + (int) (seed % 8);
      one(source, seed, members);
    }
    assertThat(clean).isGreaterThan(told);
  }

  private void one(PrintedSource source, long seed, int members) throws IOException {
    var random = new Random(seed + 40);
    var names = InventedTable.names(members, random);
    List<List<BigDecimal>> amounts = new ArrayList<>();
    for (int column = 0; column < 1 + seed % 2; column++) {
      List<BigDecimal> each = new ArrayList<>();
      for (int member = 0; member < members; member++) {
        each.add(BigDecimal.valueOf(1 + random.nextInt(9_000_000)));
      }
      amounts.add(each);
    }
    var table = new InventedTable(seed + 1000, names, amounts);
    String agreement = agreement(table, amounts, source);
    var findings = check(table, agreement, source);
    String shown = shown(table);
    if (findings.stream().anyMatch(it -> it.kind().name().equals("number-form-unclear"))) {
      told++;
      return;
    }
    assertThat(findings).as(shown).isEmpty();
    clean++;

    int column = random.nextInt(amounts.size());
    int member = random.nextInt(members);
    table.reprint(column, member, table.value(column, member).add(BigDecimal.ONE));
    var wrong = check(table, agreement, source);
    if (wrong.stream().anyMatch(it -> it.kind().name().equals("number-form-unclear"))) {
      return;
    }
    assertThat(wrong).as(shown(table)).hasSize(1);
    assertThat(wrong.get(0).kind().name()).as(shown(table)).isEqualTo("appendix-cell-differs");
    assertThat(wrong.get(0).span().text()).isEqualTo(table.cell(column, member));
    if (source.isText()) {
      assertThat(wrong.get(0).span().line()).isEqualTo(table.place(column, member)[0] + 1);
    }
  }

  private static List<Finding> check(InventedTable table, String agreement, PrintedSource source)
      throws IOException {
    return new Folder(Files.createTempDirectory(temporary, "any"))
            .put("t." + source.extension(), source.write(table.rows()))
            .put("t.agreement", agreement)
            .check("t.agreement")
            .stream()
            .filter(it -> it.kind().severity() == Severity.ERROR)
            .toList();
  }

  private static String agreement(
      InventedTable table, List<List<BigDecimal>> amounts, PrintedSource source) {
    var text = new StringBuilder("group orter {\n    | id | name |\n");
    for (int member = 0; member < table.names().size(); member++) {
      text.append("    | m" + member + "x | " + table.names().get(member) + " |\n");
    }
    text.append("}\ndata vikt by orter {\n    | id |");
    for (int column = 0; column < amounts.size(); column++) {
      text.append(" v" + column + " |");
    }
    for (int member = 0; member < table.names().size(); member++) {
      text.append("\n    | m" + member + "x |");
      for (List<BigDecimal> each : amounts) {
        text.append(" " + each.get(member) + " |");
      }
    }
    text.append("\n}\nagreement stöd \"Stöd\" {\n");
    for (int column = 0; column < amounts.size(); column++) {
      var sum = amounts.get(column).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      text.append("    key k" + column + " = share of vikt.v" + column + "\n");
      text.append("    grant g" + column + " " + sum + " kr to orter by k" + column + "\n");
    }
    text.append("    appendix 1 from \"t." + source.extension() + "\" by orter {\n");
    for (int column = 0; column < amounts.size(); column++) {
      String heading = table.headings().get(column);
      text.append("        column \"" + heading + "\" = g" + column + "\n");
    }
    return text.append("    }\n}\n").toString();
  }

  private static String shown(InventedTable table) {
    return table.rows().stream()
        .limit(30)
        .map(row -> String.join(" | ", row))
        .collect(Collectors.joining("\n"));
  }
}
