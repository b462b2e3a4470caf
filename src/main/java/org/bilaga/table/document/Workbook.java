package org.bilaga.table.document;

import java.util.List;
import java.util.Map;

/** Sheets with cells, of whatever format. */
interface Workbook {
  /** The names of the sheets in their order. */
  List<String> sheets();

  boolean isHidden(int sheet);

  /** Whether a figure can be written into it. */
  boolean isWritable();

  /** Named ranges and tables: {@code 'Blad 1'!$A$1:$D$22}. */
  Map<String, String> ranges() throws Unreadable;

  /** The cells of a sheet within a range. */
  void read(int sheet, CellRange range, boolean asPrinted, GridBuilder out) throws Unreadable;
}
