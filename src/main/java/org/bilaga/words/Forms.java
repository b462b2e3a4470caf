package org.bilaga.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A word that is read as well as said, in each language with the further forms it is read in, as a
 * bundle has them: {@code paid; payment}. The first is the one that is said.
 */
public record Forms(Told written) implements Told {
  @Override
  public String in(Language language) {
    return all(language).getFirst();
  }

  /** All that it is read in, in any language. */
  public List<String> all() {
    Set<String> all = new LinkedHashSet<>();
    Language.all().forEach(language -> all.addAll(all(language)));
    return new ArrayList<>(all);
  }

  /** All that it is read in, in one language. */
  public List<String> all(Language language) {
    return List.of(written.in(language).split("; *"));
  }
}
