package org.bilaga.infer;

import java.util.List;
import org.bilaga.money.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * What a column may have been divided by: a weight for each row, exact as far as what is printed.
 */
public sealed interface Basis {
  /** The same to every row. */
  record Equally() implements Basis {}

  /** Another column. */
  record Of(PublishedColumn column) implements Basis {}

  /** The weight of a row; null where the row has none. */
  default @Nullable Fraction weight(int row) {
    return switch (this) {
      case Equally it -> Fraction.ONE;
      case Of it -> it.column().value(row);
    };
  }

  /** The columns that it rests on. */
  default List<PublishedColumn> columns() {
    return switch (this) {
      case Equally it -> List.of();
      case Of it -> List.of(it.column());
    };
  }

  /** How much one would rather not believe it, against the plainest. */
  default int strangeness() {
    return switch (this) {
      case Equally it -> 0;
      case Of it -> strangeness(it.column());
    };
  }

  private static int strangeness(PublishedColumn column) {
    return switch (column.counts()) {
      case THINGS -> 0;
      case UNKNOWN -> 1;
      case MONEY -> 2;
      case SHARES -> 3;
    };
  }
}
