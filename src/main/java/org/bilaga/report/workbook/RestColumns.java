package org.bilaga.report.workbook;

import org.bilaga.money.Fraction;
import org.bilaga.money.ResidueHome;
import org.bilaga.money.TieOrder;
import org.bilaga.sheet.book.Look;
import org.bilaga.sheet.book.Page;

/** Who gets the units that are left over, and what the rounding leaves over even so. */
final class RestColumns {
  private final Dividing dividing;
  private final Page page;
  private final DivisionFigures figures;
  private final DivisionPlaces at;
  private final int[] places;
  private final int taker;

  RestColumns(Dividing dividing) {
    this.dividing = dividing;
    this.page = dividing.page();
    this.figures = dividing.figures();
    this.at = dividing.at();
    this.places = figures.places();
    this.taker = figures.home();
  }

  void write(int row, int member) {
    if (figures.rule().ties() instanceof TieOrder.ByLot it) {
      page.put(row, at.lot, Dividing.number(Fraction.of(Ranks.drawn(it, member))).look(Look.INPUT));
    }
    if (at.place >= 0) {
      dividing.number(row, at.place, Fraction.of(places[member]), placed(row));
    }
    dividing.number(row, at.extra, Fraction.of(figures.extra(member)), extra(row));
    if (at.home >= 0) {
      Fraction takes = member == taker ? Fraction.ONE : Fraction.ZERO;
      dividing.number(row, at.home, takes, home(row, member));
    }
  }

  /** The place among the remainders; of equal ones by the order of ties. */
  private String placed(int row) {
    String rest = Page.at(row, at.rests);
    String rests = at.all(at.rests);
    String rank = Ranks.rank(row, at.rests, rests);
    return switch (figures.rule().ties()) {
      case TieOrder.ByMembers it -> Ranks.inOrder(at.first, row, at.rests, rests);
      case TieOrder.ByLargerWeight it -> {
        String w = Page.at(row, at.weight);
        String heavier = rests + "," + rest + "," + at.all(at.weight) + ",\">\"&" + w;
        String above = Page.fixed(at.first, at.rests) + ":" + rest;
        String weights = Page.fixed(at.first, at.weight) + ":" + w;
        String alike = above + "," + rest + "," + weights + "," + w;
        yield rank + "+COUNTIFS(" + heavier + ")+COUNTIFS(" + alike + ")-1";
      }
      case TieOrder.ByLot it -> {
        String lots = at.all(at.lot) + ",\"<\"&" + Page.at(row, at.lot);
        yield rank + "+COUNTIFS(" + rests + "," + rest + "," + lots + ")";
      }
    };
  }

  private String extra(int row) {
    String rest = Page.at(row, at.rests);
    String divisor = at.of(at.common);
    return switch (figures.rule().method()) {
      case LARGEST_REMAINDER -> "IF(" + Page.at(row, at.place) + "<=" + at.of(at.left) + ",1,0)";
      case HALF_UP -> "IF(2*" + rest + ">=" + divisor + ",1,0)";
      case HALF_EVEN -> {
        String before = at.given >= 0 ? "+" + Page.at(row, at.given) : "";
        String units = Page.at(row, at.wholes) + before;
        String odd = "ABS(" + units + "-2*INT((" + units + ")/2))";
        String half = "IF(2*" + rest + "=" + divisor + "," + odd + ",0)";
        yield "IF(2*" + rest + ">" + divisor + ",1," + half + ")";
      }
      case UP -> "IF(" + rest + ">0,1,0)";
      case CUMULATIVE -> running(row) + (row == at.first ? "" : "-" + running(row - 1));
      case DOWN, DHONDT, SAINTE_LAGUE, HUNTINGTON_HILL, ADAMS, DEAN -> "0";
    };
  }

  /** What the remainders so far come to, rounded half up. */
  private String running(int row) {
    String sum = "SUM(" + Page.fixed(at.first, at.rests) + ":" + Page.at(row, at.rests) + ")";
    String divisor = at.of(at.common);
    return "INT((2*" + sum + "+" + divisor + ")/(2*" + divisor + "))";
  }

  private String home(int row, int member) {
    String share = Page.at(row, at.share);
    String all = at.all(at.share);
    String above = Page.fixed(at.first, at.share) + ":" + share;
    String last = Page.fixed(at.first + figures.members() - 1, at.share);
    String firstOfThese = "COUNTIF(" + above + "," + share + ")=1";
    return switch (figures.rule().residue()) {
      case ResidueHome.Largest it -> where(share + "=MAX(" + all + ")", firstOfThese);
      case ResidueHome.Smallest it ->
          where(share + "=SMALL(" + all + ",COUNTIF(" + all + ",0)+1)", firstOfThese);
      case ResidueHome.First it -> where(share + ">0", "COUNTIF(" + above + ",\">0\")=1");
      case ResidueHome.Last it ->
          where(share + ">0", "COUNTIF(" + share + ":" + last + ",\">0\")=1");
      case ResidueHome.Member it -> it.index() == member ? "1" : "0";
      case ResidueHome.Undeclared it -> "0";
      case ResidueHome.Kept it -> "0";
      case ResidueHome.Elsewhere it -> "0";
    };
  }

  private static String where(String one, String other) {
    return "IF(AND(" + one + "," + other + "),1,0)";
  }
}
