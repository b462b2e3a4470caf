package org.bilaga.resolve;

import java.util.Optional;
import org.bilaga.ast.Declaration;

/** A named figure in the scope it was declared in. */
public record Let(Declaration.Let declared, Module module, Optional<Agreement> agreement) {
  public String name() {
    return declared.name().text();
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
