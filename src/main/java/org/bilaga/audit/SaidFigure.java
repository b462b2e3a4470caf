package org.bilaga.audit;

import org.bilaga.figure.PrintedUnit;
import org.bilaga.finding.Figures;
import org.bilaga.money.Fraction;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** How figures of a document are told: in the unit that it prints them in. */
final class SaidFigure {
  private SaidFigure() {}

  /** With the decimals that it is printed with. */
  static Told of(PrintedFigure figure) {
    return printed(figure.value(), figure);
  }

  private static Told printed(Fraction value, PrintedFigure as) {
    Fraction worth = power(as.unit().exponent());
    Fraction step = as.step().divide(worth);
    int decimals = 0;
    while (!step.multiply(power(decimals)).isInteger()) {
      decimals++;
    }
    int places = decimals;
    boolean exact = value.divide(as.step()).isInteger();
    return exact
        ? language -> unit(Figures.plain().printed(value.divide(worth), places), as, language)
        : of(value, as.unit());
  }

  private static String unit(String figure, PrintedFigure as, Language language) {
    String word = as.unit().told().in(language);
    return figure + (word.isEmpty() || word.equals("%") ? "" : "\u00A0") + word;
  }

  static Told of(Fraction value, PrintedUnit unit) {
    Fraction worth = power(unit.exponent());
    return language -> {
      String word = unit.told().in(language);
      String space = word.isEmpty() || word.equals("%") ? "" : "\u00A0";
      return Figures.plain().text(value.divide(worth)) + space + word;
    };
  }

  /** A figure rounded to the last digit that another is printed with. */
  static Told rounded(Fraction value, PrintedFigure as) {
    Fraction steps = value.divide(as.step()).add(Fraction.of(1, 2));
    return printed(Fraction.of(steps.floor()).multiply(as.step()), as);
  }

  /** How much one is off the other, without a sign. */
  static Told difference(PrintedFigure one, Fraction other) {
    return of(one.value().subtract(other).abs(), one.unit());
  }

  /** The same with the side that it is off to: "3 kr too high". */
  static Told off(PrintedFigure stated, Fraction right) {
    Told difference = difference(stated, right);
    return stated.value().compareTo(right) > 0
        ? Sentences.tooHigh(difference)
        : Sentences.tooLow(difference);
  }

  static Fraction power(int exponent) {
    Fraction power = Fraction.ONE;
    for (int i = 0; i < Math.abs(exponent); i++) {
      power = power.multiply(Fraction.of(10));
    }
    return exponent < 0 ? Fraction.ONE.divide(power) : power;
  }
}
