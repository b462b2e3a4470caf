package org.bilaga.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bilaga.ast.Declaration;
import org.bilaga.ast.Declaration.Change;
import org.bilaga.resolve.Agreement.Layer;

/**
 * Two sentences of two amendments from one day that say different things of the same thing, with
 * nothing to say which of the amendments comes last.
 *
 * @param one the sentence of the amendment that comes first in the order of amendments
 * @param of what both speak of, as one writes it
 */
public record Contradiction(
    Declaration.Amendment earlier,
    Change one,
    Declaration.Amendment later,
    Change other,
    String of) {

  /** All among the amendments of the agreements that are known. */
  public static List<Contradiction> among(Collection<Agreement> known) {
    List<Contradiction> found = new ArrayList<>();
    List<Agreement> amended = new ArrayList<>();
    for (Agreement agreement : known) {
      if (agreement.kind() == Agreement.Kind.AMENDED) {
        amended.add(agreement);
      }
    }
    amended.sort((one, other) -> AmendmentOrder.ORDER.compare(one.lastLayer(), other.lastLayer()));
    for (int later = 0; later < amended.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        between(amended.get(earlier), amended.get(later), found);
      }
    }
    return found;
  }

  private static void between(Agreement one, Agreement other, List<Contradiction> found) {
    var earlier = (Declaration.Amendment) one.lastLayer().declared();
    var later = (Declaration.Amendment) other.lastLayer().declared();
    if (one.original() != other.original() || !one.lastLayer().isOfOneDay(other.lastLayer())) {
      return;
    }
    Set<String> whole = names(one, other);
    for (Change first : earlier.changes()) {
      for (Change second : later.changes()) {
        var target = ChangeTarget.of(first, whole);
        if (target.contradicts(ChangeTarget.of(second, whole))) {
          found.add(new Contradiction(earlier, first, later, second, target.shown(one.original())));
        }
      }
    }
  }

  /** The names that the agreement goes by in the two. */
  private static Set<String> names(Agreement one, Agreement other) {
    Set<String> names = new HashSet<>();
    names.add(one.original().name());
    for (Agreement version : List.of(one, other)) {
      for (Layer layer : version.layers()) {
        names.add(layer.declared().name().text());
      }
    }
    return names;
  }
}
