package org.bilaga.report.workbook;

import java.util.Optional;
import java.util.function.Function;
import org.bilaga.ledger.Entry;
import org.bilaga.money.Fraction;
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.book.BookCell;
import org.bilaga.sheet.book.Look;
import org.bilaga.sheet.book.Page;
import org.bilaga.words.Told;

/** What is said of a member's amount before anything divides: columns that are put in or follow. */
final class StatedColumns {
  /** More units than any amount has, where a member has no cap. */
  static final long NO_CAP = 1_000_000_000_000_000L;

  /** Where they stand, or -1 where nothing is said. */
  record At(int takes, int base, int floor, int cap) {}

  private final Page page;
  private final Ground ground;
  private final Entry part;
  private final At at;
  private final String units;
  private final Function<Amount, BookCell> money;
  private final StatedTerms stated;
  private boolean standing;

  /**
   * @param units the cell of what amounts are rounded to
   * @param money how an amount stands on the page
   */
  StatedColumns(
      Page page, Ground ground, Entry part, At at, String units, Function<Amount, BookCell> money) {
    this.page = page;
    this.ground = ground;
    this.part = part;
    this.at = at;
    this.units = units;
    this.money = money;
    this.stated = new StatedTerms(ground, part.grant());
  }

  void write(int row, int member, boolean out) {
    if (at.takes >= 0) {
      Fraction takes = out ? Fraction.ZERO : Fraction.ONE;
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
    BookCell cell = money.apply(is);
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

  /** What was put in, whatever it rests on, holds as long as that is what it was. */
  void finish(Told title) {
    if (standing) {
      ground.standing().add(title, () -> RestsOn.of(stated.all(), ground, part.grant().group()));
    }
  }

  // In units

  /** A factor of one or nought for who takes part and who does not. */
  String in(int row) {
    return at.takes >= 0 ? "*" + Page.at(row, at.takes) : "";
  }

  String base(int row) {
    return at.base >= 0 ? Page.at(row, at.base) + "/" + units : "0";
  }

  String least(int row) {
    String low = at.floor >= 0 ? "-INT(-" + Page.at(row, at.floor) + "/" + units + ")" : "0";
    return "MAX(" + low + "," + base(row) + ")" + in(row);
  }

  Fraction least(int member, Fraction unit, Fraction base, boolean out) {
    Fraction low = Fraction.of(stated.floor(member).divide(unit).ceil());
    return out ? Fraction.ZERO : low.max(base);
  }

  String most(int row) {
    if (at.cap < 0) {
      return "1E+15" + in(row);
    }
    String high = Page.at(row, at.cap);
    return "IF(ISNUMBER(" + high + "),INT(" + high + "/" + units + "),1E+15)" + in(row);
  }

  Fraction most(int member, Fraction unit, boolean out) {
    return out
        ? Fraction.ZERO
        : stated
            .cap(member)
            .map(it -> Fraction.of(it.divide(unit).floor()))
            .orElse(Fraction.of(NO_CAP));
  }
}
