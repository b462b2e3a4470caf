package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Text;
import org.bilaga.ast.Walk;
import org.bilaga.finding.Findings;
import org.bilaga.resolve.Agreement.Layer;
import org.bilaga.source.Span;
import org.bilaga.words.Told;

/**
 * One agreement with something else in it, while its names are declared and bound.
 *
 * <p>Its sentences are those of the original with the changes laid upon them, the same nodes where
 * nothing is changed; what names mean in this version is bound apart.
 */
final class ChangedAgreement {
  private static final Told A_THING = Sentences.aDeclaration();

  private final Module module;
  private final List<Layer> layers;
  private final Findings out;
  private final Findings found = new Findings();
  private final Substitutions substitutions;
  private final NameResolver resolver;
  private final Agreement agreement;

  /**
   * @param layers all that is laid upon the original, the last of them upon the base
   */
  ChangedAgreement(List<Layer> layers, Agreement base, Findings out) {
    this.layers = layers;
    this.out = out;
    Layer last = layers.get(layers.size() - 1);
    Declaration change = last.declared();
    List<Span> spans = new ArrayList<>();
    List<Module> files = new ArrayList<>();
    for (Layer layer : layers) {
      spans.add(layer.declared().span());
      files.add(layer.module());
    }
    this.module = last.module().version(files);
    this.substitutions = new Substitutions(spans);
    this.resolver =
        new NameResolver(module, last.module().tables().orElseThrow(), substitutions, found);
    Optional<Text> title = change.title().or(base.declared()::title);
    this.agreement =
        new Agreement(
            new Declaration.Agreement(
                change.span(), change.name(), title, clauses(base.original())),
            module,
            Optional.of(base),
            layers);
    module.add(agreement);
    resolver.declareInside(agreement);
    Set<String> whole = new HashSet<>();
    whole.add(base.original().name());
    layers.forEach(layer -> whole.add(layer.declared().name().text()));
    var paths = new ChangePaths(module, base, whole);
    changes(last.declared()).forEach(paths::bind);
    for (int layer = 0; layer < layers.size(); layer++) {
      substitute(layer, changes(layers.get(layer).declared()));
    }
    if (found.mistakes() > 0) {
      module.distrust(agreement.declared());
    }
  }

  Agreement agreement() {
    return agreement;
  }

  private List<Clause> clauses(Agreement original) {
    List<String> known = new ArrayList<>();
    known.add(original.name());
    List<Clause> clauses = original.declared().clauses();
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      String name = layer.declared().name().text();
      known.add(name);
      var patch =
          new Patch(
              Rewritten.carriedOver(clauses),
              name,
              known,
              layer.module(),
              new ChangeFindings(found));
      patch.apply(toMake(i, Set.copyOf(known)));
      clauses = patch.clauses();
    }
    return clauses;
  }

  /**
   * What is left to change for a layer: what another amendment from the same day has done, or taken
   * away, is not there to be changed again. Where the two contradict, that is told by itself.
   */
  private List<Declaration.Change> toMake(int layer, Set<String> whole) {
    List<Declaration.Change> left = new ArrayList<>(changes(layers.get(layer).declared()));
    for (int below = 0; below < layer; below++) {
      if (layers.get(layer).isOfOneDay(layers.get(below))) {
        for (Declaration.Change made : changes(layers.get(below).declared())) {
          var target = ChangeTarget.of(made, whole);
          left.removeIf(it -> target.forestalls(ChangeTarget.of(it, whole)));
        }
      }
    }
    return left;
  }

  static List<Declaration.Change> changes(Declaration change) {
    return switch (change) {
      case Declaration.Scenario it -> it.changes();
      case Declaration.Amendment it -> it.changes();
      default -> List.of();
    };
  }

  private void substitute(int layer, List<Declaration.Change> changes) {
    for (Declaration.Change one : changes) {
      if (one instanceof Declaration.Change.UseInstead use) {
        var of = resolver.meaning(use.of(), agreement);
        var instead = resolver.meaning(use.instead(), agreement);
        if (of.isEmpty() || instead.isEmpty()) {
          continue;
        }
        var findings = new NameFindings(module, found);
        if (!isSubstitutable(of.get())) {
          findings.wrongSort(use.of(), of.get(), A_THING);
        } else if (of.get().getClass() != instead.get().getClass()) {
          findings.wrongSort(use.instead(), instead.get(), Sorts.told(of.get()));
        } else {
          substitutions.add(layer, use.of(), of.get(), instead.get());
        }
      }
    }
  }

  private static boolean isSubstitutable(Referent referent) {
    return referent instanceof Referent.OfData
        || referent instanceof Referent.OfKey
        || referent instanceof Referent.OfGroup
        || referent instanceof Referent.OfParty
        || referent instanceof Referent.OfLet;
  }

  void recipients() {
    resolver.recipients(agreement);
  }

  /** Binds what is left, and tells what was found that is not told of what it is made of. */
  void bind() {
    resolver.bind(agreement);
    effects();
    new InVersion(agreement).tell(found.all(), List.of(), out);
  }

  /** Tells of substitutions that hold for nothing, or not for a key that stands outside. */
  private void effects() {
    var findings = new ChangeFindings(found);
    if (agreement.original().module().isBroken()) {
      // What was not understood may say what is substituted.
      return;
    }
    for (var substitution : substitutions.all()) {
      if (!substitution.isOfLast(substitutions)) {
        continue;
      }
      Reference said = substitution.said();
      boolean any = substitution.isEffective();
      for (Key key : outside()) {
        if (uses(key, substitution.of())) {
          findings.doesNotReach(said.span(), agreement.name(), said.text(), key);
          any = true;
        }
      }
      if (!any) {
        findings.withoutEffect(said.span(), agreement.name(), said.text());
      }
    }
  }

  /** The keys that stand outside and are used here. */
  private List<Key> outside() {
    List<Key> keys = new ArrayList<>();
    for (Grant grant : agreement.grants()) {
      grant
          .key()
          .filter(key -> key.agreement().isEmpty() && !keys.contains(key))
          .ifPresent(keys::add);
    }
    return keys;
  }

  private static boolean uses(Key key, Referent what) {
    List<Reference> references = new ArrayList<>();
    for (var term : key.declared().terms()) {
      references.addAll(Walk.all(Reference.class, term.weight()));
    }
    for (Reference reference : references) {
      var meaning = key.module().meaning(reference).orElse(null);
      boolean same =
          meaning instanceof Referent.OfColumn column
              ? what instanceof Referent.OfData data
                  && data.data().columns().contains(column.column())
              : what.equals(meaning);
      if (same) {
        return true;
      }
    }
    return false;
  }
}
