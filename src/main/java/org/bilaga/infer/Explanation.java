package org.bilaga.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.money.Fraction;
import org.bilaga.money.RoundingRule;

/** How the figures of a column come about, and which of them do not. */
public sealed interface Explanation {
  /** The rows that it gives otherwise than printed. */
  List<Miss> misses();

  /** How much is to be believed besides that it fits. */
  int strangeness();

  /** Of two, the one with the lower figure is told: a cell that is left asks for a good reason. */
  default int cost() {
    return misses().size() * 4 + strangeness();
  }

  /** A row that comes out as another figure than is printed. */
  record Miss(int row, Fraction printed, Fraction computed) {
    public Fraction off() {
      return printed.subtract(computed);
    }
  }

  /** Where the total of a division is known from. */
  enum Origin {
    /** Whoever asked said so. */
    SAID,
    /** The row of totals. */
    PRINTED,
    /** All of it, as of shares. */
    WHOLE,
    /** The figures leave room for it, and it is round. */
    ROUND,
    /** What the figures come to. */
    SUM
  }

  /**
   * A total divided by a basis and rounded.
   *
   * @param rule with the unit in what the figures are counted in
   * @param alike other rules that give the same figures
   * @param least by inversion, the least total that gives the figures to within a unit
   * @param most the most
   */
  record Division(
      Basis basis,
      Fraction total,
      Origin origin,
      RoundingRule rule,
      List<RoundingRule> alike,
      Optional<Fraction> least,
      Optional<Fraction> most,
      List<Miss> misses,
      int strangeness)
      implements Explanation {
    public Division {
      alike = List.copyOf(alike);
      misses = List.copyOf(misses);
    }

    Division alsoBy(RoundingRule other) {
      List<RoundingRule> more = new ArrayList<>(alike);
      more.add(other);
      return new Division(basis, total, origin, rule, more, least, most, misses, strangeness);
    }
  }

  /** The sum of other columns, row by row. */
  record Sum(List<PublishedColumn> of, List<Miss> misses) implements Explanation {
    public Sum {
      of = List.copyOf(of);
      misses = List.copyOf(misses);
    }

    @Override
    public int strangeness() {
      return 0;
    }
  }
}
