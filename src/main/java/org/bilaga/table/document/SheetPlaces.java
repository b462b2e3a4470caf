package org.bilaga.table.document;

import java.util.BitSet;
import org.bilaga.source.CellPlaces;

/** The cells of a sheet: {@code Blad1!C4}. */
public final class SheetPlaces implements CellPlaces {
  private final String sheet;
  private final int[] rows;
  private final int firstColumn;
  private final int width;
  private final BitSet computed;
  private final boolean writable;

  /**
   * The rows that stand in the text, by their numbers from 1, the first column from 0, and which
   * cells are worked out; {@code writable} where its format can be written.
   */
  SheetPlaces(
      String sheet, int[] rows, int firstColumn, int width, BitSet computed, boolean writable) {
    this.sheet = sheet;
    this.rows = rows;
    this.firstColumn = firstColumn;
    this.width = width;
    this.computed = computed;
    this.writable = writable;
  }

  public String sheet() {
    return sheet;
  }

  @Override
  public String at(int line, int cell) {
    return quoted(sheet) + "!" + CellRange.letters(firstColumn + cell) + row(line, cell);
  }

  @Override
  public int row(int line, int cell) {
    return rows.length == 0 ? line : rows[Math.min(line, rows.length) - 1];
  }

  @Override
  public int column(int line, int cell) {
    return firstColumn + cell + 1;
  }

  @Override
  public boolean isWritable(int line, int cell) {
    return writable && !computed.get((line - 1) * width + cell);
  }

  /** As formulas name a sheet. */
  static String quoted(String sheet) {
    boolean plain = !sheet.isEmpty() && !Character.isDigit(sheet.charAt(0));
    for (int i = 0; i < sheet.length(); i++) {
      char c = sheet.charAt(i);
      plain &= Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }
    return plain ? sheet : "'" + sheet.replace("'", "''") + "'";
  }
}
