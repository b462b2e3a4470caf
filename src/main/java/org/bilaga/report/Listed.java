package org.bilaga.report;

import java.util.List;
import java.util.stream.Collectors;
import org.bilaga.words.Told;

/** Several things one after another, as a heading or a list has them: {@code a, b, c}. */
final class Listed {
  private Listed() {}

  static Told of(List<? extends Told> parts) {
    return language ->
        parts.stream().map(part -> part.in(language)).collect(Collectors.joining(", "));
  }
}
