package org.bilaga.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.infer.Explanation.Change;
import org.bilaga.infer.Explanation.Miss;
import org.bilaga.money.Fraction;
import org.bilaga.money.ResidueHome;
import org.bilaga.money.RoundingMethod;
import org.bilaga.money.RoundingRule;

/** What one column of a table is more than another, in full or as a part of it. */
final class Changes {
  private final PublishedColumn figures;
  private final RoundingRule rule;

  private Changes(PublishedColumn figures) {
    this.figures = figures;
    this.rule = Divisions.rule(RoundingMethod.HALF_UP, figures.step(), ResidueHome.UNDECLARED);
  }

  /** The two columns whose difference most figures are; empty where that is few of them. */
  static Optional<Change> of(PublishedTable table, PublishedColumn figures) {
    var changes = new Changes(figures);
    boolean relative = figures.counts() == PublishedColumn.Counts.SHARES;
    Optional<Change> best = Optional.empty();
    for (PublishedColumn from : table.columns()) {
      for (PublishedColumn to : table.columns()) {
        if (from != to
            && changes.isBefore(from)
            && changes.isBefore(to)
            && from.counts() == to.counts()) {
          var change = changes.of(from, to, relative);
          if (change.isPresent() && (best.isEmpty() || change.get().cost() < best.get().cost())) {
            best = change;
          }
        }
      }
    }
    return best;
  }

  /** What is reckoned of two columns stands behind them; else each would be of the others. */
  private boolean isBefore(PublishedColumn column) {
    return column.index() < figures.index();
  }

  private Optional<Change> of(PublishedColumn from, PublishedColumn to, boolean relative) {
    List<Miss> misses = new ArrayList<>();
    int compared = 0;
    for (int row = 0; row < figures.rows(); row++) {
      Fraction before = from.value(row);
      Fraction after = to.value(row);
      Fraction printed = figures.value(row);
      if (printed == null || before == null || after == null || relative && before.isZero()) {
        continue;
      }
      compared++;
      Fraction change = after.subtract(before);
      Fraction computed = relative ? rule.rounded(change.divide(before)) : change;
      if (!computed.equals(printed)) {
        misses.add(new Miss(row, printed, computed));
        if (misses.size() > CommonRate.tolerated(figures.figures())) {
          return Optional.empty();
        }
      }
    }
    return compared > 2
        ? Optional.of(new Change(from, to, relative, rule, misses))
        : Optional.empty();
  }
}
