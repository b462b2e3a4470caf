package org.bilaga.infer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bilaga.infer.Explanation.Total;
import org.bilaga.infer.Inference.Inferred;
import org.bilaga.infer.PublishedColumn.Counts;
import org.bilaga.money.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * The search for what explains one column: the plainest first, and only while too many cells are
 * left what is stranger.
 */
final class ColumnSearch {
  /** A column of which no more than one cell in so many is left is explained. */
  private static final int ENOUGH = 20;

  /** Combinations of columns are tried among so many of them, those first that count things. */
  private static final int MOST_COMBINED = 20;

  private static final int MOST_SOLVED = 12;

  /** Of three at once there are many more. */
  private static final int MOST_THREE = 7;

  private static final int MOST_DECIMALS = 6;

  private final PublishedTable table;
  private final PublishedColumn figures;
  private final boolean equally;
  private final Optional<Fraction> said;
  private final List<PublishedColumn> others;
  private @Nullable Explanation best;

  /**
   * @param others the columns that it may have been divided by
   * @param equally whether it may have been divided into equal parts
   * @param said what was divided, if that is known
   */
  ColumnSearch(
      PublishedTable table,
      PublishedColumn figures,
      List<PublishedColumn> others,
      boolean equally,
      Optional<Fraction> said) {
    this.table = table;
    this.figures = figures;
    this.others = List.copyOf(others);
    this.equally = equally;
    this.said = said;
  }

  Inferred find() {
    SumsOfColumns.of(table, figures).ifPresent(this::take);
    if (!isEnough()) {
      Changes.of(table, figures).ifPresent(this::take);
    }
    boolean divided = figures.counts() != Counts.THINGS && !figures.hasNegative();
    if (divided && !isEnough()) {
      plain();
    }
    if (divided && !isEnough()) {
      terms();
    }
    if (divided && !isEnough()) {
      table.groupings().forEach(this::nested);
    }
    if (divided && !isEnough()) {
      combined();
    }
    if (divided && best == null) {
      solved();
    }
    if (divided && best == null) {
      rounded();
    }
    Optional<NearestBasis> nearest =
        divided && best == null ? NearestBasis.of(figures, plainBases()) : Optional.empty();
    return new Inferred(figures, Optional.ofNullable(best), nearest);
  }

  private boolean isEnough() {
    return best != null && best.misses().size() * ENOUGH <= figures.figures();
  }

  private void take(Explanation found) {
    if (best == null || found.cost() < best.cost()) {
      best = found;
    }
  }

  private List<Basis> plainBases() {
    List<Basis> bases = new ArrayList<>();
    if (equally) {
      bases.add(new Basis.Equally());
    }
    others.stream()
        .sorted(Comparator.comparing(PublishedColumn::counts))
        .forEach(it -> bases.add(new Basis.Of(it)));
    return bases;
  }

  /** One column, or equal parts. */
  private void plain() {
    for (Basis basis : plainBases()) {
      divide(basis);
      if (!(basis instanceof Basis.Equally)) {
        rate(basis);
      }
    }
  }

  /** Whether nothing that a basis could give would be believed rather than what is found. */
  private boolean isBeaten(Basis basis) {
    return best != null && best.misses().isEmpty() && best.cost() <= basis.strangeness();
  }

  private void rate(Basis basis) {
    if (best == null || !best.misses().isEmpty() || best.cost() >= basis.strangeness()) {
      Rates.of(figures, basis, said).filter(it -> isTold(basis, it.rate())).ifPresent(this::take);
    }
  }

  private void divide(Basis basis) {
    if (isBeaten(basis)) {
      return;
    }
    Divisions.of(figures, basis, said)
        .filter(
            it ->
                isTold(basis, it.total().amount())
                    || it.total().origin() == Explanation.Origin.SAID)
        .ifPresent(this::take);
  }

  /** One column with an amount to each, with bounds, or with shares that were rounded first. */
  private void terms() {
    var blends = new Blends(figures);
    var coefficients = new SolvedWeights(figures);
    for (PublishedColumn column : others) {
      var basis = new Basis.Of(column);
      coefficients.rates(List.of(column), true).ifPresent(this::rate);
      for (Total total : Divisions.totals(figures, said, Optional.empty())) {
        blends.base(total, column).ifPresent(this::divide);
        Bounded.of(figures, basis, total).ifPresent(this::take);
      }
      Fraction step = Fraction.of(1, 100);
      for (int decimals = 2; decimals <= MOST_DECIMALS; decimals++) {
        rate(new Basis.RoundedShare(column, step));
        step = step.divide(Fraction.of(10));
      }
    }
  }

