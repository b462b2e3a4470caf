package org.bilaga.report.workbook;

import org.bilaga.ledger.Entry;
import org.bilaga.money.Fraction;
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.SheetCell;
import org.bilaga.sheet.book.BookCell;
import org.bilaga.sheet.book.CellForm;
import org.bilaga.sheet.book.Page;

/** What the parts of the page of a division stand on: where what stands, and what it comes to. */
record Dividing(
    Page page,
    Ground ground,
    Entry part,
    WorkbookPlaces.Weights key,
    DivisionFigures figures,
    DivisionPlaces at) {

  BookCell money(Amount is) {
    boolean fractions =
        !figures.unit().isInteger() || !figures.done().total().toMajor().isInteger();
    int digits = fractions ? Math.max(1, ground.currency().digits()) : 0;
    return ground.money(is).as(CellForm.number(digits));
  }

  void number(int row, int column, Fraction is, String how) {
    page.put(row, column, number(is).by(how));
  }

  static BookCell number(Fraction is) {
    return BookCell.of(SheetCell.count(is)).as(is.isInteger() ? CellForm.WHOLE : CellForm.upTo(4));
  }
}
