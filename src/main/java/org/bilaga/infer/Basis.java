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

  /** One column times another, row by row. */
  record Product(PublishedColumn one, PublishedColumn other) implements Basis {}

  /** One column by another, row by row. */
  record Quotient(PublishedColumn of, PublishedColumn by) implements Basis {}

  /** A part of what is divided by each of some columns; the parts make 1. */
  record Blend(List<Part> parts) implements Basis {
    public Blend {
      parts = List.copyOf(parts);
    }
  }

  /**
   * So much for each of one column and so much for each of another, added.
   *
   * @param each what every row gets besides; nought for nothing
   */
  record Weighted(List<Part> parts, Fraction each) implements Basis {
    public Weighted {
      parts = List.copyOf(parts);
    }
  }

  /** A column and what it counts for. */
  record Part(Fraction of, PublishedColumn column) {}

  /**
   * The same amount to each row, and the rest by a column.
   *
   * @param base what each row gets
   * @param total of which the bases are taken
   */
  record BaseAndShare(Fraction base, Fraction total, PublishedColumn column) implements Basis {}

  /**
   * The share of a column, rounded before it is used.
   *
   * @param step what it was rounded to, of 1
   */
  record RoundedShare(PublishedColumn column, Fraction step) implements Basis {}

  /** The weight of a row; null where the row has none. */
  default @Nullable Fraction weight(int row) {
    return switch (this) {
      case Equally it -> Fraction.ONE;
      case Of it -> it.column().value(row);
      case Product it -> product(it.one().value(row), it.other().value(row));
      case Quotient it -> quotient(it.of().value(row), it.by().value(row));
      case Blend it -> {
        Fraction sum = Fraction.ZERO;
        for (Part part : it.parts()) {
          sum = sum(sum, product(part.of(), part.column().share(row)));
        }
        yield sum;
      }
      case Weighted it -> {
        Fraction sum = it.each();
        for (Part part : it.parts()) {
          sum = sum(sum, product(part.of(), part.column().value(row)));
        }
        yield sum;
      }
      case BaseAndShare it ->
          sum(
              it.base(),
              product(
                  it.total().subtract(it.base().multiply(Fraction.of(it.column().figures()))),
                  it.column().share(row)));
      case RoundedShare it -> rounded(it.column().share(row), it.step());
    };
  }

  /** The least that a weight may be that was printed so; null where the row has none. */
  default @Nullable Fraction least(int row) {
    return printed(row, -1);
  }

  /** The most that it may be. */
  default @Nullable Fraction most(int row) {
    return printed(row, 1);
  }

  private @Nullable Fraction printed(int row, int side) {
    return switch (this) {
      case Of it -> it.column().printed(row, side);
      case Product it -> product(it.one().printed(row, side), it.other().printed(row, side));
      case Quotient it -> quotient(it.of().printed(row, side), it.by().printed(row, -side));
      case Equally it -> weight(row);
      case Blend it -> weight(row);
      case Weighted it -> weight(row);
      case BaseAndShare it -> weight(row);
      case RoundedShare it -> weight(row);
    };
  }

  private static @Nullable Fraction product(@Nullable Fraction one, @Nullable Fraction other) {
    return one == null || other == null ? null : one.multiply(other);
  }

  private static @Nullable Fraction sum(@Nullable Fraction one, @Nullable Fraction other) {
    return one == null || other == null ? null : one.add(other);
  }

  private static @Nullable Fraction quotient(@Nullable Fraction of, @Nullable Fraction by) {
    return of == null || by == null || by.signum() <= 0 ? null : of.divide(by);
  }

  private static @Nullable Fraction rounded(@Nullable Fraction share, Fraction step) {
    return share == null ? null : share.toNearest(step);
  }

  /** The columns that it rests on. */
  default List<PublishedColumn> columns() {
    return switch (this) {
      case Equally it -> List.of();
      case Of it -> List.of(it.column());
      case Product it -> List.of(it.one(), it.other());
      case Quotient it -> List.of(it.of(), it.by());
      case Blend it -> it.parts().stream().map(Part::column).toList();
      case Weighted it -> it.parts().stream().map(Part::column).toList();
      case BaseAndShare it -> List.of(it.column());
      case RoundedShare it -> List.of(it.column());
    };
  }

  /** How much one would rather not believe it, against the plainest. */
  default int strangeness() {
    int of = 0;
    for (PublishedColumn column : columns()) {
      of += strangeness(column);
    }
    return of
        + switch (this) {
          case Equally it -> 0;
          case Of it -> 0;
          case BaseAndShare it -> 2;
          case RoundedShare it -> 2;
          case Product it -> 3;
          case Quotient it -> 3;
          case Blend it -> 1 + it.parts().size();
          case Weighted it -> it.parts().size() + (it.each().isZero() ? 0 : 1);
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
