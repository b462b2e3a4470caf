package org.bilaga.check.slip;

import java.util.List;
import java.util.Optional;
import org.bilaga.money.Fraction;
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
    if (without.isPresent()) {
      return Optional.of(phrase(without.get(), " left out", " inte medräknat"));
    }
    return named(off, parts).map(names -> phrase(names, " counted twice", " räknat två gånger"));
  }

  private static Told phrase(String[] names, String english, String swedish) {
    return names.length == 1
        ? Told.phrase(names[0] + english, names[0] + swedish)
        : Told.phrase(
            names[0] + " or " + names[1] + english, names[0] + " eller " + names[1] + swedish);
  }

  private static Optional<String[]> named(Fraction amount, List<Part> parts) {
    String first = "";
    String second = "";
    int count = 0;
    for (Part part : parts) {
      if (part.amount().equals(amount)) {
        count++;
        first = count == 1 ? part.name() : first;
        second = count == 2 ? part.name() : second;
      }
    }
    return switch (count) {
      case 1 -> Optional.of(new String[] {first});
      case 2 -> Optional.of(new String[] {first, second});
      default -> Optional.empty();
    };
  }
}
