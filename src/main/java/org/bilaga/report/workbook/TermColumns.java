package org.bilaga.report.workbook;

import org.bilaga.money.Fraction;
import org.bilaga.sheet.book.BookCell;
import org.bilaga.sheet.book.CellForm;
import org.bilaga.sheet.book.Page;
import org.bilaga.words.Told;

/** What a member has before the key divides: its terms, its weight, and what these give it. */
final class TermColumns {
  private final Dividing dividing;
  private final Page page;
  private final DivisionFigures figures;
  private final DivisionPlaces at;
  private final StatedColumns stated;

  TermColumns(Dividing dividing) {
    this.dividing = dividing;
    this.page = dividing.page();
    this.figures = dividing.figures();
    this.at = dividing.at();
    this.stated =
        new StatedColumns(
            page,
            dividing.ground(),
            dividing.part(),
            new StatedColumns.At(at.takes, at.base, at.floor, at.cap),
            at.of(at.units),
            dividing::money);
  }

  /** After the last member. */
  void finish(Told title) {
    stated.finish(title);
  }

  void write(int row, int member) {
    stated.write(row, member, figures.isOut(member));
    for (int t = 0; t < figures.terms(); t++) {
      weight(row, member, t);
    }
    if (at.state >= 0) {
      bounds(row, member);
    }
    if (at.given >= 0) {
      given(row, member);
    }
  }

  private void weight(int row, int member, int t) {
    var key = dividing.key();
    String from = figures.weighsShares() ? key.shares().of(member) : key.terms().get(t).of(member);
    String how = at.takes >= 0 ? from + "*" + Page.at(row, at.takes) : from;
    page.put(row, at.weight + t, weight(figures.ownWeight(t, member)).by(how));
    if (at.own >= 0) {
      String used = "IF(" + Page.at(row, at.state) + "=0," + Page.at(row, at.weight) + ",0)";
      page.put(row, at.own, weight(figures.weight(t, member)).by(used));
    }
  }

  private BookCell weight(Fraction is) {
    return Dividing.number(is).as(figures.weighsShares() ? CellForm.number(9) : CellForm.WHOLE);
  }

  /** Held at its floor where the level that would give it more is not reached. */
  private void bounds(int row, int member) {
    Fraction unit = figures.unit();
    boolean out = figures.isOut(member);
    Fraction least = stated.least(member, unit, figures.done().base(member).abs(), out);
    dividing.number(row, at.least, least, stated.least(row));
    if (at.most >= 0) {
      dividing.number(row, at.most, stated.most(member, unit, out), stated.most(row));
    }
    String start = stated.base(row);
    String w = Page.at(row, at.weight);
    String all = at.of(at.whole);
    String atLeast = level(Page.at(row, at.least), start, w) + ">=" + all + "*(1-1E-12)";
    String free =
        at.most < 0
            ? "0"
            : "IF(" + level(Page.at(row, at.most), start, w) + "<=" + all + "*(1+1E-12),1,0)";
    int is =
        switch (figures.done().bound(member)) {
          case BY_KEY -> 0;
          case AT_CAP -> 1;
          default -> -1;
        };
    String how = "IF(" + w + "=0,-1,IF(" + atLeast + ",-1," + free + "))";
    dividing.number(row, at.state, Fraction.of(is), how);
  }

  /** What all would get together at the level at which one gets so much. */
  private String level(String gets, String start, String w) {
    String bases = at.base >= 0 ? "(" + at.all(at.base) + "/" + at.of(at.units) + ")" : "0";
    String each =
        "(" + bases + "+(" + gets + "-" + start + ")/" + w + "*" + at.all(at.weight) + ")";
    String low = at.all(at.least);
    String free = each + "*(" + each + ">=" + low + ")";
    String lifted = low + "*(" + each + "<" + low + ")";
    if (at.most < 0) {
      return "SUMPRODUCT(" + free + "+" + lifted + ")";
    }
    String high = at.all(at.most);
    String between = free + "*(" + each + "<=" + high + ")";
    String lowered = high + "*(" + each + ">" + high + ")";
    return "SUMPRODUCT(" + between + "+" + lifted + "+" + lowered + ")";
  }

  private void given(int row, int member) {
    String start = at.base >= 0 ? stated.base(row) + stated.in(row) : "0";
    String how = start;
    if (at.state >= 0) {
      String state = Page.at(row, at.state);
      String high =
          at.most >= 0 ? "IF(" + state + "=1," + Page.at(row, at.most) + "," + start + ")" : start;
      how = "IF(" + state + "=-1," + Page.at(row, at.least) + "," + high + ")";
    }
    dividing.number(row, at.given, Fraction.of(figures.held(member)), how);
  }
}
