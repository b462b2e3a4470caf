package org.bilaga.sheet;

import java.util.List;

/**
 * A row of a table.
 *
 * @param depth how far below the rows above it belongs, from 0
 */
public record Row(Kind kind, int depth, List<SheetCell> cells) {
  /** What a row is to the others. */
  public enum Kind {
    /** One of those that are told of: a recipient, a grant, a month. */
    ITEM,
    /** The sum of the deeper rows that follow. */
    GROUP,
    /** A part of the item above that is counted in it: what is earmarked of a grant. */
    PART,
    /** Counted in the sums, but none of those that are told of: what nobody gets. */
    REST,
    /** The same, of which those that are told of may yet get some: what is not divided. */
    OPEN,
    /** What deeper rows have in common, without figures. */
    HEADING,
    /** The sum of all. */
    TOTAL,
    /** What is reckoned of all, and is no part of them: a mean. */
    MEASURE
  }

  public Row {
    cells = List.copyOf(cells);
  }

  /** Whether it is the sum of all. */
  public boolean isTotal() {
    return kind == Kind.TOTAL;
  }

  /** Whether it is counted in the sums and none of those that are told of. */
  boolean isRest() {
    return kind == Kind.REST || kind == Kind.OPEN;
  }

  /** Whether it stands below the line, after the others. */
  boolean isLast() {
    return kind == Kind.TOTAL || kind == Kind.MEASURE;
  }
}
