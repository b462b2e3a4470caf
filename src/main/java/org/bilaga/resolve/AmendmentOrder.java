package org.bilaga.resolve;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Declaration;
import org.bilaga.resolve.Agreement.Layer;

/**
 * The one order in which amendments are laid upon an agreement: by their days; of those from one
 * day, one that names another as what it changes comes after that, and a file comes after those
 * that it uses. What then is left is told apart by the paths of the files, and in a file by the
 * order written; the order of {@code use} has no say.
 */
final class AmendmentOrder {
  static final Comparator<Layer> ORDER = AmendmentOrder::compare;

  private AmendmentOrder() {}

  static boolean isBefore(Layer one, Layer other) {
    return ORDER.compare(one, other) < 0;
  }

  /** Written out: the JDK builds the comparators that it chains anew in every run. */
  private static int compare(Layer one, Layer other) {
    int by = amendment(one).from().iso().compareTo(amendment(other).from().iso());
    by = by != 0 ? by : Integer.compare(depth(one), depth(other));
    by = by != 0 ? by : Integer.compare(one.module().height(), other.module().height());
    by = by != 0 ? by : path(one).compareTo(path(other));
    return by != 0
        ? by
        : Integer.compare(one.declared().span().start(), other.declared().span().start());
  }

  private static String path(Layer layer) {
    return layer.module().path().toAbsolutePath().normalize().toString();
  }

  /** Whether an amendment is said to change another, or one that changes that. */
  static boolean names(Layer one, Layer other) {
    Set<String> passed = new HashSet<>();
    Optional<Layer> at = named(one);
    while (at.isPresent() && passed.add(at.get().declared().name().text())) {
      if (at.get().equals(other)) {
        return true;
      }
      at = named(at.get());
    }
    return false;
  }

  private static Declaration.Amendment amendment(Layer layer) {
    return (Declaration.Amendment) layer.declared();
  }

  /** How many amendments it is said to change, the one through the other. */
  private static int depth(Layer layer) {
    Set<String> passed = new HashSet<>();
    Optional<Layer> at = named(layer);
    int depth = 0;
    while (at.isPresent() && passed.add(at.get().declared().name().text())) {
      depth++;
      at = named(at.get());
    }
    return depth;
  }

  private static Optional<Layer> named(Layer layer) {
    String name = amendment(layer).agreement().first().text();
    for (Declaration other : layer.module().tree().declarations()) {
      if (other instanceof Declaration.Amendment && other.name().text().equals(name)) {
        return Optional.of(new Layer(other, layer.module()));
      }
    }
    return layer.module().lookUp(name).orElse(null) instanceof Referent.OfAgreement of
            && of.agreement().kind() == Agreement.Kind.AMENDED
        ? Optional.of(of.agreement().lastLayer())
        : Optional.empty();
  }
}
