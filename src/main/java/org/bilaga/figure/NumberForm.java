package org.bilaga.figure;

import java.util.Optional;

/**
 * How the figures of one table or text are written: what a comma and a point part.
 *
 * <p>Spaces of every kind and apostrophes part thousands wherever they stand, and many figures say
 * by themselves what their marks are: {@code 1.234.567}, {@code 1,234.5}, {@code 12,5}. The form
 * decides of those that do not: {@code 1,106}.
 */
public record NumberForm(Role comma, Role point) {
  /** Nothing is known: a figure that two forms read differently is told. */
  public static final NumberForm OPEN = new NumberForm(Role.UNKNOWN, Role.UNKNOWN);

  /** What a mark parts. */
  public enum Role {
    UNKNOWN,
    DECIMALS,
    THOUSANDS
  }

  /**
   * The form that a figure shows: {@code 1,234.5}, {@code 1.234,5}, {@code 1 234,5}, {@code
   * 12,34,567.8}, {@code 1234.5}; empty for one that shows none, as {@code 1,234}.
   */
  public static Optional<NumberForm> shownBy(String sample) {
    if (!(Figure.of(sample) instanceof Figure.Printed it) || !it.unit().isNone()) {
      return Optional.empty();
    }
    int comma = sample.lastIndexOf(',');
    int point = sample.lastIndexOf('.');
    boolean both = comma >= 0 && point >= 0;
    if (it.number().scale() > 0) {
      return Optional.of(decimals(comma > point ? ',' : '.', both));
    }
    return both || comma == point
        ? Optional.empty()
        : Optional.of(decimals(comma > point ? '.' : ',', true));
  }

  /** The form with this decimal mark; the other mark parts thousands, or is not known to. */
  private static NumberForm decimals(char mark, boolean otherParts) {
    Role other = otherParts ? Role.THOUSANDS : Role.UNKNOWN;
    return mark == ','
        ? new NumberForm(Role.DECIMALS, other)
        : new NumberForm(other, Role.DECIMALS);
  }

  public Role role(char mark) {
    return switch (mark) {
      case ',' -> comma;
      case '.' -> point;
      default -> Role.UNKNOWN;
    };
  }

  /** The same, with this mark parting that. */
  public NumberForm with(char mark, Role role) {
    return mark == ',' ? new NumberForm(role, point) : new NumberForm(comma, role);
  }

  /** Whether a comma or a point parts thousands. */
  public boolean partsThousandsByMark() {
    return comma == Role.THOUSANDS || point == Role.THOUSANDS;
  }

  /** A figure written in this form, to copy: {@code 1,234.5}. */
  public String sample() {
    if (comma == Role.DECIMALS) {
      return point == Role.THOUSANDS ? "1.234,5" : "1 234,5";
    } else if (point == Role.DECIMALS) {
      return comma == Role.THOUSANDS ? "1,234.5" : "1 234.5";
    }
    return comma == Role.THOUSANDS ? "1,234.5" : "1.234,5";
  }
}
