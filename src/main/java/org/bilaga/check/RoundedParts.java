package org.bilaga.check;

import java.util.List;
import java.util.Optional;
import org.bilaga.finding.Figures;
import org.bilaga.ledger.Entry;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Grant;
import org.bilaga.words.Told;

/**
 * A column that no single rounding gives though every cell is within a few units of its share: what
 * comes of amounts that were rounded a level below, by municipality or month, and then added.
 */
final class RoundedParts {
  private static final int FEW = 5;

  /** So many times what a cell is off by, at least, is what it should be. */
  private static final int MUCH = 20;

  private final WrongColumn column;

  RoundedParts(WrongColumn column) {
    this.column = column;
  }

  Optional<Told> told() {
    List<Grant> grants = column.of().grants().orElse(List.of());
    if (grants.isEmpty() || !column.of().type().isMoney()) {
      return Optional.empty();
    }
    var ledger = column.of().checked().ledger(column.of().appendix().agreement());
    Fraction unit = Fraction.ZERO;
    for (Grant grant : grants) {
      Entry entry = ledger.entry(grant);
      if (entry.rounding().isEmpty()) {
        return Optional.empty();
      }
      unit = unit.add(entry.unit());
    }
    Fraction low = Fraction.ZERO;
    Fraction high = Fraction.ZERO;
    boolean small = false;
    for (int member = 0; member < column.members(); member++) {
      Fraction there = column.published(member);
      if (there != null) {
        Fraction off = there.subtract(column.computed(member));
        low = off.compareTo(low) < 0 ? off : low;
        high = off.compareTo(high) > 0 ? off : high;
        Fraction much = off.abs().multiply(Fraction.of(MUCH));
        small |= column.computed(member).abs().compareTo(much) < 0;
      }
    }
    Fraction most = unit.multiply(Fraction.of(FEW));
    if (small || low.abs().compareTo(most) > 0 || high.compareTo(most) > 0) {
      return Optional.empty();
    }
    Figures figures = Figures.of(column.of().type().currency());
    return Optional.of(
        Sentences.noSingleRounding(figures.difference(low), figures.difference(high)));
  }
}
