package org.bilaga.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.infer.Explanation.Division;
import org.bilaga.money.Fraction;

/**
 * For each column of a table how its figures come about, as far as the table itself tells.
 *
 * @param columns those of figures, in their order
 */
public record Inference(PublishedTable table, List<Inferred> columns) {
  public Inference {
    columns = List.copyOf(columns);
  }

  /**
   * A column, and the best explanation of it.
   *
   * @param explanation empty where it is one of those that explain others, or nothing explains it
   */
  public record Inferred(PublishedColumn column, Optional<Explanation> explanation) {}

  /** How many columns are divided by one. */
  public long uses(PublishedColumn column) {
    return columns.stream()
        .flatMap(it -> it.explanation().stream())
        .filter(it -> it instanceof Division of && of.basis().columns().contains(column))
        .count();
  }

  /**
   * @param key the only column to divide by; whichever does where empty
   * @param total what was divided; else what the table says or leaves
   */
  public static Inference of(
      PublishedTable table, Optional<PublishedColumn> key, Optional<Fraction> total) {
    List<Inferred> inferred = new ArrayList<>();
    for (PublishedColumn column : table.columns()) {
      inferred.add(new Inferred(column, explained(table, column, key, total)));
    }
    return new Inference(table, inferred);
  }

  private static Optional<Explanation> explained(
      PublishedTable table,
      PublishedColumn figures,
      Optional<PublishedColumn> key,
      Optional<Fraction> total) {
    Optional<Explanation> best = Sums.of(table, figures).map(it -> it);
    boolean divided = figures.counts() != PublishedColumn.Counts.THINGS && !figures.hasNegative();
    for (Basis basis : divided ? bases(table, figures, key) : List.<Basis>of()) {
      var division = Divisions.of(figures, basis, total).filter(it -> isTold(figures, it));
      if (division.isPresent() && (best.isEmpty() || division.get().cost() < best.get().cost())) {
        best = Optional.of(division.get());
      }
    }
    return best;
  }

  private static List<Basis> bases(
      PublishedTable table, PublishedColumn figures, Optional<PublishedColumn> key) {
    List<Basis> bases = new ArrayList<>();
    if (key.isPresent()) {
      bases.add(new Basis.Of(key.get()));
      return bases;
    }
    bases.add(new Basis.Equally());
    for (PublishedColumn column : table.columns()) {
      if (column != figures) {
        bases.add(new Basis.Of(column));
      }
    }
    return bases;
  }

  /**
   * Whether a division says anything: what is coarse comes out of anything that is finer, also of
   * what was itself divided by it.
   */
  private static boolean isTold(PublishedColumn figures, Division division) {
    if (figures.counts() == PublishedColumn.Counts.SHARES
        || RoundNumber.is(division.total())
        || division.origin() == Explanation.Origin.SAID) {
      return true;
    }
    for (PublishedColumn column : division.basis().columns()) {
      boolean divides =
          column.counts() == PublishedColumn.Counts.THINGS
              && figures.counts() == PublishedColumn.Counts.MONEY;
      if (!divides && column.fineness().compareTo(figures.fineness()) > 0) {
        return false;
      }
    }
    return true;
  }
}
