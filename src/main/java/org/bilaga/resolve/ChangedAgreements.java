package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Name;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Walk;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Agreement.Layer;

/**
 * Makes agreements of the scenarios and amendments of a file.
 *
 * <p>An amendment is laid upon the agreement with all earlier amendments of it, so that there is
 * one version of it on each day; a scenario upon the version that it names.
 */
final class ChangedAgreements {
  private final Module module;
  private final ReferenceBinder references;
  private final Findings out;

  /** The changes of the file that are yet to be declared, in the order written. */
  private final Map<String, Declaration> pending = new LinkedHashMap<>();

  private final Set<String> underWay = new LinkedHashSet<>();
  private final Set<Declaration> done = new HashSet<>();
  private final List<ChangedAgreement> changed = new ArrayList<>();

  ChangedAgreements(Module module, ReferenceBinder references, Findings out) {
    this.module = module;
    this.references = references;
    this.out = out;
  }

  /** Declares them by name, each with what stands in it; in the order written. */
  List<ChangedAgreement> declare() {
    List<Declaration> changes = new ArrayList<>();
    for (Declaration declaration : module.tree().declarations()) {
      if (declaration instanceof Declaration.Scenario
          || declaration instanceof Declaration.Amendment) {
        changes.add(declaration);
        pending.putIfAbsent(declaration.name().text(), declaration);
      }
    }
    for (Declaration change : changes) {
      declare(change);
    }
    Map<String, Integer> order = new LinkedHashMap<>();
    changes.forEach(change -> order.putIfAbsent(change.name().text(), order.size()));
    changed.sort(Comparator.comparing(it -> order.getOrDefault(it.agreement().name(), 0)));
    changed.forEach(it -> module.add(it.agreement()));
    return changed;
  }

  private void declare(Declaration change) {
    if (!done.add(change)) {
      return;
    }
    String name = change.name().text();
    underWay.add(name);
    before(change).forEach(this::declare);
    var base = base(change);
    underWay.remove(name);
    pending.remove(name, change);
    if (base.isEmpty()) {
      module.markBroken(change.name());
      // What it speaks of is not there to be found.
      for (Name lost : Walk.all(Name.class, change)) {
        module.bindIfNew(lost, new Referent.OfUnknown(lost));
      }
      return;
    }
    List<Layer> layers = layers(change, base.get());
    var one = new ChangedAgreement(layers, below(layers, base.get()), out);
    changed.add(one);
    module.bind(change.name(), new Referent.OfAgreement(one.agreement()));
    NameResolver.declare(
        module.named(), change.name(), new Referent.OfAgreement(one.agreement()), out);
  }

  /** What must be declared before a change: what it names, and earlier amendments of the same. */
  private List<Declaration> before(Declaration change) {
    List<Declaration> before = new ArrayList<>();
    Declaration named = pending.get(target(change).first().text());
    if (named != null && !underWay.contains(named.name().text())) {
      before.add(named);
    }
    if (change instanceof Declaration.Amendment amendment) {
      String original = original(change);
      for (Declaration other : pending.values()) {
        if (other instanceof Declaration.Amendment earlier
            && other != named
            && !underWay.contains(other.name().text())
            && AmendmentOrder.isBefore(new Layer(earlier, module), new Layer(amendment, module))
            && original(other).equals(original)) {
          before.add(other);
        }
      }
    }
    return before;
  }

  private void circle(Declaration change) {
    var circle = new StringBuilder();
    boolean inside = false;
    String first = target(change).first().text();
    for (String name : underWay) {
      inside |= name.equals(first);
      if (inside) {
        circle.append(name).append(" → ");
      }
    }
    Name place = target(change).first();
    out.add(
        ChangeFindings.CIRCLE
            .at(place.span())
            .with("name", first)
            .with("circle", circle.append(first).toString()));
  }

  static Reference target(Declaration change) {
    return switch (change) {
      case Declaration.Scenario it -> it.agreement();
      case Declaration.Amendment it -> it.agreement();
      default -> throw new IllegalArgumentException(change.toString());
    };
  }

  /** The name of the agreement at the bottom of a change. */
  private String original(Declaration change) {
    Set<String> passed = new LinkedHashSet<>();
    String name = target(change).first().text();
    while (passed.add(name)) {
      String at = name;
      for (Declaration other : module.tree().declarations()) {
        boolean isChange =
            other instanceof Declaration.Scenario || other instanceof Declaration.Amendment;
        if (isChange && other.name().text().equals(at)) {
          name = target(other).first().text();
        }
      }
    }
    return module
        .lookUp(name)
        .filter(it -> it instanceof Referent.OfAgreement)
        .map(it -> ((Referent.OfAgreement) it).agreement().original().name())
        .orElse(name);
  }

  private Optional<Agreement> base(Declaration change) {
    Reference target = target(change);
    if (underWay.contains(target.first().text())) {
      circle(change);
      return Optional.empty();
    }
    references.agreement(target);
    if (!(module.meaning(target).orElse(null) instanceof Referent.OfAgreement of)) {
      return Optional.empty();
    }
    if (change instanceof Declaration.Amendment
        && of.agreement().kind() == Agreement.Kind.SCENARIO) {
      references.notAgreement(target, of);
      return Optional.empty();
    }
    return Optional.of(of.agreement());
  }

  /** All that is laid upon the original, with the change itself as the last. */
  private List<Layer> layers(Declaration change, Agreement base) {
    var own = new Layer(change, module);
    Set<Layer> layers = new LinkedHashSet<>(base.layers());
    if (change instanceof Declaration.Amendment) {
      for (Agreement other : versions(base.original())) {
        if (AmendmentOrder.isBefore(other.lastLayer(), own)) {
          layers.add(other.lastLayer());
        }
      }
    }
    List<Layer> sorted = new ArrayList<>(layers);
    if (change instanceof Declaration.Amendment) {
      sorted.sort(AmendmentOrder.ORDER);
    }
    sorted.add(own);
    return sorted;
  }

  /** The amended versions of an agreement that are declared by now. */
  private List<Agreement> versions(Agreement original) {
    List<Agreement> versions = new ArrayList<>();
    for (Module seen : module.seen()) {
      versions.addAll(seen.agreements());
    }
    changed.forEach(it -> versions.add(it.agreement()));
    versions.removeIf(it -> it.kind() != Agreement.Kind.AMENDED || it.original() != original);
    return versions;
  }

  /** The version that the last of some layers is laid upon. */
  private Agreement below(List<Layer> layers, Agreement named) {
    return layers.get(layers.size() - 1).declared() instanceof Declaration.Amendment
        ? new Amendments(versions(named.original()))
            .version(named.original(), layers.subList(0, layers.size() - 1))
        : named;
  }
}
