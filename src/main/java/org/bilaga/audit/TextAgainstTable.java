package org.bilaga.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilaga.audit.TextUnit.TextFigure;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.money.Fraction;
import org.bilaga.table.TableWords;

/**
 * The amount in all that the text just above a table says, and the table's own total.
 *
 * <p>Only where the two are near each other: the text above a table may be about something else.
 */
final class TextAgainstTable {
  static final Kind DIFFERS =
      Kind.warning("document-table-differs-from-text")
          .en(
              "The text above the table says {stated} in all, but its `{total}` is {other}:"
                  + " {difference} apart.",
              "If both are about the same, one of them is wrong.")
          .sv(
              "Texten ovanför tabellen säger {stated} totalt, men dess `{total}` är {other}: det"
                  + " skiljer {difference}.",
              "Om båda handlar om samma sak är någon av dem fel.");

  private static final Fraction NEAR = Fraction.of(1, 10);
  private static final int MOST_CAPTIONS = 2;
  private static final Fraction LEAST = Fraction.of(1_000);

  private TextAgainstTable() {}

  static void check(DocumentText document, Findings findings) {
    int before = -1;
    for (FigureTable table : document.tables()) {
      var total = total(table);
      var above = above(document.units(), before, table);
      before = table.span().end();
      if (total.isPresent() && above.isPresent()) {
        check(table, total.get(), above.get(), findings);
      }
    }
  }

  /** The last row that is a sum by its name. */
  private static Optional<Integer> total(FigureTable table) {
    Optional<Integer> total = Optional.empty();
    for (int row = 0; row < table.rows(); row++) {
      total = TableWords.isTotalName(table.name(row)) ? Optional.of(row) : total;
    }
    return total;
  }

  /** The paragraph directly above, or above the captions that stand there. */
  private static Optional<TextUnit> above(List<TextUnit> units, int before, FigureTable table) {
    Optional<TextUnit> above = Optional.empty();
    int captions = 0;
    for (TextUnit unit : units.reversed()) {
      int end = unit.block().span().end();
      if (end > table.span().start()) {
        continue;
      } else if (captions > MOST_CAPTIONS || captions > 0 && end < before) {
        return above;
      }
      above = Optional.of(unit);
      if (!unit.isCaption()) {
        return above;
      }
      captions++;
    }
    return above;
  }

  private static void check(FigureTable table, int total, TextUnit unit, Findings findings) {
    List<PrintedFigure> sums = new ArrayList<>();
    for (int column = 1; column < table.columns(); column++) {
      table
          .at(total, column)
          .filter(it -> !it.isShare() && it.value().compareTo(LEAST) >= 0)
          .ifPresent(sums::add);
    }
    int from = 0;
    for (TextFigure figure : unit.figures()) {
      if (figure.isMoney()) {
        PrintedFigure stated = figure.printed();
        boolean inAll = Cues.TOTAL.in(unit.text().substring(from, figure.start()));
        boolean there =
            sums.stream()
                .anyMatch(sum -> sum.value().equals(stated.value()) || sum.isRoundedOf(stated));
        if (inAll && !there && !stated.about()) {
          sums.stream()
              .filter(sum -> isNear(sum, stated))
              .findFirst()
              .ifPresent(sum -> tell(table.name(total), sum, stated, findings));
        }
        from = figure.end();
      }
    }
  }

  private static boolean isNear(PrintedFigure sum, PrintedFigure stated) {
    Fraction off = sum.value().subtract(stated.value()).abs();
    return sum.isComparable(stated) && off.compareTo(sum.value().multiply(NEAR)) <= 0;
  }

  private static void tell(
      String total, PrintedFigure sum, PrintedFigure stated, Findings findings) {
    findings.add(
        DIFFERS
            .at(stated.place())
            .with("stated", SaidFigure.of(stated))
            .with("total", total)
            .with("other", SaidFigure.of(sum))
            .with("difference", SaidFigure.difference(stated, sum.value()))
            .figures(sum.value(), stated.value())
            .label(Sentences.inAll())
            .and(sum.place(), Sentences.printed()));
  }
}
