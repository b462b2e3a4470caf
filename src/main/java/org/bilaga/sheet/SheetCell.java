package org.bilaga.sheet;

import java.util.List;
import org.bilaga.calendar.Day;
import org.bilaga.money.Denomination;
import org.bilaga.money.Fraction;
import org.bilaga.words.Language;
import org.bilaga.words.Told;

/** What stands in one place of a table: what it is, not how it is written. */
public sealed interface SheetCell extends Datum {
  SheetCell EMPTY = new Empty();

  /** Nothing is said here: neither nought nor unknown. */
  record Empty() implements SheetCell {}

  record Text(Told told) implements SheetCell {}

  /** Money in the main unit of its currency by ISO 4217. */
  record Money(Amount amount, Denomination currency) implements SheetCell {}

  /** A share of 1, read as per cent. */
  record Share(Amount amount) implements SheetCell {}

  /** The difference of two shares, of 1, read as percentage points. */
  record Points(Amount amount) implements SheetCell {}

  /** A number of something that is counted or measured. */
  record Count(Amount amount) implements SheetCell {}

  record Date(Day day) implements SheetCell {}

  record Truth(boolean is) implements SheetCell {}

  /**
   * A figure that is reckoned from other cells of its table, with what it comes to.
   *
   * <p>A writer that can reckon may write how; where a cell that it needs is not known, what it
   * comes to is all there is.
   */
  record Formula(SheetCell comesTo, Reckoned how) implements SheetCell {}

  /**
   * A cell that leads to what tells more of it.
   *
   * @param to the name of an {@link Aside} of the same sheet
   */
  record Linked(SheetCell shown, String to) implements SheetCell {}

  /** How a figure is reckoned from cells of its own row or column. */
  sealed interface Reckoned {
    /** The sum of the items above in the same column. */
    record SumAbove() implements Reckoned {}

    /** The sum of columns of the same row, by their machine names. */
    record SumOf(List<String> columns) implements Reckoned {}

    /** One column less another, written with its sign. */
    record Difference(String of, String less) implements Reckoned {}

    /** One column by another. */
    record Quotient(String of, String by) implements Reckoned {}

    /** The mean of the items above in the same column. */
    record Mean() implements Reckoned {}

    /** The median of the items above in the same column. */
    record Median() implements Reckoned {}
  }

  static SheetCell text(String text) {
    return text.isEmpty() ? EMPTY : new Text(Told.text(text));
  }

  static SheetCell text(Told told) {
    return new Text(told);
  }

  static SheetCell money(Amount amount, Denomination currency) {
    return new Money(amount, currency);
  }

  static SheetCell money(Fraction amount, Denomination currency) {
    return new Money(Amount.known(amount), currency);
  }

  static SheetCell share(Fraction share) {
    return new Share(Amount.known(share));
  }

  static SheetCell count(Fraction number) {
    return new Count(Amount.known(number));
  }

  static SheetCell count(long number) {
    return count(Fraction.of(number));
  }

  /** As it is read by itself, with its unit. */
  default String text(Language language) {
    return CellText.of(this, Column.figures("", SheetTable.UNTITLED), language);
  }

  /** The cell itself, what a formula comes to, what is shown of one that leads on. */
  default SheetCell value() {
    return switch (this) {
      case Formula it -> it.comesTo().value();
      case Linked it -> it.shown().value();
      default -> this;
    };
  }

  /** Whether it is a name or a quotation, and no sentence in which signs mean something. */
  default boolean isVerbatim() {
    return value() instanceof Text it && it.told() instanceof Told.Text;
  }

  /** Its figure; unknown where it has none. */
  default Amount figure() {
    return switch (value()) {
      case Money it -> it.amount();
      case Share it -> it.amount();
      case Points it -> it.amount();
      case Count it -> it.amount();
      case Date it -> Amount.known(Fraction.of(it.day().number()));
      case Empty it -> Amount.UNKNOWN;
      case Text it -> Amount.UNKNOWN;
      case Truth it -> Amount.UNKNOWN;
      case Formula it -> Amount.UNKNOWN;
      case Linked it -> Amount.UNKNOWN;
    };
  }

  /** A cell of the same kind with another figure; itself where it has none. */
  default SheetCell with(Amount figure) {
    return switch (value()) {
      case Money it -> new Money(figure, it.currency());
      case Share it -> new Share(figure);
      case Points it -> new Points(figure);
      case Count it -> new Count(figure);
      case Empty it -> this;
      case Text it -> this;
      case Date it -> this;
      case Truth it -> this;
      case Formula it -> this;
      case Linked it -> this;
    };
  }
}
