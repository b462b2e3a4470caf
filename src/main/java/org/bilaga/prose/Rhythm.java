package org.bilaga.prose;

import java.util.Optional;
import java.util.Set;
import org.bilaga.words.Forms;
import org.bilaga.words.Told;

/** How often something comes again, and what a time limit is counted in. */
public enum Rhythm {
  DAY(Sentences.day(), Sentences.daily()),
  WEEK(Sentences.week(), Sentences.weekly()),
  MONTH(Sentences.month(), Sentences.monthly()),
  QUARTER(Sentences.quarter(), Sentences.quarterly()),
  HALF_YEAR(Sentences.halfYear(), Sentences.halfYearly()),
  YEAR(Sentences.year(), Sentences.yearly());

  private final Set<String> one;
  private final Set<String> adverb;

  Rhythm(Told one, Told adverb) {
    this.one = Set.copyOf(new Forms(one).all());
    this.adverb = Set.copyOf(new Forms(adverb).all());
  }

  /** By a word for one or several of it. */
  static Optional<Rhythm> counted(String word) {
    for (Rhythm rhythm : values()) {
      if (rhythm.one.contains(word)) {
        return Optional.of(rhythm);
      }
    }
    return Optional.empty();
  }

  /** By a word that says by itself how often: {@code quarterly}. */
  static Optional<Rhythm> saidAlone(String word) {
    for (Rhythm rhythm : values()) {
      if (rhythm.adverb.contains(word)) {
        return Optional.of(rhythm);
      }
    }
    return Optional.empty();
  }

  /** The months of one; 0 of what is shorter. */
  public int months() {
    return switch (this) {
      case DAY, WEEK -> 0;
      case MONTH -> 1;
      case QUARTER -> 3;
      case HALF_YEAR -> 6;
      case YEAR -> 12;
    };
  }
}
