package org.bilaga.table.document;

import java.util.List;

/** Why no table can be read out of a document, as plain data. */
public sealed interface DocumentProblem {
  /** It is something else than it is taken for. */
  record NotReadable(Looks looks) implements DocumentProblem {}

  /** No part of it holds anything. */
  record Nothing() implements DocumentProblem {}

  /** More than is read: unpacked bytes, rows, columns or cells. */
  record TooMuch(Limit limit, long allowed) implements DocumentProblem {}

  /**
   * There is no such part.
   *
   * @param there what the parts of that sort are called; none where the file has no such parts
   */
  record NoSuchPart(Sort sort, String asked, List<String> there) implements DocumentProblem {
    public NoSuchPart {
      there = List.copyOf(there);
    }
  }

  /** Several parts hold something, the likeliest first. */
  record WhichPart(Sort sort, List<String> there) implements DocumentProblem {
    public WhichPart {
      there = List.copyOf(there);
    }
  }

  /** What a document has several of. */
  enum Sort {
    SHEET,
    CELLS,
    TABLE
  }

  /** What a file is that cannot be read. */
  enum Looks {
    ENCRYPTED,
    OLD_WORKBOOK,
    BINARY_WORKBOOK,
    DAMAGED,
    OTHER
  }

  /** What there is too much of. */
  enum Limit {
    UNPACKED,
    ROWS,
    COLUMNS,
    CELLS
  }
}
