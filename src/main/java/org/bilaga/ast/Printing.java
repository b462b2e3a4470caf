package org.bilaga.ast;

import java.util.List;
import java.util.Optional;
import org.bilaga.source.Span;

/**
 * How the figures of a table are printed, as far as the agreement says it.
 *
 * @param figures a figure that shows what parts thousands and decimals: {@code 1,234.5}
 * @param standIns what stands in a cell instead of a figure
 */
public record Printing(Optional<Text> figures, List<StandIn> standIns) {
  /** What a cell holds and the figure it stands for: {@code "–" is 0}. */
  public record StandIn(Span span, Text text, String figure) implements Node {
    @Override
    public List<Node> parts() {
      return List.of(text);
    }
  }
}
