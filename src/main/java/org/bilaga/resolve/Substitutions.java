package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.ast.Name;
import org.bilaga.ast.Reference;
import org.bilaga.source.Span;

/**
 * What counts in the place of what an agreement says, one layer of changes upon the other.
 *
 * <p>A layer holds for the sentences that were there before it; its own say what they mean.
 */
final class Substitutions {
  static final Substitutions NONE = new Substitutions(List.of());

  private final List<Span> layers;
  private final List<Substitution> all = new ArrayList<>();

  /** For layers of changes by the places of their declarations, the lowest first. */
  Substitutions(List<Span> layers) {
    this.layers = layers;
  }

  /** One of them, and whether anything was found that it holds for. */
  static final class Substitution {
    private final int layer;
    private final Reference said;
    private final Referent of;
    private final Referent instead;
    private boolean effective;

    Substitution(int layer, Reference said, Referent of, Referent instead) {
      this.layer = layer;
      this.said = said;
      this.of = of;
      this.instead = instead;
    }

    /** Where what no longer counts is named. */
    Reference said() {
      return said;
    }

    Referent of() {
      return of;
    }

    boolean isOfLast(Substitutions all) {
      return layer == all.layers.size() - 1;
    }

    boolean isEffective() {
      return effective;
    }
  }

  void add(int layer, Reference said, Referent of, Referent instead) {
    all.add(new Substitution(layer, said, of, instead));
  }

  List<Substitution> all() {
    return all;
  }

  /** What a name counts as that stands for something. */
  Referent apply(Name name, Referent meaning) {
    if (all.isEmpty()) {
      return meaning;
    }
    int layer = layerOf(name.span());
    Referent counts = meaning;
    for (Substitution substitution : all) {
      if (substitution.layer > layer && substitution.of.equals(counts)) {
        substitution.effective = true;
        counts = substitution.instead;
      }
    }
    return counts;
  }

  /** The layer that a place stands in; -1 for the agreement below them all. */
  private int layerOf(Span place) {
    for (int i = 0; i < layers.size(); i++) {
      Span layer = layers.get(i);
      if (layer.file() == place.file()
          && layer.start() <= place.start()
          && place.end() <= layer.end()) {
        return i;
      }
    }
    return -1;
  }
}
