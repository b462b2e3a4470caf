package org.bilaga.document;

import java.util.List;
import java.util.Optional;
import org.bilaga.source.CellPlaces;
import org.bilaga.table.document.WorkbookTables;

/** Where the cells of several sheets stand, each sheet below its name: {@code Blad1!C4}. */
final class SheetLines implements CellPlaces {
  private final List<Sheet> sheets;

  /**
   * A sheet in the text.
   *
   * @param line that its name stands on
   * @param offset where its cells begin
   */
  record Sheet(int line, int offset, WorkbookTables.NamedGrid sheet) {
    Optional<CellPlaces> places() {
      return sheet.grid().source().cells();
    }
  }

  SheetLines(List<Sheet> sheets) {
    this.sheets = List.copyOf(sheets);
  }

  private Optional<Sheet> sheet(int line) {
    Optional<Sheet> found = Optional.empty();
    for (Sheet sheet : sheets) {
      found = sheet.line <= line ? Optional.of(sheet) : found;
    }
    return found;
  }

  /** The line of the sheet itself; the name of it stands with its first row. */
  private static int within(Sheet sheet, int line) {
    return Math.max(1, line - sheet.line);
  }

  @Override
  public String at(int line, int cell) {
    return sheet(line)
        .flatMap(sheet -> sheet.places().map(places -> places.at(within(sheet, line), cell)))
        .orElse("");
  }

  @Override
  public int row(int line, int cell) {
    return sheet(line)
        .flatMap(sheet -> sheet.places().map(places -> places.row(within(sheet, line), cell)))
        .orElse(line);
  }

  @Override
  public int column(int line, int cell) {
    return sheet(line)
        .flatMap(sheet -> sheet.places().map(places -> places.column(within(sheet, line), cell)))
        .orElse(cell + 1);
  }
}
