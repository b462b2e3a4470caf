package org.bilaga.ast;

import java.util.List;

/** A node with nothing inside. */
public interface Leaf extends Node {
  @Override
  default List<Node> parts() {
    return List.of();
  }
}
