package org.bilaga.resolve;

import java.util.Optional;
import org.bilaga.ast.Declaration;

/** A distribution key in the scope it was declared in. */
public record Key(Declaration.Key declared, Module module, Optional<Agreement> agreement) {
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
