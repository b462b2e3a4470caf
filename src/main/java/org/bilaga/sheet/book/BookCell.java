package org.bilaga.sheet.book;

import java.util.Optional;
import org.bilaga.money.Fraction;
import org.bilaga.sheet.Amount;
import org.bilaga.sheet.SheetCell;
import org.bilaga.words.Told;

/**
 * A cell of a page.
 *
 * @param cell what it is, or comes to
 * @param formula how it is reckoned from other cells, without the sign before it; empty where it is
 *     not
 * @param shown what stands there where its figure is not known or has too many digits
 * @param depth how far below what is above it belongs
 */
public record BookCell(
    SheetCell cell,
    Optional<String> formula,
    Optional<Told> shown,
    CellForm form,
    Look look,
    int depth) {

  public static BookCell of(SheetCell cell) {
    return new BookCell(cell, Optional.empty(), Optional.empty(), CellForm.GENERAL, Look.PLAIN, 0);
  }

  public static BookCell text(Told told) {
    return of(SheetCell.text(told));
  }

  public static BookCell text(String text) {
    return of(SheetCell.text(text));
  }

  /** A number, as it is. */
  public static BookCell number(Fraction number) {
    return of(SheetCell.count(number)).as(CellForm.upTo(6));
  }

  public static BookCell number(long number) {
    return of(SheetCell.count(number)).as(CellForm.WHOLE);
  }

  /** A number that is known or not. */
  public static BookCell number(Amount number) {
    return of(new SheetCell.Count(number)).as(CellForm.upTo(6));
  }

  /** The figure that it is, or comes to, where it is one and known; a day is none. */
  public Optional<Fraction> figure() {
    return switch (cell.value()) {
      case SheetCell.Money it -> it.amount().known();
      case SheetCell.Share it -> it.amount().known();
      case SheetCell.Points it -> it.amount().known();
      case SheetCell.Count it -> it.amount().known();
      case SheetCell.Date it -> Optional.empty();
      case SheetCell.Empty it -> Optional.empty();
      case SheetCell.Text it -> Optional.empty();
      case SheetCell.Truth it -> Optional.empty();
      case SheetCell.Formula it -> Optional.empty();
      case SheetCell.Linked it -> Optional.empty();
    };
  }

  public BookCell by(String how) {
    return new BookCell(cell, Optional.of(how), shown, form, look, depth);
  }

  public BookCell by(Optional<String> how) {
    return new BookCell(cell, how, shown, form, look, depth);
  }

  public BookCell showing(Told text) {
    return new BookCell(cell, formula, Optional.of(text), form, look, depth);
  }

  public BookCell as(CellForm other) {
    return new BookCell(cell, formula, shown, other, look, depth);
  }

  public BookCell look(Look other) {
    return new BookCell(cell, formula, shown, form, other, depth);
  }

  public BookCell deep(int levels) {
    return new BookCell(cell, formula, shown, form, look, levels);
  }
}
