package org.bilaga.words;

import java.util.List;
import java.util.function.BinaryOperator;

/** Several things in one sentence: “a, b and c”. */
public final class Joined {
  private Joined() {}

  public static Told and(List<? extends Told> parts) {
    return joined(parts, Sentences::andSaid);
  }

  public static Told or(List<? extends Told> parts) {
    return joined(parts, Sentences::orSaid);
  }

  /** “a, b, c”: a list that goes on in no sentence. */
  public static Told commas(List<? extends Told> parts) {
    return by(", ", parts);
  }

  /** What is no prose, with the same between all parts. */
  public static Told by(String separator, List<? extends Told> parts) {
    return language ->
        String.join(separator, parts.stream().map(part -> part.in(language)).toList());
  }

  private static Told joined(List<? extends Told> parts, BinaryOperator<Told> last) {
    if (parts.isEmpty()) {
      return Told.text("");
    }
    Told end = parts.getLast();
    if (parts.size() == 1) {
      return end;
    }
    List<? extends Told> others = parts.subList(0, parts.size() - 1);
    return last.apply(commas(others), end);
  }
}
