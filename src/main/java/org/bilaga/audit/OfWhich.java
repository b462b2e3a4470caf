package org.bilaga.audit;

import java.util.Set;
import org.bilaga.source.Folding;
import org.bilaga.words.Forms;

/** Names of rows that are parts of the row above them. */
final class OfWhich {
  private static final Set<String> WORDS = Set.copyOf(new Forms(Sentences.ofWhich()).all());

  private OfWhich() {}

  static boolean begins(String name) {
    String folded = Folding.words(name);
    for (String word : WORDS) {
      if (folded.equals(word) || folded.startsWith(word + " ")) {
        return true;
      }
    }
    return false;
  }
}
