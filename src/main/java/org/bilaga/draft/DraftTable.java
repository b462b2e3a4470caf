package org.bilaga.draft;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.audit.FigureTable;
import org.bilaga.document.Block;
import org.bilaga.table.UnitOfTitle;
import org.bilaga.words.Language;

/**
 * A table of a document as a file: cells exactly as printed, parted by semicolons, under all that
 * heads each column, in one line.
 *
 * <p>Where the document has no heading of a column, the file numbers it.
 *
 * @param title that says what the table's money is counted in, above the headings; else empty
 * @param rows the cells, the headings first
 * @param isHeaded whether the document has headings
 */
record DraftTable(String name, String title, List<List<String>> rows, boolean isHeaded) {
  DraftTable {
    rows = List.copyOf(rows);
  }

  /** The names of a row and a column. */
  record Place(String row, String column) {}

  static DraftTable of(String name, String title, FigureTable table, Language language) {
    int headings = table.headings();
    List<List<String>> rows = new ArrayList<>();
    List<Block.Row> printed = table.block().rows();
    for (Block.Row row : printed.subList(Math.max(0, headings - 1), printed.size())) {
      rows.add(row.cells().stream().map(cell -> DraftWords.plain(cell.text())).toList());
    }
    List<String> top = new ArrayList<>();
    for (int column = 0; column < table.block().columns(); column++) {
      String heading = DraftWords.plain(table.heading(column));
      String numbered = Sentences.columnNumber(column + 1).in(language);
      top.add(heading.isEmpty() || top.contains(heading) ? numbered : heading);
    }
    if (headings > 0) {
      rows.set(0, top);
    } else {
      rows.addFirst(top);
    }
    String unit = UnitOfTitle.named(title).isPresent() ? title : "";
    return new DraftTable(name, unit, rows, headings > 0);
  }

  String text() {
    var out = new StringBuilder(top());
    for (List<String> row : rows) {
      out.append(String.join(";", row.stream().map(DraftTable::cell).toList())).append('\n');
    }
    return out.toString();
  }

  /** The title as a line of the table, with as many cells as the others. */
  private String top() {
    return title.isEmpty() ? "" : cell(title) + ";".repeat(rows.getFirst().size() - 1) + "\n";
  }

  private static String cell(String text) {
    boolean quoted = text.indexOf(';') >= 0 || text.indexOf('"') >= 0;
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  /** Which cell stands at a place of the text. */
  Optional<Place> placeOf(int offset) {
    int at = top().length();
    for (List<String> row : rows) {
      for (int column = 0; column < row.size(); column++) {
        int end = at + cell(row.get(column)).length();
        if (offset >= at && offset <= end) {
          return Optional.of(new Place(row.getFirst(), rows.getFirst().get(column)));
        }
        at = end + 1;
      }
    }
    return Optional.empty();
  }

  byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }
}
