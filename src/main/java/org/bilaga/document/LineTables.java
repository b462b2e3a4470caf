package org.bilaga.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bilaga.source.SourceFile;

/**
 * Finds tables in lines of text, whose cells are parted by spaces alone.
 *
 * <p>Lines below each other that end with equally many figures are rows; empty lines may stand
 * between them, and the beginning of a name on a line of its own.
 */
final class LineTables {
  private static final int FEWEST_ROWS = 3;
  private static final int MOST_EMPTY = 3;
  private static final int LONGEST_NAME = 60;
  private static final int MOST_BEYOND = 2;

  /** "The state gives 5 000 kronor.", but not "Halland 5 000 kr.", whose word is cut short. */
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?:\\p{Nd}|\\p{L}{4})\\.[”\"')]?\\s*$");

  private final SourceFile source;

  private final int first;
  private final int last;

  private final boolean tabbed;

  /** Within the lines from one to another, both among them; of those with tabs alone where said. */
  LineTables(SourceFile source, int first, int last, boolean tabbed) {
    this.source = source;
    this.first = first;
    this.last = last;
    this.tabbed = tabbed;
  }

  /** A table, with the first and the last of its lines. */
  record Found(int first, int last, Block.Table table) {}

  /** The table that begins at a line, if one does. */
  Optional<Found> at(int line) {
    if (row(line).isEmpty()) {
      return Optional.empty();
    }
    List<PrintedRow> rows = new ArrayList<>();
    Map<Integer, Integer> namesFrom = new HashMap<>();
    int at = line;
    int empty = 0;
    while (at <= last && empty <= MOST_EMPTY) {
      String text = source.line(at);
      var row = row(at);
      if (text.isBlank()) {
        empty++;
        at++;
      } else if (row.isPresent()) {
        rows.add(row.get());
        empty = 0;
        at++;
      } else if (isBeginningOfName(at)) {
        namesFrom.put(at + 1, at);
        at++;
      } else {
        break;
      }
    }
    return rows.size() < FEWEST_ROWS ? Optional.empty() : table(rows, namesFrom);
  }

  private Optional<PrintedRow> row(int line) {
    if (line > last
        || tabbed && source.line(line).indexOf('\t') < 0
        || SENTENCE_END.matcher(source.line(line)).find()) {
      return Optional.empty();
    }
    return PrintedRow.of(line, source.line(line), source.lineStart(line))
        .filter(row -> row.isNamed() && row.nameEnd() - row.nameStart() <= LONGEST_NAME)
        .filter(row -> row.fewest() > 1 || row.pieces() > 1 || isAmountApart(row));
  }

  /** One figure far from the name, and neither a year nor the number of a page. */
  private boolean isAmountApart(PrintedRow row) {
    String figure = source.text().substring(row.start(0), row.end(0));
    long digits = figure.chars().filter(Character::isDigit).count();
    return row.isApart() && digits > 3 && !figure.matches("(?:19|20)\\d\\d");
  }

  /** Words alone, directly above a line that goes on with a name and figures. */
  private boolean isBeginningOfName(int line) {
    String text = source.line(line).strip();
    return !text.isEmpty()
        && text.length() <= LONGEST_NAME
        && row(line).isEmpty()
        && !text.endsWith(".")
        && !text.endsWith(":")
        && !text.contains("  ")
        && text.indexOf('\t') < 0
        && row(line + 1).isPresent();
  }

  private Optional<Found> table(List<PrintedRow> rows, Map<Integer, Integer> namesFrom) {
    var parted = parting(rows);
    if (parted.isEmpty()) {
      return Optional.empty();
    }
    int columns = parted.get().columns();
    var parting = parted.get();
    List<Block.Row> read = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      PrintedRow row = rows.get(i);
      List<Block.Cell> cells = new ArrayList<>();
      var name = new PassageBuilder(source);
      Integer above = namesFrom.get(row.line());
      int start = above == null ? row.nameStart() : source.lineStart(above);
      if (above != null) {
        name.add(start, start + source.line(above).length());
      }
      name.add(row.nameStart(), row.nameEnd());
      cells.add(
          new Block.Cell(name.build().text(), source.span(row.nameStart(), row.nameEnd()), true));
      int[] begins = parting.of(i);
      for (int column = 0; column < columns && begins.length > 0; column++) {
        int last = (column + 1 < columns ? begins[column + 1] : row.pieces()) - 1;
        var span = source.span(row.start(begins[column]), row.end(last));
        cells.add(new Block.Cell(span.text(), span, parting.isSure(i)));
      }
      if (begins.length == 0) {
        // A row of another shape: it is shown whole, as far as that goes.
        var rest = source.span(row.start(0), row.end(row.pieces() - 1));
        cells.add(new Block.Cell(rest.text(), rest, false));
        for (int column = 1; column < columns; column++) {
          cells.add(new Block.Cell("", source.span(rest.end(), rest.end()), false));
        }
      }
      read.add(new Block.Row(cells));
    }
    int first = rows.get(0).line();
    int last = rows.get(rows.size() - 1).line();
    int from = namesFrom.getOrDefault(first, first);
    var headings = LineHeadings.above(source, this.first, from, shares(read, columns));
    if (headings.isPresent()) {
      read.add(0, new Block.Row(headings.get().cells()));
      from = headings.get().from();
    }
    var span =
        source.span(source.lineStart(from), source.lineStart(last) + source.line(last).length());
    return Optional.of(new Found(from, last, new Block.Table(span, read, false)));
  }

  /** For the names and each column, whether most cells are shares. */
  private static List<Boolean> shares(List<Block.Row> rows, int columns) {
    List<Boolean> shares = new ArrayList<>();
    for (int column = 0; column <= columns; column++) {
      int here = column;
      long those = rows.stream().filter(row -> row.cells().get(here).text().endsWith("%")).count();
      shares.add(those * 2 > rows.size());
    }
    return shares;
  }

  /**
   * With so many figures in each row as let most rows hold them and most columns add up; the fewest
   * of those. Where all rows can be parted in several ways, they may hold one or two more than they
   * must.
   */
  private Optional<RowParting> parting(List<PrintedRow> rows) {
    Map<Integer, Integer> count = new TreeMap<>();
    rows.forEach(row -> count.merge(row.fewest(), 1, Integer::sum));
    int usual = 0;
    for (var each : count.entrySet()) {
      usual = each.getValue() >= count.getOrDefault(usual, 0) ? each.getKey() : usual;
    }
    Optional<RowParting> best = Optional.empty();
    for (int columns = usual; columns <= usual + MOST_BEYOND; columns++) {
      int wanted = columns;
      long fit =
          rows.stream().filter(row -> row.fewest() <= wanted && wanted <= row.pieces()).count();
      if (fit < FEWEST_ROWS || fit * 3 < rows.size() * 2L) {
        continue;
      }
      var tried = new RowParting(source.text(), rows, columns);
      boolean better =
          best.isEmpty()
              || tried.fitting() >= best.get().fitting() && tried.adding() > best.get().adding();
      best = better ? Optional.of(tried) : best;
    }
    return best;
  }
}
