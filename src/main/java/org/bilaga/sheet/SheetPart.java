package org.bilaga.sheet;

import java.util.Optional;

/** What stands below each other: passages and tables. */
public sealed interface SheetPart permits Aside, Chart, Listing, Prose, SheetTable {
  /** The table that it is, whatever a terminal makes of it. */
  default Optional<SheetTable> asTable() {
    return switch (this) {
      case SheetTable it -> Optional.of(it);
      case Listing it -> Optional.of(it.table());
      case Prose it -> Optional.empty();
      // Its own parts are asked one by one.
      case Aside it -> Optional.empty();
      case Chart it -> Optional.empty();
    };
  }
}
