package org.bilaga.report.workbook;

import java.util.Optional;
import org.bilaga.money.Fraction;
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.book.BookCell;
import org.bilaga.sheet.book.CellForm;
import org.bilaga.sheet.book.Look;
import org.bilaga.sheet.book.Page;

/** What a member has before the key divides: its terms, its weight, and what these give it. */
final class TermColumns {
  private final Dividing dividing;
  private final Page page;
  private final DivisionFigures figures;
  private final DivisionPlaces at;
  private final StatedTerms stated;
  private boolean standing;

  TermColumns(Dividing dividing) {
    this.dividing = dividing;
    this.page = dividing.page();
    this.figures = dividing.figures();
    this.at = dividing.at();
    this.stated = new StatedTerms(dividing);
  }

  void write(int row, int member) {
    inputs(row, member);
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

  private void inputs(int row, int member) {
    if (at.takes >= 0) {
      Fraction takes = figures.isOut(member) ? Fraction.ZERO : Fraction.ONE;
      page.put(row, at.takes, Dividing.number(takes).look(Look.INPUT));
    }
    if (at.base >= 0) {
      input(row, at.base, Amount.known(stated.base(member)), stated.baseFormula(member));
    }
    if (at.floor >= 0) {
      input(row, at.floor, Amount.known(stated.floor(member)), stated.floorFormula(member));
    }
    if (at.cap >= 0) {
      Amount cap = stated.cap(member).map(Amount::known).orElse(Amount.UNKNOWN);
      input(row, at.cap, cap, stated.capFormula(member));
    }
  }

  /** Put in, or as what stands elsewhere has it. */
  private void input(int row, int column, Amount is, Optional<String> how) {
    boolean follows = is.isKnown() && how.isPresent();
    BookCell cell = dividing.money(is);
    // A product of decimals may be a little more than the whole units that it is.
    page.put(
        row,
        column,
        follows ? cell.by("ROUND(" + how.get() + "," + decimals(is) + ")") : cell.look(Look.INPUT));
    standing |= !follows;
  }

  private static int decimals(Amount is) {
    int digits = is.known().orElseThrow().abs().floor().toString().length();
    return Math.max(0, Math.min(9, 14 - digits));
  }

  /** Whether some term is put in, whatever it may rest on. */
  boolean isStanding() {
    return standing;
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
    String units = at.of(at.units);
    String in = in(row);
    String low = at.floor >= 0 ? "-INT(-" + Page.at(row, at.floor) + "/" + units + ")" : "0";
    String start = base(row);
    String least = "MAX(" + low + "," + start + ")" + in;
    dividing.number(row, at.least, stated.least(member), least);
    if (at.most >= 0) {
      String high = Page.at(row, at.cap);
      String most = "IF(ISNUMBER(" + high + "),INT(" + high + "/" + units + "),1E+15)" + in;
      dividing.number(row, at.most, stated.most(member), most);
    }
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

  private String in(int row) {
    return at.takes >= 0 ? "*" + Page.at(row, at.takes) : "";
  }

  private String base(int row) {
    return at.base >= 0 ? Page.at(row, at.base) + "/" + at.of(at.units) : "0";
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
    String start = at.base >= 0 ? base(row) + in(row) : "0";
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
