package org.bilaga.report.workbook;

import java.util.ArrayList;
import java.util.List;
import org.bilaga.money.Fraction;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.book.BookCell;
import org.bilaga.sheet.book.CellForm;
import org.bilaga.sheet.book.Page;

/** What the key gives a member: its share, its exact amount, its whole units and the rest. */
final class KeyedColumns {
  private final Dividing dividing;
  private final Page page;
  private final DivisionFigures figures;
  private final DivisionPlaces at;

  KeyedColumns(Dividing dividing) {
    this.dividing = dividing;
    this.page = dividing.page();
    this.figures = dividing.figures();
    this.at = dividing.at();
  }

  void write(int row, int member) {
    share(row, member);
    if (figures.isFloating()) {
      decimal(row, member);
    } else if (figures.terms() == 1) {
      term(row, member, 0, at.wholes, at.rests);
    } else {
      several(row, member);
    }
  }

  private void share(int row, int member) {
    List<String> added = new ArrayList<>();
    boolean one = figures.terms() == 1;
    for (int t = 0; t < figures.terms(); t++) {
      String sum = at.of(at.sum, t);
      String of = "IF(" + sum + "=0,0," + Page.at(row, at.weightUsed() + t) + "/" + sum + ")";
      added.add(one ? of : dividing.key().numerators().get(t) + "*" + of);
    }
    String all = String.join("+", added);
    page.put(
        row,
        at.share,
        BookCell.of(SheetCell.share(figures.share(member)))
            .as(CellForm.perCent(4))
            .by(one ? all : "(" + all + ")/" + dividing.key().denominator()));
    String signed = "SIGN(" + at.of(at.total) + ")*" + at.of(at.units);
    String exactly = at.given(row) + at.of(at.pool) + "*" + Page.at(row, at.share);
    page.put(
        row,
        at.exact,
        dividing
            .ground()
            .money(figures.done().quotient(member).multiply(figures.unit()))
            .as(CellForm.number(4))
            .by(signed + "*(" + exactly + ")"));
  }

  private void decimal(int row, int member) {
    String exactly = "ROUND(" + at.of(at.pool) + "*" + Page.at(row, at.share) + ",9)";
    dividing.number(row, at.wholes, Fraction.of(figures.whole(member)), "INT(" + exactly + ")");
    page.put(
        row,
        at.rests,
        Dividing.number(figures.keyed(member).fraction())
            .as(CellForm.number(9))
            .by("ROUND(" + exactly + "-" + Page.at(row, at.wholes) + ",9)"));
  }

  /** The rests of the terms over the common divisor, which may make whole units together. */
  private void several(int row, int member) {
    String common = at.of(at.common);
    List<String> fractions = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (int t = 0; t < figures.terms(); t++) {
      term(row, member, t, at.termWhole + t, at.termRest + t);
      all.add(Page.at(row, at.termWhole + t));
      String times = "(" + common + "/" + at.of(at.divisor, t) + ")";
      fractions.add(Page.at(row, at.termRest + t) + "*" + times);
    }
    String rest = "(" + String.join("+", fractions) + ")";
    String carried = "INT(" + rest + "/" + common + ")";
    dividing.number(
        row, at.wholes, Fraction.of(figures.whole(member)), String.join("+", all) + "+" + carried);
    dividing.number(
        row, at.rests, Fraction.of(figures.rest(member)), rest + "-" + carried + "*" + common);
  }

  private void term(int row, int member, int t, int whole, int rest) {
    String w = Page.at(row, at.weightUsed() + t);
    Parting parting = at.parting(t);
    Fraction exactly = figures.exactly(t, member);
    dividing.number(
        row,
        whole,
        Fraction.of(exactly.floor()),
        "IF(" + parting.divisor() + "=0,0," + parting.whole(w) + ")");
    dividing.number(
        row,
        rest,
        exactly.fraction().multiply(Fraction.of(figures.divisor(t))),
        parting.rest(w, Page.at(row, whole)));
  }
}
