package org.bilaga.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bilaga.table.TableWords;

/**
 * Tables that go on over several pages are one: what stands between is the head and foot of pages,
 * or says that they go on, they have as many columns, and the later has the same headings or none.
 */
final class ContinuedTables {
  /** The number of a page: {@code - 3 -}, {@code Page 3 of 8}, {@code 3 (8)}. */
  private static final Pattern PAGE =
      Pattern.compile(
          "(?i)[-\u2013\u2014 ]*(?:(?:page|p\\.|pg\\.|sida|sid\\.|side|seite|s\\.|sivu|pagina) ?)?"
              + "\\d{1,4}(?: ?(?:/|\\(|of|av|von|de) ?\\d{1,4}\\)?)?[-\u2013\u2014 ]*");

  private ContinuedTables() {}

  static List<Block> joined(List<Block> blocks) {
    List<Block> joined = new ArrayList<>();
    int table = -1;
    for (Block block : blocks) {
      if (block instanceof Block.Table it) {
        if (table >= 0 && goesOn((Block.Table) joined.get(table), it)) {
          joined.set(table, both((Block.Table) joined.get(table), it));
          continue;
        }
        table = joined.size();
      } else if (!isBetween(block)) {
        table = -1;
      }
      joined.add(block);
    }
    return joined;
  }

  /** What stands between the parts of one table: the edges of pages, and that it goes on. */
  private static boolean isBetween(Block block) {
    return block instanceof Block.Margin
        || block instanceof Block.Running it
            && (TableWords.isContinued(it.text().text())
                || PAGE.matcher(it.text().text().strip()).matches());
  }

  private static boolean goesOn(Block.Table first, Block.Table second) {
    return first.columns() == second.columns()
        && first.certain() == second.certain()
        && (hasFigures(second.rows().get(0)) || repeats(first, second));
  }

  private static boolean repeats(Block.Table first, Block.Table second) {
    return texts(first.rows().get(0)).equals(texts(second.rows().get(0)));
  }

  private static List<String> texts(Block.Row row) {
    return row.cells().stream().map(Block.Cell::text).toList();
  }

  /** Whether a row is no heading: most of its cells but the first begin with a digit. */
  private static boolean hasFigures(Block.Row row) {
    int figures = 0;
    for (Block.Cell cell : row.cells().subList(1, row.cells().size())) {
      String text = cell.text().strip();
      figures += !text.isEmpty() && Character.isDigit(text.charAt(0)) ? 1 : 0;
    }
    return figures * 2 >= row.cells().size() - 1;
  }

  private static Block.Table both(Block.Table first, Block.Table second) {
    List<Block.Row> rows = new ArrayList<>(first.rows());
    int from = repeats(first, second) ? 1 : 0;
    rows.addAll(second.rows().subList(from, second.rows().size()));
    return new Block.Table(first.span().to(second.span()), rows, first.certain());
  }
}
