package org.bilaga.typing;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.Expression;
import org.bilaga.resolve.Module;

/**
 * The type of every expression that was checked, in a file and in the versions of agreements that
 * it declares. It never changes.
 */
public final class Types {
  private final Map<Module, Map<Expression, Type>> kept;

  Types(Map<Module, Map<Expression, Type>> kept) {
    this.kept = new IdentityHashMap<>(kept.size());
    kept.forEach((module, types) -> this.kept.put(module, new IdentityHashMap<>(types)));
  }

  /**
   * The type of an expression; empty for one that was not checked.
   *
   * @param module the file, or the module of the version in which it is asked
   */
  public Optional<Type> of(Expression expression, Module module) {
    return Optional.ofNullable(kept.getOrDefault(module, Map.of()).get(expression));
  }
}