  /** In two steps: among groups, and within each. */
  private void nested(Grouping grouping) {
    var divisions = new NestedDivisions(figures, grouping);
    for (Basis basis : plainBases()) {
      var found = divisions.of(basis).filter(it -> best == null || it.cost() < best.cost());
      if (found.isPresent()) {
        var groups = table.grouped(grouping);
        var sums = figures.grouped(grouping);
        var bases =
            others.stream()
                .filter(it -> it.counts() != Counts.SHARES)
                .map(it -> it.grouped(grouping))
                .toList();
        var outer = new ColumnSearch(groups, sums, bases, equally, said).find().explanation();
        take(found.get().within(outer));
      }
    }
  }

  /** Two columns: a share by each, one times or by the other. */
  private void combined() {
    var blends = new Blends(figures);
    var columns = combinable();
    for (int i = 0; i < columns.size(); i++) {
      for (int j = 0; j < columns.size(); j++) {
        PublishedColumn one = columns.get(i);
        PublishedColumn other = columns.get(j);
        if (best != null && best.misses().isEmpty()) {
          return;
        } else if (i < j) {
          for (Total total : Divisions.totals(figures, said, Optional.empty())) {
            blends.blend(total, one, other).ifPresent(this::divide);
          }
          var product = new Basis.Product(one, other);
          divide(product);
          rate(product);
        }
        if (i != j) {
          Rates.of(figures, new Basis.Quotient(one, other), said)
              .filter(it -> RoundNumber.digits(it.rate()) == 1)
              .ifPresent(this::take);
        }
      }
    }
  }

  /** Two or three columns at once, whose coefficients are solved for. */
  private void solved() {
    var columns = combinable();
    var few = columns.subList(0, Math.min(MOST_SOLVED, columns.size()));
    var coefficients = new SolvedWeights(figures);
    for (int i = 0; i < few.size(); i++) {
      for (int j = i + 1; j < few.size(); j++) {
        var two = List.of(few.get(i), few.get(j));
        coefficients.rates(two, false).ifPresent(this::rate);
        coefficients.rates(two, true).ifPresent(this::rate);
        for (int k = j + 1; k < Math.min(MOST_THREE, few.size()); k++) {
          var three = List.of(few.get(i), few.get(j), few.get(k));
          for (Total total : Divisions.totals(figures, said, Optional.empty())) {
            coefficients.shares(three, total).ifPresent(this::divide);
          }
          coefficients.rates(three, false).ifPresent(this::rate);
        }
        if (best != null && best.misses().isEmpty()) {
          return;
        }
      }
    }
  }

  /** Weights of which only the rounded figures are printed. */
  private void rounded() {
    for (PublishedColumn column : others) {
      if (!column.isExact() && column.counts() != Counts.SHARES) {
        Rates.consistent(figures, new Basis.Of(column)).ifPresent(this::take);
      }
    }
    var columns = combinable();
    for (int i = 0; i < columns.size(); i++) {
      for (int j = i + 1; j < columns.size(); j++) {
        if (!columns.get(i).isExact() || !columns.get(j).isExact()) {
          Rates.consistent(figures, new Basis.Product(columns.get(i), columns.get(j)))
              .ifPresent(this::take);
        }
      }
    }
  }

  private List<PublishedColumn> combinable() {
    List<PublishedColumn> columns = new ArrayList<>(others);
    columns.removeIf(it -> it.hasNegative());
    columns.sort((one, other) -> one.counts().compareTo(other.counts()));
    return columns.subList(0, Math.min(MOST_COMBINED, columns.size()));
  }

  /**
   * Whether it says anything: what is coarse comes out of anything that is finer, also of what was
   * itself divided by it. Money is divided by what is none, and not the other way round.
   *
   * @param chosen the total or the rate
   */
  private boolean isTold(Basis basis, Fraction chosen) {
    if (figures.counts() == Counts.SHARES || RoundNumber.is(chosen)) {
      return true;
    }
    for (PublishedColumn column : basis.columns()) {
      boolean figured = column.counts() == Counts.THINGS || column.counts() == Counts.UNKNOWN;
      boolean divides = figured && figures.counts() == Counts.MONEY;
      if (!divides && column.fineness().compareTo(figures.fineness()) > 0) {
        return false;
      }
    }
    return true;
  }
}
