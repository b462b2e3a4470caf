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

  /** How much it asks one to believe besides that it fits. */
  int strangeness();

  /** Of two, the one with the lower figure is told: a cell that is left asks for a good reason. */
  default int cost() {
    return misses().size() * 4 + strangeness();
  }

  /** The columns that it rests on. */
  List<PublishedColumn> columns();

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

  /** An amount that was divided, and where it is known from. */
  record Total(Fraction amount, Origin origin) {
    /** One that nobody would choose is believed less. */
    int strangeness() {
      boolean round = RoundNumber.is(amount);
      return switch (origin) {
        case SAID, WHOLE -> 0;
        case PRINTED, ROUND -> round ? 0 : 2;
        case SUM -> round ? 1 : 2;
      };
    }
  }

  /**
   * A total divided by a basis and rounded.
   *
   * @param floor what each gets at least
   * @param cap what each gets at most
   * @param rule with the unit in what the figures are counted in
   * @param isExact whether no share had to be rounded, so that nothing is known of the rule
   * @param alike other rules that give the same figures
   * @param room by inversion, from where to where the total may lie to give the figures to within a
   *     unit
   */
  record Division(
      Basis basis,
      Total total,
      Optional<Fraction> floor,
      Optional<Fraction> cap,
      RoundingRule rule,
      boolean isExact,
      List<RoundingRule> alike,
      Optional<Room> room,
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
      return new Division(basis, total, floor, cap, rule, isExact, more, room, misses, strangeness);
    }

    @Override
    public List<PublishedColumn> columns() {
      return basis.columns();
    }
  }

  /** From where to where something may lie. */
  record Room(Fraction least, Fraction most) {}

  /**
   * So much for each of a basis, every figure rounded by itself: a rate, a factor on another year,
   * an amount by a number of people.
   *
   * @param isExact whether no figure had to be rounded
   */
  record Rated(
      Basis basis,
      Fraction rate,
      RoundingRule rule,
      boolean isExact,
      List<Miss> misses,
      int strangeness)
      implements Explanation {
    public Rated {
      misses = List.copyOf(misses);
    }

    @Override
    public List<PublishedColumn> columns() {
      return basis.columns();
    }
  }

  /**
   * So much for each of a basis whose printed figures are rounded: every figure is what some value
   * gives that is printed so.
   *
   * @param rate from where to where it may lie
   */
  record Consistent(Basis basis, Room rate, List<Miss> misses, int strangeness)
      implements Explanation {
    public Consistent {
      misses = List.copyOf(misses);
    }

    @Override
    public List<PublishedColumn> columns() {
      return basis.columns();
    }
  }

  /**
   * What one column has changed to another, row by row.
   *
   * @param relative as a part of what it was
   */
  record Change(
      PublishedColumn from,
      PublishedColumn to,
      boolean relative,
      RoundingRule rule,
      List<Miss> misses)
      implements Explanation {
    public Change {
      misses = List.copyOf(misses);
    }

    @Override
    public int strangeness() {
      return 1;
    }

    @Override
    public List<PublishedColumn> columns() {
      return List.of(from, to);
    }
  }

  /**
   * What each group of rows comes to, divided among them.
   *
   * @param outer how what the groups come to comes about; empty where nothing tells
   */
  record Nested(
      Grouping grouping,
      Basis basis,
      RoundingRule rule,
      Optional<Explanation> outer,
      List<Miss> misses,
      int strangeness)
      implements Explanation {
    public Nested {
      misses = List.copyOf(misses);
    }

    Nested within(Optional<Explanation> groups) {
      return new Nested(grouping, basis, rule, groups, misses, strangeness);
    }

    @Override
    public List<PublishedColumn> columns() {
      return basis.columns();
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

    @Override
    public List<PublishedColumn> columns() {
      return of;
    }
  }
}
