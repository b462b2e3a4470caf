package org.bilaga.ast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.source.Span;

/**
 * A section of the document, {@code § 5.4–5.5}, or another source, with the words of it that say
 * what a sentence says.
 *
 * @param text the number or range alone; empty of another source
 * @param source the other source, such as a letter
 */
public record Section(Span span, String text, Optional<Text> source, List<Text> quotations)
    implements Node {
  /** Those that are sections of the document. */
  public static List<Section> numbered(List<Section> all) {
    for (Section one : all) {
      if (one.source.isPresent()) {
        List<Section> numbered = new ArrayList<>(all);
        numbered.removeIf(it -> it.source.isPresent());
        return numbered;
      }
    }
    return all;
  }

  @Override
  public List<Node> parts() {
    return Parts.in(span).and(source).and(quotations).asWritten();
  }
}
