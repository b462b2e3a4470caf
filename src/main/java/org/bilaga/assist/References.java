package org.bilaga.assist;

import java.util.List;
import java.util.Optional;
import org.bilaga.resolve.Bindings;
import org.bilaga.resolve.Sorts;
import org.bilaga.source.Span;

/** Where a thing that is named at a place is declared, and where else it is named. */
public final class References {
  private References() {}

  /** Where it is declared; empty where nothing is named that somebody declared. */
  public static Optional<Span> declaration(Spot spot) {
    return spot.named().flatMap(named -> Sorts.place(named.referent()));
  }

  /** Every place in all files that names it, its declaration too, and cells of tables. */
  public static List<Bindings.Place> all(Spot spot) {
    return spot.named().map(it -> Spot.places(it.referent(), spot.analysis())).orElse(List.of());
  }
}
