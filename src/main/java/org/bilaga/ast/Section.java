package org.bilaga.ast;

import java.util.List;
import org.bilaga.source.Span;

/**
 * A section of the document, {@code § 5.4–5.5}, with the words of it that say what a sentence says.
 *
 * @param text the number or range alone
 */
public record Section(Span span, String text, List<Text> quotations) implements Node {
  @Override
  public List<Node> parts() {
    return List.copyOf(quotations);
  }
}
