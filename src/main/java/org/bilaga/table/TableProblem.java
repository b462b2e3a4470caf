package org.bilaga.table;

import java.util.List;
import org.bilaga.source.Span;
import org.bilaga.table.document.DocumentProblem;
import org.bilaga.table.document.Grid;

/**
 * Something wrong with a table's text, as plain data for the caller to word.
 *
 * <p>Every problem has a place; after a fatal one the table is empty, after any other it holds all
 * that could be read.
 */
public sealed interface TableProblem {
  Span span();

  default boolean fatal() {
    return false;
  }

  /** Nothing but white space. */
  record EmptyFile(Span span) implements TableProblem {
    @Override
    public boolean fatal() {
      return true;
    }
  }

  /** Not text. */
  record BinaryFile(Span span, Looks looks) implements TableProblem {
    @Override
    public boolean fatal() {
      return true;
    }
  }

  /** More bytes, rows, columns or cells than a table may have. */
  record TooLarge(Span span, Limit limit, long allowed, long found) implements TableProblem {
    @Override
    public boolean fatal() {
      return true;
    }
  }

  /** The bytes are not UTF-8 and were read in another encoding; the place is the first sign. */
  record NotUtf8(Span span, Encoding taken) implements TableProblem {}

  /** Bytes that are no character in the encoding taken; they stand as U+FFFD in the text. */
  record Undecodable(Span span, Encoding encoding) implements TableProblem {}

  /** A quotation mark that opens a cell and is never closed; read as an ordinary character. */
  record UnbalancedQuote(Span span) implements TableProblem {}

  /**
   * Text between a closing quotation mark and the end of the cell; the cell is taken as it stands.
   */
  record TextAfterQuote(Span span) implements TableProblem {}

  /** A row with another number of cells than the header; missing cells read as empty. */
  record RaggedRow(Span span, int expected, int found) implements TableProblem {}

  /** A header and nothing under it. */
  record NoRows(Span span) implements TableProblem {}

  /** Two columns of one name: neither can be asked for by it. */
  record DuplicateHeader(Span span, Span first, String name) implements TableProblem {}

  /**
   * A document holds several tables, and it is not said which one is meant.
   *
   * @param there what they are called, the likeliest first
   */
  record WhichPart(Span span, DocumentProblem.Sort sort, List<String> there)
      implements TableProblem {
    public WhichPart {
      there = List.copyOf(there);
    }

    @Override
    public boolean fatal() {
      return true;
    }
  }

  /**
   * What is asked for is not in the document.
   *
   * @param there what there is instead; nothing where the file has no such parts
   */
  record NoSuchPart(Span span, DocumentProblem.Sort sort, String asked, List<String> there)
      implements TableProblem {
    public NoSuchPart {
      there = List.copyOf(there);
    }

    @Override
    public boolean fatal() {
      return true;
    }
  }

  /** Rows, columns or a sheet that a reader of the document does not see; they are read. */
  record Hidden(Span span, Grid.What what, String names, int count) implements TableProblem {}

  /** Further problems of the kinds above that are not listed; the place is the first of them. */
  record MoreProblems(Span span, int omitted) implements TableProblem {}

  /** What a binary file seems to be. */
  enum Looks {
    ENCRYPTED,
    OLD_WORKBOOK,
    BINARY_WORKBOOK,
    DAMAGED,
    PDF,
    OTHER
  }

  /** What there is too much of. */
  enum Limit {
    BYTES,
    UNPACKED,
    ROWS,
    COLUMNS,
    CELLS
  }
}
