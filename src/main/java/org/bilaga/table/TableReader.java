package org.bilaga.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.bilaga.source.Folding;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;
import org.bilaga.table.document.TablePart;

/**
 * Bytes to table: the encoding and the delimiter are found out, the cells laid out, nothing thrown.
 *
 * <p>Takes comma, semicolon or tab (or what a first line {@code sep=;} says), UTF-8, UTF-16 with a
 * mark, else Windows-1252, any line ends, quoted cells, empty lines and trailing empty columns.
 * Keeps its buffers between tables: one reader a thread.
 */
public final class TableReader {
  public static final int MAX_BYTES = 64 << 20;
  public static final int MAX_ROWS = 1_000_000;
  public static final int MAX_COLUMNS = 1_000;

  /** Missing cells counted: a few bytes can ask for many of them. */
  public static final int MAX_CELLS = 10_000_000;

  /** Problems listed before the rest are only counted. */
  private static final int MAX_PROBLEMS = 100;

  /** How web pages and parts of them begin. */
  private static final List<String> PAGE =
      List.of("!doctype html", "html", "head", "body", "meta", "table", "div", "?xml", "!--");

  /** Buffers larger than this are not kept. */
  private static final int KEPT_CHARS = 1 << 20;

  private char[] buffer = new char[0];
  private CellScanner scanner = new CellScanner(MAX_CELLS);

  /** The table of a file that holds one, its figures as the file has them. */
  public TableReading read(byte[] bytes, String name) {
    return read(bytes, name, TablePart.ANY);
  }

  /**
   * The table that is meant of those that a file holds, which kind it is of seen from its bytes.
   */
  public TableReading read(byte[] bytes, String name, TablePart part) {
    if (bytes.length > MAX_BYTES) {
      var limit = TableProblem.Limit.BYTES;
      return failed(
          name, place -> new TableProblem.TooLarge(place, limit, MAX_BYTES, bytes.length));
    }
    if (isWorkbook(bytes)) {
      return DocumentTable.workbook(bytes, name, part);
    }
    var looks = looksBinary(bytes);
    if (looks != TableProblem.Looks.OTHER) {
      return failed(name, place -> new TableProblem.BinaryFile(place, looks));
    }
    var decoded = DecodedText.of(bytes);
    if (decoded.isBinary()) {
      return failed(name, place -> new TableProblem.BinaryFile(place, looks));
    }
    if (isPage(decoded.text())) {
      return DocumentTable.page(decoded.text(), name, part);
    }
    if (part.isSaid()) {
      return failed(name, place -> DocumentTable.noSuchPart(part, place));
    }
    return read(SourceFile.of(name, decoded.text()), decoded);
  }

  private TableReading read(SourceFile source, DecodedText decoded) {
    var problems = new ArrayList<TableProblem>();
    encodingProblems(source, decoded, problems);
    String text = source.text();
    int end = text.length();
    if (buffer.length < end) {
      buffer = new char[Math.max(end, Math.min(KEPT_CHARS, buffer.length * 2))];
    }
    char[] chars = buffer;
    text.getChars(0, end, chars, 0);
    if (chars.length > KEPT_CHARS) {
      buffer = new char[0];
    }

    int start = afterSeparatorLine(text);
    char delimiter = start > 0 ? text.charAt("sep=".length()) : DelimiterGuess.of(chars, 0, end);
    scanner.scan(chars, start, end, delimiter);

    var limit = scanner.tooMany();
    if (limit != null) {
      problems.add(tooLarge(source, limit));
      forgetLargeBuffers(end);
      return new TableReading(Table.empty(source, decoded.encoding()), problems);
    }
    if (scanner.rows() < 0) {
      problems.add(new TableProblem.EmptyFile(new Span(source, 0, 0)));
      return new TableReading(Table.empty(source, decoded.encoding()), problems);
    }
    int columns = scanner.columns();
    var table = new Table(source, delimiter, decoded.encoding(), scanner);
    duplicateHeaders(table, problems);
    if (table.rowCount() == 0) {
      problems.add(new TableProblem.NoRows(table.rowSpan(Cell.HEADER)));
    }
    textProblems(source, columns, problems);
    Table grid = table;
    if (scanner.furthest() > columns) {
      scanner.scan(chars, start, end, delimiter, Math.min(scanner.furthest(), MAX_COLUMNS));
      grid =
          scanner.tooMany() == null
              ? new Table(source, delimiter, decoded.encoding(), scanner)
              : table;
    }
    forgetLargeBuffers(end);
    return new TableReading(table, grid, problems.isEmpty() ? List.of() : inOrder(problems));
  }

