package org.bilaga.table.document;

import java.util.List;
import java.util.Optional;

/**
 * Which table of a file is meant, and how its figures are to be read.
 *
 * @param sheet the sheet of a workbook
 * @param cells a range of it: {@code B4:H30}
 * @param table the name of a table or range, the caption of one, or its number from 1
 * @param wanted headings that the table is expected to have, to tell sheets apart by
 * @param asPrinted figures count to the decimals that their cell shows, as a reader of the table
 *     sees them; otherwise as the file holds them
 */
public record TablePart(
    Optional<String> sheet,
    Optional<String> cells,
    Optional<String> table,
    List<String> wanted,
    boolean asPrinted) {
  /** Whatever table there is, its figures as the file holds them. */
  public static final TablePart ANY =
      new TablePart(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), false);

  public TablePart {
    wanted = List.copyOf(wanted);
  }

  /** Whatever table there is, preferably one with these headings. */
  public static TablePart with(List<String> headings) {
    return headings.isEmpty()
        ? ANY
        : new TablePart(Optional.empty(), Optional.empty(), Optional.empty(), headings, false);
  }

  /** The same, its figures to the decimals that are shown. */
  public TablePart printed() {
    return new TablePart(sheet, cells, table, wanted, true);
  }

  /** Whether it says which table is meant. */
  public boolean isSaid() {
    return sheet.isPresent() || cells.isPresent() || table.isPresent();
  }
}
