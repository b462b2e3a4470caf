package org.bilaga.resolve;

import java.util.List;
import java.util.Optional;
import org.bilaga.ast.Clause;
import org.bilaga.ast.Expression;
import org.bilaga.ast.Node;
import org.bilaga.ast.Reference;
import org.bilaga.ast.Unit;
import org.bilaga.ast.Walk;
import org.bilaga.finding.Findings;
import org.bilaga.finding.Kind;
import org.bilaga.table.Cell;
import org.bilaga.table.HeadingWords;
import org.bilaga.table.MatchedTable;

/**
 * Which columns of a table are money, so far as names tell, and so are counted as a title above it
 * says.
 */
final class MoneyColumns {
  static final Kind TITLE_UNCLEAR =
      Kind.warning("title-unit-unclear")
          .en(
              "The title says {unit}, but not whether \"{column}\" is money, so it is read as"
                  + " numbers.",
              "Say it in the heading, or at the column: `rounded to 1` and the currency for money,"
                  + " `rounded to 1` alone for numbers.")
          .sv(
              "Titeln säger {unit}, men inte om \"{column}\" är pengar, så kolumnen läses som tal.",
              "Säg det i rubriken, eller vid kolumnen: `avrundat till 1` och valutan för pengar,"
                  + " bara `avrundat till 1` för tal.");

  private MoneyColumns() {}

  /** Of an appendix: the columns that are sums of what the agreement grants. */
  static void ofAppendix(
      MatchedTable matched, List<Clause.AppendixColumn> declared, List<Integer> at, Module module) {
    for (int i = 0; i < declared.size() && matched.unitOfTitle().isPresent(); i++) {
      if (at.get(i) >= 0 && isMoney(declared.get(i).value(), module)) {
        matched.countByTitle(at.get(i));
      }
    }
  }

  /**
   * Of data: a column that is rounded to money, the only one there is, or one whose heading names
   * amounts. Where neither says what it is, that is told.
   */
  static void ofData(MatchedTable matched, int at, Optional<Expression.Figure> step, Findings out) {
    if (!matched.isByTitle(at)) {
      return;
    }
    String heading = matched.table().text(Cell.HEADER, at);
    boolean only = matched.table().columnCount() == 2;
    boolean said = step.isPresent();
    boolean money = said ? step.get().unit() instanceof Unit.Money : HeadingWords.isMoney(heading);
    if (only || money) {
      matched.countByTitle(at);
    } else if (!said && !HeadingWords.isCounted(heading) && !HeadingWords.isShare(heading)) {
      var title = matched.unitOfTitle().orElseThrow();
      out.add(
          TITLE_UNCLEAR
              .at(matched.table().span(Cell.HEADER, at))
              .with("column", heading)
              .with("unit", title.unit().told())
              .and(title.span(), Sentences.unitOfTheTable()));
    }
  }

  private static boolean isMoney(Expression value, Module module) {
    boolean money = false;
    for (Node node : Walk.all(Node.class, value)) {
      if (node instanceof Expression.ShareOf
          || node instanceof Expression.Binary it && it.operator() == Expression.Operator.OVER) {
        return false;
      }
      money |= node instanceof Expression.TotalTo || node instanceof Expression.TotalFrom;
      money |= node instanceof Expression.TotalValue;
      money |= node instanceof Reference it && isMoney(module.meaning(it));
    }
    return money;
  }

  private static boolean isMoney(Optional<Referent> meaning) {
    return switch (meaning.orElse(null)) {
      case null -> false;
      case Referent.OfGrant it -> true;
      case Referent.OfArea it -> true;
      case Referent.OfAgreement it -> true;
      case Referent.OfEarmark it -> true;
      case Referent.OfTotal it -> true;
      case Referent.OfColumn it -> it.column().counts() == Data.Counts.MONEY;
      case Referent.In it -> isMoney(Optional.of(it.of()));
      case Referent.At it -> isMoney(Optional.of(it.of()));
      default -> false;
    };
  }
}
