package org.bilaga.ast;

import java.util.List;
import org.bilaga.source.Span;

/**
 * Anything that was written, with its place.
 *
 * <p>Every node names what is directly inside it, so that a walk over a tree is written once, in
 * {@link Walk}, and a new sort of clause is reached by all of them.
 */
public interface Node {
  Span span();

  /**
   * The nodes directly inside, in the order written; in a version of an agreement, what a change
   * has put here stands where the sentence that it replaces stood.
   */
  List<Node> parts();
}
