package org.bilaga.check.slip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.money.Fraction;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/**
 * A sum in which one part is missing, or counted twice.
 *
 * <p>Where either of two parts would do, both are named; of more, none can be told.
 */
public final class MiscountedPart {
  private MiscountedPart() {}

  /** A part of a sum, with its name. */
  public record Part(String name, Fraction amount) {}

  public static Optional<Told> between(Fraction right, Fraction there, List<Part> parts) {
    Fraction off = there.subtract(right);
    if (off.isZero() || parts.size() < 2) {
      return Optional.empty();
    }
    var without = named(off.negate(), parts);
    return without.isPresent()
        ? without.map(part -> Sentences.leftOut(part))
        : named(off, parts).map(part -> Sentences.countedTwice(part));
  }

  private static Optional<Told> named(Fraction amount, List<Part> parts) {
    List<Told> named = new ArrayList<>();
    for (Part part : parts) {
      if (part.amount().equals(amount)) {
        named.add(Told.text(part.name()));
      }
    }
    return named.isEmpty() || named.size() > 2 ? Optional.empty() : Optional.of(Joined.or(named));
  }
}
