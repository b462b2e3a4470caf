package org.bilaga.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.bilaga.document.Documents;
import org.bilaga.words.Language;
import org.junit.jupiter.api.Test;

/** How far sums are looked for in a table, so that a large one is audited in seconds. */
class AuditLimitsTest {
  private static List<String> found(String table) {
    var document = Documents.read(table.getBytes(UTF_8), "t.csv", Language.ENGLISH).document();
    return DocumentAudit.of(List.of(document.orElseThrow())).findings().stream()
        .map(it -> it.kind().name() + " " + it.span().text())
        .toList();
  }

  private static String row(String name, long[] cells) {
    var row = new StringBuilder(name);
    for (long cell : cells) {
      row.append(';').append(cell);
    }
    return row.append('\n').toString();
  }

  /** So many columns and their sum, which one row has wrong; to the left of them or the right. */
  private static String wide(int parts, boolean left) {
    var random = new Random(parts);
    var table = new StringBuilder("name" + ";c".repeat(parts + 1) + "\n");
    for (int row = 0; row < 6; row++) {
      var cells = new long[parts + 1];
      int sum = left ? 0 : parts;
      for (int at = 0; at <= parts; at++) {
        if (at != sum) {
          cells[at] = 1_000_000 + random.nextInt(90_000_000);
          cells[sum] += cells[at];
        }
      }
      cells[sum] += row == 4 ? 1 : 0;
      table.append(row("m" + row, cells));
    }
    return table.toString();
  }

  @Test
  void aColumnIsTheSumOfAsManyAsThePageSays() {
    for (boolean left : new boolean[] {true, false}) {
      assertThat(found(wide(RowSums.MOST_PARTS, left)))
          .as("the sum is to the left: %s", left)
          .singleElement()
          .asString()
          .startsWith("document-row-differs");
      assertThat(found(wide(RowSums.MOST_PARTS + 1, left))).isEmpty();
    }
  }

  /** A sum of all, then so many sums, and one that is theirs; in one of its columns it is wrong. */
  private static String sums(int count) {
    var random = new Random(count);
    var table = new StringBuilder("name;a;b;c;d\n");
    var last = new long[4];
    for (int sum = -1; sum < count; sum++) {
      var total = new long[4];
      for (int row = 0; row < 2; row++) {
        var cells = random.longs(4, 1_000_000, 90_000_000).toArray();
        for (int at = 0; at < 4; at++) {
          total[at] += cells[at];
          last[at] += sum < 0 ? 0 : cells[at];
        }
        table.append(row("m" + sum + "." + row, cells));
      }
      table.append(row("Total " + sum, total));
    }
    last[2]++;
    return table.append(row("Total of those", last)).toString();
  }

  @Test
  void aSumIsThatOfAsManySumsAsThePageSays() {
    assertThat(found(sums(ColumnSums.MOST_SUMS)))
        .singleElement()
        .asString()
        .startsWith("document-column-differs");
    assertThat(found(sums(ColumnSums.MOST_SUMS + 1))).isEmpty();
  }

  /** Amounts, people and amounts a head at the end of so many columns; one of them is wrong. */
  private static String heads(int columns) {
    var random = new Random(columns);
    var table = new StringBuilder("name" + ";c".repeat(columns) + "\n");
    for (int row = 0; row < 9; row++) {
      var cells = random.longs(columns, 1_000_000, 90_000_000).toArray();
      cells[columns - 2] = 5_000 + random.nextInt(1_000);
      cells[columns - 1] = Math.round((double) cells[columns - 3] / cells[columns - 2]);
      cells[columns - 1] += row == 4 ? 2 : 0;
      table.append(row("m" + row, cells));
    }
    return table.toString();
  }

  @Test
  void columnsThatAreWorkedOutOfOthersAreLookedForAmongAsManyAsThePageSays() {
    // The first column has the names.
    assertThat(found(heads(ShareColumns.MOST_COLUMNS - 1)))
        .singleElement()
        .asString()
        .startsWith("document-share-differs");
    assertThat(found(heads(ShareColumns.MOST_COLUMNS))).isEmpty();
  }

  @Test
  void thePageIsTrue() throws IOException {
    String pages =
        Files.readString(Path.of("specs/language/16-limits.md"))
            + Files.readString(Path.of("specs/language/sv/16-gränser.md"));
    assertThat(pages)
        .contains(
            "| columns whose sum another column is, in an audit | "
                + RowSums.MOST_PARTS
                + " beside it |",
            "| sums whose sum another sum is, in an audit | "
                + ColumnSums.MOST_SUMS
                + " above it, or all |",
            "| columns among which an audit looks for shares and amounts a head | the first "
                + ShareColumns.MOST_COLUMNS
                + " |",
            "| kolumner som en annan är summan av, i en granskning | "
                + RowSums.MOST_PARTS
                + " bredvid den |",
            "| summor som en annan är summan av, i en granskning | "
                + ColumnSums.MOST_SUMS
                + " ovanför den, eller alla |",
            "| kolumner bland vilka en granskning söker andelar och belopp per person | de "
                + ShareColumns.MOST_COLUMNS
                + " första |");
  }
}
