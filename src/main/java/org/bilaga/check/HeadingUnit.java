package org.bilaga.check;

import java.util.Optional;
import org.bilaga.figure.Figure;
import org.bilaga.figure.PrintedUnit;
import org.bilaga.finding.Figures;
import org.bilaga.finding.Finding;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;
import org.bilaga.resolve.TableCell;
import org.bilaga.table.Cell;
import org.bilaga.table.FigureValue;
import org.bilaga.table.Table;
import org.bilaga.table.UnitOfTitle;
import org.bilaga.typing.Type;

/**
 * What the figures of a column are counted in, held against what the agreement counts there: a
 * heading that says mkr over kronor, a cell in kronor in a table of euro.
 */
final class HeadingUnit {
  static final Kind HEADING =
      Kind.finding("heading-unit-differs")
          .en(
              "The heading \"{column}\" says {unit}, but its figures agree only when they are read"
                  + " without it.",
              "Correct the heading, or the figures below it.")
          .sv(
              "Rubriken \"{column}\" säger {unit}, men talen under den stämmer bara när de läses"
                  + " utan det.",
              "Rätta rubriken, eller talen under den.");
  static final Kind CELL =
      Kind.finding("cell-unit-differs")
          .counted(Kind.Counted.CELL)
          .en(
              "{what} in {unit}, but the agreement counts in {wanted} there{?; the same goes for"
                  + " {more}}.",
              "Correct the unit, or what the column is compared with.")
          .sv(
              "{what} i {unit}, men avtalet räknar i {wanted} där{?; detsamma gäller {more}}.",
              "Rätta enheten, eller det som kolumnen jämförs med.");

  private final ComparedColumn compared;
  private final Table table;
  private final int column;
  private boolean told;

  HeadingUnit(ComparedColumn compared) {
    this.compared = compared;
    this.table = compared.appendix().table().table();
    this.column = compared.column();
  }

  /** The table to compare: without the unit of the heading where the figures deny it. */
  Table checked() {
    PrintedUnit unit = table.unit(column);
    if (unit.isNone() || compared.mistyped().isPresent()) {
      return table;
    }
    var matched = compared.appendix().table();
    boolean byTitle = matched.isByTitle(column);
    var title = matched.unitOfTitle().filter(it -> byTitle);
    var heading = title.map(UnitOfTitle::span).orElse(table.span(Cell.HEADER, column));
    String text = title.map(UnitOfTitle::text).orElse(table.text(Cell.HEADER, column));
    if (!fits(unit)) {
      told = true;
      compared
          .checked()
          .add(
              CELL.at(heading)
                  .with("what", Sentences.theHeadingIs(text))
                  .with("unit", unit.told())
                  .with("wanted", wanted())
                  .about(new TableCell(compared.appendix().table(), Cell.HEADER, column)));
    } else if (unit.exponent() != 0 && isDenied()) {
      compared
          .checked()
          .add(
              HEADING
                  .at(heading)
                  .with("column", text)
                  .with("unit", unit.told())
                  .about(new TableCell(compared.appendix().table(), Cell.HEADER, column)));
      return table.with(column, PrintedUnit.NONE);
    }
    return table;
  }

  /** Whether all figures that can be compared agree without the unit and none with it. */
  private boolean isDenied() {
    Table bare = table.with(column, PrintedUnit.NONE);
    int agree = 0;
    for (int member = 0; member < compared.appendix().group().size(); member++) {
      int row = compared.appendix().table().rowOf(member);
      if (row < 0 || compared.unknown(member).isPresent()) {
        continue;
      }
      Fraction computed = compared.computed(member).orElse(Fraction.ZERO);
      if (!computed.isZero()) {
        if (agrees(table.figure(row, column), computed)
            || !agrees(bare.figure(row, column), computed)) {
          return false;
        }
        agree++;
      }
    }
    return agree > 0;
  }

  private static boolean agrees(Figure figure, Fraction computed) {
    if (!(figure instanceof Figure.Printed printed)) {
      return false;
    }
    Fraction there = FigureValue.of(printed);
    Fraction off = there.subtract(computed).abs();
    return off.multiply(Fraction.of(2)).compareTo(DataTotalDiffers.step(printed)) <= 0;
  }

  /** Whether a figure in this unit can be compared with what the agreement says. */
  boolean fits(PrintedUnit unit) {
    Type type = compared.type();
    return switch (unit.sort()) {
      case NUMBER -> true;
      case MONEY ->
          type.isMoney()
              ? unit.isIn(type.currency().code())
              : type.quantity() == Type.Quantity.NUMBER
                  // What was not understood may be money too.
                  || type.quantity() == Type.Quantity.NAME;
      case SHARE, POINTS -> !type.isMoney();
    };
  }

  private String wanted() {
    Type type = compared.type();
    return type.isMoney() ? type.currency().toString() : "%";
  }

  /** One finding for all cells of the column that are in another unit. */
  Optional<Finding> other(Figure.Printed figure, int row) {
    if (told) {
      return Optional.empty();
    }
    told = true;
    var place = table.span(row, column);
    Finding finding =
        CELL.at(place)
            .with(
                "what",
                Sentences.theCellIs(
                    table.text(row, column), table.text(row, 0), table.text(Cell.HEADER, column)))
            .with("unit", figure.unit().told())
            .with("wanted", wanted())
            .answersFor(place)
            .about(new TableCell(compared.appendix().table(), row, column));
    int more = 0;
    for (int at = row + 1; at < table.rowCount(); at++) {
      if (table.plain(at, column) == Figure.NOT_PLAIN
          && table.figure(at, column) instanceof Figure.Printed it
          && !fits(it.unit())) {
        finding.answersFor(table.span(at, column));
        more++;
      }
    }
    if (more > 0) {
      finding.with("more", Sentences.moreCells(Figures.plain().text(Fraction.of(more))));
    }
    return Optional.of(finding);
  }
}
