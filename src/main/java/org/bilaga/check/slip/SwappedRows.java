package org.bilaga.check.slip;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bilaga.money.Fraction;
import org.bilaga.words.Told;
import org.jspecify.annotations.Nullable;

/**
 * Two members whose figures stand in each other's rows.
 *
 * <p>Made once for a column; each question after that takes the same short time, however many
 * members there are. Where several members should have the same figure, none can be told.
 */
public final class SwappedRows {
  private final @Nullable Fraction[] published;
  private final Fraction[] computed;
  private final Map<Fraction, Integer> only = new HashMap<>();

  /** What is published for each member, nothing for one without a figure, and what is right. */
  public SwappedRows(@Nullable Fraction[] published, Fraction[] computed) {
    this.published = published;
    this.computed = computed;
    for (int member = 0; member < computed.length; member++) {
      only.merge(computed[member], member, (one, other) -> -1);
    }
  }

  /** The member whose figure stands in this one's row, while this one's stands in that one's. */
  public Optional<Integer> other(int member) {
    Fraction there = published[member];
    int other = there == null ? -1 : only.getOrDefault(there, -1);
    boolean swapped = other >= 0 && other != member && computed[member].equals(published[other]);
    return swapped ? Optional.of(other) : Optional.empty();
  }

  public static Told told(String other) {
    return Sentences.swappedWith(other);
  }
}
