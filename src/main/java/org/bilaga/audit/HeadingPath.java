package org.bilaga.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.document.Block;

/** The headings that something stands under, from the highest. */
public record HeadingPath(List<Block.Heading> headings) {
  public static final HeadingPath TOP = new HeadingPath(List.of());

  /** Where one is after a heading: under those above it that are higher. */
  public HeadingPath under(Block.Heading heading) {
    List<Block.Heading> path = new ArrayList<>();
    for (Block.Heading each : headings) {
      if (each.level() < heading.level()) {
        path.add(each);
      }
    }
    path.add(heading);
    return new HeadingPath(List.copyOf(path));
  }

  public Optional<Block.Heading> last() {
    return headings.isEmpty() ? Optional.empty() : Optional.of(headings.get(headings.size() - 1));
  }
}
