package org.bilaga.words;

import java.util.Optional;

/** Counts what speaks for each language. */
public final class Majority {
  private final int[] counts = new int[Language.all().size()];

  public void add(Language language) {
    counts[language.index()]++;
  }

  /** The one with most; of several as good English, else the first by its code. */
  public Optional<Language> language() {
    Language most = Language.ENGLISH;
    for (Language language : Language.all()) {
      most = count(language) > count(most) ? language : most;
    }
    return count(most) == 0 ? Optional.empty() : Optional.of(most);
  }

  /** How many more the first has than the second. */
  public int lead() {
    int first = 0;
    int second = 0;
    for (int count : counts) {
      second = Math.max(second, Math.min(first, count));
      first = Math.max(first, count);
    }
    return first - second;
  }

  private int count(Language language) {
    return counts[language.index()];
  }
}
