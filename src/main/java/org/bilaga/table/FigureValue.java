package org.bilaga.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.bilaga.figure.Decimal;
import org.bilaga.figure.Figure;
import org.bilaga.figure.PrintedUnit;
import org.bilaga.money.Fraction;

/** The exact value of what is printed: in kronor, as a bare number, or as a share of 1. */
public final class FigureValue {
  private FigureValue() {}

  public static Fraction of(Decimal value) {
    return value.scale() <= 0
        ? Fraction.of(value.digitsAt(0))
        : Fraction.of(value.digits(), BigInteger.TEN.pow(value.scale()));
  }

  public static Fraction of(BigDecimal value) {
    return of(new Decimal(value.unscaledValue(), value.scale()));
  }

  public static Fraction of(Figure.Printed printed) {
    return of(printed.inBase());
  }

  /** One of the last printed digit of a figure in a unit, which it may have been rounded to. */
  public static Fraction step(Decimal number, PrintedUnit unit) {
    var one = new Decimal(BigInteger.ONE, Math.max(0, number.scale()));
    return of(one.shifted(unit.exponent()));
  }

  public static Fraction of(Figure.Ratio ratio) {
    return Fraction.of(ratio.overInBase(), ratio.underInBase());
  }
}
