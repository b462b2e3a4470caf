package org.bilaga.source;

/**
 * Where the cells stand of a table that was read out of something that is no text, such as a sheet.
 *
 * <p>The text of such a file is the table as printed, a row a line and its cells parted by tabs;
 * lines count from 1, cells of a line from 0.
 */
public interface CellPlaces {
  /** The place as it is told: {@code Blad1!C4}. */
  String at(int line, int cell);

  /** The number of the row, or of the line of the file itself, from 1. */
  int row(int line, int cell);

  /** The number of the column, from 1. */
  int column(int line, int cell);

  /** Whether another figure can be written into a cell: into no formula, nor into every format. */
  default boolean isWritable(int line, int cell) {
    return false;
  }

  /** Whether rows and columns are lines and columns of a text, as those of a web page are. */
  default boolean isOfText() {
    return false;
  }
}
