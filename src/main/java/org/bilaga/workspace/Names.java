package org.bilaga.workspace;

import java.util.Collection;
import java.util.List;
import org.bilaga.finding.Suggestion;
import org.bilaga.resolve.Agreement;
import org.bilaga.words.Joined;
import org.bilaga.words.Told;

/** How names are told: what a wrong one may have meant, and lists of them. */
public final class Names {
  private Names() {}

  /** A sentence of a name that there is not, with what may have been meant. */
  public static Told orDidYouMean(Told sentence, String name, Collection<String> known) {
    List<String> near = Suggestion.nearest(name, known);
    return near.isEmpty() ? sentence : didYouMean(sentence, near);
  }

  /** The same where it is known what may have been meant. */
  public static Told didYouMean(Told sentence, List<String> near) {
    return near.isEmpty()
        ? sentence
        : Sentences.didYouMean(
            sentence, Joined.or(near.stream().map(name -> Told.text("`" + name + "`")).toList()));
  }

  static String quoted(List<Agreement> agreements) {
    return quotedNames(agreements.stream().map(Agreement::name).toList());
  }

  /** Names in a row, each marked as one. */
  public static String quotedNames(Collection<String> names) {
    return "`" + String.join("`, `", names) + "`";
  }
}
