package org.bilaga.table.document;

import java.util.BitSet;
import java.util.List;
import org.bilaga.source.SourceFile;

/**
 * The cells of one table of a document: its text is the table as printed, a row a line, the cells
 * parted by tabs.
 *
 * @param columns how many cells each row has
 * @param bounds start and end of each cell in turn, in the text
 * @param numbers which cells hold a number that the file itself has as one, not as text
 * @param notices what there is to tell though it hinders nothing
 */
public record Grid(
    SourceFile source,
    int columns,
    int[] bounds,
    BitSet numbers,
    List<Notice> notices,
    List<Above> above) {
  public Grid {
    notices = List.copyOf(notices);
    above = List.copyOf(above);
  }

  public Grid(SourceFile source, int columns, int[] bounds, BitSet numbers, List<Notice> notices) {
    this(source, columns, bounds, numbers, notices, List.of());
  }

  /** A text that stands above the table on its page. */
  public record Above(String text, boolean heading) {}

  /** The same below some texts, the nearest first. */
  Grid below(List<Above> texts) {
    return new Grid(source, columns, bounds, numbers, notices, texts);
  }

  /** Rows, all of {@link #columns} cells. */
  public int rows() {
    return columns == 0 ? 0 : bounds.length / 2 / columns;
  }

  /** Something about some cells. */
  public record Notice(What what, int start, int end, String detail, int count) {}

  /** What is told though all was read. */
  public enum What {
    /** Rows that a reader of the sheet does not see. */
    HIDDEN_ROWS,
    /** Columns that a reader of the sheet does not see. */
    HIDDEN_COLUMNS,
    /** The whole sheet is hidden. */
    HIDDEN_SHEET
  }
}