  private void textProblems(SourceFile source, int columns, List<TableProblem> problems) {
    for (CellScanner.Fault fault : scanner.faults()) {
      var place = new Span(source, fault.start(), fault.end());
      problems.add(
          fault.unbalanced()
              ? new TableProblem.UnbalancedQuote(new Span(source, fault.start(), fault.start() + 1))
              : new TableProblem.TextAfterQuote(place));
    }
    for (CellScanner.OddRow odd : scanner.oddRows()) {
      // Empty cells beyond the last named column are what spreadsheets leave behind.
      if (odd.cells() < columns || odd.used() > columns) {
        int found = odd.cells() < columns ? odd.cells() : odd.used();
        var place = new Span(source, odd.start(), Math.max(odd.start(), odd.end()));
        problems.add(new TableProblem.RaggedRow(place, columns, found));
      }
    }
  }

  private TableProblem tooLarge(SourceFile source, TableProblem.Limit limit) {
    int at = Math.min(scanner.at(), source.text().length());
    var place = new Span(source, at, at);
    // The scan stops at the limit, so that more may follow: one over is what is known.
    long allowed =
        switch (limit) {
          case BYTES, UNPACKED -> MAX_BYTES;
          case ROWS -> MAX_ROWS;
          case COLUMNS -> MAX_COLUMNS;
          case CELLS -> MAX_CELLS;
        };
    return new TableProblem.TooLarge(place, limit, allowed, allowed + 1);
  }

  private void forgetLargeBuffers(int size) {
    if (size > KEPT_CHARS) {
      scanner = new CellScanner(MAX_CELLS);
    }
  }

  private static void encodingProblems(
      SourceFile source, DecodedText decoded, List<TableProblem> problems) {
    if (decoded.encoding() == Encoding.WINDOWS_1252) {
      int sign = 0;
      while (source.text().charAt(sign) < 0x80) {
        sign++;
      }
      var place = new Span(source, sign, sign + 1);
      problems.add(new TableProblem.NotUtf8(place, decoded.encoding()));
    }
    int at = decoded.firstUndecodable();
    if (at >= 0) {
      var place = new Span(source, at, at + 1);
      problems.add(new TableProblem.Undecodable(place, decoded.encoding()));
    }
  }

  static void duplicateHeaders(Table table, List<TableProblem> problems) {
    var seen = HashMap.<String, Span>newHashMap(table.columnCount());
    for (int column = 0; column < table.columnCount(); column++) {
      if (!table.blank(Cell.HEADER, column)) {
        var place = table.span(Cell.HEADER, column);
        String name = table.text(Cell.HEADER, column);
        var first = seen.putIfAbsent(Folding.words(name), place);
        if (first != null) {
          problems.add(new TableProblem.DuplicateHeader(place, first, name));
        }
      }
    }
  }

  static List<TableProblem> inOrder(List<TableProblem> problems) {
    problems.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
    if (problems.size() <= MAX_PROBLEMS) {
      return problems;
    }
    var kept = new ArrayList<>(problems.subList(0, MAX_PROBLEMS));
    int omitted = problems.size() - MAX_PROBLEMS;
    kept.add(new TableProblem.MoreProblems(problems.get(MAX_PROBLEMS).span(), omitted));
    return kept;
  }

  /** The end of a first line {@code sep=;}, which spreadsheets write and obey, or 0. */
  private static int afterSeparatorLine(String text) {
    if (!text.regionMatches(true, 0, "sep=", 0, 4) || text.length() < 5) {
      return 0;
    }
    int at = 5;
    if (at < text.length() && text.charAt(at) != '\r' && text.charAt(at) != '\n') {
      return 0;
    }
    return Math.min(at + 1, text.length());
  }

  /** Whether bytes begin as those of a workbook do, which are never text. */
  public static boolean isWorkbook(byte[] bytes) {
    return DecodedText.startsWith(bytes, 'P', 'K', 3, 4)
        || DecodedText.startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0);
  }

  /** Whether a text begins as a web page does; no table of cells begins so. */
  private static boolean isPage(String text) {
    int at = 0;
    while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\ufeff')) {
      at++;
    }
    if (at == text.length() || text.charAt(at) != '<') {
      return false;
    }
    for (String tag : PAGE) {
      if (text.regionMatches(true, at + 1, tag, 0, tag.length())) {
        return true;
      }
    }
    return false;
  }

  private static TableProblem.Looks looksBinary(byte[] bytes) {
    if (DecodedText.startsWith(bytes, '%', 'P', 'D', 'F', '-')) {
      return TableProblem.Looks.PDF;
    }
    return TableProblem.Looks.OTHER;
  }

  private static TableReading failed(String name, Failure failure) {
    var source = SourceFile.of(name, "");
    var problem = failure.at(new Span(source, 0, 0));
    return new TableReading(Table.empty(source, Encoding.UTF_8), List.of(problem));
  }

  private interface Failure {
    TableProblem at(Span place);
  }
}
