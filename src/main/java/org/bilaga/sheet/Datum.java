package org.bilaga.sheet;

import java.util.List;
import org.bilaga.words.Told;

/** What a program reads: a cell, fields by name, several of either, or the rows of a table. */
public sealed interface Datum permits SheetCell, Fields, Datum.Several, Datum.Whole, SheetTable {

  /** A whole number that counts or places something, as the line of a file. */
  record Whole(long number) implements Datum {}

  /** A list. */
  record Several(List<? extends Datum> of) implements Datum {
    public Several {
      of = List.copyOf(of);
    }

    /** A list of texts. */
    public static Several texts(List<String> texts) {
      return new Several(texts.stream().map(SheetCell::text).toList());
    }

    /** A list of sentences. */
    public static Several told(List<? extends Told> told) {
      return new Several(told.stream().map(SheetCell::text).toList());
    }
  }
}
