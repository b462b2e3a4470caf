package org.bilaga.report.workbook;

import java.math.BigInteger;
import java.util.List;
import org.bilaga.ledger.Entry;
import org.bilaga.ledger.Ledger;
import org.bilaga.ledger.Ledgers;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.Agreement;
import org.bilaga.resolve.Group;
import org.bilaga.resolve.Naming;
import org.bilaga.resolve.Referent;
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.book.BookCell;
import org.bilaga.sheet.book.CellForm;
import org.bilaga.sheet.book.Look;
import org.bilaga.sheet.book.Page;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/**
 * What all pages of one agreement stand on: its ledger, and where what stands, and what stands
 * still.
 */
record Ground(
    Ledger ledger,
    Language language,
    WorkbookPlaces places,
    StandingFigures standing,
    List<Entry> entries) {
  static Ground of(Ledger ledger, Language language) {
    return new Ground(
        ledger, language, new WorkbookPlaces(), new StandingFigures(), ledger.entries());
  }

  Agreement agreement() {
    return ledger.agreement();
  }

  Ledgers evaluator() {
    return ledger.all();
  }

  Denomination currency() {
    return ledger.currency();
  }

  String name(Group group, int member) {
    return Naming.of(agreement()).name(new Referent.OfMember(group, member));
  }

  // Cells

  BookCell money(Amount amount) {
    var own = amount.known().filter(it -> !it.isInteger());
    return BookCell.of(SheetCell.money(amount, currency()))
        .as(own.isPresent() ? CellForm.number(Math.max(2, currency().digits())) : CellForm.WHOLE);
  }

  BookCell money(Fraction amount) {
    return money(Amount.known(amount));
  }

  static BookCell heading(Told told) {
    return BookCell.text(told).look(Look.HEADING);
  }

  static BookCell above(Told told) {
    return BookCell.text(told).look(Look.HEADING_OF_FIGURES);
  }

  static void title(Page page, Told title) {
    page.put(0, 0, BookCell.text(title).look(Look.TITLE));
  }

  /** The least common denominator of fractions. */
  static BigInteger denominator(Fraction... fractions) {
    BigInteger least = BigInteger.ONE;
    for (Fraction fraction : fractions) {
      least = lcm(least, fraction.denominator());
    }
    return least;
  }

  static BigInteger lcm(BigInteger one, BigInteger other) {
    return one.signum() == 0 || other.signum() == 0
        ? BigInteger.ZERO
        : one.multiply(other).divide(one.gcd(other)).abs();
  }

  /** A path as the title of a page. */
  static Told titled(java.util.Optional<String> title, String path) {
    return Told.text(title.map(it -> it + " (" + path + ")").orElse(path));
  }
}
