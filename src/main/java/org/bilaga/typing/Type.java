package org.bilaga.typing;

import java.util.Optional;
import org.bilaga.ast.Unit;
import org.bilaga.finding.Figures;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Group;
import org.bilaga.words.Told;

/**
 * What a value is: its quantity, the currency of money, and the group when there is a value for
 * each member. {@code overTime} when there is one for each month or year.
 */
public record Type(
    Quantity quantity, Denomination currency, Optional<Group> perMember, boolean overTime) {

  public Type(Quantity quantity, Denomination currency, Optional<Group> perMember) {
    this(quantity, currency, perMember, false);
  }

  /** Quantities; those of one kind can be added and compared. */
  public enum Quantity {
    MONEY(Sentences.money()),
    NUMBER(Sentences.aNumber()),
    SHARE(Sentences.aShare()),
    POINTS(Sentences.percentagePoints()),
    DAY(Sentences.aDate()),
    MONTH(Sentences.aMonth()),
    TRUTH(Sentences.trueOrFalse()),
    NAME(Sentences.aNameWithoutAValue());

    private final Told told;

    Quantity(Told told) {
      this.told = told;
    }
  }

  static final Type NONE = of(Quantity.NAME);

  static Type of(Quantity quantity) {
    return new Type(quantity, Denomination.NONE, Optional.empty());
  }

  /** That of a figure with a unit. */
  public static Type of(Unit unit) {
    return switch (unit) {
      case Unit.Money money -> money(money.currency());
      case Unit.Percent percent -> of(Quantity.SHARE);
      case Unit.PercentagePoints points -> of(Quantity.POINTS);
      case Unit.One one -> of(Quantity.NUMBER);
    };
  }

  static Type money(Denomination currency) {
    return new Type(Quantity.MONEY, currency, Optional.empty());
  }

  Type per(Optional<Group> group) {
    return group.isPresent() ? new Type(quantity, currency, group, overTime) : this;
  }

  /** That of one member. */
  public Type ofOne() {
    return new Type(quantity, currency, Optional.empty(), overTime);
  }

  /** The same value in each month or year, or in one. */
  Type overTime(boolean is) {
    return is == overTime ? this : new Type(quantity, currency, perMember, is);
  }

  public boolean isMoney() {
    return quantity == Quantity.MONEY;
  }

  /** A number or a share: what may be multiplied with and compared to the other. */
  public boolean isPure() {
    return quantity == Quantity.NUMBER || quantity == Quantity.SHARE || quantity == Quantity.POINTS;
  }

  /** Whether a value of another type can stand in the place of one of this; a share is no count. */
  public boolean takes(Type other) {
    return other.perMember.isEmpty()
        && currency.equals(other.currency)
        && (quantity == other.quantity || quantity == Quantity.SHARE && other.isPure());
  }

  /**
   * How values of the type are told, so that those that differ can be told apart: money in its
   * currency, shares as per cent, numbers bare.
   */
  public Figures figures(Fraction... values) {
    Figures figures =
        switch (quantity) {
          case MONEY -> Figures.natural(currency, values);
          case SHARE, POINTS -> Figures.perCent();
          case NUMBER, DAY, MONTH, TRUTH, NAME -> Figures.plain();
        };
    return figures.apart(values);
  }

  public Told told() {
    return !isMoney()
        ? quantity.told
        : currency.isCurrency() ? Sentences.moneyIn(currency) : Told.text(currency.many());
  }
}
