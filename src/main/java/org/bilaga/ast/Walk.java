package org.bilaga.ast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The walk over a tree as written: every node, each before what is in it, in the order written. */
public final class Walk {
  private Walk() {}

  /** Shows a node and everything in it. */
  public static void over(Node node, Consumer<? super Node> visitor) {
    visitor.accept(node);
    for (Node part : node.parts()) {
      over(part, visitor);
    }
  }

  /** Everything of one sort in a node, itself included. */
  public static <T extends Node> List<T> all(Class<T> sort, Node node) {
    List<T> found = new ArrayList<>();
    over(
        node,
        part -> {
          if (sort.isInstance(part)) {
            found.add(sort.cast(part));
          }
        });
    return found;
  }

  /** Whether anything in a node, itself included, is of a sort. */
  public static boolean anyOf(Class<? extends Node> sort, Node node) {
    if (sort.isInstance(node)) {
      return true;
    }
    for (Node part : node.parts()) {
      if (anyOf(sort, part)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The nodes that an offset of their file stands in, the outermost first; empty outside the node.
   * An offset just after a node counts as in it where nothing begins there.
   */
  public static List<Node> at(int offset, Node node) {
    List<Node> path = new ArrayList<>();
    if (holds(node, offset)) {
      descend(offset, node, path);
    }
    return path;
  }

  private static void descend(int offset, Node node, List<Node> path) {
    path.add(node);
    @Nullable Node inner = null;
    for (Node part : node.parts()) {
      if (part.span().file() == node.span().file() && holds(part, offset)) {
        inner = part;
      }
    }
    if (inner != null) {
      descend(offset, inner, path);
    }
  }

  private static boolean holds(Node node, int offset) {
    return node.span().start() <= offset && offset <= node.span().end();
  }
}
