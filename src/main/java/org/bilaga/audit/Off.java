package org.bilaga.audit;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bilaga.money.Fraction;
import org.bilaga.source.Span;

/**
 * A stated sum that its parts do not make.
 *
 * @param row where the sum stands
 * @param column where the sum stands
 * @param sum what the parts make
 * @param first where the first part stands
 * @param count how many parts there are
 * @param parts what is added up: many sums may have the same, so they are not kept for each
 */
record Off(
    int row,
    int column,
    Fraction sum,
    PrintedFigure stated,
    Span first,
    int count,
    Supplier<List<PrintedFigure>> parts) {
  /** How much more is stated than the parts make. */
  Fraction excess() {
    return stated.value().subtract(sum);
  }

  /**
   * A part two of whose neighbouring digits would only have to change places for all to add up, and
   * what it would be; nothing where there are several.
   */
  Optional<Swapped> swapped() {
    Optional<Swapped> found = Optional.empty();
    for (PrintedFigure part : parts.get()) {
      Fraction right = part.value().add(excess());
      if (isSwapped(part.value().divide(part.step()), right.divide(part.step()))) {
        if (found.isPresent()) {
          return Optional.empty();
        }
        found = Optional.of(new Swapped(part, right));
      }
    }
    return found;
  }

  /** A figure, and the one that it becomes when two of its digits change places. */
  record Swapped(PrintedFigure part, Fraction right) {}

  private static boolean isSwapped(Fraction one, Fraction other) {
    if (!one.isInteger() || !other.isInteger() || other.signum() < 0) {
      return false;
    }
    String stated = digits(one.floor());
    String right = digits(other.floor());
    if (stated.length() != right.length()) {
      return false;
    }
    for (int i = 0; i + 1 < stated.length(); i++) {
      if (stated.charAt(i) != right.charAt(i)) {
        return stated.charAt(i) == right.charAt(i + 1)
            && stated.charAt(i + 1) == right.charAt(i)
            && stated.substring(i + 2).equals(right.substring(i + 2));
      }
    }
    return false;
  }

  private static String digits(BigInteger number) {
    return number.abs().toString();
  }
}
