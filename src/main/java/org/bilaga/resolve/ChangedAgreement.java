package org.bilaga.resolve;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilaga.ast.AgreementFile;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Text;
import org.bilaga.ast.Walk;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Told;
import org.bilaga.parser.AgreementParser;
import org.bilaga.resolve.Agreement.Layer;
import org.bilaga.source.SourceFile;
import org.bilaga.source.Span;

/**
 * One agreement with something else in it, while its names are declared and bound.
 *
 * <p>What it has from others is read from their files anew: a sentence must be a node of one
 * agreement only, as names are bound to nodes.
 */
final class ChangedAgreement {
  private static final Told A_THING =
      Told.phrase(
          "data, a key, a group, a party or a figure",
          "data, en nyckel, grupp, part eller storhet");

  private final Declaration change;
  private final Module module;
  private final List<Layer> layers;
  private final Findings out;
  private final Findings found = new Findings();
  private final Map<SourceFile, AgreementFile> read = new IdentityHashMap<>();
  private final Substitutions substitutions;
  private final NameResolver resolver;
  private final Agreement agreement;

  ChangedAgreement(
      Declaration change,
      Agreement base,
      List<Layer> layers,
      Module module,
      Path folder,
      TableLoader tables,
      Findings out) {
    this.change = change;
    this.module = module;
    this.layers = layers;
    this.out = out;
    List<Span> spans = new ArrayList<>();
    layers.forEach(layer -> spans.add(layer.declared().span()));
    this.substitutions = new Substitutions(spans);
    this.resolver = new NameResolver(module, folder, tables, substitutions, found);
    List<Declaration> declared = new ArrayList<>();
    for (Layer layer : layers) {
      boolean own = layer.declared() == change;
      declared.add(own ? change : again(layer.declared(), layer.module()));
    }
    Optional<Text> title = change.title().or(base.declared()::title);
    this.agreement =
        new Agreement(
            new Declaration.Agreement(
                change.span(), change.name(), title, clauses(base.original(), declared)),
            module,
            Optional.of(base),
            layers);
    resolver.declareInside(agreement);
    for (int layer = 0; layer < declared.size(); layer++) {
      substitute(layer, changes(declared.get(layer)));
    }
    if (found.mistakes() > 0) {
      module.distrust(agreement.declared());
    }
  }

  Agreement agreement() {
    return agreement;
  }

  private List<Clause> clauses(Agreement original, List<Declaration> declared) {
    List<String> known = new ArrayList<>();
    known.add(original.name());
    var clauses = ((Declaration.Agreement) again(original.declared(), original.module())).clauses();
    for (int i = 0; i < declared.size(); i++) {
      Declaration layer = declared.get(i);
      known.add(layer.name().text());
      var patch =
          new Patch(
              Rewritten.carriedOver(clauses),
              layer.name().text(),
              known,
              layers.get(i).module(),
              new ChangeFindings(found));
      patch.apply(changes(layer));
      clauses = patch.clauses();
    }
    return clauses;
  }

  /** The same declaration with nodes of its own. */
  private Declaration again(Declaration declared, Module of) {
    AgreementFile file =
        read.computeIfAbsent(
            of.tree().source(),
            source -> new AgreementParser(source, new Findings()).parse().orElseThrow());
    for (Declaration other : file.declarations()) {
      if (other.span().equals(declared.span())) {
        return other;
      }
    }
    throw new IllegalStateException(declared.name().text());
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
