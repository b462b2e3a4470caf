package org.bilaga.infer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilaga.money.Fraction;
import org.bilaga.money.RoundingMethod;

/**
 * For each column of a table how its figures come about, as far as the table itself tells.
 *
 * @param columns those of figures, in their order
 */
public record Inference(PublishedTable table, List<Inferred> columns) {
  /** A column of which no more than one cell in so many is left is explained. */
  private static final int ENOUGH = 20;

  public Inference {
    columns = List.copyOf(columns);
  }

  /**
   * A column, and the best explanation of it.
   *
   * @param explanation empty where it is one of those that explain others, or nothing explains it
   * @param nearest what comes nearest to explaining one that nothing does
   */
  public record Inferred(
      PublishedColumn column, Optional<Explanation> explanation, Optional<NearestBasis> nearest) {
    /** The columns that it is explained by. */
    List<PublishedColumn> columns() {
      return explanation.map(Explanation::columns).orElse(List.of());
    }
  }

  /**
   * Whether a column is one to divide by, whatever else is found of it: others rest on it, or it
   * counts things, as bare figures do beside such as are said to be money.
   */
  public boolean isGiven(PublishedColumn column) {
    return uses(column) > 0
        || switch (column.counts()) {
          case THINGS -> true;
          case UNKNOWN ->
              table.columns().stream().anyMatch(it -> it.counts() == PublishedColumn.Counts.MONEY);
          case MONEY, SHARES -> false;
        };
  }

  /** Whether a column is reckoned from others that stand by themselves. */
  private static boolean isReckoned(Explanation explanation) {
    return explanation instanceof Explanation.Sum || explanation instanceof Explanation.Change;
  }

  /** How many columns rest on one, other than as a part of their sum. */
  public long uses(PublishedColumn column) {
    return columns.stream()
        .flatMap(it -> it.explanation().stream())
        .filter(it -> !isReckoned(it) && it.columns().contains(column))
        .count();
  }

  /**
   * What is behind each column.
   *
   * @param key the only column to divide by; whichever does where empty
   * @param total what was divided; else what the table says or leaves
   */
  public static Inference of(
      PublishedTable table, Optional<PublishedColumn> key, Optional<Fraction> total) {
    List<PublishedColumn> bases = key.map(List::of).orElse(table.columns());
    List<Inferred> inferred = new ArrayList<>();
    for (PublishedColumn column : table.columns()) {
      var others = bases.stream().filter(it -> it != column).toList();
      inferred.add(new ColumnSearch(table, column, others, key.isEmpty(), total).find());
    }
    // What is reckoned of other columns stands, as far as these can be explained otherwise.
    part(inferred, table, bases, key.isEmpty(), total, false);
    part(inferred, table, bases, key.isEmpty(), total, true);
    return new Inference(table, inferred);
  }

  /**
   * The same, with a column explained by what somebody says of it; empty where that does not give
   * its figures.
   *
   * @param total what is divided by the key
   * @param method how each is rounded, to {@code unit}
   */
  public Optional<Inference> saying(
      PublishedColumn column,
      PublishedColumn key,
      Fraction total,
      RoundingMethod method,
      Fraction unit) {
    return Divisions.said(column, new Basis.Of(key), total, method, unit)
        .filter(it -> it.misses().size() * ENOUGH <= column.figures())
        .map(
            by -> {
              List<Inferred> all = new ArrayList<>();
              for (Inferred one : columns) {
                all.add(
                    one.column() == column
                        ? new Inferred(column, Optional.of(by), Optional.empty())
                        : one);
              }
              return new Inference(table, all);
            });
  }

  /**
   * Parts the circles of columns that explain each other: the first of each was there before, and
   * is explained by what does not rest on it.
   *
   * @param reckoned whether a column gives way that is reckoned from others
   */
  private static void part(
      List<Inferred> inferred,
      PublishedTable table,
      List<PublishedColumn> bases,
      boolean equally,
      Optional<Fraction> total,
      boolean reckoned) {
    for (int i = 0; i < inferred.size(); i++) {
      PublishedColumn column = inferred.get(i).column();
      var behind = restingOn(column, inferred);
      boolean stands = inferred.get(i).explanation().filter(Inference::isReckoned).isPresent();
      if (behind.contains(column) && (reckoned || !stands)) {
        var others = bases.stream().filter(it -> it != column && !behind.contains(it)).toList();
        var rest = table.without(behind, column);
        inferred.set(i, new ColumnSearch(rest, column, others, equally, total).find());
      }
    }
  }

  /** The columns that are explained by one, or by what is explained by it, and so on. */
  private static Set<PublishedColumn> restingOn(PublishedColumn column, List<Inferred> inferred) {
    Set<PublishedColumn> resting = new HashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (Inferred one : inferred) {
        if (one.columns().stream().anyMatch(it -> it == column || resting.contains(it))) {
          more |= resting.add(one.column());
        }
      }
    }
    return resting;
  }
}
