package org.bilaga.sheet;

import java.util.List;
import org.bilaga.words.Told;

/**
 * A table that is easier to read as a list on a terminal, where its rows hold much text: an entry
 * for each row, in the same order. Everywhere else it is the table.
 */
public record Listing(SheetTable table, List<Entry> entries) implements SheetPart {
  /**
   * On its first line a mark, what it is about, and a figure to the right; more below.
   *
   * @param isWarning whether the mark is to be noticed
   */
  public record Entry(
      Told mark, boolean isWarning, Told text, Told figure, List<? extends Told> lines) {
    public Entry {
      lines = List.copyOf(lines);
    }
  }

  public Listing {
    entries = List.copyOf(entries);
  }
}
