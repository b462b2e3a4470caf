package org.bilaga.report.workbook;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.money.Fraction;
import org.bilaga.sheet.book.BookCell;
import org.bilaga.sheet.book.Look;
import org.bilaga.sheet.book.Page;
import org.bilaga.words.Told;

/** What holds for all members of a division: what is divided, by what, and what is left to give. */
final class WholeRows {
  private final Dividing dividing;
  private final Page page;
  private final DivisionFigures figures;
  private final DivisionPlaces at;

  WholeRows(Dividing dividing) {
    this.dividing = dividing;
    this.page = dividing.page();
    this.figures = dividing.figures();
    this.at = dividing.at();
  }

  void write() {
    var ground = dividing.ground();
    label(at.total, Sentences.toDivide());
    String from = ground.places().amount(dividing.part()).orElse("0");
    page.put(at.total, 1, ground.money(figures.done().total().toMajor()).by(from));
    label(at.units, Sentences.inUnitsOf());
    page.put(at.units, 1, Dividing.number(figures.unit()).look(Look.INPUT));
    label(at.whole, Sentences.wholeUnits());
    number(at.whole, figures.size(), "ABS(" + at.of(at.total) + ")/" + at.of(at.units));
    String less = at.held < 0 ? "" : "-" + at.of(at.held);
    if (at.held >= 0) {
      label(at.held, Sentences.givenBefore());
      Fraction held = figures.size().subtract(figures.pool());
      number(at.held, held, "SUM(" + at.all(at.given) + ")");
    }
    label(at.pool, Sentences.byTheKey());
    String pool = at.of(at.pool);
    number(at.pool, figures.pool(), at.of(at.whole) + less);
    label(at.parts, Sentences.partsOfUnit());
    String minor = CellFormula.number(Fraction.of(figures.minor())).orElse("1");
    number(
        at.parts,
        Fraction.of(figures.parts()),
        "IF(" + pool + "=INT(" + pool + "),1," + minor + ")");
    label(at.numerator, Sentences.numerator());
    label(at.sum, Sentences.sumOfWeights());
    label(at.divisor, Sentences.divisor());
    label(at.quotient, Sentences.quotientOf());
    label(at.remainder, Sentences.remainderOf());
    label(at.common, Sentences.commonDivisor());
    for (int t = 0; t < figures.terms(); t++) {
      term(t);
    }
    common();
    label(at.left, Sentences.leftToGive());
    number(
        at.left,
        Fraction.of(figures.left()),
        "INT(" + at.of(at.whole) + ")" + less + "-SUM(" + at.all(at.wholes) + ")");
  }

  private void term(int t) {
    number(at.sum, t, figures.sum(t), "SUM(" + at.all(at.weightUsed() + t) + ")");
    if (figures.isFloating()) {
      return;
    }
    String part = dividing.key().numerators().get(t);
    Fraction numerator = figures.numerator(t);
    String of = at.of(at.numerator, t);
    number(
        at.numerator,
        t,
        numerator,
        "ROUND(" + at.of(at.pool) + "*" + at.of(at.parts) + "*" + part + ",0)");
    Fraction divisor = Fraction.of(figures.divisor(t));
    String by = at.of(at.divisor, t);
    number(
        at.divisor,
        t,
        divisor,
        at.of(at.parts) + "*" + dividing.key().denominator() + "*" + at.of(at.sum, t));
    Fraction quotient =
        divisor.isZero() ? Fraction.ZERO : Fraction.of(numerator.divide(divisor).floor());
    number(at.quotient, t, quotient, "IF(" + by + "=0,0," + Parting.quotient(of, by) + ")");
    number(
        at.remainder,
        t,
        numerator.subtract(quotient.multiply(divisor)),
        Parting.remainder(of, at.of(at.quotient, t), by));
  }

  private void common() {
    if (figures.isFloating()) {
      page.put(at.common, 1, Dividing.number(Fraction.ONE));
      return;
    }
    String divisors = at.of(at.divisor) + ":" + at.of(at.divisor, figures.terms() - 1);
    String how = figures.terms() == 1 ? at.of(at.divisor) : "LCM(" + divisors + ")";
    number(at.common, Fraction.of(figures.common()), how);
    List<String> products = new ArrayList<>();
    for (int t = 0; t < figures.terms(); t++) {
      products.add(at.of(at.divisor, t) + "*MAX(" + at.all(at.weightUsed() + t) + ")");
    }
    products.add("10*" + at.of(at.common));
    String exactly = Sentences.exactly().in(dividing.ground().language());
    String roughly = Sentences.roughly().in(dividing.ground().language());
    String largest = "MAX(" + String.join(",", products) + ")";
    page.put(
        at.common,
        2,
        BookCell.text(exactly)
            .by("IF(" + largest + "<=9E+15,\"" + exactly + "\",\"" + roughly + "\")")
            .look(Look.NOTE));
  }

  private void label(int row, Told label) {
    page.put(row, 0, BookCell.text(label));
  }

  private void number(int row, Fraction is, String how) {
    number(row, 0, is, how);
  }

  private void number(int row, int term, Fraction is, String how) {
    dividing.number(row, 1 + term, is, how);
  }
}
