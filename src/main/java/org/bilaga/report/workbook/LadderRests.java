package org.bilaga.report.workbook;

import java.math.RoundingMode;
import java.util.Comparator;
import org.bilaga.ledger.Entry;
import org.bilaga.ledger.Ladder;
import org.bilaga.money.Fraction;
import org.bilaga.money.RoundingMethod;
import org.bilaga.money.RoundingRule;
import org.bilaga.money.TieOrder;
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.book.BookCell;
import org.bilaga.sheet.book.CellForm;
import org.bilaga.sheet.book.Look;
import org.bilaga.sheet.book.Page;

/** From what a ladder gives each, exactly, to the whole units that each gets. */
final class LadderRests {
  private static final Fraction DECIMALS = Fraction.of(1_000_000);
  private static final Fraction HALF = Fraction.of(1, 2);

  private final Page page;
  private final Ground ground;
  private final Entry part;
  private final Ladder ladder;
  private final LadderColumns at;
  private final RoundingRule rule;
  private final String given;
  private final String unit;
  private final int spare;
  private final int members;
  private final Fraction[] exact;
  private final int[] places;
  private final long left;

  /**
   * @param spare the row for the units that are left to give
   */
  LadderRests(
      Page page, Ground ground, Entry part, LadderColumns at, int given, int unit, int spare) {
    this.page = page;
    this.ground = ground;
    this.part = part;
    this.ladder = part.ladder().orElseThrow();
    this.at = at;
    this.rule = ground.evaluator().rounding(part.grant());
    this.given = Page.fixed(given, 1);
    this.unit = Page.fixed(unit, 1);
    this.spare = spare;
    this.members = part.grant().group().orElseThrow().size();
    this.exact = exact();
    this.places =
        Ranks.places(
            members,
            Comparator.comparing((Integer it) -> units(it).fraction())
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    this.left = left();
  }

  static boolean hasFormulas(RoundingRule rule) {
    boolean method =
        rule.method() == RoundingMethod.LARGEST_REMAINDER || rule.method().roundsEach();
    return method
        && rule.ties() instanceof TieOrder.ByMembers
        && !DivisionRule.hasMemberHome(rule.residue());
  }

  private Fraction[] exact() {
    var all = new Fraction[members];
    Fraction sum = Fraction.ZERO;
    for (Fraction one : ladder.exact()) {
      sum = sum.add(one);
    }
    for (int member = 0; member < members; member++) {
      Fraction own = ladder.exact().get(member);
      all[member] =
          sum.isZero() ? Fraction.ZERO : ladder.given().toMajor().multiply(own).divide(sum);
    }
    return all;
  }

  /** To as many decimals as the page has. */
  private Fraction units(int member) {
    Fraction units = exact[member].divide(ladder.rules().unit());
    return Fraction.of(units.multiply(DECIMALS).round(RoundingMode.HALF_UP)).divide(DECIMALS);
  }

  private Fraction whole(int member) {
    return Fraction.of(units(member).floor());
  }

  private long left() {
    Fraction left = Fraction.of(ladder.given().toMajor().divide(ladder.rules().unit()).floor());
    for (int member = 0; member < members; member++) {
      left = left.subtract(whole(member));
    }
    return left.floor().longValueExact();
  }

  /** Whether it comes to what the ledger has, though the decimals end. */
  boolean agrees() {
    for (int member = 0; member < members; member++) {
      Fraction units = whole(member).add(Fraction.of(extra(member)));
      if (!units.multiply(ladder.rules().unit()).equals(part.amount(member).toMajor())) {
        return false;
      }
    }
    return true;
  }

  private int extra(int member) {
    Fraction rest = units(member).fraction();
    int half = rest.compareTo(HALF);
    boolean odd = whole(member).floor().testBit(0);
    boolean gets =
        switch (rule.method()) {
          case LARGEST_REMAINDER -> places[member] <= left;
          case HALF_UP -> half >= 0;
          case HALF_EVEN -> half > 0 || half == 0 && odd;
          case UP -> rest.signum() > 0;
          case DOWN, CUMULATIVE, DHONDT, SAINTE_LAGUE, HUNTINGTON_HILL, ADAMS, DEAN -> false;
        };
    return gets ? 1 : 0;
  }

  void headings() {
    int row = at.first - 1;
    page.put(row, at.exact, Ground.above(Sentences.exactAmount()));
    page.put(row, at.wholes, Ground.above(Sentences.wholeUnits()));
    page.put(row, at.rests, Ground.above(Sentences.rest()));
    page.put(row, at.place, Ground.above(Sentences.place()));
    page.put(row, at.extra, Ground.above(Sentences.extra()));
    page.put(row, at.amount, Ground.above(Sentences.amountIs()));
  }

  /** The units left over, of those that can be given. */
  void spare() {
    page.put(spare, 0, BookCell.text(Sentences.leftToGive()));
    String wholes = "SUM(" + at.all(at.wholes, members) + ")";
    page.put(
        spare,
        1,
        Dividing.number(Fraction.of(left))
            .by("INT(ROUND(" + given + "/" + unit + ",6))-" + wholes));
  }

  void member(int row, int member) {
    String parts = parts(row);
    StringBuilder all = new StringBuilder();
    for (int step = 0; step < ladder.rungs().size(); step++) {
      all.append(step == 0 ? "" : "+").append("SUM(").append(at.all(at.part(step), members));
      all.append(')');
    }
    decimal(
        row,
        at.exact,
        exact[member],
        4,
        "IF((" + all + ")=0,0," + given + "*(" + parts + ")/(" + all + "))");
    String units = "ROUND(" + Page.at(row, at.exact) + "/" + unit + ",6)";
    page.put(row, at.wholes, Dividing.number(whole(member)).by("INT(" + units + ")"));
    String rest = "ROUND(" + units + "-" + Page.at(row, at.wholes) + ",6)";
    page.put(
        row,
        at.rests,
        BookCell.of(SheetCell.count(units(member).fraction())).as(CellForm.number(6)).by(rest));
    page.put(
        row,
        at.place,
        Dividing.number(Fraction.of(places[member]))
            .by(Ranks.inOrder(at.first, row, at.rests, at.all(at.rests, members))));
    Fraction amount = part.amount(member).toMajor();
    page.put(row, at.extra, Dividing.number(Fraction.of(extra(member))).by(given(row)));
    String gets = unit + "*(" + Page.at(row, at.wholes) + "+" + Page.at(row, at.extra) + ")";
    page.put(row, at.amount, ground.money(Amount.known(amount)).by(gets));
  }

  private String parts(int row) {
    var parts = new StringBuilder();
    for (int step = 0; step < ladder.rungs().size(); step++) {
      parts.append(step == 0 ? "" : "+").append(Page.at(row, at.part(step)));
    }
    return parts.toString();
  }

  private String given(int row) {
    String rest = Page.at(row, at.rests);
    String whole = Page.at(row, at.wholes);
    return switch (rule.method()) {
      case LARGEST_REMAINDER ->
          "IF(" + Page.at(row, at.place) + "<=" + Page.fixed(spare, 1) + ",1,0)";
      case HALF_UP -> "IF(2*" + rest + ">=1,1,0)";
      case HALF_EVEN ->
          "IF(2*" + rest + ">1,1,IF(2*" + rest + "=1," + whole + "-2*INT(" + whole + "/2),0))";
      case UP -> "IF(" + rest + ">0,1,0)";
      case DOWN, CUMULATIVE, DHONDT, SAINTE_LAGUE, HUNTINGTON_HILL, ADAMS, DEAN -> "0";
    };
  }

  private void decimal(int row, int column, Fraction is, int decimals, String how) {
    page.put(row, column, BookCell.of(SheetCell.count(is)).as(CellForm.number(decimals)).by(how));
  }

  /** The sum, and what the rounding leaves of what is given out. */
  void below() {
    int row = at.first + members;
    page.put(row, 0, BookCell.text(Sentences.sum()).look(Look.TOTAL));
    for (int column = 1; column < at.amount; column++) {
      page.put(row, column, BookCell.of(SheetCell.EMPTY).look(Look.TOTAL));
    }
    Fraction sum = Fraction.ZERO;
    for (int member = 0; member < members; member++) {
      sum = sum.add(part.amount(member).toMajor());
    }
    String all = "SUM(" + at.all(at.amount, members) + ")";
    page.put(row, at.amount, ground.money(sum).by(all).look(Look.TOTAL));
    page.put(row + 1, 0, BookCell.text(Sentences.leftOver()));
    Fraction left = ladder.given().toMajor().subtract(sum);
    page.put(row + 1, at.amount, ground.money(left).by(given + "-" + Page.at(row, at.amount)));
  }
}
