package org.bilaga.check.slip;

import java.math.RoundingMode;
import java.util.Optional;
import org.bilaga.money.Fraction;
import org.bilaga.words.Told;

/** Two digits transposed, one left out, or one written twice. */
public final class WrongDigits {
  private WrongDigits() {}

  /** Both figures are taken as whole numbers of a step, that of the last printed digit. */
  public static Optional<Told> between(Fraction right, Fraction there, Fraction step) {
    if (step.isZero() || right.signum() * there.signum() <= 0) {
      return Optional.empty();
    }
    Fraction count = there.abs().divide(step);
    if (!count.isInteger()) {
      return Optional.empty();
    }
    String wrong = count.numerator().toString();
    String meant = right.abs().divide(step).round(RoundingMode.HALF_UP).toString();
    return switch (wrong.length() - meant.length()) {
      case 0 -> transposed(meant, wrong);
      case -1 -> one(meant, wrong, false);
      case 1 -> one(wrong, meant, true);
      default -> Optional.empty();
    };
  }

  private static Optional<Told> transposed(String meant, String wrong) {
    int first = difference(meant, wrong, 0);
    int second = first < 0 ? -1 : difference(meant, wrong, first + 1);
    boolean swapped =
        second >= 0
            && difference(meant, wrong, second + 1) < 0
            && meant.charAt(first) == wrong.charAt(second)
            && meant.charAt(second) == wrong.charAt(first);
    if (!swapped) {
      return Optional.empty();
    }
    char one = meant.charAt(first);
    char other = meant.charAt(second);
    return Optional.of(Sentences.digitsTransposed(one, other));
  }

  private static int difference(String meant, String wrong, int from) {
    for (int i = from; i < meant.length(); i++) {
      if (meant.charAt(i) != wrong.charAt(i)) {
        return i;
      }
    }
    return -1;
  }

  /** The longer text less one of its digits is the shorter; a digit too many must be a double. */
  private static Optional<Told> one(String longer, String shorter, boolean tooMany) {
    int at = 0;
    while (at < shorter.length() && longer.charAt(at) == shorter.charAt(at)) {
      at++;
    }
    if (!longer.substring(at + 1).equals(shorter.substring(at))) {
      return Optional.empty();
    }
    char digit = longer.charAt(at);
    if (!tooMany) {
      return Optional.of(Sentences.digitLeftOut(digit));
    }
    boolean doubled = at > 0 && longer.charAt(at - 1) == digit;
    return doubled ? Optional.of(Sentences.digitTwice(digit)) : Optional.empty();
  }
}
